#include "app/counter/flow/work_board.h"

#include <algorithm>
#include <cstring>

namespace huiyin::counter {
namespace {

constexpr std::uint32_t bit(Filter f) {
  return 1U << static_cast<unsigned>(f);
}

bool untouched(const Ticket& t) {
  return t.state == State::kRegistered || t.state == State::kReopened;
}

void forget(std::vector<TicketId>& ids, const TicketId& id) {
  ids.erase(std::remove(ids.begin(), ids.end(), id), ids.end());
}

}  // namespace

std::size_t WorkBoard::Hash::operator()(const TicketId& id) const {
  std::size_t random = 0;
  std::memcpy(&random, id.bytes.data() + id.bytes.size() - sizeof(random), sizeof(random));
  return random;
}

void WorkBoard::build(const Record& record, const Viewer& viewer, const Settings& settings,
                      Moment now) {
  const Filter filter = filter_;
  Chips chips = std::move(chips_);
  *this = WorkBoard{};
  filter_ = filter;
  chips_ = std::move(chips);
  built_ = true;
  viewer_ = viewer;
  for (const Account& account : record.accounts)
    names_[account.login] = account.name;
  now_ = now;
  day_ = record.day;
  end_of_day_ = end_of_local_day(now, settings.clock);
  shift_began_ = record.shift_began;
  entries_.reserve(record.open.size());
  for (const Ticket& t : record.open) {
    Entry entry = entry_of(t, settings);
    count_in(entry, 1);
    if (entry.due.is_set() && !entry.late) coming_.emplace_back(entry.due.utc_ms, t.id);
    if (entry.alarm) alarms_.push_back(t.id);
    if (!entry.home.empty()) homes_[entry.home].push_back(t.id);
    entries_.emplace(t.id, std::move(entry));
  }
  std::sort(coming_.begin(), coming_.end(), std::greater<>());
  show(record, filter_, chips_);
}

void WorkBoard::show(const Record& record, Filter filter, const Chips& chips) {
  filter_ = filter;
  chips_ = chips;
  order_.clear();
  for (const Ticket& t : record.open) {
    Entry& entry = entries_.at(t.id);
    const Standing standing{entry.mine, entry.late, receiver_of(t)};
    entry.listed = (entry.lists & bit(filter_)) != 0 && fits(chips_, t, standing);
    entry.place = place_for(entry, t);
    if (entry.listed) order_.push_back(entry.place);
  }
  std::sort(order_.begin(), order_.end());
}

void WorkBoard::follow(const Record& record, const std::vector<TicketId>& changed,
                       const Settings& settings) {
  for (const TicketId& id : changed) {
    drop(id);
    if (const Ticket* ticket = record.open.find(id)) put(*ticket, settings);
  }
}

void WorkBoard::look(const Record& record, Moment now) {
  now_ = now;
  while (!coming_.empty() && coming_.back().first < now.utc_ms) {
    const TicketId id = coming_.back().second;
    coming_.pop_back();
    turn_late(record, id);
  }
}

void WorkBoard::turn_late(const Record& record, const TicketId& id) {
  const auto at = entries_.find(id);
  const Ticket* ticket = record.open.find(id);
  if (at == entries_.end() || ticket == nullptr) return;
  Entry& entry = at->second;
  count_in(entry, -1);
  unlist(entry);
  entry.late = true;
  entry.lists = lists_of(entry, *ticket);
  count_in(entry, 1);
  list(entry, *ticket);
}

void WorkBoard::put(const Ticket& ticket, const Settings& settings) {
  Entry entry = entry_of(ticket, settings);
  count_in(entry, 1);
  if (entry.due.is_set() && !entry.late) {
    const std::pair<std::int64_t, TicketId> soon{entry.due.utc_ms, ticket.id};
    coming_.insert(std::lower_bound(coming_.begin(), coming_.end(), soon, std::greater<>()), soon);
  }
  if (entry.alarm) alarms_.push_back(ticket.id);
  if (!entry.home.empty()) homes_[entry.home].push_back(ticket.id);
  list(entry, ticket);
  entries_.emplace(ticket.id, std::move(entry));
}

void WorkBoard::drop(const TicketId& id) {
  const auto at = entries_.find(id);
  if (at == entries_.end()) return;
  Entry& entry = at->second;
  count_in(entry, -1);
  unlist(entry);
  if (entry.due.is_set() && !entry.late) {
    const std::pair<std::int64_t, TicketId> soon{entry.due.utc_ms, id};
    const auto place = std::lower_bound(coming_.begin(), coming_.end(), soon, std::greater<>());
    if (place != coming_.end() && *place == soon) coming_.erase(place);
  }
  if (entry.alarm) forget(alarms_, id);
  if (const auto home = homes_.find(entry.home); home != homes_.end()) forget(home->second, id);
  entries_.erase(at);
}

void WorkBoard::list(Entry& entry, const Ticket& ticket) {
  const Standing standing{entry.mine, entry.late, receiver_of(ticket)};
  entry.listed = (entry.lists & bit(filter_)) != 0 && fits(chips_, ticket, standing);
  entry.place = place_for(entry, ticket);
  if (!entry.listed) return;
  order_.insert(std::lower_bound(order_.begin(), order_.end(), entry.place), entry.place);
}

void WorkBoard::unlist(Entry& entry) {
  if (!entry.listed) return;
  const auto at = std::lower_bound(order_.begin(), order_.end(), entry.place);
  if (at != order_.end() && *at == entry.place) order_.erase(at);
  entry.listed = false;
}

WorkBoard::Entry WorkBoard::entry_of(const Ticket& t, const Settings& settings) const {
  Entry entry;
  bool call_back_owed = false;
  for (const Due& due : dues_of(t, settings)) {
    if (!entry.due.is_set()) entry.due = due.at;
    if (due.what.find("call_back") == std::string::npos) continue;
    call_back_owed = true;
    entry.call_back_today = entry.call_back_today || due.at <= end_of_day_;
  }
  if (t.state == State::kResolved && !call_back_owed) entry.call_back_today = true;
  entry.late = entry.due.is_set() && entry.due < now_;
  entry.mine =
      t.first_receiver == viewer_.login || (!viewer_.name.empty() && t.person == viewer_.name);
  entry.alarm = t.urgency == Urgency::kEmergency && untouched(t);
  entry.owner = t.department.empty() ? t.first_receiver : t.department;
  entry.home = t.personal.household;
  entry.lists = lists_of(entry, t);
  return entry;
}

std::uint32_t WorkBoard::lists_of(const Entry& entry, const Ticket& t) const {
  std::uint32_t lists = bit(Filter::kAll);
  if (t.queue_state == QueueState::kWaiting) lists |= bit(Filter::kWaiting);
  lists |= entry.late ? bit(Filter::kOverdue) : bit(Filter::kDue);
  if (entry.call_back_today) lists |= bit(Filter::kCallBacks);
  if (t.registered_at < shift_began_) lists |= bit(Filter::kCarried);
  if (entry.mine) lists |= bit(Filter::kMine);
  return lists;
}

// Earliest due first, emergencies before; without a due time, oldest first. Everything: newest
// first. Who waits: as the line is served.
WorkBoard::Place WorkBoard::place_for(const Entry& entry, const Ticket& t) const {
  Place place{0, 0, t.registered_at.utc_ms, t.id};
  const bool urgent = t.urgency == Urgency::kEmergency;
  if (filter_ == Filter::kAll) {
    place.registered = -place.registered;
  } else if (filter_ == Filter::kWaiting) {
    place.rank = urgent ? 0 : t.front ? 1 : 2;
  } else {
    place.rank = (urgent ? 0 : 2) + (entry.due.is_set() ? 0 : 1);
    place.at = entry.due.utc_ms;
  }
  return place;
}

std::string WorkBoard::receiver_of(const Ticket& t) const {
  const auto name = names_.find(t.first_receiver);
  return name == names_.end() ? t.first_receiver : name->second;
}

void WorkBoard::count_in(const Entry& entry, int by) {
  for (const Filter f : kFilters) {
    if ((entry.lists & bit(f)) != 0) counts_[static_cast<std::size_t>(f)] += by;
  }
  const auto building = buildings_.try_emplace(std::string(building_of(entry.home)), 0).first;
  building->second += by;
  if (building->second == 0) buildings_.erase(building);
  if (!entry.late) return;
  const auto at = late_.try_emplace(entry.owner, 0).first;
  at->second += by;
  if (at->second == 0) late_.erase(at);
}

std::optional<std::size_t> WorkBoard::place_of(const TicketId& id) const {
  const auto entry = entries_.find(id);
  if (entry == entries_.end() || !entry->second.listed) return std::nullopt;
  const auto at = std::lower_bound(order_.begin(), order_.end(), entry->second.place);
  return static_cast<std::size_t>(at - order_.begin());
}

std::optional<TicketId> WorkBoard::next_due() const {
  if (coming_.empty()) return std::nullopt;
  return coming_.back().second;
}

std::vector<std::pair<std::string, int>> WorkBoard::late_by_owner() const {
  std::vector<std::pair<std::string, int>> owners(late_.begin(), late_.end());
  std::stable_sort(owners.begin(), owners.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return owners;
}

std::vector<std::string> WorkBoard::buildings() const {
  std::vector<std::string> names;
  for (const auto& [name, count] : buildings_) {
    if (!name.empty()) names.push_back(name);
  }
  std::stable_sort(names.begin(), names.end(),
                   [](const std::string& a, const std::string& b) { return a.size() < b.size(); });
  return names;
}

std::vector<TicketId> WorkBoard::of_home(const std::string& household) const {
  const auto at = homes_.find(household);
  return at == homes_.end() ? std::vector<TicketId>{} : at->second;
}

}  // namespace huiyin::counter
