#include "app/core/report_tally.h"

#include <algorithm>
#include <map>

#include "app/core/procedure.h"
#include "app/core/text.h"

namespace huiyin {
namespace {

constexpr std::size_t kText_chars = 60;
constexpr std::int64_t kWhole = 10'000;  // a share of 1 in hundredths of a per cent

bool lies_in(Moment at, const CountedDays& period, const SiteClock& clock) {
  return at.is_set() && at >= begin_of(period, clock) && at < end_of(period, clock);
}

std::int64_t rounded(std::int64_t part, std::int64_t whole, std::int64_t scale) {
  return (part * scale * 2 + whole) / (whole * 2);
}

// The ticket as it was right after it came: what it owes is told by the procedures as they are.
Ticket as_it_came(const Ticket& ticket) {
  Ticket fresh = ticket;
  fresh.state = State::kRegistered;
  fresh.accepted_at = fresh.dispatched_at = fresh.resolved_at = {};
  fresh.called_back_at = fresh.closed_at = fresh.reopened_at = {};
  return fresh;
}

Moment told_at(const Ticket& ticket) {
  const auto told = ticket.facts.find("told");
  return told == ticket.facts.end() ? Moment{} : told->second.at;
}

// When what is owed under this word was done; unset: not yet.
Moment done_at(const Ticket& ticket, const std::string& what) {
  const bool is_passed_on = what == "forward" || what == "dispatch" || what == "rework_slip";
  if (is_passed_on && ticket.dispatched_at.is_set()) return ticket.dispatched_at;
  const Moment told = what == "reply" ? told_at(ticket) : Moment{};
  if (!told.is_set()) return ticket.resolved_at;
  return ticket.resolved_at.is_set() ? std::min(told, ticket.resolved_at) : told;
}

Punctual judged(Moment done, Moment due, Moment now) {
  if (done.is_set()) return done <= due ? Punctual::kInTime : Punctual::kLate;
  return now > due ? Punctual::kLate : Punctual::kNotYet;
}

void place_figure(Figure& figure, std::vector<std::int64_t>& new_places,
                  std::vector<std::uint32_t>& taken) {
  for (std::uint32_t& place : figure.tickets) {
    std::int64_t& to = new_places[place];
    if (to < 0) {
      to = static_cast<std::int64_t>(taken.size());
      taken.push_back(place);
    }
    place = static_cast<std::uint32_t>(to);
  }
}

}  // namespace

Tally::Tally(const ReportInput& input, std::span<const Ticket> tickets)
    : input_(input),
      tickets_(tickets),
      period_(period_of(input.kind, input.month, input.rules.complaint_month)),
      answers_(tickets.size()) {}

Punctual Tally::answer_of(const Ticket& ticket) const {
  auto& known = answers_[static_cast<std::size_t>(&ticket - tickets_.data())];
  if (!known) known = answered(ticket, input_);
  return *known;
}

Places Tally::registered_in(const CountedDays& period) const {
  Places out;
  for (std::uint32_t i = 0; i < tickets_.size(); ++i) {
    const Ticket& t = tickets_[i];
    const bool counts = t.state != State::kCancelled;
    if (counts && lies_in(t.registered_at, period, input_.clock)) out.push_back(i);
  }
  return out;
}

Places Tally::resolved_in(const CountedDays& period) const {
  Places out;
  for (std::uint32_t i = 0; i < tickets_.size(); ++i) {
    const Ticket& t = tickets_[i];
    const bool counts = t.state != State::kCancelled;
    if (counts && lies_in(t.resolved_at, period, input_.clock)) out.push_back(i);
  }
  return out;
}

Places Tally::among(const Places& places, const Ask& ask) const {
  Places out;
  for (const std::uint32_t place : places) {
    if (ask(tickets_[place])) out.push_back(place);
  }
  return out;
}

Figure Tally::count(std::string_view key, Places places) const {
  return {std::string(key), Unit::kCount, static_cast<std::int64_t>(places.size()), true,
          std::move(places)};
}

Figure Tally::share(std::string_view key, const Places& part, const Places& whole) const {
  Figure figure{std::string(key), Unit::kPercent, 0, !whole.empty(), part};
  if (figure.is_known) {
    figure.value = rounded(static_cast<std::int64_t>(part.size()),
                           static_cast<std::int64_t>(whole.size()), kWhole);
  }
  return figure;
}

Figure Tally::per_mille(std::string_view key, const Places& part) const {
  const int households = input_.rules.households;
  Figure figure{std::string(key), Unit::kPerMille, 0, households > 0, part};
  if (figure.is_known) {
    figure.value = rounded(static_cast<std::int64_t>(part.size()), households, 10 * kWhole);
  }
  return figure;
}

Figure Tally::hours_to_resolve(std::string_view key, const Places& places) const {
  std::vector<std::int64_t> minutes;
  for (const std::uint32_t place : places) {
    const Ticket& t = tickets_[place];
    if (t.resolved_at.is_set()) minutes.push_back((t.resolved_at - t.registered_at) / kMinute_ms);
  }
  Figure figure{std::string(key), Unit::kHours, 0, !minutes.empty(), places};
  if (!figure.is_known) return figure;
  const auto middle = minutes.begin() + static_cast<std::ptrdiff_t>(minutes.size() / 2);
  std::nth_element(minutes.begin(), middle, minutes.end());
  figure.value = *middle;
  return figure;
}

ColumnRule Tally::counting(std::string_view key, Ask ask) const {
  return {std::string(key), [this, key = std::string(key), ask = std::move(ask)](const Places& p) {
            return count(key, among(p, ask));
          }};
}

ColumnRule Tally::sharing(std::string_view key, Ask part, Ask whole) const {
  return {std::string(key), [this, key = std::string(key), part = std::move(part),
                             whole = std::move(whole)](const Places& p) {
            const Places all = among(p, whole);
            return share(key, among(all, part), all);
          }};
}

ReportRow Tally::row(std::string key, const Places& places,
                     const std::vector<ColumnRule>& columns) {
  ReportRow row{std::move(key), {}, false};
  for (const ColumnRule& column : columns)
    row.figures.push_back(column.make(places));
  return row;
}

Section Tally::grouped(const Grouping& grouping, const Places& places,
                       const std::vector<ColumnRule>& columns) const {
  std::map<std::string, Places> groups;
  for (const std::uint32_t place : places)
    groups[grouping.key_of(tickets_[place])].push_back(place);
  std::vector<std::string> keys = grouping.order;
  std::vector<std::string> others;
  for (const auto& [key, group] : groups) {
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) others.push_back(key);
  }
  std::stable_sort(others.begin(), others.end(), [&](const std::string& a, const std::string& b) {
    return groups[a].size() > groups[b].size();
  });
  keys.insert(keys.end(), others.begin(), others.end());
  Section section{grouping.key, grouping.axis, grouping.chart, {}, {}};
  for (const ColumnRule& column : columns)
    section.columns.push_back(column.key);
  for (const std::string& key : keys)
    section.rows.push_back(row(key, groups[key], columns));
  return section;
}

void Tally::bind(Report& report) const {
  std::vector<std::int64_t> new_places(tickets_.size(), -1);
  std::vector<std::uint32_t> taken;
  for (Figure& figure : report.figures)
    place_figure(figure, new_places, taken);
  for (Section& section : report.sections) {
    for (ReportRow& row : section.rows) {
      for (Figure& figure : row.figures)
        place_figure(figure, new_places, taken);
    }
  }
  report.tickets.reserve(taken.size());
  for (const std::uint32_t place : taken) {
    const Ticket& t = tickets_[place];
    report.tickets.push_back({t.id, t.number, t.registered_at, t.category, t.personal.household,
                              clip_chars(t.personal.text, kText_chars), t.state, t.department});
  }
}

bool is_valid_complaint(const Ticket& ticket) {
  return fact_is(ticket.facts, "validity", "valid");
}

bool is_resolved(const Ticket& ticket) {
  return ticket.resolved_at.is_set() && ticket.state != State::kReopened;
}

bool is_called_back(const Ticket& ticket) {
  return ticket.called_back_at.is_set();
}

std::string building_of(const Ticket& ticket) {
  const std::string& home = ticket.personal.household;
  if (!home.empty()) return home.substr(0, home.find('-'));
  const std::string_view place = fact_value(ticket.facts, "place");
  return place.empty() ? "unset" : std::string(place);
}

std::string department_key(const Ticket& ticket) {
  return ticket.department.empty() ? "unset" : ticket.department;
}

std::string fact_key(const Ticket& ticket, std::string_view key) {
  const std::string_view value = fact_value(ticket.facts, key);
  return value.empty() ? "unset" : std::string(value);
}

Punctual answered(const Ticket& ticket, const ReportInput& input) {
  if (!input.procedures) return Punctual::kNotYet;
  Punctual worst = Punctual::kInTime;
  bool is_owed = false;
  for (const Due& due : dues(as_it_came(ticket), *input.procedures)) {
    if (due.what == "dispatch" || due.what == "call_back") continue;
    is_owed = true;
    const Punctual one = judged(done_at(ticket, due.what), due.at, input.now);
    if (one == Punctual::kLate) return one;
    if (one == Punctual::kNotYet) worst = one;
  }
  return is_owed ? worst : Punctual::kNotYet;
}

Punctual called_back(const Ticket& ticket, const ReportInput& input) {
  if (!input.procedures || !ticket.resolved_at.is_set()) return Punctual::kNotYet;
  Ticket resolved = ticket;
  resolved.state = State::kResolved;
  resolved.called_back_at = resolved.closed_at = {};
  for (const Due& due : dues(resolved, *input.procedures)) {
    if (due.what.ends_with("call_back")) return judged(ticket.called_back_at, due.at, input.now);
  }
  return Punctual::kNotYet;
}

}  // namespace huiyin
