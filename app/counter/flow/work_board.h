// The worklist of 100,000 open tickets, kept in order while single tickets change: a change, a due
// time that passes and a row that is drawn cost the same however long the list is. Only another
// list, another chip or another record makes it anew. Pure; a value.
#pragma once

#include <array>
#include <compare>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "app/counter/flow/worklist.h"

namespace huiyin::counter {

class WorkBoard {
 public:
  bool is_built() const { return built_; }
  // Everything anew. `record` is the flow's own; its accounts name the receivers.
  void build(const Record& record, const Viewer& viewer, const Settings& settings, Moment now);
  // Tickets of the record that were put or removed.
  void follow(const Record& record, const std::vector<TicketId>& changed, const Settings& settings);
  // Due times pass.
  void look(const Record& record, Moment now);
  void show(const Record& record, Filter filter, const Chips& chips);

  // The list that is shown.
  std::size_t size() const { return order_.size(); }
  const TicketId& id_at(std::size_t place) const { return order_[place].id; }
  std::optional<std::size_t> place_of(const TicketId& id) const;  // nullopt: not on it
  Filter filter() const { return filter_; }
  const Chips& chips() const { return chips_; }

  // The first glance.
  int count(Filter filter) const { return counts_[static_cast<std::size_t>(filter)]; }
  std::optional<TicketId> next_due() const;  // the soonest that is not late yet
  // Whose the late ones are, most first: a department's code name, or a login.
  std::vector<std::pair<std::string, int>> late_by_owner() const;
  const std::vector<TicketId>& alarms() const { return alarms_; }  // oldest first
  std::vector<std::string> buildings() const;  // that have open tickets, by their numbers
  std::vector<TicketId> of_home(const std::string& household) const;

 private:
  // Where a row stands. Ids part what is equal, so that no two rows share a place.
  struct Place {
    std::int64_t rank = 0;
    std::int64_t at = 0;
    std::int64_t registered = 0;
    TicketId id;
    auto operator<=>(const Place&) const = default;
  };
  struct Entry {
    Place place;
    std::uint32_t lists = 0;  // bit = Filter
    Moment due;               // unset: nothing is owed
    bool late = false;
    bool listed = false;
    bool mine = false;
    bool call_back_today = false;
    bool alarm = false;
    std::string owner;
    std::string home;
  };
  struct Hash {
    std::size_t operator()(const TicketId& id) const;
  };

  Entry entry_of(const Ticket& ticket, const Settings& settings) const;
  std::uint32_t lists_of(const Entry& entry, const Ticket& ticket) const;
  Place place_for(const Entry& entry, const Ticket& ticket) const;
  std::string receiver_of(const Ticket& ticket) const;
  void count_in(const Entry& entry, int by);
  void put(const Ticket& ticket, const Settings& settings);
  void drop(const TicketId& id);
  void list(Entry& entry, const Ticket& ticket);
  void unlist(Entry& entry);
  void turn_late(const Record& record, const TicketId& id);

  bool built_ = false;
  Viewer viewer_;
  std::map<std::string, std::string> names_;  // of logins
  Moment now_, end_of_day_, shift_began_;
  Day day_;
  Filter filter_ = Filter::kDue;
  Chips chips_;
  std::unordered_map<TicketId, Entry, Hash> entries_;
  std::vector<Place> order_;
  std::vector<std::pair<std::int64_t, TicketId>> coming_;  // due times ahead, the soonest last
  std::array<int, kFilters.size()> counts_{};
  std::map<std::string, int> late_;
  std::map<std::string, int, std::less<>> buildings_;
  std::vector<TicketId> alarms_;
  std::unordered_map<std::string, std::vector<TicketId>> homes_;
};

}  // namespace huiyin::counter
