// Tokens, QR text, and what scanners and fingers hand us.
#include "app/core/token.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "tests/unit/core/refusal.h"

namespace huiyin {
namespace {

constexpr std::string_view kHost = "q.example.cn";
constexpr std::string_view kToken = "7K3M9QXA2FHP";

std::array<std::uint8_t, 8> random_bytes(std::mt19937& random) {
  std::array<std::uint8_t, 8> bytes{};
  for (auto& byte : bytes)
    byte = static_cast<std::uint8_t>(random());
  return bytes;
}

// "token:…", "number:…" or the refusal's word.
std::string scanned(std::string_view line) {
  const auto scan = read_scan(line, kHost);
  if (!scan) return refusal(scan);
  return (scan->kind == ScanKind::kToken ? "token:" : "number:") + scan->text;
}

TEST(Token, HasTwelveCharactersThatCannotBeMisread) {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    const std::string token = make_token(random_bytes(random));
    EXPECT_EQ(token.size(), 12U);
    EXPECT_EQ(token.find_first_of("01IO"), std::string::npos) << token;
    EXPECT_TRUE(is_token(token));
  }
}

TEST(Token, UsesEveryCharacterOfItsAlphabetAtEveryPlace) {
  std::mt19937 random(2);
  std::array<std::set<char>, kToken_chars> seen;
  for (int i = 0; i < 2000; ++i) {
    const std::string token = make_token(random_bytes(random));
    for (std::size_t place = 0; place < kToken_chars; ++place)
      seen[place].insert(token[place]);
  }
  for (const auto& characters : seen)
    EXPECT_EQ(characters.size(), kTokenAlphabet.size());
}

TEST(Token, CarriesSixtyRandomBits) {
  std::set<std::string> seen;
  for (unsigned bit = 0; bit < 60; ++bit) {
    std::array<std::uint8_t, 8> bytes{};
    bytes[7 - bit / 8] = static_cast<std::uint8_t>(1U << (bit % 8));
    seen.insert(make_token(bytes));
  }
  EXPECT_EQ(seen.size(), 60U);
}

TEST(Token, IsOnlyWhatTheAlphabetSpells) {
  for (const char* bad : {"", "7K3M9QXA2FH", "7K3M9QXA2FHPP", "7k3m9qxa2fhp", "7K3M9QXA2FH0",
                          "7K3M9QXA2FHI", "7K3M 9QXA 2FHP"})
    EXPECT_FALSE(is_token(bad)) << bad;
}

TEST(Token, IsPrintedInGroupsOfFour) {
  EXPECT_EQ(group_token(kToken), "7K3M 9QXA 2FHP");
}

TEST(QrText, IsTheUpperCaseAddress) {
  EXPECT_EQ(qr_text(kHost, kToken), "HTTPS://Q.EXAMPLE.CN/T/7K3M9QXA2FHP");
}

TEST(QrText, FitsTheAlphanumericModeOfQrCodes) {
  const std::string text = qr_text("service.emerald-lake.example:8443", kToken);
  EXPECT_EQ(text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"),
            std::string::npos);
}

TEST(Scan, ReadsOurOwnSlip) {
  EXPECT_EQ(scanned(qr_text(kHost, kToken)), "token:7K3M9QXA2FHP");
}

TEST(Scan, ReadsTheAddressInAnyCase) {
  EXPECT_EQ(scanned("https://q.example.cn/t/7k3m9qxa2fhp"), "token:7K3M9QXA2FHP");
  EXPECT_EQ(scanned("Https://Q.Example.Cn/T/7K3M9QXA2FHP"), "token:7K3M9QXA2FHP");
}

TEST(Scan, ReadsPastTheLineEndOfAScanner) {
  EXPECT_EQ(scanned("HTTPS://Q.EXAMPLE.CN/T/7K3M9QXA2FHP\r\n"), "token:7K3M9QXA2FHP");
}

TEST(Scan, ReadsTheTokenOfAnAddressThatGoesOn) {
  EXPECT_EQ(scanned("HTTPS://Q.EXAMPLE.CN/T/7K3M9QXA2FHP/2ABCD"), "token:7K3M9QXA2FHP");
}

TEST(Scan, ReadsATypedTokenInAnyCaseWithSpacesAndDashes) {
  for (const char* typed : {"7K3M9QXA2FHP", "7k3m9qxa2fhp", "7K3M 9QXA 2FHP", "7k3m-9qxa-2fhp",
                            "  7K3M 9QXA-2FHP ", "\u30007K3M9QXA2FHP"})
    EXPECT_EQ(scanned(typed), "token:7K3M9QXA2FHP") << typed;
}

TEST(Scan, ReadsANumber) {
  for (const char* typed : {"A012", "a012", " A 012 ", "a-012"})
    EXPECT_EQ(scanned(typed), "number:A012") << typed;
}

TEST(Scan, KnowsASlipOfAnotherSite) {
  const auto scan = read_scan("HTTPS://OTHER.EXAMPLE/T/7K3M9QXA2FHP", kHost);
  EXPECT_EQ(refusal(scan), "other_site");
  EXPECT_EQ(detail(scan), "OTHER.EXAMPLE");
}

TEST(Scan, RefusesForeignAddresses) {
  for (const char* foreign :
       {"https://weixin.qq.com/r/abc", "https://q.example.cn/", "https://q.example.cn",
        "https://q.example.cn/t/", "https://q.example.cn/t/7K3M9QXA2FH",
        "https://q.example.cn/t/7K3M9QXA2FHPX", "https://q.example.cn/x/7K3M9QXA2FHP",
        "http://q.example.cn/t/7K3M9QXA2FHP", "ftp://q.example.cn/t/7K3M9QXA2FHP", "https://"})
    EXPECT_EQ(scanned(foreign), "not_our_code") << foreign;
}

TEST(Scan, RefusesWhatIsNeitherTokenNorNumber) {
  for (const char* other : {"", " ", "6901234567892", "hello", "A0", "7K3M9QXA2FH0", "漏水", "🚰"})
    EXPECT_EQ(scanned(other), "not_our_code") << other;
}

TEST(Scan, RefusesTenThousandCharacters) {
  EXPECT_EQ(scanned(std::string(10'000, 'A')), "not_our_code");
  EXPECT_EQ(scanned(qr_text(kHost, kToken) + "/" + std::string(10'000, 'A')), "not_our_code");
}

TEST(Scan, RefusesBrokenUtf8) {
  EXPECT_EQ(scanned("\xFF\xFE\xC3"), "not_our_code");
  EXPECT_EQ(scanned("A012\xE3\x80"), "not_our_code");
}

TEST(Scan, TakesEveryTokenItMadeItself) {
  std::mt19937 random(3);
  for (int i = 0; i < 500; ++i) {
    const std::string token = make_token(random_bytes(random));
    EXPECT_EQ(scanned(qr_text(kHost, token)), "token:" + token);
    EXPECT_EQ(scanned(group_token(token)), "token:" + token);
  }
}

}  // namespace
}  // namespace huiyin
