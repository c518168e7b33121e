// Limits in words, both ways; and how a due time was counted, line by line.
#include "app/words/deadline_words.h"

#include "tests/unit/words/words_suite.h"

namespace huiyin::words {
namespace {

using DeadlineWords = WordsTest;

TEST_F(DeadlineWords, ALimitIsReadAsItIsWrittenInEveryLanguage) {
  for (const Language l : kLanguages) {
    for (const char* text :
         {"1 minutes", "30 minutes", "24 hours", "2 exact_days", "90 work_minutes", "8 work_hours",
          "same_day", "2 days", "3 work_days", "1 months"}) {
      const auto limit = parse_limit(text);
      EXPECT_EQ(read_limit(limit_words(l, *limit)), limit) << limit_words(l, *limit);
    }
  }
  EXPECT_FALSE(read_limit("快点"));
  EXPECT_FALSE(read_limit("天"));
}

TEST_F(DeadlineWords, SaysTheStepsAndWhoIsTold) {
  const SiteClock china{480, 0};
  const Moment start = *parse_rfc3339("2026-09-29T10:00:00+08:00");
  CalendarFacts facts;
  facts.covered_from = *parse_iso_date("2026-01-01");
  facts.covered_to = *parse_iso_date("2026-12-31");
  for (int day = 1; day <= 7; ++day)
    facts.marks.push_back({Day{parse_iso_date("2026-10-01")->days + day - 1}, false, "国庆节"});
  DueReckoning reckoning;
  reckoning.steps =
      explain({*parse_limit("2 work_days"), start, {}, {}}, *ServiceCalendar::make(facts), china);
  reckoning.notices = {{"overdue", "supervisor", start}};
  std::string all;
  for (const ReckoningLine& line : reckoning_words(Language::kZhCn, reckoning, Due{}, china))
    all += line.when + " " + line.what + "\n";
  EXPECT_EQ(all,
            "9月29日 10:00 开始计时：2 个工作日\n9月30日 第 1 天\n"
            "10月1日 – 10月7日 国庆节，7 天不计\n10月8日 第 2 天\n10月8日 23:59 到期\n"
            "9月29日 10:00 逾期上报：主管\n");
}

}  // namespace
}  // namespace huiyin::words
