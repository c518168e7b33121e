// A site directory (the host's): settings, keys and record, made once and opened by the counter and
// the command line. Not for a kiosk's folder (station_dir.h).
//
//   DIR/site.toml   settings              DIR/counter.db  the record
//   DIR/keys/       device.pem, seal.key  DIR/backups/    verified copies
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "app/link/device_key.h"
#include "app/link/link_server.h"
#include "app/run/config.h"
#include "app/words/slip_words.h"
#include "db/host_store.h"

namespace huiyin::site {

struct Site {
  std::filesystem::path dir;
  run::SiteConfig config;
  SealKeys seal_keys;
  link::DeviceKey device_key;
  std::shared_ptr<const ProcedureFacts> procedures = nullptr;  // as shipped
};

struct MadeSite {
  std::string admin_pin;  // told once, to whoever made the site; the demo's accounts use 1234
  int households = 0;
};

// Errors: kAlreadyDone (there is a site), kReadOnly, kDiskFull, kIo.
Result<MadeSite> make_site(const std::filesystem::path& dir, bool demo, Clock& clock,
                           Crypto& crypto);
// Errors: kNoSuchFile (run `huiyin init` first), kConfig, kIo.
Result<Site> load_site(const std::filesystem::path& dir);
Result<std::unique_ptr<db::HostStore>> open_store(const Site& site, Clock& clock, Crypto& crypto);
db::StoreOptions store_options(const Site& site, Clock& clock, Crypto& crypto);

words::OfficeWords office_words(const run::SiteConfig& config);
link::SiteFacts site_facts(const Site& site);
// Publishes the office's words and DIR/prices.toml, where there is one, to the kiosks when they
// have changed.
Result<Ok> publish_office(const Site& site, db::HostStore& store);

}  // namespace huiyin::site
