#include "tests/ui/registers/registers_desk.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>

namespace huiyin::drive {
namespace {

constexpr double kTopOfIndex_px = 200;
constexpr int kMostTabs = 120;

std::string focused_in(const UiTree& tree) {
  for (const UiItem& item : tree.items) {
    if (item.is_focused) return item.id;
  }
  return {};
}

}  // namespace

std::string day_in(int days) {
  using namespace std::chrono;
  const auto there = system_clock::now() + hours(8) + std::chrono::days(days);
  const year_month_day date(floor<std::chrono::days>(there));
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

RegistersDesk::RegistersDesk() {
  sign_in("chen");
  screen().chord("Control_L", "3");
  screen().wait_screen("registers");
  screen().wait_item("registers.filter");
}

void RegistersDesk::open_book(const std::string& id) {
  screen().fill("registers.filter", id);
  wait_label("registers.filter", id);
  // The index has closed up: what is looked for stands at the top or right below.
  const double before = screen().wait_item("registers.index").y;
  screen().wait_until(
      [&](const UiTree& t) {
        const UiItem* book = t.find("registers.book." + id);
        return book != nullptr && book->y < before + kTopOfIndex_px;
      },
      "the index does not close up");
  screen().tap("registers.book." + id);
  screen().wait_item("registers.new");
}

void RegistersDesk::shows_calendar() {
  screen().tap("registers.overview");
  screen().tap("registers.tab.1");
  screen().wait_item("registers.calendar");
}

void RegistersDesk::scroll_up_to(const std::string& mark) {
  screen().turn_wheel_below("registers.calendar", 0, -kMostTabs);
  screen().wait_item(mark);
}

void RegistersDesk::begin(const std::string& verb) {
  screen().tap(verb == "create" ? "registers.new" : "registers.step." + verb);
  screen().wait_item("registers.confirm");
}

// Fields below the visible part scroll into it when the keyboard comes to them.
void RegistersDesk::go_to(const std::string& id) {
  // One that has just been asked for, by a form that opens or by a fault, has it in a moment.
  const auto is_settled = [](const UiTree& t) {
    return focused_in(t).starts_with("registers.field.");
  };
  screen().wait_until(is_settled, "no field of the form has the keyboard");
  for (int i = 0; i < kMostTabs; ++i) {
    const std::string before = focused_in(screen().look());
    if (before == id) return;
    screen().press("Tab");
    // A field on its way into sight has no focus yet.
    const auto has_moved = [&before](const UiTree& t) {
      const std::string now = focused_in(t);
      return !now.empty() && now != before;
    };
    screen().wait_until(has_moved, "Tab leads nowhere from " + before);
  }
  throw std::runtime_error("no Tab leads to " + id);
}

void RegistersDesk::set(const std::string& field, const std::string& text) {
  const std::string id = "registers.field." + field;
  go_to(id);
  screen().chord("Control_L", "a");
  screen().type(text);
  wait_label(id, text);
}

void RegistersDesk::pick(const std::string& field, const std::string& option) {
  go_to("registers.field." + field + "." + option);
  screen().press("space");
}

void RegistersDesk::fill_in(const Filled& values) {
  for (const auto& [field, value] : values) {
    if (value.front() == '=') {
      pick(field, value.substr(1));
    } else if (value.front() == '+') {
      std::string rest = value.substr(1) + ",";
      for (auto comma = rest.find(','); comma != std::string::npos; comma = rest.find(',')) {
        pick(field, rest.substr(0, comma));
        rest = rest.substr(comma + 1);
      }
    } else {
      set(field, value);
    }
  }
}

void RegistersDesk::confirm() {
  screen().tap("registers.confirm");
}

void RegistersDesk::does(const std::string& verb, const Filled& values) {
  begin(verb);
  fill_in(values);
  confirm();
  screen().wait_gone("registers.confirm");
  screen().wait_item("registers.print");
}

}  // namespace huiyin::drive
