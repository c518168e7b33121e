#include "app/site/station_dir.h"

#include "app/link/https_peer.h"
#include "app/run/intake_files.h"
#include "app/run/procedure_files.h"
#include "app/site/shipped.h"

namespace huiyin::site {

using Path = std::filesystem::path;

Result<Station> load_station(const Path& dir) {
  auto config = run::load_station_config(dir);
  if (!config) {
    if (config.error().code != ErrorCode::kNoSuchFile) return config.error();
    return fail(ErrorCode::kNoSuchFile, "no station in " + dir.string() +
                                            ": join it with huiyin pair --station " + dir.string() +
                                            " --host URL");
  }
  auto key = link::load_or_make_device_key((dir / "keys").string());
  if (!key) return key.error();
  auto procedures = shipped_procedures();
  if (!procedures) return procedures.error();
  auto intake = run::load_intake(run::share_dir() / "intake");
  if (!intake) return intake.error();
  return Station{dir, *config, *key, std::move(*procedures), std::move(*intake)};
}

Result<Station> make_station(const Path& dir, const std::string& host_url) {
  std::error_code error;
  std::filesystem::create_directories(dir, error);
  if (error) return fail(ErrorCode::kReadOnly, dir.string() + ": " + error.message());
  run::StationConfig config;
  config.host_url = host_url;
  auto written = run::write_station_config(dir, config);
  if (!written && written.error().code != ErrorCode::kAlreadyDone) return written.error();
  return load_station(dir);
}

Result<std::unique_ptr<db::KioskStore>> open_store(const Station& station, Clock& clock,
                                                   Crypto& crypto) {
  return db::KioskStore::open(db::StoreOptions{.path = station.dir / "kiosk.db",
                                               .clock = clock,
                                               .crypto = crypto,
                                               .site_clock = station.config.clock,
                                               .vfs = {},
                                               .procedures = station.procedures});
}

Result<std::unique_ptr<PeerLink>> open_peer(const Station& station, db::KioskStore& store) {
  auto identity = store.identity();
  if (!identity) return identity.error();
  if (!identity->has_value()) return fail(ErrorCode::kNotPaired, station.dir.string());
  return link::make_https_peer(**identity, station.device_key);
}

}  // namespace huiyin::site
