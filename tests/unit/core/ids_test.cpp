#include "app/core/ids.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace huiyin {
namespace {

TicketId random_id(std::mt19937_64& random, std::int64_t at_ms) {
  std::array<std::uint8_t, 10> bytes{};
  for (auto& byte : bytes)
    byte = static_cast<std::uint8_t>(random());
  return make_ticket_id(Moment{at_ms}, bytes);
}

TEST(TicketIds, CarryVersionSevenAndTheRfcVariant) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 1000; ++i) {
    const std::string text = to_string(random_id(random, 1795399200000 + i));
    EXPECT_EQ(text[14], '7') << text;
    EXPECT_NE(std::string_view("89ab").find(text[19]), std::string_view::npos) << text;
  }
}

TEST(TicketIds, BeginWithTheirTimeInMilliseconds) {
  const TicketId id = make_ticket_id(Moment{0x0190'1234'5678}, {});
  EXPECT_EQ(to_string(id), "01901234-5678-7000-8000-000000000000");
}

TEST(TicketIds, ReadBackWhatTheyWrite) {
  std::mt19937_64 random(2);
  for (int i = 0; i < 1000; ++i) {
    const TicketId id = random_id(random, static_cast<std::int64_t>(random() % 4'102'444'800'000));
    EXPECT_EQ(parse_ticket_id(to_string(id)), id);
  }
}

TEST(TicketIds, AreReadInUpperCaseToo) {
  const TicketId id = make_ticket_id(Moment{0x0190'abcd'ef12}, {});
  EXPECT_EQ(parse_ticket_id("0190ABCD-EF12-7000-8000-000000000000"), id);
}

TEST(TicketIds, OfALaterMillisecondSortLater) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 1000; ++i) {
    const auto at = static_cast<std::int64_t>(random() % 4'102'444'800'000);
    const TicketId earlier = random_id(random, at), later = random_id(random, at + 1);
    EXPECT_LT(earlier, later);
    EXPECT_LT(to_string(earlier), to_string(later));
  }
}

TEST(TicketIds, RefuseWhatIsNoUuid) {
  for (const char* bad :
       {"", "0190", "01901234-5678-7000-8000-00000000000", "01901234-5678-7000-8000-0000000000000",
        "01901234_5678-7000-8000-000000000000", "g1901234-5678-7000-8000-000000000000",
        "{1901234-5678-7000-8000-00000000000}", "019012345678-7000-8000-0000000000000"})
    EXPECT_FALSE(parse_ticket_id(bad).has_value()) << bad;
}

TEST(DeviceIds, ReadBackWhatTheyWrite) {
  for (const std::uint64_t value : {0ULL, 1ULL, 0x0123'4567'89ab'cdefULL, ~0ULL}) {
    const std::string text = to_string(DeviceId{value});
    EXPECT_EQ(text.size(), 16U);
    EXPECT_EQ(parse_device_id(text), DeviceId{value});
  }
}

TEST(DeviceIds, RefuseWhatIsNotSixteenHexDigits) {
  for (const char* bad : {"", "0", "0123456789abcde", "0123456789abcdef0", "0123456789abcdeg"})
    EXPECT_FALSE(parse_device_id(bad).has_value()) << bad;
}

}  // namespace
}  // namespace huiyin
