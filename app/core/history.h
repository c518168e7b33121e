// A recorded event as lists and histories show it. A plain value.
#pragma once

#include <string>

#include "app/core/moment.h"

namespace huiyin {

struct HistoryEntry {
  Moment at;
  std::string actor;
  std::string event;   // event_name()
  std::string detail;  // fields worth showing, "department=engineering person=…"
};

}  // namespace huiyin
