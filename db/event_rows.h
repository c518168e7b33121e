// Events as rows and as links of their device's hash chain. Inside this room only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/event_codec.h"
#include "app/ports/crypto.h"

namespace huiyin::db {

// An event as it rests: `event.body` is not decoded, `body` is the text that was hashed.
struct StoredEvent {
  Event event;
  EncodedBody body;
  std::string hash;  // 32 bytes
};

// SQLite integers are signed; the bits stay the same.
inline std::int64_t to_row(DeviceId id) {
  return static_cast<std::int64_t>(id.value);
}
inline DeviceId device_of_row(std::int64_t row) {
  return DeviceId{static_cast<std::uint64_t>(row)};
}

std::string to_bytes(const TicketId& id);  // 16 bytes; empty for nil
TicketId ticket_id_of(std::string_view bytes);

std::string to_hex(std::string_view bytes);
std::optional<std::string> bytes_of_hex(std::string_view hex);

std::string chain_hash(Crypto& crypto, std::string_view previous, const Event& header,
                       const EncodedBody& body);

}  // namespace huiyin::db
