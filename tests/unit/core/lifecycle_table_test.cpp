// Every pair of state and action, as the procedures have it: written down here a second time, by
// hand, so that a move cannot appear or vanish by accident.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

#include "app/core/lifecycle.h"

namespace huiyin {
namespace {

// R-01, R-04, R-12, design 3. A cell is the state the action leads to; "-" is refused; "same" stays
// (noted, escalated); "back" returns to where it was held.
//  - accept: who receives first owns it (首接负责制), also when a matter comes back.
//  - dispatch: from the front desk, and again when another person takes it over.
//  - hold only what is being handled; resume only what is held.
//  - resolve what somebody received: answered at once (当即落实), dispatched or in progress.
//  - call back what is resolved; close what is called back (a waiver is decide()'s matter, R-12).
//  - cancel while nothing is finished; reopen whatever is finished.
//  - escalate while something is owed (R-10); transfer while it is handled; a note always (P-03).
constexpr std::string_view kHandlingTable = R"(
            accept   dispatch   start       hold    resume resolve
registered  accepted dispatched -           -       -      -
accepted    -        dispatched in_progress on_hold -      resolved
dispatched  -        dispatched in_progress on_hold -      resolved
in_progress -        dispatched -           on_hold -      resolved
on_hold     -        -          -           -       back   -
resolved    -        -          -           -       -      -
called_back -        -          -           -       -      -
closed      -        -          -           -       -      -
cancelled   -        -          -           -       -      -
reopened    accepted dispatched -           -       -      -
)";
constexpr std::string_view kEndingTable = R"(
            call_back   close  cancel    reopen   escalate transfer add_note
registered  -           -      cancelled -        same     accepted same
accepted    -           -      cancelled -        same     accepted same
dispatched  -           -      cancelled -        same     accepted same
in_progress -           -      cancelled -        same     accepted same
on_hold     -           -      cancelled -        same     accepted same
resolved    called_back -      -         reopened same     -        same
called_back -           closed -         reopened -        -        same
closed      -           -      -         reopened -        -        same
cancelled   -           -      -         reopened -        -        same
reopened    -           -      cancelled -        same     accepted same
)";

//  - merge what is handled into another ticket; unmerge leads back to where it was.
//  - urge, promise and plan while it is handled (R-07, R-10); quote and agree once somebody works
//    on it (R-18); tell, join and leave while it is open (R-11).
//  - the owner confirms finished work, and rates it, also when it is closed (R-33).
//  - write down whatever was not cancelled: a receipt may come after the write-off (R-19).
constexpr std::string_view kWritingTable = R"(
            urge      promise   plan      quote     consent   record
registered  same      same      same      -         -         same
accepted    same      same      same      same      same      same
dispatched  same      same      same      same      same      same
in_progress same      same      same      same      same      same
on_hold     same      same      same      same      same      same
resolved    -         -         -         -         -         same
called_back -         -         -         -         -         same
closed      -         -         -         -         -         same
cancelled   -         -         -         -         -         -
reopened    same      same      same      -         -         same
)";
constexpr std::string_view kTogetherTable = R"(
            tell      merge     unmerge   join_incident leave_incident confirm rate
registered  same      cancelled -         same          same   -       -
accepted    same      cancelled -         same          same   -       -
dispatched  same      cancelled -         same          same   -       -
in_progress same      cancelled -         same          same   -       -
on_hold     same      cancelled -         same          same   -       -
resolved    same      -         -         same          same   same    same
called_back same      -         -         same          same   same    same
closed      -         -         -         -             -      -       same
cancelled   -         -         back      -             -      -       -
reopened    same      cancelled -         same          same   -       -
)";

// R-04, S-18: called, perhaps called again, served or transferred to the front of another line, or
// not there and back again. A desk may serve at once whom it sees (走到谁的工作台前就由谁接待).
constexpr std::string_view kVisitTable = R"(
         call   recall serve   served no_show return  transfer_visit
none     -      -      -       -      -       -       -
waiting  called -      serving -      -       -       -
called   -      called serving served no_show -       waiting
serving  -      -      -       served -       -       waiting
served   -      -      -       -      -       -       -
no_show  -      -      -       -      -       waiting -
)";

using Row = std::map<std::string, std::string>;  // action → cell
using Table = std::map<std::string, Row>;        // state → row

void read_table(std::string_view text, Table& table) {
  std::istringstream lines{std::string(text)};
  std::string line;
  std::vector<std::string> actions;
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    if (actions.empty()) {
      for (std::string word; words >> word;)
        actions.push_back(word);
      continue;
    }
    std::string state;
    if (!(words >> state)) continue;
    for (const std::string& action : actions)
      words >> table[state][action];
  }
}

std::string case_cell(State from, Action a, State held_from) {
  const auto to = next_state(from, a, held_from);
  if (!to) return "-";
  if (a == Action::kResume || a == Action::kUnmerge) return *to == held_from ? "back" : "elsewhere";
  const bool moves_on = a == Action::kDispatch || a == Action::kTransfer;
  if (*to == from && !moves_on) return "same";
  return std::string(name_of(*to));
}

std::string visit_cell(QueueState from, Action a) {
  const auto to = next_queue_state(from, a);
  return to ? std::string(name_of(*to)) : "-";
}

TEST(LifecycleTable, DecidesEveryStateAndCaseActionAsTheProceduresSay) {
  Table table;
  read_table(kHandlingTable, table);
  read_table(kEndingTable, table);
  read_table(kWritingTable, table);
  read_table(kTogetherTable, table);
  ASSERT_EQ(table.size(), kStates.size());
  for (const State from : kStates) {
    for (const Action a : kActions) {
      if (is_visit_action(a)) continue;
      const Row& row = table.at(std::string(name_of(from)));
      ASSERT_TRUE(row.contains(std::string(name_of(a)))) << name_of(a) << " is in no column";
      for (const State held_from : {State::kAccepted, State::kDispatched, State::kInProgress}) {
        EXPECT_EQ(case_cell(from, a, held_from), row.at(std::string(name_of(a))))
            << name_of(a) << " from " << name_of(from);
      }
    }
  }
}

TEST(LifecycleTable, DecidesEveryQueueStateAndVisitActionAsTheProceduresSay) {
  Table table;
  read_table(kVisitTable, table);
  ASSERT_EQ(table.size(), kQueueStates.size());
  for (const QueueState from : kQueueStates) {
    for (const Action a : kActions) {
      if (!is_visit_action(a)) continue;
      const Row& row = table.at(std::string(name_of(from)));
      ASSERT_TRUE(row.contains(std::string(name_of(a)))) << name_of(a) << " is in no column";
      EXPECT_EQ(visit_cell(from, a), row.at(std::string(name_of(a))))
          << name_of(a) << " from " << name_of(from);
    }
  }
}

TEST(LifecycleTable, MovesACaseByNoVisitActionAndAVisitByNoCaseAction) {
  for (const Action a : kActions) {
    bool moves_a_case = false, moves_a_visit = false;
    for (const State from : kStates)
      moves_a_case = moves_a_case || next_state(from, a, State::kAccepted).has_value();
    for (const QueueState from : kQueueStates)
      moves_a_visit = moves_a_visit || next_queue_state(from, a).has_value();
    EXPECT_EQ(moves_a_visit, is_visit_action(a)) << name_of(a);
    EXPECT_EQ(moves_a_case, !is_visit_action(a)) << name_of(a);
  }
}

TEST(LifecycleTable, HasTwentySixCaseActionsAndSevenVisitActions) {
  std::size_t visit = 0;
  for (const Action a : kActions)
    visit += is_visit_action(a) ? 1U : 0U;
  EXPECT_EQ(visit, 7U);
  EXPECT_EQ(kActions.size() - visit, 26U);
}

TEST(LifecycleTable, ReachesEveryStateFromRegistration) {
  std::set<State> reached{State::kRegistered};
  for (std::size_t round = 0; round < kStates.size(); ++round) {
    for (const State from : std::set<State>(reached)) {
      for (const Action a : kActions) {
        if (const auto to = next_state(from, a, State::kAccepted)) reached.insert(*to);
      }
    }
  }
  EXPECT_EQ(reached.size(), kStates.size());
}

TEST(LifecycleTable, LeavesNoStateWithoutAWayOn) {
  for (const State from : kStates) {
    bool way_on = false;
    for (const Action a : kActions) {
      const auto to = next_state(from, a, State::kAccepted);
      way_on = way_on || (to && *to != from);
    }
    EXPECT_TRUE(way_on) << name_of(from);
  }
}

TEST(LifecycleTable, CallsOpenWhatIsNeitherClosedNorCancelled) {
  for (const State s : kStates)
    EXPECT_EQ(is_open(s), s != State::kClosed && s != State::kCancelled) << name_of(s);
}

}  // namespace
}  // namespace huiyin
