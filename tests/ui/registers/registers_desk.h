// A clerk at the registers page of the real window: opens books, fills in forms, takes steps.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/ui/counter/counter_desk.h"

namespace huiyin::drive {

// Field and what is typed into it, or the option that is picked ("=option"), or ticked ("+a,b").
using Filled = std::vector<std::pair<std::string, std::string>>;

class RegistersDesk : public CounterDesk {
 public:
  RegistersDesk();  // the supervisor is signed in, at the registers page

  void open_book(const std::string& id);
  void shows_calendar();  // the recurring duties; it begins at today
  void scroll_up_to(const std::string& mark);
  void begin(const std::string& verb);  // "create" or a step of the open entry
  void fill_in(const Filled& values);
  void confirm();  // and stays, when something is at fault
  // begin, fill_in, confirm; returns when the form is gone.
  void does(const std::string& verb, const Filled& values);
  std::string fault(const std::string& field) { return label_of("registers.fault." + field); }
  std::string state() { return label_of("registers.entry.state"); }
  void wait_state(const std::string& words) { wait_label("registers.entry.state", words); }

 private:
  void go_to(const std::string& id);  // by Tab, as far as it takes
  void set(const std::string& field, const std::string& text);
  void pick(const std::string& field, const std::string& option);
};

std::string day_in(int days);  // from today, at the site: "2026-11-28"

}  // namespace huiyin::drive
