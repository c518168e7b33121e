// CUPS keywords (printer-state-reasons) to reasons of this house and back: one pure table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/slip_printer.h"

namespace huiyin::device {

// Takes a keyword with or without its severity ("media-empty", "media-empty-error"). Nothing for
// keywords that are no trouble: none, connecting-to-device, cups-… and the -report of a paused
// queue stays kPaused. A keyword not in the table is kOther.
std::optional<PrinterReason> reason_of_keyword(std::string_view keyword);

// What our own backend tells CUPS with `STATE:`. Never offline-report: cupsd drops that one at the
// end of a job. Empty for reasons that are no matter of the printer (kNoPrinter, kPaused, …).
std::string_view keyword_of(PrinterReason reason);

// Every keyword of keyword_of, to clear what an earlier job left.
std::vector<std::string_view> all_own_keywords();

}  // namespace huiyin::device
