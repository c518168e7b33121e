// How a terminal says it is, as it travels to the host (PeerLink::report_health) and is shown at
// the counter. One line of key=value words; unknown keys are passed over, so that older hosts read
// newer kiosks. No personal data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace huiyin {

struct TerminalHealth {
  std::int64_t outbox = 0;  // events the host does not hold yet
  std::string printer;      // "ready", "busy", "stopped", "none"; "" = not known
  std::string reasons;      // printer reason keywords, comma separated
  std::string fault;        // code name of what keeps it out of order; "" = in order
  std::string version;      // of the program
  bool operator==(const TerminalHealth&) const = default;
};

std::string encode_health(const TerminalHealth& health);
TerminalHealth decode_health(std::string_view text);  // what cannot be read stays as it is above

}  // namespace huiyin
