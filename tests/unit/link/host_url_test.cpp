#include "app/link/host_url.h"

#include <gtest/gtest.h>

#include "app/link/http_message.h"

namespace huiyin::link {
namespace {

TEST(HostUrl, TakesWhatAPersonTypes) {
  for (const auto& [text, host, port] :
       std::initializer_list<std::tuple<const char*, const char*, int>>{
           {"https://counter.local:9000", "counter.local", 9000},
           {"https://192.168.1.5:8443/", "192.168.1.5", 8443},
           {"192.168.1.5", "192.168.1.5", kDefaultPort},
           {"counter:1", "counter", 1},
           {"https://[fe80::1]:65535", "fe80::1", 65535}}) {
    const Result<HostUrl> url = parse_host_url(text);
    ASSERT_TRUE(url.ok()) << text;
    EXPECT_EQ(url->host, host);
    EXPECT_EQ(url->port, port);
    EXPECT_EQ(parse_host_url(to_text(*url))->port, port);
  }
}

TEST(HostUrl, RefusesWhatIsNone) {
  for (const char* text : {"", "https://", "http://counter", "https://a b", "a:0", "a:65536",
                           "a:12x", "a:", "[::1", "[::1]x", "a/b", "https://a?x=1", "ftp://a"}) {
    const Result<HostUrl> url = parse_host_url(text);
    ASSERT_FALSE(url.ok()) << text;
    EXPECT_EQ(url.error().code, ErrorCode::kBadValue);
  }
}

TEST(HttpMessage, ReadsOneValueOfAQuery) {
  EXPECT_EQ(query_value("after=5&epoch=a%20b%26", "after"), "5");
  EXPECT_EQ(query_value("after=5&epoch=a%20b%26", "epoch"), "a b&");
  EXPECT_EQ(query_value("after", "after"), "");
  EXPECT_EQ(query_value("before=1", "fore"), std::nullopt);
  EXPECT_EQ(query_value("a=%zz%2", "a"), "%zz%2");
}

TEST(HttpMessage, EscapesSoThatItReadsTheSameBack) {
  const std::string text = "e 1&=%?#/\xE5\x8F\xB7";
  EXPECT_EQ(query_value("x=" + query_escape(text), "x"), text);
}

}  // namespace
}  // namespace huiyin::link
