// Complaints, praise, suggestions, inquiries and things: S-06, S-09, S-10, S-13 to S-16.
#include "tests/integration/lives/life.h"

namespace huiyin::db {
namespace {

TEST_F(Lives, AMajorComplaintStopsTheHarmFirstAndEndsWithAWrittenReply) {  // S-06
  const TicketId id = is_registered(Category::kComplaint, "污水漫到走廊，小孩经过危险");
  does(id, "accept", {"harm=true", "place=3 栋 2 单元走廊", "demand=马上处理"});
  EXPECT_EQ(proposed_severity(now(id)), "major") << "R-22 003 第一篇 四-4(5)";
  does(id, "record", {"severity=major"});
  does(id, "dispatch", {"department=engineering"});
  does(id, "start");
  EXPECT_EQ(refusal(id, "resolve", {"result=疏通"}), "still_owed harm_stopped")
      << "S-06 003 第一篇 四-4(6)③: the damage is stopped first";
  does(id, "record", {"harm_stopped=true"});
  does(id, "escalate", {"reason=重大投诉", "reported_to=director"});
  EXPECT_EQ(now(id).escalation, 2) << "N-092 003 第一篇 四-4(5): to the director";
  does(id, "resolve", {"result=疏通并消毒", "cause=facility", "validity=valid"});
  does(id, "call_back", {"satisfaction=satisfied"});
  EXPECT_EQ(refusal(id, "close"), "still_owed measures, reply, told") << "R-11 002 三(五)1";
  does(id, "tell", {"told=letter", "reply=排污管已疏通，并每季检查。"});
  does(id, "record", {"measures=疏通排污管"});
  EXPECT_EQ(does(id, "close").state, State::kClosed) << "S-06";
}

TEST_F(Lives, WhoIsComplainedAboutWritesNothingAndHisSupervisorKnows) {  // S-09
  must(host().staff().save({"zhang", "张丽", "receptionist", "1", true}, "1234", "admin"));
  const TicketId id = is_registered(Category::kComplaint, "前台态度差");
  does(id, "accept", {"severity=minor"});
  does(id, "record", {"respondent=zhang", "cause=attitude", "validity=valid", "grave=true"});
  EXPECT_EQ(refusal(id, "record", {"severity=minor"}), "forbidden respondent") << "S-09 R-21, R-84";
  EXPECT_EQ(refusal(id, "cancel", {"reason=误登记"}), "forbidden respondent") << "S-09";
  EXPECT_EQ(now(id).escalation, 1) << "S-09: a copy goes to the supervisor";
  does(id, "resolve", {"result=已谈话"}, "li");
  does(id, "tell", {"told=phone", "reply=已批评教育"}, "li");
  does(id, "call_back", {"satisfaction=neutral"}, "li");
  EXPECT_EQ(refusal(id, "close", {}, "li"), "still_owed apology, criticism, leader_call_back")
      << "S-09 001 篇1 §4.7e";
  does(id, "record", {"apology=true", "criticism=true", "leader_call_back=wang"}, "li");
  EXPECT_EQ(refusal(id, "close", {}, "li"), "") << "S-09";
}

TEST_F(Lives, AMunicipalCutIsNotClosedAsNotOurs) {  // S-10
  const TicketId id = is_registered(Category::kComplaint, "水厂停水");
  does(id, "accept", {"severity=important"});
  does(id, "resolve", {"result=已与水厂联系", "cause=municipal", "validity=invalid"});
  does(id, "tell", {"told=phone", "reply=水厂抢修，今晚恢复"});
  does(id, "call_back", {"satisfaction=neutral"});
  EXPECT_EQ(refusal(id, "close"), "still_owed negotiation, negotiated_at")
      << "S-10 001 篇1 §4.7c: never shirked";
  does(id, "record", {"negotiation=水厂 24 日恢复供水", "negotiated_at=2026-11-23T15:00:00+08:00"});
  EXPECT_EQ(refusal(id, "close"), "") << "S-10";
}

TEST_F(Lives, AnInternalOutageNamesCauseAndPerson) {  // S-11's end
  const TicketId id = is_registered(Category::kComplaint, "昨晚停电");
  does(id, "accept", {"severity=important"});
  does(id, "resolve", {"result=恢复供电", "cause=internal", "validity=valid"});
  const Said missing = owed(id);
  EXPECT_NE(std::find(missing.begin(), missing.end(), "cause_found"), missing.end())
      << "R-23 001 篇1 §4.7d";
  EXPECT_NE(std::find(missing.begin(), missing.end(), "responsible"), missing.end())
      << "R-23 001 篇1 §4.7d";
}

TEST_F(Lives, ASuggestionIsDecidedWithAReasonAndTold) {  // S-13
  const TicketId id = is_registered(Category::kSuggestion, "多设自行车架");
  does(id, "accept");
  does(id, "dispatch", {"department=site_office"});
  does(id, "resolve", {"result=已研究"});
  does(id, "call_back", {"satisfaction=satisfied"});
  EXPECT_EQ(refusal(id, "close"), "still_owed decision, decision_reason, told")
      << "S-13 000 篇2 §6.2";
  EXPECT_EQ(refusal(id, "record", {"decision=maybe"}),
            "bad_value decision: rejected, act_now, deferred")
      << "R-28: one of three";
  does(id, "record", {"decision=deferred", "decision_reason=待地库改造"});
  does(id, "tell", {"told=phone"});
  EXPECT_EQ(refusal(id, "close"), "still_owed review_at") << "S-13: deferred items come again";
  does(id, "record", {"review_at=2027-03-01T09:00:00+08:00"});
  EXPECT_EQ(refusal(id, "close"), "") << "S-13";
}

TEST_F(Lives, PraiseIsVerifiedThenCommended) {  // S-14
  const TicketId id = is_registered(Category::kPraise, "保安小陈送老人回家");
  does(id, "accept");
  does(id, "resolve", {"result=核实"});
  does(id, "call_back", {"satisfaction=satisfied"});
  EXPECT_EQ(refusal(id, "close"), "still_owed verified") << "S-14 001 篇1 §4.6";
  does(id, "record", {"verified=true", "verified_by=wang"});
  EXPECT_EQ(refusal(id, "close"), "still_owed commended") << "S-14 003 第五篇 六(四)";
  does(id, "record", {"commended=晨会表扬"});
  EXPECT_EQ(refusal(id, "close"), "") << "S-14";
}

TEST_F(Lives, AFoundThingGoesToWhoKnowsItsMarkAndSigns) {  // S-15
  const TicketId id = is_registered(Category::kOther, "捡到手机");
  does(id, "accept", {"item_kind=found", "item=手机", "storage=前台保险柜"});
  does(id, "resolve", {"result=失主认领"});
  does(id, "call_back", {"satisfaction=satisfied"});
  EXPECT_EQ(refusal(id, "close"), "still_owed claimer, mark, signed_by") << "S-15 R-29";
  does(id, "record", {"claimer=李女士", "mark=背面有贴纸", "signed_by=李女士"});
  EXPECT_EQ(refusal(id, "close"), "") << "S-15";
}

TEST_F(Lives, AnInquiryGetsAPromiseADepartmentAndAnAnswer) {  // S-16
  const TicketId id = is_registered(Category::kInquiry, "阳台可以封闭吗？");
  does(id, "accept");
  EXPECT_EQ(refusal(id, "resolve", {"result=不知道"}), "bad_value result: is no answer")
      << "S-16 000 篇5 §4.2.2";
  EXPECT_EQ(refusal(id, "dispatch"), "still_owed department, promise")
      << "S-16 001 篇3 §4.8, 000 篇2 §5.2.2b";
  does(id, "dispatch", {"department=engineering", "promise=2026-11-25T18:00:00+08:00"});
  EXPECT_EQ(refusal(id, "resolve", {"answer=这个不清楚。"}), "bad_value answer: is no answer")
      << "S-16 000 篇5 §4.2.2";
  does(id, "resolve", {"answer=外立面不得改动，可做无框阳台。", "faq=true"});
  does(id, "call_back", {"satisfaction=satisfied"});
  EXPECT_EQ(refusal(id, "close"), "") << "S-16";
}

}  // namespace
}  // namespace huiyin::db
