// Which days are counted, and where a month stands before its 25th.
#include <gtest/gtest.h>

#include "tests/unit/report/complaints.h"

namespace huiyin {
namespace {

constexpr Month kNovember{2026, 11};

TEST(ReportPeriod, ComplaintMonthIsASetting) {  // C-17
  EXPECT_EQ(to_text(period_of(ReportKind::kComplaintSummary, kNovember, ComplaintMonth::k26To25)),
            "2026-10-26 – 2026-11-25");
  EXPECT_EQ(to_text(period_of(ReportKind::kComplaintSummary, kNovember, ComplaintMonth::k1To25)),
            "2026-11-01 – 2026-11-25");
}

TEST(ReportPeriod, WeeksOfAMonthBeginOnItsMondays) {  // S-30, N-063: every Monday
  const CountedDays weeks = period_of(ReportKind::kWeekly, kNovember, ComplaintMonth::k26To25);
  EXPECT_EQ(to_text(weeks), "2026-11-02 – 2026-12-06");
}

TEST(ReportPeriod, AHalfYearEndsOnThe30thOfJune) {  // S-31, N-075
  const CountedDays half =
      period_of(ReportKind::kEffectiveness, {2026, 3}, ComplaintMonth::k26To25);
  EXPECT_EQ(to_text(half), "2026-01-01 – 2026-06-30");
}

TEST(SummaryStage, DraftOnThe20thReminderOnThe24thLateOnThe25th) {  // S-30, N-038
  const auto on = [](int day) { return summary_stage(kNovember, day_of(2026, 11, day), {}); };
  EXPECT_EQ(on(19), SummaryStage::kCollecting);
  EXPECT_EQ(on(20), SummaryStage::kDraft);
  EXPECT_EQ(on(24), SummaryStage::kReminder);
  EXPECT_EQ(on(25), SummaryStage::kLate);
}

TEST(SummaryStage, ASignedOneIsNeverLate) {  // S-30
  SignOff sign_off;
  for (SignMark& mark : sign_off.marks)
    mark = {"zhang", tests::at(2026, 11, 22)};
  EXPECT_EQ(summary_stage(kNovember, day_of(2026, 12, 3), sign_off), SummaryStage::kSigned);
}

TEST(SignOff, AnotherOneWhosePostSignsReportsReviewsAndSigns) {
  SignOff sign_off;
  EXPECT_FALSE(may_take(SignStep::kReview, sign_off, "li", "supervisor"));
  EXPECT_TRUE(may_take(SignStep::kPrepare, sign_off, "zhang", "receptionist"));
  sign_off.marks[0] = {"zhang", tests::at(2026, 11, 20)};
  EXPECT_FALSE(may_take(SignStep::kReview, sign_off, "zhang", "receptionist"));
  EXPECT_TRUE(may_take(SignStep::kReview, sign_off, "li", "supervisor"));
  EXPECT_FALSE(may_take(SignStep::kReview, sign_off, "chen", "receptionist"));
  sign_off.marks[1] = {"li", tests::at(2026, 11, 21)};
  EXPECT_TRUE(may_take(SignStep::kSign, sign_off, "wang", "manager"));
}

}  // namespace
}  // namespace huiyin
