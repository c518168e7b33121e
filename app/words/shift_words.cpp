#include "app/words/shift_words.h"

#include "app/core/lifecycle.h"
#include "app/words/deadline_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::words {
namespace {

using Row = std::vector<std::string>;

std::string category_of(Language l, const std::string& word) {
  const auto category = parse_category(word);
  return category ? category_words(l, *category) : word;
}

std::string state_of(Language l, const std::string& word) {
  const auto state = parse_state(word);
  return state ? state_words(l, *state) : word;
}

std::string what_words(Language l, const DutyLine& line) {
  if (line.section == DutySection::kReminders) return due_words(l, line.what);
  if (parse_category(line.what)) return category_of(l, line.what);
  const auto action = parse_action(line.what);
  if (action) return action_words(l, *action);
  if (line.what == "stand_in") return tr(l, "Stands in");
  if (line.what == "next_day") return tr(l, "Told: the next day");
  if (line.what == "handled") return tr(l, "Handled at once");
  return tr(l, "Note");
}

// Of a reminder: whom it is for, and who has read it; else what stands there.
std::string text_words(const DutyLine& line, const ShiftPaper& paper) {
  if (line.section != DutySection::kReminders) return line.text;
  std::string readers, rest = line.actor + ",";
  for (auto comma = rest.find(','); comma != std::string::npos; comma = rest.find(',')) {
    const std::string login = rest.substr(0, comma);
    if (!login.empty()) readers += (readers.empty() ? "" : ", ") + paper.name_of(login);
    rest.erase(0, comma + 1);
  }
  const char* role = role_words(paper.language, line.text);
  if (readers.empty()) return tr_format(paper.language, "for {0}, not read yet", {role});
  return tr_format(paper.language, "for {0}, read by {1}", {role, readers});
}

std::string when(Moment at, const ShiftPaper& paper) {
  if (!at.is_set()) return "";
  const CivilTime t = civil(at, paper.clock);
  return std::to_string(t.month) + "/" + std::to_string(t.day) + " " + to_hhmm(at, paper.clock);
}

std::string hours(std::int64_t ms) {
  const std::int64_t minutes = ms / kMinute_ms;
  const std::string rest = std::to_string(minutes % 60);
  return std::to_string(minutes / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

std::string place_words(Language l, const Handover& h) {
  switch (h.environment) {
    case Environment::kUnseen: return tr(l, "not looked at yet");
    case Environment::kAccepted: return tr(l, "in order");
    case Environment::kRefused: break;
  }
  return std::string(tr(l, "not in order")) +
         (h.environment_note.empty() ? "" : ": " + h.environment_note);
}

void add_tools(TableDoc& doc, const Handover& h, Language l) {
  for (const ToolCount& tool : h.tools) {
    const std::string counted = tool.counted ? std::to_string(*tool.counted) : "–";
    std::string text = tr_format(l, "{0} of {1}", {counted, std::to_string(tool.expected)});
    if (tool.is_missing()) text += " · " + tool.who + " · " + tool.reason;
    doc.rows.push_back({tr(l, "Tool"), "", "", tool.name + ": " + text, "", "", ""});
  }
}

}  // namespace

std::string section_words(Language l, DutySection section) {
  switch (section) {
    case DutySection::kVisits: return tr(l, "Visit");
    case DutySection::kCalls: return tr(l, "Phone call");
    case DutySection::kOther: return tr(l, "Message");
    case DutySection::kEmergencies: return tr(l, "Emergency");
    case DutySection::kHandled: return tr(l, "Done");
    case DutySection::kClosed: return tr(l, "Ended");
    case DutySection::kStandIns: return tr(l, "Stands in");
    case DutySection::kNight: return tr(l, "Night");
    case DutySection::kHandovers: return tr(l, "Handover");
    case DutySection::kReminders: return tr(l, "Reminder");
    case DutySection::kRemarks: return tr(l, "Remark");
  }
  return "";
}

TableDoc handover_doc(const Handover& h, const ShiftPaper& p) {
  const Language l = p.language;
  TableDoc doc;
  doc.title = tr(l, "Service centre: shift handover record");
  doc.subtitle =
      p.office + "  " + h.shift + "  " +
      tr_format(l, "goes: {0}, takes over: {1}", {p.name_of(h.outgoing), p.name_of(h.incoming)});
  doc.columns = {{tr(l, "No."), 0.8},    {tr(l, "Kind"), 0.8},  {tr(l, "House no."), 1.2},
                 {tr(l, "Matter"), 4.5}, {tr(l, "State"), 0.9}, {tr(l, "First received"), 1.1},
                 {tr(l, "Due"), 1.1}};
  for (const CarriedItem& i : h.items) {
    doc.rows.push_back({i.number, category_of(l, i.category), i.household, i.what,
                        state_of(l, i.state), p.name_of(i.receiver), when(i.due, p)});
  }
  add_tools(doc, h, l);
  doc.rows.push_back({tr(l, "Place"), "", "", place_words(l, h), "", "", ""});
  if (!h.remarks.empty()) doc.rows.push_back({tr(l, "Note"), "", "", h.remarks, "", "", ""});
  if (!h.absent_reason.empty()) {
    doc.rows.push_back({tr(l, "Outgoing absent"), "", "", h.absent_reason, "", "", ""});
  }
  doc.signature_labels = {
      std::string(tr(l, "Goes")) + " " + p.name_of(h.outgoing) + " " + when(h.outgoing_at, p),
      std::string(tr(l, "Takes over")) + " " + p.name_of(h.incoming) + " " +
          when(h.incoming_at, p)};
  return doc;
}

TableDoc duty_log_doc(const DutyDay& day, const ShiftPaper& p) {
  const Language l = p.language;
  TableDoc doc;
  doc.title = tr(l, "Service centre: duty log");
  doc.subtitle = p.office + "  " + to_iso_date(day.day);
  doc.columns = {{tr(l, "Time"), 0.7},
                 {tr(l, "Entry"), 0.8},
                 {tr(l, "No."), 0.8},
                 {tr(l, "By"), 1},
                 {tr(l, "Kind"), 1.1},
                 {tr(l, "House no."), 1.1},
                 {tr(l, "What was told or done"), 4.5}};
  for (const DutyLine& line : day.lines) {
    const bool told = line.section == DutySection::kReminders;
    doc.rows.push_back({to_hhmm(line.at, p.clock), section_words(l, line.section), line.number,
                        told ? "" : p.name_of(line.actor), what_words(l, line), line.place,
                        text_words(line, p)});
  }
  doc.signature_labels = {tr(l, "On duty"), tr(l, "Checked")};
  return doc;
}

TableDoc daily_doc(const DutyDay& day, const ShiftPaper& p) {
  const Language l = p.language;
  TableDoc doc;
  doc.title = tr(l, "Duty room: daily work report");
  doc.subtitle = p.office + "  " + to_iso_date(day.day);
  doc.columns = {
      {tr(l, "Part"), 1.2}, {tr(l, "Item"), 1.6}, {tr(l, "How many"), 1}, {tr(l, "Remarks"), 5}};
  const std::string sums = tr(l, "Sums"), there = tr(l, "On duty"), unfinished = tr(l, "Not done");
  const auto sum = [&](const char* what, int n) {
    doc.rows.push_back({sums, what, std::to_string(n), ""});
  };
  sum(tr(l, "Registered"), day.registered);
  for (const auto& [category, n] : day.by_category)
    sum(category_of(l, category).c_str(), n);
  sum(tr(l, "Calls"), day.count(DutySection::kCalls));
  sum(tr(l, "Emergencies"), day.emergencies);
  sum(tr(l, "Written off"), day.closed);
  sum(tr(l, "Still open"), day.open_at_end);
  for (const Presence& one : day.presences) {
    const Moment until = one.until.is_set() ? one.until : p.now;
    doc.rows.push_back({there, p.name_of(one.login), hours(until - one.from),
                        when(one.from, p) + " – " + when(one.until, p)});
  }
  for (const Ticket& t : day.open_repairs) {
    const std::string why = t.hold_reason.empty() ? t.personal.text : t.hold_reason;
    doc.rows.push_back(
        {unfinished, t.number + " " + t.personal.household, state_words(l, t.state), why});
  }
  for (const DutyNote& figure : day.figures)
    doc.rows.push_back({tr(l, "Energy, material"), p.name_of(figure.actor), "", figure.text});
  for (const DutyLine& line : day.lines) {
    if (line.section == DutySection::kReminders) {
      doc.rows.push_back({section_words(l, line.section), line.number + " " + what_words(l, line),
                          to_hhmm(line.at, p.clock), text_words(line, p)});
    }
    const bool remark = line.section == DutySection::kRemarks;
    if (remark || line.section == DutySection::kStandIns) {
      doc.rows.push_back({section_words(l, line.section), p.name_of(line.actor),
                          to_hhmm(line.at, p.clock), line.text});
    }
  }
  doc.signature_labels = {tr(l, "On duty"), tr(l, "Checked")};
  return doc;
}

}  // namespace huiyin::words
