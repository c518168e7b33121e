// Stories of the procedures at the registers page, through the real window. Each assertion says the
// clause that it stands for.
#include "tests/ui/registers/registers_desk.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace huiyin::drive {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
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
  EXPECT_TRUE(has(fault, day_in(2)) && has(fault, "000 篇5 §4.2.1")) << fault;
  desk.fill_in({{"late_reason", "ordered by the health office"}});
  desk.confirm();
  desk.screen().wait_item("registers.entry.state");
  EXPECT_EQ(desk.state(), "草稿");
}

TEST(RegistersWindow, S15_GivesAFoundPhoneBackForItsMarkAndASignature) {
  RegistersDesk desk;
  desk.open_book("lost_found");
  desk.does("create", {{"kind", "=found"}, {"item", "phone"}, {"mark", "cracked glass"}});
  const std::string row = desk.label_of("registers.entry.1");
  EXPECT_TRUE(has(row, "招领") && has(row, day_in(0))) << row;
  EXPECT_FALSE(has(row, "cracked") || has(row, "phone")) << "R-29: kind and date only; " << row;
  desk.begin("claim");
  desk.fill_in({{"claimer", "Wang"}, {"told_mark", "the glass is cracked"}, {"identity", "id"}});
  desk.confirm();
  EXPECT_TRUE(has(desk.fault("claimer_sign"), "必填")) << "R-29: signed for";
  desk.fill_in({{"claimer_sign", "Wang"}});
  desk.confirm();
  desk.wait_state("已归还");
}

TEST(RegistersWindow, S21_CountsTheDirectorsVisitAndMakesAComplaintOfIt) {
  RegistersDesk desk;
  desk.open_book("visit");
  desk.does("create", {{"household", "3-1-1502"}, {"visitor", "Zhou"}, {"rank", "=director"}});
  desk.does("visit", {{"opinions", "lights; guards"}, {"on_spot", "lights mended today"}});
  desk.wait_state("已走访");
  desk.does("complaint", {{"valid", "=yes"}, {"complaint_text", "guards are rude"}});
  desk.wait_label("registers.told", "C0");
  const auto tickets = nlohmann::json::parse(desk.ask({"tickets"})).at("tickets");
  ASSERT_EQ(tickets.size(), 1u);
  EXPECT_EQ(tickets[0].at("category"), "complaint") << "004 篇1 §4.4.2";
  EXPECT_EQ(tickets[0].at("description"), "guards are rude");
  const std::string duties = desk.ask({"duties"});
  bool counted = false;
  for (const auto& duty : nlohmann::json::parse(duties).at("duties")) {
    counted = counted || (duty.at("duty") == "director_visit" && duty.at("state") == "done");
  }
  EXPECT_TRUE(counted) << "004 篇1 §4.6";
}

TEST(RegistersWindow, S23_DoesADutyOfTheCommitteesCalendarFromItsLine) {
  RegistersDesk desk;
  desk.screen().tap("registers.tab.1");
  const std::string mark = "registers.mark.pl." + day_in(0).substr(0, 8) + "05";
  desk.screen().wait_item(mark);
  EXPECT_NE(desk.label_of(mark), "已完成");
  const UiItem line = desk.screen().wait_like("registers.duty.", "报送财务损益表");
  desk.screen().double_tap(line.id);
  desk.screen().wait_item("registers.confirm");
  desk.confirm();
  desk.screen().wait_item("registers.entry.state");
  desk.screen().tap("registers.overview");
  const bool in_time = day_in(0).substr(8) <= "05";
  desk.wait_label(mark, in_time ? "已完成" : "逾期完成");
}

TEST(RegistersWindow, S25_TakesADecorationFromItsApplicationToItsReturnedPasses) {
  RegistersDesk desk;
  desk.open_book("decoration");
  desk.does("create", {{"household", "3-1-1502"},
                       {"applicant", "Wang"},
                       {"phone", "13800138000"},
                       {"contractor", "Anju"},
                       {"identity", "id card"},
                       {"plan", "take a wall down"},
                       {"ends_on", day_in(60)},
                       {"structural", "=yes"}});
  desk.does("review", {{"reviewed", "=yes"}});
  desk.begin("permit");
  desk.fill_in({{"papers", "+agreement,safety,qualification"},
                {"rubbish_fee", "500"},
                {"permit_no", "26-15"},
                {"passes_issued", "4"},
                {"told", "+security,engineering"}});
  desk.confirm();
  EXPECT_TRUE(has(desk.fault("authority_doc"), "003 四-3(5)"));
  desk.fill_in({{"authority_doc", "HF-26-3"}});
  desk.confirm();
  desk.wait_state("施工中");
  desk.does("check", {{"completion", "sound"}});
  desk.begin("close");
  desk.fill_in(
      {{"passes_returned", "3"}, {"permit_back", "=yes"}, {"deposit_decision", "all back"}});
  desk.confirm();
  EXPECT_TRUE(has(desk.fault("passes_returned"), "004 篇2 §9.5"));
  desk.fill_in({{"passes_returned", "4"}});
  desk.confirm();
  desk.wait_state("已退证结案");
}

TEST(RegistersWindow, S27_LetsGoodsOutOnceForAScannedPass) {
  RegistersDesk desk;
  desk.open_book("release");
  desk.does("create",
            {{"household", "3-1-1502"}, {"applicant", "Wang"}, {"goods", "sofa, 2 boxes"}});
  desk.does("issue", {{"identity", "id card"}, {"valid_until", day_in(1) + " 18:00"}});
  desk.screen().tap("registers.print");
  desk.wait_label("registers.told", ".pdf");
  const auto entries = nlohmann::json::parse(desk.ask({"entries", "release"})).at("entries");
  const std::string code = "HUIYIN/E/release/" + entries[0].at("id").get<std::string>();
  desk.screen().chord("Control_L", "1");
  desk.screen().wait_screen("desk");
  desk.screen().scan(code);
  desk.screen().wait_screen("registers");
  desk.wait_state("有效");
  desk.wait_label("registers.value.goods", "sofa, 2 boxes");
  desk.does("release", {{"guard", "Sun"}});
  desk.screen().chord("Control_L", "1");
  desk.screen().wait_screen("desk");
  desk.screen().scan(code);
  desk.screen().wait_screen("registers");
  desk.wait_state("已放行");
  EXPECT_EQ(desk.screen().look().find("registers.step.release"), nullptr)
      << "003 第四篇 四(二): good once";
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

}  // namespace
}  // namespace huiyin::drive
