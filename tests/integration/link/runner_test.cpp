// Kiosk and host with their real records, joined by the runner over real TLS.
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "app/link/sync_runner.h"
#include "app/run/worker.h"
#include "db/host_store.h"
#include "db/kiosk_store.h"
#include "tests/drive/temp_dir.h"
#include "tests/integration/link/link_fixture.h"

namespace huiyin::link {
namespace {

using namespace std::chrono_literals;

Draft leaking_roof() {
  Draft draft;
  draft.category = Category::kRepair;
  draft.attendance = Attendance::kWaiting;
  draft.personal = {"3-1-1502", "王小明", "13800138000", "屋顶漏水"};
  return draft;
}

TicketId id_of(int n) {
  TicketId id;
  id.bytes[0] = 1;
  id.bytes[14] = static_cast<std::uint8_t>(n >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id;
}

// Waits for the newest status that satisfies a test.
class StatusBoard {
 public:
  void show(const SyncStatus& status) {
    const std::lock_guard lock(mutex_);
    newest_ = status;
    changed_.notify_all();
  }
  bool comes_to(const std::function<bool(const SyncStatus&)>& wanted) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, 20s, [&] { return wanted(newest_); });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  SyncStatus newest_;
};

// Counts pushes that the host has stored.
class Deliveries {
 public:
  void came() {
    const std::lock_guard lock(mutex_);
    ++count_;
    changed_.notify_all();
  }
  bool come_within(std::chrono::seconds time) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, time, [&] { return count_ > 0; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int count_ = 0;
};

class RunnerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    keys_ = crypto_->make_seal_keys();
    host_key_ = must(make_device_key());
    kiosk_key_ = must(make_device_key());
    on_host([&] { host_ = must(db::HostStore::create(options("counter.db"), keys_)); });
    kiosk_ = must(db::KioskStore::open(options("kiosk.db")));
    serve(0);
    pair();
  }
  void TearDown() override {
    runner_.reset();
    peer_.reset();
    server_.reset();
    on_host([&] { host_.reset(); });
  }

  db::StoreOptions options(const std::string& file) {
    return {dir_ / file, clock_, *crypto_, SiteClock{}, 5000, {}, db::Durability::kFull};
  }
  void on_host(std::function<void()> job) { host_worker_.run(std::move(job)); }

  void serve(int port) {
    ServerOptions options;
    options.bind_address = "127.0.0.1";
    options.port = port;
    options.head_poll_ms = 20;
    options.post = [this](std::function<void()> job) { host_worker_.post(std::move(job)); };
    options.on_stored = [this] { deliveries_.came(); };
    SiteFacts site;
    site.seal_public_key = keys_.public_key;
    site.site_name = "翠湖花园";
    SyncHost* store = nullptr;
    on_host([&] { store = &host_->sync(); });
    server_ = must(LinkServer::start(options, site, host_key_, {*store, *crypto_, clock_}));
  }

  void pair() {
    PeerTiming quick;
    quick.pair_poll_ms = 10;
    const auto pairing =
        must(make_https_pairing({"127.0.0.1", server_->port()}, kiosk_key_, *crypto_, quick));
    const std::string digits = must(pairing->start("大堂自助机 1"));
    on_host([&] { must(host_->devices().approve(digits, "admin")); });
    const PairedHost paired = must(pairing->wait());
    must(kiosk_->adopt(paired));
    peer_ = must(make_https_peer(paired, kiosk_key_));
  }

  void run() {
    RunnerOptions options;
    options.on_status = [this](const SyncStatus& status) { board_.show(status); };
    options.post = [this](std::function<void()> job) { kiosk_worker_.post(std::move(job)); };
    runner_ = std::make_unique<SyncRunner>(kiosk_->sync(), *peer_, clock_, options);
    runner_->start();
  }
  Ticket register_at_kiosk(int n) {
    std::optional<Ticket> ticket;
    kiosk_worker_.run([&] { ticket = must(kiosk_->register_ticket(leaking_roof(), id_of(n))); });
    if (runner_) runner_->poke();
    return *ticket;
  }
  bool host_has(const Ticket& ticket) {
    bool found = false;
    on_host([&] {
      const auto held = host_->tickets().find(ticket.id);
      found = held.ok() && held->personal.name == "王小明";
    });
    return found;
  }
  bool settles() {
    return board_.comes_to(
        [](const SyncStatus& s) { return s.online && s.up_to_date && s.outbox == 0; });
  }

  drive::TempDir dir_;
  run::SystemClock clock_;
  std::unique_ptr<Crypto> crypto_ = make_crypto();
  SealKeys keys_;
  DeviceKey host_key_;
  DeviceKey kiosk_key_;
  run::Worker host_worker_{"host"};
  run::Worker kiosk_worker_{"kiosk"};
  std::unique_ptr<db::HostStore> host_;
  std::unique_ptr<db::KioskStore> kiosk_;
  std::unique_ptr<LinkServer> server_;
  std::unique_ptr<PeerLink> peer_;
  std::unique_ptr<SyncRunner> runner_;
  StatusBoard board_;
  Deliveries deliveries_;
};

TEST_F(RunnerTest, WhatTheKioskRegistersTheHostCanRead) {
  const Ticket ticket = register_at_kiosk(1);
  run();
  ASSERT_TRUE(settles());
  EXPECT_TRUE(host_has(ticket));
}

TEST_F(RunnerTest, ATicketRegisteredWhileAllIsQuietGoesUpAtOnce) {
  run();
  ASSERT_TRUE(settles());
  const Ticket ticket = register_at_kiosk(1);
  EXPECT_TRUE(deliveries_.come_within(20s));
  EXPECT_TRUE(host_has(ticket));
}

TEST_F(RunnerTest, ACallAtTheCounterIsSeenAtTheKiosk) {
  const Ticket ticket = register_at_kiosk(1);
  std::mutex mutex;
  std::condition_variable came;
  QueueState seen = QueueState::kNone;
  RunnerOptions options;
  options.on_status = [this](const SyncStatus& status) { board_.show(status); };
  options.on_page = [&](const FeedPage& page) {
    const std::lock_guard lock(mutex);
    for (const PublicTicket& changed : page.tickets)
      seen = changed.queue_state;
    came.notify_all();
  };
  options.post = [this](std::function<void()> job) { kiosk_worker_.post(std::move(job)); };
  SyncRunner runner(kiosk_->sync(), *peer_, clock_, options);
  runner.start();
  ASSERT_TRUE(settles());
  on_host([&] {
    ActCommand call;
    call.action = Action::kCall;
    call.fields.desk = "2";
    must(host_->tickets().act(ticket.id, call, "lin"));
  });
  std::unique_lock lock(mutex);
  EXPECT_TRUE(came.wait_for(lock, 20s, [&] { return seen == QueueState::kCalled; }));
  lock.unlock();
  runner.stop();
}

TEST_F(RunnerTest, TicketsMadeWhileTheHostIsAwayArriveWhenItIsBack) {
  run();
  ASSERT_TRUE(settles());
  const int port = server_->port();
  server_.reset();
  ASSERT_TRUE(board_.comes_to([](const SyncStatus& s) { return !s.online; }));
  std::vector<Ticket> tickets;
  for (int n = 1; n <= 20; ++n)
    tickets.push_back(register_at_kiosk(n));
  EXPECT_TRUE(runner_->status().offline_since.is_set());
  EXPECT_TRUE(runner_->status().error.has_value());
  serve(port);
  ASSERT_TRUE(settles());
  for (const Ticket& ticket : tickets)
    EXPECT_TRUE(host_has(ticket)) << ticket.number;
}

TEST_F(RunnerTest, ARevokedKioskSaysThatItIsNotPairedAndKeepsItsTickets) {
  run();
  ASSERT_TRUE(settles());
  on_host([&] {
    for (const PairedDevice& device : must(host_->devices().list())) {
      must(host_->devices().revoke(device.id, "admin"));
    }
  });
  register_at_kiosk(1);
  ASSERT_TRUE(board_.comes_to([](const SyncStatus& s) {
    return !s.online && s.error && s.error->code == ErrorCode::kNotPaired;
  }));
  kiosk_worker_.run([&] { EXPECT_GT(must(kiosk_->status()).unsent, 0); });
}

TEST_F(RunnerTest, OneRoundByHandBringsEverythingAcross) {
  std::vector<Ticket> tickets;
  for (int n = 1; n <= 30; ++n)
    tickets.push_back(register_at_kiosk(n));
  const SyncOnce done = must(sync_once(kiosk_->sync(), *peer_, clock_));
  EXPECT_GE(done.pushed, 30);
  for (const Ticket& ticket : tickets)
    EXPECT_TRUE(host_has(ticket));
  EXPECT_EQ(must(sync_once(kiosk_->sync(), *peer_, clock_)).pushed, 0);
}

TEST_F(RunnerTest, StoppingDoesNotWaitForAnyone) {
  run();
  ASSERT_TRUE(settles());
  const auto start = std::chrono::steady_clock::now();
  runner_->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - start, 2s);
}

}  // namespace
}  // namespace huiyin::link
