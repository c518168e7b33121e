// Due times of a ticket, each with the clause it comes from. Minutes and calendar days; working-day
// rules join with the procedures as data.
#pragma once

#include <string>
#include <vector>

#include "app/core/ticket.h"

namespace huiyin {

struct Due {
  std::string what;  // "dispatch", "reply", "call_back", "rework_slip", "forward"
  Moment at;
  std::string clause;  // "N-042 001 篇2 §3.17"
  bool operator==(const Due&) const = default;
};

// What is still owed on this ticket, earliest first; empty when it is closed or cancelled.
std::vector<Due> dues(const Ticket& ticket, const SiteClock& clock);

// What a slip and a public status page promise the owner: by when somebody answers.
Moment promised_to_owner(const Ticket& ticket, const SiteClock& clock);

}  // namespace huiyin
