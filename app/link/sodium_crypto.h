// The Crypto port over libsodium: SHA-256, sealed boxes (X25519, XSalsa20-Poly1305) as base64 text,
// argon2id for PINs and passwords. Any thread may call. make_crypto() stops the program when the
// library cannot start (no source of randomness): nothing here is safe without it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "app/ports/crypto.h"

namespace huiyin::link {

std::unique_ptr<Crypto> make_crypto();

std::string to_hex(std::string_view bytes);  // lower case

}  // namespace huiyin::link
