// Who comes through the gate for staff, and who does not. And which calls the hall hears.
#include <gtest/gtest.h>

#include "tests/unit/kiosk/visitor.h"

namespace huiyin::kiosk {
namespace {

void knock(Visitor& visitor) {
  for (const Corner corner : {Corner::kTopLeft, Corner::kBottomLeft, Corner::kBottomRight,
                              Corner::kBottomLeft, Corner::kTopLeft})
    visitor.says(input::Knock{corner});
}

void try_pin(Visitor& visitor, PinAnswer answer) {
  for (const char digit : std::string("1234"))
    visitor.says(input::StaffTyped{digit});
  visitor.says(input::StaffEntered{});
  visitor.says(input::PinChecked{answer});
}

TEST(StaffGate, OpensOnlyOnTheRestingScreen) {
  Visitor visitor;
  visitor.starts(Category::kRepair);
  knock(visitor);
  EXPECT_FALSE(visitor.state().staff.has_value());
}

TEST(StaffGate, ForgetsKnocksThatCameTooSlowlyOrInAnotherOrder) {
  Visitor visitor;
  visitor.says(input::Knock{Corner::kTopLeft});
  visitor.waits(10'000);
  visitor.says(input::Knock{Corner::kBottomLeft});
  visitor.says(input::Knock{Corner::kBottomRight});
  visitor.says(input::Knock{Corner::kBottomLeft});
  visitor.says(input::Knock{Corner::kTopLeft});
  EXPECT_FALSE(visitor.state().staff.has_value());
}

TEST(StaffGate, LetsInWhoKnowsThePinAndKeepsNoPin) {
  Visitor visitor;
  knock(visitor);
  try_pin(visitor, PinAnswer::kRight);
  EXPECT_TRUE(visitor.state().staff->is_inside);
  EXPECT_TRUE(visitor.state().staff->pin.empty());
}

TEST(StaffGate, DoesNothingForWhoIsNotInside) {
  Visitor visitor;
  knock(visitor);
  visitor.says(input::StaffWants{StaffAct::kClose});
  EXPECT_TRUE(visitor.asked_for<effect::DoForStaff>().empty());
}

TEST(StaffGate, ShutsAfterFiveWrongPinsAndOpensAgainAfterAWhile) {
  Visitor visitor;
  knock(visitor);
  for (int i = 0; i < kMostWrongPins; ++i)
    try_pin(visitor, PinAnswer::kWrong);
  visitor.says(input::StaffLeft{});
  knock(visitor);
  const std::size_t asked = visitor.asked_for<effect::CheckPin>().size();
  try_pin(visitor, PinAnswer::kRight);
  EXPECT_EQ(visitor.asked_for<effect::CheckPin>().size(), asked);
  visitor.waits(61'000);
  knock(visitor);
  try_pin(visitor, PinAnswer::kRight);
  EXPECT_TRUE(visitor.state().staff->is_inside);
}

TEST(StaffGate, ClosesWhenNobodyIsThereAnyMore) {
  Visitor visitor;
  knock(visitor);
  visitor.waits(visitor.state().timing.idle_ms);
  EXPECT_FALSE(visitor.state().staff.has_value());
}

Calls called(std::vector<Calling> calls) {
  return {std::move(calls), 0, {}};
}

TEST(Announcements, CallEachNewNumberOnceAndTheOlderFirst) {
  Visitor visitor;
  const Calling first{"A011", "2", false, {}}, second{"A012", "1", false, {}};
  visitor.says(input::CallsChanged{called({second, first})});
  visitor.says(input::CallsChanged{called({second, first})});
  const auto calls = visitor.asked_for<effect::Announce>();
  ASSERT_EQ(calls.size(), 2U);
  EXPECT_EQ(calls[0].number, "A011");
  EXPECT_EQ(calls[1].number, "A012");
}

TEST(Announcements, CallAgainWhoIsCalledAgain) {
  Visitor visitor;
  visitor.says(input::CallsChanged{called({{"A011", "2", false, {}}})});
  visitor.says(input::CallsChanged{called({{"A011", "2", false, Moment{1}}})});
  EXPECT_EQ(visitor.asked_for<effect::Announce>().size(), 2U);
}

TEST(Announcements, LeaveOutWhoIsBeingServedOrWasCalledLongAgo) {
  Visitor visitor;
  visitor.says(input::CallsChanged{
      called({{"A011", "2", true, {}}, {"A009", "1", false, Moment{-10 * kMinute_ms}}})});
  EXPECT_TRUE(visitor.asked_for<effect::Announce>().empty());
}

}  // namespace
}  // namespace huiyin::kiosk
