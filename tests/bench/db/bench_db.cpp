// How quick the record is on this machine's disk, with real sealing: bench_db [DIR] [TICKETS].
// One line a figure: name, median of 5 runs, unit; latencies over all runs.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/link/sodium_crypto.h"
#include "db/host_store.h"
#include "db/kiosk_store.h"

namespace huiyin {
namespace {

constexpr int kRuns = 5;

class WallClock : public Clock {
 public:
  Moment now() override { return Moment{since_epoch<std::chrono::system_clock>()}; }
  std::int64_t monotonic_ms() override { return since_epoch<std::chrono::steady_clock>(); }

 private:
  template <typename AnyClock>
  static std::int64_t since_epoch() {
    using std::chrono::milliseconds;
    return std::chrono::duration_cast<milliseconds>(AnyClock::now().time_since_epoch()).count();
  }
};

double ms_of(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

double at(std::vector<double> values, double share) {
  std::sort(values.begin(), values.end());
  const auto last = static_cast<double>(values.size() - 1);
  return values[static_cast<std::size_t>(last * share)];
}

template <typename T>
T must(Result<T> result) {
  if (result.ok()) return std::move(result).value();
  std::fprintf(stderr, "bench_db: %s: %s\n", name_of(result.error().code),
               result.error().detail.c_str());
  std::exit(1);
}

struct Figures {
  std::vector<double> kiosk_ms, host_ms, act_ms, push_per_s, list_ms, verify_ms;
};

Draft leaking_roof() {
  Draft draft;
  draft.category = Category::kRepair;
  draft.attendance = Attendance::kWaiting;
  draft.personal = {"3-1-1502", "王小明", "13800138000", "屋顶漏水，客厅天花板滴水，请尽快来看"};
  return draft;
}

PairedHost pair(db::HostStore& host, const SealKeys& keys, Moment now) {
  must(host.sync().save_pairing(
      {"1", "bench", "123456", "key", now, PairingStatus::kWaiting, {}, '?'}));
  const PairedDevice device = must(host.devices().approve("123456", "bench"));
  PairedHost paired;
  paired.device = device.id;
  paired.letter = device.letter;
  paired.site_id = host.site_id();
  paired.seal_public_key = keys.public_key;
  return paired;
}

void run_once(const std::filesystem::path& dir, int tickets, Figures& figures) {
  WallClock clock;
  const std::unique_ptr<Crypto> crypto = link::make_crypto();
  const SealKeys keys = crypto->make_seal_keys();
  db::StoreOptions options = {dir / "counter.db",   clock, *crypto, {}, 5000, {},
                              db::Durability::kFull};
  const auto host = must(db::HostStore::create(options, keys));
  options.path = dir / "kiosk.db";
  const auto kiosk = must(db::KioskStore::open(options));
  must(kiosk->adopt(pair(*host, keys, clock.now())));
  const auto new_id = [&] { return make_ticket_id(clock.now(), random_bytes<10>(*crypto)); };
  for (int i = 0; i < tickets; ++i) {
    figures.kiosk_ms.push_back(
        ms_of([&] { must(kiosk->register_ticket(leaking_roof(), new_id())); }));
  }
  std::int64_t sent = 0;
  const double push_ms = ms_of([&] {
    while (must(kiosk->status()).unsent > 0) {
      const PushBatch batch = must(kiosk->sync().outbox(must(kiosk->status()).high));
      sent += static_cast<std::int64_t>(batch.events.size());
      must(kiosk->sync().pushed(must(host->sync().push(batch))));
    }
  });
  figures.push_per_s.push_back(static_cast<double>(sent) * 1000.0 / push_ms);
  for (int i = 0; i < tickets; ++i) {
    const TicketId id = new_id();
    figures.host_ms.push_back(
        ms_of([&] { must(host->tickets().register_ticket(leaking_roof(), "bench", id)); }));
    figures.act_ms.push_back(ms_of([&] {
      must(host->tickets().act(id, {Action::kAccept, {}, {}}, "bench"));
    }));
  }
  figures.list_ms.push_back(ms_of([&] { must(host->tickets().list({})); }));
  figures.verify_ms.push_back(ms_of([&] { must(host->archive().verify()); }));
}

void print(const char* name, double value, const char* unit) {
  std::printf("%-28s %10.3f %s\n", name, value, unit);
}

int measure(const std::filesystem::path& base, int tickets) {
  Figures figures;
  for (int run = 0; run < kRuns; ++run) {
    const std::filesystem::path dir = base / ("bench-db-" + std::to_string(run));
    std::filesystem::create_directories(dir);
    run_once(dir, tickets, figures);
    std::filesystem::remove_all(dir);
  }
  print("kiosk register p50", at(figures.kiosk_ms, 0.5), "ms");
  print("kiosk register p99", at(figures.kiosk_ms, 0.99), "ms");
  print("host register p50", at(figures.host_ms, 0.5), "ms");
  print("host register p99", at(figures.host_ms, 0.99), "ms");
  print("host act p50", at(figures.act_ms, 0.5), "ms");
  print("host act p99", at(figures.act_ms, 0.99), "ms");
  print("host push", at(figures.push_per_s, 0.5), "events/s");
  print("list newest 100", at(figures.list_ms, 0.5), "ms");
  print("verify whole record", at(figures.verify_ms, 0.5), "ms");
  return 0;
}

}  // namespace
}  // namespace huiyin

int main(int argc, char** argv) {
  return huiyin::measure(argc > 1 ? argv[1] : ".", argc > 2 ? std::atoi(argv[2]) : 1000);
}
