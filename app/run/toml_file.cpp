#include "app/run/toml_file.h"

#include <fstream>
#include <iterator>

namespace huiyin::run {
namespace {

using Path = std::filesystem::path;

std::string text_of(const Path& file) {
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

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words)
    out += (out.empty() ? "" : ", ") + word;
  return out;
}

Result<toml::table> parse_toml_file(const Path& file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    return fail(ErrorCode::kNoSuchFile, file.string());
  }
  if (!std::filesystem::is_regular_file(file, error)) {
    return fail(ErrorCode::kConfig, file.string() + " is not a file");
  }
  return parse_toml(text_of(file), file.string());
}

Result<toml::table> parse_toml(const std::string& text, const std::string& name) {
  if (const int line = line_that_ends_toml(text); line > 0) {
    return fail(ErrorCode::kConfig,
                name + ":" + std::to_string(line) + ": a wrong letter outside quotation marks");
  }
  try {
    return toml::parse(text, name);
  } catch (const toml::parse_error& e) {
    return fail(ErrorCode::kConfig, name + ":" + std::to_string(e.source().begin.line) + ": " +
                                        std::string(e.description()));
  }
}

std::string TomlTable::place(const toml::node& node) const {
  return file_ + ":" + std::to_string(node.source().begin.line);
}

void TomlTable::complain(const toml::node& node, std::string_view what,
                         const std::string& allowed) {
  if (!fault_.empty()) return;
  fault_ = place(node) + ": " + std::string(what) + "; allowed: " + allowed;
}

const toml::node* TomlTable::find(std::string_view key) {
  known_.emplace_back(key);
  return table_.get().get(key);
}

std::string TomlTable::text(std::string_view key, Need need) {
  const toml::node* node = find(key);
  if (node == nullptr) {
    if (need == Need::kRequired) complain(table_.get(), key, "a text, it must be there");
    return {};
  }
  const auto value = node->value_exact<std::string>();
  if (!value || (need == Need::kRequired && value->empty())) {
    complain(*node, key, "a text in quotation marks");
  }
  return value.value_or("");
}

std::vector<TomlWord> TomlTable::list(std::string_view key) {
  std::vector<TomlWord> out;
  const toml::node* node = find(key);
  if (node == nullptr) return out;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    complain(*node, key, "a list of texts in square brackets");
    return out;
  }
  for (const toml::node& item : *array) {
    const auto value = item.value_exact<std::string>();
    if (!value) complain(item, key, "texts in quotation marks");
    out.push_back({value.value_or(""), &item});
  }
  return out;
}

std::vector<std::string> TomlTable::words(std::string_view key) {
  std::vector<std::string> out;
  for (TomlWord& word : list(key))
    out.push_back(std::move(word.text));
  return out;
}

bool TomlTable::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return false;
  const auto value = node->value_exact<bool>();
  if (!value) complain(*node, key, "true or false");
  return value.value_or(false);
}

std::pair<int, int> TomlTable::range(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {0, 0};
  const toml::array* array = node->as_array();
  std::vector<std::int64_t> numbers;
  for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
    if (const auto value = (*array)[i].value_exact<std::int64_t>()) numbers.push_back(*value);
  }
  const bool fits =
      numbers.size() == 2 && numbers[0] >= 0 && numbers[0] <= numbers[1] && numbers[1] <= 1'000'000;
  if (!fits) {
    complain(*node, key, "two whole numbers in order, 0 to 1000000");
    return {0, 0};
  }
  return {static_cast<int>(numbers[0]), static_cast<int>(numbers[1])};
}

std::map<std::string, std::string> TomlTable::pairs(std::string_view key) {
  std::map<std::string, std::string> out;
  const toml::node* node = find(key);
  if (node == nullptr) return out;
  const toml::table* inner = node->as_table();
  if (inner == nullptr) {
    complain(*node, key, "KEY = TEXT pairs in curly brackets");
    return out;
  }
  for (const auto& [name, value] : *inner) {
    const auto word = value.value_exact<std::string>();
    if (!word) complain(value, key, "texts in quotation marks");
    out.emplace(std::string(name.str()), word.value_or(""));
  }
  return out;
}

std::vector<TomlTable> TomlTable::tables(std::string_view key) {
  std::vector<TomlTable> out;
  const toml::node* node = find(key);
  if (node == nullptr) return out;
  const toml::array* array = node->as_array();
  if (array == nullptr || !array->is_homogeneous(toml::node_type::table)) {
    complain(*node, key, "tables headed [[" + std::string(key) + "]]");
    return out;
  }
  for (const toml::node& item : *array)
    out.emplace_back(file_, *item.as_table());
  return out;
}

Result<Ok> TomlTable::finish() {
  for (const auto& [name, node] : table_.get()) {
    bool is_known = false;
    for (const std::string& key : known_)
      is_known = is_known || key == name.str();
    if (!is_known) complain(node, "unknown key " + std::string(name.str()), joined(known_));
  }
  if (!fault_.empty()) return fail(ErrorCode::kConfig, fault_);
  return Ok{};
}

}  // namespace huiyin::run
