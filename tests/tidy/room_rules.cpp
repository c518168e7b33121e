#include <algorithm>
#include <optional>
#include <regex>
#include <set>

#include "tests/tidy/plain_code.h"
#include "tests/tidy/rooms.h"
#include "tests/tidy/rules.h"

namespace huiyin::tidy {
namespace {

struct Include {
  std::string name;
  bool is_quoted = false;
  int line = 0;
};

std::optional<Include> include_in(const std::string& line) {
  const std::size_t start = line.find_first_not_of(" \t");
  if (start == std::string::npos || line[start] != '#') return std::nullopt;
  static const std::regex kInclude(R"(#\s*include\s*([<"])([^>"]+)[>"])");
  std::smatch match;
  if (!std::regex_search(line, match, kInclude)) return std::nullopt;
  return Include{match[2], match[1] == "\"", 0};
}

std::vector<Include> includes_of(const SourceFile& file) {
  std::vector<Include> found;
  int number = 0;
  for (const std::string& line : lines_of(without_comments(file.text))) {
    ++number;
    if (std::optional<Include> include = include_in(line)) {
      include->line = number;
      found.push_back(*include);
    }
  }
  return found;
}

template <typename List>
bool has_beginning_of(const List& beginnings, const std::string& name) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&name](std::string_view beginning) { return name.starts_with(beginning); });
}

bool may_include(const Room& from, const Room& to) {
  return from.path == to.path || std::find(from.may_include.begin(), from.may_include.end(),
                                           to.path) != from.may_include.end();
}

// Calls check(file, room, include) for each include of each file of the house that is no program.
template <typename Check>
void for_each_include(const Tree& tree, Check check) {
  for (const SourceFile& file : tree) {
    const Room* room = file.is_code() ? room_of(file.path) : nullptr;
    if (room == nullptr || is_program(file.path)) continue;
    for (const Include& include : includes_of(file))
      check(file, *room, include);
  }
}

bool is_ours(const Include& include) {
  return include.is_quoted && (is_in_house(include.name) || include.name.starts_with("tests/"));
}

}  // namespace

Faults includes_against_the_room_table(const Tree& tree) {
  Faults faults;
  for_each_include(tree, [&](const SourceFile& file, const Room& room, const Include& include) {
    if (!is_ours(include)) return;
    const Room* target = room_of(include.name);
    if (target != nullptr && may_include(room, *target)) return;
    faults.push_back(
        {file.path, include.line, std::string(room.path) + " may not include " + include.name});
  });
  return faults;
}

Faults outside_headers_in_the_wrong_room(const Tree& tree) {
  Faults faults;
  for_each_include(tree, [&](const SourceFile& file, const Room& room, const Include& include) {
    if (is_ours(include) || kind_of_header(include.name) != HeaderKind::kOutside) return;
    if (has_beginning_of(room.outside, include.name)) return;
    faults.push_back({file.path, include.line,
                      "the outside header " + include.name + " has no place in " +
                          std::string(room.path) + " (includes of ours start at the tree's root)"});
  });
  return faults;
}

Faults impure_code_in_pure_rooms(const Tree& tree) {
  Faults faults;
  for_each_include(tree, [&](const SourceFile& file, const Room& room, const Include& include) {
    const HeaderKind kind = kind_of_header(include.name);
    const bool starts_threads = kind == HeaderKind::kThread && room.nature != Nature::kThreads;
    const bool is_world = kind == HeaderKind::kInputOutput || kind == HeaderKind::kSystem ||
                          kind == HeaderKind::kLock;
    if (!starts_threads && !(is_world && room.nature == Nature::kPure)) return;
    faults.push_back({file.path, include.line,
                      std::string(room.path) + " may not use " + include.name +
                          (starts_threads ? " (it starts no threads)" : " (it is pure)")});
  });
  static const std::regex kWorld(R"(\b\w+_clock::now\b|\btime\(nullptr\)|\brand\(\)|\bgetenv\()");
  for (const SourceFile& file : tree) {
    const Room* room = file.is_code() ? room_of(file.path) : nullptr;
    if (room == nullptr || room->nature != Nature::kPure) continue;
    int number = 0;
    for (const std::string& line : lines_of(plain_code(file.text))) {
      ++number;
      if (std::regex_search(line, kWorld)) {
        faults.push_back({file.path, number, "a pure room takes time and chance as values"});
      }
    }
  }
  return faults;
}

Faults code_outside_every_room(const Tree& tree) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (file.is_code() && is_in_house(file.path) && room_of(file.path) == nullptr &&
        !is_program(file.path)) {
      faults.push_back({file.path, 0, "stands in no room of the table"});
    }
  }
  return faults;
}

}  // namespace huiyin::tidy
