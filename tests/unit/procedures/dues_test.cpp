// Due times, each with the clause and the limit it comes from.
#include "app/core/procedure.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/core/story.h"
#include "tests/unit/procedures/shipped.h"

namespace huiyin {
namespace {

const SharedProcedures kShipped = shipped();

Ticket ticket_of(Category category, std::string_view registered_at, State state) {
  Ticket t = Story(category).ticket();
  t.registered_at = *parse_rfc3339(registered_at);
  t.state = state;
  return t;
}

Ticket resolved_at(Category category, std::string_view when, Urgency urgency = Urgency::kNormal) {
  Ticket t = ticket_of(category, "2026-11-20T10:00:00+08:00", State::kResolved);
  t.urgency = urgency;
  t.resolved_at = *parse_rfc3339(when);
  return t;
}

TEST(Procedure, AfterSalesOwesDispatchAndTheReworkSlipTheSameDay) {
  EXPECT_EQ(owed(ticket_of(Category::kAfterSales, "2026-11-23T10:00:00+08:00", State::kRegistered)),
            (Lines{"dispatch 2026-11-23T10:30:00 N-042", "rework_slip 2026-11-23T23:59:59 N-036"}));
}

TEST(Procedure, ComplaintOwesAReplyWithinTwentyFourHours) {
  EXPECT_EQ(owed(ticket_of(Category::kComplaint, "2026-11-23T10:00:00+08:00", State::kRegistered)),
            (Lines{"dispatch 2026-11-23T10:30:00 N-042", "reply 2026-11-24T10:00:00 N-049"}));
}

TEST(Procedure, EveryOtherCategoryIsPassedOnTheSameDay) {
  for (const Category c : {Category::kRepair, Category::kService, Category::kPraise,
                           Category::kSuggestion, Category::kInquiry, Category::kOther}) {
    EXPECT_EQ(owed(ticket_of(c, "2026-11-23T10:00:00+08:00", State::kRegistered)),
              (Lines{"dispatch 2026-11-23T10:30:00 N-042", "forward 2026-11-23T23:59:59 N-039"}))
        << name_of(c);
  }
}

TEST(Procedure, ShowsTheEarliestFirstEvenJustBeforeMidnight) {
  EXPECT_EQ(owed(ticket_of(Category::kRepair, "2026-11-23T23:45:00+08:00", State::kRegistered)),
            (Lines{"forward 2026-11-23T23:59:59 N-039", "dispatch 2026-11-24T00:15:00 N-042"}));
}

TEST(Procedure, DispatchIsOwedOnlyUntilSomebodyIsSent) {
  for (const State s : kStates) {
    const auto all = dues(ticket_of(Category::kRepair, "2026-11-23T10:00:00+08:00", s), *kShipped);
    const bool dispatch =
        std::any_of(all.begin(), all.end(), [](const Due& due) { return due.what == "dispatch"; });
    EXPECT_EQ(dispatch, s == State::kRegistered || s == State::kAccepted || s == State::kReopened)
        << name_of(s);
  }
}

TEST(Procedure, ReplyIsOwedAsLongAsTheComplaintIsHandledEvenOnHold) {
  for (const State s : {State::kDispatched, State::kInProgress, State::kOnHold}) {
    EXPECT_EQ(owed(ticket_of(Category::kComplaint, "2026-11-23T10:00:00+08:00", s)),
              (Lines{"reply 2026-11-24T10:00:00 N-049"}))
        << name_of(s);
  }
}

TEST(Procedure, NothingIsOwedOnceItIsCalledBackClosedOrCancelled) {
  for (const Category c : kCategories) {
    for (const State s : {State::kCalledBack, State::kClosed, State::kCancelled})
      EXPECT_TRUE(dues(ticket_of(c, "2026-11-23T10:00:00+08:00", s), *kShipped).empty())
          << name_of(s);
  }
}

TEST(Procedure, RepairDoneOnMondayIsCalledBackByWednesday) {  // S-20, N-089
  EXPECT_EQ(owed(resolved_at(Category::kRepair, "2026-11-23T10:00:00+08:00")),
            (Lines{"call_back 2026-11-25T23:59:59 N-089"}));
  EXPECT_EQ(owed(resolved_at(Category::kAfterSales, "2026-11-23T10:00:00+08:00")),
            (Lines{"call_back 2026-11-25T23:59:59 N-089"}));
}

TEST(Procedure, EmergencyIsCalledBackWithinTwentyFourHours) {  // N-057
  EXPECT_EQ(owed(resolved_at(Category::kRepair, "2026-11-23T10:00:00+08:00", Urgency::kEmergency)),
            (Lines{"call_back 2026-11-24T10:00:00 N-057"}));
}

TEST(Procedure, EmergencyIsCalledBackOnceMoreThreeDaysLater) {  // N-058: 001 篇5 五-6
  Ticket t = resolved_at(Category::kRepair, "2026-11-23T10:00:00+08:00", Urgency::kEmergency);
  t.facts["first_call_back"] = {"1", local("2026-11-23T16:00"), "li"};
  EXPECT_EQ(owed(t), (Lines{"second_call_back 2026-11-26T23:59:59 N-058"}));
}

TEST(Procedure, ALeakIsCalledBackThreeDaysAfterItsTestAndOnceMoreAfterRain) {  // S-01
  Ticket t = resolved_at(Category::kRepair, "2026-11-20T10:00:00+08:00");
  t.facts["kind"] = {"leak", t.registered_at, "kiosk"};
  t.facts["leak_test"] = {"passed", local("2026-11-23T10:00"), "li"};
  EXPECT_EQ(owed(t), (Lines{"call_back 2026-11-26T23:59:59 N-088"}));
  t.facts["leak_call_back"] = {"1", local("2026-11-25T10:00"), "li"};
  EXPECT_TRUE(owed(t).empty());  // it has not rained yet
  t.facts["rain"] = {"true", local("2026-12-01T08:00"), "li"};
  EXPECT_EQ(owed(t), (Lines{"rain_call_back 2026-12-04T23:59:59 N-060"}));
}

TEST(Procedure, ASafetyFacilityIsCalledBackWithinTwoDays) {  // N-087
  Ticket t = resolved_at(Category::kRepair, "2026-11-23T10:00:00+08:00");
  t.facts["kind"] = {"safety", t.registered_at, "li"};
  EXPECT_EQ(owed(t), (Lines{"call_back 2026-11-25T23:59:59 N-087"}));
}

TEST(Procedure, WhatSomebodyWroteDownIsTheDueTime) {  // N-068 002 三(三)1, N-013, N-061
  Ticket t = ticket_of(Category::kRepair, "2026-11-23T10:00:00+08:00", State::kDispatched);
  const auto write = [&t](const char* key, const char* at) {
    t.facts[key] = {std::to_string(local(at).utc_ms), t.registered_at, "li"};
  };
  write("feedback_by", "2026-11-24T12:00");
  write("appointment", "2026-11-24T09:30");
  write("promise", "2026-11-25T00:00");
  EXPECT_EQ(owed(t),
            (Lines{"appointment 2026-11-24T09:30:00 N-061", "feedback 2026-11-24T12:00:00 N-068",
                   "promise 2026-11-25T23:59:59 N-013"}));
}

TEST(Procedure, EverybodyElseIsCalledBackTheSameDay) {  // N-044
  for (const Category c : {Category::kService, Category::kPraise, Category::kSuggestion,
                           Category::kInquiry, Category::kOther}) {
    EXPECT_EQ(owed(resolved_at(c, "2026-11-23T10:00:00+08:00")),
              (Lines{"call_back 2026-11-23T23:59:59 N-044"}))
        << name_of(c);
  }
}

TEST(Procedure, EveryDueNamesItsClauseInFull) {
  for (const Category c : kCategories) {
    for (const State s : kStates) {
      for (const Due& due : dues(ticket_of(c, "2026-11-23T10:00:00+08:00", s), *kShipped)) {
        EXPECT_TRUE(due.clause.starts_with("N-")) << due.what;
        EXPECT_NE(due.clause.find(" 00"), std::string::npos) << due.clause;
      }
    }
  }
}

TEST(Procedure, PromisesTheOwnerWhatTheCategoryOwesAndNotTheInnerDispatch) {
  const auto promised = [](Category c) {
    return to_rfc3339(
        promised_to_owner(ticket_of(c, "2026-11-23T10:00:00+08:00", State::kRegistered), *kShipped),
        kChina);
  };
  EXPECT_EQ(promised(Category::kComplaint), "2026-11-24T10:00:00.000+08:00");
  EXPECT_EQ(promised(Category::kRepair), "2026-11-23T23:59:59.999+08:00");
}

TEST(Procedure, PromiseStaysTheSameWhateverStateTheTicketIsIn) {
  for (const Category c : kCategories) {
    const Moment first =
        promised_to_owner(ticket_of(c, "2026-11-23T10:00:00+08:00", State::kRegistered), *kShipped);
    for (const State s : kStates) {
      EXPECT_EQ(promised_to_owner(ticket_of(c, "2026-11-23T10:00:00+08:00", s), *kShipped), first)
          << name_of(s);
    }
  }
}

}  // namespace
}  // namespace huiyin
