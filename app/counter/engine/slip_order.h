// From a ticket to the order of its slip at the counter's printer. Pure.
#pragma once

#include <string>

#include "app/run/config.h"
#include "app/run/print_desk.h"
#include "app/words/slip_words.h"

namespace huiyin::counter {

// The attempt that printing this ticket's slip now would be. What never came out is no reprint.
int next_attempt(const SlipStatus& slip);

struct SlipOrderFacts {
  const Ticket& ticket;
  int attempt = 1;
  int people_ahead = 0;
  Moment now;
};
run::PrintOrder slip_order(const SlipOrderFacts& facts, const words::OfficeWords& office,
                           const Procedures& procedures);

// Words → picture → ESC/POS for paper of this width.
Result<std::string> slip_bytes(const SlipContent& content, int width_dots);

}  // namespace huiyin::counter
