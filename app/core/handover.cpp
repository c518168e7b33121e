#include "app/core/handover.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

#include "app/core/text.h"
#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<Environment, 3> kEnvironmentWords{{{{Environment::kUnseen, "unseen"},
                                                    {Environment::kAccepted, "accepted"},
                                                    {Environment::kRefused, "refused"}}}};
constexpr Words<HandoverState, 4> kHandoverWords{
    {{{HandoverState::kNone, "none"},
      {HandoverState::kPrepared, "prepared"},
      {HandoverState::kOutgoingSigned, "outgoing_signed"},
      {HandoverState::kSigned, "signed"}}}};
constexpr Words<HandoverFault, 10> kFaultWords{
    {{{HandoverFault::kNone, "none"},
      {HandoverFault::kNotPrepared, "not_prepared"},
      {HandoverFault::kAlreadySigned, "already_signed"},
      {HandoverFault::kToolsNotCounted, "tools_not_counted"},
      {HandoverFault::kMissingUnanswered, "missing_unanswered"},
      {HandoverFault::kNightRows, "night_rows"},
      {HandoverFault::kPlaceNotSeen, "place_not_seen"},
      {HandoverFault::kPlaceRefused, "place_refused"},
      {HandoverFault::kOutgoingFirst, "outgoing_first"},
      {HandoverFault::kSamePerson, "same_person"}}}};

// Lines of cells apart by tabs; a cell has neither, so nothing is escaped.
std::string cell(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

std::string line(const std::vector<std::string>& cells) {
  std::string out;
  for (const std::string& c : cells)
    out += (out.empty() && &c == &cells.front() ? "" : "\t") + cell(c);
  return out + "\n";
}

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t end = text.find(at);
    out.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

std::int64_t number_or_zero(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// A field of a book holds so much; a long list takes several: items.00, items.01 …
constexpr std::size_t kField_bytes = 3'600;

std::string items_key(std::size_t chunk) {
  const std::string number = std::to_string(chunk);
  return "items." + std::string(number.size() < 2 ? "0" : "") + number;
}

void encode_items(const std::vector<CarriedItem>& items, TextFields& fields) {
  std::size_t chunk = 0;
  std::string out;
  for (const CarriedItem& i : items) {
    if (out.size() > kField_bytes) fields[items_key(chunk++)] = std::exchange(out, {});
    out += line({to_string(i.id), i.number, i.category, i.state, i.household, i.what, i.receiver,
                 i.person, std::to_string(i.due.utc_ms), i.emergency ? "1" : "0"});
  }
  fields[items_key(chunk)] = out;
}

void decode_items(std::string_view text, std::vector<CarriedItem>& out) {
  for (const std::string& row : split(text, '\n')) {
    const auto c = split(row, '\t');
    const auto id = c.size() == 10 ? parse_ticket_id(c[0]) : std::nullopt;
    if (!id) continue;
    out.push_back(
        {*id, c[1], c[2], c[3], c[4], c[5], c[6], c[7], Moment{number_or_zero(c[8])}, c[9] == "1"});
  }
}

std::string encode_tools(const std::vector<ToolCount>& tools) {
  std::string out;
  for (const ToolCount& t : tools) {
    out += line({t.name, std::to_string(t.expected), t.counted ? std::to_string(*t.counted) : "",
                 t.who, t.reason});
  }
  return out;
}

std::vector<ToolCount> decode_tools(std::string_view text) {
  std::vector<ToolCount> out;
  for (const std::string& row : split(text, '\n')) {
    const auto c = split(row, '\t');
    if (c.size() != 5) continue;
    ToolCount tool{c[0], static_cast<int>(number_or_zero(c[1])), std::nullopt, c[3], c[4]};
    if (!c[2].empty()) tool.counted = static_cast<int>(number_or_zero(c[2]));
    out.push_back(std::move(tool));
  }
  return out;
}

std::string text_of(const TextFields& fields, const std::string& key) {
  const auto it = fields.find(key);
  return it == fields.end() ? std::string() : it->second;
}

Moment moment_of(const TextFields& fields, const std::string& key) {
  return Moment{number_or_zero(text_of(fields, key))};
}

CarriedItem carried(const Ticket& t, const Procedures* procedures) {
  const auto owed = procedures == nullptr ? std::vector<Due>{} : dues(t, *procedures);
  const std::string& text = t.personal.text;
  return {.id = t.id,
          .number = t.number,
          .category = std::string(name_of(t.category)),
          .state = std::string(name_of(t.state)),
          .household = t.personal.household,
          .what = clip_chars(text.substr(0, text.find('\n')), 40),
          .receiver = t.first_receiver,
          .person = t.person.empty() ? t.department : t.person,
          .due = owed.empty() ? Moment{} : owed.front().at,
          .emergency = t.urgency == Urgency::kEmergency};
}

HandoverFault tools_fault(const std::vector<ToolCount>& tools) {
  for (const ToolCount& tool : tools) {
    if (!tool.counted) return HandoverFault::kToolsNotCounted;
    const bool answered = !trim(tool.who).empty() && !trim(tool.reason).empty();
    if (tool.is_missing() && !answered) return HandoverFault::kMissingUnanswered;
  }
  return HandoverFault::kNone;
}

HandoverFault incoming_fault(const Handover& h, std::string_view login) {
  if (h.environment == Environment::kUnseen) return HandoverFault::kPlaceNotSeen;
  if (h.environment == Environment::kRefused) return HandoverFault::kPlaceRefused;
  if (h.state != HandoverState::kOutgoingSigned) return HandoverFault::kOutgoingFirst;
  return h.outgoing == login ? HandoverFault::kSamePerson : HandoverFault::kNone;
}

}  // namespace

std::string_view name_of(Environment e) {
  return kEnvironmentWords.name(e);
}
std::string_view name_of(HandoverState s) {
  return kHandoverWords.name(s);
}
std::string_view name_of(HandoverFault f) {
  return kFaultWords.name(f);
}

TextFields fields_of(const Handover& h) {
  TextFields out = {{"shift", h.shift},
                    {"outgoing", h.outgoing},
                    {"incoming", h.incoming},
                    {"prepared_at", std::to_string(h.prepared_at.utc_ms)},
                    {"outgoing_at", std::to_string(h.outgoing_at.utc_ms)},
                    {"incoming_at", std::to_string(h.incoming_at.utc_ms)},
                    {"tools", encode_tools(h.tools)},
                    {"environment", std::string(name_of(h.environment))},
                    {"environment_note", h.environment_note},
                    {"remarks", h.remarks},
                    {"absent_reason", h.absent_reason}};
  encode_items(h.items, out);
  return out;
}

Handover handover_from(const TextFields& f, std::string_view state) {
  Handover h;
  h.shift = text_of(f, "shift");
  h.outgoing = text_of(f, "outgoing");
  h.incoming = text_of(f, "incoming");
  h.state = kHandoverWords.parse(state).value_or(HandoverState::kNone);
  h.prepared_at = moment_of(f, "prepared_at");
  h.outgoing_at = moment_of(f, "outgoing_at");
  h.incoming_at = moment_of(f, "incoming_at");
  for (const auto& [key, value] : f) {
    if (key.starts_with("items.")) decode_items(value, h.items);
  }
  h.tools = decode_tools(text_of(f, "tools"));
  h.environment = kEnvironmentWords.parse(text_of(f, "environment")).value_or(Environment::kUnseen);
  h.environment_note = text_of(f, "environment_note");
  h.remarks = text_of(f, "remarks");
  h.absent_reason = text_of(f, "absent_reason");
  return h;
}

std::vector<CarriedItem> frozen_list(const std::vector<Ticket>& open,
                                     const Procedures* procedures) {
  std::vector<CarriedItem> out;
  for (const Ticket& ticket : open) {
    if (is_open(ticket.state)) out.push_back(carried(ticket, procedures));
  }
  const auto key = [](const CarriedItem& i) {
    return std::tuple(!i.emergency, !i.due.is_set(), i.due.utc_ms, i.number);
  };
  std::sort(out.begin(), out.end(),
            [&](const CarriedItem& a, const CarriedItem& b) { return key(a) < key(b); });
  if (out.size() > kMostCarried) out.resize(kMostCarried);
  return out;
}

std::vector<ToolCount> usual_tools() {
  return {{"大厅钥匙", 2, std::nullopt, "", ""},
          {"设备房钥匙", 1, std::nullopt, "", ""},
          {"对讲机", 3, std::nullopt, "", ""},
          {"手电筒", 2, std::nullopt, "", ""},
          {"应急工具箱", 1, std::nullopt, "", ""}};
}

std::vector<ToolCount> tools_to_count(const std::vector<ToolCount>& last) {
  std::vector<ToolCount> out;
  for (const ToolCount& tool : last)
    out.push_back({tool.name, tool.expected, std::nullopt, "", ""});
  return out;
}

bool is_open_night_row(const Ticket& t, const SiteClock& clock, const ShiftTimes& times) {
  const bool waits = t.state == State::kRegistered && t.urgency == Urgency::kNormal;
  return waits && shift_at(t.registered_at, clock, times).kind == ShiftKind::kNight;
}

HandoverFault fault_of(const Handover& h, Side side, std::string_view login,
                       std::size_t night_rows) {
  if (h.state == HandoverState::kNone) return HandoverFault::kNotPrepared;
  const bool done = side == Side::kOutgoing && h.state == HandoverState::kOutgoingSigned;
  if (done || h.state == HandoverState::kSigned) return HandoverFault::kAlreadySigned;
  if (const auto fault = tools_fault(h.tools); fault != HandoverFault::kNone) return fault;
  const bool of_night = h.shift.ends_with("night");
  if (of_night && night_rows > 0) return HandoverFault::kNightRows;
  return side == Side::kIncoming ? incoming_fault(h, login) : HandoverFault::kNone;
}

HandoverDuty duty_of(const Handover& newest, const Arrival& who, const SiteClock& clock,
                     const ShiftTimes& times) {
  if (newest.state == HandoverState::kNone) return HandoverDuty::kNone;
  const bool signed_by_both = newest.state == HandoverState::kSigned;
  const auto ended = parse_shift(newest.shift, clock, times);
  if (signed_by_both && ended) {
    // Nothing is owed until the shift that has taken over ends.
    const Shift running = shift_at(ended->ends, clock, times);
    if (who.at < relief_due(running, times)) return HandoverDuty::kNone;
  }
  const std::string& goes = signed_by_both ? newest.incoming : newest.outgoing;
  const bool of_old_shift = who.worked_before || goes == who.login;
  return of_old_shift ? HandoverDuty::kMayPrepare : HandoverDuty::kMustTakeOver;
}

Shift ending_shift(Moment now, const SiteClock& clock, const ShiftTimes& times) {
  const Shift running = shift_at(now, clock, times);
  const bool near_end = now >= relief_due(running, times);
  return near_end ? running : shift_before(running, clock, times);
}

}  // namespace huiyin
