#include "app/core/procedure.h"

#include <algorithm>

namespace huiyin {
namespace {

bool before_dispatch(const Ticket& t) {
  return t.state == State::kRegistered || t.state == State::kAccepted ||
         t.state == State::kReopened;
}

bool in_handling(const Ticket& t) {
  return before_dispatch(t) || t.state == State::kDispatched || t.state == State::kInProgress ||
         t.state == State::kOnHold;
}

// What the category owes the owner or the next department, from registration.
std::vector<Due> category_dues(const Ticket& t, const SiteClock& clock) {
  switch (t.category) {
    case Category::kAfterSales:
      return {{"rework_slip", end_of_local_day(t.registered_at, clock), "N-036 001 篇1 §4.5"}};
    case Category::kComplaint:
      return {{"reply", t.registered_at + 24 * kHour_ms, "N-049 001 篇5 二-3"}};
    case Category::kRepair:
    case Category::kService:
    case Category::kPraise:
    case Category::kSuggestion:
    case Category::kInquiry:
    case Category::kOther:
      return {{"forward", end_of_local_day(t.registered_at, clock), "N-039 001 篇2 §1.4"}};
  }
  return {};
}

Due call_back_due(const Ticket& t, const SiteClock& clock) {
  if (t.urgency == Urgency::kEmergency) {
    return {"call_back", t.resolved_at + 24 * kHour_ms, "N-057 001 篇5 五-6"};
  }
  if (t.category == Category::kRepair || t.category == Category::kAfterSales) {
    return {"call_back", end_of_local_day(t.resolved_at + 2 * kDay_ms, clock),
            "N-089 003 第一篇 四-2(3)④"};
  }
  return {"call_back", end_of_local_day(t.resolved_at, clock), "N-044 001 篇3 §4.2"};
}

}  // namespace

std::vector<Due> dues(const Ticket& t, const SiteClock& clock) {
  std::vector<Due> out;
  if (before_dispatch(t)) {
    out.push_back({"dispatch", t.registered_at + 30 * kMinute_ms, "N-042 001 篇2 §3.17"});
  }
  if (in_handling(t)) {
    for (Due& due : category_dues(t, clock))
      out.push_back(std::move(due));
  }
  if (t.state == State::kResolved) out.push_back(call_back_due(t, clock));
  std::stable_sort(out.begin(), out.end(), [](const Due& a, const Due& b) { return a.at < b.at; });
  return out;
}

Moment promised_to_owner(const Ticket& t, const SiteClock& clock) {
  const auto owed = category_dues(t, clock);
  return owed.empty() ? end_of_local_day(t.registered_at, clock) : owed.front().at;
}

}  // namespace huiyin
