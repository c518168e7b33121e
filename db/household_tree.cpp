// Grammar of the document "households" (UTF-8), in the order people count:
//   text = *( building HT unit HT room *( "," room ) LF )     one line a unit; unit may be empty
#include "db/household_tree.h"

#include <algorithm>
#include <cctype>

namespace huiyin::db {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end]))
    ++end;
  std::string_view digits = text.substr(at, end - at);
  while (digits.size() > 1 && digits.front() == '0')
    digits.remove_prefix(1);
  return digits;
}

std::size_t past_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at]))
    ++at;
  return at;
}

template <typename Node, typename Name>
Node& sorted_slot(std::vector<Node>& nodes, const std::string& name, Name name_of_node) {
  const auto place = std::lower_bound(
      nodes.begin(), nodes.end(), name,
      [&](const Node& node, const std::string& n) { return counts_before(name_of_node(node), n); });
  if (place != nodes.end() && name_of_node(*place) == name) return *place;
  return *nodes.insert(place, Node{name, {}});
}

bool unit_has(const UnitRooms& unit, std::string_view building, std::string_view label) {
  return std::any_of(unit.rooms.begin(), unit.rooms.end(), [&](const std::string& room) {
    return household_label(building, unit.unit, room) == label;
  });
}

}  // namespace

std::string household_label(std::string_view building, std::string_view unit,
                            std::string_view room) {
  std::string label(building);
  if (!unit.empty()) label.append("-").append(unit);
  return label.append("-").append(room);
}

bool counts_before(std::string_view a, std::string_view b) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      const std::string_view x = digits_at(a, i);
      const std::string_view y = digits_at(b, j);
      if (x != y) return x.size() != y.size() ? x.size() < y.size() : x < y;
      i = past_digits(a, i);
      j = past_digits(b, j);
    } else {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i;
      ++j;
    }
  }
  const bool a_ends = i == a.size();
  const bool b_ends = j == b.size();
  if (a_ends != b_ends) return a_ends;
  return a < b;  // "007" and "7" differ only in their zeros
}

bool HouseholdTree::contains(std::string_view label) const {
  return std::any_of(buildings.begin(), buildings.end(), [&](const BuildingUnits& b) {
    return label.starts_with(b.building) &&
           std::any_of(b.units.begin(), b.units.end(),
                       [&](const UnitRooms& u) { return unit_has(u, b.building, label); });
  });
}

void add_room(HouseholdTree& tree, const std::string& building, const std::string& unit,
              const std::string& room) {
  BuildingUnits& b =
      sorted_slot(tree.buildings, building, [](const BuildingUnits& n) { return n.building; });
  UnitRooms& u = sorted_slot(b.units, unit, [](const UnitRooms& n) { return n.unit; });
  const auto place = std::lower_bound(u.rooms.begin(), u.rooms.end(), room, counts_before);
  if (place == u.rooms.end() || *place != room) u.rooms.insert(place, room);
}

std::string encode_tree(const HouseholdTree& tree) {
  std::string text;
  for (const BuildingUnits& b : tree.buildings) {
    for (const UnitRooms& u : b.units) {
      text.append(b.building).append("\t").append(u.unit).append("\t");
      for (const std::string& room : u.rooms) {
        if (&room != &u.rooms.front()) text += ',';
        text += room;
      }
      text += '\n';
    }
  }
  return text;
}

Result<HouseholdTree> decode_tree(std::string_view text) {
  HouseholdTree tree;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return fail(ErrorCode::kProtocol, "households: cut off");
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) {
      return fail(ErrorCode::kProtocol, "households: a line needs building, unit and rooms");
    }
    const std::string building(line.substr(0, first));
    const std::string unit(line.substr(first + 1, second - first - 1));
    line.remove_prefix(second + 1);
    while (!line.empty()) {
      const std::size_t comma = std::min(line.find(','), line.size());
      add_room(tree, building, unit, std::string(line.substr(0, comma)));
      line.remove_prefix(std::min(comma + 1, line.size()));
    }
  }
  return tree;
}

}  // namespace huiyin::db
