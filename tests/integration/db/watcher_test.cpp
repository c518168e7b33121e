// A running host hears at once of what another process or thread stored.
#include <chrono>
#include <thread>

#include "db/change_watcher.h"
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

using WatcherTest = Site;

TEST_F(WatcherTest, HearsACommitOfAnotherStoreWithinMilliseconds) {
  host();
  int changes = 0;
  const auto watcher = must(ChangeWatcher::open(dir_ / "counter.db", [&changes] { ++changes; }));
  EXPECT_FALSE(watcher->handle());
  std::chrono::steady_clock::time_point committed;
  std::thread other([&] {
    fakes::ManualClock clock;
    fakes::ToyCrypto crypto(9);
    const StoreOptions its = {dir_ / "counter.db", clock, crypto, {}, 5000, {}, Durability::kFull};
    const auto store = must(HostStore::open(its, kSiteKeys));
    must(store->tickets().register_ticket(leaking_roof(), "huiyin", id_of(1)));
    committed = std::chrono::steady_clock::now();
  });
  EXPECT_TRUE(watcher->wait(5000));
  const auto heard = std::chrono::steady_clock::now();
  other.join();
  EXPECT_EQ(changes, 1);
  EXPECT_TRUE(must(host().changed_elsewhere()));
  EXPECT_FALSE(must(host().changed_elsewhere()));
  EXPECT_LT(heard - committed, std::chrono::milliseconds(500));
  EXPECT_EQ(must(host().tickets().find(id_of(1))).number, "C001");
}

TEST_F(WatcherTest, TellsOwnCommitsFromOthers) {
  host();
  EXPECT_FALSE(must(host().changed_elsewhere()));
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
  EXPECT_FALSE(must(host().changed_elsewhere()));
}

TEST_F(WatcherTest, SaysWhenThereIsNothingToWatch) {
  EXPECT_EQ(code_of(ChangeWatcher::open(dir_ / "nowhere" / "counter.db", {})), "no_such_file");
}

}  // namespace
}  // namespace huiyin::db
