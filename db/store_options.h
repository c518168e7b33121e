// How a store file is opened. Not for the site's settings (app/run reads those).
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/core/procedure.h"
#include "app/ports/clock.h"
#include "app/ports/crypto.h"

namespace huiyin::db {

// How much a commit promises. The product uses kFull, always: kRelaxed loses acknowledged tickets
// when the power goes, and exists so that the simulation can prove that it would notice.
enum class Durability { kFull, kRelaxed };

// Shared by both stores. `clock` and `crypto` must outlive the store.
struct StoreOptions {
  std::filesystem::path path;  // counter.db or kiosk.db
  Clock& clock;
  Crypto& crypto;
  SiteClock site_clock;
  int busy_timeout_ms = 5000;
  // A registered SQLite VFS; empty: the system's. With a VFS the file is opened for this one
  // connection alone and nobody is told of changes (simulation).
  std::string vfs;
  Durability durability = Durability::kFull;
  // What the record promises owners by; without it, nothing.
  std::shared_ptr<const ProcedureFacts> procedures = nullptr;
};

}  // namespace huiyin::db
