#include "kiosk/flow/doors.h"

#include <algorithm>

namespace huiyin::kiosk {
namespace {

template <typename Item>
const Item* named(const std::vector<Item>& items, std::string_view name) {
  const auto at = std::find_if(items.begin(), items.end(),
                               [name](const Item& item) { return item.name == name; });
  return at == items.end() ? nullptr : &*at;
}

}  // namespace

const Building* Doors::building(std::string_view name) const {
  return named(buildings, name);
}

const Unit* Doors::unit(std::string_view building_name, std::string_view unit_name) const {
  const Building* found = building(building_name);
  return found == nullptr ? nullptr : named(found->units, unit_name);
}

const Room* Doors::room(std::string_view building_name, std::string_view unit_name,
                        std::string_view room_name) const {
  const Unit* found = unit(building_name, unit_name);
  return found == nullptr ? nullptr : named(found->rooms, room_name);
}

}  // namespace huiyin::kiosk
