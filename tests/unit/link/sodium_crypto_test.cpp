#include "app/link/sodium_crypto.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace huiyin::link {
namespace {

class CryptoTest : public ::testing::Test {
 protected:
  std::unique_ptr<Crypto> crypto_ = make_crypto();
};

TEST_F(CryptoTest, HashesAsFips180Says) {
  EXPECT_EQ(to_hex(crypto_->sha256("abc")),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_hex(crypto_->sha256("")),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_F(CryptoTest, OnlyTheSitesKeyOpensWhatWasSealedToIt) {
  const SealKeys site = crypto_->make_seal_keys();
  const SealKeys other = crypto_->make_seal_keys();
  const Result<std::string> sealed = crypto_->seal(site.public_key, "王小明 13800138000");
  ASSERT_TRUE(sealed.ok());
  EXPECT_EQ(sealed->find("王小明"), std::string::npos);
  EXPECT_EQ(*crypto_->open(site, *sealed), "王小明 13800138000");
  EXPECT_FALSE(crypto_->open(other, *sealed).ok());
}

TEST_F(CryptoTest, SealsTheSameTextDifferentlyEachTime) {
  const SealKeys site = crypto_->make_seal_keys();
  EXPECT_NE(*crypto_->seal(site.public_key, "x"), *crypto_->seal(site.public_key, "x"));
}

TEST_F(CryptoTest, NoticesEveryChangedByteOfASealedText) {
  const SealKeys site = crypto_->make_seal_keys();
  const std::string sealed = *crypto_->seal(site.public_key, "leak");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    if (changed == sealed) continue;
    const Result<std::string> opened = crypto_->open(site, changed);
    EXPECT_FALSE(opened.ok()) << i;
  }
}

TEST_F(CryptoTest, RefusesWhatIsNoKeyAndNoSealedText) {
  const SealKeys site = crypto_->make_seal_keys();
  for (const char* text : {"", "AAAA", "not base64!", "王"}) {
    EXPECT_FALSE(crypto_->seal(text, "x").ok()) << text;
    EXPECT_FALSE(crypto_->open(site, text).ok()) << text;
    EXPECT_FALSE(crypto_->open({text, text}, "x").ok()) << text;
  }
}

TEST_F(CryptoTest, ChecksAPinAgainstItsHash) {
  const std::string hash = crypto_->hash_secret("2468");
  EXPECT_TRUE(hash.starts_with("$argon2id$"));
  EXPECT_TRUE(crypto_->check_secret(hash, "2468"));
  EXPECT_FALSE(crypto_->check_secret(hash, "2469"));
  EXPECT_NE(hash, crypto_->hash_secret("2468"));
}

TEST_F(CryptoTest, AHashThatIsNoneMatchesNothing) {
  for (const std::string& hash :
       {std::string(), std::string("$argon2id$"), std::string("2468"), std::string(4000, 'x')}) {
    EXPECT_FALSE(crypto_->check_secret(hash, "2468"));
  }
}

TEST_F(CryptoTest, GivesOtherRandomBytesEachTime) {
  const auto first = random_bytes<32>(*crypto_);
  EXPECT_NE(first, random_bytes<32>(*crypto_));
}

}  // namespace
}  // namespace huiyin::link
