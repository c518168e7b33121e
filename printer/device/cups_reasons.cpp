#include "printer/device/cups_reasons.h"

#include <array>

namespace huiyin::device {

namespace {

struct Row {
  std::string_view keyword;  // without severity
  PrinterReason reason;
};

constexpr std::array<Row, 18> kKnown = {{
    {"media-empty", PrinterReason::kPaperOut},
    {"media-needed", PrinterReason::kPaperOut},
    {"input-tray-missing", PrinterReason::kPaperOut},
    {"media-low", PrinterReason::kPaperLow},
    {"cover-open", PrinterReason::kCoverOpen},
    {"door-open", PrinterReason::kCoverOpen},
    {"interlock-open", PrinterReason::kCoverOpen},
    {"media-jam", PrinterReason::kCutterFault},
    {"fuser-over-temp", PrinterReason::kOverheated},
    {"other", PrinterReason::kFault},
    {"shutdown", PrinterReason::kOffline},
    {"offline", PrinterReason::kOffline},
    {"timed-out", PrinterReason::kNotResponding},
    {"paused", PrinterReason::kPaused},
    {"moving-to-paused", PrinterReason::kPaused},
    {"hold-new-jobs", PrinterReason::kPaused},
    {"stopping", PrinterReason::kPaused},
    {"stopped-partly", PrinterReason::kPaused},
}};

constexpr std::array<Row, 8> kOwn = {{
    {"media-empty-error", PrinterReason::kPaperOut},
    {"media-low-warning", PrinterReason::kPaperLow},
    {"cover-open-error", PrinterReason::kCoverOpen},
    {"media-jam-error", PrinterReason::kCutterFault},
    {"fuser-over-temp-error", PrinterReason::kOverheated},
    {"other-error", PrinterReason::kFault},
    {"shutdown-error", PrinterReason::kOffline},
    {"timed-out-error", PrinterReason::kNotResponding},
}};

std::string_view without_severity(std::string_view keyword) {
  for (const std::string_view severity : {"-error", "-warning", "-report"}) {
    if (keyword.ends_with(severity)) return keyword.substr(0, keyword.size() - severity.size());
  }
  return keyword;
}

}  // namespace

std::optional<PrinterReason> reason_of_keyword(std::string_view keyword) {
  const std::string_view name = without_severity(keyword);
  for (const Row& row : kKnown) {
    if (row.keyword == name) return row.reason;
  }
  if (name.empty() || name == "none" || name == "connecting-to-device" ||
      name.starts_with("cups-")) {
    return std::nullopt;
  }
  return PrinterReason::kOther;
}

std::string_view keyword_of(PrinterReason reason) {
  for (const Row& row : kOwn) {
    if (row.reason == reason) return row.keyword;
  }
  return "";
}

std::vector<std::string_view> all_own_keywords() {
  std::vector<std::string_view> keywords;
  for (const Row& row : kOwn)
    keywords.push_back(row.keyword);
  return keywords;
}

}  // namespace huiyin::device
