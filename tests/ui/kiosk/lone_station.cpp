#include "tests/ui/kiosk/lone_station.h"

#include <algorithm>
#include <stdexcept>

#include "app/link/sodium_crypto.h"
#include "app/run/system_clock.h"
#include "app/site/station_dir.h"
#include "app/words/notices.h"
#include "app/words/slip_words.h"

namespace huiyin::drive {
namespace {

template <typename T>
T must(Result<T> result) {
  if (!result) {
    throw std::runtime_error(std::string(name_of(result.error().code)) + " " +
                             result.error().detail);
  }
  return std::move(*result);
}

void write_settings(const std::filesystem::path& folder, const LoneStationOptions& options) {
  run::StationConfig config;
  config.name = "大堂自助机";
  config.host_url = "https://127.0.0.1:9";  // nobody listens there
  config.language = options.language;
  config.idle_s = options.idle_s;
  std::filesystem::create_directories(folder);
  must(run::write_station_config(folder, config));
}

PairedHost some_host(Crypto& crypto) {
  PairedHost host;
  host.device = DeviceId{7};
  host.letter = 'A';
  host.host_url = "https://127.0.0.1:9";
  host.host_key_sha256 = std::string(64, 'a');
  host.epoch = "first";
  host.site_id = "lake";
  host.site_name = "翠湖花园物业服务中心";
  host.public_host = kLoneStationSite;
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
                                  "每天 8:30–21:00",      kLoneStationSite};
  FeedPage page;
  page.epoch = "first";
  page.after = cursor.cursor;
  page.cursor = cursor.cursor + 1;
  page.snapshot = true;
  page.host_time = now;
  page.documents = {{std::string(db::kHouseholdsDocument), 1, db::encode_tree(tree)},
                    {"office", 1, words::encode_office(office)},
                    {"notices", 1, words::encode_notices({})}};
  return page;
}

Program program_of(const std::filesystem::path& folder, const LoneStationOptions& options) {
  Program program;
  program.words = options.before_program;
  for (const std::string& word :
       {std::string(HUIYIN_KIOSK), std::string("--station"), (folder / "station").string()})
    program.words.push_back(word);
  // The OpenGL driver keeps some bytes until its end; a leak of ours is found by its name in the
  // log.
  program.environment = {{"CUPS_SERVER", (folder / "no-cups").string()},
                         {"LSAN_OPTIONS", "exitcode=0"}};
  program.width_px = options.width_px;
  program.height_px = options.height_px;
  return program;
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

LoneStation::LoneStation(const LoneStationOptions& options)
    : kiosk_("kiosk", program_of(folder_.path(), options), folder_.path()) {
  write_settings(folder(), options);
  if (options.is_paired) pair();
}

void LoneStation::pair() const {
  OpenRecord record(folder());
  must(record.store->adopt(some_host(*record.crypto)));
  const SyncCursor cursor = must(record.store->sync().cursor());
  must(record.store->sync().apply(first_page(cursor, record.clock.now())));
}

void LoneStation::go_to_the_confirm_page() {
  kiosk_.tap("welcome.register");
  kiosk_.tap("category.repair");
  kiosk_.tap("household.building.3");
  kiosk_.tap("household.unit.1");
  kiosk_.tap("household.room.1502");
  kiosk_.wait_screen("describe");
  kiosk_.tap("describe.chip.2");
  kiosk_.wait_until(
      [](const UiTree& tree) {
        const UiItem* text = tree.find("describe.text");
        return text != nullptr && !text->label.empty();
      },
      "the phrase does not stand in the text");
  kiosk_.tap("nav.next");
  kiosk_.tap("danger.no");
  kiosk_.wait_screen("contact");
  for (const char digit : std::string("13800138000"))
    kiosk_.tap(std::string("pad.key.") + digit);
  kiosk_.wait_until(
      [](const UiTree& tree) {
        const UiItem* phone = tree.find("contact.phone");
        return phone != nullptr && phone->label == "13800138000";
      },
      "the telephone is not what was tapped");
  kiosk_.tap("nav.next");
  kiosk_.wait_screen("confirm");
}

std::string LoneStation::register_a_repair() {
  go_to_the_confirm_page();
  kiosk_.tap("confirm.submit");
  kiosk_.wait_screen("done");
  return kiosk_.wait_item("done.number").label;
}

int LoneStation::registrations() const {
  const OpenRecord record(folder());
  const PushBatch batch = must(record.store->sync().outbox(0));
  return static_cast<int>(
      std::count_if(batch.events.begin(), batch.events.end(),
                    [](const WireEvent& event) { return event.body.type == "registered"; }));
}

bool LoneStation::has_on_disk(const std::string& bytes) const {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
    if (entry.is_regular_file() && read_file(entry.path()).find(bytes) != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace huiyin::drive
