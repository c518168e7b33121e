// A station directory (a kiosk's): settings, key and record.
//
//   DIR/station.toml  settings      DIR/kiosk.db  its journal, sealed
//   DIR/keys/         device.pem
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "app/core/intake.h"
#include "app/link/device_key.h"
#include "app/ports/link.h"
#include "app/run/config.h"
#include "db/kiosk_store.h"

namespace huiyin::site {

struct Station {
  std::filesystem::path dir;
  run::StationConfig config;
  link::DeviceKey device_key;
  std::shared_ptr<const ProcedureFacts> procedures = nullptr;  // as shipped
  std::shared_ptr<const IntakeBook> intake = nullptr;          // what the kiosk asks
};

// Errors: kNoSuchFile (pair it first), kConfig, kIo.
Result<Station> load_station(const std::filesystem::path& dir);
// Makes the folder, station.toml with the host's address and the key when they are not there.
Result<Station> make_station(const std::filesystem::path& dir, const std::string& host_url);
Result<std::unique_ptr<db::KioskStore>> open_store(const Station& station, Clock& clock,
                                                   Crypto& crypto);

// The connection to the paired host. Errors: kNotPaired.
Result<std::unique_ptr<PeerLink>> open_peer(const Station& station, db::KioskStore& store);

}  // namespace huiyin::site
