#include "app/link/host_url.h"

#include <algorithm>
#include <charconv>

namespace huiyin::link {
namespace {

Error bad(std::string_view text) {
  return fail(ErrorCode::kBadValue, "\"" + std::string(text.substr(0, 100)) +
                                        "\" is no host, expected https://HOST:PORT");
}

bool is_host_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || c == '_' || c == ':';
}

}  // namespace

Result<HostUrl> parse_host_url(std::string_view text) {
  std::string_view rest = text;
  constexpr std::string_view kScheme = "https://";
  if (rest.starts_with(kScheme)) {
    rest.remove_prefix(kScheme.size());
  } else if (rest.find("://") != std::string_view::npos) {
    return bad(text);
  }
  if (rest.ends_with('/')) rest.remove_suffix(1);

  HostUrl url;
  std::string_view port;
  if (rest.starts_with('[')) {  // [::1]:8443
    const std::size_t end = rest.find(']');
    if (end == std::string_view::npos) return bad(text);
    url.host = rest.substr(1, end - 1);
    port = rest.substr(end + 1);
    if (!port.empty() && !port.starts_with(':')) return bad(text);
  } else {
    const std::size_t colon = rest.find(':');
    url.host = rest.substr(0, colon);
    if (colon != std::string_view::npos) port = rest.substr(colon);
  }
  const bool clean = std::all_of(url.host.begin(), url.host.end(), is_host_char);
  if (url.host.empty() || url.host.size() > 253 || !clean) return bad(text);
  if (!port.empty()) {
    port.remove_prefix(1);
    const auto [end, ec] = std::from_chars(port.data(), port.data() + port.size(), url.port);
    if (ec != std::errc{} || end != port.data() + port.size()) return bad(text);
    if (url.port < 1 || url.port > 65'535) return bad(text);
  }
  return url;
}

std::string to_text(const HostUrl& url) {
  const bool v6 = url.host.find(':') != std::string::npos;
  return "https://" + (v6 ? "[" + url.host + "]" : url.host) + ":" + std::to_string(url.port);
}

}  // namespace huiyin::link
