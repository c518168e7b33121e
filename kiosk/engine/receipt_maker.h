// From a stored ticket to what its owner takes home: the receipt on the screen and the order to
// print. Pure.
#pragma once

#include <string>

#include "app/run/print_desk.h"
#include "kiosk/flow/lobby.h"

namespace huiyin::kiosk {

struct ReceiptFacts {
  const Ticket& ticket;
  const SlipStatus& slip;
  std::string masked_name;
  int people_ahead = 0;
  Moment now;
};

Receipt make_receipt(const ReceiptFacts& facts, const Site& site);
run::PrintOrder make_print_order(const ReceiptFacts& facts, const Site& site);

// Words → picture → ESC/POS for paper of this width.
Result<std::string> slip_bytes(const SlipContent& content, int width_dots);

}  // namespace huiyin::kiosk
