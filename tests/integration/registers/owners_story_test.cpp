// Stories of the procedures told to the registers: notices, found things, visits, homes, fees.
// Each assertion says the clause that it stands for.
#include "tests/integration/registers/registers_fixture.h"

namespace huiyin {
namespace {

class OwnersStory : public RegistersTest {
 protected:
  FieldValues notice(const std::string& kind, const std::string& event, const std::string& post) {
    return {{"kind", kind},      {"title", "通知"},         {"content", "请留意"},
            {"event_on", event}, {"post_on", post},         {"phone", "4008001234"},
            {"copies", "6"},     {"places", "各单元宣传栏"}};
  }
};

TEST_F(OwnersStory, S11_APowerCutNoticeIsApprovedPostedRepostedAndTakenDown) {
  FieldValues cut = notice("outage", "2026-07-08", "2026-07-07");
  cut["valid_until"] = "2026-07-08";
  cut["colour"] = "yes";
  const std::string id = enters("notice", cut);
  EXPECT_EQ(refusal("notice", id, "post", {{"original_no", "2026-7"}, {"steward", "陈"}}),
            ": not_now draft")
      << "000 篇2 §4.5: approved before it is posted";
  EXPECT_EQ(refusal("notice", id, "approve", {{"approver", "周"}}, "receptionist"),
            ": forbidden supervisor,manager")
      << "000 篇2 §4.5";
  does("notice", id, "approve", {{"approver", "周"}});
  EXPECT_EQ(refusal("notice", id, "post", {{"steward", "陈"}}), "original_no: missing")
      << "000 篇5 §4.2.1 2): the original is filed";
  does("notice", id, "post", {{"original_no", "2026-7"}, {"steward", "陈"}});
  EXPECT_EQ(does("notice", id, "repost", {{"damage", "2 单元破损，已补贴"}}).state, "posted")
      << "000 篇5 §4.2.1 4)";
  EXPECT_EQ(owed("notice"), "2026-07-08 000 篇5 §4.2.1 5)");
  it_is("2026-07-09 08:30");
  EXPECT_EQ(overview("2026-07").counts["notice"].overdue, 1) << "000 篇5 §4.2.1 5): take down";
  EXPECT_EQ(does("notice", id, "remove", {{"removed_on", "07-09"}}).state, "removed");
  EXPECT_EQ(owed("notice"), "");
}

TEST_F(OwnersStory, S12_APestControlNoticeIsPostedThreeDaysAheadOrSaysWhyNot) {
  EXPECT_EQ(refusal("notice", "", "create", notice("pest", "2026-07-20", "2026-07-18")),
            "late_reason: too_late 2026-07-17 (000 篇5 §4.2.1 1)(1))");
  FieldValues late = notice("pest", "2026-07-20", "2026-07-18");
  late["late_reason"] = "防疫临时安排";
  enters("notice", late);
  const std::string id = enters("notice", notice("pest", "2026-07-20", "2026-07-17"));
  const Entry entry = *store_->entries().get("notice", id);
  const auto dues = dues_of(book("notice"), entry, desk_->world());
  ASSERT_EQ(dues.size(), 1u);
  EXPECT_EQ(to_iso_date(local_day(dues[0].at, site_.config.clock)), "2026-08-17")
      << "000 篇5 §4.2.1 5): without an end it goes down after a month";
}

TEST_F(OwnersStory, S15_AFoundPhoneIsReturnedToWhoTellsItsMarkAndSigns) {
  const FieldValues phone = {
      {"kind", "found"}, {"item", "手机"}, {"found_on", "2026-03-12"}, {"place", "大堂"}};
  EXPECT_EQ(refusal("lost_found", "", "create", phone), "mark: missing (001 篇1 §4.6)");
  FieldValues with_mark = phone;
  with_mark["mark"] = "裂屏，红色壳";
  const std::string id = enters("lost_found", with_mark);
  const Wording wording{"zh_CN", "", site_.config.clock};
  const Entry entry = *store_->entries().get("lost_found", id);
  for (const std::string& column : book("lost_found").list) {
    EXPECT_EQ(cell(book("lost_found"), entry, column, wording).find("裂屏"), std::string::npos)
        << "R-29: lists show kind and date only";
  }
  EXPECT_EQ(refusal("lost_found", id, "claim", {{"claimer", "李"}, {"identity", "身份证"}}),
            "told_mark: missing; claimer_sign: missing")
      << "R-29";
  EXPECT_EQ(does("lost_found", id, "claim",
                 {{"claimer", "李"},
                  {"identity", "身份证"},
                  {"told_mark", "屏幕裂了"},
                  {"claimer_sign", "李"}})
                .state,
            "returned");
  enters("lost_found", {{"kind", "pet"}, {"item", "走失的猫"}, {"found_on", "07-06"}});
}

TEST_F(OwnersStory, S21_ADirectorsVisitIsWarnedOfAndItsPointsGoOn) {
  it_is("2026-07-25 09:00");
  EXPECT_EQ(duty("director_visit", "2026-07"), "2026-07-31 soon") << "004 篇1 §4.6";
  const std::string id =
      enters("visit", {{"household", "3-1-1502"}, {"visitor", "周主任"}, {"rank", "director"}});
  does("visit", id, "visit",
       {{"visited_on", "2026-07-25"},
        {"opinions", "路灯不亮；保安态度差"},
        {"on_spot", "路灯当天修"}});
  EXPECT_EQ(duty("director_visit", "2026-07"), "2026-07-31 done") << "004 篇1 §4.6";
  const auto made =
      tries("visit", id, "complaint", {{"valid", "yes"}, {"complaint_text", "保安态度差"}});
  ASSERT_EQ(faults(made), "");
  const auto ticket = store_->tickets().find_number(made.ticket);
  ASSERT_TRUE(ticket.ok());
  EXPECT_EQ(ticket->category, Category::kComplaint) << "004 篇1 §4.4.2";
  EXPECT_EQ(ticket->personal.text, "保安态度差");
  EXPECT_EQ(made.entry.text("ticket"), made.ticket);
  EXPECT_EQ(does("visit", id, "summarise").state, "summarised") << "003 四-5(5)";
}

TEST_F(OwnersStory, S24_MoveInByProxyDefectsAndCustody) {
  const std::string id = enters("move_in", {{"household", "3-1-1502"},
                                            {"name", "王小明"},
                                            {"phone", "13800138000"},
                                            {"arrived_on", "07-06"},
                                            {"by_proxy", "yes"},
                                            {"papers", "id,notice,contract"}});
  EXPECT_EQ(refusal("move_in", id, "sign", {{"forms", "register,covenant,move_in"}}),
            "proxy_papers: missing (003 四-1(2)①)");
  does("move_in", id, "sign",
       {{"forms", "register,covenant,move_in"}, {"proxy_papers", "mandate,owner_id,proxy_id"}});
  EXPECT_EQ(refusal("move_in", id, "hand_over",
                    {{"handed", "keys,handbook"}, {"key_sign", "王"}, {"fee", "1200"}}),
            "handed: not_all_ticked (003 四-1(2)③)");
  does("move_in", id, "hand_over",
       {{"handed", "keys,handbook,drawing"}, {"key_sign", "王"}, {"fee", "1200"}});
  EXPECT_EQ(owed("move_in"), "2026-07-06 004 篇2 §4.3") << "annotated at once";
  does("move_in", id, "annotate", {{"annotated", "yes"}});
  const std::string house = enters("acceptance", {{"household", "3-1-1502"},
                                                  {"name", "王小明"},
                                                  {"checked_on", "07-06"},
                                                  {"items", "door,wall"},
                                                  {"water_meter", "1"},
                                                  {"power_meter", "2"},
                                                  {"gas_meter", "3"}});
  const auto defect = tries("acceptance", house, "defect",
                            {{"defects", "阳台渗水；门锁松"}, {"meters_sign", "王、李"}});
  EXPECT_NE(defect.ticket, "") << "003 四-1(2)⑤: defects become work orders";
  EXPECT_EQ(refusal("custody_patrol", "", "create",
                    {{"household", "3-1-1502"},
                     {"cause", "before_rain"},
                     {"patrolled_on", "07-06"},
                     {"patrol", "陈"},
                     {"water_use", "6"}}),
            "overuse_note: too_much 5 (003 四-1(2)⑥)");
}

TEST_F(OwnersStory, S25_DecorationFromApplicationToReturnedPasses) {
  FieldValues wanted = {
      {"household", "3-1-1502"},  {"applicant", "王小明"}, {"phone", "13800138000"},
      {"contractor", "安居装饰"}, {"identity", "身份证"},  {"plan", "拆隔墙"},
      {"begins_on", "07-10"},     {"ends_on", "09-10"},    {"structural", "yes"}};
  const std::string id = enters("decoration", wanted);
  does("decoration", id, "review", {{"reviewed", "yes"}});
  FieldValues permit = {{"papers", "agreement,safety,qualification"},
                        {"rubbish_fee", "500"},
                        {"permit_no", "2026-15"},
                        {"passes_issued", "4"},
                        {"told", "security,engineering"}};
  EXPECT_EQ(refusal("decoration", id, "permit", permit), "authority_doc: missing (003 四-3(5))");
  permit["authority_doc"] = "沪房批 26-3";
  does("decoration", id, "permit", permit);
  const std::string patrol =
      enters("decoration_patrol",
             {{"household", "3-1-1502"}, {"patrolled_on", "07-20"}, {"patrol", "陈"}});
  does("decoration_patrol", patrol, "violation",
       {{"violation", "噪声超时"}, {"correct_by", "07-21"}});
  does("decoration_patrol", patrol, "correct", {{"corrected_on", "07-21"}});
  does("decoration", id, "check", {{"completion", "结构完好"}});
  const FieldValues back = {
      {"passes_returned", "3"}, {"permit_back", "yes"}, {"deposit_decision", "全额退还"}};
  EXPECT_EQ(refusal("decoration", id, "close", back),
            "passes_returned: not_same passes_issued (004 篇2 §9.5)");
  EXPECT_EQ(
      does("decoration", id, "close",
           {{"passes_returned", "4"}, {"permit_back", "yes"}, {"deposit_decision", "全额退还"}})
          .state,
      "closed");
}

TEST_F(OwnersStory, S26_AnExhaustFanNeedsItsFourConditions) {
  const std::string id =
      enters("exterior", {{"household", "3-1-1502"}, {"applicant", "王小明"}, {"kind", "fan"}});
  EXPECT_EQ(refusal("exterior", id, "approve",
                    {{"conditions", "consent,glass,frame"}, {"owner_sign", "王"}}),
            "conditions: not_all_ticked (004 篇3 1–4)");
  EXPECT_EQ(does("exterior", id, "approve",
                 {{"conditions", "consent,glass,frame,left"}, {"owner_sign", "王"}})
                .state,
            "approved");
}

TEST_F(OwnersStory, S27_AReleasePassIsGoodOnceAndUntilItsTime) {
  const FieldValues sofa = {
      {"household", "3-1-1502"}, {"applicant", "王小明"}, {"goods", "沙发，纸箱 2 个"}};
  const std::string id = enters("release", sofa);
  does("release", id, "issue", {{"identity", "身份证"}, {"valid_until", "18:00"}});
  EXPECT_EQ(does("release", id, "release", {{"guard", "孙"}}).state, "released");
  EXPECT_EQ(refusal("release", id, "release", {{"guard", "孙"}}), ": not_now released")
      << "003 第四篇 四(二): a second scan says already used";
  const std::string late = enters("release", sofa);
  does("release", late, "issue", {{"identity", "身份证"}, {"valid_until", "18:00"}});
  it_is("2026-07-06 18:01");
  EXPECT_EQ(refusal("release", late, "release", {{"guard", "孙"}}),
            "valid_until: expired 2026-07-06 18:00 (003 第四篇 四(二))");
}

TEST_F(OwnersStory, S28_RequestsGoOutOnThe15thAndArrearsClimbStepByStep) {
  EXPECT_EQ(duty("requests", "2026-07"), "2026-07-15 ahead") << "004 篇2 §7.3";
  const std::string asked = enters("payment_request", {{"household", "3-1-1502"},
                                                       {"month", "2026-07"},
                                                       {"items", "物业管理费"},
                                                       {"amount", "320"},
                                                       {"pay_by", "2026-07-20"}});
  does("payment_request", asked, "deliver", {{"sent_on", "2026-07-15"}});
  EXPECT_EQ(duty("requests", "2026-07"), "2026-07-15 done");
  it_is("2026-07-21 09:00");
  EXPECT_EQ(overview("2026-07").counts["payment_request"].overdue, 1) << "N-113: the 21st";
  const std::string owes = enters(
      "dunning",
      {{"household", "3-1-1502"}, {"name", "王小明"}, {"months", "2026-07"}, {"amount", "320"}});
  EXPECT_EQ(refusal("dunning", owes, "letter", {{"letter_on", "07-21"}, {"post_no", "EX1"}}),
            ": not_now due")
      << "003 四-2(4)④: the reminder comes first";
  does("dunning", owes, "remind", {{"reminded_on", "2026-07-21"}, {"pay_by", "2026-07-31"}});
  EXPECT_EQ(owed("dunning"), "2026-10-21 003 四-2(4)④") << "the letter after three months";
  EXPECT_EQ(duty("accounts", "2026-12"), "2026-12-31 open") << "004 篇2 §7.6";
}

TEST_F(OwnersStory, S29_ATheftIsToldToTheCommitteeAnOfficialVisitIsNot) {
  it_is("2026-07-08 14:00");  // a Wednesday
  enters("incident", {{"kind", "official_visit"},
                      {"cause", "visit"},
                      {"happened_at", "14:00"},
                      {"place", "大堂"},
                      {"course", "区领导参观"}});
  EXPECT_EQ(owed("incident"), "");
  const std::string theft = enters("incident", {{"kind", "security"},
                                                {"cause", "theft"},
                                                {"happened_at", "14:00"},
                                                {"place", "3 号楼"},
                                                {"course", "自行车被盗"}});
  EXPECT_EQ(owed("incident"), "2026-07-13 000 篇1 §4.4") << "3 working days: Monday";
  does("incident", theft, "finish", {{"measures", "调监控"}, {"result", "报警"}});
  EXPECT_EQ(refusal("incident", theft, "file"), "committee_on: missing (000 篇1 §4.4)");
  does("incident", theft, "inform", {{"committee_on", "07-10"}});
  EXPECT_EQ(does("incident", theft, "file").state, "filed");
  const auto all = desk_->entries(book("incident"), "*", "");
  const TableDoc counts =
      summary_doc(book("incident"), *all, {2026, 7}, {"zh_CN", "", site_.config.clock});
  ASSERT_EQ(counts.rows.size(), 3u) << "both kinds are counted, and the total";
  EXPECT_EQ(counts.rows.back()[1], "2");
}

}  // namespace
}  // namespace huiyin
