// How long the link takes on loopback, with real TLS and real records on disk (WAL, FULL): a push
// round trip, a new connection, a batch, and from a commit at the host to the kiosk's event stream
// and to the kiosk's record. Command:
//   cmake --preset release && cmake --build --preset release --target bench_link &&
//   build/release/tests/bench_link
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <future>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "app/link/https_peer.h"
#include "app/link/link_server.h"
#include "app/link/sodium_crypto.h"
#include "app/link/sync_runner.h"
#include "app/run/system_clock.h"
#include "app/run/worker.h"
#include "db/host_store.h"
#include "db/kiosk_store.h"
#include "tests/drive/temp_dir.h"
#include "tests/integration/link/odd_peer.h"

namespace {

using namespace huiyin;
using Steady = std::chrono::steady_clock;

template <typename T>
T must(Result<T> result) {
  if (!result.ok()) throw std::runtime_error(result.error().detail);
  return std::move(result).value();
}

double ms_since(Steady::time_point start) {
  return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

void report(const char* what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  std::printf("%-44s p50 %7.2f ms   p99 %7.2f ms   worst %7.2f ms   n=%zu\n", what, at(0.5),
              at(0.99), times.back(), times.size());
}

TicketId id_of(int n) {
  TicketId id;
  id.bytes[0] = 1;
  id.bytes[14] = static_cast<std::uint8_t>(n >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id;
}

Draft leaking_roof() {
  Draft draft;
  draft.category = Category::kRepair;
  draft.attendance = Attendance::kWaiting;
  draft.personal = {"3-1-1502", "王小明", "13800138000", "屋顶漏水，客厅天花板滴水"};
  return draft;
}

// A host with its server and one paired kiosk, each with its record on disk.
class Site {
 public:
  Site() {
    host_.run([&] {
      store_ = must(db::HostStore::create(options("counter.db"), seal_));
      sync_ = &store_->sync();
    });
    kiosk_store_ = must(db::KioskStore::open(options("kiosk.db")));
    link::ServerOptions server;
    server.bind_address = "127.0.0.1";
    server.post = [this](std::function<void()> job) { host_.post(std::move(job)); };
    link::SiteFacts facts;
    facts.seal_public_key = seal_.public_key;
    server_ = must(link::LinkServer::start(server, facts, host_key_, {*sync_, *crypto_, clock_}));
    const auto pairing =
        must(link::make_https_pairing({"127.0.0.1", server_->port()}, kiosk_key_, *crypto_, {}));
    const std::string digits = must(pairing->start("bench"));
    host_.run([&] { must(store_->devices().approve(digits, "bench")); });
    paired_ = must(pairing->wait());
    must(kiosk_store_->adopt(paired_));
  }
  ~Site() {
    server_.reset();
    host_.run([&] { store_.reset(); });
  }

  std::unique_ptr<PeerLink> peer() { return must(link::make_https_peer(paired_, kiosk_key_)); }
  void register_tickets(int from, int count) {
    for (int n = from; n < from + count; ++n) {
      must(kiosk_store_->register_ticket(leaking_roof(), id_of(n)));
    }
  }
  db::KioskStore& kiosk() { return *kiosk_store_; }
  run::SystemClock& clock() { return clock_; }
  link::LinkServer& server() { return *server_; }

  // Calls a ticket at the counter; returns when that is committed.
  Steady::time_point recall(int n, bool first) {
    Steady::time_point committed;
    host_.run([&] {
      ActCommand call;
      call.action = first ? Action::kCall : Action::kRecall;
      call.fields.desk = "2";
      must(store_->tickets().act(id_of(n), call, "lin"));
      committed = Steady::now();
      server_->notify_head(sync_->head());
    });
    return committed;
  }

 private:
  db::StoreOptions options(const std::string& file) {
    return {dir_ / file, clock_, *crypto_, SiteClock{}, 5000, {}, db::Durability::kFull};
  }

  drive::TempDir dir_;
  run::SystemClock clock_;
  std::unique_ptr<Crypto> crypto_ = link::make_crypto();
  SealKeys seal_ = crypto_->make_seal_keys();
  link::DeviceKey host_key_ = must(link::make_device_key());
  link::DeviceKey kiosk_key_ = must(link::make_device_key());
  run::Worker host_{"host"};
  std::unique_ptr<db::HostStore> store_;
  SyncHost* sync_ = nullptr;
  std::unique_ptr<db::KioskStore> kiosk_store_;
  std::unique_ptr<link::LinkServer> server_;
  PairedHost paired_;
};

void push_one_by_one(Site& site) {
  constexpr int kTickets = 500;
  site.register_tickets(0, kTickets);
  const auto peer = site.peer();
  SyncCursor cursor = must(site.kiosk().sync().cursor());
  const PushBatch all = must(site.kiosk().sync().outbox(cursor.high));
  std::vector<double> times;
  PushReply last;
  for (const WireEvent& event : all.events) {
    PushBatch one;
    one.device = all.device;
    one.from_seq = event.seq;
    one.events = {event};
    const auto start = Steady::now();
    last = must(peer->push(one));
    times.push_back(ms_since(start));
  }
  must(site.kiosk().sync().pushed(last));
  report("push of one event, committed at the host", times);
}

void push_batches(Site& site) {
  constexpr int kTickets = 1000;
  site.register_tickets(1000, kTickets);
  const auto peer = site.peer();
  const auto start = Steady::now();
  const auto done = must(link::sync_once(site.kiosk().sync(), *peer, site.clock()));
  const double ms = ms_since(start);
  std::printf("%-44s %.0f events/s (%lld events in %.0f ms)\n", "outbox drained in batches",
              1000.0 * static_cast<double>(done.pushed) / ms, static_cast<long long>(done.pushed),
              ms);
}

void new_connections(Site& site) {
  std::vector<double> times;
  for (int i = 0; i < 100; ++i) {
    const auto peer = site.peer();
    const auto start = Steady::now();
    must(peer->feed(0, ""));
    times.push_back(ms_since(start));
  }
  report("new pinned connection and one page", times);
}

void commit_to_stream(Site& site) {
  const auto peer = site.peer();
  std::int64_t head = must(peer->wait_head(-1, 2000)).head;
  std::vector<double> times;
  for (int i = 0; i < 300; ++i) {
    auto heard = std::async(std::launch::async, [&] {
      head = must(peer->wait_head(head, 5000)).head;
      return Steady::now();
    });
    const Steady::time_point committed = site.recall(0, i == 0);
    times.push_back(std::chrono::duration<double, std::milli>(heard.get() - committed).count());
  }
  report("commit at the host to the kiosk's stream", times);
}

void commit_to_record(Site& site) {
  const auto peer = site.peer();
  std::mutex mutex;
  std::condition_variable came;
  Steady::time_point applied;
  int calls = 0;
  link::RunnerOptions options;
  options.on_page = [&](const FeedPage& page) {
    if (page.tickets.empty() || page.snapshot) return;
    const std::lock_guard lock(mutex);
    calls = page.tickets.back().calls;
    applied = Steady::now();
    came.notify_all();
  };
  must(link::sync_once(site.kiosk().sync(), *peer, site.clock()));
  link::SyncRunner runner(site.kiosk().sync(), *peer, site.clock(), options);
  runner.start();
  std::vector<double> times;
  for (int i = 0; i < 300; ++i) {
    const Steady::time_point committed = site.recall(1, i == 0);
    std::unique_lock lock(mutex);
    if (!came.wait_for(lock, std::chrono::seconds(10), [&] { return calls == i + 1; })) break;
    times.push_back(std::chrono::duration<double, std::milli>(applied - committed).count());
  }
  runner.stop();
  report("commit at the host to the kiosk's record", times);
}

void silent_connections(Site& site) {
  for (int i = 0; i < 300; ++i)
    link::tcp_connect(site.server().port());  // closed with the program
  const auto peer = site.peer();
  const auto start = Steady::now();
  for (int i = 0; i < 100; ++i)
    must(peer->feed(0, ""));
  std::printf("%-44s %.0f ms\n", "100 calls beside 300 silent connections", ms_since(start));
}

}  // namespace

int main() {
  try {
    Site site;
    push_one_by_one(site);
    push_batches(site);
    new_connections(site);
    commit_to_stream(site);
    commit_to_record(site);
    silent_connections(site);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench_link: %s\n", e.what());
    return 1;
  }
  return 0;
}
