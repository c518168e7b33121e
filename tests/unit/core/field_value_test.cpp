// What people type into a register's field, in the one form that is kept.
#include "app/core/field_value.h"

#include <gtest/gtest.h>

#include "tests/unit/core/refusal.h"

namespace huiyin {
namespace {

constexpr Day kToday{20785};  // 2026-11-28

std::string kept(FieldType type, std::string_view typed) {
  RegisterField field;
  field.key = "field";
  field.type = type;
  field.options = {{"found", {"招领", "招領", "Found"}}, {"lost", {"报失", "報失", "Lost"}}};
  const auto value = tidy_value(field, typed, kToday);
  return value.ok() ? *value : refusal(value);
}

TEST(FieldValue, TakesDatesTheWayPeopleWriteThem) {
  EXPECT_EQ(kept(FieldType::kDate, "2026-11-28"), "2026-11-28");
  EXPECT_EQ(kept(FieldType::kDate, "20261128"), "2026-11-28");
  EXPECT_EQ(kept(FieldType::kDate, " 2026/1/5 "), "2026-01-05");
  EXPECT_EQ(kept(FieldType::kDate, "12-3"), "2026-12-03");
  EXPECT_EQ(kept(FieldType::kDate, "今天"), "2026-11-28");
  for (const char* wrong : {"2026-02-30", "28", "tomorrow", "2026--1"}) {
    EXPECT_EQ(kept(FieldType::kDate, wrong), "bad_value") << wrong;
  }
}

TEST(FieldValue, TakesTimesOfTodayAndOfOtherDays) {
  EXPECT_EQ(kept(FieldType::kTime, "18:05"), "2026-11-28 18:05");
  EXPECT_EQ(kept(FieldType::kTime, "9"), "2026-11-28 09:00");
  EXPECT_EQ(kept(FieldType::kTime, "2026-12-01 8:30"), "2026-12-01 08:30");
  EXPECT_EQ(kept(FieldType::kTime, "25:00"), "bad_value");
}

TEST(FieldValue, KeepsMoneyWithCentsAndNumbersAsShortAsTheyAre) {
  EXPECT_EQ(kept(FieldType::kMoney, "1,447,087.6"), "1447087.60");
  EXPECT_EQ(kept(FieldType::kNumber, "12"), "12");
  EXPECT_EQ(kept(FieldType::kNumber, "12.5"), "12.50");
  for (const char* wrong : {"-1", "1.234", "a", "1.2.3", "9999999999999"}) {
    EXPECT_EQ(kept(FieldType::kMoney, wrong), "bad_value") << wrong;
  }
}

TEST(FieldValue, KnowsChoicesByKeyAndByTitleAndTicksInTheListsOrder) {
  EXPECT_EQ(kept(FieldType::kChoice, "found"), "found");
  EXPECT_EQ(kept(FieldType::kChoice, "報失"), "lost");
  EXPECT_EQ(kept(FieldType::kChoice, "stolen"), "bad_value");
  EXPECT_EQ(kept(FieldType::kChecklist, "lost, found"), "found,lost");
  EXPECT_EQ(kept(FieldType::kChecklist, "lost,stolen"), "bad_value");
  EXPECT_EQ(kept(FieldType::kYesNo, "是"), "yes");
  EXPECT_EQ(kept(FieldType::kText, "  "), "");
}

}  // namespace
}  // namespace huiyin
