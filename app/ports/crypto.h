// Randomness, hashing, sealing and PIN hashes as an interface; libsodium implements it in app/link.
// Thread: any thread may call. Texts are byte strings.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/core/result.h"

namespace huiyin {

struct SealKeys {
  std::string public_key;  // base64
  std::string secret_key;  // base64; only ever at the site's host
};

class Crypto {
 public:
  virtual ~Crypto() = default;
  virtual void random(std::span<std::uint8_t> out) = 0;
  virtual std::string sha256(std::string_view bytes) = 0;  // 32 raw bytes
  virtual SealKeys make_seal_keys() = 0;
  // Anyone with the public key can seal; only the secret key opens. Result is base64 text.
  virtual Result<std::string> seal(std::string_view public_key, std::string_view plain) = 0;
  virtual Result<std::string> open(const SealKeys& keys, std::string_view sealed) = 0;
  virtual std::string hash_secret(
      std::string_view pin_or_password) = 0;  // argon2id, self-describing
  virtual bool check_secret(std::string_view hash, std::string_view pin_or_password) = 0;
};

template <std::size_t N>
std::array<std::uint8_t, N> random_bytes(Crypto& crypto) {
  std::array<std::uint8_t, N> out{};
  crypto.random(out);
  return out;
}

}  // namespace huiyin
