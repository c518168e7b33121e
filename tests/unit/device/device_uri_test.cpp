#include "printer/device/device_uri.h"

#include <gtest/gtest.h>

namespace huiyin::device {
namespace {

TEST(DeviceUri, HasDefaults) {
  const auto target = parse_device_uri("escpos://printer.lan");
  ASSERT_TRUE(target.ok());
  EXPECT_EQ(target->host, "printer.lan");
  EXPECT_EQ(target->port, 9100);
  EXPECT_EQ(target->replies, Replies::kExpected);
  EXPECT_EQ(target->stall_ms, 120'000);
}

TEST(DeviceUri, TakesPortAndOptions) {
  const auto target = parse_device_uri("escpos://10.0.0.7:9101/?status=off&stall=30");
  ASSERT_TRUE(target.ok());
  EXPECT_EQ(target->host, "10.0.0.7");
  EXPECT_EQ(target->port, 9101);
  EXPECT_EQ(target->replies, Replies::kNone);
  EXPECT_EQ(target->stall_ms, 30'000);
}

TEST(DeviceUri, TakesAnIpv6Address) {
  const auto target = parse_device_uri("escpos://[fe80::1]:9100/");
  ASSERT_TRUE(target.ok());
  EXPECT_EQ(target->host, "fe80::1");
  EXPECT_EQ(target->port, 9100);
}

TEST(DeviceUri, RefusesWhatItDoesNotUnderstand) {
  for (const char* uri :
       {"", "socket://a:9100/", "escpos://", "escpos://:9100/", "escpos://a:0/",
        "escpos://a:65536/", "escpos://a:x/", "escpos://a/path", "escpos://a/?status=maybe",
        "escpos://a/?stall=0", "escpos://a/?stall=99999", "escpos://a/?stall=1x",
        "escpos://a/?speed=9600"}) {
    const auto target = parse_device_uri(uri);
    ASSERT_FALSE(target.ok()) << uri;
    EXPECT_EQ(target.error().code, ErrorCode::kBadValue) << uri;
    EXPECT_FALSE(target.error().detail.empty()) << uri;
  }
}

}  // namespace
}  // namespace huiyin::device
