// The way to every page, always at the left: nine places, each with its key.
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"

namespace huiyin::counter {

using ui::Icon;
using ui::Key;

namespace {

struct Place {
  const char* id;
  const char* label;
  Icon icon;
  Screen screen;
  Key key;
  bool ctrl;
  const char* key_words;
};
constexpr Place kPlaces[] = {
    {"nav.desk", ui::tr_mark("Worklist"), Icon::kList, Screen::kDesk, Key::k1, true, "Ctrl+1"},
    {"nav.register", ui::tr_mark("Register"), Icon::kPen, Screen::kRegister, Key::kF8, false, "F8"},
    {"nav.registers", ui::tr_mark("Registers"), Icon::kTicket, Screen::kRegisters, Key::k3, true,
     "Ctrl+3"},
    {"nav.households", ui::tr_mark("Homes"), Icon::kBuilding, Screen::kHouseholds, Key::k4, true,
     "Ctrl+4"},
    {"nav.shift", ui::tr_mark("Shift"), Icon::kTransfer, Screen::kShift, Key::k5, true, "Ctrl+5"},
    {"nav.reports", ui::tr_mark("Reports"), Icon::kCalendar, Screen::kReports, Key::k6, true,
     "Ctrl+6"},
    {"nav.rules", ui::tr_mark("Rules"), Icon::kClock, Screen::kRules, Key::k7, true, "Ctrl+7"},
    {"nav.devices", ui::tr_mark("Devices"), Icon::kPrinter, Screen::kDevices, Key::kF9, false,
     "F9"},
    {"nav.people", ui::tr_mark("People"), Icon::kPeople, Screen::kPeople, Key::k8, true, "Ctrl+8"},
};
constexpr float kPlaceHeight = 68;

// The day before the complaint summary is owed, and when it is late.
const char* summary_badge(SummaryStage stage) {
  if (stage == SummaryStage::kLate) return "!";
  return stage == SummaryStage::kReminder ? "25" : "";
}

}  // namespace

void draw_nav_rail(ui::Ui& ui, ui::Rect rect, const ShellView& view, Intents& out) {
  ui::card(ui, rect);
  ui::Rect column = rect.inset(4, 8);
  for (const Place& place : kPlaces) {
    if (place.screen == Screen::kPeople && !view.may_manage) continue;
    const bool devices = place.screen == Screen::kDevices;
    const int troubles = devices ? view.kiosks_in_trouble + view.pairings : 0;
    std::string badge = troubles > 0 ? std::to_string(troubles) : std::string();
    if (place.screen == Screen::kReports) badge = summary_badge(view.summary);
    const ui::ButtonStyle style{.icon = place.icon,
                                .badge = badge,
                                .shortcut = place.key_words,
                                .selected = view.screen == place.screen,
                                .stacked = true};
    const ui::Rect box = column.split_top(kPlaceHeight, 4);
    const bool taken = ui::nav_item(ui, place.id, box, ui.tr(place.label), style);
    if (taken || ui.pressed(place.key, {.ctrl = place.ctrl})) tell(out, GoTo{place.screen});
  }
}

}  // namespace huiyin::counter
