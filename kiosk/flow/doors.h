// The site's doors as the kiosk offers them: building → unit → room, no names of people. Plain
// values; the store's household tree is turned into them once, when it changes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::kiosk {

struct Room {
  std::string name;   // "1502"
  std::string label;  // "3-1-1502", as tickets carry it
  bool operator==(const Room&) const = default;
};

struct Unit {
  std::string name;  // empty where a building has none
  std::vector<Room> rooms;
  bool operator==(const Unit&) const = default;
};

struct Building {
  std::string name;
  std::vector<Unit> units;
  bool operator==(const Building&) const = default;
};

struct Doors {
  std::vector<Building> buildings;
  bool operator==(const Doors&) const = default;

  // Null when there is none of that name.
  const Building* building(std::string_view name) const;
  const Unit* unit(std::string_view building, std::string_view unit) const;
  const Room* room(std::string_view building, std::string_view unit, std::string_view room) const;
};

}  // namespace huiyin::kiosk
