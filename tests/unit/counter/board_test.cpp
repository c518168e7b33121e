// The worklist that follows single changes is the same as one made anew, whatever has happened.
#include <gtest/gtest.h>

#include <random>

#include "tests/unit/counter/samples.h"

namespace huiyin::counter {
namespace {

constexpr Action kSteps[] = {Action::kAccept, Action::kDispatch, Action::kStart,   Action::kHold,
                             Action::kResume, Action::kResolve,  Action::kClose,   Action::kCancel,
                             Action::kReopen, Action::kCallBack, Action::kEscalate};

ActionFields fields_for_any_action() {
  return {.department = "engineering",
          .person = "周师傅",
          .reason = "等配件",
          .result = "修好",
          .satisfaction = Satisfaction::kSatisfied};
}

// A ticket of a random category, home and age.
Ticket any_ticket(std::mt19937& random, int i) {
  const auto pick = [&random](int n) {
    return std::uniform_int_distribution<int>(0, n - 1)(random);
  };
  return samples::ticket({.number = "T" + std::to_string(i),
                          .category = kCategories[static_cast<std::size_t>(pick(8))],
                          .household = std::to_string(1 + pick(4)) + "-1-101",
                          .minutes_ago = pick(3'000),
                          .attendance = pick(4) == 0 ? Attendance::kWaiting : Attendance::kDropOff,
                          .urgency = pick(10) == 0 ? Urgency::kEmergency : Urgency::kNormal});
}

// One legal step further, or the ticket as it is.
Ticket moved_on(std::mt19937& random, const Ticket& ticket) {
  const auto at = std::uniform_int_distribution<std::size_t>(0, std::size(kSteps) - 1)(random);
  const Action action = kSteps[at];
  if (!next_state(ticket.state, action, ticket.held_from)) return ticket;
  if (!decide(ticket, {action, fields_for_any_action(), std::nullopt})) return ticket;
  return samples::after(ticket, action, fields_for_any_action());
}

void expect_same(const WorkBoard& board, const WorkBoard& anew) {
  ASSERT_EQ(board.size(), anew.size());
  for (std::size_t i = 0; i < board.size(); ++i) {
    EXPECT_EQ(board.id_at(i), anew.id_at(i)) << "place " << i;
    EXPECT_EQ(board.place_of(board.id_at(i)), i);
  }
  for (const Filter f : kFilters)
    EXPECT_EQ(board.count(f), anew.count(f)) << name_of(f);
  EXPECT_EQ(board.next_due(), anew.next_due());
  EXPECT_EQ(board.late_by_owner(), anew.late_by_owner());
  EXPECT_EQ(board.buildings(), anew.buildings());
}

class AnyChanges : public testing::TestWithParam<Filter> {};

TEST_P(AnyChanges, LeaveTheBoardAsIfItWereMadeAnew) {
  std::mt19937 random(20261128U + static_cast<unsigned>(GetParam()));
  const Viewer viewer = {"zhang", "张丽", "1"};
  Record record = samples::empty_record();
  record.shift_began = samples::now().wall + -8 * kHour_ms;
  for (int i = 0; i < 120; ++i)
    record.open.put(any_ticket(random, i));
  WorkBoard board;
  Moment now = samples::now().wall;
  board.build(record, viewer, samples::settings(), now);
  Chips chips;
  chips.flip(Category::kRepair);
  chips.flip(Category::kComplaint);
  board.show(record, GetParam(), chips);
  record.open.take_changes();
  for (int turn = 0; turn < 60; ++turn) {
    std::vector<Ticket> all(record.open.begin(), record.open.end());
    for (int i = 0; i < 5 && !all.empty(); ++i) {
      const auto at = std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(random);
      const Ticket next = moved_on(random, all[at]);
      if (is_open(next.state)) record.open.put(next);
      if (!is_open(next.state)) record.open.remove(next.id);
    }
    record.open.put(any_ticket(random, 1'000 + turn));
    now = now + 3 * kMinute_ms;
    board.follow(record, record.open.take_changes(), samples::settings());
    board.look(record, now);
  }
  WorkBoard anew;
  anew.build(record, viewer, samples::settings(), now);
  anew.show(record, GetParam(), chips);
  expect_same(board, anew);
}

INSTANTIATE_TEST_SUITE_P(EachList, AnyChanges, testing::ValuesIn(kFilters),
                         [](const auto& one) { return std::string(name_of(one.param)); });

}  // namespace
}  // namespace huiyin::counter
