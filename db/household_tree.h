// The site's doors without a single name: what a kiosk needs to offer building, unit and room as
// buttons. Travels as the site document "households".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/result.h"

namespace huiyin::db {

struct UnitRooms {
  std::string unit;  // empty where a building has none
  std::vector<std::string> rooms;
  bool operator==(const UnitRooms&) const = default;
};

struct BuildingUnits {
  std::string building;
  std::vector<UnitRooms> units;
  bool operator==(const BuildingUnits&) const = default;
};

struct HouseholdTree {
  std::vector<BuildingUnits> buildings;         // in the order people count: 2 before 10
  bool contains(std::string_view label) const;  // "3-1-1502"
  bool operator==(const HouseholdTree&) const = default;
};

inline constexpr std::string_view kHouseholdsDocument = "households";

std::string household_label(std::string_view building, std::string_view unit,
                            std::string_view room);
bool counts_before(std::string_view a, std::string_view b);  // "2" < "10", "A2" < "A10"
void add_room(HouseholdTree& tree, const std::string& building, const std::string& unit,
              const std::string& room);
std::string encode_tree(const HouseholdTree& tree);
Result<HouseholdTree> decode_tree(std::string_view text);  // kProtocol

}  // namespace huiyin::db
