// RIFF <size> WAVE, then chunks: <name:4> <size:4> <bytes>, padded to even.
//   "fmt " format:2 (1 = PCM) channels:2 rate:4 bytes_a_second:4 block:2 bits:2      "data" samples
// All numbers little endian.
#include "kiosk/speech/wav.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace huiyin::speech {
namespace {

constexpr std::size_t kHeader_bytes = 12;
constexpr std::uint32_t kMost_bytes = 32U << 20;  // a clip is a word, not a concert

std::uint32_t number_at(const std::string& bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

void put(std::string& out, std::uint32_t value, int size) {
  for (int i = 0; i < size; ++i)
    out += static_cast<char>((value >> (8 * i)) & 0xFF);
}

struct Format {
  std::uint32_t kind = 0, channels = 0, rate_hz = 0, bits = 0;
  bool is_known() const {
    return kind == 1 && (channels == 1 || channels == 2) && bits == 16 && rate_hz >= 8000 &&
           rate_hz <= 96'000;
  }
};

std::vector<std::int16_t> mono(const std::string& bytes, std::size_t at, std::size_t size,
                               std::uint32_t channels) {
  std::vector<std::int16_t> out;
  const std::size_t frame = 2 * std::size_t{channels};
  for (std::size_t i = 0; i + frame <= size; i += frame) {
    int sum = 0;
    for (std::size_t c = 0; c < channels; ++c)
      sum += static_cast<std::int16_t>(number_at(bytes, at + i + 2 * c, 2));
    out.push_back(static_cast<std::int16_t>(sum / static_cast<int>(channels)));
  }
  return out;
}

std::vector<std::int16_t> at_our_rate(const std::vector<std::int16_t>& in, std::uint32_t rate_hz) {
  if (rate_hz == static_cast<std::uint32_t>(kRate_hz) || in.size() < 2) return in;
  const double step = static_cast<double>(rate_hz) / kRate_hz;
  std::vector<std::int16_t> out;
  for (double at = 0; at + 1 < static_cast<double>(in.size()); at += step) {
    const auto i = static_cast<std::size_t>(at);
    const double share = at - static_cast<double>(i);
    out.push_back(static_cast<std::int16_t>(in[i] * (1 - share) + in[i + 1] * share));
  }
  return out;
}

}  // namespace

Result<Pcm> read_wav(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorCode::kNoSuchFile, file.string());
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto bad = [&file] {
    return fail(ErrorCode::kBadValue,
                file.string() + ": allowed: WAV, 16 bit PCM, 1 or 2 channels");
  };
  const bool is_wav = bytes.size() > kHeader_bytes && bytes.size() < kMost_bytes &&
                      bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WAVE";
  if (!is_wav) return bad();
  Format format;
  for (std::size_t at = kHeader_bytes; at + 8 <= bytes.size();) {
    const std::string name = bytes.substr(at, 4);
    const std::size_t size =
        std::min<std::size_t>(number_at(bytes, at + 4, 4), bytes.size() - at - 8);
    at += 8;
    if (name == "fmt " && size >= 16) {
      format = {number_at(bytes, at, 2), number_at(bytes, at + 2, 2), number_at(bytes, at + 4, 4),
                number_at(bytes, at + 14, 2)};
    }
    if (name == "data") {
      if (!format.is_known()) return bad();
      return Pcm{kRate_hz, at_our_rate(mono(bytes, at, size, format.channels), format.rate_hz)};
    }
    at += size + size % 2;
  }
  return bad();
}

Result<Ok> write_wav(const std::filesystem::path& file, const Pcm& pcm) {
  const auto size = static_cast<std::uint32_t>(pcm.samples.size() * 2);
  const auto rate = static_cast<std::uint32_t>(pcm.rate_hz);
  std::string out = "RIFF";
  put(out, 36 + size, 4);
  out += "WAVEfmt ";
  put(out, 16, 4);
  put(out, 1, 2);
  put(out, 1, 2);
  put(out, rate, 4);
  put(out, rate * 2, 4);
  put(out, 2, 2);
  put(out, 16, 2);
  out += "data";
  put(out, size, 4);
  for (const std::int16_t sample : pcm.samples)
    put(out, static_cast<std::uint16_t>(sample), 2);
  std::ofstream to(file, std::ios::binary);
  to << out;
  to.flush();
  if (!to) return fail(ErrorCode::kIo, "cannot write " + file.string());
  return Ok{};
}

}  // namespace huiyin::speech
