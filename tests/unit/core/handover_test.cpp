// What may be signed when a shift hands over, and who has to take over.
#include "app/core/handover.h"

#include <gtest/gtest.h>

#include "tests/unit/core/local_time.h"
#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

const ShiftTimes kTimes;

Handover prepared() {
  Handover h;
  h.shift = "2026-11-22 day";
  h.outgoing = "zhang";
  h.state = HandoverState::kPrepared;
  h.tools = {{"对讲机", 3, 3, "", ""}};
  return h;
}
Handover gone() {
  Handover h = prepared();
  h.state = HandoverState::kOutgoingSigned;
  h.environment = Environment::kAccepted;
  return h;
}
Handover done() {
  Handover h = gone();
  h.state = HandoverState::kSigned;
  h.incoming = "li";
  return h;
}

TEST(Handover, IsSignedByWhoGoesOnlyWhenToolsAreCounted) {  // 003 交接班三
  Handover h = prepared();
  h.tools.front().counted.reset();
  EXPECT_EQ(fault_of(h, Side::kOutgoing, "zhang", 0), HandoverFault::kToolsNotCounted);
  h.tools.front().counted = 3;
  EXPECT_EQ(fault_of(h, Side::kOutgoing, "zhang", 0), HandoverFault::kNone);
}

TEST(Handover, WantsAPersonAndAReasonForAMissingTool) {  // S-17: 1 radio missing
  Handover h = prepared();
  h.tools.front().counted = 2;
  EXPECT_EQ(fault_of(h, Side::kOutgoing, "zhang", 0), HandoverFault::kMissingUnanswered);
  h.tools.front().who = "赵师傅";
  EXPECT_EQ(fault_of(h, Side::kOutgoing, "zhang", 0), HandoverFault::kMissingUnanswered);
  h.tools.front().reason = "巡楼借用";
  EXPECT_EQ(fault_of(h, Side::kOutgoing, "zhang", 0), HandoverFault::kNone);
}

TEST(Handover, LetsNobodyTakeOverAPlaceThatIsNotInOrder) {  // 003 交接班四: who goes stays
  Handover h = gone();
  h.environment = Environment::kUnseen;
  EXPECT_EQ(fault_of(h, Side::kIncoming, "li", 0), HandoverFault::kPlaceNotSeen);
  h.environment = Environment::kRefused;
  EXPECT_EQ(fault_of(h, Side::kIncoming, "li", 0), HandoverFault::kPlaceRefused);
  h.environment = Environment::kAccepted;
  EXPECT_EQ(fault_of(h, Side::kIncoming, "li", 0), HandoverFault::kNone);
}

TEST(Handover, IsSignedByTwoPeopleWhoGoesFirst) {  // 003 交接班五
  EXPECT_EQ(fault_of(gone(), Side::kIncoming, "zhang", 0), HandoverFault::kSamePerson);
  Handover h = prepared();
  h.environment = Environment::kAccepted;
  EXPECT_EQ(fault_of(h, Side::kIncoming, "li", 0), HandoverFault::kOutgoingFirst);
  EXPECT_EQ(fault_of(done(), Side::kIncoming, "li", 0), HandoverFault::kAlreadySigned);
}

TEST(Handover, OfANightWaitsUntilItsMattersAreOrders) {  // S-03, 003 值班五
  Handover h = gone();
  h.shift = "2026-11-22 night";
  EXPECT_EQ(fault_of(h, Side::kIncoming, "li", 1), HandoverFault::kNightRows);
  EXPECT_EQ(fault_of(h, Side::kIncoming, "li", 0), HandoverFault::kNone);
  h.shift = "2026-11-22 day";
  EXPECT_EQ(fault_of(h, Side::kIncoming, "li", 1), HandoverFault::kNone);
}

TEST(NightRow, IsWhatWasToldAtNightIsNotUrgentAndNobodyHasTakenUp) {
  Ticket t;
  t.registered_at = at("2026-11-22T22:40");
  EXPECT_TRUE(is_open_night_row(t, kChina, kTimes));
  t.state = State::kDispatched;
  EXPECT_FALSE(is_open_night_row(t, kChina, kTimes));
  t = Ticket{};
  t.registered_at = at("2026-11-22T10:00");
  EXPECT_FALSE(is_open_night_row(t, kChina, kTimes));
  t.registered_at = at("2026-11-23T02:10");
  t.urgency = Urgency::kEmergency;
  EXPECT_FALSE(is_open_night_row(t, kChina, kTimes));
}

TEST(HandoverDuty, IsNobodysBeforeTheSiteHasBegunToHandOver) {
  EXPECT_EQ(duty_of({}, {"li", at("2026-11-22T17:40"), false}, kChina, kTimes),
            HandoverDuty::kNone);
}

TEST(HandoverDuty, IsOfWhoComesNotOfWhoGoes) {  // S-17: cannot be skipped by the incoming shift
  const Moment evening = at("2026-11-22T17:40");
  EXPECT_EQ(duty_of(prepared(), {"li", evening, false}, kChina, kTimes),
            HandoverDuty::kMustTakeOver);
  EXPECT_EQ(duty_of(prepared(), {"zhang", evening, false}, kChina, kTimes),
            HandoverDuty::kMayPrepare);
  EXPECT_EQ(duty_of(prepared(), {"chen", evening, true}, kChina, kTimes),
            HandoverDuty::kMayPrepare);
}

TEST(HandoverDuty, RestsUntilAQuarterOfAnHourBeforeTheNextChange) {  // N-082
  const Arrival early{"chen", at("2026-11-23T08:14"), false};
  const Arrival due{"chen", at("2026-11-23T08:15"), false};
  EXPECT_EQ(duty_of(done(), early, kChina, kTimes), HandoverDuty::kNone);
  EXPECT_EQ(duty_of(done(), due, kChina, kTimes), HandoverDuty::kMustTakeOver);
  EXPECT_EQ(key_of(ending_shift(due.at, kChina, kTimes)), "2026-11-22 night");
}

TEST(Handover, IsTheSameWhenReadFromTheBook) {
  Handover h = done();
  h.items = {{ticket_id(1), "A001", "repair", "accepted", "3-1-1502", "厨房\t漏水", "zhang", "wu",
              kMondayTen, true}};
  h.items.front().what = "厨房 漏水";
  for (std::uint8_t n = 2; n < 120; ++n) {  // more than one field of the book holds
    h.items.push_back(h.items.front());
    h.items.back().id = ticket_id(n);
  }
  h.remarks = "3 号楼停水\n明早恢复";
  Handover read = handover_from(fields_of(h), name_of(h.state));
  EXPECT_EQ(read, h);
}

TEST(Handover, CountsTheSameToolsAgainNextTime) {
  const auto next = tools_to_count({{"对讲机", 3, 2, "赵师傅", "借用"}});
  EXPECT_EQ(next.front().expected, 3);
  EXPECT_FALSE(next.front().counted);
  EXPECT_TRUE(next.front().who.empty());
}

TEST(Handover, FreezesWhatIsOpenEmergenciesFirst) {
  Ticket calm, urgent, over;
  calm.id = ticket_id(1);
  calm.number = "A001";
  urgent.id = ticket_id(2);
  urgent.number = "A002";
  urgent.urgency = Urgency::kEmergency;
  over.state = State::kClosed;
  const auto items = frozen_list({calm, urgent, over}, nullptr);
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items.front().number, "A002");
}

}  // namespace
}  // namespace huiyin
