#include "app/counter/flow/worklist.h"

#include <algorithm>

#include "app/core/queue.h"
#include "app/core/words.h"

namespace huiyin::counter {
namespace {

constexpr Words<Filter, 5> kFilterWords{{{{Filter::kDue, "due"},
                                          {Filter::kOverdue, "overdue"},
                                          {Filter::kMine, "mine"},
                                          {Filter::kCallBacks, "call_backs"},
                                          {Filter::kAll, "all"}}}};

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

bool is_mine(const Ticket& t, const Viewer& viewer) {
  return t.first_receiver == viewer.login || (!viewer.name.empty() && t.person == viewer.name);
}

bool belongs(const Ticket& t, Filter filter, const Viewer& viewer, bool overdue) {
  switch (filter) {
    case Filter::kDue: return !overdue && is_open(t.state);
    case Filter::kOverdue: return overdue;
    case Filter::kMine: return is_mine(t, viewer);
    case Filter::kCallBacks: return t.state == State::kResolved;
    case Filter::kAll: return true;
  }
  return true;
}

std::optional<Due> next_due(const Ticket& t, const Settings& settings) {
  auto owed = dues(t, settings.clock);
  if (owed.empty()) return std::nullopt;
  return std::move(owed.front());
}

// Rows with what their order is made of.
struct Entry {
  TicketRow row;
  Moment registered_at;
};

bool due_before(const Entry& a, const Entry& b) {
  const bool a_urgent = a.row.urgency == Urgency::kEmergency;
  const bool b_urgent = b.row.urgency == Urgency::kEmergency;
  if (a_urgent != b_urgent) return a_urgent;
  if (a.row.due.has_value() != b.row.due.has_value()) return a.row.due.has_value();
  if (a.row.due && a.row.due->at != b.row.due->at) return a.row.due->at < b.row.due->at;
  if (a.registered_at != b.registered_at) return a.registered_at < b.registered_at;
  return a.row.id < b.row.id;
}

bool newer(const Entry& a, const Entry& b) {
  if (a.registered_at != b.registered_at) return a.registered_at > b.registered_at;
  return b.row.id < a.row.id;
}

QueueRow queue_row(const Ticket& t) {
  const bool called = t.queue_state == QueueState::kCalled || t.queue_state == QueueState::kServing;
  return {.id = t.id,
          .number = t.number,
          .category = t.category,
          .urgent = t.urgency == Urgency::kEmergency,
          .front = t.front,
          .state = t.queue_state,
          .desk = t.desk,
          .calls = t.calls,
          .since = called ? t.called_at : t.registered_at};
}

}  // namespace

std::string_view name_of(Filter f) {
  return kFilterWords.name(f);
}

TicketRow row_of(const Ticket& t, const Settings& settings, Moment now) {
  TicketRow row{.id = t.id,
                .number = t.number,
                .category = t.category,
                .urgency = t.urgency,
                .household = t.personal.household,
                .what = first_line(t.personal.text),
                .state = t.state,
                .queue_state = t.queue_state,
                .slip = t.slip.state,
                .owner = t.person.empty() ? t.first_receiver : t.person,
                .due = next_due(t, settings),
                .overdue = false};
  row.overdue = row.due && row.due->at < now;
  return row;
}

std::vector<TicketRow> worklist(const std::vector<Ticket>& tickets, Filter filter,
                                const Viewer& viewer, const Settings& settings, Moment now) {
  std::vector<Entry> entries;
  for (const Ticket& t : tickets) {
    Entry entry{row_of(t, settings, now), t.registered_at};
    if (belongs(t, filter, viewer, entry.row.overdue)) entries.push_back(std::move(entry));
  }
  std::sort(entries.begin(), entries.end(), filter == Filter::kAll ? newer : due_before);
  std::vector<TicketRow> rows;
  rows.reserve(entries.size());
  for (Entry& entry : entries)
    rows.push_back(std::move(entry.row));
  return rows;
}

std::array<int, kFilters.size()> filter_counts(const std::vector<Ticket>& tickets,
                                               const Viewer& viewer, const Settings& settings,
                                               Moment now) {
  std::array<int, kFilters.size()> counts{};
  for (const Ticket& t : tickets) {
    const auto due = next_due(t, settings);
    const bool overdue = due && due->at < now;
    for (std::size_t i = 0; i < kFilters.size(); ++i) {
      if (belongs(t, kFilters[i], viewer, overdue)) ++counts[i];
    }
  }
  return counts;
}

Line line_of(const std::vector<Ticket>& visits, const std::string& desk) {
  Line line;
  for (const Ticket* t : waiting_line(visits, desk))
    line.waiting.push_back(queue_row(*t));
  for (const Ticket& t : visits) {
    if (t.queue_state == QueueState::kNoShow) line.no_shows.push_back(queue_row(t));
    if (t.queue_state != QueueState::kCalled && t.queue_state != QueueState::kServing) continue;
    (t.desk == desk ? line.here : line.elsewhere).push_back(queue_row(t));
  }
  const auto newest_first = [](const QueueRow& a, const QueueRow& b) { return a.since > b.since; };
  std::stable_sort(line.here.begin(), line.here.end(), newest_first);
  std::stable_sort(line.elsewhere.begin(), line.elsewhere.end(), newest_first);
  std::stable_sort(line.no_shows.begin(), line.no_shows.end(), newest_first);
  return line;
}

}  // namespace huiyin::counter
