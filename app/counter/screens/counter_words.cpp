// The words that only the counter says: notices, filters, fields, the lines of a history.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "app/counter/screens/parts.h"
#include "app/words/fact_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Language;
using ui::tr;
using ui::tr_format;

namespace {

using Part = std::pair<std::string_view, std::string_view>;

// "department=engineering reason=needs a pump" → parts. A value runs to the next known key.
std::vector<Part> parts_of(std::string_view detail) {
  constexpr std::array<std::string_view, 9> kKeys = {
      "department=", "person=", "desk=", "satisfaction=", "until=",
      "reason=",     "result=", "note=", "attempt="};
  std::vector<std::pair<std::size_t, std::string_view>> found;
  for (std::size_t at = 0; at < detail.size(); ++at) {
    if (at > 0 && detail[at - 1] != ' ') continue;
    for (const std::string_view key : kKeys) {
      if (detail.substr(at).starts_with(key)) found.emplace_back(at, key);
    }
    const std::size_t equals = std::min(detail.find('=', at), detail.size() - 1);
    const FactKey* fact = find_fact_key(detail.substr(at, equals - at));
    if (fact != nullptr) found.emplace_back(at, detail.substr(at, equals - at + 1));
  }
  std::vector<Part> parts;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t begin = found[i].first + found[i].second.size();
    const std::size_t end = i + 1 < found.size() ? found[i + 1].first - 1 : detail.size();
    const std::string_view key = found[i].second;
    parts.emplace_back(key.substr(0, key.size() - 1), detail.substr(begin, end - begin));
  }
  return parts;
}

std::string part_words(Language l, const Part& part, const SiteClock& clock, const Record& record) {
  const std::string value(part.second);
  const FactKey* fact = find_fact_key(part.first);
  if (fact != nullptr && fact->kind == FactKind::kTicket) return {};  // among the links
  if (fact != nullptr) {
    const std::string said = fact->kind == FactKind::kLogin
                                 ? person_of(record, value)
                                 : words::fact_text(l, part.first, value, clock);
    return std::string(words::fact_label(l, part.first)) + " " + said;
  }
  if (part.first == "department") return words::department_words(l, value);
  if (part.first == "desk") return tr_format(l, "desk {0}", {value});
  if (part.first == "until" || part.first == "attempt") return {};
  if (part.first == "satisfaction") {
    const auto satisfaction = parse_satisfaction(value);
    return satisfaction ? words::satisfaction_words(l, *satisfaction) : value;
  }
  return value;
}

const char* happened_words(Language l, const std::string& event) {
  if (event == "registered") return words::state_words(l, State::kRegistered);
  if (event == "contact_shown") return tr(l, "Contact looked at");
  if (event.starts_with("slip_")) {
    const auto slip = parse_slip_state(event.substr(5));
    return slip ? words::slip_words(l, *slip) : event.c_str();
  }
  const auto action = parse_action(event);
  return action ? words::action_words(l, *action) : event.c_str();
}

}  // namespace

std::string minutes_words(Language l, std::int64_t ms) {
  const std::int64_t minutes = ms < 0 ? 0 : ms / kMinute_ms;
  if (minutes == 0) return tr(l, "under a minute");
  if (minutes < 60) {
    return ui::format(ui::trn(l, "{0} min", "{0} min", static_cast<unsigned long>(minutes)),
                      {std::to_string(minutes)});
  }
  const std::int64_t hours = minutes / 60;
  if (hours < 24) {
    const std::string rest = std::to_string(minutes % 60);
    return tr_format(l, "{0} h {1}", {std::to_string(hours), rest});
  }
  return ui::format(ui::trn(l, "{0} day", "{0} days", static_cast<unsigned long>(hours / 24)),
                    {std::to_string(hours / 24)});
}

std::string ago_words(Language l, Moment at, Moment now) {
  if (!at.is_set()) return tr(l, "never");
  if (now - at < kMinute_ms) return tr(l, "just now");
  return tr_format(l, "{0} ago", {minutes_words(l, now - at)});
}

DueText due_text(Language l, const Due& due, const Frame& frame) {
  const std::int64_t left = due.at - frame.now.wall;
  if (left < 0) return {tr_format(l, "{0} late", {minutes_words(l, -left)}), Ink::kDanger};
  if (left < kHour_ms) {
    const Ink ink = left < 15 * kMinute_ms ? Ink::kAccent : Ink::kWarning;
    return {tr_format(l, "{0} left", {minutes_words(l, left)}), ink};
  }
  const SiteClock& clock = frame.settings.clock;
  const bool today = local_day(due.at, clock) == local_day(frame.now.wall, clock);
  if (today) return {to_hhmm(due.at, clock), Ink::kNormal};
  return {words::when_words(l, due.at, frame.now.wall, clock), Ink::kNormal};
}

DueText due_short(Language l, const Due& due, const Frame& frame) {
  const std::int64_t left = due.at - frame.now.wall;
  const SiteClock& clock = frame.settings.clock;
  if (left < 0) {
    const std::int64_t minutes = -left / kMinute_ms;
    if (minutes < 100)
      return {tr_format(l, "late {0} min", {std::to_string(minutes)}), Ink::kDanger};
    if (minutes < 48 * 60) {
      return {tr_format(l, "late {0} h", {std::to_string(minutes / 60)}), Ink::kDanger};
    }
    return {tr_format(l, "late {0} d", {std::to_string(minutes / (24 * 60))}), Ink::kDanger};
  }
  if (left < kHour_ms) {
    const Ink ink = left < 15 * kMinute_ms ? Ink::kAccent : Ink::kWarning;
    return {tr_format(l, "in {0} min", {std::to_string(left / kMinute_ms)}), ink};
  }
  if (local_day(due.at, clock) == local_day(frame.now.wall, clock)) {
    return {to_hhmm(due.at, clock), Ink::kNormal};
  }
  const CivilTime c = civil(due.at, clock);
  return {std::to_string(c.month) + "/" + std::to_string(c.day), Ink::kNormal};
}

std::string notice_words(Language l, const Notice& n) {
  switch (n.kind) {
    case NoticeKind::kActed:
      return tr_format(l, "{0}: {1}", {n.number, words::action_words(l, n.action)});
    case NoticeKind::kRegistered: return tr_format(l, "{0} is registered", {n.number});
    case NoticeKind::kSlipQueued: return tr_format(l, "{0}: the slip is being printed", {n.number});
    case NoticeKind::kPaired: return tr_format(l, "{0} is joined to this site", {n.who});
    case NoticeKind::kPairRefused: return tr(l, "The kiosk was refused");
    case NoticeKind::kNobodyWaits: return tr(l, "Nobody is waiting");
    case NoticeKind::kFinishFirst:
      return tr_format(l, "Finish {0} first: done F5, absent F6", {n.number});
    case NoticeKind::kChangedBy:
      return tr_format(l, "{0} was changed meanwhile by {1} ({2}). Please look again.",
                       {n.number, n.who, words::action_words(l, n.action)});
    case NoticeKind::kNotFound: return tr(l, "Nothing was found");
    case NoticeKind::kTakenBack: return tr(l, "Taken back: nothing was done");
    case NoticeKind::kFormSaved: return tr_format(l, "{0}: the form is in {1}", {n.number, n.who});
    case NoticeKind::kSaved: return tr(l, "Kept");
    case NoticeKind::kError: return refusal_words(l, n.error);
  }
  return {};
}

ui::Tone notice_tone(const Notice& notice) {
  switch (notice.kind) {
    case NoticeKind::kActed:
    case NoticeKind::kRegistered:
    case NoticeKind::kFormSaved:
    case NoticeKind::kPaired:
    case NoticeKind::kSaved: return ui::Tone::kOk;
    case NoticeKind::kSlipQueued:
    case NoticeKind::kPairRefused:
    case NoticeKind::kTakenBack:
    case NoticeKind::kNobodyWaits: return ui::Tone::kNeutral;
    case NoticeKind::kFinishFirst:
    case NoticeKind::kChangedBy:
    case NoticeKind::kNotFound: return ui::Tone::kWarning;
    case NoticeKind::kError: return ui::Tone::kDanger;
  }
  return ui::Tone::kNeutral;
}

const char* filter_words(Language l, Filter filter) {
  switch (filter) {
    case Filter::kWaiting: return tr(l, "Waiting");
    case Filter::kCarried: return tr(l, "Left over");
    case Filter::kDue: return tr(l, "Due next");
    case Filter::kOverdue: return tr(l, "Overdue");
    case Filter::kMine: return tr(l, "Mine");
    case Filter::kCallBacks: return tr(l, "Call-backs");
    case Filter::kAll: return tr(l, "All open");
  }
  return "";
}

const char* field_words(Language l, Field field) {
  switch (field) {
    case Field::kDepartment: return tr(l, "Department");
    case Field::kPerson: return tr(l, "Person in charge");
    case Field::kResult: return tr(l, "Result");
    case Field::kReason: return tr(l, "Reason");
    case Field::kNote: return tr(l, "Note");
    case Field::kDesk: return tr(l, "Desk number");
    case Field::kSatisfaction: return tr(l, "Satisfaction");
    case Field::kFact: break;
  }
  return "";
}

std::string rule_words(Language l, const FieldRule& rule) {
  return rule.field == Field::kFact ? words::fact_label(l, rule.fact) : field_words(l, rule.field);
}

std::string event_words(Language l, const HistoryEntry& entry, const SiteClock& clock,
                        const Record& record) {
  std::string line = happened_words(l, entry.event);
  for (const Part& part : parts_of(entry.detail)) {
    const bool of_printer = entry.event.starts_with("slip_") && part.first == "reason";
    const std::string said = of_printer ? words::printer_words(l, std::string(part.second))
                                        : part_words(l, part, clock, record);
    if (!said.empty()) line += " · " + said;
  }
  return line;
}

std::string printer_state_words(Language l, const PrinterSaid& printer) {
  if (printer.queue.empty()) return tr(l, "No printer is set up");
  if (printer.ready) return tr(l, "Printer ready");
  if (printer.reasons.empty()) return tr(l, "Asking the printer …");
  return words::printer_words(l, printer.reasons);
}

}  // namespace huiyin::counter
