#include <algorithm>
#include <array>
#include <regex>
#include <set>

#include "tests/tidy/rooms.h"
#include "tests/tidy/rules.h"

namespace huiyin::tidy {
namespace {

bool is_cmake(const SourceFile& file) {
  return file.name() == "CMakeLists.txt" || file.path.ends_with(".cmake");
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

// Whether `name` stands in `text` as a whole word, not as the tail of a longer file name.
bool names(const std::string& text, const std::string& name) {
  const auto is_part = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
  };
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    if (at == 0 || !is_part(text[at - 1])) return true;
  }
  return false;
}

// The rooms of ARCHITECTURE.md: rows of the table that start with a level and a path in backquotes.
std::set<std::string> rooms_on_the_map(const std::string& text) {
  static const std::regex kRow(R"(^\| *[0-9] *\| *`([a-z/]+)` *\|)");
  std::set<std::string> found;
  for (const std::string& line : lines_of(text)) {
    std::smatch match;
    if (std::regex_search(line, match, kRow)) found.insert(match[1]);
  }
  return found;
}

}  // namespace

Faults sources_in_no_target(const Tree& tree) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!file.path.ends_with(".cpp")) continue;
    const bool is_listed = std::any_of(tree.begin(), tree.end(), [&](const SourceFile& list) {
      const std::string folder = folder_of(list.path);
      if (list.name() != "CMakeLists.txt" || !file.path.starts_with(folder)) return false;
      const std::string relative = folder.empty() ? file.path : file.path.substr(folder.size() + 1);
      return names(list.text, relative);
    });
    if (!is_listed) faults.push_back({file.path, 0, "is listed in no CMakeLists.txt above it"});
  }
  return faults;
}

Faults headers_nobody_includes(const Tree& tree) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!file.is_header()) continue;
    const bool is_used = std::any_of(tree.begin(), tree.end(), [&](const SourceFile& user) {
      if (user.path == file.path) return false;
      if (user.is_code()) return names(user.text, "\"" + file.path + "\"");
      return is_cmake(user) && names(user.text, file.name());
    });
    if (!is_used) faults.push_back({file.path, 0, "is included by nobody"});
  }
  return faults;
}

Faults headers_without_a_contract(const Tree& tree) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!file.is_header()) continue;
    if (!file.text.starts_with("// ")) {
      faults.push_back({file.path, 1, "a header opens with what it is for"});
    }
    if (file.text.find("\n#pragma once\n") == std::string::npos) {
      faults.push_back({file.path, 0, "a header says #pragma once"});
    }
  }
  return faults;
}

Faults strangers_at_the_top(const std::vector<std::string>& top_level_names) {
  static constexpr std::array<std::string_view, 19> kAllowed = {
      ".ci",        ".clang-format",   ".clang-tidy",  ".editorconfig",  ".gitattributes",
      ".gitignore", "ARCHITECTURE.md", "CHANGELOG.md", "CMakeLists.txt", "CMakePresets.json",
      "LICENSE",    "README.md",       "app",          "assets",         "db",
      "kiosk",      "packaging",       "printer",      "tests"};
  Faults faults;
  for (const std::string& name : top_level_names) {
    if (std::find(kAllowed.begin(), kAllowed.end(), name) == kAllowed.end()) {
      faults.push_back({name, 0, "does not belong to the top level"});
    }
  }
  return faults;
}

Faults map_and_house_differ(const Tree& tree) {
  const auto map = std::find_if(tree.begin(), tree.end(), [](const SourceFile& file) {
    return file.path == "ARCHITECTURE.md";
  });
  if (map == tree.end()) return {{"ARCHITECTURE.md", 0, "is missing"}};
  const std::set<std::string> on_map = rooms_on_the_map(map->text);
  std::set<std::string> built;
  for (const SourceFile& file : tree) {
    const Room* room = file.is_code() ? room_of(file.path) : nullptr;
    if (room != nullptr) built.insert(std::string(room->path));
  }
  Faults faults;
  for (const std::string& room : built) {
    if (!on_map.contains(room)) faults.push_back({map->path, 0, "does not name the room " + room});
  }
  for (const std::string& room : on_map) {
    if (!built.contains(room))
      faults.push_back({map->path, 0, "names a room that is not: " + room});
  }
  return faults;
}

}  // namespace huiyin::tidy
