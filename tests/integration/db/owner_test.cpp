// An owner looks after his matter at a kiosk: what he proves it with, what he may do, and what of
// it the counter sees.
#include "app/core/intake.h"
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

class OwnerTest : public Site {
 protected:
  void SetUp() override {
    Site::SetUp();
    kiosk();
    ticket_ = must(kiosk().register_ticket(leaking_roof(), id_of(1)));
    sync();
  }

  PublicTicket shown() { return *must(kiosk().find(ticket_.token)); }
  Result<OwnerActed> tries(const std::string& id, Action action, ActionFields fields = {}) {
    return kiosk().act({id, shown(), {action, std::move(fields), std::nullopt}});
  }
  bool finds(const std::string& number, const std::string& tail) {
    return must(host().sync().find_own({number, tail})).has_value();
  }
  void is_resolved() {
    act(id_of(1), Action::kAccept);
    ActionFields done;
    done.result = "已修";
    act(id_of(1), Action::kResolve, done);
    sync();
  }

  Ticket ticket_;
};

TEST_F(OwnerTest, ProvesHimselfByTheSlipOrByNumberAndFourDigits) {
  EXPECT_TRUE(finds(ticket_.token, ""));
  EXPECT_TRUE(finds(ticket_.number, "8000"));
  EXPECT_FALSE(finds(ticket_.number, ""));
  EXPECT_FALSE(finds(ticket_.number, "8001"));
  EXPECT_FALSE(finds("Z999", "8000"));
}

TEST_F(OwnerTest, LocksANumberForSomeMinutesAfterThreeWrongKeys) {
  for (const char* wrong : {"0001", "0002", "0003"})
    EXPECT_FALSE(finds(ticket_.number, wrong));
  EXPECT_FALSE(finds(ticket_.number, "8000"));
  host_restarts();
  EXPECT_FALSE(finds(ticket_.number, "8000"));
  clock_.advance(11 * kMinute_ms);
  EXPECT_TRUE(finds(ticket_.number, "8000"));
}

TEST_F(OwnerTest, SeesStepsAndNothingPersonalOrInternal) {
  act(id_of(1), Action::kAccept);
  ActionFields note;
  note.note = "业主王小明电话打不通";
  act(id_of(1), Action::kAddNote, note);
  const OwnerView view = *must(host().sync().find_own({ticket_.token, ""}));
  ASSERT_EQ(view.steps.size(), 2U);
  EXPECT_EQ(view.steps[0].event, "registered");
  EXPECT_TRUE(view.steps[0].by_owner);
  EXPECT_EQ(view.steps[1].event, "accept");
}

TEST_F(OwnerTest, PressesOnceADayAndTheCounterSeesIt) {
  must(tries("a", Action::kUrge));
  EXPECT_EQ(code_of(tries("b", Action::kUrge)), "already_done");
  sync();
  const Ticket ticket = must(host().tickets().find(id_of(1)));
  EXPECT_EQ(fact_value(ticket.facts, "urges"), "1");
  const HistoryEntry last = must(host().tickets().history(id_of(1))).back();
  EXPECT_EQ(last.event, "urge");
  EXPECT_EQ(last.actor, kOwnerActor);
  clock_.advance(kDay_ms);
  EXPECT_EQ(code_of(tries("c", Action::kUrge)), "");
}

TEST_F(OwnerTest, ActsOnceHoweverOftenTheSameActIsAsked) {
  const OwnerActed first = must(tries("a", Action::kUrge));
  const OwnerActed again = must(tries("a", Action::kUrge));
  EXPECT_EQ(again.seq, first.seq);
  kiosk_restarts();
  EXPECT_EQ(must(tries("a", Action::kUrge)).seq, first.seq);
  EXPECT_EQ(must(kiosk().status()).unsent, 1);
}

TEST_F(OwnerTest, WritesANoteThatOnlyTheCounterCanRead) {
  ActionFields note;
  note.note = "周末在家";
  const OwnerActed acted = must(tries("a", Action::kAddNote, note));
  const PushBatch outbox = must(kiosk().sync().outbox(acted.seq - 1));
  EXPECT_EQ(outbox.events.back().body.text.find("周末"), std::string::npos);
  sync();
  const HistoryEntry last = must(host().tickets().history(id_of(1))).back();
  EXPECT_EQ(last.detail, "note=周末在家");
  EXPECT_TRUE(must(host().archive().verify()).ok);
}

TEST_F(OwnerTest, CancelsWhileTheLifeCyclePermits) {
  must(tries("a", Action::kCancel, because("不需要了")));
  EXPECT_EQ(shown().state, State::kCancelled);
  sync();
  EXPECT_EQ(must(host().tickets().find(id_of(1))).state, State::kCancelled);
  EXPECT_EQ(code_of(tries("b", Action::kCancel)), "not_allowed_now");
}

TEST_F(OwnerTest, ConfirmsAndRatesFinishedWorkOnce) {
  EXPECT_EQ(code_of(tries("a", Action::kConfirm)), "not_allowed_now");
  is_resolved();
  ActionFields rated;
  rated.satisfaction = Satisfaction::kVeryUnsatisfied;  // five levels
  must(tries("b", Action::kConfirm));
  must(tries("c", Action::kRate, rated));
  EXPECT_EQ(code_of(tries("d", Action::kRate, rated)), "already_done");
  sync();
  const Ticket ticket = must(host().tickets().find(id_of(1)));
  EXPECT_EQ(ticket.satisfaction, Satisfaction::kVeryUnsatisfied);
  EXPECT_EQ(ticket.state, State::kResolved);
  EXPECT_FALSE(fact_value(ticket.facts, "confirmed").empty());
}

TEST_F(OwnerTest, OpensAgainWhatIsNotInOrder) {
  EXPECT_EQ(code_of(tries("a", Action::kReopen)), "not_allowed_now");
  is_resolved();
  must(tries("b", Action::kReopen, because("还没有修好")));
  sync();
  EXPECT_EQ(must(host().tickets().find(id_of(1))).state, State::kReopened);
}

TEST_F(OwnerTest, DoesNothingThatIsTheOfficesToDo) {
  EXPECT_EQ(code_of(tries("a", Action::kAccept)), "not_allowed_now");
  EXPECT_EQ(code_of(tries("b", Action::kEscalate)), "not_allowed_now");
}

TEST_F(OwnerTest, TellsKiosksHowManyHouseholdsReportedTheSameAndNoName) {
  Draft lift = leaking_roof();
  lift.facts["shared"] = "lift";
  must(kiosk().register_ticket(lift, id_of(2)));
  lift.personal.household = "3-1-1601";
  must(kiosk().register_ticket(lift, id_of(3)));
  sync();
  const auto told = must(decode_neighbours(must(kiosk().document("neighbours"))->text));
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].entrance, "3-1");
  EXPECT_EQ(told[0].shared, "lift");
  EXPECT_EQ(told[0].households, 2);
  EXPECT_EQ(told[0].ticket, to_string(id_of(2)));
}

TEST_F(OwnerTest, JoinsTheIncidentOfNeighboursInTheActOfRegistering) {
  must(kiosk().register_ticket(leaking_roof(), id_of(2), to_string(id_of(1))));
  EXPECT_TRUE(
      must(kiosk().find(must(kiosk().registered_here(id_of(2)))->token))->facts.contains("joined"));
  sync();
  EXPECT_EQ(must(host().tickets().linked(id_of(1))).size(), 1U);
}

TEST_F(OwnerTest, JoinsTheIncidentOfNeighboursAndLeavesItAgain) {
  must(kiosk().register_ticket(leaking_roof(), id_of(2)));
  sync();
  ActionFields lead;
  lead.facts["incident"] = to_string(id_of(2));
  must(tries("a", Action::kJoin, lead));
  sync();
  EXPECT_EQ(must(host().tickets().linked(id_of(2))).size(), 1U);
  must(tries("b", Action::kLeave));
  sync();
  EXPECT_TRUE(must(host().tickets().linked(id_of(2))).empty());
}

}  // namespace
}  // namespace huiyin::db
