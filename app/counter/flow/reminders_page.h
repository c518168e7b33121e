// What the counter knows and wants about reminders: what the procedures tell this person about due
// times, up the ladder, and that it was read. Nested in the counter's own state, intents, effects
// and inputs; the step is here, the drawing in screens/reminders_page.cpp, the work in
// engine/reminders_work.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/core/ladder.h"
#include "app/core/result.h"

namespace huiyin::counter::reminders {

// ---- what a person wants ----
struct Opened {};
struct Select {
  std::size_t place = 0;
};
struct Read {};  // the chosen one; the next unread one is chosen then
struct ReadAll {};
struct OpenTicket {};
using Intent = std::variant<Opened, Select, Read, ReadAll, OpenTicket>;

// ---- what the flow asks of the world ----
struct Load {
  std::string login;
};
struct TellRead {
  TicketId ticket;
  std::string key;
  std::string login;
};
using Effect = std::variant<Load, TellRead>;

// ---- what the world answers ----
struct Line {
  Reminder reminder;
  std::string household;
  bool is_read = false;
};
struct Loaded {
  std::string login;
  std::optional<Error> error;
  std::vector<Line> lines;  // unread ones first
};
using Input = std::variant<Loaded>;

// How old the list may be: time alone makes new reminders.
inline constexpr std::int64_t kReminderAge_ms = 60'000;

struct State {
  bool known = false;
  std::optional<Error> error = {};
  std::vector<Line> lines = {};
  std::size_t selected = 0;
  bool busy = false;   // being worked out
  bool stale = false;  // something happened meanwhile
  std::int64_t asked_at_ms = 0;

  int unread() const;
};

}  // namespace huiyin::counter::reminders
