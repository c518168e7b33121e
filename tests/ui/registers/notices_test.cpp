// Stories of the procedures at the registers page, through the real window: S-11, S-12, S-22, S-23,
// S-29, S-31, S-34. Each assertion names its clause.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/ui/registers/registers_desk.h"

namespace huiyin::drive {
namespace {

// Month by whose end this quarter's duties are done: "2026-12".
std::string end_of_quarter() {
  const std::string today = day_in(0);
  const int quarter = (std::stoi(today.substr(5, 2)) + 2) / 3;
  const std::string month = std::to_string(quarter * 3);
  return today.substr(0, 5) + (month.size() == 1 ? "0" : "") + month;
}

TEST(RegistersWindow, S11_PostsAColourNoticeOfAPowerCutAndTakesItDown) {
  RegistersDesk desk;
  desk.open_book("notice");
  desk.does("create", {{"kind", "=outage"},
                       {"title", "power cut"},
                       {"content", "9 to 11"},
                       {"event_on", day_in(5)},
                       {"post_on", day_in(0)},
                       {"valid_until", day_in(6)},
                       {"colour", "=yes"},
                       {"phone", "4008001234"},
                       {"places", "all boards"},
                       {"copies", "6"}});
  desk.wait_state("草稿");  // 000 篇5 §4.2.1 2): drafted first
  desk.does("approve", {{"approver", "Chen"}});
  desk.wait_state("已批准");  // 000 篇5 §4.2.1 2): approved
  desk.begin("post");
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("original_no"), "必填"))
      << "000 篇5 §4.2.1 3): the original is archived";
  desk.fill_in({{"original_no", "A-12"}, {"steward", "Sun"}});
  desk.confirm();
  desk.wait_state("已张贴");
  EXPECT_TRUE(says(desk.label_of("registers.entry.due"), "000 篇5 §4.2.1 5)"))
      << "taken down when it ends";
  desk.does("repost", {{"damage", "torn at house 3"}});
  desk.wait_state("已张贴");  // 000 篇5 §4.2.1 4): reposted within its validity
  desk.begin("remove");
  desk.fill_in({{"removed_on", day_in(0)}});
  desk.confirm();
  desk.wait_state("已撤下归档");
  EXPECT_EQ(desk.screen().look().find("registers.entry.due"), nullptr)
      << "000 篇5 §4.2.1 5): taken down and filed, nothing is owed";
}

TEST(RegistersWindow, S12_WarnsOfAPestControlNoticeThatIsTooLate) {
  RegistersDesk desk;
  desk.open_book("notice");
  desk.begin("create");
  desk.fill_in({{"kind", "=pest"},
                {"title", "pest control"},
                {"content", "keep windows shut"},
                {"event_on", day_in(5)},
                {"post_on", day_in(4)},
                {"phone", "4008001234"},
                {"places", "all boards"},
                {"copies", "6"}});
  desk.confirm();
  const std::string fault = desk.fault("late_reason");
  EXPECT_TRUE(says(fault, day_in(2)) && says(fault, "000 篇5 §4.2.1")) << fault;
  desk.fill_in({{"late_reason", "ordered by the health office"}});
  desk.confirm();
  desk.screen().wait_item("registers.entry.state");
  EXPECT_EQ(desk.state(), "草稿");
}

TEST(RegistersWindow, S22_FilesWithTheCommitteeFifteenDaysAhead) {
  RegistersDesk desk;
  desk.open_book("filing");
  desk.does("create", {{"kind", "=body_fund"}, {"planned_on", day_in(10)}, {"facts", "roof"}});
  EXPECT_TRUE(says(desk.label_of("registers.entry.due"), "000 篇1 §4.4")) << "N-006";
  desk.begin("serve");
  desk.fill_in({{"served_on", day_in(0)}, {"chair_sign", "Qian"}});
  desk.confirm();
  const std::string fault = desk.fault("late_reason");
  EXPECT_TRUE(says(fault, day_in(-5)) && says(fault, "000 篇1 §4.4")) << "N-006: " << fault;
  desk.fill_in({{"late_reason", "the roof leaks"}});
  desk.confirm();
  desk.wait_state("已送达");
}

TEST(RegistersWindow, S23_DoesADutyOfTheCommitteesCalendarFromItsLine) {
  RegistersDesk desk;
  desk.screen().tap("registers.tab.1");
  const std::string mark = "registers.mark.pl." + day_in(0).substr(0, 8) + "05";
  desk.scroll_up_to(mark);  // the calendar begins at today
  EXPECT_NE(desk.label_of(mark), "已完成") << "000 篇1 §4.3: owed each month";
  const UiItem line = desk.screen().wait_like("registers.duty.", "报送财务损益表");
  desk.screen().double_tap(line.id);
  desk.screen().wait_item("registers.confirm");
  desk.confirm();
  desk.screen().wait_item("registers.entry.state");
  desk.screen().tap("registers.overview");
  const bool in_time = day_in(0).substr(8) <= "05";
  desk.scroll_up_to(mark);
  desk.wait_label(mark, in_time ? "已完成" : "逾期完成");
}

TEST(RegistersWindow, S29_OwesTheCommitteeATheftButNotAnOfficialVisit) {
  RegistersDesk desk;
  desk.open_book("incident");
  desk.does("create", {{"kind", "=official_visit"}, {"place", "lobby"}, {"course", "a look"}});
  EXPECT_EQ(desk.screen().look().find("registers.entry.due"), nullptr);
  desk.does("create", {{"kind", "=security"},
                       {"cause", "=theft"},
                       {"place", "house 3"},
                       {"course", "bicycle gone"}});
  desk.wait_label("registers.entry.due", "000 篇1 §4.4");
  desk.screen().tap("registers.overview");
  desk.wait_label("registers.due.1", "告知业主委员会");
}

TEST(RegistersWindow, S31_MeasuresAnImprovementBeforeAndAfter) {
  RegistersDesk desk;
  desk.open_book("improvement");
  desk.does("create", {{"problem", "late night call-backs"},
                       {"goal", "call back before 20:00"},
                       {"department", "desk"},
                       {"responsible", "Li"},
                       {"due_on", day_in(30)}});
  desk.does("start", {{"steps", "list at 17:00"}});
  desk.does("check", {{"check", "done daily"}});
  desk.begin("verify");
  desk.fill_in({{"before", "31 after 20:00"}});
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("after"), "必填")) << "002 五(二): measured before and after";
  desk.fill_in({{"after", "2 after 20:00"}});
  desk.confirm();
  desk.wait_state("已验证");
}

TEST(RegistersWindow, S31_HandsOutAssessmentFormsEachQuarterAndActsOnWhatTheySay) {
  RegistersDesk desk;
  desk.open_book("assessment");
  desk.does("create", {{"period", "Q4"}, {"handed_out", "120"}});
  desk.wait_state("已发放");  // 004 篇2 §11.1: handed out each quarter
  desk.does("collect", {{"collected", "96"}});
  desk.wait_state("已回收");
  desk.does("analyse", {{"counted", "92 content"}, {"bad_items", "night noise"}});
  desk.wait_state("已分析");  // 004 篇2 §11.2: counted, and what they are not content with
  desk.does("rectify", {{"measure", "patrol at eleven"}});
  desk.wait_state("已整改");
  desk.begin("close");
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("callback"), "必填")) << "004 篇2 §11.4: called back";
  desk.fill_in({{"callback", "quiet now"}});
  desk.confirm();
  desk.wait_state("已回访归档");
  const auto duties =
      nlohmann::json::parse(desk.ask({"duties", "--month", end_of_quarter()})).at("duties");
  const bool is_done = std::any_of(duties.begin(), duties.end(), [](const auto& duty) {
    return duty.at("duty") == "assessment" && duty.at("state") == "done";
  });
  EXPECT_TRUE(is_done) << "004 篇2 §11.1: this quarter's forms are out; " << duties.dump();
}

TEST(RegistersWindow, S34_CountsThreeRoundsOfTheWebSitesADay) {
  RegistersDesk desk;
  const std::string mark = "registers.mark.browse." + day_in(0);
  desk.open_book("web_browse");
  for (const char* round : {"=morning", "=noon"})
    desk.does("create", {{"round", round}, {"staff", "Li"}});
  desk.shows_calendar();
  EXPECT_NE(desk.label_of(mark), "已完成") << "000 篇3 §4.1.1: a missing round shows";
  desk.screen().tap("registers.book.web_browse");
  desk.does("create", {{"round", "=evening"}, {"staff", "Li"}});
  desk.shows_calendar();
  desk.wait_label(mark, "已完成");  // 000 篇3 §4.1.1: three rounds a day
}

TEST(RegistersWindow, S34_AnswersASensitivePostAfterALeadersInstruction) {
  RegistersDesk desk;
  desk.open_book("website");
  desk.does("create", {{"site", "forum"}, {"matter", "the guards sleep"}, {"sensitive", "=yes"}});
  EXPECT_TRUE(says(desk.label_of("registers.entry.due"), "000 篇3 §4.1.5")) << "within 3 days";
  desk.begin("answer");
  desk.fill_in({{"answer", "we look into it"}, {"answered_on", day_in(0)}});
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("instruction"), "000 篇3 §4.1.2")) << "a leader's instruction first";
  desk.fill_in({{"instruction", "Zhou: answer openly"}});
  desk.confirm();
  desk.wait_state("已答复");
}

}  // namespace
}  // namespace huiyin::drive
