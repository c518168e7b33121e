// The counter through its real window: eyes on the UI tree, hands on keyboard and mouse.
#include <gtest/gtest.h>

#include "tests/ui/counter/counter_desk.h"

namespace huiyin::drive {
namespace {

TEST(CounterWindow, LetsNobodyInWithAWrongPinAndMakesHimWait) {
  CounterDesk desk;
  desk.screen().fill("sign_in.pin", "9999");
  desk.screen().press("Return");
  desk.screen().wait_until(
      [](const UiTree& tree) {
        const UiItem* pin = tree.find("sign_in.pin");
        return pin != nullptr && tree.find("sign_in.submit") != nullptr &&
               !tree.find("sign_in.submit")->is_enabled && pin->is_enabled;
      },
      "the wrong PIN is not refused");
  EXPECT_EQ(desk.screen().look().screen, "sign_in");
  desk.sign_in();
  EXPECT_NE(desk.label_of("nav.who").find("张丽"), std::string::npos);
}

TEST(CounterWindow, LocksWhenNobodyIsThereAndOpensForThePin) {
  CounterDesk desk(Settings{{"lock_after_s", "30"}});
  desk.sign_in();
  desk.screen().chord("Control_L", "l");
  desk.screen().wait_screen("locked");
  EXPECT_EQ(desk.screen().look().find("list.search"), nullptr);
  desk.screen().fill("locked.pin", "1234");
  desk.screen().press("Return");
  desk.screen().wait_screen("desk");
  desk.screen().wait_screen("locked");  // by itself, after the set time
}

TEST(CounterWindow, RegistersAWalkInWithAtMostTwelveKeysBesideTheText) {
  CounterDesk desk;
  desk.sign_in();
  const std::string number = desk.register_by_keys("kitchen tap drips", false);
  EXPECT_LE(desk.keys_pressed(), 12);
  EXPECT_EQ(number.front(), 'C');
  EXPECT_EQ(desk.told(number, "household"), "3-1-1502");
  EXPECT_EQ(desk.told(number, "description"), "kitchen tap drips");
  EXPECT_EQ(desk.told(number, "channel"), "counter");
}

TEST(CounterWindow, SaysWhatIsMissingAndKeepsWhatWasTyped) {
  CounterDesk desk;
  desk.sign_in();
  desk.screen().tap("nav.register");
  desk.screen().tap("register.category.repair");
  desk.screen().fill("register.text", "no water");
  desk.screen().tap("register.submit");
  desk.screen().wait_item("register.fault");
  desk.screen().fill("register.household", "99-9-999");
  desk.screen().fill("register.phone", "13800138000");
  desk.screen().tap("register.submit");
  desk.screen().wait_item("toast");
  EXPECT_EQ(desk.label_of("register.text"), "no water");
  EXPECT_EQ(desk.screen().look().screen, "register");
}

TEST(CounterWindow, LivesATicketsWholeLifeByKeyboardAlone) {
  CounterDesk desk;
  desk.sign_in();
  Screen& screen = desk.screen();
  const std::string number = desk.register_by_keys("kitchen tap drips", true);
  screen.wait_item("queue.row." + number);
  screen.press("F2");
  screen.wait_item("queue.serve");
  screen.press("F3");
  screen.press("F4");
  screen.wait_gone("queue.serve");
  screen.press("a");
  desk.wait_label("ticket.state", "已受理");
  screen.press("d");
  screen.wait_item("ticket.field.department");
  screen.press("Return");
  desk.wait_label("ticket.state", "已派单");
  screen.press("s");
  desk.wait_label("ticket.state", "处理中");
  screen.press("e");
  screen.wait_item("ticket.field.result");
  screen.type("new washer");
  desk.wait_label("ticket.field.result", "new washer");
  screen.press("Return");
  desk.wait_label("ticket.state", "已办结");
  screen.press("b");
  screen.wait_item("ticket.field.satisfaction.satisfied");
  screen.press("1");
  screen.wait_until([](const UiTree& t) { return t.find("ticket.field.note")->is_focused; },
                    "the note is not asked for");
  screen.press("Return");
  desk.wait_label("ticket.state", "已回访");
  screen.press("F5");
  screen.wait_gone("queue.current");
  screen.press("c");
  desk.wait_label("ticket.state", "已销账");
  EXPECT_EQ(desk.told(number, "state"), "closed");
  EXPECT_EQ(desk.told(number, "queue_state"), "served");
}

TEST(CounterWindow, LivesATicketsWholeLifeByMouse) {
  CounterDesk desk;
  desk.sign_in();
  Screen& screen = desk.screen();
  screen.tap("nav.register");
  screen.tap("register.category.complaint");
  screen.fill("register.household", "3-1-15");
  screen.tap("register.suggestion.3-1-1501");
  screen.wait_gone("register.suggestion.3-1-1501");
  screen.wait_until([](const UiTree& t) { return !t.find("register.phone")->label.empty(); },
                    "the directory does not fill in the telephone");
  screen.fill("register.text", "noise at night");
  screen.tap("register.waiting");
  screen.tap("register.submit");
  screen.wait_screen("desk");
  screen.tap("desk.call_next");
  screen.tap("queue.serve");
  screen.wait_gone("queue.serve");
  screen.tap("ticket.accept");
  screen.tap("ticket.field.severity.minor");
  screen.tap("ticket.confirm");
  desk.wait_label("ticket.state", "已受理");
  screen.tap("ticket.dispatch");
  screen.tap("ticket.field.department.security");
  screen.tap("ticket.confirm");
  desk.wait_label("ticket.state", "已派单");
  screen.tap("ticket.start");
  desk.wait_label("ticket.state", "处理中");
  screen.tap("ticket.resolve");
  screen.fill("ticket.field.result", "asked for silence");
  screen.tap("ticket.field.cause.neighbour");
  screen.tap("ticket.field.validity.valid");
  screen.tap("ticket.confirm");
  desk.wait_label("ticket.state", "已办结");
  screen.tap("ticket.tell");
  screen.tap("ticket.field.told.letter");
  screen.tap("ticket.confirm");
  screen.wait_gone("ticket.owed.reply");
  screen.tap("ticket.record");
  screen.fill("ticket.field.negotiation", "quiet after ten");
  screen.tap("ticket.confirm");
  screen.wait_gone("ticket.owed.negotiation");
  screen.tap("ticket.call_back");
  screen.tap("ticket.field.satisfaction.neutral");
  screen.tap("ticket.confirm");
  desk.wait_label("ticket.state", "已回访");
  screen.tap("queue.served");
  screen.wait_gone("queue.current");
  screen.tap("ticket.close");
  desk.wait_label("ticket.state", "已销账");
  const std::string number = desk.label_of("ticket.number");
  EXPECT_EQ(desk.told(number, "state"), "closed");
}

TEST(CounterWindow, OpensTheScannedTicketFromTheRegister) {
  CounterDesk desk;
  desk.sign_in();
  const std::string number = desk.register_by_keys("kitchen tap drips", false);
  const std::string token = desk.told(number, "token");
  desk.register_by_keys("another matter", false);
  desk.screen().tap("nav.register");
  desk.screen().wait_screen("register");
  desk.screen().scan("HTTPS://Q.CUIHU.EXAMPLE/T/" + token);
  desk.screen().wait_screen("desk");
  desk.wait_label("ticket.number", number);
}

TEST(CounterWindow, SaysThatAScannedCodeIsNotOurs) {
  CounterDesk desk;
  desk.sign_in();
  desk.screen().scan("6901234567892");
  desk.wait_label("toast", "不是");
  desk.screen().scan("HTTPS://OTHER.EXAMPLE/T/ABCDEFGHJKLM");
  desk.wait_label("toast", "其他");
}

TEST(CounterWindow, SaysThatNoPrinterIsSetUpAndKeepsTheTicket) {
  CounterDesk desk;
  desk.sign_in();
  desk.register_by_keys("kitchen tap drips", false);
  desk.wait_label("ticket.slip_state", "没有设置打印机");
  desk.wait_label("bar.printer", "打印机");
}

TEST(CounterWindow, ShowsWhatAnotherProgramDidAtOnce) {
  CounterDesk desk;
  desk.sign_in();
  const std::string number = desk.register_by_keys("kitchen tap drips", false);
  (void)desk.ask({"act", "--actor", "li", number, "accept"});
  desk.wait_label("ticket.state", "已受理");
}

TEST(CounterWindow, RefusesToDispatchWhatWasCancelledMeanwhile) {
  CounterDesk desk;
  desk.sign_in();
  const std::string number = desk.register_by_keys("kitchen tap drips", false);
  desk.screen().tap("ticket.dispatch");
  desk.screen().wait_item("ticket.confirm");
  (void)desk.ask({"act", "--actor", "li", number, "cancel", "--field", "reason=twice"});
  desk.wait_label("ticket.state", "已取消");
  desk.screen().tap("ticket.confirm");
  desk.screen().wait_item("ticket.error");
  EXPECT_EQ(desk.told(number, "state"), "cancelled");
}

TEST(CounterWindow, SpeaksTheLanguageThatIsChosen) {
  CounterDesk desk;
  desk.screen().tap("language.en");
  desk.wait_label("sign_in.submit", "Sign in");
  desk.screen().tap("language.zh_TW");
  desk.wait_label("sign_in.submit", "登入");
}

}  // namespace
}  // namespace huiyin::drive
