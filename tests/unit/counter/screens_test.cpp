// The screens by id, with fast hands.
#include <gtest/gtest.h>

#include "tests/unit/counter/glass.h"

namespace huiyin::counter {
namespace {

using samples::Glass;
using ui::Key;

TEST(RegisterScreen, TakesTypingRightAfterAClickOnAFaultyField) {
  Glass glass;
  glass.sign_in();
  glass.ui.click("nav.register");
  glass.ui.click("register.category.repair");
  glass.ui.click("register.text");
  glass.ui.type("no water");
  glass.ui.click("register.submit");
  EXPECT_TRUE(glass.ui.has("register.fault"));
  EXPECT_EQ(glass.ui.focused(), "register.household");
  glass.ui.click("register.household");
  EXPECT_EQ(glass.ui.focused(), "register.household");
  glass.ui.type("99-9-999");
  EXPECT_EQ(glass.driver.session().form.household, "99-9-999");
  EXPECT_EQ(glass.driver.session().form.text, "no water");
}

TEST(RegisterScreen, KeepsTheKeyboardWhileTheDirectoryAnswers) {
  Glass glass;
  glass.answer = [&glass](const Effect& effect) {
    const auto* asked = std::get_if<FindHouseholds>(&effect);
    if (asked == nullptr) return;
    glass.later.push_back(HouseholdsFound{asked->serial, {{asked->text, "赵磊", "13900551601"}}});
  };
  glass.sign_in();
  glass.ui.key(Key::kF8);
  glass.ui.key(Key::k1);
  EXPECT_EQ(glass.ui.focused(), "register.household");
  for (const char c : std::string("3-2-601")) {
    glass.ui.type(std::string(1, c));
    glass.deliver();
  }
  EXPECT_TRUE(glass.ui.has("register.same.A002"));
  EXPECT_EQ(glass.ui.focused(), "register.household");
  glass.ui.key(Key::kEnter);
  EXPECT_EQ(glass.ui.focused(), "register.name");
}

TEST(ActionForm, TakesWhatIsTypedRightBehindItsKey) {
  Glass glass;
  glass.sign_in();
  glass.open("A003");
  glass.ui.headless().key(Key::kE);
  glass.ui.headless().type("new washer");
  glass.ui.settle();
  ASSERT_TRUE(glass.driver.desk().form.has_value());
  EXPECT_EQ(glass.driver.desk().form->fields.result, "new washer");
}

TEST(SignInScreen, EmptiesThePinForTheNextTry) {
  Glass glass;
  glass.put(RecordLoaded{samples::busy_record()});
  glass.ui.type("9999");
  glass.ui.key(Key::kEnter);
  ASSERT_NE(glass.asked<CheckPin>(), nullptr);
  EXPECT_EQ(glass.asked<CheckPin>()->pin, "9999");
  glass.put(PinChecked{"zhang", fail(ErrorCode::kNotSignedIn)});
  glass.driver.later(1'000);
  glass.ui.click("sign_in.pin");
  glass.ui.type("1234");
  glass.ui.key(Key::kEnter);
  EXPECT_EQ(glass.asked<CheckPin>()->pin, "1234");
}

}  // namespace
}  // namespace huiyin::counter
