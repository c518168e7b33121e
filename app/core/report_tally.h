// Counting for the reports of this room: picks tickets, groups them, makes figures of them. For
// report*.cpp only.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/report.h"

namespace huiyin {

using Places = std::vector<std::uint32_t>;  // of tickets in the input
using Ask = std::function<bool(const Ticket&)>;

struct ColumnRule {
  std::string key;
  std::function<Figure(const Places&)> make;
};

// Whether what was owed was done by when it was owed.
enum class Punctual { kNotYet, kInTime, kLate };

class Tally {
 public:
  Tally(const ReportInput& input, std::span<const Ticket> tickets);

  const ReportInput& input() const { return input_; }
  const CountedDays& period() const { return period_; }
  const Ticket& at(std::uint32_t place) const { return tickets_[place]; }

  // Not cancelled, registered (resolved) in the period.
  Places registered_in(const CountedDays& period) const;
  Places resolved_in(const CountedDays& period) const;
  Places among(const Places& places, const Ask& ask) const;

  Figure count(std::string_view key, Places places) const;
  // part of whole; not known when the whole is nothing. Behind it stand `part`.
  Figure share(std::string_view key, const Places& part, const Places& whole) const;
  Figure per_mille(std::string_view key, const Places& part) const;  // of the households
  // The middle one of the times from registration to resolution.
  Figure hours_to_resolve(std::string_view key, const Places& places) const;

  // Whether this ticket of the input was answered by when its category owes it; worked out once.
  Punctual answer_of(const Ticket& ticket) const;

  ColumnRule counting(std::string_view key, Ask ask) const;
  ColumnRule sharing(std::string_view key, Ask part, Ask whole) const;

  // Rows by what `key_of` says, the largest first; rows in `order` come first and always.
  using KeyOf = std::function<std::string(const Ticket&)>;
  struct Grouping {
    std::string key;
    Axis axis = Axis::kDepartment;
    ChartKind chart = ChartKind::kNone;
    KeyOf key_of;
    std::vector<std::string> order = {};
  };
  Section grouped(const Grouping& grouping, const Places& places,
                  const std::vector<ColumnRule>& columns) const;
  // One row with the figures of these columns.
  static ReportRow row(std::string key, const Places& places,
                       const std::vector<ColumnRule>& columns);

  // Takes the tickets that figures point to into the report and lets the figures point there.
  void bind(Report& report) const;

 private:
  const ReportInput& input_;
  std::span<const Ticket> tickets_;
  CountedDays period_;
  mutable std::vector<std::optional<Punctual>> answers_;
};

// ---- questions about one ticket ----
bool is_valid_complaint(const Ticket& ticket);
bool is_resolved(const Ticket& ticket);
bool is_called_back(const Ticket& ticket);
std::string building_of(const Ticket& ticket);  // "5" of 5-2-301, else the place that was told
std::string department_key(const Ticket& ticket);
std::string fact_key(const Ticket& ticket, std::string_view key);  // "unset" when there is none

Punctual answered(const Ticket& ticket, const ReportInput& input);
Punctual called_back(const Ticket& ticket, const ReportInput& input);

// ---- each report: one file or a part of one ----
void add_complaint_summary(const Tally& tally, Report& report);
void add_weekly(const Tally& tally, Report& report);
void add_repairs(const Tally& tally, Report& report);
void add_call_backs(const Tally& tally, Report& report);
void add_satisfaction(const Tally& tally, Report& report);
void add_timeliness(const Tally& tally, Report& report);
void add_resolution(const Tally& tally, Report& report);
void add_recurrence(const Tally& tally, Report& report);
void add_effectiveness(const Tally& tally, Report& report);
void add_annual(const Tally& tally, Report& report);

// The alike ones of a period by place, category and topic, those from the rule's count on flagged.
Section alike_section(const Tally& tally, const Places& places, bool only_flagged);

}  // namespace huiyin
