#include "app/words/wait_words.h"

#include "tests/unit/words/words_suite.h"

namespace huiyin::words {
namespace {

using WaitWordsTest = WordsTest;

constexpr Pace kSteady{40, 5.0 * kMinute_ms, 4.0 * kMinute_ms* kMinute_ms};
constexpr Pace kJustOpened{kFewestCalls - 1, 5.0 * kMinute_ms, 0};

TEST_F(WaitWordsTest, SaysARangeOfMinutes) {
  EXPECT_EQ(wait_words(Language::kZhCn, kSteady, 2), "约 9 到 25 分钟");
  EXPECT_EQ(wait_words(Language::kEn, kSteady, 2), "about 9 to 25 minutes");
}

TEST_F(WaitWordsTest, SaysNothingWhileThePaceIsUnknown) {
  EXPECT_EQ(wait_words(Language::kZhCn, kJustOpened, 2), "");
}

}  // namespace
}  // namespace huiyin::words
