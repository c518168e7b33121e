#include "app/core/text.h"

#include <cstdint>
#include <vector>

namespace huiyin {
namespace {

// Length of the code point at `pos`, 0 when it is not well-formed UTF-8 (RFC 3629: no surrogates,
// no overlong forms, nothing above U+10FFFF).
std::size_t code_point_length(std::string_view text, std::size_t pos, std::uint32_t& point) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[pos + i]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) {
    point = lead;
    return 1;
  }
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || pos + length > text.size()) return 0;
  point = lead & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
    point = (point << 6) | (byte(i) & 0x3F);
  }
  const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
  const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
  return overlong || surrogate || point > 0x10FFFF ? 0 : length;
}

struct CodePoint {
  std::uint32_t value;
  std::string_view bytes;
};

// Bytes that are not UTF-8 come out as single pieces, so this never loses anything.
std::vector<CodePoint> code_points(std::string_view text) {
  std::vector<CodePoint> out;
  for (std::size_t pos = 0; pos < text.size();) {
    std::uint32_t value = 0xFFFD;
    std::size_t length = code_point_length(text, pos, value);
    if (length == 0) length = 1;
    out.push_back({value, text.substr(pos, length)});
    pos += length;
  }
  return out;
}

bool is_blank(std::uint32_t p) {
  return p == ' ' || p == '\t' || p == '\n' || p == '\r' || p == 0x3000;
}

std::string mask_word(std::string_view word) {
  const auto points = code_points(word);
  if (points.empty()) return {};
  std::string out(points.front().bytes);
  for (std::size_t i = 1; i < points.size(); ++i)
    out += '*';
  return out;
}

}  // namespace

bool is_utf8(std::string_view text) {
  std::uint32_t point = 0;
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t length = code_point_length(text, pos, point);
    if (length == 0) return false;
    pos += length;
  }
  return true;
}

std::size_t count_chars(std::string_view utf8) {
  return code_points(utf8).size();
}

std::string clip_chars(std::string_view utf8, std::size_t max_chars) {
  std::string out;
  for (const CodePoint& p : code_points(utf8)) {
    if (max_chars-- == 0) break;
    out += p.bytes;
  }
  return out;
}

std::string trim(std::string_view text) {
  const auto points = code_points(text);
  std::size_t begin = 0, end = points.size();
  while (begin < end && is_blank(points[begin].value))
    ++begin;
  while (end > begin && is_blank(points[end - 1].value))
    --end;
  std::string out;
  for (std::size_t i = begin; i < end; ++i)
    out += points[i].bytes;
  return out;
}

Result<std::string> clean_text(std::string_view text, std::size_t max_chars) {
  if (!is_utf8(text)) return fail(ErrorCode::kBadUtf8, "the text is not UTF-8");
  std::string kept;
  for (const CodePoint& p : code_points(text)) {
    const bool control = p.value < 0x20 || p.value == 0x7F || (p.value >= 0x80 && p.value < 0xA0);
    if (!control || p.value == '\n') kept += p.bytes;
  }
  kept = trim(kept);
  const std::size_t chars = count_chars(kept);
  if (chars > max_chars) {
    return fail(ErrorCode::kTextTooLong,
                std::to_string(chars) + " characters, at most " + std::to_string(max_chars));
  }
  return kept;
}

Result<std::string> clean_phone(std::string_view text) {
  std::string out;
  std::size_t digits = 0;
  for (const CodePoint& p : code_points(trim(text))) {
    std::uint32_t v = p.value;
    if (v >= 0xFF10 && v <= 0xFF19)
      v = v - 0xFF10 + '0';  // full-width digits of a Chinese keyboard
    if (v >= '0' && v <= '9') {
      out += static_cast<char>(v);
      ++digits;
    } else if (v == '+' && out.empty()) {
      out += '+';
    } else if (v != ' ' && v != '-' && v != '(' && v != ')') {
      return fail(ErrorCode::kBadPhone, "only digits, space, - ( ) and a leading +");
    }
  }
  if (digits < 5 || digits > 15) return fail(ErrorCode::kBadPhone, "5 to 15 digits");
  return out;
}

std::string mask_name(std::string_view name) {
  const std::string trimmed = trim(name);
  const auto points = code_points(trimmed);
  if (points.empty()) return {};
  if (trimmed.find(' ') != std::string::npos) {  // "Anna Lee": every word keeps its first letter
    std::string out;
    for (std::size_t pos = 0; pos <= trimmed.size();) {
      const std::size_t end = std::min(trimmed.find(' ', pos), trimmed.size());
      if (end > pos) out += (out.empty() ? "" : " ") + mask_word(trimmed.substr(pos, end - pos));
      pos = end + 1;
    }
    return out;
  }
  if (points.size() <= 2) return mask_word(trimmed);
  std::string out(points.front().bytes);
  for (std::size_t i = 1; i + 1 < points.size(); ++i)
    out += '*';
  return out + std::string(points.back().bytes);
}

std::string mask_phone(std::string_view phone) {
  const bool mobile = phone.size() >= 11;  // a short number would be whole with seven digits seen
  const std::size_t first = mobile ? 3 : 0, last = mobile ? 4 : 2;
  if (phone.size() < 7) return std::string(phone.size(), '*');
  std::string out(phone);
  for (std::size_t i = first; i + last < out.size(); ++i)
    out[i] = '*';
  return out;
}

std::string upper_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return out;
}

}  // namespace huiyin
