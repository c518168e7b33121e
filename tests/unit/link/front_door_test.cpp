#include "app/link/front_door.h"

#include <gtest/gtest.h>

namespace huiyin::link {
namespace {

HttpRequest asked(Door door, std::string method, std::string path) {
  HttpRequest request;
  request.door = door;
  request.method = std::move(method);
  request.path = std::move(path);
  request.address = "10.0.0.9";
  return request;
}

TEST(FrontDoor, KnowsEachRouteAtItsOwnDoorOnly) {
  EXPECT_EQ(route_of(asked(Door::kTerminals, "POST", "/v1/push")), Route::kPush);
  EXPECT_EQ(route_of(asked(Door::kTerminals, "GET", "/v1/push")), Route::kNone);
  EXPECT_EQ(route_of(asked(Door::kStatus, "POST", "/v1/push")), Route::kNone);
  EXPECT_EQ(route_of(asked(Door::kTerminals, "GET", "/v1/ticket/A012")), Route::kTicket);
  EXPECT_EQ(route_of(asked(Door::kStatus, "GET", "/v1/ticket/A012")), Route::kNone);
  EXPECT_EQ(route_of(asked(Door::kAdmin, "GET", "/metrics")), Route::kMetrics);
  EXPECT_EQ(route_of(asked(Door::kTerminals, "GET", "/metrics")), Route::kNone);
  EXPECT_EQ(route_of(asked(Door::kAdmin, "GET", "/t/23456789ABCD")), Route::kNone);
  EXPECT_EQ(route_of(asked(Door::kStatus, "GET", "/T/23456789ABCD")), Route::kStatusPage);
  EXPECT_EQ(route_of(asked(Door::kStatus, "GET", "/t/23456789ABCD.JSON")), Route::kStatusJson);
  EXPECT_EQ(route_of(asked(Door::kStatus, "DELETE", "/t/23456789ABCD")), Route::kNone);
}

TEST(FrontDoor, ReadsTheSubjectInAnyCase) {
  EXPECT_EQ(subject_of(asked(Door::kStatus, "GET", "/t/23456789abcd.json")), "23456789ABCD");
  EXPECT_EQ(subject_of(asked(Door::kStatus, "GET", "/t/")), "");
}

TEST(FrontDoor, LetsATokenLookUpThroughAndNothingElse) {
  FrontDoor door(60, 12);
  const auto turned_away = [&](const std::string& path) {
    const HttpRequest request = asked(Door::kStatus, "GET", path);
    return door.turn_away(request, route_of(request), 0);
  };
  EXPECT_FALSE(turned_away("/t/23456789ABCD").has_value());
  EXPECT_EQ(turned_away("/t/A012")->status, 404U);
  EXPECT_EQ(turned_away("/favicon.ico")->status, 404U);
}

TEST(RateLimit, AllowsABurstThenTheRate) {
  RateLimit limit(60);  // one a second, bursts of 20
  for (int i = 0; i < 20; ++i)
    EXPECT_TRUE(limit.allow("a", 0)) << i;
  EXPECT_FALSE(limit.allow("a", 0));
  EXPECT_FALSE(limit.allow("a", 500));
  EXPECT_TRUE(limit.allow("a", 1'100));
  EXPECT_FALSE(limit.allow("a", 1'200));
}

TEST(RateLimit, OneAddressDoesNotSpendAnothers) {
  RateLimit limit(3);
  EXPECT_TRUE(limit.allow("a", 0));
  EXPECT_FALSE(limit.allow("a", 0));
  EXPECT_TRUE(limit.allow("b", 0));
}

TEST(RateLimit, RemembersABoundedNumberOfAddresses) {
  RateLimit limit(60);
  for (std::size_t i = 0; i < 3 * kMaxBuckets; ++i) {
    limit.allow(std::to_string(i), static_cast<std::int64_t>(i));
  }
  EXPECT_LE(limit.size(), kMaxBuckets);
}

}  // namespace
}  // namespace huiyin::link
