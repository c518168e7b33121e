// The arithmetic of pairing. Both sides show six digits made of both keys and two secrets; the
// terminal commits to its secret before it hears the host's, so whoever stands in the middle (with
// another key towards each side) has to guess: one chance in a million, and none to try offline.
// Pure. Texts are lower-case hex.
#pragma once

#include <string>

#include "app/ports/crypto.h"

namespace huiyin::link {

struct PairingSecrets {
  std::string terminal_nonce;  // 64 hex digits
  std::string host_nonce;
};
struct PairingKeys {
  std::string terminal_sha256;  // of each side's key as the other one SAW it in the TLS handshake
  std::string host_sha256;
};

std::string make_nonce(Crypto& crypto);       // 64 hex digits
std::string make_pairing_id(Crypto& crypto);  // 32 hex digits
std::string commit_to(Crypto& crypto, const std::string& nonce);
std::string pairing_digits(Crypto& crypto, const PairingKeys& keys, const PairingSecrets& secrets);

}  // namespace huiyin::link
