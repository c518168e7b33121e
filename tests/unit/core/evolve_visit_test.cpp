// evolve(): the visit to the counter, from the line to the desk and back (R-04, S-18).
#include <gtest/gtest.h>

#include "app/core/queue.h"
#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

Story waiting_visit() {
  return Story(Category::kInquiry, Attendance::kWaiting);
}

TEST(EvolveVisit, CallNamesDeskTimeAndFirstReceiver) {
  Story story = waiting_visit();
  story.does(Action::kCall, at_desk("2"), "zhou");
  EXPECT_EQ(story.ticket().queue_state, QueueState::kCalled);
  EXPECT_EQ(story.ticket().desk, "2");
  EXPECT_EQ(story.ticket().calls, 1);
  EXPECT_EQ(story.ticket().called_at, story.now());
  EXPECT_EQ(story.ticket().first_receiver, "zhou");
}

TEST(EvolveVisit, CallDoesNotMoveTheCase) {
  Story story = waiting_visit();
  story.does(Action::kCall, at_desk("2"));
  EXPECT_EQ(story.ticket().state, State::kRegistered);
}

TEST(EvolveVisit, RecallCountsAndMovesTheTime) {
  Story story = waiting_visit();
  story.does(Action::kCall, at_desk("2")).does(Action::kRecall).does(Action::kRecall);
  EXPECT_EQ(story.ticket().calls, 3);
  EXPECT_EQ(story.ticket().called_at, story.now());
  EXPECT_EQ(story.ticket().desk, "2");
}

TEST(EvolveVisit, ServedKeepsTheTime) {
  Story story = waiting_visit();
  story.does(Action::kCall).does(Action::kServe).does(Action::kServed);
  EXPECT_EQ(story.ticket().queue_state, QueueState::kServed);
  EXPECT_EQ(story.ticket().served_at, story.now());
}

TEST(EvolveVisit, WhoServesAWaitingOwnerAtOnceIsTheFirstReceiver) {
  Story story = waiting_visit();
  story.does(Action::kServe, at_desk("3"), "wu");
  EXPECT_EQ(story.ticket().first_receiver, "wu");
}

TEST(EvolveVisit, NoShowForgetsHowOftenItWasCalled) {
  Story story = waiting_visit();
  story.does(Action::kCall).does(Action::kRecall).does(Action::kNoShow);
  EXPECT_EQ(story.ticket().queue_state, QueueState::kNoShow);
  EXPECT_EQ(story.ticket().calls, 0);
}

TEST(EvolveVisit, OwnerWhoComesBackStandsInFront) {
  Story story = waiting_visit();
  story.does(Action::kCall, at_desk("2")).does(Action::kNoShow).does(Action::kReturn);
  EXPECT_EQ(story.ticket().queue_state, QueueState::kWaiting);
  EXPECT_TRUE(story.ticket().front);
}

TEST(EvolveVisit, OwnerWhoComesBackIsServedByAnyDesk) {
  Story story = waiting_visit();
  story.does(Action::kCall, at_desk("2")).does(Action::kNoShow).does(Action::kReturn);
  EXPECT_EQ(waiting_line({story.ticket()}, "1").size(), 1U);
}

TEST(EvolveVisit, TransferPutsTheOwnerInFrontOfTheOtherDesk) {  // S-18
  Story story = waiting_visit();
  ActionFields to_cashier = at_desk("cashier");
  to_cashier.reason = "fee matter";
  story.does(Action::kCall, at_desk("2"), "zhou").does(Action::kServe);
  story.does(Action::kTransferVisit, to_cashier);
  EXPECT_EQ(story.ticket().queue_state, QueueState::kWaiting);
  EXPECT_EQ(story.ticket().desk, "cashier");
  EXPECT_TRUE(story.ticket().front);
  EXPECT_EQ(story.ticket().calls, 0);
}

TEST(EvolveVisit, TransferKeepsNumberAndFirstReceiver) {  // S-18: no new number
  Story story = waiting_visit();
  story.does(Action::kCall, at_desk("2"), "zhou");
  story.does(Action::kTransferVisit, at_desk("cashier")).does(Action::kCall, {}, "qian");
  EXPECT_EQ(story.ticket().number, "A001");
  EXPECT_EQ(story.ticket().first_receiver, "zhou");
}

TEST(EvolveVisit, TransferWithoutADeskWaitsForAnyDesk) {
  Story story = waiting_visit();
  story.does(Action::kCall, at_desk("2")).does(Action::kTransferVisit);
  EXPECT_EQ(waiting_line({story.ticket()}, "1").size(), 1U);
}

TEST(EvolveVisit, NextCallEndsThePlaceInFront) {
  Story story = waiting_visit();
  story.does(Action::kCall, at_desk("2")).does(Action::kTransferVisit, at_desk("1"));
  story.does(Action::kCall, at_desk("1"));
  EXPECT_FALSE(story.ticket().front);
}

}  // namespace
}  // namespace huiyin
