#include "app/link/sodium_crypto.h"

#include <sodium.h>

#include <optional>

namespace huiyin::link {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

std::string to_base64(std::string_view bytes) {
  constexpr int kVariant = sodium_base64_VARIANT_ORIGINAL;
  std::string out(sodium_base64_ENCODED_LEN(bytes.size(), kVariant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes_of(bytes), bytes.size(), kVariant);
  out.pop_back();  // the C string's end
  return out;
}

std::optional<std::string> from_base64(std::string_view text) {
  std::string out(text.size() / 4 * 3 + 3, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(bytes_of(out), out.size(), text.data(), text.size(), nullptr,
                                       &size, &end, sodium_base64_VARIANT_ORIGINAL);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  out.resize(size);
  return out;
}

class SodiumCrypto final : public Crypto {
 public:
  void random(std::span<std::uint8_t> out) override { randombytes_buf(out.data(), out.size()); }

  std::string sha256(std::string_view bytes) override {
    std::string out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(bytes_of(out), bytes_of(bytes), bytes.size());
    return out;
  }

  SealKeys make_seal_keys() override {
    std::string public_key(crypto_box_PUBLICKEYBYTES, '\0');
    std::string secret_key(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_keypair(bytes_of(public_key), bytes_of(secret_key));
    SealKeys keys{to_base64(public_key), to_base64(secret_key)};
    sodium_memzero(secret_key.data(), secret_key.size());
    return keys;
  }

  Result<std::string> seal(std::string_view public_key, std::string_view plain) override {
    const auto key = from_base64(public_key);
    if (!key || key->size() != crypto_box_PUBLICKEYBYTES) {
      return fail(ErrorCode::kConfig, "the site's public key is not one");
    }
    std::string out(plain.size() + crypto_box_SEALBYTES, '\0');
    if (crypto_box_seal(bytes_of(out), bytes_of(plain), plain.size(), bytes_of(*key)) != 0) {
      return fail(ErrorCode::kConfig, "cannot seal to the site's public key");
    }
    return to_base64(out);
  }

  Result<std::string> open(const SealKeys& keys, std::string_view sealed) override {
    const auto public_key = from_base64(keys.public_key);
    auto secret_key = from_base64(keys.secret_key);
    if (!public_key || public_key->size() != crypto_box_PUBLICKEYBYTES || !secret_key ||
        secret_key->size() != crypto_box_SECRETKEYBYTES) {
      return fail(ErrorCode::kConfig, "the site's seal keys are damaged");
    }
    const auto bytes = from_base64(sealed);
    if (!bytes || bytes->size() < crypto_box_SEALBYTES) {
      return fail(ErrorCode::kProtocol, "not a sealed text");
    }
    std::string out(bytes->size() - crypto_box_SEALBYTES, '\0');
    const int failed = crypto_box_seal_open(bytes_of(out), bytes_of(*bytes), bytes->size(),
                                            bytes_of(*public_key), bytes_of(*secret_key));
    sodium_memzero(secret_key->data(), secret_key->size());
    if (failed != 0) return fail(ErrorCode::kProtocol, "sealed to another key, or changed");
    return out;
  }

  std::string hash_secret(std::string_view secret) override {
    std::string out(crypto_pwhash_STRBYTES, '\0');
    const int failed = crypto_pwhash_str_alg(
        out.data(), secret.data(), secret.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
        crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    HUIYIN_CHECK(failed == 0);  // 64 MB could not be had: nothing else will work either
    out.resize(std::char_traits<char>::length(out.c_str()));
    return out;
  }

  bool check_secret(std::string_view hash, std::string_view secret) override {
    // Bounded before it is handed on: the library reads a zero-terminated text.
    if (hash.size() >= crypto_pwhash_STRBYTES) return false;
    const std::string text(hash);
    return crypto_pwhash_str_verify(text.c_str(), secret.data(), secret.size()) == 0;
  }
};

}  // namespace

std::unique_ptr<Crypto> make_crypto() {
  HUIYIN_CHECK(sodium_init() >= 0);
  return std::make_unique<SodiumCrypto>();
}

std::string to_hex(std::string_view bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), bytes_of(bytes), bytes.size());
  out.pop_back();
  return out;
}

}  // namespace huiyin::link
