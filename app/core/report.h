// Reports: from a period's tickets to figures, each of which knows the tickets behind it. Pure: the
// same tickets give the same figures. Not for reading the record (db), not for words (app/words).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/procedure.h"
#include "app/core/report_period.h"
#include "app/core/table_doc.h"
#include "app/core/ticket.h"

namespace huiyin {

// How a figure's number is to be read.
enum class Unit {
  kCount,
  kPercent,   // hundredths of a per cent
  kPerMille,  // hundredths of a per mille
  kHours,     // minutes
  kMoney      // fen
};

struct Figure {
  std::string key;  // what it is, a word that app/words knows: "valid", "in_time_rate"
  Unit unit = Unit::kCount;
  std::int64_t value = 0;
  bool is_known = true;                     // false: there is nothing to compute it from
  std::vector<std::uint32_t> tickets = {};  // places in Report::tickets
};

// What the rows of a section are.
enum class Axis {
  kDepartment,
  kCause,
  kSeverity,
  kCategory,
  kKind,  // of a repair
  kBuilding,
  kMonth,  // "2026-11"
  kWeek,   // the Monday, "2026-11-23"
  kAlike   // "5|complaint|lift": place, category and topic
};

struct ReportRow {
  std::string key;
  std::vector<Figure> figures;  // one a column of the section
  bool flagged = false;         // wants somebody's eye
};

struct Section {
  std::string key;
  Axis axis = Axis::kDepartment;
  ChartKind chart = ChartKind::kNone;
  std::vector<std::string> columns;  // figure keys
  std::vector<ReportRow> rows;
};

// One ticket behind the figures, as a list shows it.
struct ReportTicket {
  TicketId id;
  std::string number;
  Moment at;
  Category category = Category::kOther;
  std::string household;
  std::string text;  // its beginning
  State state = State::kRegistered;
  std::string department;
};

struct Report {
  ReportKind kind = ReportKind::kComplaintSummary;
  Month month;
  CountedDays period;
  Moment made_at;
  std::vector<Figure> figures;
  std::vector<Section> sections;
  std::vector<ReportTicket> tickets;  // those that some figure points to
};

// What a site has laid down for its reports.
struct ReportRules {
  ComplaintMonth complaint_month = ComplaintMonth::k26To25;
  int households = 0;           // the denominator of rates; 0: none is known
  int most_per_mille_x100 = 0;  // valid complaints a year (N-050); 0: no limit laid down
  int alike_at_least = 3;
};

struct ReportInput {
  ReportKind kind = ReportKind::kComplaintSummary;
  Month month;
  SiteClock clock;
  Moment now;
  ReportRules rules;
  SharedProcedures procedures = nullptr;  // what is in time; nullptr: nothing is measured
  // Ticket id as text → whether a sampled record was told accurately.
  std::map<std::string, bool, std::less<>> checks = {};
};

// Which tickets make_report() wants: registered or resolved in this time. More do no harm.
CountedDays reading_span(ReportKind kind, Month month, ComplaintMonth rule);
Report make_report(const ReportInput& input, std::span<const Ticket> tickets);

// nullptr: the report has no such figure.
const Figure* find_figure(const Report& report, std::string_view key);
const Section* find_section(const Report& report, std::string_view key);
// "total=12;valid=3;…": to tell later whether the figures have changed.
std::string figures_text(const Report& report);
// "12", "95.2%", "3.25‰", "1.5", "128.50"; "—" when it is not known.
std::string figure_text(const Figure& figure);

// How many randomly chosen records a half-year's accuracy is judged by.
inline constexpr std::size_t kSampleSize = 20;

}  // namespace huiyin
