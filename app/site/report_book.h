// The book "report": who prepared, reviewed and signed which report, with the figures they saw, and
// how sampled records were judged. One entry a report and month, in the journal.
#pragma once

#include <map>
#include <string>

#include "app/core/report_period.h"
#include "app/site/report_maker.h"
#include "db/host_store.h"

namespace huiyin::site {

using Checks = std::map<std::string, bool, std::less<>>;  // ticket id → told accurately

struct ReportFile {
  SignOff sign_off;
  Checks checks;
};

Result<ReportFile> report_file(db::HostStore& store, const WantedReport& wanted);

struct SignCommand {
  SignStep step = SignStep::kPrepare;
  std::string figures;  // what was seen: figures_text()
  int expected_rev = 0;
  std::string role;  // of the actor
};
// Errors: kForbidden (may_take), kStale (somebody was quicker).
Result<Ok> take_step(db::HostStore& store, const WantedReport& wanted, const SignCommand& command,
                     const std::string& actor);

Result<Ok> judge_sample(db::HostStore& store, const WantedReport& wanted,
                        const std::pair<std::string, bool>& ticket, const std::string& actor);

}  // namespace huiyin::site
