// The site's documents "office" and "notices": what one end writes the other reads.
#include <gtest/gtest.h>

#include <random>

#include "app/words/notices.h"
#include "app/words/slip_words.h"
#include "tests/unit/core/refusal.h"

namespace huiyin::words {
namespace {

const OfficeWords kGarden{"翠湖花园物业服务中心", "Cuihu Garden",   "0755-8600 1200", "",
                          "每天 09:00–21:00",     "Q.CUIHU.EXAMPLE"};
const std::vector<Notice> kNotices = {
    {"停水通知", "本周三 8:00–12:00，请提前储水。", true, Day{20780}, Day{20782}},
    {"Greeting", "", false, Day{20781}, Day{20781}}};

TEST(OfficeDocument, ReadsBackWhatItWrites) {
  const auto back = decode_office(encode_office(kGarden));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(*back, kGarden);
}

TEST(OfficeDocument, WritesALineBreakAsASpace) {
  OfficeWords office = kGarden;
  office.hours = "每天\n9:00";
  EXPECT_EQ(decode_office(encode_office(office))->hours, "每天 9:00");
}

TEST(OfficeDocument, IgnoresLinesOfNewerPrograms) {
  const auto back = decode_office(encode_office(kGarden) + "something new\n");
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(*back, kGarden);
}

TEST(OfficeDocument, RefusesAShortOne) {
  const std::string whole = encode_office(kGarden);
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_EQ(refusal(decode_office(whole.substr(0, length))), "protocol") << length;
}

TEST(NoticesDocument, ReadsBackWhatItWrites) {
  const auto back = decode_notices(encode_notices(kNotices));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(*back, kNotices);
}

TEST(NoticesDocument, MayBeEmpty) {
  const auto back = decode_notices("");
  ASSERT_TRUE(back.ok());
  EXPECT_TRUE(back->empty());
}

TEST(NoticesDocument, WritesTabsAndLineBreaksAsSpaces) {
  const auto back = decode_notices(encode_notices({{"a\tb", "c\nd", false, Day{1}, Day{2}}}));
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->front().title, "a b");
  EXPECT_EQ(back->front().text, "c d");
}

TEST(NoticesDocument, RefusesGarbage) {
  for (const char* bad : {"x", "\n", "1\t2\t3\n", "1\t2\t3\t4\n", "1\t2\t3\ttitle\ttext",
                          "1\ttoday\t3\ttitle\ttext\n", "1\t2\t\ttitle\ttext\n",
                          "1\t2\t3x\ttitle\ttext\n", "1\t99999999999\t3\ttitle\ttext\n",
                          "red\t2\t3\ttitle\ttext\n", "1\t2\t3\ttitle\ttext\nrest"})
    EXPECT_EQ(refusal(decode_notices(bad)), "protocol") << bad;
}

TEST(NoticesDocument, NeverCrashesOnMutatedText) {
  std::mt19937 random(1);
  const std::string whole = encode_notices(kNotices);
  for (int i = 0; i < 20'000; ++i) {
    std::string text = whole;
    for (auto n = random() % 6; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random());
    const auto notices = decode_notices(text);
    if (!notices) continue;
    const auto back = decode_notices(encode_notices(*notices));
    ASSERT_TRUE(back.ok()) << text;
    EXPECT_EQ(back->size(), notices->size());
  }
}

TEST(Notices, AreShownFromTheFirstToTheLastDayBothIncluded) {
  const auto shown = [](std::int32_t day) { return valid_on({kNotices[0]}, Day{day}).size(); };
  EXPECT_EQ(shown(20779), 0U);
  EXPECT_EQ(shown(20780), 1U);
  EXPECT_EQ(shown(20782), 1U);
  EXPECT_EQ(shown(20783), 0U);
}

TEST(Notices, KeepTheirOrder) {
  const auto shown = valid_on(kNotices, Day{20781});
  EXPECT_EQ(shown, kNotices);
}

}  // namespace
}  // namespace huiyin::words
