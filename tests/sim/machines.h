// The three machines of the simulation. Each has a disk that loses power, a clock of its own and
// the product's own store on it; the kiosks also run the product's own rule of the exchange.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "app/link/sync_round.h"
#include "db/host_store.h"
#include "db/kiosk_store.h"
#include "tests/fakes/crash_vfs.h"
#include "tests/fakes/toy_crypto.h"
#include "tests/sim/world.h"

namespace huiyin::sim {

// What goes wrong in the product, planted at a seam, so that the checker proves it can see.
enum class Bug {
  kNone,
  kForgetsDedupe,     // host takes a repeated event for a new one
  kRelaxedKiosk,      // synchronous=NORMAL: a commit that a power cut takes back
  kCursorBeforePage,  // kiosk writes the cursor first, the page in a second transaction
  kSharedLetter,      // both kiosks number from the same pool
};

inline const SealKeys kSiteKeys{"PK42", "SK42"};

class Machine {
 public:
  Machine(World& world, const std::string& name, std::uint64_t seed)
      : clock(world), crypto(seed), disk("crash-" + name + "-" + std::to_string(seed), seed) {}

  db::StoreOptions options(const std::string& file, db::Durability durability) {
    return {file, clock, crypto, SiteClock{}, 0, disk.name(), durability};
  }

  SimClock clock;
  fakes::ToyCrypto crypto;
  fakes::CrashVfs disk;
};

class HostMachine : public Machine {
 public:
  using Machine::Machine;
  bool on() const { return store != nullptr; }
  // False when the power went while it started.
  bool start(Bug bug);
  void stop() {
    front.reset();
    store.reset();
  }
  SyncHost& sync() { return front ? *front : store->sync(); }

  std::unique_ptr<db::HostStore> store;
  std::unique_ptr<SyncHost> front;  // a planted bug in front of the store
};

class KioskMachine : public Machine {
 public:
  using Machine::Machine;
  bool on() const { return store != nullptr; }
  bool start(Bug bug, std::uint64_t seed);
  void stop() {
    front.reset();
    store.reset();
  }
  SyncClient& sync() { return front ? *front : store->sync(); }

  std::unique_ptr<db::KioskStore> store;
  std::unique_ptr<SyncClient> front;
  std::optional<sync::ClientRule> rule;
  std::int64_t step_token = 0;  // only the newest planned step is taken
  bool link_up = true;
};

}  // namespace huiyin::sim
