// Reads the tables of one register's file; remembers the first thing that is wrong with its line.
// For app/run only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/core/register_def.h"
#include "app/run/toml_file.h"

namespace huiyin::run {

// One table and which of its keys are known. `where` names it in messages: "fields[3]".
class TableReader {
 public:
  TableReader(const toml::table& table, std::string where, std::string& fault)
      : table_(table), where_(std::move(where)), fault_(fault) {}

  std::string text(std::string_view key);
  std::string needed(std::string_view key);  // a fault when it is not there
  Titles titles(std::string_view key);       // ["简体", "繁體", "English"]
  bool flag(std::string_view key);
  int number(std::string_view key, int low, int high);
  std::vector<std::string> texts(std::string_view key);
  std::vector<int> numbers(std::string_view key, int low, int high);
  Condition condition(std::string_view key);  // "kind = theft, fire"
  Limit limit(std::string_view key);
  std::string choice(std::string_view key, const std::vector<std::string_view>& allowed);
  // The tables of an array, each with its place in messages.
  std::vector<TableReader> tables(std::string_view key);
  std::vector<TableReader> table(std::string_view key);  // none or one

  void finish();  // keys nobody asked for
  void complain(std::string_view key, const std::string& allowed);

 private:
  const toml::node* find(std::string_view key);
  void complain_at(const toml::node* node, const std::string& what, const std::string& allowed);

  const toml::table& table_;
  std::string where_;
  std::string& fault_;
  std::vector<std::string> known_;
};

}  // namespace huiyin::run
