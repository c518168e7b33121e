// What evolve() remembers of a case for its clocks: the times on hold and the changes of severity,
// as derived facts, so that a later limit never forgets a past pause. Not for counting.
#pragma once

#include <vector>

#include "app/core/deadline.h"
#include "app/core/ticket.h"

namespace huiyin {

// How the ticket was before the event that has just been applied.
struct ClockMarks {
  State state = State::kRegistered;
  std::string severity;
};
ClockMarks clock_marks(const Ticket& ticket);
void note_clocks(Ticket& ticket, const ClockMarks& before, Moment at);

// The times on hold, in order. The one that still goes on ends at its "until", if that was said.
std::vector<Pause> pauses_of(const Ticket& ticket);
// When the severity became another one, after it was first judged; in order.
std::vector<Moment> severity_changes(const Ticket& ticket);

}  // namespace huiyin
