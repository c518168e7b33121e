#include "tests/ui/kiosk/lone_station.h"

#include "tests/ui/kiosk/paired_station.h"

namespace huiyin::drive {
namespace {

Program program_of(const std::filesystem::path& folder, const LoneStationOptions& options) {
  Program program;
  program.words = options.before_program;
  const std::string kiosk = HUIYIN_KIOSK, station = folder / "station";
  Words words = {kiosk, "--station", station};
  if (options.is_locked) words.push_back("--locked");
  if (!options.session.empty()) {
    words = {options.session, "run", "--kiosk", kiosk, "--station", station};
  }
  program.words.insert(program.words.end(), words.begin(), words.end());
  // The OpenGL driver keeps some bytes until its end; a leak of ours is found by its name in the
  // log.
  program.environment = {{"CUPS_SERVER", (folder / "no-cups").string()},
                         {"LSAN_OPTIONS", "exitcode=0"}};
  program.width_px = options.width_px;
  program.height_px = options.height_px;
  return program;
}

}  // namespace

LoneStation::LoneStation(const LoneStationOptions& options)
    : kiosk_("kiosk", program_of(folder_.path(), options), folder_.path()) {
  run::StationConfig config = lone_settings();
  config.language = options.language;
  config.idle_s = options.idle_s;
  make_station_folder(folder(), config);
  if (options.is_paired) pair_with_nobody(folder());
}

void LoneStation::go_to_the_description() {
  kiosk_.tap("welcome.register");
  kiosk_.tap("category.repair");
  kiosk_.tap("household.building.3");
  kiosk_.tap("household.unit.1");
  kiosk_.tap("household.room.1502");
  kiosk_.wait_screen("ask");
  kiosk_.tap("ask.words");
  kiosk_.tap("danger.no");
  kiosk_.wait_screen("describe");
}

void LoneStation::go_to_the_confirm_page() {
  go_to_the_description();
  kiosk_.tap("describe.chip.2");
  kiosk_.wait_until(
      [](const UiTree& tree) {
        const UiItem* text = tree.find("describe.text");
        return text != nullptr && !text->label.empty();
      },
      "the phrase does not stand in the text");
  kiosk_.tap("nav.next");
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
  return stored_registrations(folder());
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
