#include "app/words/report_words.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "app/words/ticket_words.h"
#include "app/words/word_table.h"

namespace huiyin::words {
namespace {

struct KindRow {
  ReportKind kind;
  const char* title;
  const char* name;
  const char* number;
  const char* basis;
};

constexpr auto kKinds = std::to_array<KindRow>({
    {ReportKind::kComplaintSummary, tr_mark("Monthly summary of complaints"),
     tr_mark("Complaints of the month"), "HY-BB-01", "N-038 001 篇1 §4.9"},
    {ReportKind::kWeekly, tr_mark("Weekly statistics of complaints"), tr_mark("Complaints by week"),
     "HY-BB-02", "N-063 001 篇5 七-5"},
    {ReportKind::kRepairs, tr_mark("Monthly summary of repairs"), tr_mark("Repairs"), "HY-BB-03",
     "N-090 003 第一篇 四-2(3)④"},
    {ReportKind::kCallBacks, tr_mark("Statistics of call-backs"), tr_mark("Call-back rate"),
     "HY-BB-04", "001 篇5 五"},
    {ReportKind::kSatisfaction, tr_mark("Statistics of satisfaction"), tr_mark("Satisfaction"),
     "HY-BB-05", "002 三(五)2"},
    {ReportKind::kTimeliness, tr_mark("Statistics of timeliness"), tr_mark("Timeliness"),
     "HY-BB-06", "002 五(一)1"},
    {ReportKind::kResolution, tr_mark("Statistics of resolution"), tr_mark("Resolution"),
     "HY-BB-07", "002 五(一)1"},
    {ReportKind::kRecurrence, tr_mark("Analysis of recurring problems"),
     tr_mark("Recurring problems"), "HY-BB-08", "001 篇1 §4.8; 003 投诉制度六"},
    {ReportKind::kEffectiveness, tr_mark("Half-yearly evaluation of communication"),
     tr_mark("Half-yearly evaluation"), "HY-BB-09", "N-075 002 五(一)2"},
    {ReportKind::kAnnual, tr_mark("Figures of the annual summary"), tr_mark("Annual summary"),
     "HY-BB-10", "003 第四篇"},
});

const KindRow& row_of(ReportKind kind) {
  for (const KindRow& row : kKinds) {
    if (row.kind == kind) return row;
  }
  return kKinds.front();
}

constexpr auto kFigures = std::to_array<Word>({
    {"total", tr_mark("Matters registered")},
    {"valid", tr_mark("Valid complaints")},
    {"invalid", tr_mark("Unfounded")},
    {"unjudged", tr_mark("Not judged yet")},
    {"handled", tr_mark("Settled")},
    {"open", tr_mark("Not settled")},
    {"unfinished", tr_mark("Unfinished")},
    {"in_time", tr_mark("In time")},
    {"late", tr_mark("Too late")},
    {"called_back", tr_mark("Calls made back")},
    {"satisfied", tr_mark("Satisfied")},
    {"neutral", tr_mark("Acceptable")},
    {"unsatisfied", tr_mark("Dissatisfied")},
    {"satisfied_rate", tr_mark("Satisfaction rate")},
    {"valid_per_mille", tr_mark("Valid complaints per mille")},
    {"year_total", tr_mark("This year so far")},
    {"year_valid", tr_mark("Valid this year")},
    {"year_valid_per_mille", tr_mark("Valid this year per mille")},
    {"year_limit", tr_mark("Limit of the year")},
    {"emergency", tr_mark("Emergencies")},
    {"resolved_rate", tr_mark("Settled rate")},
    {"median_hours", tr_mark("Hours to settle (median)")},
    {"under_warranty", tr_mark("Under warranty")},
    {"paid", tr_mark("Paid work")},
    {"amount", tr_mark("Charged (yuan)")},
    {"leak_passed", tr_mark("Leak tests passed")},
    {"owed", tr_mark("Call-backs owed")},
    {"waived", tr_mark("Waived")},
    {"call_back_rate", tr_mark("Call-back rate")},
    {"asked", tr_mark("Results told")},
    {"answers", tr_mark("Opinions given")},
    {"answer_rate", tr_mark("Answer rate")},
    {"in_time_rate", tr_mark("In-time rate")},
    {"urged", tr_mark("Urged by owners")},
    {"escalated", tr_mark("Reported upward")},
    {"reopened", tr_mark("Opened again")},
    {"alike_groups", tr_mark("Recurring groups")},
    {"alike_tickets", tr_mark("Matters in them")},
    {"accuracy", tr_mark("Accuracy (sampled)")},
    {"participation", tr_mark("Owners taking part")},
    {"sample", tr_mark("Records to check")},
    {"repairs", tr_mark("Repairs")},
    {"complaints", tr_mark("Complaints")},
    {"others", tr_mark("Other categories")},
    {"praises", tr_mark("Praises")},
    {"found_items", tr_mark("Things found")},
});

constexpr auto kSections = std::to_array<Word>({
    {"trend", tr_mark("Complaints of the last twelve months")},
    {"by_department", tr_mark("By department")},
    {"by_cause", tr_mark("By cause")},
    {"by_severity", tr_mark("By severity")},
    {"by_category", tr_mark("By category")},
    {"by_kind", tr_mark("By kind of repair")},
    {"by_building", tr_mark("By building")},
    {"by_week", tr_mark("By week")},
    {"by_month", tr_mark("Month by month")},
    {"alike", tr_mark("What comes again")},
});

constexpr auto kCauses = std::to_array<Word>({
    {"municipal", tr_mark("Municipal supply")},
    {"internal", tr_mark("Own management")},
    {"attitude", tr_mark("Staff's attitude")},
    {"neighbour", tr_mark("Neighbours")},
    {"multi_party", tr_mark("Several parties")},
    {"facility", tr_mark("Facilities")},
    {"company", tr_mark("Company")},
    {"major", tr_mark("Major")},
    {"important", tr_mark("Important")},
    {"minor", tr_mark("Minor")},
    {"leak", tr_mark("Leaks")},
    {"safety", tr_mark("Safety")},
    {"other", tr_mark("Other kinds")},
    {"unset", tr_mark("Not stated")},
});

constexpr auto kTopics = std::to_array<Word>({
    {"lift", tr_mark("Lift")},
    {"parking", tr_mark("Parking")},
    {"noise", tr_mark("Noise")},
    {"leak", tr_mark("Leaking water")},
    {"cleaning", tr_mark("Cleanliness")},
    {"security", tr_mark("Public safety")},
    {"light", tr_mark("Lighting")},
    {"water", tr_mark("Water supply")},
    {"power", tr_mark("Electricity")},
    {"gas", tr_mark("Gas")},
    {"drain", tr_mark("Drains")},
    {"fee", tr_mark("Fees")},
    {"decoration", tr_mark("Decoration work")},
    {"pet", tr_mark("Pets")},
    {"gate", tr_mark("Entrance gate")},
    {"network", tr_mark("Network")},
    {"attitude", tr_mark("Manner of service")},
    {"garden", tr_mark("Gardens")},
});

std::string department_or_unset(Language l, const std::string& key) {
  return key == "unset" ? tr(l, "Not stated") : department_words(l, key);
}

std::string building_words(Language l, const std::string& key) {
  if (key == "unset") return tr(l, "Not stated");
  const bool is_number = key.find_first_not_of("0123456789") == std::string::npos;
  return is_number ? tr_format(l, "Building {0}", {key}) : key;
}

std::string category_or_key(Language l, std::string_view key) {
  const auto category = parse_category(key);
  return category ? category_words(l, *category) : std::string(key);
}

// "5|complaint|lift"
std::string alike_words(Language l, const std::string& key) {
  const std::size_t first = key.find('|');
  const std::size_t second = key.find('|', first + 1);
  if (second == std::string::npos) return key;
  const std::string topic = key.substr(second + 1);
  const char* words = look_up(l, kTopics, topic);
  if (words == nullptr) words = look_up(l, kCauses, topic);
  return building_words(l, key.substr(0, first)) + " · " +
         category_or_key(l, key.substr(first + 1, second - first - 1)) + " · " +
         (words == nullptr ? topic : words);
}

std::string week_words(Language l, const std::string& monday) {
  return tr_format(l, "Week of {0}", {monday.substr(std::min<std::size_t>(5, monday.size()))});
}

}  // namespace

const char* report_title(Language l, ReportKind kind) {
  return tr(l, row_of(kind).title);
}
const char* report_name(Language l, ReportKind kind) {
  return tr(l, row_of(kind).name);
}
const char* form_number(ReportKind kind) {
  return row_of(kind).number;
}
const char* report_basis(ReportKind kind) {
  return row_of(kind).basis;
}

const char* figure_words(Language l, const std::string& key) {
  const char* words = look_up(l, kFigures, key);
  return words == nullptr ? key.c_str() : words;
}

const char* section_words(Language l, const std::string& key) {
  const char* words = look_up(l, kSections, key);
  return words == nullptr ? key.c_str() : words;
}

const char* axis_words(Language l, Axis axis) {
  switch (axis) {
    case Axis::kDepartment: return tr(l, "Department");
    case Axis::kCause: return tr(l, "Cause");
    case Axis::kSeverity: return tr(l, "Severity");
    case Axis::kCategory: return tr(l, "Category");
    case Axis::kKind: return tr(l, "Kind of repair");
    case Axis::kBuilding: return tr(l, "Building");
    case Axis::kMonth: return tr(l, "Month");
    case Axis::kWeek: return tr(l, "Week");
    case Axis::kAlike: return tr(l, "Place, category and topic");
  }
  return "";
}

std::string row_words(Language l, Axis axis, const std::string& key) {
  switch (axis) {
    case Axis::kDepartment: return department_or_unset(l, key);
    case Axis::kCategory: return category_or_key(l, key);
    case Axis::kBuilding: return building_words(l, key);
    case Axis::kWeek: return week_words(l, key);
    case Axis::kAlike: return alike_words(l, key);
    case Axis::kMonth: return key;
    case Axis::kCause:
    case Axis::kSeverity:
    case Axis::kKind: break;
  }
  const char* words = look_up(l, kCauses, key);
  return words == nullptr ? key : words;
}

std::string month_words(Language l, ReportKind kind, Month month) {
  const std::string year = std::to_string(month.year);
  if (kind == ReportKind::kAnnual) return tr_format(l, "Year {0}", {year});
  if (kind == ReportKind::kEffectiveness) {
    return month.month <= 6 ? tr_format(l, "First half of {0}", {year})
                            : tr_format(l, "Second half of {0}", {year});
  }
  return tr_format(l, "{0}-{1}", {year, std::to_string(month.month)});
}

const char* sign_step_words(Language l, SignStep step) {
  switch (step) {
    case SignStep::kPrepare: return tr(l, "Prepared by");
    case SignStep::kReview: return tr(l, "Reviewed by");
    case SignStep::kSign: return tr(l, "Signed by");
  }
  return "";
}

const char* stage_words(Language l, SummaryStage stage) {
  switch (stage) {
    case SummaryStage::kCollecting: return tr(l, "The draft is ready on the 20th");
    case SummaryStage::kDraft: return tr(l, "Draft: to be signed before the 25th");
    case SummaryStage::kReminder: return tr(l, "Reminder: to be signed before the 25th");
    case SummaryStage::kLate: return tr(l, "Overdue: it had to be signed before the 25th");
    case SummaryStage::kSigned: return tr(l, "Signed");
  }
  return "";
}

}  // namespace huiyin::words
