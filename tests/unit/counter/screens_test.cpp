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

TEST(DeskScreen, DrawsNoTelephoneNumberBeforeSomebodyAsksForIt) {
  Glass glass;
  glass.sign_in();
  glass.open("A003");
  EXPECT_FALSE(glass.ui.shows("13800138000"));
  EXPECT_FALSE(glass.ui.shows("张静"));
  glass.ui.click("ticket.show_contact");
  EXPECT_TRUE(glass.ui.shows("13800138000"));
  EXPECT_NE(glass.asked<TellContactShown>(), nullptr);
}

TEST(DeskScreen, ShowsEachDueTimeWithItsClause) {
  Glass glass;
  glass.sign_in();
  glass.open("C002");
  EXPECT_TRUE(glass.ui.has("ticket.due.dispatch"));
  EXPECT_TRUE(glass.ui.shows("N-042 001 篇2 §3.17"));
  EXPECT_TRUE(glass.ui.shows("N-049 001 篇5 二-3"));
}

TEST(DeskScreen, CallsTheNextPersonByKeyAndByButton) {
  Glass by_key;
  by_key.sign_in();
  by_key.ui.key(Key::kF2);
  EXPECT_NE(by_key.asked<ActOnTicket>(), nullptr);
  Glass by_button;
  by_button.sign_in();
  by_button.ui.click("desk.call_next");
  EXPECT_NE(by_button.asked<ActOnTicket>(), nullptr);
}

TEST(DeskScreen, WalksTheListByArrowsAndShowsWhatIsChosen) {
  Glass glass;
  glass.sign_in();
  glass.ui.key(Key::kDown);
  glass.ui.key(Key::kDown);
  const ListView list = list_view(glass.driver.state(), glass.driver.at());
  EXPECT_EQ(glass.ui.item("ticket.number").label, list.row(1).number);
}

TEST(DeskScreen, FiltersTheList) {
  Glass glass;
  glass.sign_in();
  glass.ui.click("list.filter.call_backs");
  EXPECT_TRUE(glass.ui.has("list.row.A002"));
  EXPECT_FALSE(glass.ui.has("list.row.A003"));
}

TEST(DeskScreen, SearchesFromTheSlashToEnterAndBackByEscape) {
  Glass glass;
  glass.sign_in();
  glass.ui.key(Key::kSlash);
  EXPECT_EQ(glass.ui.focused(), "list.search");
  glass.ui.type("漏水");
  glass.ui.key(Key::kEnter);
  ASSERT_NE(glass.asked<SearchTickets>(), nullptr);
  glass.put(SearchDone{glass.asked<SearchTickets>()->serial,
                       std::vector<Ticket>{samples::find(glass.driver.state().record, "A015")}});
  EXPECT_TRUE(glass.ui.has("list.row.A015"));
  EXPECT_FALSE(glass.ui.has("list.row.A003"));
  glass.ui.key(Key::kEscape);
  EXPECT_TRUE(glass.ui.has("list.row.A003"));
}

TEST(DeskScreen, SaysWhatToDoWhenThereIsNothing) {
  Glass glass;
  glass.sign_in(samples::empty_record());
  EXPECT_TRUE(glass.ui.shows("没有人在等候"));
  EXPECT_TRUE(glass.ui.shows("没有待办"));
  EXPECT_FALSE(glass.ui.item("desk.call_next").enabled);
}

TEST(DeskScreen, RaisesTheAlarmAndOpensItByKey) {
  Glass glass;
  glass.sign_in();
  EXPECT_TRUE(glass.ui.has("alarm"));
  glass.ui.key(Key::kF10);
  EXPECT_EQ(glass.ui.item("ticket.number").label, "A015");
}

TEST(EveryWorkingScreen, KeepsTheWaitingLineInSight) {
  Glass glass;
  glass.sign_in();
  for (const char* tab : {"nav.register", "nav.devices", "nav.desk"}) {
    glass.ui.click(tab);
    EXPECT_TRUE(glass.ui.has("queue.row.A012")) << tab;
    EXPECT_TRUE(glass.ui.has("desk.call_next")) << tab;
  }
}

TEST(EveryWorkingScreen, OpensAScannedSlip) {
  Glass glass;
  glass.sign_in();
  for (const char* tab : {"nav.register", "nav.devices", "nav.desk"}) {
    glass.ui.click(tab);
    glass.effects.clear();
    glass.ui.scan("https://q.cuihu.example/t/abcdefghjkmn");
    ASSERT_NE(glass.asked<LookUpScan>(), nullptr) << tab;
    EXPECT_EQ(glass.asked<LookUpScan>()->scan.text, "ABCDEFGHJKMN");
  }
}

TEST(LockedScreen, ShowsNothingOfAnybody) {
  Glass glass;
  glass.sign_in();
  glass.open("A003");
  glass.ui.key(Key::kL, {.ctrl = true});
  EXPECT_EQ(glass.ui.tree().screen, "locked");
  for (const char* word : {"A003", "1-1-302", "单元门禁"})
    EXPECT_FALSE(glass.ui.shows(word)) << word;
}

TEST(RegisterScreen, ChoosesByOneKeyEach) {
  Glass glass;
  glass.sign_in();
  glass.ui.key(Key::kF8);
  glass.ui.key(Key::kP);
  glass.ui.key(Key::kU);
  glass.ui.key(Key::k2);
  const RegisterForm& form = glass.driver.session().form;
  EXPECT_EQ(form.channel, Channel::kPhone);
  EXPECT_EQ(form.urgency, Urgency::kEmergency);
  EXPECT_EQ(form.category, Category::kComplaint);
  glass.ui.type("3-2-601");
  EXPECT_EQ(glass.driver.session().form.household, "3-2-601") << "digits are typed, not chosen";
  EXPECT_EQ(glass.driver.session().form.category, Category::kComplaint);
}

TEST(RegisterScreen, LeavesAFieldThenTheScreenByEscape) {
  Glass glass;
  glass.sign_in();
  glass.ui.key(Key::kF8);
  glass.ui.click("register.name");
  glass.ui.key(Key::kEscape);
  EXPECT_EQ(glass.ui.tree().screen, "register");
  glass.ui.key(Key::kEscape);
  EXPECT_EQ(glass.ui.tree().screen, "desk");
}

TEST(ActionForm, TakesADepartmentByItsDigit) {
  Glass glass;
  glass.sign_in();
  glass.open("C002");
  glass.ui.key(Key::kD);
  glass.ui.type("2");
  EXPECT_EQ(glass.driver.desk().form->fields.department, "security");
  glass.ui.key(Key::kEnter);
  ASSERT_NE(glass.asked<ActOnTicket>(), nullptr);
  EXPECT_EQ(glass.asked<ActOnTicket>()->command.fields.department, "security");
}

TEST(DevicesScreen, ApprovesTheDigitsThatStandThere) {
  Glass glass;
  Record record = samples::busy_record();
  record.pairings = {{"地库自助机", "481920", samples::now().wall}};
  glass.sign_in(record);
  glass.ui.key(Key::kF9);
  EXPECT_EQ(glass.ui.item("pairing.digits").label, "481 920");
  glass.ui.click("pairing.approve");
  ASSERT_NE(glass.asked<DecideOnPairing>(), nullptr);
  EXPECT_EQ(glass.asked<DecideOnPairing>()->digits, "481920");
  EXPECT_EQ(glass.asked<DecideOnPairing>()->verdict, Verdict::kApprove);
}

TEST(DevicesScreen, SaysHowEachKioskIs) {
  Glass glass;
  glass.sign_in();
  glass.ui.key(Key::kF9);
  EXPECT_EQ(glass.ui.item("device.1.state").label, "一切正常");
  EXPECT_EQ(glass.ui.item("device.2.state").label, "打印机故障");
  EXPECT_EQ(glass.ui.item("device.3.state").label, "未连接");
}

}  // namespace
}  // namespace huiyin::counter
