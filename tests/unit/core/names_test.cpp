// The stable words of files, wire and command line: each value has one, and it reads back.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "app/core/result.h"
#include "app/core/ticket.h"

namespace huiyin {
namespace {

template <typename Values, typename Parse>
void expect_words_read_back(const Values& values, Parse parse) {
  std::set<std::string> seen;
  for (const auto value : values) {
    const std::string word(name_of(value));
    EXPECT_TRUE(seen.insert(word).second) << word << " stands for two values";
    EXPECT_EQ(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string::npos) << word;
    const auto back = parse(word);
    ASSERT_TRUE(back.has_value()) << word;
    EXPECT_EQ(*back, value) << word;
  }
  EXPECT_FALSE(parse("").has_value());
  EXPECT_FALSE(parse("?").has_value());
  EXPECT_FALSE(parse("Repair ").has_value());
}

TEST(Names, OfCategoriesReadBack) {
  expect_words_read_back(kCategories, parse_category);
}
TEST(Names, OfChannelsReadBack) {
  expect_words_read_back(kChannels, parse_channel);
}
TEST(Names, OfAttendanceReadBack) {
  expect_words_read_back(std::array{Attendance::kDropOff, Attendance::kWaiting}, parse_attendance);
}
TEST(Names, OfUrgencyReadBack) {
  expect_words_read_back(std::array{Urgency::kNormal, Urgency::kEmergency}, parse_urgency);
}
TEST(Names, OfStatesReadBack) {
  expect_words_read_back(kStates, parse_state);
}
TEST(Names, OfQueueStatesReadBack) {
  expect_words_read_back(kQueueStates, parse_queue_state);
}
TEST(Names, OfActionsReadBack) {
  expect_words_read_back(kActions, parse_action);
}
TEST(Names, OfSlipStatesReadBack) {
  expect_words_read_back(std::array{SlipState::kNone, SlipState::kQueued, SlipState::kSending,
                                    SlipState::kPrinted, SlipState::kNotSent, SlipState::kUnknown},
                         parse_slip_state);
}
TEST(Names, OfSatisfactionReadBack) {
  expect_words_read_back(std::array{Satisfaction::kNone, Satisfaction::kVerySatisfied,
                                    Satisfaction::kSatisfied, Satisfaction::kNeutral,
                                    Satisfaction::kUnsatisfied, Satisfaction::kVeryUnsatisfied},
                         parse_satisfaction);
}

TEST(Names, OfSatisfactionFromThreeLevelsAreStillRead) {  // records of old
  EXPECT_EQ(parse_satisfaction("satisfied"), Satisfaction::kSatisfied);
  EXPECT_EQ(parse_satisfaction("neutral"), Satisfaction::kNeutral);
  EXPECT_EQ(parse_satisfaction("unsatisfied"), Satisfaction::kUnsatisfied);
}

TEST(Names, OfCategoriesInChineseAreTheProceduresOwn) {  // 001 篇1 §4.4, and 咨询
  EXPECT_EQ(chinese_word(Category::kAfterSales), "售后");
  EXPECT_EQ(chinese_word(Category::kRepair), "报修");
  EXPECT_EQ(chinese_word(Category::kComplaint), "投诉");
  EXPECT_EQ(chinese_word(Category::kService), "服务");
  EXPECT_EQ(chinese_word(Category::kPraise), "表扬");
  EXPECT_EQ(chinese_word(Category::kSuggestion), "建议");
  EXPECT_EQ(chinese_word(Category::kInquiry), "咨询");
  EXPECT_EQ(chinese_word(Category::kOther), "其它");
}

TEST(Names, OfCategoriesAreReadInChineseToo) {
  for (const Category c : kCategories)
    EXPECT_EQ(parse_category(chinese_word(c)), c);
}

TEST(Names, OfActionsAreReadInEverydaySpellings) {
  EXPECT_EQ(parse_action("in_progress"), Action::kStart);
  EXPECT_EQ(parse_action("in-progress"), Action::kStart);
  EXPECT_EQ(parse_action("callback"), Action::kCallBack);
  EXPECT_EQ(parse_action("call-back"), Action::kCallBack);
  EXPECT_EQ(parse_action("done"), Action::kServed);
  EXPECT_EQ(parse_action("write_off"), Action::kClose);
  EXPECT_EQ(parse_action("no-show"), Action::kNoShow);
}

TEST(Names, OfErrorsAreWordsAndAreAllDifferent) {
  std::set<std::string> seen;
  for (int i = 0; i <= static_cast<int>(ErrorCode::kForbidden); ++i) {
    const std::string word = name_of(static_cast<ErrorCode>(i));
    EXPECT_FALSE(word.empty());
    EXPECT_TRUE(seen.insert(word).second) << word;
  }
}

}  // namespace
}  // namespace huiyin
