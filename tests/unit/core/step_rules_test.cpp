// What a step asks for and what it leaves behind in the ticket's facts. Whole lives are told in
// tests/integration/lives.
#include "app/core/step_rules.h"

#include <gtest/gtest.h>

#include "app/core/event_codec.h"
#include "tests/unit/core/refusal.h"
#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

ActionFields facts(std::map<std::string, std::string> said) {
  ActionFields fields;
  fields.facts = std::move(said);
  return fields;
}

TEST(StepRules, NameTheFactAndWhatIsAllowed) {
  Story story(Category::kComplaint);
  const auto wrong = story.try_to(Action::kRecord, facts({{"severity", "huge"}}));
  EXPECT_EQ(detail(wrong), "severity: major, important, minor");
  EXPECT_EQ(detail(story.try_to(Action::kRecord, facts({{"leak_test", "passed"}}))),
            "leak_test: not of category complaint");
  EXPECT_EQ(detail(story.try_to(Action::kRecord, facts({{"urges", "9"}}))),
            "urges: is counted by itself");
  EXPECT_EQ(refusal(story.try_to(Action::kRecord)), "missing_field");
}

TEST(StepRules, KeepWhoWroteAFactDownAndWhen) {
  Story story;
  story.does(Action::kRecord, facts({{"kind", "safety"}}), "chen");
  EXPECT_EQ(story.ticket().facts.at("kind"), (FactValue{"safety", story.now(), "chen"}));
}

TEST(StepRules, ForgetWhatARoundEndedWithWhenItBeginsAgain) {  // S-20
  Story story;
  story.does(Action::kAccept).does(Action::kResolve, facts({{"parts", "垫圈"}}));
  story.does(Action::kTell, facts({{"told", "phone"}}));
  story.does(Action::kCallBack, found(Satisfaction::kSatisfied));
  story.does(Action::kReopen, because("又漏了"));
  EXPECT_EQ(fact_value(story.ticket().facts, "first_call_back"), "");
  EXPECT_EQ(fact_value(story.ticket().facts, "told"), "");
  EXPECT_EQ(fact_value(story.ticket().facts, "parts"), "垫圈") << "the work stays in the record";
  EXPECT_EQ(story.ticket().reopened_at, story.now());
}

TEST(StepRules, CountACallBackForTheFirstOneThatIsOwed) {  // 001 篇5 五-6
  Story story(Category::kRepair, Attendance::kDropOff, Urgency::kEmergency);
  story.does(Action::kAccept).does(Action::kResolve);
  story.does(Action::kCallBack, found(Satisfaction::kSatisfied));
  EXPECT_EQ(fact_moment(story.ticket().facts, "first_call_back"), story.now());
  EXPECT_EQ(next_call_back(story.ticket()), "second_call_back");
  EXPECT_EQ(story.ticket().state, State::kResolved);
}

TEST(StepRules, AskAComplaintForItsCausesBranchOnly) {
  Story story(Category::kComplaint);
  story.does(Action::kRecord, facts({{"cause", "company"}}));
  std::string keys;
  for (const Owed& owed : owed_for(story.ticket(), Action::kClose))
    keys += owed.key + " ";
  EXPECT_EQ(keys, "severity validity apology measures reply told first_call_back ");
}

TEST(StepRules, LetNobodyWaiveTheHarm) {  // 003 第一篇 四-4(6)③
  Story story(Category::kComplaint);
  story.does(Action::kAccept).does(Action::kResolve);
  story.does(Action::kRecord, facts({{"harm", "true"}}));
  EXPECT_EQ(detail(story.try_to(Action::kClose, because("业主出国"))), "harm_stopped");
}

TEST(StepRules, WarrantyMakesWorkFree) {  // 003 四-2(3)②
  Story story;
  story.does(Action::kRecord, facts({{"paid", "true"}}));
  EXPECT_TRUE(is_paid_work(story.ticket()));
  story.does(Action::kRecord, facts({{"under_warranty", "true"}}));
  EXPECT_FALSE(is_paid_work(story.ticket()));
}

TEST(StepRules, FactsTravelInTheEventAsTheyAre) {
  TicketActed acted{Action::kRecord, facts({{"parts", "a=b\nc"}, {"kind", "leak"}})};
  const EncodedBody body = encode_body(acted);
  EXPECT_EQ(body.text, "action=record\nfact.kind=leak\nfact.parts=a=b\\nc\n");
  const auto read = decode_body(body.type, body.version, body.text);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(*read, EventBody(acted));
}

}  // namespace
}  // namespace huiyin
