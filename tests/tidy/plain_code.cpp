#include "tests/tidy/plain_code.h"

#include <algorithm>
#include <cctype>

namespace huiyin::tidy {
namespace {

void blank(std::string& text, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < std::min(to, text.size()); ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

std::size_t end_of(std::string_view text, std::string_view mark, std::size_t from) {
  const std::size_t at = text.find(mark, from);
  return at == std::string_view::npos ? text.size() : at + mark.size();
}

// `at` is the opening quote. A backslash takes the next character with it.
std::size_t end_of_quoted(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == quote || text[i] == '\n') {
      return i + 1;
    }
  }
  return text.size();
}

// `at` is the quote of R"mark( … )mark".
std::size_t end_of_raw(std::string_view text, std::size_t at) {
  const std::size_t open = text.find('(', at);
  if (open == std::string_view::npos) return text.size();
  const std::string mark(text.substr(at + 1, open - at - 1));
  return end_of(text, ")" + mark + "\"", open);
}

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool is_digit_separator(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_word(text[at - 1]) && is_word(text[at + 1]);
}

// Calls quoted(from, to) for what stands between quotes and comment(from, to) for comments.
template <typename Quoted, typename Comment>
void walk(std::string_view text, Quoted quoted, Comment comment) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (text.substr(i, 2) == "//") {
      end = std::min(text.find('\n', i), text.size());
      comment(i, end);
    } else if (text.substr(i, 2) == "/*") {
      end = end_of(text, "*/", i + 2);
      comment(i, end);
    } else if (text[i] == '"' && i > 0 && text[i - 1] == 'R') {
      end = end_of_raw(text, i);
      quoted(i + 1, end - 1);
    } else if (text[i] == '"' || (text[i] == '\'' && !is_digit_separator(text, i))) {
      end = end_of_quoted(text, i);
      quoted(i + 1, end - 1);
    }
    i = end;
  }
}

void blank_preprocessor_lines(std::string& text) {
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = std::min(text.find('\n', start), text.size());
    const std::size_t first = text.find_first_not_of(" \t", start);
    if (first < end && text[first] == '#') {
      while (end < text.size() && text[end - 1] == '\\') {
        end = std::min(text.find('\n', end + 1), text.size());
      }
      blank(text, start, end);
    }
    start = end + 1;
  }
}

}  // namespace

std::string without_comments(std::string_view text) {
  std::string out(text);
  walk(
      text, [](std::size_t, std::size_t) {},
      [&out](std::size_t from, std::size_t to) { blank(out, from, to); });
  return out;
}

std::string plain_code(std::string_view text) {
  std::string out(text);
  const auto erase = [&out](std::size_t from, std::size_t to) { blank(out, from, to); };
  walk(text, erase, erase);
  blank_preprocessor_lines(out);
  return out;
}

LineCounter::LineCounter(std::string_view text) : starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    starts_.push_back(at + 1);
  }
}

int LineCounter::line_at(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<int>(after - starts_.begin());
}

}  // namespace huiyin::tidy
