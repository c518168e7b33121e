// Figures of the reports, each with the tickets behind it.
#include <gtest/gtest.h>

#include "app/core/report_topic.h"
#include "tests/unit/report/complaints.h"

namespace huiyin {
namespace {

using tests::at;
using tests::november;
using tests::ticket;
using tests::Told;
using tests::value;

TEST(ComplaintSummary, CountsItsDaysAndNoOthers) {  // R-25, C-17
  const std::vector<Ticket> tickets = {ticket({at(2026, 10, 25)}), ticket({at(2026, 10, 26)}),
                                       ticket({at(2026, 11, 25, 23)}), ticket({at(2026, 11, 26)})};
  const Report report = make_report(november(ReportKind::kComplaintSummary), tickets);
  EXPECT_EQ(value(report, "total"), "2");
  EXPECT_EQ(value(report, "year_total"), "3");
}

TEST(ComplaintSummary, ValidRateIsPerMilleOfTheHouseholds) {  // S-30, N-050
  const std::vector<Ticket> tickets = {
      ticket({.registered = at(2026, 11, 3), .validity = "valid"}),
      ticket({.registered = at(2026, 11, 4), .validity = "invalid"}),
      ticket({.registered = at(2026, 11, 5)})};
  const Report report = make_report(november(ReportKind::kComplaintSummary), tickets);
  EXPECT_EQ(value(report, "valid_per_mille"), "2.50‰");
  EXPECT_EQ(value(report, "unjudged"), "1");
}

TEST(ComplaintSummary, AnAnswerAfter24HoursIsLate) {  // N-049
  const std::vector<Ticket> tickets = {
      ticket({.registered = at(2026, 11, 3), .resolved = at(2026, 11, 4, 9)}),
      ticket({.registered = at(2026, 11, 5), .resolved = at(2026, 11, 6, 11)})};
  const Report report = make_report(november(ReportKind::kComplaintSummary), tickets);
  EXPECT_EQ(value(report, "in_time"), "1");
  EXPECT_EQ(value(report, "late"), "1");
  const Figure* late = find_figure(report, "late");
  EXPECT_EQ(report.tickets[late->tickets.front()].at, at(2026, 11, 5));
}

TEST(ComplaintSummary, EveryFigurePointsToItsTickets) {
  const std::vector<Ticket> tickets = {ticket({at(2026, 11, 3)}), ticket({at(2026, 11, 9)})};
  const Report report = make_report(november(ReportKind::kComplaintSummary), tickets);
  for (const Figure& figure : report.figures) {
    if (figure.unit == Unit::kCount) {
      EXPECT_EQ(figure.tickets.size(), static_cast<std::size_t>(figure.value)) << figure.key;
    }
  }
}

TEST(ComplaintSummary, CancelledOnesDoNotCount) {
  std::vector<Ticket> tickets = {ticket({at(2026, 11, 3)})};
  tickets[0].state = State::kCancelled;
  EXPECT_EQ(value(make_report(november(ReportKind::kComplaintSummary), tickets), "total"), "0");
}

TEST(Weekly, EachWeekOfTheMonthHasARow) {  // S-30, N-063
  const std::vector<Ticket> tickets = {ticket({at(2026, 11, 3)}), ticket({at(2026, 11, 8)}),
                                       ticket({at(2026, 11, 9)})};
  const Report report = make_report(november(ReportKind::kWeekly), tickets);
  const Section* weeks = find_section(report, "by_week");
  ASSERT_EQ(weeks->rows.size(), 5U);
  EXPECT_EQ(weeks->rows[0].key, "2026-11-02");
  EXPECT_EQ(weeks->rows[0].figures[0].value, 2);
  EXPECT_EQ(weeks->rows[1].figures[0].value, 1);
}

std::vector<Ticket> lift_complaints(int count) {
  std::vector<Ticket> tickets;
  for (int i = 0; i < count; ++i) {
    tickets.push_back(ticket({.registered = at(2026, 11, 2 + i),
                              .home = "5-1-" + std::to_string(101 + i),
                              .text = i % 2 == 0 ? "电梯又停了" : "電梯門打不開"}));
  }
  tickets.push_back(
      ticket({.registered = at(2026, 11, 20), .home = "6-1-101", .text = "电梯异响"}));
  return tickets;
}

TEST(Recurrence, FourLiftComplaintsOfOneBuildingAreFlagged) {  // S-32, R-26
  const Report report = make_report(november(ReportKind::kRecurrence), lift_complaints(4));
  const Section* alike = find_section(report, "alike");
  ASSERT_EQ(alike->rows.size(), 1U);
  EXPECT_EQ(alike->rows[0].key, "5|complaint|lift");
  EXPECT_TRUE(alike->rows[0].flagged);
  EXPECT_EQ(value(report, "alike_tickets"), "4");
}

TEST(Recurrence, TwoAlikeAreShownButNotFlagged) {  // S-32: the number is a setting
  ReportInput input = november(ReportKind::kRecurrence);
  const auto flagged = [&] {
    return find_section(make_report(input, lift_complaints(2)), "alike")->rows[0].flagged;
  };
  EXPECT_FALSE(flagged());
  input.rules.alike_at_least = 2;
  EXPECT_TRUE(flagged());
}

TEST(Topic, IsReadFromTheOwnersOwnWords) {
  EXPECT_EQ(topic_of("5栋电梯又坏了"), "lift");
  EXPECT_EQ(topic_of("The Lift stopped again"), "lift");
  EXPECT_EQ(topic_of("樓上半夜太吵，噪音很大"), "noise");
  EXPECT_EQ(topic_of("请尽快回复"), "");
}

std::vector<Ticket> half_year() {
  return {ticket({.registered = at(2026, 2, 3),
                  .home = "1-1-101",
                  .resolved = at(2026, 2, 3, 20),
                  .satisfaction = Satisfaction::kVerySatisfied}),
          ticket({.registered = at(2026, 3, 3),
                  .home = "1-1-102",
                  .resolved = at(2026, 3, 5),
                  .satisfaction = Satisfaction::kUnsatisfied}),
          ticket({.registered = at(2026, 5, 3), .home = "1-1-101", .resolved = at(2026, 5, 3, 12)}),
          ticket({.registered = at(2026, 6, 3), .home = "1-1-103"})};
}

TEST(Effectiveness, FiveIndicatorsAreComputedForTheHalfYear) {  // S-31, R-79
  ReportInput input = november(ReportKind::kEffectiveness);
  input.month = {2026, 6};
  const std::vector<Ticket> tickets = half_year();
  input.checks = {{to_string(tickets[0].id), true},
                  {to_string(tickets[1].id), true},
                  {to_string(tickets[2].id), false}};
  const Report report = make_report(input, tickets);
  EXPECT_EQ(value(report, "satisfied_rate"), "50.0%");  // 業主滿意度
  EXPECT_EQ(value(report, "resolved_rate"), "75.0%");   // 問題解決率
  EXPECT_EQ(value(report, "in_time_rate"), "50.0%");    // 溝通及時性
  EXPECT_EQ(value(report, "accuracy"), "66.7%");        // 溝通準確性, from sample checks
  EXPECT_EQ(value(report, "participation"), "0.8%");    // 業主參與度: 3 of 400 homes
}

TEST(Effectiveness, AccuracyIsNotKnownBeforeRecordsAreChecked) {  // S-31, R-79
  ReportInput input = november(ReportKind::kEffectiveness);
  input.month = {2026, 6};
  EXPECT_EQ(value(make_report(input, half_year()), "accuracy"), "—");
}

TEST(CallBacks, RateIsOfTheMattersResolvedInTheMonth) {
  std::vector<Ticket> tickets = {
      ticket({.registered = at(2026, 10, 30),
              .resolved = at(2026, 11, 2),
              .satisfaction = Satisfaction::kSatisfied}),
      ticket({.registered = at(2026, 11, 3), .resolved = at(2026, 11, 3, 12)})};
  const Report report = make_report(november(ReportKind::kCallBacks), tickets);
  EXPECT_EQ(value(report, "owed"), "2");
  EXPECT_EQ(value(report, "call_back_rate"), "50.0%");
}

TEST(Repairs, AreCountedByKindWithTheirMoney) {  // R-15, N-090
  Ticket repair = ticket({.registered = at(2026, 11, 3),
                          .resolved = at(2026, 11, 3, 13),
                          .category = Category::kRepair});
  repair.facts["kind"] = {"leak", repair.registered_at, "zhang"};
  repair.facts["amount"] = {"128.50", repair.registered_at, "zhang"};
  const std::vector<Ticket> tickets = {repair};
  const Report report = make_report(november(ReportKind::kRepairs), tickets);
  EXPECT_EQ(value(report, "amount"), "128.50");
  EXPECT_EQ(value(report, "median_hours"), "3.0");
  EXPECT_EQ(find_section(report, "by_kind")->rows[0].figures[0].value, 1);
}

}  // namespace
}  // namespace huiyin
