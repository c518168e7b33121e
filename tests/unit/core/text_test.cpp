#include "app/core/text.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/core/refusal.h"

namespace huiyin {
namespace {

std::string times(std::string_view piece, int count) {
  std::string out;
  for (int i = 0; i < count; ++i)
    out += piece;
  return out;
}

struct Utf8Case {
  const char* what;
  std::string_view bytes;
  bool valid;
};

// RFC 3629, each border from both sides.
constexpr Utf8Case kUtf8Cases[] = {
    {"nothing", "", true},
    {"ASCII", "abc", true},
    {"lowest of two bytes U+0080", "\xC2\x80", true},
    {"highest of two bytes U+07FF", "\xDF\xBF", true},
    {"lowest of three bytes U+0800", "\xE0\xA0\x80", true},
    {"last before the surrogates U+D7FF", "\xED\x9F\xBF", true},
    {"first after the surrogates U+E000", "\xEE\x80\x80", true},
    {"highest of three bytes U+FFFF", "\xEF\xBF\xBF", true},
    {"lowest of four bytes U+10000", "\xF0\x90\x80\x80", true},
    {"highest of all U+10FFFF", "\xF4\x8F\xBF\xBF", true},
    {"emoji", "🚰🏳️‍🌈", true},
    {"rare characters", "㐂𠮷", true},
    {"overlong slash in two", "\xC0\xAF", false},
    {"overlong U+007F in two", "\xC1\xBF", false},
    {"overlong U+07FF in three", "\xE0\x9F\xBF", false},
    {"overlong U+FFFF in four", "\xF0\x8F\xBF\xBF", false},
    {"first surrogate U+D800", "\xED\xA0\x80", false},
    {"last surrogate U+DFFF", "\xED\xBF\xBF", false},
    {"above U+10FFFF", "\xF4\x90\x80\x80", false},
    {"five-byte form", "\xF8\x88\x80\x80\x80", false},
    {"truncated two", "\xC3", false},
    {"truncated three", "\xE6\xBC", false},
    {"truncated four", "\xF0\x9F\x9A", false},
    {"truncated before ASCII",
     "\xE6\xBC"
     "a",
     false},
    {"continuation alone", "\x80", false},
    {"byte order mark of UTF-16", "\xFF\xFE", false},
    {"GBK", "\xC2\xA9\xCB\xAE\xC1", false},
};

TEST(Utf8, IsWhatTheTableSays) {
  for (const Utf8Case& c : kUtf8Cases)
    EXPECT_EQ(is_utf8(c.bytes), c.valid) << c.what;
}

TEST(Utf8, IsRefusedByCleanTextExactlyWhenItIsInvalid) {
  for (const Utf8Case& c : kUtf8Cases)
    EXPECT_EQ(refusal(clean_text(c.bytes, 100)), c.valid ? "" : "bad_utf8") << c.what;
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(count_chars("a漏🚰𠮷"), 4U);
}

TEST(Utf8, IsClippedBetweenCharacters) {
  EXPECT_EQ(clip_chars("漏水🚰了", 3), "漏水🚰");
  EXPECT_EQ(clip_chars("漏水", 3), "漏水");
  EXPECT_EQ(clip_chars("漏水", 0), "");
}

TEST(CleanText, KeepsRareCharactersAndEmoji) {
  EXPECT_EQ(*clean_text("吉𠮷 㐂 🚰", 100), "吉𠮷 㐂 🚰");
}

TEST(CleanText, TrimsBlanksOfBothWritings) {
  EXPECT_EQ(*clean_text(" \t\u3000漏\u3000水\n ", 100), "漏\u3000水");
}

TEST(CleanText, DropsControlCharactersButNotNewlines) {
  EXPECT_EQ(*clean_text("a\x01\x1B[31mb\x7F\u0085\nc\r\n", 100), "a[31mb\nc");
  EXPECT_EQ(*clean_text(std::string("a\0b", 3), 100), "ab");
}

TEST(CleanText, TakesAsManyCharactersAsTheLimitSays) {
  EXPECT_TRUE(clean_text(times("漏", 1000), kMaxDescription_chars).ok());
  EXPECT_TRUE(clean_text("  " + times("🚰", 1000) + "\n", kMaxDescription_chars).ok());
}

TEST(CleanText, NamesLimitAndLengthOfATextThatIsTooLong) {
  const auto cleaned = clean_text(times("漏", 10'000), kMaxDescription_chars);
  EXPECT_EQ(refusal(cleaned), "text_too_long");
  EXPECT_EQ(detail(cleaned), "10000 characters, at most 1000");
}

TEST(CleanText, LeavesEmptinessToItsCaller) {
  EXPECT_EQ(*clean_text("", 100), "");
  EXPECT_EQ(*clean_text(" \x01 ", 100), "");
}

struct PhoneCase {
  std::string_view typed;
  std::string_view kept;  // empty: refused
};

constexpr PhoneCase kPhoneCases[] = {
    {"13800138000", "13800138000"},
    {"138 0013-8000", "13800138000"},
    {" (020) 5550 0123 ", "02055500123"},
    {"+86 138 0013 8000", "+8613800138000"},
    {"１３８００１３８０００", "13800138000"},
    {"10086", "10086"},
    {"123456789012345", "123456789012345"},
    {"1008", ""},
    {"1234567890123456", ""},
    {"", ""},
    {"+", ""},
    {"call me", ""},
    {"138001380ab", ""},
    {"138+00138000", ""},
    {"++8613800138000", ""},
    {"13800138000;DROP", ""},
    {"一三八〇〇一三八〇〇〇", ""},
    {"☎13800138000", ""},
    {"13800138000\xC3", ""},
};

TEST(CleanPhone, IsWhatTheTableSays) {
  for (const PhoneCase& c : kPhoneCases) {
    const auto phone = clean_phone(c.typed);
    EXPECT_EQ(refusal(phone), c.kept.empty() ? "bad_phone" : "") << c.typed;
    EXPECT_EQ(phone ? *phone : "", c.kept) << c.typed;
  }
}

TEST(CleanPhone, DoesNotRepeatTheNumberInItsComplaint) {
  EXPECT_EQ(detail(clean_phone("138001380ab")).find("138"), std::string::npos);
}

TEST(MaskName, KeepsFirstAndLastOfThreeOrMore) {
  EXPECT_EQ(mask_name("王小明"), "王*明");
  EXPECT_EQ(mask_name("欧阳娜娜"), "欧**娜");
  EXPECT_EQ(mask_name("吉㐂𠮷"), "吉*𠮷");
}

TEST(MaskName, KeepsOnlyTheFirstOfTwo) {
  EXPECT_EQ(mask_name("王明"), "王*");
}

TEST(MaskName, KeepsTheFirstLetterOfEachWord) {
  EXPECT_EQ(mask_name("Anna Lee"), "A*** L**");
  EXPECT_EQ(mask_name("  Anna   Maria Lee "), "A*** M**** L**");
}

TEST(MaskName, OfNobodyIsNothing) {
  EXPECT_EQ(mask_name(""), "");
  EXPECT_EQ(mask_name("\u3000 "), "");
}

TEST(MaskPhone, HidesTheMiddleOfAMobileNumber) {
  EXPECT_EQ(mask_phone("13800138000"), "138****8000");
}

TEST(MaskPhone, HidesMoreThanHalfOfAnyShorterNumber) {
  for (std::size_t length = 5; length <= 15; ++length) {
    const std::string masked = mask_phone(std::string("123456789012345").substr(0, length));
    EXPECT_EQ(masked.size(), length);
    const auto hidden = static_cast<std::size_t>(std::count(masked.begin(), masked.end(), '*'));
    EXPECT_GE(hidden, length < 11 ? length / 2 + 1 : 4) << masked;
  }
}

TEST(MaskPhone, OfNothingIsNothing) {
  EXPECT_EQ(mask_phone(""), "");
}

TEST(UpperAscii, LeavesOtherWritingsAlone) {
  EXPECT_EQ(upper_ascii("a1漏é"), "A1漏é");
}

}  // namespace
}  // namespace huiyin
