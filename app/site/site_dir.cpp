#include "app/site/site_dir.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "app/run/intake_files.h"
#include "app/site/demo.h"
#include "app/site/shipped.h"

namespace huiyin::site {
namespace {

using Path = std::filesystem::path;

Result<Ok> make_folders(const Path& dir) {
  std::error_code error;
  for (const Path& folder : {dir, dir / "keys", dir / "backups"}) {
    std::filesystem::create_directories(folder, error);
    if (error) {
      const bool read_only =
          error == std::errc::read_only_file_system || error == std::errc::permission_denied;
      return fail(read_only ? ErrorCode::kReadOnly : ErrorCode::kIo,
                  folder.string() + ": " + error.message());
    }
  }
  std::filesystem::permissions(dir / "keys", std::filesystem::perms::owner_all, error);
  return Ok{};
}

// Two lines: public key, secret key, both base64. Mode 0600 from its first byte.
Result<Ok> write_seal_keys(const Path& file, const SealKeys& keys) {
  const int fd = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) return fail(ErrorCode::kIo, "cannot make " + file.string());
  const std::string text = keys.public_key + "\n" + keys.secret_key + "\n";
  const bool whole =
      write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(fd) == 0;
  close(fd);
  if (!whole) return fail(ErrorCode::kDiskFull, "cannot write " + file.string());
  return Ok{};
}

Result<SealKeys> read_seal_keys(const Path& file) {
  std::ifstream in(file);
  SealKeys keys;
  if (!std::getline(in, keys.public_key) || !std::getline(in, keys.secret_key)) {
    return fail(ErrorCode::kConfig, "the site's seal key is missing or damaged: " + file.string());
  }
  return keys;
}

std::string random_pin(Crypto& crypto) {
  std::string pin;
  for (const std::uint8_t byte : random_bytes<6>(crypto)) {
    pin += static_cast<char>('0' + byte % 10);
  }
  return pin;
}

Result<Ok> add_admin(db::HostStore& store, const std::string& pin) {
  const db::StaffAccount admin{"admin", "管理员", "admin", "1", true};
  return store.staff().save(admin, pin, "init");
}

}  // namespace

words::OfficeWords office_words(const run::SiteConfig& config) {
  const run::OfficeConfig& o = config.office;
  return {o.name, o.name_en, o.service_phone, o.emergency_phone, o.hours, o.public_host};
}

link::SiteFacts site_facts(const Site& site) {
  link::SiteFacts facts;
  facts.site_id = site.config.id;
  facts.site_name = site.config.office.name;
  facts.public_host = site.config.office.public_host;
  facts.seal_public_key = site.seal_keys.public_key;
  facts.service_phone = site.config.office.service_phone;
  facts.clock = site.config.clock;
  return facts;
}

db::StoreOptions store_options(const Site& site, Clock& clock, Crypto& crypto) {
  return db::StoreOptions{.path = site.dir / "counter.db",
                          .clock = clock,
                          .crypto = crypto,
                          .site_clock = site.config.clock,
                          .vfs = {},
                          .procedures = site.procedures};
}

Result<std::unique_ptr<db::HostStore>> open_store(const Site& site, Clock& clock, Crypto& crypto) {
  return db::HostStore::open(store_options(site, clock, crypto), site.seal_keys);
}

Result<Ok> publish_office(const Site& site, db::HostStore& store) {
  const std::string text = words::encode_office(office_words(site.config));
  auto version = store.documents().put("office", text, "host");
  if (!version) return version.error();
  auto prices = run::load_prices(site.dir / "prices.toml");
  if (!prices && prices.error().code == ErrorCode::kNoSuchFile) return Ok{};
  if (!prices) return prices.error();
  auto told = store.documents().put("prices", encode_prices(*prices), "host");
  if (!told) return told.error();
  return Ok{};
}

Result<Site> load_site(const Path& dir) {
  auto config = run::load_site_config(dir);
  if (!config) {
    if (config.error().code != ErrorCode::kNoSuchFile) return config.error();
    return fail(ErrorCode::kNoSuchFile, "no site in " + dir.string() +
                                            ": make one with huiyin init --site " + dir.string());
  }
  auto keys = read_seal_keys(dir / "keys" / "seal.key");
  if (!keys) return keys.error();
  auto device_key = link::load_or_make_device_key((dir / "keys").string());
  if (!device_key) return device_key.error();
  auto procedures = shipped_procedures();
  if (!procedures) return procedures.error();
  return Site{dir, *config, *keys, *device_key, std::move(*procedures)};
}

Result<MadeSite> make_site(const Path& dir, bool demo, Clock& clock, Crypto& crypto) {
  std::error_code error;
  if (std::filesystem::exists(dir / "site.toml", error)) {
    return fail(ErrorCode::kAlreadyDone, "there is a site in " + dir.string());
  }
  if (auto made = make_folders(dir); !made) return made.error();
  const SealKeys keys = crypto.make_seal_keys();
  if (auto written = write_seal_keys(dir / "keys" / "seal.key", keys); !written) {
    return written.error();
  }
  auto device_key = link::load_or_make_device_key((dir / "keys").string());
  if (!device_key) return device_key.error();
  auto procedures = shipped_procedures();
  if (!procedures) return procedures.error();
  Site site{dir, demo ? demo_config() : run::SiteConfig{}, keys, *device_key,
            std::move(*procedures)};
  auto store = db::HostStore::create(store_options(site, clock, crypto), keys);
  if (!store) return store.error();
  MadeSite made;
  made.admin_pin = demo ? "1234" : random_pin(crypto);
  if (auto added = add_admin(**store, made.admin_pin); !added) return added.error();
  if (demo) {
    auto filled = fill_demo(**store, clock.now(), site.config.clock);
    if (!filled) return filled.error();
    made.households = *filled;
  }
  if (auto told = publish_office(site, **store); !told) return told.error();
  // site.toml comes last: a site whose making was cut short can be made again.
  if (auto written = run::write_site_config(dir, site.config); !written) return written.error();
  return made;
}

}  // namespace huiyin::site
