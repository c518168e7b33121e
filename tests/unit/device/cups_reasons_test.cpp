#include "printer/device/cups_reasons.h"

#include <gtest/gtest.h>

namespace huiyin::device {
namespace {

TEST(CupsReasons, AreTheSameWithAndWithoutSeverity) {
  for (const char* keyword :
       {"media-empty", "media-empty-error", "media-empty-warning", "media-empty-report"}) {
    EXPECT_EQ(reason_of_keyword(keyword), PrinterReason::kPaperOut) << keyword;
  }
}

TEST(CupsReasons, LeaveOutWhatIsNoTrouble) {
  for (const char* keyword : {"", "none", "connecting-to-device", "cups-waiting-for-job-completed",
                              "cups-ipp-conformance-failure-report"}) {
    EXPECT_FALSE(reason_of_keyword(keyword).has_value()) << keyword;
  }
}

TEST(CupsReasons, KeepWhatTheyDoNotKnow) {
  EXPECT_EQ(reason_of_keyword("toner-empty-error"), PrinterReason::kOther);
}

TEST(CupsReasons, ComeBackFromEveryKeywordOfOurBackend) {
  for (const std::string_view keyword : all_own_keywords()) {
    const auto reason = reason_of_keyword(keyword);
    ASSERT_TRUE(reason.has_value()) << keyword;
    EXPECT_EQ(keyword_of(*reason), keyword);
  }
}

TEST(CupsReasons, NeverUseTheKeywordThatCupsDrops) {
  for (const std::string_view keyword : all_own_keywords()) {
    EXPECT_EQ(keyword.find("offline"), std::string_view::npos);
  }
}

TEST(CupsReasons, HaveNoKeywordForTroubleOfCupsItself) {
  for (const auto reason :
       {PrinterReason::kPaused, PrinterReason::kNoPrinter, PrinterReason::kNoScheduler}) {
    EXPECT_EQ(keyword_of(reason), "");
  }
}

TEST(PrinterReasons, JoinToTheFormOfTheJournal) {
  EXPECT_EQ(joined_names({}), "");
  EXPECT_EQ(joined_names({PrinterReason::kCoverOpen, PrinterReason::kPaperOut}),
            "paper_out,cover_open");
}

}  // namespace
}  // namespace huiyin::device
