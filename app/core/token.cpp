#include "app/core/token.h"

#include "app/core/number.h"
#include "app/core/text.h"

namespace huiyin {
namespace {

std::string without_separators(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '-') out += c;
  }
  return out;
}

}  // namespace

std::string make_token(const std::array<std::uint8_t, 8>& random) {
  std::uint64_t bits = 0;
  for (const std::uint8_t byte : random)
    bits = (bits << 8) | byte;
  std::string out;
  for (std::size_t i = 0; i < kToken_chars; ++i, bits >>= 5)
    out += kTokenAlphabet[bits & 31];
  return out;
}

bool is_token(std::string_view text) {
  return text.size() == kToken_chars &&
         text.find_first_not_of(kTokenAlphabet) == std::string_view::npos;
}

std::string group_token(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (i != 0 && i % 4 == 0) out += ' ';
    out += token[i];
  }
  return out;
}

std::string qr_text(std::string_view public_host, std::string_view token) {
  return "HTTPS://" + upper_ascii(public_host) + "/T/" + std::string(token);
}

Result<Scan> read_scan(std::string_view line, std::string_view public_host) {
  if (line.size() > 256) return fail(ErrorCode::kNotOurCode, "too long");
  const std::string text = upper_ascii(trim(line));
  constexpr std::string_view kScheme = "HTTPS://";
  if (text.starts_with(kScheme)) {
    const std::size_t slash = text.find('/', kScheme.size());
    const std::string host = text.substr(kScheme.size(), slash - kScheme.size());
    const std::string path = slash == std::string::npos ? "" : text.substr(slash);
    const bool ours = path.starts_with("/T/") && is_token(std::string_view(path).substr(3, 12)) &&
                      (path.size() == 15 || path[15] == '/');
    if (!ours) return fail(ErrorCode::kNotOurCode, "not a slip's address");
    if (host != upper_ascii(public_host)) return fail(ErrorCode::kOtherSite, host);
    return Scan{ScanKind::kToken, path.substr(3, kToken_chars)};
  }
  const std::string bare = without_separators(text);
  if (is_token(bare)) return Scan{ScanKind::kToken, bare};
  if (is_number(bare)) return Scan{ScanKind::kNumber, bare};
  return fail(ErrorCode::kNotOurCode, "neither a slip's code nor a number");
}

}  // namespace huiyin
