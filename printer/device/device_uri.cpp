// Grammar: "escpos://" host [":" port] ["/" ["?" option *("&" option)]]
//   host = name / IPv4 / "[" IPv6 "]"     port = 1 to 65535, default 9100
//   option = "status=on" / "status=off" / "stall=" 1 to 3600 (seconds)
#include "printer/device/device_uri.h"

#include <charconv>
#include <optional>

namespace huiyin::device {

namespace {

constexpr int kMaxStallSeconds = 3600;

std::optional<int> number(std::string_view text, int low, int high) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (value < low || value > high) return std::nullopt;
  return value;
}

Error wrong(const std::string& what) {
  return fail(ErrorCode::kBadValue, what);
}

Result<Ok> take_option(std::string_view option, EscposTarget& target) {
  if (option == "status=on") {
    target.replies = Replies::kExpected;
    return Ok{};
  }
  if (option == "status=off") {
    target.replies = Replies::kNone;
    return Ok{};
  }
  if (option.starts_with("stall=")) {
    const auto seconds = number(option.substr(6), 1, kMaxStallSeconds);
    if (!seconds) return wrong("stall: 1 to 3600 seconds");
    target.stall_ms = *seconds * 1000;
    return Ok{};
  }
  return wrong("unknown option " + std::string(option) +
               ": status=on, status=off or stall=SECONDS");
}

Result<Ok> take_address(std::string_view address, EscposTarget& target) {
  const auto bracket = address.find(']');
  const auto colon = address.find(':', bracket == std::string_view::npos ? 0 : bracket);
  std::string_view host = address.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  if (host.empty()) return wrong("no host in the device URI");
  target.host = host;
  if (colon == std::string_view::npos) return Ok{};
  const auto port = number(address.substr(colon + 1), 1, 65535);
  if (!port) return wrong("port: 1 to 65535");
  target.port = static_cast<std::uint16_t>(*port);
  return Ok{};
}

}  // namespace

Result<EscposTarget> parse_device_uri(std::string_view uri) {
  const std::string start = std::string(kEscposScheme) + "://";
  if (!uri.starts_with(start)) return wrong("the device URI must begin with " + start);
  uri.remove_prefix(start.size());
  EscposTarget target;
  const auto address_end = uri.find_first_of("/?");
  if (auto taken = take_address(uri.substr(0, address_end), target); !taken.ok()) {
    return taken.error();
  }
  const auto question = uri.find('?');
  const std::string_view path =
      address_end == std::string_view::npos ? "" : uri.substr(address_end, question - address_end);
  if (!path.empty() && path != "/") return wrong("the device URI has a path: only /?options");
  std::string_view options = question == std::string_view::npos ? "" : uri.substr(question + 1);
  while (!options.empty()) {
    const auto end = options.find('&');
    if (auto taken = take_option(options.substr(0, end), target); !taken.ok()) {
      return taken.error();
    }
    options = end == std::string_view::npos ? "" : options.substr(end + 1);
  }
  return target;
}

}  // namespace huiyin::device
