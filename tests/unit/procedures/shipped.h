// The procedures as they are shipped, with a site's settings on top; and what a ticket owes after
// them, one line a due time. For tests only.
#pragma once

#include <string>
#include <vector>

#include "app/core/procedure.h"

namespace huiyin {

ProcedureFacts shipped_facts();
SharedProcedures shipped(RuleSettings settings = {});

using Lines = std::vector<std::string>;
// "what 2026-11-23T10:00:00 N-042" of each due time, the earliest first.
Lines owed(const Ticket& ticket, const SharedProcedures& procedures = shipped());

inline constexpr SiteClock kChina{480, 0};
inline Moment local(std::string_view text) {  // 2026-11-23T10:00
  return *parse_rfc3339(std::string(text) + ":00+08:00");
}

}  // namespace huiyin
