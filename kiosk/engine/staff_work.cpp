// What staff ask for at the kiosk itself: the PIN, the printer's test, sound, brightness, the log.
#include <utility>

#include "app/run/log.h"
#include "app/site/staff_pin.h"
#include "kiosk/engine/engine.h"
#include "kiosk/engine/receipt_maker.h"

namespace huiyin::kiosk {
namespace {

constexpr std::size_t kShown_lines = 40;
constexpr int kVolumeStep = 10;
constexpr int kLightStep = 10;

SlipContent test_slip(const Site& site, Moment now) {
  SlipContent slip;
  slip.office_name = site.office.name;
  slip.title = words::tr(words::Language::kZhCn, "Test print");
  slip.number = "0000";
  slip.lines = {{"", to_hhmm(now, site.clock)}};
  return slip;
}

}  // namespace

void Engine::check_pin(const effect::CheckPin& wanted) {
  const auto is_right = site::check_staff_pin(parts_.station.dir, parts_.crypto, wanted.pin);
  if (!is_right) return parts_.tell(input::PinChecked{PinAnswer::kNone});
  if (!*is_right) run::log_warn("kiosk", "a wrong PIN at the staff gate");
  parts_.tell(input::PinChecked{*is_right ? PinAnswer::kRight : PinAnswer::kWrong});
}

void Engine::tell_staff_facts(const char* told) {
  StaffFacts facts;
  facts.printer =
      health_.printer == "stopped" && health_.reasons.empty() ? "offline" : health_.reasons;
  facts.queue = parts_.station.config.printer.queue;
  facts.host = host_ ? host_->site_name : std::string();
  facts.sound = sound_fault_;
  facts.volume = speech_ ? speech_->volume() : 0;
  facts.brightness = brightness(parts_.backlights);
  facts.log = run::last_log_lines(kShown_lines);
  facts.told = told;
  parts_.tell(input::StaffFactsChanged{std::move(facts)});
}

// On the print desk's thread, the only one that may use the printer.
void Engine::print_test() {
  desk_->look([this, slip = test_slip(site_, parts_.clock.now())](const PrinterStatus&) {
    const run::StationConfig& config = parts_.station.config;
    const auto bytes = slip_bytes(slip, config.printer.width_dots);
    const char* told = words::tr_mark("The test print did not come out.");
    if (bytes) {
      const auto done = parts_.printer.submit({config.printer.queue, "test", *bytes}, {});
      if (done && done->state == SlipState::kPrinted) {
        told = words::tr_mark("The test print has come out.");
      } else if (done && done->state == SlipState::kUnknown) {
        told = words::tr_mark("Nobody knows whether the test print came out: please look.");
      }
    }
    record_.post([this, told] { tell_staff_facts(told); });
  });
}

void Engine::keep_levels() {
  const auto kept = save_levels(parts_.station.dir, levels_);
  if (!kept) run::log_warn("kiosk", "levels: " + kept.error().detail);
}

// As staff left it; a machine that lost its setting in between gets it again.
void Engine::restore_brightness() {
  if (!levels_.brightness || levels_.brightness == brightness(parts_.backlights)) return;
  const auto done = set_brightness(*levels_.brightness, parts_.backlights);
  if (!done) run::log_warn("kiosk", "brightness: " + done.error().detail);
}

const char* Engine::change_brightness(int by_percent) {
  const auto now = brightness(parts_.backlights);
  if (!now) return "";
  const auto done = set_brightness(*now + by_percent, parts_.backlights);
  if (!done) {
    run::log_warn("kiosk", "brightness: " + done.error().detail);
    return words::tr_mark("This program may not set the brightness.");
  }
  levels_.brightness = brightness(parts_.backlights);
  keep_levels();
  return "";
}

void Engine::change_volume(int by_percent) {
  if (!speech_) return;
  speech_->change_volume(by_percent);
  levels_.louder = speech_->louder();
  keep_levels();
}

void Engine::do_for_staff(StaffAct act) {
  const char* told = "";
  staff_came_ = true;
  switch (act) {
    case StaffAct::kTestPrint:
      print_test();
      told = words::tr_mark("The test print is on its way.");
      break;
    case StaffAct::kPaperChanged: look_at_printer(); break;
    case StaffAct::kPairAgain: pair_.post([this] { pair(); }); break;
    case StaffAct::kQuieter: change_volume(-kVolumeStep); break;
    case StaffAct::kLouder: change_volume(kVolumeStep); break;
    case StaffAct::kTestSound:
      if (speech_) speech_->announce("A001", "1");
      break;
    case StaffAct::kDarker: told = change_brightness(-kLightStep); break;
    case StaffAct::kBrighter: told = change_brightness(kLightStep); break;
    case StaffAct::kLook:
    case StaffAct::kRestart:
    case StaffAct::kClose: break;  // the last two are the program's
  }
  tell_staff_facts(told);
}

}  // namespace huiyin::kiosk
