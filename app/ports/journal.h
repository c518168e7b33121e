// A recorded event as lists and histories show it, and the listener that hears of changes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/core/event.h"

namespace huiyin {

struct HistoryEntry {
  Moment at;
  std::string actor;
  std::string event;   // event_name()
  std::string detail;  // fields worth showing, "department=engineering person=…"
};

}  // namespace huiyin
