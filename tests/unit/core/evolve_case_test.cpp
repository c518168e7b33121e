// evolve(): what each action of the case does to the ticket's fields.
#include <gtest/gtest.h>

#include "tests/unit/core/refusal.h"
#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

ActionFields to_person(std::string department, std::string person) {
  ActionFields fields;
  fields.department = std::move(department);
  fields.person = std::move(person);
  return fields;
}

Story resolved(Category category = Category::kRepair) {
  Story story(category);
  story.does(Action::kAccept).does(Action::kStart);
  ActionFields fields;
  fields.result = "换了垫圈";
  story.does(Action::kResolve, fields);
  return story;
}

TEST(EvolveCase, RegistrationFillsTheTicket) {
  const Story story(Category::kComplaint, Attendance::kWaiting, Urgency::kEmergency);
  const Ticket& t = story.ticket();
  EXPECT_EQ(t.id, ticket_id(1));
  EXPECT_EQ(t.device, DeviceId{7});
  EXPECT_EQ(t.number, "A001");
  EXPECT_EQ(t.category, Category::kComplaint);
  EXPECT_EQ(t.urgency, Urgency::kEmergency);
  EXPECT_EQ(t.state, State::kRegistered);
  EXPECT_EQ(t.queue_state, QueueState::kWaiting);
  EXPECT_EQ(t.personal.name, "王小明");
  EXPECT_TRUE(t.personal_known);
  EXPECT_EQ(t.registered_at, story.now());
  EXPECT_EQ(t.rev, 1);
}

TEST(EvolveCase, RegistrationOfSomebodyWhoLeavesDoesNotEnterTheLine) {
  EXPECT_EQ(Story().ticket().queue_state, QueueState::kNone);
}

TEST(EvolveCase, SealedRegistrationKeepsPersonalDataUnknown) {
  Event event{DeviceId{7}, 1, kMondayTen, "kiosk", ticket_id(1), TicketRegistered{}};
  std::get<TicketRegistered>(event.body).personal = {true, "c2VhbGVk", {}};
  Ticket t;
  ASSERT_TRUE(evolve(t, event));
  EXPECT_FALSE(t.personal_known);
  EXPECT_EQ(t.personal, Private{});
}

TEST(EvolveCase, RegistrationWithoutATicketIdIsRefused) {
  Event event{DeviceId{7}, 1, kMondayTen, "kiosk", TicketId{}, TicketRegistered{}};
  Ticket t;
  EXPECT_FALSE(evolve(t, event));
  EXPECT_EQ(t, Ticket{});
}

TEST(EvolveCase, SecondRegistrationChangesNothing) {
  Story story = resolved();
  const Ticket before = story.ticket();
  EXPECT_FALSE(story.happens(story.events().front().body));
  EXPECT_EQ(story.ticket(), before);
}

TEST(EvolveCase, EventsOfAnotherTicketChangeNothing) {
  Story story;
  Ticket t = story.ticket();
  Event event{DeviceId{7}, 2, kMondayTen, "li", ticket_id(2), TicketActed{Action::kAccept, {}}};
  EXPECT_FALSE(evolve(t, event));
  EXPECT_EQ(t, story.ticket());
}

TEST(EvolveCase, ActionOnATicketNobodyRegisteredChangesNothing) {
  Ticket t;
  for (const Action a : kActions) {
    EXPECT_FALSE(evolve(t, {DeviceId{7}, 1, kMondayTen, "li", TicketId{}, TicketActed{a, {}}}));
  }
  EXPECT_EQ(t, Ticket{});
}

TEST(EvolveCase, ActionTheTableForbidsChangesNothing) {
  Story story;
  const Ticket before = story.ticket();
  EXPECT_FALSE(story.happens(TicketActed{Action::kClose, {}}));
  EXPECT_FALSE(story.happens(TicketActed{Action::kCall, {}}));
  EXPECT_EQ(story.ticket(), before);
}

TEST(EvolveCase, NotedEventsAreNoPartOfATicket) {
  Story story;
  const Ticket before = story.ticket();
  EXPECT_FALSE(story.happens(Noted{"ticket_opened", "A001"}));
  EXPECT_EQ(story.ticket(), before);
}

TEST(EvolveCase, EachAppliedEventRaisesTheRevisionByOne) {
  Story story;
  for (const Action a : {Action::kAccept, Action::kAddNote, Action::kEscalate, Action::kStart}) {
    const int rev = story.ticket().rev;
    story.does(a);
    EXPECT_EQ(story.ticket().rev, rev + 1) << name_of(a);
  }
}

TEST(EvolveCase, FoldingTheSameEventsAgainGivesTheSameTicket) {
  Story story = resolved();
  story.does(Action::kCallBack, found(Satisfaction::kSatisfied)).does(Action::kClose);
  Ticket again;
  for (const Event& event : story.events())
    EXPECT_TRUE(evolve(again, event));
  EXPECT_EQ(again, story.ticket());
}

TEST(EvolveCase, FirstReceiverIsWhoAcceptsFirst) {  // 001 篇3 §4.2
  Story story;
  story.does(Action::kAccept, {}, "li").does(Action::kDispatch, {}, "chen");
  EXPECT_EQ(story.ticket().first_receiver, "li");
}

TEST(EvolveCase, FirstReceiverIsWhoDispatchesWhenNobodyAccepted) {
  Story story;
  story.does(Action::kAddNote, {}, "wang").does(Action::kDispatch, {}, "chen");
  EXPECT_EQ(story.ticket().first_receiver, "chen");
}

TEST(EvolveCase, DispatchNamesDepartmentAndPersonAndTime) {
  Story story;
  story.does(Action::kDispatch, to_person("engineering", "赵师傅"));
  EXPECT_EQ(story.ticket().department, "engineering");
  EXPECT_EQ(story.ticket().person, "赵师傅");
  EXPECT_EQ(story.ticket().dispatched_at, story.now());
}

TEST(EvolveCase, TransferClearsThePersonOfTheOldDepartment) {
  Story story;
  story.does(Action::kDispatch, to_person("engineering", "赵师傅"));
  story.does(Action::kTransfer, to_person("cleaning", ""));
  EXPECT_EQ(story.ticket().department, "cleaning");
  EXPECT_EQ(story.ticket().person, "");
  EXPECT_EQ(story.ticket().state, State::kAccepted);
}

TEST(EvolveCase, EscalationStopsAtTheGeneralManager) {
  Story story;
  for (const int level : {1, 2, 3, 3, 3}) {
    story.does(Action::kEscalate);
    EXPECT_EQ(story.ticket().escalation, level);
  }
}

TEST(EvolveCase, HoldKeepsReasonAndDateAndWhereItWas) {
  Story story;
  ActionFields fields = because("等配件");
  fields.until = kMondayTen + kDay_ms;
  story.does(Action::kAccept).does(Action::kStart).does(Action::kHold, fields);
  EXPECT_EQ(story.ticket().state, State::kOnHold);
  EXPECT_EQ(story.ticket().hold_reason, "等配件");
  EXPECT_EQ(story.ticket().hold_until, kMondayTen + kDay_ms);
}

TEST(EvolveCase, ResumeReturnsToWhereItWasHeld) {
  for (const Action last : {Action::kAccept, Action::kDispatch, Action::kStart}) {
    Story story;
    story.does(Action::kAccept);
    if (last != Action::kAccept) story.does(last);
    const State before = story.ticket().state;
    const Moment accepted_at = story.ticket().accepted_at;
    story.does(Action::kHold, because("rain")).does(Action::kResume);
    EXPECT_EQ(story.ticket().state, before);
    EXPECT_EQ(story.ticket().accepted_at, accepted_at) << "resuming accepts nothing anew";
  }
}

TEST(EvolveCase, LeavingTheHoldByAnyWayEndsItsReasonAndDate) {
  for (const Action a : {Action::kResume, Action::kTransfer, Action::kCancel}) {
    Story story;
    ActionFields fields = because("等配件");
    fields.until = kMondayTen + kDay_ms;
    story.does(Action::kAccept).does(Action::kHold, fields).does(a);
    EXPECT_EQ(story.ticket().hold_reason, "") << name_of(a);
    EXPECT_FALSE(story.ticket().hold_until.is_set()) << name_of(a);
  }
}

TEST(EvolveCase, NoteAndEscalationDoNotEndAHold) {
  Story story;
  story.does(Action::kAccept).does(Action::kHold, because("rain"));
  story.does(Action::kAddNote).does(Action::kEscalate);
  EXPECT_EQ(story.ticket().state, State::kOnHold);
  EXPECT_EQ(story.ticket().hold_reason, "rain");
}

TEST(EvolveCase, ResolveKeepsTheResultAndTheTime) {
  const Story story = resolved();
  EXPECT_EQ(story.ticket().result, "换了垫圈");
  EXPECT_EQ(story.ticket().resolved_at, story.now());
}

TEST(EvolveCase, SatisfiedCallBackLeadsToClosing) {
  Story story = resolved();
  story.does(Action::kCallBack, found(Satisfaction::kSatisfied));
  EXPECT_EQ(story.ticket().state, State::kCalledBack);
  EXPECT_EQ(story.ticket().satisfaction, Satisfaction::kSatisfied);
  EXPECT_EQ(story.ticket().called_back_at, story.now());
  story.does(Action::kClose);
  EXPECT_EQ(story.ticket().state, State::kClosed);
  EXPECT_EQ(story.ticket().closed_at, story.now());
}

TEST(EvolveCase, UnsatisfiedCallBackOpensTheMatterAgain) {  // S-20
  Story story = resolved();
  story.does(Action::kCallBack, found(Satisfaction::kUnsatisfied));
  EXPECT_EQ(story.ticket().state, State::kReopened);
  EXPECT_EQ(story.ticket().satisfaction, Satisfaction::kUnsatisfied);
}

TEST(EvolveCase, SecondRoundEndsWithASecondCallBack) {  // S-20
  Story story = resolved();
  story.does(Action::kCallBack, found(Satisfaction::kUnsatisfied)).does(Action::kDispatch);
  EXPECT_EQ(refusal(story.try_to(Action::kClose)), "not_allowed_now");
  story.does(Action::kResolve).does(Action::kCallBack, found(Satisfaction::kSatisfied));
  story.does(Action::kClose);
  EXPECT_EQ(story.ticket().satisfaction, Satisfaction::kSatisfied);
}

TEST(EvolveCase, ReopeningClearsTheClocksOfTheFirstRound) {
  Story story = resolved();
  story.does(Action::kCallBack, found(Satisfaction::kSatisfied)).does(Action::kClose);
  story.does(Action::kReopen, because("又漏了"));
  const Ticket& t = story.ticket();
  for (const Moment m :
       {t.accepted_at, t.dispatched_at, t.resolved_at, t.called_back_at, t.closed_at})
    EXPECT_FALSE(m.is_set());
  EXPECT_TRUE(t.registered_at.is_set());
}

TEST(EvolveCase, ReopeningKeepsTheFirstReceiver) {
  Story story = resolved();
  story.does(Action::kReopen, {}, "chen").does(Action::kAccept, {}, "chen");
  EXPECT_EQ(story.ticket().first_receiver, "li");
}

TEST(EvolveCase, WaivedCallBackClosesFromResolved) {
  Story story = resolved();
  story.does(Action::kClose, because("owner moved away"));
  EXPECT_EQ(story.ticket().state, State::kClosed);
}

TEST(EvolveCase, CancelledTicketLeavesTheLine) {
  Story story(Category::kInquiry, Attendance::kWaiting);
  story.does(Action::kCancel, because("owner left"));
  EXPECT_EQ(story.ticket().state, State::kCancelled);
  EXPECT_EQ(story.ticket().queue_state, QueueState::kNone);
}

TEST(EvolveCase, ClosedTicketLeavesTheLine) {
  Story story(Category::kInquiry, Attendance::kWaiting);
  story.does(Action::kAccept).does(Action::kResolve, {.result = "已答复"});
  story.does(Action::kCallBack).does(Action::kClose);
  EXPECT_EQ(story.ticket().queue_state, QueueState::kNone);
}

TEST(EvolveCase, CancelledTicketKeepsAFinishedVisit) {
  Story story(Category::kInquiry, Attendance::kWaiting);
  story.does(Action::kServe).does(Action::kServed).does(Action::kCancel);
  EXPECT_EQ(story.ticket().queue_state, QueueState::kServed);
}

TEST(EvolveCase, SlipStateFollowsItsEvents) {
  Story story;
  EXPECT_TRUE(story.happens(SlipMoved{1, SlipState::kSending, ""}));
  EXPECT_TRUE(story.happens(SlipMoved{1, SlipState::kNotSent, "paper_out"}));
  EXPECT_EQ(story.ticket().slip, (SlipStatus{1, SlipState::kNotSent, "paper_out"}));
}

TEST(EvolveCase, LateNewsOfAnEarlierSlipDoesNotHideTheReprint) {
  Story story;
  story.happens(SlipMoved{2, SlipState::kPrinted, ""});
  EXPECT_FALSE(story.happens(SlipMoved{1, SlipState::kUnknown, "offline"}));
  EXPECT_EQ(story.ticket().slip, (SlipStatus{2, SlipState::kPrinted, ""}));
}

}  // namespace
}  // namespace huiyin
