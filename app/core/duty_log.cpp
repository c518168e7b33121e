#include "app/core/duty_log.h"

#include <algorithm>

#include "app/core/words.h"

namespace huiyin {
namespace {

using S = DutySection;

constexpr Words<DutySection, 11> kSectionWords{{{{S::kVisits, "visits"},
                                                 {S::kCalls, "calls"},
                                                 {S::kOther, "other"},
                                                 {S::kEmergencies, "emergencies"},
                                                 {S::kHandled, "handled"},
                                                 {S::kClosed, "closed"},
                                                 {S::kStandIns, "stand_ins"},
                                                 {S::kNight, "night"},
                                                 {S::kHandovers, "handovers"},
                                                 {S::kReminders, "reminders"},
                                                 {S::kRemarks, "remarks"}}}};

DutySection section_of(const TicketRegistered& r) {
  if (r.urgency == Urgency::kEmergency) return S::kEmergencies;
  if (r.channel == Channel::kPhone) return S::kCalls;
  const bool came = r.channel == Channel::kKiosk || r.channel == Channel::kCounter;
  return came ? S::kVisits : S::kOther;
}

class DutyWriter {
 public:
  DutyWriter(DutyDay& day, const DutySources& sources) : day_(day), sources_(sources) {}

  void write(const Event& event) {
    if (const auto* r = std::get_if<TicketRegistered>(&event.body)) registered(event, *r);
    if (const auto* a = std::get_if<TicketActed>(&event.body)) acted(event, *a);
    if (const auto* n = std::get_if<Noted>(&event.body)) noted(event, *n);
  }

 private:
  DutyLine line_of(const Event& event, DutySection section, std::string what) const {
    DutyLine line{section, event.at, event.actor, {}, std::move(what), {}, {}};
    if (const Ticket* t = sources_.ticket(event.ticket)) {
      line.number = t->number;
      line.place = t->personal.household;
    }
    return line;
  }

  void registered(const Event& event, const TicketRegistered& r) {
    ++day_.registered;
    ++day_.by_category[std::string(name_of(r.category))];
    day_.emergencies += r.urgency == Urgency::kEmergency ? 1 : 0;
    DutyLine line = line_of(event, section_of(r), std::string(name_of(r.category)));
    line.number = r.number;
    if (const Ticket* t = sources_.ticket(event.ticket)) line.text = t->personal.text;
    day_.lines.push_back(std::move(line));
  }

  void acted(const Event& event, const TicketActed& acted) {
    const ActionFields& f = acted.fields;
    const std::string what(name_of(acted.action));
    if (acted.action == Action::kResolve) add(line_of(event, S::kHandled, what), f.result);
    const bool ends = acted.action == Action::kClose || acted.action == Action::kCancel;
    day_.closed += acted.action == Action::kClose ? 1 : 0;
    if (ends) add(line_of(event, S::kClosed, what), f.reason);
    const auto stand_in = f.facts.find("stand_in");
    if (stand_in != f.facts.end()) add(line_of(event, S::kStandIns, "stand_in"), stand_in->second);
    const auto night = f.facts.find("night");
    if (night != f.facts.end()) add(line_of(event, S::kNight, night->second), f.note);
  }

  void add(DutyLine line, const std::string& text) {
    line.text = text;
    day_.lines.push_back(std::move(line));
  }

  void noted(const Event& event, const Noted& note) {
    if (note.verb == "signed_in") return came(event.actor, event.at);
    if (note.verb == "signed_out") return left(event.actor, event.at);
  }

  Presence* running(const std::string& login) {
    for (Presence& p : day_.presences) {
      if (p.login == login && !p.until.is_set()) return &p;
    }
    return nullptr;
  }
  void came(const std::string& login, Moment at) {
    if (running(login) == nullptr) day_.presences.push_back({login, at, {}});  // else: unlocked
  }
  void left(const std::string& login, Moment at) {
    if (Presence* p = running(login)) p->until = at;
  }

  DutyDay& day_;
  const DutySources& sources_;
};

void take_notes(DutyDay& day, const std::vector<DutyNote>& notes) {
  for (const DutyNote& note : notes) {
    if (note.kind == "figure") {
      day.figures.push_back(note);
      continue;
    }
    DutyLine line{S::kRemarks, note.at, note.actor, {}, note.kind, {}, note.text};
    if (note.kind == "stand_in") {
      line.section = S::kStandIns;
      line.text = note.person + (note.text.empty() ? "" : " · " + note.text);
    }
    if (note.kind == "handover") line.section = S::kHandovers;
    day.lines.push_back(std::move(line));
  }
}

}  // namespace

std::string_view name_of(DutySection s) {
  return kSectionWords.name(s);
}

int DutyDay::count(DutySection section) const {
  return static_cast<int>(
      std::count_if(lines.begin(), lines.end(),
                    [section](const DutyLine& line) { return line.section == section; }));
}

DutyDay duty_day(Day day, const DutySources& sources, Moment ends) {
  DutyDay out;
  out.day = day;
  DutyWriter writer(out, sources);
  for (const Event& event : sources.events)
    writer.write(event);
  take_notes(out, sources.notes);
  out.lines.insert(out.lines.end(), sources.reminders.begin(), sources.reminders.end());
  std::stable_sort(out.lines.begin(), out.lines.end(),
                   [](const DutyLine& a, const DutyLine& b) { return a.at < b.at; });
  for (const Ticket& ticket : sources.open) {
    if (ticket.registered_at > ends) continue;
    ++out.open_at_end;
    const bool works =
        ticket.category == Category::kRepair || ticket.category == Category::kAfterSales;
    if (works) out.open_repairs.push_back(ticket);
  }
  return out;
}

std::int64_t presence_ms(const DutyDay& day, std::string_view login, Moment ends) {
  std::int64_t sum = 0;
  for (const Presence& p : day.presences) {
    if (p.login == login)
      sum += std::max<std::int64_t>(0, (p.until.is_set() ? p.until : ends) - p.from);
  }
  return sum;
}

}  // namespace huiyin
