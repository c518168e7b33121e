// The text files of the project in memory, as the rules see them. Not a parser.
//
// Errors: a file that cannot be read throws, which fails the test that asked.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::tidy {

struct SourceFile {
  std::string path;  // from the tree's root, with slashes
  std::string text;

  [[nodiscard]] bool is_code() const;    // .cpp or .h
  [[nodiscard]] bool is_header() const;  // .h
  [[nodiscard]] std::string name() const;
};

using Tree = std::vector<SourceFile>;

// One place that breaks a rule.
struct Fault {
  std::string path;
  int line = 0;  // from 1; 0 when the whole file is meant
  std::string what;
};

using Faults = std::vector<Fault>;

// Every text file below `root`, without what .gitignore names and without pictures and fonts.
Tree read_tree(const std::filesystem::path& root);

// Names of files and folders directly below `root`, without what .gitignore names.
std::vector<std::string> top_level(const std::filesystem::path& root);

std::vector<std::string> lines_of(std::string_view text);

// Faults as one readable block, a line each.
std::string listed(const Faults& faults);

}  // namespace huiyin::tidy
