// Stories of the procedures told to the registers: owners' committee, residents' committee, web
// sites. Each assertion says the clause that it stands for.
#include "tests/integration/registers/registers_fixture.h"

namespace huiyin {
namespace {

using CommitteeStory = RegistersTest;

TEST_F(CommitteeStory, S22_FilingsGoFifteenDaysAheadAndNotificationsInThreeWorkingDays) {
  const std::string filing = enters(
      "filing", {{"kind", "body_fund"}, {"planned_on", "2026-08-20"}, {"facts", "屋面大修"}});
  EXPECT_EQ(owed("filing"), "2026-08-05 000 篇1 §4.4");
  EXPECT_EQ(
      refusal("filing", filing, "serve", {{"served_on", "2026-08-06"}, {"chair_sign", "赵主任"}}),
      "late_reason: too_late 2026-08-05 (000 篇1 §4.4)");
  EXPECT_EQ(refusal("filing", filing, "serve", {{"served_on", "2026-08-05"}}),
            "chair_sign: missing")
      << "000 篇1 §4.4: served in writing and signed for";
  does("filing", filing, "serve", {{"served_on", "2026-08-05"}, {"chair_sign", "赵主任"}});
  it_is("2026-07-08 10:00");
  enters("notification",
         {{"kind", "event"}, {"happened_on", "2026-07-08"}, {"facts", "地下室火警"}});
  EXPECT_EQ(owed("notification"), "2026-07-13 000 篇1 §4.4") << "Wednesday to Monday";
  const std::string asked = enters("query", {{"asker", "赵主任"},
                                             {"asked_on", "2026-07-07"},
                                             {"question", "公告费用"},
                                             {"scope", "unreasonable"}});
  EXPECT_EQ(owed("query"), "2026-07-10 000 篇1 §4.6.2") << "Tuesday to Friday";
  EXPECT_EQ(refusal("query", asked, "answer", {{"answer", "见附件"}, {"answered_on", "07-09"}}),
            "gm_decision: missing (000 篇1 §4.6.3)");
  does("query", asked, "escalate", {{"gm_decision", "说明依据后婉拒"}});
  does("query", asked, "answer", {{"answer", "见附件"}, {"answered_on", "2026-07-09"}});
  EXPECT_EQ(owed("query"), "2026-07-12 000 篇4 §4.1.8") << "call back within 3 days";
}

TEST_F(CommitteeStory, S23_TheCalendarKnowsWhatIsDueDoneAndMissed) {
  EXPECT_EQ(duty("pl", "2026-07"), "2026-07-05 missed") << "000 篇1 §4.1.4: by the 5th";
  it_is("2026-08-05 09:00");
  EXPECT_EQ(duty("pl", "2026-08"), "2026-08-05 soon") << "C-36: the day itself counts";
  enters("committee_calendar", {{"kind", "pl"}, {"done_on", "2026-08-05"}});
  EXPECT_EQ(duty("pl", "2026-08"), "2026-08-05 done");
  EXPECT_EQ(duty("pl", "2026-07"), "2026-07-05 missed") << "the compliance report keeps it";
  EXPECT_EQ(duty("audit", "2026-08"), "2026-08-15 ahead") << "000 篇1 §4.1.4: opens on the 10th";
  it_is("2026-08-10 09:00");
  EXPECT_EQ(duty("audit", "2026-08"), "2026-08-15 open");
  EXPECT_EQ(duty("publication", "2026-08"), "") << "first month of a quarter only";
  EXPECT_EQ(duty("publication", "2026-10"), "2026-10-31 ahead");
  EXPECT_EQ(duty("tea", "2026-12"), "2026-12-31 ahead") << "000 篇1 §4.1.3";
  EXPECT_EQ(duty("tea", "2026-06"), "2026-06-30 missed");
  const auto marks = overview("2026-07").marks;
  const TableDoc report = duties_doc(marks, {2026, 7}, {"zh_CN", "", site_.config.clock});
  EXPECT_EQ(report.rows.size(), marks.size());
}

TEST_F(CommitteeStory, S34_WebSitesAreBrowsedThreeTimesAndSensitivePostsAsked) {
  for (const char* round : {"morning", "noon"}) {
    enters("web_browse", {{"round", round}, {"seen_on", "2026-07-06"}, {"staff", "李"}});
  }
  int missing = 0;
  it_is("2026-07-07 09:00");
  for (const DutyMark& mark : overview("2026-07").marks) {
    const bool yesterday = to_iso_date(mark.period.due) == "2026-07-06";
    if (mark.duty->key == "browse" && yesterday) missing = mark.duty->times - mark.done;
  }
  EXPECT_EQ(missing, 1) << "000 篇3 §4.1.1: a missing round shows";
  const std::string post = enters("website", {{"site", "业主论坛"},
                                              {"seen_at", "2026-07-06 10:00"},
                                              {"matter", "物业费涨价传闻"},
                                              {"sensitive", "yes"}});
  EXPECT_EQ(refusal("website", post, "answer", {{"answer", "不实"}, {"answered_on", "07-07"}}),
            "instruction: missing (000 篇3 §4.1.2)");
  EXPECT_EQ(owed("website"), "2026-07-09 000 篇3 §4.1.5");
  enters("residents_committee",
         {{"contact_on", "07-06"}, {"form", "phone"}, {"participants", "李"}, {"content", "防汛"}});
  EXPECT_EQ(duty("rc_contact", "2026-07"), "2026-07-31 open") << "000 篇4 §4.2.1.1: twice";
}

}  // namespace
}  // namespace huiyin
