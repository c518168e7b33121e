// What the counter knows and wants about reports (报表): one report of one month with its figures,
// the tickets behind one of them, who signed it, where it was saved.
// Nested in the counter's own state, intents, effects and inputs; the page's step is here, its
// drawing in screens/reports_page*.cpp, its work in engine/reports_work.cpp.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/core/report.h"
#include "app/core/result.h"

namespace huiyin::counter::reports {

enum class Format { kXlsx, kPdf, kCsv };
inline constexpr std::array<Format, 3> kFormats = {Format::kXlsx, Format::kPdf, Format::kCsv};

// Which figure: of the headline (no section) or of a section's row.
struct Place {
  std::optional<std::size_t> section;
  std::size_t row = 0;
  std::size_t column = 0;
  bool operator==(const Place&) const = default;
};

// ---- what a person wants ----
struct Opened {};  // the page comes to the front
struct PickReport {
  ReportKind kind = ReportKind::kComplaintSummary;
};
struct MoveMonth {
  int by = 0;
};
struct OpenFigure {
  Place place;
};
struct CloseFigure {};
struct PickTicket {
  std::size_t row = 0;  // of the list behind the figure
};
struct Save {
  Format format = Format::kXlsx;
};
struct TakeStep {};  // the next of prepare, review, sign
struct JudgeSample {
  bool accurate = true;  // the chosen ticket of the sample
};
using Intent = std::variant<Opened, PickReport, MoveMonth, OpenFigure, CloseFigure, PickTicket,
                            Save, TakeStep, JudgeSample>;

// ---- what the flow asks of the world ----
struct Wanted {
  ReportKind kind = ReportKind::kComplaintSummary;
  Month month;
  bool operator==(const Wanted&) const = default;
};
struct Load {
  Wanted wanted;
  std::string actor;
};
struct Write {
  Wanted wanted;
  Format format = Format::kXlsx;
  std::string language;
  std::string actor;
};
struct Sign {
  Wanted wanted;
  SignStep step = SignStep::kPrepare;
  std::string figures;  // what was on the screen
  int rev = 0;
  std::string actor;
};
// Is a month's complaint summary signed? For the badge on the way to the page.
struct Watch {
  Month month;
};
struct Judge {
  Wanted wanted;
  std::string ticket;
  bool accurate = true;
  std::string actor;
};
using Effect = std::variant<Load, Write, Sign, Judge, Watch>;

// ---- what the world answers ----
struct Made {
  std::shared_ptr<const Report> report;
  SignOff sign_off;
  std::map<std::string, bool, std::less<>> checks;  // of the sample
};
struct Loaded {
  Wanted wanted;
  Result<Made> made;
};
struct Written {
  Result<std::string> file;
};
struct Signed {
  Wanted wanted;
  Result<Ok> done;
};
struct Watched {
  Month month;
  SignOff sign_off;
};
using Input = std::variant<Loaded, Written, Signed, Watched>;

struct State {
  Wanted wanted;  // month.year 1970: not opened yet
  std::shared_ptr<const Report> report;
  SignOff sign_off;
  std::array<std::string, 3> signers;  // names of those who signed
  std::map<std::string, bool, std::less<>> checks;
  std::optional<Place> opened;  // the figure whose tickets are listed
  std::size_t row = 0;
  std::string saved;  // where the last file is
  bool busy = false;
  std::optional<Error> error;
  std::optional<Watched> watched;
};

// nullptr: there is no such figure.
const Figure* figure_at(const Report& report, const Place& place);
// The figures have changed since the last step was taken.
bool has_changed(const State& state);

}  // namespace huiyin::counter::reports
