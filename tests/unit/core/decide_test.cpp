// decide(): what a command may do to a ticket, and what it says when it may not.
#include "app/core/decide.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "app/core/text.h"
#include "tests/unit/core/refusal.h"
#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

Ticket ticket_in(State state, QueueState queue_state = QueueState::kNone) {
  Ticket t = Story().ticket();
  t.state = state;
  t.queue_state = queue_state;
  t.held_from = State::kInProgress;
  return t;
}

TEST(Decide, RefusesExactlyWhatTheTableRefuses) {
  for (const State state : kStates) {
    for (const QueueState queue_state : kQueueStates) {
      for (const Action a : kActions) {
        const Ticket t = ticket_in(state, queue_state);
        const bool legal = is_visit_action(a) ? next_queue_state(queue_state, a).has_value()
                                              : next_state(state, a, t.held_from).has_value();
        const std::string said = refusal(decide(t, {a, {}, {}}));
        // What is legal may still ask for something first: that is step_rules_test.cpp's.
        const bool asks = legal && (said == "still_owed" || said == "missing_field");
        const bool needs_a_tie = a == Action::kUnmerge || a == Action::kLeave;
        if (asks || (legal && needs_a_tie)) continue;
        EXPECT_EQ(said, legal ? "" : "not_allowed_now")
            << name_of(a) << " from " << name_of(state) << "/" << name_of(queue_state);
      }
    }
  }
}

TEST(Decide, NamesActionAndStateWhenItRefusesACaseAction) {
  const auto decided = decide(ticket_in(State::kClosed), {Action::kDispatch, {}, {}});
  EXPECT_EQ(detail(decided), "dispatch from closed");
}

TEST(Decide, NamesActionAndQueueStateWhenItRefusesAVisitAction) {
  const auto decided =
      decide(ticket_in(State::kAccepted, QueueState::kServed), {Action::kRecall, {}, {}});
  EXPECT_EQ(detail(decided), "recall from served");
}

TEST(Decide, RefusesACommandThatWasMadeForAnOlderRevision) {
  Ticket t = ticket_in(State::kRegistered);
  t.rev = t.matter_rev = 5;
  const auto decided = decide(t, {Action::kAccept, {}, 4});
  EXPECT_EQ(refusal(decided), "stale");
  EXPECT_EQ(detail(decided), "rev 5");
}

TEST(Decide, AcceptsACommandThatWasMadeForThisRevision) {
  Ticket t = ticket_in(State::kRegistered);
  t.rev = 5;
  EXPECT_EQ(refusal(decide(t, {Action::kAccept, {}, 5})), "");
}

TEST(Decide, LetsWhoRegisteredItActWhileItsSlipIsBeingPrinted) {
  Story story;
  const int seen = story.ticket().rev;
  ASSERT_TRUE(story.happens(SlipMoved{1, SlipState::kQueued, ""}));
  ASSERT_TRUE(story.happens(SlipMoved{1, SlipState::kSending, ""}));
  EXPECT_TRUE(decide(story.ticket(), {Action::kAccept, {}, seen}).ok());
}

TEST(Decide, RefusesWhoSawTheMatterBeforeSomebodyActedHoweverTheSlipMovedSince) {
  Story story;
  const int seen = story.ticket().rev;
  story.does(Action::kAccept);
  ASSERT_TRUE(story.happens(SlipMoved{1, SlipState::kQueued, ""}));
  EXPECT_EQ(refusal(decide(story.ticket(), {Action::kAddNote, because("x"), seen})), "stale");
}

TEST(Decide, TellsStaleBeforeNotAllowedSoThatStaffLookAgain) {
  EXPECT_EQ(refusal(decide(ticket_in(State::kClosed), {Action::kAccept, {}, 99})), "stale");
}

TEST(Decide, RefusesToCloseWithoutACallBackUnlessAReasonWaivesIt) {  // R-12, N-052
  EXPECT_EQ(refusal(decide(ticket_in(State::kResolved), {Action::kClose, {}, {}})),
            "not_allowed_now");
  EXPECT_EQ(
      refusal(decide(ticket_in(State::kResolved), {Action::kClose, because("owner moved"), {}})),
      "");
}

TEST(Decide, TakesBlanksForNoReasonToWaiveACallBack) {
  for (const char* nothing : {" ", "\n\t", "\u3000", "\x01"}) {
    EXPECT_EQ(refusal(decide(ticket_in(State::kResolved), {Action::kClose, because(nothing), {}})),
              "not_allowed_now");
  }
}

TEST(Decide, LetsAReasonWaiveNothingButTheCallBack) {
  for (const State state : kStates) {
    if (state == State::kResolved || state == State::kCalledBack) continue;
    EXPECT_EQ(refusal(decide(ticket_in(state), {Action::kClose, because("why not"), {}})),
              "not_allowed_now")
        << name_of(state);
  }
}

TEST(Decide, TrimsWhatItRecords) {
  ActionFields fields;
  fields.department = " engineering ";
  fields.person = "\u3000赵师傅";
  fields.note = "先看\n再修 \n";
  const auto decided = decide(ticket_in(State::kAccepted), {Action::kDispatch, fields, {}});
  ASSERT_TRUE(decided.ok());
  EXPECT_EQ(decided->fields.department, "engineering");
  EXPECT_EQ(decided->fields.person, "赵师傅");
  EXPECT_EQ(decided->fields.note, "先看\n再修");
}

TEST(Decide, RefusesTextsBeyondTheirLimit) {
  const std::string long_text(kMaxNote_chars + 1, 'x'), long_word(kMaxName_chars + 1, 'x');
  for (const auto part : {&ActionFields::reason, &ActionFields::result, &ActionFields::note}) {
    ActionFields fields;
    fields.*part = long_text;
    EXPECT_EQ(refusal(decide(ticket_in(State::kAccepted), {Action::kAddNote, fields, {}})),
              "text_too_long");
  }
  for (const auto part : {&ActionFields::department, &ActionFields::person, &ActionFields::desk}) {
    ActionFields fields;
    fields.*part = long_word;
    EXPECT_EQ(refusal(decide(ticket_in(State::kAccepted), {Action::kAddNote, fields, {}})),
              "text_too_long");
  }
}

TEST(Decide, RefusesTextsThatAreNotUtf8) {
  ActionFields fields;
  fields.note = "\xC3";
  EXPECT_EQ(refusal(decide(ticket_in(State::kAccepted), {Action::kAddNote, fields, {}})),
            "bad_utf8");
}

TEST(Decide, ChangesNothingItself) {
  const Ticket before = ticket_in(State::kRegistered);
  const Ticket t = before;
  ASSERT_TRUE(decide(t, {Action::kAccept, {}, {}}).ok());
  EXPECT_EQ(t, before);
}

// What decide() allows, evolve() applies: otherwise a recorded promise would vanish in the fold.
TEST(Decide, AllowsOnlyWhatEvolveAppliesOnAThousandRandomLives) {
  const std::array<std::string, 4> reasons = {"", " ", "\x01", "rain"};
  for (unsigned seed = 0; seed < 1000; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    Story story(kCategories[random() % kCategories.size()],
                random() % 2 == 0 ? Attendance::kWaiting : Attendance::kDropOff);
    for (int step = 0; step < 30; ++step) {
      const int rev = story.ticket().rev;
      ActionFields fields = because(reasons[random() % reasons.size()]);
      fields.satisfaction = static_cast<Satisfaction>(random() % 4);
      const bool allowed = story.try_to(kActions[random() % kActions.size()], fields).ok();
      ASSERT_EQ(story.ticket().rev, rev + (allowed ? 1 : 0));
    }
  }
}

}  // namespace
}  // namespace huiyin
