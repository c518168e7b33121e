// A report as a document to print, file and sign: what XLSX, PDF and CSV are made of.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/core/report.h"
#include "app/core/table_doc.h"
#include "app/words/i18n.h"

namespace huiyin::words {

struct ReportPaper {
  std::string office;                  // whose report it is
  std::array<std::string, 3> signers;  // by name, empty where nobody has taken the step yet
  std::array<Moment, 3> signed_at = {};
  SiteClock clock;
};

// The figures and tables, with lines to sign.
TableDoc report_doc(Language l, const Report& report, const ReportPaper& paper);
// The tickets behind the figures, one a row; no names and telephone numbers.
TableDoc report_details(Language l, const Report& report, const ReportPaper& paper);
// For a file's name: 投诉情况月汇总表-2026-11
std::string report_file_name(Language l, const Report& report);

}  // namespace huiyin::words
