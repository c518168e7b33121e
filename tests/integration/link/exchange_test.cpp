// Terminal and host over real sockets and TLS: who is let in, and what comes across.
#include <chrono>
#include <future>

#include "tests/integration/link/link_fixture.h"

namespace huiyin::link {
namespace {

using namespace std::chrono_literals;

TEST_F(LinkTest, APairedTerminalPushesAndHearsHowFarTheHostIs) {
  serve();
  const auto reply = terminal()->push(batch_of(kDevice, 1, 3));
  ASSERT_TRUE(reply.ok()) << reply.error().detail;
  EXPECT_EQ(reply->high, 3);
  EXPECT_EQ(reply->epoch, "e1");
  EXPECT_EQ(store_.held_of(kDevice), 3U);
}

TEST_F(LinkTest, ManyCallsShareOneConnection) {
  serve();
  const auto peer = terminal();
  for (int i = 0; i < 20; ++i)
    ASSERT_TRUE(peer->push(batch_of(kDevice, i + 1, 1)).ok());
  OddClient phone(server_->admin_port(), nullptr, /*tls=*/false);
  const std::string metrics = phone.ask(get("/metrics"));
  EXPECT_NE(metrics.find("huiyin_connections_total 2\n"), std::string::npos) << metrics;
}

TEST_F(LinkTest, APairedTerminalFollowsTheFeed) {
  serve();
  const auto page = terminal()->feed(0, "an older epoch & more");
  ASSERT_TRUE(page.ok()) << page.error().detail;
  EXPECT_TRUE(page->snapshot);
  EXPECT_EQ(page->epoch, "e1");
}

TEST_F(LinkTest, APairedTerminalLooksUpATicketByTokenOrNumber) {
  store_.add_ticket(lobby_ticket());
  serve();
  const auto peer = terminal();
  EXPECT_EQ(peer->find_ticket("23456789ABCD")->number, "A012");
  EXPECT_EQ(peer->find_ticket("A012")->token, "23456789ABCD");
  EXPECT_EQ(code_of(peer->find_ticket("A013")), "unknown_token");
  EXPECT_EQ(code_of(peer->find_ticket("what?")), "bad_value");
}

TEST_F(LinkTest, TheHostKeepsTheNewestHealthReport) {
  serve();
  ASSERT_TRUE(terminal()->report_health("paper=low").ok());
  EXPECT_EQ(store_.health_of_first(), "paper=low");
}

TEST_F(LinkTest, AKeyThatIsNotPairedIsRefusedEverywhere) {
  serve();
  const auto stranger = terminal(must(make_device_key()));
  EXPECT_EQ(code_of(stranger->push(batch_of(kDevice, 1, 1))), "not_paired");
  EXPECT_EQ(code_of(stranger->feed(0, "")), "not_paired");
  EXPECT_EQ(code_of(stranger->find_ticket("A012")), "not_paired");
  EXPECT_EQ(code_of(stranger->report_health("x")), "not_paired");
  EXPECT_EQ(code_of(stranger->wait_head(0, 2000)), "not_paired");
  EXPECT_EQ(store_.held_of(kDevice), 0U);
}

TEST_F(LinkTest, ARevokedKeyIsRefusedOnItsOpenConnection) {
  serve();
  const auto peer = terminal();
  ASSERT_TRUE(peer->push(batch_of(kDevice, 1, 1)).ok());
  store_.revoke_all();
  EXPECT_EQ(code_of(peer->push(batch_of(kDevice, 2, 1))), "not_paired");
  EXPECT_EQ(store_.held_of(kDevice), 1U);
}

TEST_F(LinkTest, ARevokedKeyLosesItsEventStream) {
  options_.heartbeat_ms = 50;
  serve();
  const auto peer = terminal();
  ASSERT_TRUE(peer->wait_head(0, 200).ok());
  store_.revoke_all();
  Result<LinkNews> news = peer->wait_head(0, 5000);
  EXPECT_EQ(code_of(news), "peer_away");
  EXPECT_EQ(code_of(peer->wait_head(0, 5000)), "not_paired");
}

TEST_F(LinkTest, OnePairedKeyCannotSpeakForAnotherDevice) {
  serve();
  EXPECT_EQ(code_of(terminal()->push(batch_of(kDevice + 1, 1, 1))), "not_paired");
  EXPECT_EQ(store_.held_of(kDevice + 1), 0U);
}

TEST_F(LinkTest, AClientWithoutAKeyGetsThe403OfTheContract) {
  serve();
  OddClient phone(server_->port());
  const std::string answer = phone.ask(post("/v1/push", "{}"));
  EXPECT_EQ(status_in(answer), 403);
  EXPECT_NE(body_in(answer).find(R"("code":"not_paired")"), std::string::npos) << answer;
}

TEST_F(LinkTest, ATerminalRefusesAHostWhoseKeyChanged) {
  serve();
  PairedHost elsewhere = paired_host(server_->port());
  elsewhere.host_key_sha256 = make_device_key()->key_sha256;
  const auto peer = must(make_https_peer(elsewhere, key_, timing_));
  EXPECT_EQ(code_of(peer->push(batch_of(kDevice, 1, 1))), "key_refused");
  EXPECT_EQ(store_.pushes(), 0);
}

TEST_F(LinkTest, DatesOfACertificateDoNotMatterWhenThePinMatches) {
  host_key_ = must(make_device_key({1, 86'400}));  // ended in 1970
  const DeviceKey early =
      must(make_device_key({253'000'000'000, 253'402'300'799}));  // begins in 9987
  store_.pair(early.key_sha256, 78);
  serve();
  EXPECT_TRUE(terminal(early)->push(batch_of(78, 1, 1)).ok());
}

TEST_F(LinkTest, AHostThatIsNotThereIsAway) {
  const auto peer = must(make_https_peer(paired_host(1), key_, timing_));
  EXPECT_EQ(code_of(peer->push(batch_of(kDevice, 1, 1))), "peer_away");
  EXPECT_EQ(code_of(peer->wait_head(0, 1000)), "peer_away");
}

TEST_F(LinkTest, AConnectionThatDiedWhileIdleIsMadeAgainSilently) {
  options_.idle_ms = 50;
  serve();
  const auto peer = terminal();
  ASSERT_TRUE(peer->push(batch_of(kDevice, 1, 1)).ok());
  OddClient watcher(server_->admin_port(), nullptr, false);
  while (watcher.ask(get("/metrics")).find("huiyin_open_connections 1\n") == std::string::npos) {
    ASSERT_TRUE(watcher.connected());
  }
  EXPECT_TRUE(peer->push(batch_of(kDevice, 2, 1)).ok());
}

TEST_F(LinkTest, ACaptivePortalsPageIsNoAnswerOfOurs) {
  const OddServer portal(host_key_,
                         "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 12\r\n\r\n"
                         "<b>Wi-Fi</b>");
  const auto peer = must(make_https_peer(paired_host(portal.port()), key_, timing_));
  EXPECT_EQ(code_of(peer->push(batch_of(kDevice, 1, 1))), "protocol");
  EXPECT_EQ(code_of(peer->feed(0, "")), "protocol");
  EXPECT_EQ(code_of(peer->wait_head(0, 1000)), "protocol");
}

TEST_F(LinkTest, BytesThatAreNoHttpAreNoAnswerOfOurs) {
  const OddServer odd(host_key_, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
  const auto peer = must(make_https_peer(paired_host(odd.port()), key_, timing_));
  EXPECT_EQ(code_of(peer->push(batch_of(kDevice, 1, 1))), "protocol");
}

TEST_F(LinkTest, AHostThatNeverAnswersIsLeftAtTheDeadline) {
  const OddServer silent(host_key_, "");
  timing_.answer_ms = 300;
  const auto peer = must(make_https_peer(paired_host(silent.port()), key_, timing_));
  EXPECT_EQ(code_of(peer->push(batch_of(kDevice, 1, 1))), "peer_away");
}

TEST_F(LinkTest, NewsOfTheFeedArrivesThroughTheEventStream) {
  serve();
  const auto peer = terminal();
  ASSERT_EQ(peer->wait_head(0, 100)->kind, LinkNews::Kind::kQuiet);
  auto waiting = std::async(std::launch::async, [&] { return peer->wait_head(0, 10'000); });
  server_->notify_head(5);
  const Result<LinkNews> news = waiting.get();
  ASSERT_TRUE(news.ok());
  EXPECT_EQ(news->kind, LinkNews::Kind::kHead);
  EXPECT_EQ(news->head, 5);
}

TEST_F(LinkTest, NewsThatThePullHasOvertakenIsToldOnceAndThenItIsQuiet) {
  serve();
  const auto peer = terminal();
  ASSERT_EQ(peer->wait_head(0, 100)->kind, LinkNews::Kind::kQuiet);
  server_->notify_head(5);
  ASSERT_EQ(peer->wait_head(0, 10'000)->head, 5);
  server_->notify_head(6);  // the terminal's pull already brought it
  EXPECT_EQ(peer->wait_head(6, 200)->kind, LinkNews::Kind::kQuiet);
}

TEST_F(LinkTest, ChangesByAnotherProcessAreFoundAndTold) {
  options_.head_poll_ms = 20;
  serve();
  const auto peer = terminal();
  ASSERT_TRUE(peer->wait_head(0, 50).ok());
  store_.grow_feed();
  EXPECT_EQ(peer->wait_head(0, 10'000)->head, 1);
}

TEST_F(LinkTest, OneTerminalsPushIsTheOthersNews) {
  serve();
  const DeviceKey second = must(make_device_key());
  store_.pair(second.key_sha256, 78);
  const auto listener = terminal(second);
  ASSERT_TRUE(listener->wait_head(0, 50).ok());
  ASSERT_TRUE(terminal()->push(batch_of(kDevice, 1, 2)).ok());
  EXPECT_EQ(listener->wait_head(0, 10'000)->head, 2);
}

TEST_F(LinkTest, AStreamWithoutHeartbeatIsDead) {
  options_.heartbeat_ms = 60'000;
  serve();
  timing_.silence_ms = 200;
  const auto peer = terminal();
  EXPECT_EQ(code_of(peer->wait_head(0, 10'000)), "peer_away");
}

TEST_F(LinkTest, HeartbeatsKeepAQuietStreamAlive) {
  options_.heartbeat_ms = 40;
  serve();
  timing_.silence_ms = 400;
  const Result<LinkNews> news = terminal()->wait_head(0, 900);
  ASSERT_TRUE(news.ok()) << news.error().detail;
  EXPECT_EQ(news->kind, LinkNews::Kind::kQuiet);
}

TEST_F(LinkTest, AWaiterIsInterrupted) {
  serve();
  const auto peer = terminal();
  auto waiting = std::async(std::launch::async, [&] { return peer->wait_head(0, 60'000); });
  peer->interrupt();
  EXPECT_EQ(waiting.get()->kind, LinkNews::Kind::kInterrupted);
}

TEST_F(LinkTest, CancelEndsAWaitAndAllLaterCalls) {
  serve();
  const auto peer = terminal();
  auto waiting = std::async(std::launch::async, [&] { return peer->wait_head(0, 60'000); });
  peer->cancel();
  EXPECT_EQ(code_of(waiting.get()), "peer_away");
  EXPECT_EQ(code_of(peer->push(batch_of(kDevice, 1, 1))), "peer_away");
}

TEST_F(LinkTest, AStoppedHostLeavesNobodyHanging) {
  serve();
  const auto peer = terminal();
  auto waiting = std::async(std::launch::async, [&] { return peer->wait_head(0, 60'000); });
  ASSERT_TRUE(peer->push(batch_of(kDevice, 1, 1)).ok());
  server_->stop();
  const Result<LinkNews> news = waiting.get();
  EXPECT_TRUE(!news.ok() || news->kind == LinkNews::Kind::kHead);
  EXPECT_EQ(code_of(peer->push(batch_of(kDevice, 2, 1))), "peer_away");
}

TEST_F(LinkTest, TheStoreIsCalledOnlyWhereTheApplicationWants) {
  std::vector<std::function<void()>> jobs;
  std::mutex mutex;
  std::condition_variable came;
  options_.post = [&](std::function<void()> job) {
    const std::lock_guard lock(mutex);
    jobs.push_back(std::move(job));
    came.notify_one();
  };
  serve();
  const auto peer = terminal();
  auto pushing =
      std::async(std::launch::async, [&] { return peer->push(batch_of(kDevice, 1, 1)); });
  std::unique_lock lock(mutex);
  ASSERT_TRUE(came.wait_for(lock, 5s, [&] { return !jobs.empty(); }));
  EXPECT_EQ(store_.pushes(), 0);
  jobs.front()();
  lock.unlock();
  EXPECT_TRUE(pushing.get().ok());
}

TEST_F(LinkTest, AJobThatOutlivesTheServerHarmsNobody) {
  std::function<void()> late;
  std::promise<void> came;
  options_.post = [&](std::function<void()> job) {
    late = std::move(job);
    came.set_value();
  };
  serve();
  const auto peer = terminal();
  auto pushing =
      std::async(std::launch::async, [&] { return peer->push(batch_of(kDevice, 1, 1)); });
  ASSERT_EQ(came.get_future().wait_for(5s), std::future_status::ready);
  server_.reset();
  late();
  EXPECT_FALSE(pushing.get().ok());
  EXPECT_EQ(store_.pushes(), 0);
}

}  // namespace
}  // namespace huiyin::link
