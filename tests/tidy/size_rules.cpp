#include <algorithm>

#include "tests/tidy/plain_code.h"
#include "tests/tidy/rules.h"
#include "tests/tidy/scopes.h"

namespace huiyin::tidy {
namespace {

// Characters, not bytes: what follows the first byte of a UTF-8 character does not count.
int columns_of(const std::string& line) {
  return static_cast<int>(std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

std::string more_than(int count, int limit, const char* unit) {
  return std::to_string(count) + " " + unit + ", at most " + std::to_string(limit);
}

}  // namespace

Faults long_files(const Tree& tree) {
  Faults faults;
  for (const SourceFile& file : tree) {
    const int count = static_cast<int>(lines_of(file.text).size());
    if (file.is_code() && count > kMaxFileLines) {
      faults.push_back({file.path, 0, more_than(count, kMaxFileLines, "lines")});
    }
  }
  return faults;
}

Faults long_lines(const Tree& tree) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!file.is_code()) continue;
    int number = 0;
    for (const std::string& line : lines_of(file.text)) {
      ++number;
      if (columns_of(line) > kMaxLineColumns) {
        faults.push_back(
            {file.path, number, more_than(columns_of(line), kMaxLineColumns, "columns")});
      }
    }
  }
  return faults;
}

Faults long_functions(const Tree& tree) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!file.is_code()) continue;
    for (const Function& function : scopes_of(plain_code(file.text)).functions) {
      if (function.lines() <= kMaxFunctionLines) continue;
      faults.push_back({file.path, function.first_line,
                        more_than(function.lines(), kMaxFunctionLines, "lines in a function")});
    }
  }
  return faults;
}

Faults long_parameter_lists(const Tree& tree) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!file.is_code()) continue;
    for (const Function& function : scopes_of(plain_code(file.text)).functions) {
      if (function.parameters <= kMaxParameters) continue;
      faults.push_back({file.path, function.first_line,
                        more_than(function.parameters, kMaxParameters, "parameters")});
    }
  }
  return faults;
}

}  // namespace huiyin::tidy
