#include "app/core/ids.h"

namespace huiyin {
namespace {

constexpr std::string_view kHex = "0123456789abcdef";

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string to_string(const TicketId& id) {
  std::string out;
  out.reserve(36);
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) out += '-';
    out += kHex[id.bytes[i] >> 4];
    out += kHex[id.bytes[i] & 15];
  }
  return out;
}

std::optional<TicketId> parse_ticket_id(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  TicketId id;
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 8 || i == 13 || i == 18 || i == 23) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int v = hex_value(text[i]);
    if (v < 0) return std::nullopt;
    auto& byte = id.bytes[nibble / 2];
    byte = static_cast<std::uint8_t>((byte << 4) | v);
    ++nibble;
  }
  return id;
}

TicketId make_ticket_id(Moment now, const std::array<std::uint8_t, 10>& random) {
  TicketId id;
  auto ms = static_cast<std::uint64_t>(now.utc_ms);
  for (int i = 5; i >= 0; --i) {
    id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(ms & 0xff);
    ms >>= 8;
  }
  for (std::size_t i = 0; i < random.size(); ++i)
    id.bytes[6 + i] = random[i];
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x70);  // version 7
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);  // RFC 9562 variant
  return id;
}

std::string to_string(DeviceId id) {
  std::string out(16, '0');
  for (std::size_t i = 0; i < 16; ++i)
    out[15 - i] = kHex[(id.value >> (4 * i)) & 15];
  return out;
}

std::optional<DeviceId> parse_device_id(std::string_view text) {
  if (text.size() != 16) return std::nullopt;
  DeviceId id;
  for (const char c : text) {
    const int v = hex_value(c);
    if (v < 0) return std::nullopt;
    id.value = (id.value << 4) | static_cast<std::uint64_t>(v);
  }
  return id;
}

}  // namespace huiyin
