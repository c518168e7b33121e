// What every command about registers opens: site, store, definitions.
#pragma once

#include <memory>
#include <string>

#include "app/cli/context.h"
#include "app/site/register_desk.h"

namespace huiyin::cli {

struct OpenRegisters {
  std::unique_ptr<site::Site> site;
  std::unique_ptr<db::HostStore> store;
  RegisterSet set;

  site::RegisterDesk desk(Context& context) const {
    return {*store, *site, context.clock, *context.crypto, set};
  }
  // kUnknownEntry, with the books that there are.
  Result<const RegisterDef*> find(const std::string& book) const;
};
Result<OpenRegisters> open_registers(Context& context, const std::string& dir);
// The month that was asked for, else the present one. kBadValue.
Result<YearMonth> month_or_now(const std::string& text, const Moment& now, const SiteClock& clock);

}  // namespace huiyin::cli
