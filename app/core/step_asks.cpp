// What each action's form asks, by category: only what is needed next.
#include <algorithm>
#include <array>

#include "app/core/step_rules.h"

namespace huiyin {
namespace {

using Asks = std::vector<AskedFact>;

void ask(Asks& out, std::string_view key, bool is_required = false) {
  const bool asked =
      std::any_of(out.begin(), out.end(), [key](const AskedFact& a) { return a.key == key; });
  if (!asked) out.push_back({key, is_required});
}

Asks accept_asks(const Ticket& t) {
  if (t.category == Category::kComplaint) {
    return {{"severity", true},    {"harm", false},
            {"respondent", false}, {"respondent_department", false},
            {"place", false},      {"demand", false},
            {"wished_by", false}};
  }
  if (t.category == Category::kOther)
    return {{"item_kind", false}, {"item", false}, {"storage", false}};
  return {};
}

Asks dispatch_asks(const Ticket& t) {
  switch (t.category) {
    case Category::kRepair: return {{"kind", false}, {"paid", false}, {"appointment", false}};
    case Category::kAfterSales: return {{"slip_kind", false}, {"feedback_by", true}};
    case Category::kInquiry: return {{"promise", true}, {"slip_kind", false}};
    case Category::kService: return {{"appointment", false}};
    case Category::kComplaint:
    case Category::kPraise:
    case Category::kSuggestion:
    case Category::kOther: return {{"slip_kind", false}, {"feedback_by", false}};
  }
  return {};
}

Asks resolve_asks(const Ticket& t) {
  switch (t.category) {
    case Category::kRepair:
      if (t.urgency == Urgency::kEmergency) return {{"made_safe", false}, {"parts", false}};
      return {{"parts", false}};
    case Category::kAfterSales: return {{"recheck", false}, {"signed_by", false}};
    case Category::kComplaint: return {{"cause", false}, {"validity", false}, {"measures", false}};
    case Category::kPraise: return {{"verified", false}, {"verified_by", false}};
    case Category::kSuggestion:
      return {{"decision", true}, {"decision_reason", true}, {"review_at", false}};
    case Category::kInquiry: return {{"answer_source", false}, {"faq", false}};
    case Category::kService: return {{"amount", false}, {"signed_by", false}};
    case Category::kOther: return {};
  }
  return {};
}

// What of the write-off can be written down by hand, in the order in which it is owed.
Asks record_asks(const Ticket& t) {
  constexpr std::size_t kMost = 6;
  Asks out;
  for (const Owed& owed : owed_for(t, Action::kClose)) {
    const FactKey* key = find_fact_key(owed.key);
    if (key == nullptr || key->kind == FactKind::kDerived || out.size() == kMost) continue;
    if (owed.key == "quote" || owed.key == "consent") continue;  // have actions of their own
    ask(out, key->key);
  }
  const bool waits_for_rain = fact_is(t.facts, "kind", "leak") && !has_fact(t.facts, "rain");
  if (waits_for_rain) ask(out, "rain");
  const bool works = t.category == Category::kRepair || t.category == Category::kAfterSales;
  if (works && !has_fact(t.facts, "kind")) ask(out, "kind");
  const bool paid = is_paid_work(t);
  if ((works || paid) && !has_fact(t.facts, "arrived")) ask(out, "arrived");
  if (paid && has_fact(t.facts, "amount") && !has_fact(t.facts, "collection"))
    ask(out, "collection");
  if (paid && has_fact(t.facts, "amount") && !has_fact(t.facts, "collected")) ask(out, "collected");
  if (t.category == Category::kComplaint && !has_fact(t.facts, "occurred_at"))
    ask(out, "occurred_at");
  if (t.category == Category::kComplaint && fact_is(t.facts, "cause", "attitude")) {
    if (!has_fact(t.facts, "grave")) ask(out, "grave");
  }
  if (out.empty()) ask(out, "progress");
  return out;
}

Asks tell_asks(const Ticket& t) {
  if (t.category == Category::kComplaint)
    return {{"told", true}, {"reply", !has_fact(t.facts, "reply")}};
  return {{"told", true}, {"reply", false}};
}

}  // namespace

std::vector<AskedFact> asked_facts(const Ticket& t, Action action) {
  if (action == Action::kAccept) return accept_asks(t);
  if (action == Action::kDispatch) return dispatch_asks(t);
  if (action == Action::kResolve) return resolve_asks(t);
  if (action == Action::kRecord) return record_asks(t);
  if (action == Action::kTell) return tell_asks(t);
  if (action == Action::kUrge) return {{"urged", false}};
  if (action == Action::kPromise) return {{"promise", true}, {"promise_reason", false}};
  if (action == Action::kHold) return {{"long_matter", false}};  // N-014: then a plan is owed
  if (action == Action::kPlan) return {{"plan", true}, {"plan_by", true}, {"plan_told", false}};
  if (action == Action::kQuote) return {{"quote", true}, {"quote_items", false}};
  if (action == Action::kConsent) return {{"consent", true}, {"consent_by", false}};
  if (action == Action::kMerge) return {{"merged_into", true}};
  if (action == Action::kJoin) return {{"incident", true}};
  if (action == Action::kEscalate) return {{"reported_to", false}, {"instruction", false}};
  if (action == Action::kCallBack) return {{"call_back_way", false}, {"problem", false}};
  return {};
}

void add_meant_facts(const Ticket& t, TicketActed& acted) {
  auto& facts = acted.fields.facts;
  if (acted.action == Action::kDispatch && !has_fact(t.facts, "slip_kind")) {
    const bool rework = t.category == Category::kAfterSales;
    const bool works = t.category == Category::kRepair || t.category == Category::kService;
    facts.try_emplace("slip_kind", rework ? "rework" : works ? "work_order" : "internal_contact");
  }
  if (acted.action == Action::kEscalate) {
    constexpr std::array kLadder = {"head", "director", "gm"};
    const auto rung = static_cast<std::size_t>(std::clamp(t.escalation, 0, 2));
    facts.try_emplace("reported_to", kLadder[rung]);
  }
  const bool finds_problem =
      acted.action == Action::kCallBack && is_discontent(acted.fields.satisfaction);
  const std::string& said = acted.fields.note.empty() ? acted.fields.reason : acted.fields.note;
  if (finds_problem && !said.empty()) facts.try_emplace("problem", said);
}

}  // namespace huiyin
