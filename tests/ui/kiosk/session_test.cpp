// A locked kiosk and its session: no way out for visitors, back within two seconds after a crash.
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>

#include "app/link/sodium_crypto.h"
#include "app/site/staff_pin.h"
#include "tests/drive/close_request.h"
#include "tests/ui/kiosk/lone_station.h"

namespace huiyin::drive {
namespace {

using std::chrono::milliseconds;

// The process whose parent is this one; 0: there is none.
int child_of(int parent) {
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") != std::string::npos) continue;
    std::ifstream stat(entry.path() / "stat");
    std::string line;
    std::getline(stat, line);
    const std::size_t end = line.rfind(')');
    if (end == std::string::npos) continue;
    const std::string rest = line.substr(end + 4);  // ") S 123 …"
    if (std::stoi(rest) == parent) return std::stoi(name);
  }
  return 0;
}

LoneStationOptions locked() {
  LoneStationOptions options;
  options.is_locked = true;
  return options;
}

// The five presses; in corners of the glass of 1080 x 1920.
void knock(Screen& kiosk) {
  for (const auto& [x, y] : {std::pair{20, 20}, {20, 1900}, {1060, 1900}, {20, 1900}, {20, 20}})
    kiosk.tap_at(x, y);
}

void enter_pin(Screen& kiosk, const std::string& pin) {
  for (const char digit : pin)
    kiosk.tap(std::string("pad.key.") + digit);
  kiosk.tap("pad.done");
}

TEST(LockedKiosk, IsLeftByNoKeyAndByNoWishToClose) {
  LoneStation station(locked());
  Screen& kiosk = station.kiosk();
  kiosk.start();
  kiosk.tap("welcome.register");
  kiosk.wait_screen("category");
  kiosk.chord("Alt_L", "F4");
  kiosk.chord("Control_L", "q");
  kiosk.chord("Control_L", "w");
  kiosk.chord("Alt_L", "Tab");
  kiosk.press("F11");
  kiosk.press("Super_L");
  ask_windows_to_close(kiosk.display());
  kiosk.press("Home");  // is done after all of these
  EXPECT_EQ(kiosk.wait_screen("welcome").screen, "welcome");
  EXPECT_TRUE(kiosk.is_running());
}

TEST(LockedKiosk, IsEndedByStaffBehindTheirGate) {
  LoneStation station(locked());
  const auto crypto = link::make_crypto();
  ASSERT_TRUE(site::set_staff_pin(station.folder(), *crypto, "246813").ok());
  Screen& kiosk = station.kiosk();
  kiosk.start();
  kiosk.wait_screen("welcome");
  knock(kiosk);
  kiosk.wait_screen("staff.gate");
  enter_pin(kiosk, "111111");
  kiosk.wait_until(
      [](const UiTree& tree) {
        const UiItem* pin = tree.find("staff.fault");
        return pin != nullptr && !pin->label.empty();
      },
      "a wrong PIN is not refused");
  enter_pin(kiosk, "246813");
  kiosk.wait_screen("staff");
  kiosk.tap("staff.close");
  EXPECT_TRUE(kiosk.ends_within(std::chrono::seconds(20)));
  EXPECT_EQ(kiosk.close(), 0);
}

TEST(KioskSession, BringsTheRestingScreenBackWithinTwoSecondsOfACrash) {
  LoneStationOptions options;
  options.session = HUIYIN_SESSION;
  LoneStation station(options);
  Screen& kiosk = station.kiosk();
  kiosk.start();
  kiosk.tap("welcome.register");
  const long long frame = kiosk.wait_screen("category").frame;
  const int crashed = child_of(kiosk.process_id());
  ASSERT_GT(crashed, 0);
  const auto began = std::chrono::steady_clock::now();
  ::kill(crashed, SIGKILL);
  kiosk.wait_until(
      [frame](const UiTree& tree) { return tree.screen == "welcome" && tree.frame < frame; },
      "the resting screen does not come back");
  const auto took = std::chrono::steady_clock::now() - began;
  const auto ms = std::chrono::duration_cast<milliseconds>(took).count();
  RecordProperty("back_after_ms", static_cast<int>(ms));
  EXPECT_LT(ms, HUIYIN_BACK_WITHIN_MS);
  EXPECT_NE(child_of(kiosk.process_id()), crashed);
  EXPECT_EQ(kiosk.close(), 0);
}

TEST(KioskSession, IsInstalledToStartAtBootBehindAnXServerThatNoKeyLeaves) {
  const TempDir root;
  const Outcome done = run({HUIYIN_SESSION, "install", "--station", "/srv/kiosk", "--kiosk",
                            HUIYIN_KIOSK, "--root", root.path()});
  ASSERT_EQ(done.exit_code, 0) << done.err;
  const std::string unit = read_file(root / "etc/systemd/system/huiyin-kiosk.service");
  EXPECT_NE(unit.find("Restart=always"), std::string::npos);
  EXPECT_NE(unit.find("--station /srv/kiosk"), std::string::npos);
  const std::string lock = read_file(root / "etc/X11/xorg.conf.d/90-huiyin-kiosk.conf");
  EXPECT_NE(lock.find("DontVTSwitch"), std::string::npos);
}

}  // namespace
}  // namespace huiyin::drive
