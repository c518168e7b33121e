#include "app/sync/pairing_codec.h"

#include <gtest/gtest.h>

namespace huiyin::sync {
namespace {

const std::string kHex64(64, 'b');

PairedHost host() {
  PairedHost h;
  h.device = DeviceId{77};
  h.letter = 'B';
  h.host_url = "https://10.0.0.2:8443";
  h.host_key_sha256 = kHex64;
  h.epoch = "e1";
  h.site_id = "cuihu";
  h.site_name = "翠湖花园物业服务中心";
  h.public_host = "HUIYIN.EXAMPLE";
  h.seal_public_key = "AAAA";
  h.clock = {480, 240};
  return h;
}

TEST(PairingCodec, BringsEachStepAcrossUnchanged) {
  const auto start = read_pair_start(write_pair_start({"大堂自助机 1", kHex64}));
  ASSERT_TRUE(start.ok());
  EXPECT_EQ(start->name, "大堂自助机 1");
  EXPECT_EQ(start->commit, kHex64);
  const auto offer = read_pair_offer(write_pair_offer({std::string(32, '1'), kHex64}));
  ASSERT_TRUE(offer.ok());
  EXPECT_EQ(offer->id, std::string(32, '1'));
  const auto reveal = read_pair_reveal(write_pair_reveal({std::string(32, '1'), kHex64}));
  ASSERT_TRUE(reveal.ok());
  EXPECT_EQ(reveal->nonce, kHex64);
}

TEST(PairingCodec, TellsTheSitesFactsOnlyOnceApproved) {
  const std::string waiting = write_pair_status({PairingStatus::kWaiting, host()});
  EXPECT_EQ(waiting, R"({"status":"waiting"})");
  const auto approved = read_pair_status(write_pair_status({PairingStatus::kApproved, host()}));
  ASSERT_TRUE(approved.ok());
  EXPECT_EQ(approved->host.device, DeviceId{77});
  EXPECT_EQ(approved->host.letter, 'B');
  EXPECT_EQ(approved->host.site_name, "翠湖花园物业服务中心");
  EXPECT_EQ(approved->host.clock.day_change_min, 240);
}

TEST(PairingCodec, KnowsRefusedAndExpired) {
  EXPECT_EQ(read_pair_status(R"({"status":"refused"})")->status, PairingStatus::kRefused);
  EXPECT_EQ(read_pair_status(R"({"status":"expired"})")->status, PairingStatus::kExpired);
  EXPECT_FALSE(read_pair_status(R"({"status":"perhaps"})").ok());
}

TEST(PairingCodec, RefusesAnApprovalWithoutAnIdentity) {
  EXPECT_FALSE(read_pair_status(R"({"status":"approved"})").ok());
  PairedHost nobody = host();
  nobody.device = DeviceId{};
  EXPECT_FALSE(read_pair_status(write_pair_status({PairingStatus::kApproved, nobody})).ok());
}

TEST(PairingCodec, RefusesATerminalNameThatIsNoName) {
  EXPECT_FALSE(read_pair_start(write_pair_start({std::string(500, 'x'), kHex64})).ok());
  EXPECT_FALSE(read_pair_start(write_pair_start({"a\nb", kHex64})).ok());
  EXPECT_FALSE(read_pair_start(write_pair_start({"a", "short"})).ok());
}

}  // namespace
}  // namespace huiyin::sync
