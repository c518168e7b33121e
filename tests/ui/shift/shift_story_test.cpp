// A shift is handed over through the counter's real window (S-17, S-03, S-02). The clock is the
// machine's; the site's shift times are set so that the running shift ends in ten minutes.
#include <gtest/gtest.h>

#include <ctime>
#include <nlohmann/json.hpp>

#include "tests/ui/counter/counter_desk.h"

namespace huiyin::drive {
namespace {

using Json = nlohmann::json;

std::string hhmm(int minute) {
  const int m = (minute + 1440) % 1440;
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(m / 60) + ":" + two(m % 60);
}

class ShiftStory : public ::testing::Test {
 protected:
  Screen& screen() { return desk_.screen(); }
  Json shift(Words words) {
    words.insert(words.begin(), "shift");
    return Json::parse(desk_.ask(std::move(words)));
  }
  // The night's end or the day's end comes ten minutes from now.
  void shift_ends_soon(bool night) {
    const int now = static_cast<int>((std::time(nullptr) / 60 + 480) % 1440);
    const std::string soon = hhmm(now + 10);
    const bool early = now + 10 >= 1440 || now < 20;  // near midnight a day cannot end
    const std::string times =
        night || early ? "day=" + soon + " night=" + (now + 10 >= 1440 ? "12:00" : "23:59") +
                             " summer_night=" + (now + 10 >= 1440 ? "12:00" : "23:59")
                       : "day=00:00 night=" + soon + " summer_night=" + soon;
    shift({"--times", times});
  }
  void sits_down(const std::string& login) {
    screen().tap("sign_in.account." + login);
    screen().fill("sign_in.pin", "1234");
    screen().press("Return");
  }
  void leaves() {
    screen().tap("nav.sign_out");
    screen().wait_screen("sign_in");
  }
  void count_all(std::size_t tools) {
    for (std::size_t i = 0; i < tools; ++i)
      screen().tap("shift.tool." + std::to_string(i) + ".all");
  }
  void wait_fault(const std::string& words) { desk_.wait_label("shift.fault", words); }

  CounterDesk desk_;
};

TEST_F(ShiftStory, CannotBeSkippedByWhoTakesOverAndIsSignedByBoth) {  // S-17
  shift_ends_soon(false);
  desk_.sign_in();
  const std::string number = desk_.register_by_keys("kitchen tap drips", false);
  screen().press("a");
  desk_.wait_label("ticket.state", "已受理");
  shift({"--begin", "--actor", "zhang"});
  leaves();

  // 001 篇3 §4.9: who takes over reads the handover first; it cannot be skipped
  sits_down("li");
  screen().wait_item("shift.must");
  desk_.wait_label("shift.item." + number, number);
  screen().tap("nav.desk");
  screen().wait_screen("shift");
  screen().press("F8");
  screen().wait_screen("shift");
  EXPECT_EQ(screen().look().find("list.search"), nullptr) << "R-41 001 篇3 §4.9: no way past it";

  // 003 交接班三: tools are counted; one radio is missing
  screen().fill("shift.outgoing_pin", "1234");
  screen().tap("shift.sign.outgoing");
  wait_fault("点交");
  count_all(5);
  screen().tap("shift.tool.2.less");
  desk_.wait_label("shift.tool.2.count", "2 / 3");
  screen().tap("shift.sign.outgoing");
  wait_fault("在谁手里");
  screen().fill("shift.tool.2.who", "Zhao");
  screen().fill("shift.tool.2.reason", "on patrol");

  // 003 交接班四: the place is not in order: who goes stays
  screen().tap("shift.place.refused");
  screen().wait_item("shift.stays");
  screen().tap("shift.sign.outgoing");
  screen().wait_item("shift.sign.outgoing.done");
  screen().fill("shift.incoming_pin", "1234");
  screen().tap("shift.sign.incoming");
  wait_fault("留下整改");
  EXPECT_EQ(shift({})["handover"]["environment"], "refused") << "003 交接班四";

  // 003 交接班五: both have signed; the desk opens
  screen().tap("shift.place.accepted");
  screen().wait_gone("shift.stays");
  screen().tap("shift.sign.incoming");
  screen().wait_item("shift.last");
  screen().tap("nav.desk");
  screen().wait_screen("desk");
  const Json done = shift({"--actor", "zhang"});
  EXPECT_EQ(done["handover"]["state"], "signed") << "003 交接班五";
  EXPECT_EQ(done["handover"]["outgoing"], "zhang") << "003 交接班五";
  EXPECT_EQ(done["handover"]["incoming"], "li") << "003 交接班五";
  EXPECT_EQ(done["handover"]["tools"][2]["who"], "Zhao") << "003 交接班三: in whose hand";
  EXPECT_EQ(done["handover"]["tools"][2]["reason"], "on patrol") << "003 交接班三: and why";
  EXPECT_EQ(done["again"][0], number) << "N-046: it comes back to who received it first";
}

TEST_F(ShiftStory, TurnsEveryNightMatterIntoAnOrderBeforeSigning) {  // S-03
  shift_ends_soon(true);
  desk_.sign_in();
  const std::string number = desk_.register_by_keys("dripping tap", false);
  leaves();
  shift({"--begin", "--actor", "zhang", "--all-there", "--place", "accepted"});

  sits_down("li");  // 003 值班八: a quarter of an hour early
  screen().wait_item("shift.must");
  screen().wait_item("shift.night");
  screen().fill("shift.outgoing_pin", "1234");
  screen().tap("shift.sign.outgoing");
  wait_fault("夜间事项");  // 003 值班五
  screen().tap("shift.convert." + number);
  screen().wait_gone("shift.night");
  screen().tap("shift.sign.outgoing");
  screen().wait_item("shift.sign.outgoing.done");
  screen().fill("shift.incoming_pin", "1234");
  screen().press("Return");
  screen().wait_item("shift.last");
  EXPECT_EQ(desk_.told(number, "state"), "dispatched") << "003 值班五: an order by morning";
}

TEST_F(ShiftStory, WritesDownWhoStandsIn) {  // S-02: the minimum of one person is recorded, N-081
  desk_.sign_in();
  desk_.register_by_keys("burst pipe", false);
  screen().chord("Control_L", "5");
  screen().wait_screen("shift");
  screen().tap("shift.tab.1");
  screen().wait_item("shift.log");
  screen().tap("shift.note_kind.1");
  screen().fill("shift.note_person", "Zhao An");
  screen().press("Return");
  screen().wait_like("shift.log.", "Zhao An");
  const Json day = Json::parse(desk_.ask({"report", "duty_log", "--format", "json"}));
  bool found = false;
  for (const Json& line : day["lines"])
    found = found || (line["section"] == "stand_ins" && line["text"] == "Zhao An");
  EXPECT_TRUE(found) << "N-081 R-42: " << day;
  EXPECT_EQ(day["registered"], 1) << "R-42: the log writes itself";
}

}  // namespace
}  // namespace huiyin::drive
