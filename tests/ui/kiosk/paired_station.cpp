#include "tests/ui/kiosk/paired_station.h"

#include <algorithm>
#include <stdexcept>

#include "app/core/intake.h"
#include "app/link/sodium_crypto.h"
#include "app/run/system_clock.h"
#include "app/site/station_dir.h"
#include "app/words/notices.h"
#include "app/words/slip_words.h"

namespace huiyin::drive {
namespace {

constexpr const char* kSite = "HUIYIN.EXAMPLE";
constexpr const char* kNobody = "https://127.0.0.1:9";

template <typename T>
T must(Result<T> result) {
  if (!result) {
    throw std::runtime_error(std::string(name_of(result.error().code)) + " " +
                             result.error().detail);
  }
  return std::move(*result);
}

PairedHost some_host(Crypto& crypto) {
  PairedHost host;
  host.device = DeviceId{7};
  host.letter = 'A';
  host.host_url = kNobody;
  host.host_key_sha256 = std::string(64, 'a');
  host.epoch = "first";
  host.site_id = "lake";
  host.site_name = "翠湖花园物业服务中心";
  host.public_host = kSite;
  host.seal_public_key = crypto.make_seal_keys().public_key;
  return host;
}

FeedPage first_page(const SyncCursor& cursor, Moment now) {
  db::HouseholdTree tree;
  for (const char* building : {"1", "2", "3"})
    for (const char* unit : {"1", "2"})
      for (const char* room : {"1501", "1502", "1601", "1602"})
        db::add_room(tree, building, unit, room);
  const words::OfficeWords office{"翠湖花园物业服务中心", "Emerald Lake Property Service",
                                  "020-5550 0123",        "020-5550 0119",
                                  "每天 8:30–21:00",      kSite};
  FeedPage page;
  page.epoch = "first";
  page.after = cursor.cursor;
  page.cursor = cursor.cursor + 1;
  page.snapshot = true;
  page.host_time = now;
  page.documents = {
      {std::string(db::kHouseholdsDocument), 1, db::encode_tree(tree)},
      {"office", 1, words::encode_office(office)},
      {"notices", 1, words::encode_notices({})},
      {"prices", 1, encode_prices({{"家政清洁", "45 元/小时"}})},
      {"neighbours", 1,
       encode_neighbours({{"3-1", "lift", 3, "01234567-89ab-7cde-8f01-23456789abcd", now}})}};
  return page;
}

struct OpenRecord {
  run::SystemClock clock;
  std::unique_ptr<Crypto> crypto = link::make_crypto();
  std::unique_ptr<db::KioskStore> store;

  explicit OpenRecord(const std::filesystem::path& folder) {
    const site::Station station = must(site::load_station(folder));
    store = must(site::open_store(station, clock, *crypto));
  }
};

}  // namespace

run::StationConfig lone_settings() {
  run::StationConfig config;
  config.name = "大堂自助机";
  config.host_url = kNobody;
  return config;
}

void make_station_folder(const std::filesystem::path& folder, const run::StationConfig& config) {
  std::filesystem::create_directories(folder);
  must(run::write_station_config(folder, config));
}

void pair_with_nobody(const std::filesystem::path& folder) {
  OpenRecord record(folder);
  must(record.store->adopt(some_host(*record.crypto)));
  const SyncCursor cursor = must(record.store->sync().cursor());
  must(record.store->sync().apply(first_page(cursor, record.clock.now())));
}

int stored_registrations(const std::filesystem::path& folder) {
  const OpenRecord record(folder);
  const PushBatch batch = must(record.store->sync().outbox(0));
  return static_cast<int>(
      std::count_if(batch.events.begin(), batch.events.end(),
                    [](const WireEvent& event) { return event.body.type == "registered"; }));
}

}  // namespace huiyin::drive
