// Stories of owners and their homes at the registers page, through the real window: S-15, S-21,
// S-24 to S-28. Each assertion names its clause.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/ui/registers/registers_desk.h"

namespace huiyin::drive {
namespace {

TEST(RegistersWindow, S15_GivesAFoundPhoneBackForItsMarkAndASignature) {
  RegistersDesk desk;
  desk.open_book("lost_found");
  desk.does("create", {{"kind", "=found"}, {"item", "phone"}, {"mark", "cracked glass"}});
  const std::string row = desk.label_of("registers.entry.1");
  EXPECT_TRUE(says(row, "招领") && says(row, day_in(0))) << row;
  EXPECT_FALSE(says(row, "cracked") || says(row, "phone")) << "R-29: kind and date only; " << row;
  desk.begin("claim");
  desk.fill_in({{"claimer", "Wang"}, {"told_mark", "the glass is cracked"}, {"identity", "id"}});
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("claimer_sign"), "必填")) << "R-29: signed for";
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
  const auto told = nlohmann::json::parse(duties);
  for (const auto& duty : told.at("duties")) {
    counted = counted || (duty.at("duty") == "director_visit" && duty.at("state") == "done");
  }
  EXPECT_TRUE(counted) << "004 篇1 §4.6: " << duties;
}

TEST(RegistersWindow, S24_MovesInByProxyWithEveryPaper) {
  RegistersDesk desk;
  desk.open_book("move_in");
  desk.does("create", {{"household", "3-1-1502"},
                       {"name", "Wang"},
                       {"phone", "13800138000"},
                       {"by_proxy", "=yes"},
                       {"papers", "+id,notice,contract"}});
  EXPECT_TRUE(says(desk.label_of("registers.entry.due"), "004 篇2 §4.3")) << "annotated at once";
  desk.begin("sign");
  desk.fill_in({{"forms", "+register,covenant,move_in"}});
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("proxy_papers"), "003 四-1(2)①")) << "mandate and proxy's identity";
  desk.fill_in({{"proxy_papers", "+mandate,owner_id,proxy_id"}});
  desk.confirm();
  desk.wait_state("已签协议");
  desk.begin("hand_over");
  desk.fill_in({{"handed", "+keys,handbook"}, {"key_sign", "Wang"}, {"fee", "1200"}});
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("handed"), "003 四-1(2)③")) << "keys, handbook and drawing";
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
  EXPECT_TRUE(says(desk.fault("authority_doc"), "003 四-3(5)"));
  desk.fill_in({{"authority_doc", "HF-26-3"}});
  desk.confirm();
  desk.wait_state("施工中");
  desk.does("check", {{"completion", "sound"}});
  desk.begin("close");
  desk.fill_in(
      {{"passes_returned", "3"}, {"permit_back", "=yes"}, {"deposit_decision", "all back"}});
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("passes_returned"), "004 篇2 §9.5"));
  desk.fill_in({{"passes_returned", "4"}});
  desk.confirm();
  desk.wait_state("已退证结案");
}

TEST(RegistersWindow, S26_ApprovesAnExhaustFanOnItsFourConditions) {
  RegistersDesk desk;
  desk.open_book("exterior");
  desk.does("create", {{"household", "3-1-1502"}, {"applicant", "Wang"}, {"kind", "=fan"}});
  desk.begin("approve");
  desk.fill_in({{"conditions", "+consent,glass,frame"}, {"owner_sign", "Wang"}});
  desk.confirm();
  EXPECT_TRUE(says(desk.fault("conditions"), "004 篇3 1–4")) << "the left window, seen from inside";
  desk.fill_in({{"conditions", "+left"}});
  desk.confirm();
  desk.wait_state("已批准");
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

TEST(RegistersWindow, S28_RemindsOfArrearsBeforeTheLetter) {
  RegistersDesk desk;
  desk.open_book("dunning");
  desk.does(
      "create",
      {{"household", "3-1-1502"}, {"name", "Wang"}, {"months", "2026-07"}, {"amount", "320"}});
  desk.screen().wait_item("registers.step.remind");
  EXPECT_EQ(desk.screen().look().find("registers.step.letter"), nullptr)
      << "003 四-2(4)④: the reminder comes first";
  desk.does("remind", {{"reminded_on", day_in(0)}, {"pay_by", day_in(10)}});
  desk.wait_state("已提醒");
  EXPECT_TRUE(says(desk.label_of("registers.entry.due"), "003 四-2(4)④")) << "N-091: 3 months";
}

}  // namespace
}  // namespace huiyin::drive
