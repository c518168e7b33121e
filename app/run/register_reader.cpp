#include "app/run/register_reader.h"

#include <algorithm>

#include "app/core/text.h"

namespace huiyin::run {

const toml::node* TableReader::find(std::string_view key) {
  known_.emplace_back(key);
  return table_.get(key);
}

void TableReader::complain_at(const toml::node* node, const std::string& what,
                              const std::string& allowed) {
  if (!fault_.empty()) return;
  const auto line = (node == nullptr ? table_.source() : node->source()).begin.line;
  const std::string place = where_.empty() ? what : where_ + "." + what;
  fault_ = std::to_string(line) + ": " + place + "; allowed: " + allowed;
}

void TableReader::complain(std::string_view key, const std::string& allowed) {
  complain_at(table_.get(key), std::string(key), allowed);
}

std::string TableReader::text(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  const auto value = node->value_exact<std::string>();
  if (!value) complain_at(node, std::string(key), "a text in quotation marks");
  return value.value_or(std::string());
}

std::string TableReader::needed(std::string_view key) {
  std::string value = text(key);
  if (value.empty()) complain_at(table_.get(key), std::string(key), "a text that is not empty");
  return value;
}

Titles TableReader::titles(std::string_view key) {
  const toml::node* node = find(key);
  const toml::array* list = node == nullptr ? nullptr : node->as_array();
  Titles titles;
  std::string* parts[] = {&titles.zh_cn, &titles.zh_tw, &titles.en};
  bool whole = list != nullptr && list->size() == std::size(parts);
  for (std::size_t i = 0; whole && i < std::size(parts); ++i) {
    const auto word = list->get(i)->value_exact<std::string>();
    whole = word && !word->empty();
    if (whole) *parts[i] = *word;
  }
  if (!whole) {
    complain_at(node, std::string(key), "[\"简体\", \"繁體\", \"English\"], none of them empty");
  }
  return titles;
}

bool TableReader::flag(std::string_view key) {
  const toml::node* node = find(key);
  if (node == nullptr) return false;
  const auto value = node->value_exact<bool>();
  if (!value) complain_at(node, std::string(key), "true, false");
  return value.value_or(false);
}

int TableReader::number(std::string_view key, int low, int high) {
  const toml::node* node = find(key);
  if (node == nullptr) return 0;
  const auto value = node->value_exact<std::int64_t>();
  if (value && *value >= low && *value <= high) return static_cast<int>(*value);
  complain_at(node, std::string(key),
              "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
  return 0;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  const toml::node* node = find(key);
  std::vector<std::string> out;
  if (node == nullptr) return out;
  if (const toml::array* list = node->as_array()) {
    for (const toml::node& item : *list) {
      const auto value = item.value_exact<std::string>();
      if (!value) complain_at(&item, std::string(key), "texts in quotation marks");
      out.push_back(value.value_or(std::string()));
    }
  } else {
    complain_at(node, std::string(key), "a list of texts: [\"one\", \"two\"]");
  }
  return out;
}

std::vector<int> TableReader::numbers(std::string_view key, int low, int high) {
  const toml::node* node = find(key);
  std::vector<int> out;
  if (node == nullptr) return out;
  const toml::array* list = node->as_array();
  const std::string allowed =
      "a list of whole numbers from " + std::to_string(low) + " to " + std::to_string(high);
  if (list == nullptr) {
    complain_at(node, std::string(key), allowed);
    return out;
  }
  for (const toml::node& item : *list) {
    const auto value = item.value_exact<std::int64_t>();
    if (value && *value >= low && *value <= high) {
      out.push_back(static_cast<int>(*value));
    } else {
      complain_at(&item, std::string(key), allowed);
    }
  }
  return out;
}

Condition TableReader::condition(std::string_view key) {
  const std::string line = text(key);
  Condition when;
  if (line.empty()) return when;
  const std::size_t equals = line.find('=');
  if (equals == std::string::npos) {
    complain(key, "\"field = value, value\"");
    return when;
  }
  when.field = trim(line.substr(0, equals));
  std::string rest = line.substr(equals + 1);
  for (std::size_t comma = 0; comma != std::string::npos;) {
    comma = rest.find(',');
    when.values.push_back(trim(rest.substr(0, comma)));
    if (comma != std::string::npos) rest = rest.substr(comma + 1);
  }
  return when;
}

Limit TableReader::limit(std::string_view key) {
  const std::string line = needed(key);
  const auto limit = parse_limit(line);
  if (!limit) {
    complain(key, "\"3 work_days\"; minutes, hours, exact_days, same_day, days, work_days, months");
  }
  return limit.value_or(Limit{});
}

std::string TableReader::choice(std::string_view key,
                                const std::vector<std::string_view>& allowed) {
  std::string value = text(key);
  if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return value;
  std::string words;
  for (const std::string_view word : allowed)
    words.append(words.empty() ? "" : ", ").append(word);
  complain(key, words);
  return value;
}

std::vector<TableReader> TableReader::tables(std::string_view key) {
  const toml::node* node = find(key);
  std::vector<TableReader> out;
  if (node == nullptr) return out;
  const toml::array* list = node->as_array();
  if (list == nullptr) complain_at(node, std::string(key), "a list of tables");
  for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
    const toml::table* inner = list->get(i)->as_table();
    if (inner == nullptr) {
      complain_at(list->get(i), std::string(key), "tables: { key = … }");
      continue;
    }
    const std::string place = where_.empty() ? "" : where_ + ".";
    out.emplace_back(*inner, place + std::string(key) + "[" + std::to_string(i + 1) + "]", fault_);
  }
  return out;
}

std::vector<TableReader> TableReader::table(std::string_view key) {
  const toml::node* node = find(key);
  std::vector<TableReader> out;
  if (node == nullptr) return out;
  if (const toml::table* inner = node->as_table()) {
    out.emplace_back(*inner, std::string(key), fault_);
  } else {
    complain_at(node, std::string(key), "a table: { key = … }");
  }
  return out;
}

void TableReader::finish() {
  for (const auto& [key, node] : table_) {
    const std::string name(key.str());
    if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
    std::string allowed;
    for (const std::string& word : known_)
      allowed += (allowed.empty() ? "" : ", ") + word;
    complain_at(&node, "unknown key " + name, allowed);
  }
}

}  // namespace huiyin::run
