#include "app/link/pairing_rule.h"

#include <cstdint>
#include <string_view>

#include "app/link/sodium_crypto.h"

namespace huiyin::link {
namespace {

template <std::size_t N>
std::string random_hex(Crypto& crypto) {
  const auto bytes = random_bytes<N>(crypto);
  return to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

std::string make_nonce(Crypto& crypto) {
  return random_hex<32>(crypto);
}
std::string make_pairing_id(Crypto& crypto) {
  return random_hex<16>(crypto);
}

std::string commit_to(Crypto& crypto, const std::string& nonce) {
  return to_hex(crypto.sha256("huiyin pairing 1 commit\n" + nonce));
}

std::string pairing_digits(Crypto& crypto, const PairingKeys& keys, const PairingSecrets& secrets) {
  const std::string digest =
      crypto.sha256("huiyin pairing 1 digits\n" + keys.terminal_sha256 + "\n" + keys.host_sha256 +
                    "\n" + secrets.terminal_nonce + "\n" + secrets.host_nonce);
  std::uint64_t number = 0;
  for (const char byte : std::string_view(digest).substr(0, 8)) {
    number = number << 8 | static_cast<unsigned char>(byte);
  }
  const std::string digits = std::to_string(number % 1'000'000);
  return std::string(6 - digits.size(), '0') + digits;
}

}  // namespace huiyin::link
