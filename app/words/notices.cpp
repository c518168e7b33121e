// Grammar: notice = colour TAB from TAB until TAB title TAB text LF; days as days since 1970.
#include "app/words/notices.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace huiyin::words {
namespace {

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text)
    out += (c == '\t' || c == '\n') ? ' ' : c;
  return out;
}

bool read_day(std::string_view text, Day& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out.days);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

std::string encode_notices(const std::vector<Notice>& notices) {
  std::string out;
  for (const Notice& n : notices) {
    out += (n.colour ? "1\t" : "0\t") + std::to_string(n.from.days) + '\t' +
           std::to_string(n.until.days) + '\t' + one_line(n.title) + '\t' + one_line(n.text) + '\n';
  }
  return out;
}

Result<std::vector<Notice>> decode_notices(std::string_view text) {
  std::vector<Notice> out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return fail(ErrorCode::kProtocol, "notice without its end");
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    std::array<std::string_view, 5> parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const std::size_t tab = i + 1 < parts.size() ? line.find('\t') : line.size();
      if (tab == std::string_view::npos) return fail(ErrorCode::kProtocol, "notice with few parts");
      parts[i] = line.substr(0, tab);
      line.remove_prefix(std::min(tab + 1, line.size()));
    }
    if (parts[0] != "0" && parts[0] != "1") {
      return fail(ErrorCode::kProtocol, "notice without its colour");
    }
    Notice n{std::string(parts[3]), std::string(parts[4]), parts[0] == "1", {}, {}};
    if (!read_day(parts[1], n.from) || !read_day(parts[2], n.until)) {
      return fail(ErrorCode::kProtocol, "notice without its days");
    }
    out.push_back(std::move(n));
  }
  return out;
}

std::vector<Notice> valid_on(const std::vector<Notice>& notices, Day today) {
  std::vector<Notice> out;
  for (const Notice& n : notices) {
    if (n.from <= today && today <= n.until) out.push_back(n);
  }
  return out;
}

}  // namespace huiyin::words
