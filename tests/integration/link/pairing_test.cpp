// Six digits on two screens: the whole way over real TLS, and everyone who must not get in.
#include <future>

#include "app/link/pairing_rule.h"
#include "app/sync/pairing_codec.h"
#include "tests/integration/link/link_fixture.h"

namespace huiyin::link {
namespace {

class PairingTest : public LinkTest {
 protected:
  void SetUp() override {
    LinkTest::SetUp();
    timing_.pair_poll_ms = 10;
    newcomer_ = must(make_device_key());
  }
  std::unique_ptr<PairingLink> pairing() {
    return must(make_https_pairing({"127.0.0.1", server_->port()}, newcomer_, *crypto_, timing_));
  }
  DeviceKey newcomer_;
};

TEST_F(PairingTest, ApprovedDigitsLetTheTerminalIn) {
  serve();
  const auto link = pairing();
  const Result<std::string> digits = link->start("大堂自助机 2");
  ASSERT_TRUE(digits.ok()) << digits.error().detail;
  ASSERT_EQ(digits->size(), 6U);
  auto waiting = std::async(std::launch::async, [&] { return link->wait(); });
  ASSERT_TRUE(store_.decide_pairing(*digits, PairingStatus::kApproved));
  const Result<PairedHost> host = waiting.get();
  ASSERT_TRUE(host.ok()) << host.error().detail;
  EXPECT_EQ(host->device, DeviceId{4711});
  EXPECT_EQ(host->letter, 'B');
  EXPECT_EQ(host->epoch, "e1");
  EXPECT_EQ(host->site_id, "cuihu");
  EXPECT_EQ(host->site_name, "翠湖花园物业服务中心");
  EXPECT_EQ(host->public_host, "HUIYIN.EXAMPLE");
  EXPECT_EQ(host->seal_public_key, "c2VhbA==");
  EXPECT_EQ(host->host_key_sha256, host_key_.key_sha256);
  EXPECT_EQ(host->host_url, "https://127.0.0.1:" + std::to_string(server_->port()));
  const auto peer = must(make_https_peer(*host, newcomer_, timing_));
  EXPECT_TRUE(peer->push(batch_of(4711, 1, 1)).ok());
}

TEST_F(PairingTest, OtherDigitsApproveNobody) {
  serve();
  const auto link = pairing();
  const std::string digits = *link->start("x");
  const std::string other = digits == "123456" ? "123457" : "123456";
  EXPECT_FALSE(store_.decide_pairing(other, PairingStatus::kApproved));
  const auto peer = must(make_https_peer(paired_host(server_->port()), newcomer_, timing_));
  EXPECT_EQ(code_of(peer->push(batch_of(4711, 1, 1))), "not_paired");
}

TEST_F(PairingTest, ARefusalAtTheCounterIsTold) {
  serve();
  const auto link = pairing();
  ASSERT_TRUE(store_.decide_pairing(*link->start("x"), PairingStatus::kRefused));
  EXPECT_EQ(code_of(link->wait()), "wrong_digits");
}

TEST_F(PairingTest, WhatNobodyApprovesExpires) {
  options_.pairing_window_ms = 100;
  serve();
  const auto link = pairing();
  const std::string digits = *link->start("x");
  EXPECT_EQ(code_of(link->wait()), "not_paired");
  EXPECT_FALSE(store_.decide_pairing(digits, PairingStatus::kApproved));
}

TEST_F(PairingTest, StartingAgainEndsTheEarlierDigits) {
  serve();
  const std::string earlier = *pairing()->start("x");
  const std::string later = *pairing()->start("x");
  EXPECT_FALSE(store_.decide_pairing(earlier, PairingStatus::kApproved) && earlier != later);
  EXPECT_TRUE(store_.decide_pairing(later, PairingStatus::kApproved));
}

TEST_F(PairingTest, ARevealThatWasNotCommittedToIsRefused) {
  serve();
  OddClient liar(server_->port(), &newcomer_);
  const auto offer = sync::read_pair_offer(body_in(
      liar.ask(post("/v1/pair/start",
                    sync::write_pair_start({"x", commit_to(*crypto_, std::string(64, '1'))})))));
  ASSERT_TRUE(offer.ok());
  const std::string reveal = sync::write_pair_reveal({offer->id, std::string(64, '2')});
  EXPECT_EQ(status_in(liar.ask(post("/v1/pair/reveal", reveal))), 403);
  const std::string honest = sync::write_pair_reveal({offer->id, std::string(64, '1')});
  EXPECT_EQ(status_in(liar.ask(post("/v1/pair/reveal", honest))), 404) << "one try only";
  EXPECT_EQ(store_.pairings(), 0U);
}

TEST_F(PairingTest, AnotherKeyCannotGoOnWithAPairing) {
  serve();
  OddClient first(server_->port(), &newcomer_);
  const auto offer = sync::read_pair_offer(body_in(
      first.ask(post("/v1/pair/start",
                     sync::write_pair_start({"x", commit_to(*crypto_, std::string(64, '1'))})))));
  ASSERT_TRUE(offer.ok());
  const DeviceKey thief = must(make_device_key());
  OddClient second(server_->port(), &thief);
  const std::string reveal = sync::write_pair_reveal({offer->id, std::string(64, '1')});
  EXPECT_EQ(status_in(second.ask(post("/v1/pair/reveal", reveal))), 404);
  EXPECT_EQ(status_in(second.ask(get("/v1/pair/status?id=" + offer->id))), 404);
}

TEST_F(PairingTest, NobodyPairsWithoutAKeyOfTheirOwn) {
  serve();
  OddClient phone(server_->port());
  const std::string start = sync::write_pair_start({"x", std::string(64, '1')});
  EXPECT_EQ(status_in(phone.ask(post("/v1/pair/start", start))), 403);
}

TEST_F(PairingTest, ClosedPairingLetsNobodyStart) {
  serve();
  server_->set_pairing_open(false);
  EXPECT_EQ(code_of(pairing()->start("x")), "forbidden");
  server_->set_pairing_open(true);
  EXPECT_TRUE(pairing()->start("x").ok());
}

TEST_F(PairingTest, OneAddressCannotFillTheWaitingList) {
  serve();
  for (int i = 0; i < 3; ++i) {
    newcomer_ = must(make_device_key());
    ASSERT_TRUE(pairing()->start("x").ok());
  }
  newcomer_ = must(make_device_key());
  EXPECT_EQ(code_of(pairing()->start("x")), "peer_away");
}

TEST_F(PairingTest, CancelEndsTheWait) {
  serve();
  const auto link = pairing();
  ASSERT_TRUE(link->start("x").ok());
  auto waiting = std::async(std::launch::async, [&] { return link->wait(); });
  link->cancel();
  EXPECT_EQ(code_of(waiting.get()), "peer_away");
}

// Who stands in the middle has a key of their own towards each side, so the screens differ.
TEST_F(PairingTest, DigitsDependOnBothKeysAndBothSecrets) {
  const PairingKeys keys{std::string(64, 'a'), std::string(64, 'b')};
  const PairingSecrets secrets{std::string(64, 'c'), std::string(64, 'd')};
  const std::string digits = pairing_digits(*crypto_, keys, secrets);
  EXPECT_EQ(digits, pairing_digits(*crypto_, keys, secrets));
  const std::string other(64, 'e');
  EXPECT_NE(digits, pairing_digits(*crypto_, {other, keys.host_sha256}, secrets));
  EXPECT_NE(digits, pairing_digits(*crypto_, {keys.terminal_sha256, other}, secrets));
  EXPECT_NE(digits, pairing_digits(*crypto_, keys, {other, secrets.host_nonce}));
  EXPECT_NE(digits, pairing_digits(*crypto_, keys, {secrets.terminal_nonce, other}));
}

}  // namespace
}  // namespace huiyin::link
