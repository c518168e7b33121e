// Identities: who made a thing, and which thing it is. Separate types, so that one is never taken
// for another. No randomness here: random bytes come in as values.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/moment.h"

namespace huiyin {

// A ticket's identity for life: UUIDv7. Never order or decide by it (it holds a wall clock).
struct TicketId {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const TicketId&) const = default;
  bool is_nil() const { return *this == TicketId{}; }
};

std::string to_string(const TicketId& id);  // 8-4-4-4-12, lower case
std::optional<TicketId> parse_ticket_id(std::string_view text);
TicketId make_ticket_id(Moment now, const std::array<std::uint8_t, 10>& random);

// A terminal, as issued at pairing: 64 random bits, never 0 for a paired one.
struct DeviceId {
  std::uint64_t value = 0;
  auto operator<=>(const DeviceId&) const = default;
};

std::string to_string(DeviceId id);  // 16 hex digits
std::optional<DeviceId> parse_device_id(std::string_view text);

}  // namespace huiyin
