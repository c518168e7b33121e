// Repairs, defects of construction and paid services: S-01, S-04, S-05, S-20.
#include "tests/integration/lives/life.h"

namespace huiyin::db {
namespace {

TEST_F(Lives, ALeakIsWrittenOffAfterItsTestACallBackAndRain) {  // S-01
  const TicketId id = is_registered(Category::kRepair, "屋顶渗水");
  goes_to_work(id, {"department=engineering", "kind=leak"});
  EXPECT_EQ(owed(id), (Said{"leak_test", "leak_call_back", "rain_call_back"}))
      << "003 第一篇 四-2(3)④, 001 篇5 五-7";
  days_pass(1);
  does(id, "record", {"leak_test=passed"});
  days_pass(3);
  EXPECT_EQ(does(id, "call_back", {"satisfaction=satisfied"}).state, State::kResolved)
      << "001 篇5 五-7: a leak is asked about once more after rain";
  EXPECT_EQ(refusal(id, "close"), "not_allowed_now close from resolved") << "001 篇5 五-7";
  does(id, "record", {"rain=true"});
  EXPECT_EQ(does(id, "call_back", {"satisfaction=satisfied"}).state, State::kCalledBack)
      << "001 篇5 五-7";
  EXPECT_EQ(does(id, "close").state, State::kClosed) << "R-12 001 篇1 §4.11";
}

TEST_F(Lives, AnEmergencyLeakOwesFourCallBacks) {  // S-01, the dangerous variant
  const TicketId id = is_registered(Category::kRepair, "天花板大量漏水", Urgency::kEmergency);
  goes_to_work(id, {"department=engineering", "kind=leak", "emergency_class=1"});
  does(id, "record", {"made_safe=true", "leak_test=passed"});
  EXPECT_EQ(owed(id),
            (Said{"first_call_back", "leak_call_back", "second_call_back", "rain_call_back"}))
      << "001 篇5 五-6, 五-7";
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(does(id, "call_back", {"satisfaction=satisfied"}).state, State::kResolved);
  EXPECT_EQ(refusal(id, "close", {"reason=雨季已过，业主确认"}), "")
      << "R-12: waived with a reason";
  EXPECT_EQ(fact(id, "waived"), "雨季已过，业主确认") << "R-12";
}

TEST_F(Lives, AnOrdinaryEmergencyOwesSafetyAndTwoCallBacks) {
  const TicketId id = is_registered(Category::kRepair, "水管爆裂", Urgency::kEmergency);
  goes_to_work(id);
  EXPECT_EQ(owed(id), (Said{"made_safe", "first_call_back", "second_call_back"}))
      << "R-16 001 篇5 六-4, 五-6";
}

TEST_F(Lives, ADefectOfConstructionClosesWithSlipRecheckAndSignature) {  // S-04
  const TicketId id = is_registered(Category::kAfterSales, "卫生间交房起渗漏");
  does(id, "accept");
  EXPECT_EQ(refusal(id, "dispatch", {"department=after_sales"}), "still_owed feedback_by")
      << "S-04 001 篇1 §4.5: a due date must be filled";
  does(id, "dispatch", {"department=after_sales", "feedback_by=2026-11-30T18:00:00+08:00"});
  EXPECT_EQ(fact(id, "slip_kind"), "rework") << "R-14 001 篇1 §4.5: 物业返修联系单";
  does(id, "urge", {"urged=售后部 老周"});
  EXPECT_EQ(fact(id, "urges"), "1") << "N-037 001 篇1 §4.5: it is pressed for";
  does(id, "start");
  does(id, "resolve", {"result=重做防水"});
  does(id, "call_back", {"satisfaction=satisfied"});
  EXPECT_EQ(refusal(id, "close"), "still_owed recheck, signed_by") << "R-14: 复检, 业主签字";
  does(id, "record", {"recheck=passed", "signed_by=王小明"});
  EXPECT_EQ(does(id, "close").state, State::kClosed) << "R-14";
}

TEST_F(Lives, PaidWorkBeginsWithConsentAndEndsWithAReceipt) {  // S-05
  must(host().staff().save({"wu", "吴师傅", "technician", "", true}, "1234", "admin"));
  const TicketId id = is_registered(Category::kService, "周六十点家政清洁 60 平米");
  does(id, "accept");
  does(id, "dispatch", {"department=cleaning", "appointment=2026-11-28T10:00:00+08:00"});
  EXPECT_EQ(refusal(id, "start"), "still_owed quote, consent") << "S-05 001 篇5 六-2";
  EXPECT_EQ(refusal(id, "consent", {"consent=agreed"}), "still_owed quote") << "S-05 001 篇5 六-1";
  does(id, "quote", {"quote=180", "quote_items=日常保洁 60㎡"}, "wu");
  does(id, "consent", {"consent=agreed", "consent_by=王小明"}, "wu");
  does(id, "start", {}, "wu");
  EXPECT_EQ(refusal(id, "record", {"amount=200"}, "wu"),
            "bad_value amount: at most the agreed 180.00")
      << "S-05 001 篇5 六-2: not above the agreed figure";
  does(id, "resolve", {"result=已清洁", "amount=180", "signed_by=王小明"}, "wu");
  EXPECT_TRUE(refusal(id, "record", {"collected=180"}, "wu").starts_with("forbidden"))
      << "S-05 001 篇5 六-2: a technician takes no money";
  does(id, "call_back", {"satisfaction=satisfied"});
  EXPECT_EQ(refusal(id, "close"), "still_owed receipt") << "R-19 001 篇5 六-3";
  does(id, "record", {"collection=door", "collected=180", "receipt=0007123"});
  EXPECT_EQ(does(id, "close").state, State::kClosed) << "S-05";
}

TEST_F(Lives, AHigherQuoteAsksTheOwnerAgain) {  // S-05
  const TicketId id = is_registered(Category::kService, "擦玻璃");
  does(id, "accept");
  does(id, "quote", {"quote=100"});
  does(id, "consent", {"consent=agreed"});
  does(id, "quote", {"quote=160"});
  EXPECT_EQ(fact(id, "consent"), "") << "R-18 001 篇5 六-2";
  EXPECT_EQ(refusal(id, "start"), "still_owed consent") << "R-18 001 篇5 六-2";
  does(id, "consent", {"consent=agreed"});
  EXPECT_EQ(refusal(id, "start"), "") << "R-18";
}

TEST_F(Lives, ACallBackThatFindsAProblemBeginsASecondRound) {  // S-20
  const TicketId id = is_registered(Category::kRepair, "排风扇有噪音");
  goes_to_work(id);
  days_pass(2);
  EXPECT_EQ(does(id, "call_back", {"satisfaction=unsatisfied", "note=仍有噪音"}).state,
            State::kReopened)
      << "S-20 001 篇5 二-5";
  EXPECT_EQ(fact(id, "problem"), "仍有噪音") << "R-32";
  EXPECT_EQ(fact(id, "rounds"), "1") << "R-31";
  does(id, "record", {"rectification=更换轴承", "rectify_by=2026-11-27T10:00:00+08:00"});
  goes_to_work(id);
  EXPECT_EQ(owed(id), Said{"first_call_back"}) << "R-31 003 第一篇 四-5(1): called back again";
  EXPECT_EQ(does(id, "call_back", {"satisfaction=satisfied"}).state, State::kCalledBack);
  EXPECT_EQ(does(id, "close").state, State::kClosed) << "S-20";
}

TEST_F(Lives, ATryThatReachesNobodyIsNoCallBack) {
  const TicketId id = is_registered(Category::kRepair, "水龙头滴水");
  goes_to_work(id);
  EXPECT_EQ(does(id, "call_back", {"reason=未接通"}).state, State::kResolved) << "R-31 N-052";
  EXPECT_EQ(fact(id, "tries"), "1") << "R-31";
  EXPECT_EQ(owed(id), Said{"first_call_back"}) << "N-052";
}

}  // namespace
}  // namespace huiyin::db
