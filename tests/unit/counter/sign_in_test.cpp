#include <gtest/gtest.h>

#include "tests/unit/counter/samples.h"

namespace huiyin::counter {
namespace {

using samples::Driver;

const SignedOut& door(const Driver& d) {
  return std::get<SignedOut>(d.state().who);
}

Driver before_sign_in() {
  Driver d;
  d.put(RecordLoaded{samples::busy_record()});
  return d;
}

Driver& type_wrong_pin(Driver& d) {
  d.want(EditPin{"0000"}).want(SubmitPin{});
  return d.put(PinChecked{"zhang", fail(ErrorCode::kNotSignedIn)});
}

TEST(SigningIn, ChoosesTheFirstAccountWithItsDeskByItself) {
  const Driver d = before_sign_in();
  EXPECT_EQ(door(d).login, "zhang");
  EXPECT_EQ(door(d).desk, "1");
}

TEST(SigningIn, TakesTheDeskThatBelongsToTheAccount) {
  Driver d = before_sign_in();
  d.want(PickAccount{"li"});
  EXPECT_EQ(door(d).desk, "2");
}

TEST(SigningIn, AsksForThePinOnceHoweverOftenEnterIsPressed) {
  Driver d = before_sign_in();
  d.want(EditPin{"1234"}).want(SubmitPin{});
  ASSERT_NE(d.asked<CheckPin>(), nullptr);
  EXPECT_EQ(d.asked<CheckPin>()->pin, "1234");
  d.want(SubmitPin{});
  EXPECT_EQ(d.asked<CheckPin>(), nullptr);
}

TEST(SigningIn, ForgetsThePinAsSoonAsItIsHandedOver) {
  Driver d = before_sign_in();
  d.want(EditPin{"1234"}).want(SubmitPin{});
  EXPECT_TRUE(door(d).entry.pin.empty());
}

TEST(SigningIn, MakesEachWrongPinCostTwiceTheTime) {
  EXPECT_EQ(pin_delay_ms(0), 0);
  EXPECT_EQ(pin_delay_ms(1), 1'000);
  EXPECT_EQ(pin_delay_ms(2), 2'000);
  EXPECT_EQ(pin_delay_ms(5), 16'000);
  EXPECT_EQ(pin_delay_ms(7), 60'000);
  EXPECT_EQ(pin_delay_ms(1'000'000), 60'000);
}

TEST(SigningIn, RefusesToTryAgainBeforeTheWaitIsOver) {
  Driver d = before_sign_in();
  type_wrong_pin(type_wrong_pin(d).later(1'000));
  d.want(EditPin{"1234"}).want(SubmitPin{});
  EXPECT_EQ(d.asked<CheckPin>(), nullptr);
  d.later(2'000).want(SubmitPin{});
  EXPECT_NE(d.asked<CheckPin>(), nullptr);
}

TEST(SigningIn, CountsTheWaitDownSecondBySecond) {
  Driver d = before_sign_in();
  type_wrong_pin(type_wrong_pin(d).later(1'000));
  EXPECT_EQ(sign_in_view(d.state(), d.at()).pin.wait_s, 2);
  d.later(1'000);
  EXPECT_EQ(sign_in_view(d.state(), d.at()).pin.wait_s, 1);
  EXPECT_LE(*next_tick_ms(d.state(), d.at()) - d.at().steady_ms, 1'000);
}

TEST(SigningIn, DoesNotPunishForABusyDatabase) {
  Driver d = before_sign_in();
  d.want(EditPin{"1234"}).want(SubmitPin{});
  d.put(PinChecked{"zhang", fail(ErrorCode::kDatabaseBusy)});
  EXPECT_EQ(door(d).entry.blocked_until_ms, 0);
  EXPECT_EQ(door(d).entry.error, ErrorCode::kDatabaseBusy);
}

TEST(SigningIn, IgnoresAnAnswerForAnotherAccount) {
  Driver d = before_sign_in();
  d.want(EditPin{"1234"}).want(SubmitPin{});
  d.put(PinChecked{"li", samples::li()});
  EXPECT_EQ(session_of(d.state()), nullptr);
}

TEST(Locking, HappensWhenNobodyTouchesForTheSetTime) {
  Driver d;
  d.signed_in().later(5 * kMinute_ms);
  EXPECT_TRUE(d.session().lock.has_value());
}

TEST(Locking, IsPutOffByATouch) {
  Driver d;
  d.signed_in().later(4 * kMinute_ms).want(Touched{}).later(4 * kMinute_ms);
  EXPECT_FALSE(d.session().lock.has_value());
}

TEST(Locking, DoesNotHappenWhereTheSiteHasSwitchedItOff) {
  Settings settings = samples::settings();
  settings.idle_lock_ms = 0;
  Driver d(initial_state(settings, "zh_CN", samples::now()));
  d.signed_in().later(24 * kHour_ms);
  EXPECT_FALSE(d.session().lock.has_value());
}

TEST(Locking, KeepsWhatWasBeingTypedButNoContactInSight) {
  Driver d;
  d.signed_in().want(GoTo{Screen::kRegister}).want(EditForm{FormField::kText, "水管"});
  d.want(LockNow{});
  d.want(EditPin{"1234"}).want(SubmitPin{}).put(PinChecked{"zhang", samples::zhang()});
  EXPECT_FALSE(d.session().lock.has_value());
  EXPECT_EQ(d.session().form.text, "水管");
}

TEST(Locking, StopsEveryCommandOfTheDesk) {
  Driver d;
  d.signed_in().want(LockNow{}).want(CallNext{});
  EXPECT_TRUE(d.effects().empty());
}

TEST(Locking, LetsAnotherPersonSitDown) {
  Driver d;
  d.signed_in().want(LockNow{}).want(SwitchPerson{});
  EXPECT_EQ(session_of(d.state()), nullptr);
  ASSERT_NE(d.asked<TellSignedOut>(), nullptr);
  EXPECT_EQ(d.asked<TellSignedOut>()->login, "zhang");
}

}  // namespace
}  // namespace huiyin::counter
