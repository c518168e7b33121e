#include "db/event_rows.h"

#include <algorithm>

namespace huiyin::db {

namespace {

int nibble(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

}  // namespace

std::string to_bytes(const TicketId& id) {
  return id.is_nil() ? std::string() : std::string(id.bytes.begin(), id.bytes.end());
}

TicketId ticket_id_of(std::string_view bytes) {
  TicketId id;
  if (bytes.size() != id.bytes.size()) return id;
  std::transform(bytes.begin(), bytes.end(), id.bytes.begin(),
                 [](char c) { return static_cast<std::uint8_t>(c); });
  return id;
}

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

std::optional<std::string> bytes_of_hex(std::string_view hex) {
  if (hex.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const int high = nibble(hex[i]);
    const int low = nibble(hex[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

std::string chain_hash(Crypto& crypto, std::string_view previous, const Event& header,
                       const EncodedBody& body) {
  return crypto.sha256(hash_input(previous, header, body));
}

}  // namespace huiyin::db
