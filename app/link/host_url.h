// https://HOST:PORT as a person types it. Pure.
#pragma once

#include <string>
#include <string_view>

#include "app/core/result.h"

namespace huiyin::link {

inline constexpr int kDefaultPort = 8443;

struct HostUrl {
  std::string host;  // name or address, an IPv6 one without its brackets
  int port = kDefaultPort;
};

// Also takes "HOST" and "HOST:PORT". Errors: kBadValue saying what is expected.
Result<HostUrl> parse_host_url(std::string_view text);
std::string to_text(const HostUrl& url);  // https://HOST:PORT

}  // namespace huiyin::link
