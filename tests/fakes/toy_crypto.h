// Crypto for tests of storing, not of secrecy: quick, repeatable from a seed, and what it seals can
// be read by nobody who greps for it. Seal keys pair by their digits: PK… with SK….
#pragma once

#include <array>
#include <string>

#include "app/ports/crypto.h"

namespace huiyin::fakes {

class ToyCrypto : public Crypto {
 public:
  explicit ToyCrypto(std::uint64_t seed = 1) : state_(seed * 2 + 1) {}

  void random(std::span<std::uint8_t> out) override {
    for (std::uint8_t& byte : out)
      byte = static_cast<std::uint8_t>(next(state_) >> 24);
  }

  std::string sha256(std::string_view bytes) override {
    std::array<std::uint64_t, 4> lanes = {1, 2, 3, 4};
    for (std::uint64_t& lane : lanes) {
      for (const char c : bytes) {
        lane = (lane ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        lane ^= lane >> 29;
      }
    }
    std::string out;
    for (std::uint64_t lane : lanes) {
      for (int i = 0; i < 8; ++i)
        out += static_cast<char>(next(lane) >> 32);
    }
    return out;
  }

  SealKeys make_seal_keys() override {
    const std::string digits = std::to_string(next(state_) % 1'000'000);
    return {"PK" + digits, "SK" + digits};
  }

  Result<std::string> seal(std::string_view public_key, std::string_view plain) override {
    if (!public_key.starts_with("PK")) return fail(ErrorCode::kBadValue, "no public key");
    return hex(mixed(public_key.substr(2), plain) + sha256(plain).substr(0, 4));
  }

  Result<std::string> open(const SealKeys& keys, std::string_view sealed) override {
    const std::string bytes = unhex(sealed);
    if (bytes.size() < 4) return fail(ErrorCode::kBadValue, "too short");
    std::string plain = mixed(std::string_view(keys.secret_key).substr(2),
                              std::string_view(bytes).substr(0, bytes.size() - 4));
    if (sha256(plain).substr(0, 4) != bytes.substr(bytes.size() - 4)) {
      return fail(ErrorCode::kBadValue, "does not open");
    }
    return plain;
  }

  std::string hash_secret(std::string_view pin) override { return hex(sha256(pin)); }
  bool check_secret(std::string_view hash, std::string_view pin) override {
    return hash == hex(sha256(pin));
  }

 private:
  static std::uint64_t next(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }
  static std::string mixed(std::string_view key, std::string_view text) {
    std::uint64_t stream = 7;
    for (const char c : key)
      stream = stream * 31 + static_cast<unsigned char>(c);
    std::string out;
    for (const char c : text) {
      out += static_cast<char>(static_cast<unsigned char>(c) ^ (next(stream) & 0xff));
    }
    return out;
  }
  static std::string hex(std::string_view bytes) {
    std::string out;
    for (const char c : bytes) {
      out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
      out += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
    }
    return out;
  }
  static std::string unhex(std::string_view text) {
    std::string out;
    const auto value = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
      out += static_cast<char>(value(text[i]) * 16 + value(text[i + 1]));
    }
    return out;
  }

  std::uint64_t state_;
};

}  // namespace huiyin::fakes
