#include "app/counter/flow/worklist.h"

#include <algorithm>

#include "app/core/queue.h"

namespace huiyin::counter {
namespace {

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
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

std::vector<Due> dues_of(const Ticket& ticket, const Settings& settings) {
  return settings.procedures ? dues(ticket, *settings.procedures) : std::vector<Due>{};
}

namespace {

// While it is handled: that he presses. Once it is done: what he says of it.
Action owners_word(const Ticket& t) {
  const auto said = [&t](const char* key) { return !fact_value(t.facts, key).empty(); };
  if (next_state(t.state, Action::kUrge, t.held_from)) {
    return said("urged_at") ? Action::kUrge : Action::kAddNote;
  }
  if (said("rated") && is_discontent(t.satisfaction)) return Action::kRate;
  return said("confirmed") && is_open(t.state) ? Action::kConfirm : Action::kAddNote;
}

}  // namespace

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
                .due = std::nullopt,
                .overdue = false,
                .owners_word = owners_word(t)};
  if (auto owed = dues_of(t, settings); !owed.empty()) row.due = std::move(owed.front());
  row.overdue = row.due && row.due->at < now;
  return row;
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
