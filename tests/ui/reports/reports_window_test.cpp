// Reports and the household file through the counter's real window.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/ui/counter/counter_desk.h"

namespace huiyin::drive {
namespace {

void open_page(CounterDesk& desk, const char* digit, const char* screen) {
  desk.screen().chord("Control_L", digit);
  desk.screen().wait_screen(screen);
}

TEST(ReportsWindow, AFigureOpensTheTicketsBehindIt) {  // R-15 N-090: monthly statistics
  CounterDesk desk;
  desk.sign_in();
  const std::string number = desk.register_by_keys("kitchen tap drips", false);
  open_page(desk, "6", "reports");
  desk.screen().tap("reports.list.repairs");
  desk.screen().tap("reports.figure.total");
  desk.screen().wait_item("reports.ticket.0");
  EXPECT_EQ(desk.label_of("reports.ticket.0"), number);
  desk.screen().press("Return");
  desk.screen().wait_screen("desk");
  desk.wait_label("ticket.number", number);
}

// Signs the summary as the next one who has to, and waits until it says so.
void signs(CounterDesk& desk, const char* login, const char* step, const char* name) {
  desk.sign_in(login);
  open_page(desk, "6", "reports");
  desk.screen().wait_item("reports.figure.valid_per_mille");
  desk.screen().wait_until([](const UiTree& t) { return t.has_enabled("reports.step"); },
                           std::string(login) + " may not sign");
  desk.screen().press("s");
  desk.wait_label(step, name);
}

TEST(ReportsWindow, S30_TheSummaryIsPreparedReviewedAndSignedByThreeAndSavedAsAWorkbook) {
  CounterDesk desk;
  signs(desk, "zhang", "reports.prepared", "张丽");
  EXPECT_FALSE(desk.label_of("reports.stage").empty()) << "R-25 001 篇1 §4.9: by the 25th";
  EXPECT_FALSE(desk.screen().look().has_enabled("reports.step"))
      << "R-25 001 篇5 七-5: nobody reviews what he prepared";
  desk.sign_out();
  signs(desk, "chen", "reports.reviewed", "陈静");
  desk.sign_out();
  signs(desk, "wang", "reports.signed", "王建平");
  EXPECT_TRUE(says(desk.label_of("reports.prepared"), "张丽")) << "R-25 001 篇5 七-5";
  desk.screen().press("x");
  desk.screen().wait_item("reports.saved");
  EXPECT_FALSE(std::filesystem::is_empty(desk.site() / "reports"));
}

TEST(ReportsWindow, S32_TheFourthLiftComplaintOfABuildingIsFlagged) {
  CounterDesk desk;
  desk.sign_in();
  for (int i = 0; i < 4; ++i) {
    desk.screen().press("F8");
    desk.screen().wait_screen("register");
    desk.screen().tap("register.category.complaint");
    desk.screen().fill("register.household", "3-1-1502");
    desk.wait_label("register.phone", "1");
    desk.screen().fill("register.text", "the lift stopped");
    desk.wait_label("register.text", "the lift stopped");
    desk.screen().chord("Control_L", "Return");
    desk.screen().wait_screen("desk");
  }
  open_page(desk, "6", "reports");
  desk.screen().tap("reports.list.recurrence");
  desk.wait_label("reports.figure.alike_tickets", "4");  // R-26 003 投诉制度六
  EXPECT_NE(desk.label_of("reports.row.alike.3|complaint|lift").find("⚑"), std::string::npos)
      << "S-32 R-26 003 四-4(5): flagged for the departments";
}

TEST(HouseholdsWindow, TheFileShowsWhichOfThe22KindsAreMissing) {  // S-24, R-66, N-120
  CounterDesk desk;
  desk.sign_in();
  const std::string number = desk.register_by_keys("kitchen tap drips", false);
  open_page(desk, "4", "households");
  desk.screen().type("3-1-1502");
  desk.screen().wait_item("households.row.3-1-1502");
  desk.screen().press("Return");
  desk.screen().wait_item("households.paper.key_receipt");
  const auto missing = [](const std::string& count) {
    return [count](const UiTree& tree) {
      const UiItem* part = tree.find("households.part.0");
      return part != nullptr && part->label.find(count + "/22") != std::string::npos;
    };
  };
  desk.screen().wait_until(missing("19"), "not 19 of 22 are missing");
  desk.screen().tap("households.paper.key_receipt");
  desk.screen().wait_until(missing("18"), "the key receipt is still missing");
  desk.screen().press("h");
  desk.screen().wait_item("households.happening.0");
  EXPECT_EQ(desk.label_of("households.happening.0"), number);  // all its tickets
}

TEST(HouseholdsWindow, AListIsShownBeforeItIsWritten) {
  CounterDesk desk;
  const std::string file = (desk.site() / "homes.csv").string();
  std::ofstream(file) << "building,unit,room,owner\n7,1,101,Ouyang Feng\n";
  desk.sign_in();
  open_page(desk, "4", "households");
  desk.screen().tap("households.import");
  desk.screen().fill("households.import.file", file);
  desk.screen().press("Return");
  desk.screen().wait_item("households.import.confirm");
  EXPECT_EQ(desk.label_of("households.import.added"), "1");
  EXPECT_EQ(desk.label_of("households.import.faults"), "0");
  desk.screen().tap("households.import.confirm");
  desk.screen().wait_item("households.row.7-1-101");
}

}  // namespace
}  // namespace huiyin::drive
