// From a site's record to its reports: what is to be read, by which of the office's settings. For
// the counter and the command line. Thread: the store's.
#pragma once

#include "app/core/permission.h"
#include "app/core/report.h"
#include "app/run/config.h"
#include "db/host_store.h"

namespace huiyin::site {

struct WantedReport {
  ReportKind kind = ReportKind::kComplaintSummary;
  Month month;
};

struct ReportSource {
  const run::SiteConfig& config;
  db::HostStore& store;
  Moment now;
  Person viewer = {};  // who reads it: of complaints about himself he sees no words (P-02)
};

// Errors: those of the store.
Result<Report> make_report(const ReportSource& source, const WantedReport& wanted);

}  // namespace huiyin::site
