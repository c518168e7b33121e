#include "kiosk/engine/site_reader.h"

#include <algorithm>
#include <utility>

#include "app/run/log.h"

namespace huiyin::kiosk {
namespace {

Doors doors_of(const db::HouseholdTree& tree) {
  Doors doors;
  for (const db::BuildingUnits& from : tree.buildings) {
    Building building{from.building, {}};
    for (const db::UnitRooms& units : from.units) {
      Unit unit{units.unit, {}};
      for (const std::string& room : units.rooms)
        unit.rooms.push_back({room, db::household_label(from.building, units.unit, room)});
      building.units.push_back(std::move(unit));
    }
    doors.buildings.push_back(std::move(building));
  }
  return doors;
}

template <typename Value>
void read_document(db::KioskStore& store, const std::string& name,
                   Result<Value> (*decode)(std::string_view), Value& out) {
  const auto document = store.document(name);
  if (!document || !document->has_value()) return;
  auto value = decode((*document)->text);
  if (value) {
    out = std::move(*value);
  } else {
    run::log_warn("kiosk", "document " + name + " cannot be read: " + value.error().detail);
  }
}

bool is_shown(const PublicTicket& ticket) {
  return ticket.queue_state == QueueState::kCalled || ticket.queue_state == QueueState::kServing;
}

}  // namespace

Site read_site(db::KioskStore& store, const PairedHost& host) {
  Site site;
  site.clock = host.clock;
  site.office.name = host.site_name;
  site.office.public_host = host.public_host;
  read_document<words::OfficeWords>(store, "office", words::decode_office, site.office);
  read_document<std::vector<words::Notice>>(store, "notices", words::decode_notices, site.notices);
  read_document<std::vector<PriceItem>>(store, "prices", decode_prices, site.prices);
  read_document<std::vector<NeighbourMatter>>(store, "neighbours", decode_neighbours,
                                              site.neighbours);
  if (site.office.public_host.empty()) site.office.public_host = host.public_host;
  if (auto procedures = store.procedures()) {
    site.procedures = std::move(*procedures);
  } else {
    run::log_warn("kiosk", "the procedures cannot be read: " + procedures.error().detail);
  }
  const auto tree = store.households();
  if (tree) site.doors = std::make_shared<const Doors>(doors_of(*tree));
  return site;
}

Result<Calls> read_calls(db::KioskStore& store, Day today) {
  auto visits = store.visits(today);
  if (!visits) return visits.error();
  Calls calls;
  std::vector<PublicTicket> shown;
  for (const PublicTicket& ticket : *visits) {
    if (ticket.queue_state == QueueState::kWaiting) ++calls.waiting;
    if (is_shown(ticket)) shown.push_back(ticket);
  }
  std::sort(shown.begin(), shown.end(), [](const PublicTicket& a, const PublicTicket& b) {
    return a.called_at != b.called_at ? a.called_at > b.called_at : a.number < b.number;
  });
  for (const PublicTicket& ticket : shown) {
    if (calls.called.size() == kShownCalls) break;
    calls.called.push_back(
        {ticket.number, ticket.desk, ticket.queue_state == QueueState::kServing, ticket.called_at});
  }
  auto marks = store.call_marks(today);
  if (!marks) return marks.error();
  calls.pace = pace_of(std::move(*marks));
  return calls;
}

Result<int> read_people_ahead(db::KioskStore& store, const Ticket& ticket) {
  if (ticket.attendance != Attendance::kWaiting) return 0;
  const auto visits = store.visits(ticket.day);
  if (!visits) return visits.error();
  const std::string id = to_string(ticket.id);
  const bool is_urgent = ticket.urgency == Urgency::kEmergency;
  return static_cast<int>(
      std::count_if(visits->begin(), visits->end(), [&](const PublicTicket& other) {
        return other.queue_state == QueueState::kWaiting && other.id != id &&
               (!is_urgent || other.urgency == Urgency::kEmergency);
      }));
}

Result<int> read_people_ahead(db::KioskStore& store, const PublicTicket& ticket) {
  const auto visits = store.visits(ticket.day);
  if (!visits) return visits.error();
  const bool is_urgent = ticket.urgency == Urgency::kEmergency;
  return static_cast<int>(
      std::count_if(visits->begin(), visits->end(), [&](const PublicTicket& other) {
        const bool waits = other.queue_state == QueueState::kWaiting && other.id != ticket.id;
        const bool other_urgent = other.urgency == Urgency::kEmergency;
        if (!waits || is_urgent != other_urgent) return waits && other_urgent;
        return other.registered_at < ticket.registered_at;
      }));
}

}  // namespace huiyin::kiosk
