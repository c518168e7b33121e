#include "app/words/slip_words.h"

#include "app/core/procedure.h"
#include "app/core/token.h"
#include "app/words/ticket_words.h"

namespace huiyin::words {
namespace {

// 投诉 and 建议 stay between the owner and the office: strangers see slips (requirements 5.2).
const char* category_on_paper(Language l, Category c) {
  const bool discreet = c == Category::kComplaint || c == Category::kSuggestion;
  return discreet ? tr(l, "Your matter") : category_words(l, c);
}

std::string banner_of(const SlipFacts& facts, Language l) {
  std::string out;
  if (facts.ticket.urgency == Urgency::kEmergency) out = tr(l, "Urgent repair");
  if (facts.attempt > 1) {
    if (!out.empty()) out += "  ";
    out += tr_format(l, "Reprint {0}", {std::to_string(facts.attempt - 1)});
  }
  return out;
}

std::string next_step(const SlipFacts& facts, const OfficeWords& office, Language l) {
  if (facts.ticket.urgency == Urgency::kEmergency) {
    const std::string& phone =
        office.emergency_phone.empty() ? office.service_phone : office.emergency_phone;
    return tr_format(l, "A technician is being sent. If it gets worse, ring {0} at once.", {phone});
  }
  if (facts.attendance == Attendance::kWaiting) {
    return tr(l, "Please take a seat. We call your number on the screen.");
  }
  return tr(l, "You may go home. We pass it on now and will telephone you.");
}

}  // namespace

std::string encode_office(const OfficeWords& office) {
  std::string out;
  for (const std::string* part : {&office.name, &office.name_en, &office.service_phone,
                                  &office.emergency_phone, &office.hours, &office.public_host}) {
    for (const char c : *part)
      out += c == '\n' ? ' ' : c;
    out += '\n';
  }
  return out;
}

Result<OfficeWords> decode_office(std::string_view text) {
  OfficeWords office;
  for (std::string* part : {&office.name, &office.name_en, &office.service_phone,
                            &office.emergency_phone, &office.hours, &office.public_host}) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
      return fail(ErrorCode::kProtocol, "office document too short");
    *part = std::string(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return office;
}

SlipContent compose_slip(const SlipFacts& facts, const OfficeWords& office, Language language,
                         const SiteClock& clock) {
  const PublicTicket& t = facts.ticket;
  const Language l = language;
  SlipContent c;
  c.language = code_of(l);
  c.office_name = l == Language::kEn && !office.name_en.empty() ? office.name_en : office.name;
  c.title = facts.attendance == Attendance::kWaiting ? tr(l, "Queue slip") : tr(l, "Receipt");
  c.banner = banner_of(facts, l);
  c.reprint = facts.attempt > 1 ? facts.attempt - 1 : 0;
  c.number_label = tr(l, "Your number");
  c.number = t.number;
  c.lines.push_back({tr(l, "Matter"), category_on_paper(l, t.category)});
  if (!facts.masked_name.empty()) c.lines.push_back({tr(l, "Name"), facts.masked_name});
  c.lines.push_back({tr(l, "Registered at"), to_iso_date(local_day(t.registered_at, clock)) + " " +
                                                 to_hhmm(t.registered_at, clock)});
  if (facts.attendance == Attendance::kWaiting) {
    c.lines.push_back(
        {tr(l, "Ahead of you"),
         format(trn(l, "{0} person", "{0} people", static_cast<unsigned long>(facts.people_ahead)),
                {std::to_string(facts.people_ahead)})});
  }
  if (t.promised_at.is_set()) {
    c.lines.push_back({tr(l, "We answer by"), when_words(l, t.promised_at, facts.now, clock)});
  }
  c.next_step = next_step(facts, office, l);
  c.qr_text = qr_text(office.public_host, t.token);
  c.token = t.token;
  c.qr_caption = tr(l, "Scan to see how it stands");
  if (!office.service_phone.empty()) {
    c.footer.push_back(tr_format(l, "Service telephone {0}", {office.service_phone}));
  }
  if (!office.hours.empty()) c.footer.push_back(office.hours);
  return c;
}

PublicTicket public_view(const Ticket& t, const Procedures* procedures) {
  PublicTicket p;
  p.id = to_string(t.id);
  p.number = t.number;
  p.day = t.day;
  p.token = t.token;
  p.category = t.category;
  p.urgency = t.urgency;
  p.state = t.state;
  p.queue_state = t.queue_state;
  p.desk = t.desk;
  p.calls = t.calls;
  p.registered_at = t.registered_at;
  p.called_at = t.called_at;
  if (procedures != nullptr) p.promised_at = promised_to_owner(t, *procedures);
  p.rev = t.rev;
  p.facts = public_facts(t.facts);
  return p;
}

}  // namespace huiyin::words
