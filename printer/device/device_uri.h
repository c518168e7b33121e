// The address of an ESC/POS printer as CUPS keeps it:
// escpos://host:port/?status=on|off&stall=SECONDS
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/core/result.h"

namespace huiyin::device {

enum class Replies {
  kExpected,  // status=on (default): the printer answers status and confirms slips
  kNone,      // status=off: a clone that never answers; its slips end as sent, never as printed
};

struct EscposTarget {
  std::string host;
  std::uint16_t port = 9100;
  Replies replies = Replies::kExpected;
  // Given up after this time without a byte taken, a status change or the confirmation: how long
  // staff have to put in paper.
  int stall_ms = 120'000;
};

inline constexpr std::string_view kEscposScheme = "escpos";

// Errors: kBadValue with what is wrong and what is allowed.
Result<EscposTarget> parse_device_uri(std::string_view uri);

}  // namespace huiyin::device
