#include "app/words/fact_words.h"

#include <array>

#include "app/core/facts.h"
#include "app/words/ticket_words.h"
#include "app/words/word_table.h"

namespace huiyin::words {
namespace {

constexpr auto kLabels = std::to_array<Word>({
    Word{"kind", tr_mark("Kind of repair")},
    Word{"emergency_class", tr_mark("Emergency class")},
    Word{"severity", tr_mark("Severity")},
    Word{"validity", tr_mark("Validity")},
    Word{"cause", tr_mark("Cause")},
    Word{"harm", tr_mark("Harm going on")},
    Word{"harm_stopped", tr_mark("Harm stopped")},
    Word{"grave", tr_mark("Grave case")},
    Word{"occurred_at", tr_mark("Happened at")},
    Word{"place", tr_mark("Where it happened")},
    Word{"respondent", tr_mark("Complained about")},
    Word{"respondent_department", tr_mark("Department complained about")},
    Word{"demand", tr_mark("What the owner asks")},
    Word{"item_kind", tr_mark("Kind of thing")},
    Word{"item", tr_mark("Thing")},
    Word{"storage", tr_mark("Kept at")},
    Word{"topic", tr_mark("Topic")},
    Word{"about", tr_mark("Who is praised")},
    Word{"appointment", tr_mark("Appointment")},
    Word{"wished_by", tr_mark("Owner wants it by")},
    Word{"under_warranty", tr_mark("Under warranty")},
    Word{"paid", tr_mark("To be paid")},
    Word{"promise", tr_mark("Promised by")},
    Word{"promise_reason", tr_mark("Reason for the promise")},
    Word{"plan", tr_mark("Plan")},
    Word{"plan_by", tr_mark("Planned to be done by")},
    Word{"plan_told", tr_mark("Owner knows the plan")},
    Word{"long_matter", tr_mark("Takes long, needs a plan")},
    Word{"progress", tr_mark("Progress")},
    Word{"urged", tr_mark("Who was pressed")},
    Word{"reported_to", tr_mark("Reported to")},
    Word{"instruction", tr_mark("Instruction of the leader")},
    Word{"slip_kind", tr_mark("Kind of slip")},
    Word{"feedback_by", tr_mark("Answer wanted by")},
    Word{"arrived", tr_mark("Arrived at")},
    Word{"made_safe", tr_mark("Made safe")},
    Word{"parts", tr_mark("Parts used")},
    Word{"stand_in", tr_mark("Stand-in")},
    Word{"night", tr_mark("At night")},
    Word{"leak_test", tr_mark("Leak test")},
    Word{"rain", tr_mark("It has rained since")},
    Word{"recheck", tr_mark("Recheck")},
    Word{"quote", tr_mark("Quote")},
    Word{"quote_items", tr_mark("Items of the quote")},
    Word{"consent", tr_mark("Consent of the owner")},
    Word{"consent_by", tr_mark("Who consented")},
    Word{"amount", tr_mark("Amount")},
    Word{"signed_by", tr_mark("Signed by the owner")},
    Word{"collection", tr_mark("Way of collecting")},
    Word{"collected", tr_mark("Collected")},
    Word{"receipt", tr_mark("Receipt number")},
    Word{"cause_found", tr_mark("Cause found")},
    Word{"responsible", tr_mark("Person responsible")},
    Word{"measures", tr_mark("Measures")},
    Word{"prevention", tr_mark("Prevention")},
    Word{"negotiation", tr_mark("Outcome of negotiating")},
    Word{"negotiated_at", tr_mark("Negotiated on")},
    Word{"apology", tr_mark("Apology made")},
    Word{"criticism", tr_mark("Circulated criticism")},
    Word{"leader_call_back", tr_mark("Call-back by a leader")},
    Word{"told", tr_mark("How the owner was told")},
    Word{"reply", tr_mark("Written reply")},
    Word{"answer", tr_mark("Answer")},
    Word{"answer_source", tr_mark("Source of the answer")},
    Word{"faq", tr_mark("Into the answer library")},
    Word{"verified", tr_mark("Verified")},
    Word{"verified_by", tr_mark("Verified by")},
    Word{"commended", tr_mark("Commendation")},
    Word{"decision", tr_mark("Decision")},
    Word{"decision_reason", tr_mark("Reason for the decision")},
    Word{"review_at", tr_mark("To be reviewed on")},
    Word{"call_back_way", tr_mark("Way of the call-back")},
    Word{"problem", tr_mark("Problem found")},
    Word{"rectification", tr_mark("Rectification")},
    Word{"rectify_by", tr_mark("Rectify by")},
    Word{"waived", tr_mark("Waived because")},
    Word{"claimer", tr_mark("Claimed by")},
    Word{"mark", tr_mark("Identifying mark")},
    Word{"merged_into", tr_mark("Merged into ticket")},
    Word{"incident", tr_mark("Incident")},
    Word{"urges", tr_mark("Times pressed")},
    Word{"urged_at", tr_mark("Owner pressed at")},
    Word{"joined", tr_mark("Belongs to an incident")},
    Word{"confirmed", tr_mark("Owner confirmed at")},
    Word{"rated", tr_mark("Owner rated at")},
    Word{"hide_name", tr_mark("Name hidden from whom it is about")},
    Word{"visit_wish", tr_mark("Somebody is at home")},
    Word{"price_told", tr_mark("Price agreed to at the kiosk")},
    Word{"shared", tr_mark("Shared facility")},
    Word{"holds", tr_mark("Times on hold")},
    Word{"severity_changes", tr_mark("Severity changed")},
    Word{"rounds", tr_mark("Times reopened")},
    Word{"agreed", tr_mark("Agreed amount")},
    Word{"tries", tr_mark("Calls without an answer")},
    Word{"call_backs", tr_mark("Call-backs made")},
    Word{"first_call_back", tr_mark("First call-back")},
    Word{"second_call_back", tr_mark("Second call-back")},
    Word{"leak_call_back", tr_mark("Call-back after the leak test")},
    Word{"rain_call_back", tr_mark("Call-back after rain")},
    Word{"department", tr_mark("Department")},
    Word{"result", tr_mark("Result")},
});

// "key.choice", or a choice that means the same everywhere.
constexpr auto kChoices = std::to_array<Word>({
    Word{"kind.leak", tr_mark("Water leak")},
    Word{"kind.safety", tr_mark("Safety facility")},
    Word{"kind.other", tr_mark("Other repair")},
    Word{"emergency_class.1", tr_mark("(1) structure, wiring, water")},
    Word{"emergency_class.2", tr_mark("(2) slab, stairs, railings")},
    Word{"emergency_class.3", tr_mark("(3) window, glass, wall about to fall")},
    Word{"emergency_class.4", tr_mark("(4) other danger")},
    Word{"severity.major", tr_mark("Major")},
    Word{"severity.important", tr_mark("Important")},
    Word{"severity.minor", tr_mark("Minor")},
    Word{"validity.valid", tr_mark("Valid")},
    Word{"validity.invalid", tr_mark("Invalid")},
    Word{"cause.municipal", tr_mark("Municipal works")},
    Word{"cause.internal", tr_mark("Internal outage")},
    Word{"cause.attitude", tr_mark("Attitude of staff")},
    Word{"cause.neighbour", tr_mark("Neighbour")},
    Word{"cause.multi_party", tr_mark("Several parties")},
    Word{"cause.facility", tr_mark("Building or facility")},
    Word{"cause.company", tr_mark("Our own fault")},
    Word{"item_kind.lost", tr_mark("Lost")},
    Word{"item_kind.found", tr_mark("Found")},
    Word{"item_kind.stored", tr_mark("Stored")},
    Word{"item_kind.pet", tr_mark("Pet")},
    Word{"item_kind.release", tr_mark("Goods to be let out")},
    Word{"item_kind.other", tr_mark("Another thing")},
    Word{"shared.lift", tr_mark("Lift")},
    Word{"shared.entrance", tr_mark("Entrance door")},
    Word{"shared.light", tr_mark("Light of stairs and corridors")},
    Word{"shared.water", tr_mark("Water supply")},
    Word{"shared.power", tr_mark("Power supply")},
    Word{"shared.drain", tr_mark("Drain pipe")},
    Word{"reported_to.head", tr_mark("Supervisor")},
    Word{"reported_to.manager", tr_mark("Project manager")},
    Word{"reported_to.director", tr_mark("Director")},
    Word{"reported_to.gm", tr_mark("General manager")},
    Word{"slip_kind.work_order", tr_mark("Work order")},
    Word{"slip_kind.internal_contact", tr_mark("Internal contact slip")},
    Word{"slip_kind.work_contact", tr_mark("Work contact slip")},
    Word{"slip_kind.rework", tr_mark("Rework slip")},
    Word{"slip_kind.urgent", tr_mark("Urgent slip")},
    Word{"slip_kind.verbal", tr_mark("By word of mouth")},
    Word{"night.handled", tr_mark("Handled at night")},
    Word{"night.next_day", tr_mark("Next day")},
    Word{"leak_test.passed", tr_mark("Tight")},
    Word{"leak_test.failed", tr_mark("Still leaks")},
    Word{"recheck.passed", tr_mark("Passed")},
    Word{"recheck.failed", tr_mark("Not passed")},
    Word{"consent.agreed", tr_mark("Agreed")},
    Word{"consent.refused", tr_mark("Refused")},
    Word{"collection.counter", tr_mark("At the counter")},
    Word{"collection.door", tr_mark("At the door")},
    Word{"collection.month", tr_mark("With the month's bill")},
    Word{"told.visit", tr_mark("In person")},
    Word{"told.phone", tr_mark("By telephone")},
    Word{"told.message", tr_mark("By message")},
    Word{"told.letter", tr_mark("By letter")},
    Word{"told.online", tr_mark("On the net")},
    Word{"decision.rejected", tr_mark("Rejected")},
    Word{"decision.act_now", tr_mark("Act now")},
    Word{"decision.deferred", tr_mark("Deferred")},
    Word{"call_back_way.phone", tr_mark("On the telephone")},
    Word{"call_back_way.door", tr_mark("At their door")},
    Word{"true", tr_mark("yes")},
    Word{"false", tr_mark("no")},
});

std::string two(int number) {
  return number < 10 ? "0" + std::to_string(number) : std::to_string(number);
}

std::string time_text(std::string_view value, const SiteClock& clock) {
  Facts facts;
  facts["at"].value = value;
  const Moment at = fact_moment(facts, "at");
  if (!at.is_set()) return std::string(value);
  const CivilTime c = civil(at, clock);
  return std::to_string(c.year) + "-" + two(c.month) + "-" + two(c.day) + " " + to_hhmm(at, clock);
}

}  // namespace

const char* fact_label(Language l, std::string_view key) {
  const char* msgid = msgid_of(kLabels, key);
  return msgid == nullptr ? "" : tr(l, msgid);
}

const char* choice_words(Language l, std::string_view key, std::string_view choice) {
  const char* msgid = msgid_of(kChoices, std::string(key) + "." + std::string(choice));
  if (msgid == nullptr) msgid = msgid_of(kChoices, choice);
  return msgid == nullptr ? "" : tr(l, msgid);
}

std::string fact_text(Language l, std::string_view key, std::string_view value,
                      const SiteClock& clock) {
  const FactKey* known = find_fact_key(key);
  if (known == nullptr) return std::string(value);
  switch (known->kind) {
    case FactKind::kWord:
    case FactKind::kFlag: {
      const std::string said = choice_words(l, key, value);
      return said.empty() ? std::string(value) : said;
    }
    case FactKind::kMoney: return "¥" + std::string(value);
    case FactKind::kMoment: return time_text(value, clock);
    case FactKind::kDerived: break;
    case FactKind::kText:
      return key == "respondent_department" ? department_words(l, std::string(value))
                                            : std::string(value);
    case FactKind::kLogin:
    case FactKind::kTicket: return std::string(value);
  }
  const bool is_time = key == "urged_at" || key == "confirmed" || key == "rated";
  if (is_time || key.ends_with("_call_back")) return time_text(value, clock);
  if (key == "joined") return choice_words(l, key, value);
  if (key != "agreed") return std::string(value);
  Facts facts;
  facts["fen"].value = value;
  return "¥" + yuan_text(fact_number(facts, "fen"));
}

std::string fact_labels(Language l, std::string_view keys) {
  std::string out;
  while (!keys.empty()) {
    const std::size_t end = keys.find(", ");
    const std::string_view key = keys.substr(0, end);
    const std::string label = fact_label(l, key);
    out += (out.empty() ? "" : l == Language::kEn ? ", " : "、");
    out += label.empty() ? std::string(key) : label;
    keys.remove_prefix(end == std::string_view::npos ? keys.size() : end + 2);
  }
  return out;
}

}  // namespace huiyin::words
