// Nobody's data stays when nobody is there.
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace huiyin::kiosk {
namespace {

TEST(IdleGuard, WarnsAfterAMinuteWithoutATouch) {
  Visitor v;
  v.describes_a_repair();
  v.waits(59'999);
  EXPECT_FALSE(v.state().warned_ms.has_value());
  v.waits(1);
  EXPECT_TRUE(v.state().warned_ms.has_value());
  EXPECT_EQ(v.screen(), "confirm");
}

TEST(IdleGuard, WipesEverythingAfterTwentySecondsOfWarning) {
  Visitor v;
  v.describes_a_repair();
  v.waits(60'000);
  v.waits(19'999);
  EXPECT_EQ(v.form().phone, "13800138000");
  v.waits(1);
  EXPECT_EQ(v.screen(), "welcome");
  EXPECT_TRUE(v.form().empty());
  EXPECT_EQ(v.form().phone, "");
}

TEST(IdleGuard, NeverWarnsForLessThanTwentySeconds) {
  State state;
  state.timing.warning_ms = 3'000;
  state.warned_ms = 100'000;
  EXPECT_EQ(seconds_left(state, 100'000), 20);
  EXPECT_EQ(seconds_left(state, 110'500), 10);
  EXPECT_EQ(seconds_left(state, 999'999), 0);
}

TEST(IdleGuard, EndsTheWarningWithOneTouchThatDoesNothingElse) {
  Visitor v;
  v.describes_a_repair();
  v.waits(60'000);
  v.says(input::Submit{});
  EXPECT_EQ(v.screen(), "confirm");
  EXPECT_FALSE(v.state().warned_ms.has_value());
  EXPECT_TRUE(v.asked_for<effect::Register>().empty());
  v.waits(59'999);
  EXPECT_FALSE(v.state().warned_ms.has_value());
}

TEST(IdleGuard, IsResetByAnyTouch) {
  Visitor v;
  v.describes_a_repair();
  v.waits(59'000);
  v.says(input::Touched{});
  v.waits(59'000);
  EXPECT_FALSE(v.state().warned_ms.has_value());
}

TEST(IdleGuard, DoesNotRunWhileTheTicketIsBeingStoredAndPrinted) {
  Visitor v;
  v.describes_a_repair();
  v.says(input::Submit{});
  v.waits(100'000);
  EXPECT_FALSE(v.state().warned_ms.has_value());
  EXPECT_FALSE(next_tick_ms(v.state()).has_value());
}

TEST(IdleGuard, GivesTheDoneScreenItsFullTime) {
  Visitor v;
  v.describes_a_repair();
  v.waits(50'000);
  v.says(input::Submit{});
  v.waits(9'000);
  v.says(input::Registered{v.state().visit, v.receipt(SlipState::kPrinted)});
  v.waits(59'000);
  EXPECT_FALSE(v.state().warned_ms.has_value());
  v.waits(1'000);
  v.waits(20'000);
  EXPECT_EQ(v.screen(), "welcome");
}

TEST(IdleGuard, ReturnsTheWelcomeScreenToTheHomeLanguage) {
  Visitor v;
  v.says(input::ChooseLanguage{words::Language::kEn});
  v.waits(60'000);
  EXPECT_EQ(v.state().language, words::Language::kZhCn);
  EXPECT_FALSE(next_tick_ms(v.state()).has_value());
}

TEST(IdleGuard, TellsTheWindowWhenToWakeIt) {
  Visitor v;
  v.starts(Category::kRepair);
  const auto warning = next_tick_ms(v.state());
  ASSERT_TRUE(warning.has_value());
  EXPECT_EQ(*warning, v.state().touched_ms + 60'000);
  v.waits(60'000);
  EXPECT_EQ(next_tick_ms(v.state()), *warning + 20'000);
}

TEST(Pairing, ShowsDigitsThenOpensWhenPaired) {
  Step out = step(State{}, input::PairingDigits{"123456"}, {});
  EXPECT_EQ(screen_id(out.state.place), "pairing");
  out = step(std::move(out.state), input::Paired{}, {});
  EXPECT_EQ(screen_id(out.state.place), "welcome");
}

TEST(Pairing, TriesAgainOnlyAfterItFailed) {
  Step out = step(State{}, input::PairingDigits{"123456"}, {});
  out = step(std::move(out.state), input::TryPairing{}, {});
  EXPECT_TRUE(out.effects.empty());
  out = step(std::move(out.state), input::PairingFailed{fail(ErrorCode::kPeerAway)}, {});
  out = step(std::move(out.state), input::TryPairing{}, {});
  ASSERT_EQ(out.effects.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<effect::Pair>(out.effects[0]));
}

TEST(Pairing, TriesAgainByItselfAfterAWhile) {
  Step out = step(State{}, input::PairingFailed{fail(ErrorCode::kPeerAway)}, {1'000, {}});
  EXPECT_EQ(next_tick_ms(out.state), 16'000);
  out = step(std::move(out.state), input::Tick{}, {15'999, {}});
  EXPECT_TRUE(out.effects.empty());
  out = step(std::move(out.state), input::Tick{}, {16'000, {}});
  ASSERT_EQ(out.effects.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<effect::Pair>(out.effects[0]));
  EXPECT_FALSE(next_tick_ms(out.state).has_value());
}

TEST(Pairing, StartsOverWhenTheRecordWorksAgainBeforeItIsPaired) {
  Step out = step(State{}, input::RecordBroken{fail(ErrorCode::kReadOnly)}, {});
  EXPECT_EQ(screen_id(out.state.place), "out_of_order");
  out = step(std::move(out.state), input::RecordUsable{false}, {});
  EXPECT_EQ(screen_id(out.state.place), "starting");
}

TEST(Pairing, DoesNotLeadIntoARegistration) {
  Step out = step(State{}, input::PairingDigits{"123456"}, {});
  for (const Input& input :
       std::vector<Input>{input::StartRegistration{}, input::GoHome{}, input::GoBack{},
                          input::StartStatus{}, input::Scan{"A012"}}) {
    out = step(std::move(out.state), input, {});
    EXPECT_EQ(screen_id(out.state.place), "pairing");
  }
}

}  // namespace
}  // namespace huiyin::kiosk
