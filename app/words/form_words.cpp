#include "app/words/form_words.h"

#include <array>

#include "app/core/procedure.h"
#include "app/words/fact_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::words {
namespace {

class Filler {
 public:
  Filler(const FormFacts& facts, Language l, const SiteClock& clock)
      : facts_(facts), t_(facts.ticket), l_(l), clock_(clock) {}

  Filler& box(const char* label, std::string value) {
    boxes_.push_back({label, std::move(value), false, 1});
    return *this;
  }
  Filler& wide(const char* label, std::string value, int lines) {
    boxes_.push_back({label, std::move(value), true, lines});
    return *this;
  }
  Filler& fact(std::string_view key) { return box(fact_label(l_, key), value_of(key)); }
  Filler& wide_fact(std::string_view key, int lines) {
    return wide(fact_label(l_, key), value_of(key), lines);
  }
  // Who and where: the same on every form.
  Filler& head() {
    const std::string category = category_words(l_, t_.category);
    const bool urgent = t_.urgency == Urgency::kEmergency;
    box(tr(l_, "Registered"), when(t_.registered_at));
    box(tr(l_, "Category"), urgent ? category + " · " + tr(l_, "Emergency") : category);
    box(tr(l_, "Home"), t_.personal.household);
    box(tr(l_, "Name"), t_.personal.name);
    box(tr(l_, "Phone"), t_.personal.phone);
    return *this;
  }
  Filler& handled() {
    box(tr(l_, "Department"), department_words(l_, t_.department));
    return box(tr(l_, "Person in charge"), t_.person);
  }
  std::vector<FormBox> take() { return std::move(boxes_); }

  std::string value_of(std::string_view key) const {
    return fact_text(l_, key, fact_value(t_.facts, key), clock_);
  }
  std::string when(Moment at) const {
    return at.is_set() ? fact_text(l_, "arrived", std::to_string(at.utc_ms), clock_) : "";
  }

 private:
  const FormFacts& facts_;
  const Ticket& t_;
  Language l_;
  const SiteClock& clock_;
  std::vector<FormBox> boxes_;
};

void fill_work_order(FormDoc& doc, Filler& f, const Ticket& t, Language l) {
  f.head().fact("appointment").wide(tr(l, "Matter to repair"), t.personal.text, 3);
  f.fact("kind").handled().fact("paid").fact("quote").fact("consent");
  f.fact("arrived").fact("stand_in");
  f.wide_fact("parts", 2).wide(tr(l, "Result"), t.result, 3);
  f.fact("leak_test").fact("amount").fact("collection");
  doc.signatures = {tr(l, "Technician"), tr(l, "Owner signs"), tr(l, "Call-back by")};
}

void fill_rework(FormDoc& doc, Filler& f, const Ticket& t, Language l) {
  f.head().fact("under_warranty").wide(tr(l, "Matter to repair"), t.personal.text, 3);
  f.handled().fact("feedback_by").fact("urges");
  f.wide(tr(l, "What was reworked"), t.result, 5);
  f.fact("recheck").fact("signed_by");
  doc.signatures = {tr(l, "Signed for by"), tr(l, "Rechecked by"), tr(l, "Owner signs")};
}

void fill_contact(FormDoc& doc, Filler& f, const Ticket& t, Language l) {
  f.head().fact("slip_kind").handled();
  f.box(tr(l, "Passed on at"), f.when(t.dispatched_at)).fact("feedback_by");
  if (t.category == Category::kComplaint) {
    f.fact("severity").fact("occurred_at").fact("place").fact("demand");
  }
  f.wide(tr(l, "Matter"), t.personal.text, 4);
  f.wide_fact("instruction", 2);
  const std::string answer = f.value_of("answer");
  f.wide(tr(l, "Answer of the department"), answer.empty() ? t.result : answer, 5);
  doc.signatures = {tr(l, "Passed on by"), tr(l, "Signed for by"), tr(l, "Head of department")};
}

std::string day_text(Moment at, Language l, const SiteClock& clock) {
  const CivilTime c = civil(at, clock);
  return format(tr(l, "{0}/{1}/{2}"),
                {std::to_string(c.year), std::to_string(c.month), std::to_string(c.day)});
}

void fill_reply(FormDoc& doc, const FormFacts& facts, Language l, const SiteClock& clock) {
  const Ticket& t = facts.ticket;
  const std::string reply(fact_value(t.facts, "reply"));
  const std::string prevention(fact_value(t.facts, "prevention"));
  doc.letter = tr_format(l, "To the owner of {0} {1}:", {t.personal.household, t.personal.name});
  doc.letter += "\n" + tr_format(l,
                                 "On {0} you told us ({1}): \"{2}\". Thank you for that; we have "
                                 "looked into it and reply as follows.",
                                 {day_text(t.registered_at, l, clock), t.number, t.personal.text});
  doc.letter += "\n" + reply;
  if (!prevention.empty()) {
    doc.letter += "\n" + tr_format(l, "So that it does not happen again: {0}", {prevention});
  }
  if (!facts.office.service_phone.empty()) {
    doc.letter += "\n" + tr_format(l, "If you have any question, call us: {0}.",
                                   {facts.office.service_phone});
  }
  doc.letter += "\n\n" + facts.office.name + "\n" + day_text(facts.now, l, clock);
  doc.signatures = {tr(l, "Desk officer"), tr(l, "Owner has received it")};
}

struct Title {
  std::string_view form;
  const char* msgid;
};
constexpr std::array kTitles = {Title{"work_order", tr_mark("Repair work order")},
                                Title{"rework", tr_mark("Rework contact slip")},
                                Title{"contact", tr_mark("Internal contact slip (form)")},
                                Title{"reply", tr_mark("Formal written reply")}};

}  // namespace

Result<FormDoc> compose_form(const FormFacts& facts, Language l, const SiteClock& clock) {
  const char* title = nullptr;
  for (const Title& row : kTitles) {
    if (row.form == facts.form) title = tr(l, row.msgid);
  }
  if (title == nullptr) return fail(ErrorCode::kBadValue, "no form " + facts.form);
  const Ticket& t = facts.ticket;
  if (facts.form == "reply" && fact_value(t.facts, "reply").empty()) {
    return fail(ErrorCode::kStillOwed, "reply");
  }
  FormDoc doc;
  doc.title = facts.title.empty() ? title : facts.title;
  doc.number = facts.number;
  doc.serial = tr_format(l, "Ticket {0} of {1}", {t.number, day_text(t.registered_at, l, clock)});
  doc.office = facts.office.name;
  Filler filler(facts, l, clock);
  doc.printed = tr_format(l, "Printed {0}", {filler.when(facts.now)});
  if (facts.form == "work_order") fill_work_order(doc, filler, t, l);
  if (facts.form == "rework") fill_rework(doc, filler, t, l);
  if (facts.form == "contact") fill_contact(doc, filler, t, l);
  if (facts.form == "reply") fill_reply(doc, facts, l, clock);
  doc.boxes = filler.take();
  return doc;
}

}  // namespace huiyin::words
