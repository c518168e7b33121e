#include "app/run/toml_file.h"

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace huiyin::run {
namespace {

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool starts_a_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-' || c == '"' || c == '\'';
}

// A place where toml++ 3.3 would not tell what is wrong but end the program, because it holds it
// impossible: a letter beyond ASCII outside quotation marks and comments, or a table header that
// does not start with a name, such as [=]. The line, 0 when there is none.
int line_that_ends_toml(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  int line = 1;
  char quote = 0;     // the mark that ends the text or comment ('#') we are in
  bool fresh = true;  // nothing but blanks on this line yet
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      ++line;
      fresh = true;
      if (quote == '#') quote = 0;
    } else if (quote != 0) {
      if (c == '\\' && quote == '"') ++i;
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'' || c == '#') {
      quote = c;
      fresh = false;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      return line;
    } else if (c == '[' && fresh) {
      const std::size_t opened = text.substr(i, 2) == "[[" ? i + 2 : i + 1;
      const std::size_t name = text.find_first_not_of(" \t", opened);
      if (name == std::string_view::npos || !starts_a_name(text[name])) return line;
      fresh = false;
    } else if (c != ' ' && c != '\t') {
      fresh = false;
    }
  }
  return 0;
}

}  // namespace

Result<toml::table> read_toml(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    return fail(ErrorCode::kNoSuchFile, file.string());
  }
  if (!std::filesystem::is_regular_file(file, error)) {
    return fail(ErrorCode::kConfig, file.string() + " is not a file");
  }
  const std::string text = text_of(file);
  if (const int line = line_that_ends_toml(text); line > 0) {
    return fail(ErrorCode::kConfig, file.string() + ":" + std::to_string(line) +
                                        ": a wrong letter outside quotation marks");
  }
  try {
    return toml::parse(text, file.string());
  } catch (const toml::parse_error& e) {
    return fail(ErrorCode::kConfig, file.string() + ":" + std::to_string(e.source().begin.line) +
                                        ": " + std::string(e.description()));
  }
}

}  // namespace huiyin::run
