// People and their posts through the counter's real window: accounts, the first receiver, the
// cashier.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/ui/counter/counter_desk.h"

namespace huiyin::drive {
namespace {

using Json = nlohmann::json;

class PeopleStory : public ::testing::Test {
 protected:
  Screen& screen() { return desk_.screen(); }
  void sits_down(const std::string& login, const std::string& pin) {
    screen().tap("sign_in.account." + login);
    screen().fill("sign_in.pin", pin);
    screen().press("Return");
    screen().wait_screen("desk");
  }
  void leaves() {
    screen().tap("nav.sign_out");
    screen().wait_screen("sign_in");
  }
  CounterDesk desk_;
};

TEST_F(PeopleStory, S18_SendsAFeeMatterOnToTheCashierWithoutANewNumber) {
  (void)desk_.ask({"staff", "--add", "qian", "--name", "Qian", "--role", "cashier", "--desk", "3",
                   "--pin", "1234"});
  screen().wait_item("sign_in.account.qian");  // the list has its new place
  sits_down("zhang", "1234");
  const std::string number = desk_.register_by_keys("property fee", true);
  screen().wait_item("queue.row." + number);
  screen().press("F2");  // 001 篇3 §4.2: whose desk he comes to is first receiver
  screen().wait_item("queue.serve");
  screen().press("F4");
  screen().wait_gone("queue.serve");
  desk_.wait_label("ticket.receiver", "张丽");
  screen().press("F7");  // 001 篇3 §4.7: introduced to who collects fees
  screen().fill("ticket.field.desk", "3");
  screen().fill("ticket.field.reason", "fee");
  desk_.wait_label("ticket.field.reason", "fee");
  screen().tap("ticket.confirm");
  screen().wait_gone("queue.current");
  leaves();
  sits_down("qian", "1234");
  screen().press("F2");  // to the front of the cashier's line, with the number he has
  screen().wait_item("queue.serve");
  desk_.wait_label("ticket.number", number);
  desk_.wait_label("ticket.receiver", "张丽");  // stays first receiver
  const Json ticket = Json::parse(desk_.ask({"status", number}));
  std::string actors;
  for (const Json& step : ticket["history"]) {
    const std::string event = step["event"];
    if (event == "call" || event == "transfer_visit")
      actors += step["actor"].get<std::string>() + " ";
  }
  EXPECT_EQ(actors, "zhang zhang qian ") << "S-18 001 篇3 §4.7: the audit shows both";
}

TEST_F(PeopleStory, GivesANewColleaguePostsAndAPin) {
  sits_down("wang", "1234");
  screen().chord("Control_L", "8");
  screen().wait_screen("people");
  screen().chord("Control_L", "n");
  screen().fill("people.login", "sun");
  screen().fill("people.name", "Sun Yue");
  screen().fill("people.pin", "8642");
  screen().tap("people.role.cashier");
  screen().tap("people.save");
  screen().wait_item("people.row.sun");
  leaves();
  sits_down("sun", "8642");
  desk_.wait_label("nav.who", "Sun Yue");
  EXPECT_EQ(screen().look().find("nav.people"), nullptr);  // not offered to that post
}

TEST_F(PeopleStory, DoesNotOfferWhatAPostMayNotDo) {
  (void)desk_.ask(
      {"staff", "--add", "wu", "--name", "Wu", "--role", "technician", "--pin", "1234"});
  screen().wait_item("sign_in.account.wu");
  sits_down("zhang", "1234");
  desk_.register_by_keys("kitchen tap drips", false);
  screen().wait_item("ticket.dispatch");
  leaves();
  sits_down("wu", "1234");
  screen().tap_like("list.row.");
  screen().wait_item("ticket.accept");
  EXPECT_EQ(screen().look().find("ticket.dispatch"), nullptr);
}

}  // namespace
}  // namespace huiyin::drive
