#include "app/core/step_rules.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "app/core/text.h"

namespace huiyin {
namespace {

constexpr std::string_view kR12 = "R-12 001 篇1 §4.11";

bool is(const Ticket& t, std::string_view key, std::string_view value) {
  return fact_is(t.facts, key, value);
}
void owe(std::vector<Owed>& out, const Ticket& t, std::string_view key, std::string_view clause) {
  if (!has_fact(t.facts, key)) out.push_back({std::string(key), clause});
}
void owe_value(std::vector<Owed>& out, const Ticket& t, std::string_view key,
               std::string_view value, std::string_view clause) {
  if (!is(t, key, value)) out.push_back({std::string(key), clause});
}

bool is_emergency_work(const Ticket& t) {
  const bool works = t.category == Category::kRepair || t.category == Category::kAfterSales;
  return works && t.urgency == Urgency::kEmergency;
}

bool is_leak(const Ticket& t) {
  return is(t, "kind", "leak");
}

// In the order in which they fall due.
std::vector<std::string_view> required_call_backs(const Ticket& t) {
  std::vector<std::string_view> out;
  if (is_emergency_work(t) || !is_leak(t)) out.push_back("first_call_back");
  if (is_leak(t)) out.push_back("leak_call_back");
  if (is_emergency_work(t)) out.push_back("second_call_back");
  if (is_leak(t)) out.push_back("rain_call_back");
  return out;
}

bool may_be_made(const Ticket& t, std::string_view call_back) {
  if (call_back == "leak_call_back") return is(t, "leak_test", "passed");
  if (call_back == "rain_call_back") return is(t, "rain", "true");
  return true;
}

std::string_view clause_of(std::string_view call_back) {
  if (call_back == "leak_call_back") return "N-088 003 第一篇 四-2(3)④";
  if (call_back == "second_call_back") return "N-058 001 篇5 五-6";
  if (call_back == "rain_call_back") return "N-060 001 篇5 五-7";
  return "N-052 001 篇5 二-5";
}

void owe_money(std::vector<Owed>& out, const Ticket& t) {
  if (!is_paid_work(t) || is(t, "consent", "refused")) return;
  constexpr std::string_view kPaid = "R-18 001 篇5 六-2";
  owe(out, t, "quote", kPaid);
  const bool too_much = fact_fen(t.facts, "amount") > fact_number(t.facts, "agreed");
  if (too_much || !is(t, "consent", "agreed")) out.push_back({"consent", kPaid, !too_much});
  owe(out, t, "amount", kPaid);
  owe(out, t, "signed_by", kPaid);
  if (!is(t, "collection", "month")) owe(out, t, "receipt", "R-19 001 篇5 六-3");
}

void owe_works(std::vector<Owed>& out, const Ticket& t) {
  if (is_leak(t)) owe_value(out, t, "leak_test", "passed", "R-15 003 第一篇 四-2(3)④");
  if (t.category == Category::kRepair && t.urgency == Urgency::kEmergency) {
    owe_value(out, t, "made_safe", "true", "R-16 001 篇5 六-4");
  }
  if (t.category != Category::kAfterSales) return;
  constexpr std::string_view kRework = "R-14 001 篇1 §4.5";
  owe(out, t, "slip_kind", kRework);
  owe(out, t, "feedback_by", "N-037 001 篇1 §4.5");
  owe_value(out, t, "recheck", "passed", kRework);
  owe(out, t, "signed_by", kRework);
}

// each cause step_rules_has its branch.
void owe_cause(std::vector<Owed>& out, const Ticket& t) {
  constexpr std::string_view kOutside = "R-23 001 篇1 §4.7c";
  constexpr std::string_view kInside = "R-23 001 篇1 §4.7d";
  constexpr std::string_view kAttitude = "R-23 001 篇1 §4.7e";
  constexpr std::string_view kOurFault = "R-23 003 第一篇 四-4(2)";
  const std::string_view cause = fact_value(t.facts, "cause");
  if (cause == "municipal") {
    owe(out, t, "negotiation", kOutside);
    owe(out, t, "negotiated_at", kOutside);
  } else if (cause == "internal") {
    owe(out, t, "cause_found", kInside);
    owe(out, t, "responsible", kInside);
  } else if (cause == "attitude") {
    owe_value(out, t, "apology", "true", kAttitude);
    if (is(t, "grave", "true")) owe_value(out, t, "criticism", "true", kAttitude);
    owe(out, t, "leader_call_back", kAttitude);
  } else if (cause == "neighbour" || cause == "multi_party") {
    owe(out, t, "negotiation", kOurFault);
  } else if (cause == "company") {
    owe_value(out, t, "apology", "true", kOurFault);
    owe(out, t, "measures", kOurFault);
  } else if (cause == "facility") {
    owe(out, t, "measures", kOurFault);
  }
}

void owe_complaint(std::vector<Owed>& out, const Ticket& t) {
  owe(out, t, "severity", "R-22 003 第一篇 四-4(5)");
  owe(out, t, "validity", "R-21 001 篇5 二-3");
  owe(out, t, "cause", "R-23 001 篇1 §4.7");
  if (is(t, "harm", "true") && !is(t, "harm_stopped", "true")) {
    out.push_back({"harm_stopped", "R-21 003 第一篇 四-4(6)③", false});
  }
  owe_cause(out, t);
  owe(out, t, "reply", "R-11 002 三(五)1");
  owe(out, t, "told", "N-098 003 第一篇 投诉制度六");
}

void owe_suggestion(std::vector<Owed>& out, const Ticket& t) {
  constexpr std::string_view kDecision = "R-28 000 篇2 §6.2";
  owe(out, t, "decision", kDecision);
  owe(out, t, "decision_reason", kDecision);
  if (is(t, "decision", "deferred")) owe(out, t, "review_at", kDecision);
  owe(out, t, "told", "R-28 001 篇5 一-3");
}

void owe_thing(std::vector<Owed>& out, const Ticket& t) {
  if (!is(t, "item_kind", "found") && !is(t, "item_kind", "stored")) return;
  constexpr std::string_view kThing = "R-29 001 篇1 §4.6";
  owe(out, t, "claimer", kThing);
  owe(out, t, "mark", kThing);
  owe(out, t, "signed_by", kThing);
}

std::vector<Owed> write_off_owes(const Ticket& t) {
  std::vector<Owed> out;
  switch (t.category) {
    case Category::kAfterSales:
    case Category::kRepair:
      owe_works(out, t);
      owe_money(out, t);
      break;
    case Category::kService: owe_money(out, t); break;
    case Category::kComplaint: owe_complaint(out, t); break;
    case Category::kPraise:
      owe(out, t, "verified", "R-27 001 篇1 §4.6");
      if (is(t, "verified", "true")) owe(out, t, "commended", "R-27 001 篇1 §4.6");
      break;
    case Category::kSuggestion: owe_suggestion(out, t); break;
    case Category::kInquiry:
      if (t.result.empty()) owe(out, t, "answer", "R-05 000 篇5 §4.2.2");
      break;
    case Category::kOther: owe_thing(out, t); break;
  }
  for (const std::string_view call_back : missing_call_backs(t))
    out.push_back({std::string(call_back), clause_of(call_back)});
  return out;
}

std::vector<Owed> start_owes(const Ticket& t) {
  std::vector<Owed> out;
  if (!is_paid_work(t)) return out;
  constexpr std::string_view kFirst = "R-18 001 篇5 六-2";
  owe(out, t, "quote", kFirst);
  owe_value(out, t, "consent", "agreed", kFirst);
  return out;
}

std::vector<Owed> resolve_owes(const Ticket& t) {
  std::vector<Owed> out;
  if (is_paid_work(t) && !is(t, "consent", "refused")) out = start_owes(t);
  if (is(t, "harm", "true") && !is(t, "harm_stopped", "true")) {
    out.push_back({"harm_stopped", "R-21 003 第一篇 四-4(6)③", false});
  }
  return out;
}

std::vector<Owed> dispatch_owes(const Ticket& t) {
  std::vector<Owed> out;
  if (t.category == Category::kInquiry) {
    if (t.department.empty()) out.push_back({"department", "R-05 000 篇5 §4.2.2"});
    owe(out, t, "promise", "N-013 000 篇2 §5.2.2b");
  }
  if (t.category == Category::kAfterSales) owe(out, t, "feedback_by", "N-037 001 篇1 §4.5");
  return out;
}

// The ticket as it would be with what the action says.
Ticket with_fields(const Ticket& t, const ActionFields& fields) {
  Ticket after = t;
  if (!fields.department.empty()) after.department = fields.department;
  if (!fields.result.empty()) after.result = fields.result;
  for (const auto& [key, value] : fields.facts)
    after.facts[key].value = value;
  return after;
}

// "不知道" and "不清楚" are no answers (000 篇5 §4.2.2). A long text may say that something is not
// clear yet.
bool is_no_answer(std::string_view text) {
  constexpr std::size_t kShort_bytes = 36;
  constexpr std::array<std::string_view, 5> kEvasions = {"不知道", "不清楚", "不晓得", "不曉得",
                                                         "不了解"};
  if (text.size() > kShort_bytes) return false;
  return std::any_of(kEvasions.begin(), kEvasions.end(), [&](std::string_view evasion) {
    return text.find(evasion) != std::string_view::npos;
  });
}

std::optional<Error> evasion_fault(const Ticket& t, const ActionFields& fields) {
  if (t.category != Category::kInquiry) return std::nullopt;
  if (is_no_answer(fields.result)) return fail(ErrorCode::kBadValue, "result: is no answer");
  for (const char* key : {"answer", "reply"}) {
    const auto it = fields.facts.find(key);
    if (it != fields.facts.end() && is_no_answer(it->second)) {
      return fail(ErrorCode::kBadValue, std::string(key) + ": is no answer");
    }
  }
  return std::nullopt;
}

std::optional<Error> money_fault(const Ticket& t, const ActionFields& fields, const Doer& doer) {
  for (const char* key : {"collected", "receipt"}) {
    if (!doer.may_collect && fields.facts.contains(key)) return fail(ErrorCode::kForbidden, key);
  }
  const Ticket after = with_fields(t, fields);
  const bool agrees = fields.facts.contains("consent") && is(after, "consent", "agreed");
  if (agrees && !has_fact(after.facts, "quote")) return fail(ErrorCode::kStillOwed, "quote");
  if (!fields.facts.contains("amount")) return std::nullopt;
  std::int64_t agreed = fact_number(t.facts, "agreed");
  if (agrees) agreed = fact_fen(after.facts, "quote");
  if (agreed == 0) return fail(ErrorCode::kStillOwed, "consent");
  if (fact_fen(after.facts, "amount") > agreed) {
    return fail(ErrorCode::kBadValue, "amount: at most the agreed " + yuan_text(agreed));
  }
  return std::nullopt;
}

// Who is complained about does not write in the matter.
std::optional<Error> respondent_fault(const Ticket& t, const Doer& doer) {
  const std::string_view respondent = fact_value(t.facts, "respondent");
  if (t.category != Category::kComplaint || respondent.empty()) return std::nullopt;
  const bool himself = (!doer.login.empty() && respondent == doer.login) ||
                       (!doer.name.empty() && respondent == doer.name);
  if (!himself) return std::nullopt;
  return fail(ErrorCode::kForbidden, "respondent");
}

// An owner presses once a day; the desk whenever it step_rules_has to.
std::optional<Error> urge_fault(const Ticket& t, const Doer& doer) {
  const bool by_owner = doer.login == kOwnerActor || doer.login == kKioskActor;
  const Moment last = Moment{fact_number(t.facts, "urged_at")};
  if (!by_owner || !last.is_set() || doer.at - last >= kDay_ms) return std::nullopt;
  return fail(ErrorCode::kAlreadyDone, "urged within a day");
}

// What the owner says once a round: that the work is in order, how satisfied he is.
std::optional<Error> owners_word_fault(const Ticket& t, const TicketActed& acted) {
  if (acted.action == Action::kConfirm && has_fact(t.facts, "confirmed")) {
    return fail(ErrorCode::kAlreadyDone, "confirmed");
  }
  if (acted.action != Action::kRate) return std::nullopt;
  if (has_fact(t.facts, "rated")) return fail(ErrorCode::kAlreadyDone, "rated");
  if (acted.fields.satisfaction != Satisfaction::kNone) return std::nullopt;
  return fail(ErrorCode::kMissingField, "satisfaction");
}

std::optional<Error> owed_fault(const std::vector<Owed>& owed, bool waived) {
  std::string keys;
  for (const Owed& one : owed) {
    if (waived && one.may_be_waived) continue;
    if (keys.find(one.key) != std::string::npos) continue;
    keys += (keys.empty() ? "" : ", ") + one.key;
  }
  if (keys.empty()) return std::nullopt;
  return fail(ErrorCode::kStillOwed, keys);
}

std::optional<Error> asked_fault(const Ticket& t, const TicketActed& acted) {
  std::vector<Owed> missing;
  for (const AskedFact& asked : asked_facts(t, acted.action)) {
    if (asked.is_required && !acted.fields.facts.contains(std::string(asked.key))) {
      missing.push_back({std::string(asked.key), kR12, false});
    }
  }
  return owed_fault(missing, false);
}

bool asks_strictly(Action a) {
  return a == Action::kQuote || a == Action::kConsent || a == Action::kPromise ||
         a == Action::kPlan || a == Action::kMerge || a == Action::kJoin || a == Action::kTell;
}

}  // namespace

std::vector<std::string_view> missing_call_backs(const Ticket& t) {
  std::vector<std::string_view> out;
  for (const std::string_view call_back : required_call_backs(t)) {
    if (!has_fact(t.facts, call_back)) out.push_back(call_back);
  }
  return out;
}

std::string_view next_call_back(const Ticket& t) {
  for (const std::string_view call_back : missing_call_backs(t)) {
    if (may_be_made(t, call_back)) return call_back;
  }
  return {};
}

bool is_paid_work(const Ticket& t) {
  if (is(t, "paid", "false") || is(t, "under_warranty", "true")) return false;
  if (t.category == Category::kService) return true;
  const bool works = t.category == Category::kRepair || t.category == Category::kAfterSales;
  return works && (is(t, "paid", "true") || has_fact(t.facts, "quote"));
}

std::string_view proposed_severity(const Ticket& t) {
  if (is(t, "harm", "true") || t.urgency == Urgency::kEmergency) return "major";
  const std::string_view cause = fact_value(t.facts, "cause");
  const bool ours = cause == "company" || cause == "internal" || is(t, "grave", "true");
  return ours ? "important" : "minor";
}

int escalation_level(std::string_view reported_to) {
  if (reported_to == "head") return 1;
  if (reported_to == "manager" || reported_to == "director") return 2;
  return reported_to == "gm" ? 3 : 0;
}

std::vector<Owed> owed_for(const Ticket& t, Action action) {
  if (action == Action::kClose) return write_off_owes(t);
  if (action == Action::kStart) return start_owes(t);
  if (action == Action::kResolve) return resolve_owes(t);
  if (action == Action::kDispatch) return dispatch_owes(t);
  return {};
}

std::optional<Error> step_fault(const Ticket& t, const TicketActed& acted, const Doer& doer) {
  const ActionFields& fields = acted.fields;
  if (auto fault = respondent_fault(t, doer)) return fault;
  if (auto fault = evasion_fault(t, fields)) return fault;
  if (auto fault = money_fault(t, fields, doer)) return fault;
  if (asks_strictly(acted.action)) {
    if (auto fault = asked_fault(t, acted)) return fault;
  }
  if (acted.action == Action::kRecord && fields.facts.empty()) {
    return fail(ErrorCode::kMissingField, "a fact: --field key=value");
  }
  if (acted.action == Action::kUnmerge && !has_fact(t.facts, "merged_into")) {
    return fail(ErrorCode::kNotAllowedNow, "unmerge: was not merged");
  }
  if (acted.action == Action::kLeave && !has_fact(t.facts, "incident")) {
    return fail(ErrorCode::kNotAllowedNow, "leave_incident: is in none");
  }
  if (acted.action == Action::kUrge) return urge_fault(t, doer);
  if (auto fault = owners_word_fault(t, acted)) return fault;
  const bool waived = acted.action == Action::kClose && !fields.reason.empty();
  return owed_fault(owed_for(with_fields(t, fields), acted.action), waived);
}

}  // namespace huiyin
