// The questions to a ticket that several reports count by. For report*.cpp only.
#pragma once

#include <string>

#include "app/core/report_tally.h"

namespace huiyin {

inline bool any(const Ticket&) {
  return true;
}
inline bool is_unresolved(const Ticket& t) {
  return !is_resolved(t);
}
inline bool has_answered(const Ticket& t) {
  return t.satisfaction != Satisfaction::kNone;
}
inline bool is_satisfied(const Ticket& t) {
  return is_content(t.satisfaction);
}
inline bool is_unsatisfied(const Ticket& t) {
  return is_discontent(t.satisfaction);
}
inline std::string category_key(const Ticket& t) {
  return std::string(name_of(t.category));
}

}  // namespace huiyin
