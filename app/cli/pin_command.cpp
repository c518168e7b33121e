#include <iostream>

#include "app/cli/commands.h"
#include "app/core/text.h"
#include "app/site/staff_pin.h"

namespace huiyin::cli {

int run_pin(Context& context, const PinOptions& options) {
  std::string pin = options.pin;
  if (pin.empty()) std::getline(std::cin, pin);
  const auto set = site::set_staff_pin(options.station, *context.crypto, trim(pin));
  if (!set) return report(context, set.error());
  say(context.json ? R"({"ok":true})" : "the staff page of " + options.station + " has a new PIN");
  return kExitOk;
}

}  // namespace huiyin::cli
