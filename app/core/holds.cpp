// Grammar of both facts: moments as UTC milliseconds, apart by blanks. "holds" alternates between
// begin and end; an odd number of them: still on hold.
#include "app/core/holds.h"

#include <charconv>

#include "app/core/rule_book.h"

namespace huiyin {
namespace {

std::vector<Moment> moments_in(std::string_view text) {
  std::vector<Moment> out;
  for (const std::string& word : words_in(text)) {
    std::int64_t ms = 0;
    std::from_chars(word.data(), word.data() + word.size(), ms);
    out.push_back(Moment{ms});
  }
  return out;
}

void append(Ticket& ticket, std::string_view key, Moment at) {
  std::string text(fact_value(ticket.facts, key));
  text += (text.empty() ? "" : " ") + std::to_string(at.utc_ms);
  ticket.facts.insert_or_assign(std::string(key), FactValue{std::move(text), at, ""});
}

}  // namespace

ClockMarks clock_marks(const Ticket& ticket) {
  return {ticket.state, std::string(fact_value(ticket.facts, "severity"))};
}

void note_clocks(Ticket& ticket, const ClockMarks& before, Moment at) {
  const bool was_held = before.state == State::kOnHold;
  if (was_held != (ticket.state == State::kOnHold)) append(ticket, "holds", at);
  const std::string_view now = fact_value(ticket.facts, "severity");
  if (!before.severity.empty() && !now.empty() && before.severity != now) {
    append(ticket, "severity_changes", at);
  }
}

std::vector<Pause> pauses_of(const Ticket& ticket) {
  const std::string_view text = fact_value(ticket.facts, "holds");
  if (text.empty()) return {};
  const std::vector<Moment> moments = moments_in(text);
  std::vector<Pause> out;
  for (std::size_t i = 0; i < moments.size(); i += 2) {
    out.push_back({moments[i], i + 1 < moments.size() ? moments[i + 1] : ticket.hold_until});
  }
  return out;
}

std::vector<Moment> severity_changes(const Ticket& ticket) {
  return moments_in(fact_value(ticket.facts, "severity_changes"));
}

}  // namespace huiyin
