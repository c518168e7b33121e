// TOML files as tables whose faults are told with file, line and what is allowed. Only for
// app/run's own readers: nobody else may see toml++.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/core/result.h"

namespace huiyin::run {

// Errors: kNoSuchFile, kConfig ("FILE:LINE: …").
Result<toml::table> parse_toml_file(const std::filesystem::path& file);
Result<toml::table> parse_toml(const std::string& text, const std::string& name);

// "kiosk, counter": what is allowed, for a complaint.
std::string joined(const std::vector<std::string>& words);

struct TomlWord {
  std::string text;
  const toml::node* node;  // where it stands
};

// Reads one table; remembers its first fault and which keys somebody asked for. The table outlives
// it.
class TomlTable {
 public:
  enum class Need { kOptional, kRequired };

  TomlTable(std::string file, const toml::table& table) : file_(std::move(file)), table_(table) {}

  std::string text(std::string_view key, Need need = Need::kOptional);
  std::vector<TomlWord> list(std::string_view key);
  std::vector<std::string> words(std::string_view key);
  bool flag(std::string_view key);
  std::pair<int, int> range(std::string_view key);
  std::map<std::string, std::string> pairs(std::string_view key);
  std::vector<TomlTable> tables(std::string_view key);
  const toml::node* find(std::string_view key);

  const toml::table& table() const { return table_.get(); }
  std::string place(const toml::node& node) const;
  void complain(const toml::node& node, std::string_view what, const std::string& allowed);
  // After all reads: keys nobody asked for. kConfig with the first fault.
  Result<Ok> finish();

 private:
  std::string file_;
  std::reference_wrapper<const toml::table> table_;
  std::vector<std::string> known_;
  std::string fault_;
};

}  // namespace huiyin::run
