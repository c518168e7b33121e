#include "app/words/deadline_words.h"

#include <algorithm>
#include <array>

#include "app/core/text.h"
#include "app/words/ticket_words.h"
#include "app/words/word_table.h"

namespace huiyin::words {
namespace {

constexpr std::array kGroupRows{Word{"reception", tr_mark("Reception and passing on")},
                                Word{"complaint", tr_mark("Complaints")},
                                Word{"repair", tr_mark("Repair and after-sales")},
                                Word{"callback", tr_mark("Call-backs")},
                                Word{"inquiry", tr_mark("Inquiries")},
                                Word{"long_matter", tr_mark("Long matters")},
                                Word{"duty", tr_mark("Duty and hours")},
                                Word{"notices", tr_mark("Notices and boards")},
                                Word{"visit", tr_mark("Visits and surveys")},
                                Word{"committee", tr_mark("Owners' committee")},
                                Word{"residents", tr_mark("Residents' committee")},
                                Word{"web", tr_mark("Community web sites")},
                                Word{"meeting", tr_mark("Meetings and training")},
                                Word{"events", tr_mark("Community events")},
                                Word{"household", tr_mark("Households and passes")},
                                Word{"fees", tr_mark("Fees and accounts")},
                                Word{"records", tr_mark("Keeping records")}};

constexpr std::array kRoleRows{Word{"clerk", tr_mark("the clerk")},
                               Word{"supervisor", tr_mark("the supervisor")},
                               Word{"head", tr_mark("the department head")},
                               Word{"manager", tr_mark("the manager")},
                               Word{"director", tr_mark("the site director")},
                               Word{"gm", tr_mark("the general manager")},
                               Word{"owner", tr_mark("the owner")}};

constexpr std::array kPeriodRows{Word{"day", tr_mark("every day")},
                                 Word{"week", tr_mark("every week")},
                                 Word{"two_weeks", tr_mark("every two weeks")},
                                 Word{"month", tr_mark("every month")},
                                 Word{"two_months", tr_mark("every two months")},
                                 Word{"quarter", tr_mark("every quarter")},
                                 Word{"half_year", tr_mark("every half-year")},
                                 Word{"year", tr_mark("every year")},
                                 Word{"each_time", tr_mark("each time")}};

constexpr std::array kMeasureRows{Word{"times", tr_mark("{0} times")},
                                  Word{"people", tr_mark("{0} persons")},
                                  Word{"percent", tr_mark("{0} %")},
                                  Word{"permille", tr_mark("{0} ‰")},
                                  Word{"kinds", tr_mark("{0} kinds")},
                                  Word{"months", tr_mark("every {0} months")},
                                  Word{"years", tr_mark("{0} years")},
                                  Word{"rings", tr_mark("{0} rings")},
                                  Word{"units", tr_mark("{0} units")},
                                  Word{"day_of_month", tr_mark("day {0} of the month")},
                                  Word{"month_of_quarter", tr_mark("month {0} of the quarter")}};

constexpr std::array kPlainLimits{Word{"24h", tr_mark("round the clock")},
                                  Word{"24x365", tr_mark("round the clock, every day of the year")},
                                  Word{"forever", tr_mark("for ever")},
                                  Word{"yes", tr_mark("yes")},
                                  Word{"no", tr_mark("no")},
                                  Word{"week", tr_mark("every week")},
                                  Word{"week+heavy_rain", tr_mark("every week and at heavy rain")},
                                  Word{"two_weeks", tr_mark("every two weeks")}};

std::string amount_words(Language l, int n, const char* one, const char* many) {
  return format(trn(l, one, many, static_cast<unsigned long>(n)), {std::to_string(n)});
}

std::string ms_words(Language l, std::int64_t ms) {
  const auto minutes = static_cast<int>(ms / kMinute_ms);
  const int hours = minutes / 60, rest = minutes % 60;
  std::string out;
  if (hours > 0) out = amount_words(l, hours, "{0} hour", "{0} hours");
  if (rest > 0 || hours == 0) {
    out += (out.empty() ? "" : " ") + amount_words(l, rest, "{0} minute", "{0} minutes");
  }
  return out;
}

std::string day_words(Language l, Moment at, const SiteClock& clock) {
  const CivilTime c = civil(at, clock);
  return tr_format(l, "{0}/{1}", {std::to_string(c.month), std::to_string(c.day)});
}

std::string moment_words(Language l, Moment at, const SiteClock& clock) {
  return day_words(l, at, clock) + " " + to_hhmm(at, clock);
}

// "10/1 – 10/8", "10/1 09:00 – 12:00"
std::string span_words(Language l, const Step& step, const SiteClock& clock) {
  if (step.days > 0) {
    const std::string first = day_words(l, step.from, clock);
    return step.days == 1 ? first : first + " – " + day_words(l, step.to, clock);
  }
  if (!step.to.is_set()) return moment_words(l, step.from, clock);
  const bool same = local_day(step.from, clock) == local_day(step.to, clock);
  return moment_words(l, step.from, clock) + " – " +
         (same ? to_hhmm(step.to, clock) : moment_words(l, step.to, clock));
}

std::string counted_words(Language l, const Step& step) {
  const auto last = std::to_string(step.ms);
  if (step.days == 1) return tr_format(l, "day {0}", {last});
  return tr_format(l, "days {0} to {1}", {std::to_string(step.ms - step.days + 1), last});
}

std::string day_off_words(Language l, const Step& step) {
  const std::string days = amount_words(l, step.days, "{0} day", "{0} days");
  if (step.name.empty()) return tr_format(l, "not worked, {0} not counted", {days});
  return tr_format(l, "{0}, {1} not counted", {step.name, days});
}

ReckoningLine line_of(Language l, const Step& step, const SiteClock& clock) {
  switch (step.kind) {
    case StepKind::kStart:
      return {moment_words(l, step.from, clock),
              tr_format(l, "begins: {0}", {limit_words(l, step.limit)})};
    case StepKind::kChange:
      return {moment_words(l, step.from, clock),
              tr_format(l, "severity changed: {0} from the same start, pauses kept",
                        {limit_words(l, step.limit)})};
    case StepKind::kRuns:
      return {span_words(l, step, clock), tr_format(l, "counts {0}", {ms_words(l, step.ms)})};
    case StepKind::kBreak: return {span_words(l, step, clock), tr(l, "break, not counted")};
    case StepKind::kClosed:
      return {span_words(l, step, clock), tr(l, "outside office hours, not counted")};
    case StepKind::kDayOff: return {span_words(l, step, clock), day_off_words(l, step)};
    case StepKind::kMakeUp:
      return {span_words(l, step, clock),
              tr_format(l, "worked in exchange for {0}, counted", {step.name})};
    case StepKind::kPaused:
      return {span_words(l, step, clock),
              step.to.is_set() ? tr(l, "on hold, not counted") : tr(l, "on hold until now")};
    case StepKind::kCounted: return {span_words(l, step, clock), counted_words(l, step)};
    case StepKind::kDue: return {moment_words(l, step.from, clock), tr(l, "due")};
    case StepKind::kUnsure:
      return {to_iso_date(local_day(step.to, clock)),
              tr(l, "the calendar ends here: holidays after it may move the due time")};
  }
  return {};
}

std::string notice_words(Language l, const DueNotice& notice) {
  const char* role = role_words(l, notice.role);
  if (notice.when == "warning") return tr_format(l, "warns {0}", {role});
  if (notice.when == "due") return tr_format(l, "reminds {0}", {role});
  return tr_format(l, "if overdue, tells {0}", {role});
}

// Longer words stand before those that they end with.
struct UnitWord {
  std::string_view word;
  LimitUnit unit;
};
constexpr std::array kUnitWords{UnitWord{"个工作分钟", LimitUnit::kWorkMinutes},
                                UnitWord{"個工作分鐘", LimitUnit::kWorkMinutes},
                                UnitWord{"工作分钟", LimitUnit::kWorkMinutes},
                                UnitWord{"working minute", LimitUnit::kWorkMinutes},
                                UnitWord{"个工作小时", LimitUnit::kWorkHours},
                                UnitWord{"個工作小時", LimitUnit::kWorkHours},
                                UnitWord{"工作小时", LimitUnit::kWorkHours},
                                UnitWord{"working hour", LimitUnit::kWorkHours},
                                UnitWord{"个工作日", LimitUnit::kWorkDays},
                                UnitWord{"個工作日", LimitUnit::kWorkDays},
                                UnitWord{"工作日", LimitUnit::kWorkDays},
                                UnitWord{"working day", LimitUnit::kWorkDays},
                                UnitWord{"天（按小时计）", LimitUnit::kExactDays},
                                UnitWord{"天（按小時計）", LimitUnit::kExactDays},
                                UnitWord{"day to the minute", LimitUnit::kExactDays},
                                UnitWord{"days to the minute", LimitUnit::kExactDays},
                                UnitWord{"分钟", LimitUnit::kMinutes},
                                UnitWord{"分鐘", LimitUnit::kMinutes},
                                UnitWord{"minute", LimitUnit::kMinutes},
                                UnitWord{"小时", LimitUnit::kHours},
                                UnitWord{"小時", LimitUnit::kHours},
                                UnitWord{"hour", LimitUnit::kHours},
                                UnitWord{"个月", LimitUnit::kMonths},
                                UnitWord{"個月", LimitUnit::kMonths},
                                UnitWord{"month", LimitUnit::kMonths},
                                UnitWord{"天", LimitUnit::kDays},
                                UnitWord{"日", LimitUnit::kDays},
                                UnitWord{"day", LimitUnit::kDays}};

bool is_same_day(std::string_view text) {
  return text == "当天" || text == "當天" || text == "当日" || text == "the same day";
}

}  // namespace

std::optional<Limit> read_limit(std::string_view typed) {
  const std::string text = trim(typed);
  if (const auto limit = parse_limit(text)) return limit;
  if (is_same_day(text)) return Limit{LimitUnit::kSameDay, 0};
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  std::string unit = trim(std::string_view(text).substr(digits));
  if (unit.size() > 1 && unit.back() == 's') unit.pop_back();
  for (const UnitWord& row : kUnitWords) {
    if (unit != row.word) continue;
    return parse_limit(text.substr(0, digits) + " " + std::string(name_of(row.unit)));
  }
  return std::nullopt;
}

std::string limit_words(Language l, const Limit& limit) {
  const int n = limit.amount;
  switch (limit.unit) {
    case LimitUnit::kMinutes: return amount_words(l, n, "{0} minute", "{0} minutes");
    case LimitUnit::kHours: return amount_words(l, n, "{0} hour", "{0} hours");
    case LimitUnit::kExactDays:
      return amount_words(l, n, "{0} day to the minute", "{0} days to the minute");
    case LimitUnit::kWorkMinutes:
      return amount_words(l, n, "{0} working minute", "{0} working minutes");
    case LimitUnit::kWorkHours: return amount_words(l, n, "{0} working hour", "{0} working hours");
    case LimitUnit::kSameDay: return tr(l, "the same day");
    case LimitUnit::kDays: return amount_words(l, n, "{0} day", "{0} days");
    case LimitUnit::kWorkDays: return amount_words(l, n, "{0} working day", "{0} working days");
    case LimitUnit::kMonths: return amount_words(l, n, "{0} month", "{0} months");
  }
  return {};
}

std::string value_words(Language l, const Rule& rule, const std::string& value) {
  if (value == kNotSet) return tr(l, "not set");
  if (rule.kind == RuleKind::kTicket) return tr(l, "said per ticket");
  if (rule.kind == RuleKind::kLimit) {
    const auto limit = parse_limit(value);
    return limit ? limit_words(l, *limit) : value;
  }
  if (rule.kind == RuleKind::kNumber) {
    const char* msgid = msgid_of(kMeasureRows, rule.measure);
    return msgid == nullptr ? value : tr_format(l, msgid, {value});
  }
  const char* msgid =
      rule.kind == RuleKind::kEvery ? msgid_of(kPeriodRows, value) : msgid_of(kPlainLimits, value);
  return msgid == nullptr ? value : tr(l, msgid);
}

const char* rule_group_words(Language l, const std::string& group) {
  const char* msgid = msgid_of(kGroupRows, group);
  return msgid == nullptr ? tr(l, "Other rules") : tr(l, msgid);
}

const char* role_words(Language l, const std::string& role) {
  const char* msgid = msgid_of(kRoleRows, role);
  return msgid == nullptr ? role.c_str() : tr(l, msgid);
}

const char* rule_source_words(Language l, RuleSource source) {
  switch (source) {
    case RuleSource::kDefault: return tr(l, "Default");
    case RuleSource::kProfile: return tr(l, "Estate profile");
    case RuleSource::kChoice: return tr(l, "By choice");
    case RuleSource::kSite: return tr(l, "Set here");
  }
  return "";
}

std::vector<ReckoningLine> reckoning_words(Language l, const DueReckoning& reckoning,
                                           const Due& due, const SiteClock& clock) {
  std::vector<ReckoningLine> out;
  if (reckoning.by_hand) {
    out.push_back({moment_words(l, due.at, clock), tr(l, "agreed with the person, as written")});
  }
  for (const Step& step : reckoning.steps)
    out.push_back(line_of(l, step, clock));
  for (const DueNotice& notice : reckoning.notices) {
    out.push_back({moment_words(l, notice.at, clock), notice_words(l, notice)});
  }
  return out;
}

}  // namespace huiyin::words
