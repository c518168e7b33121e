// What is done to the open ticket.
#include <gtest/gtest.h>

#include <set>

#include "tests/unit/counter/samples.h"

namespace huiyin::counter {
namespace {

using samples::Driver;

Ticket in_state(State wanted) {
  Ticket t = samples::ticket({});
  const ActionFields to_works{.department = "engineering"};
  switch (wanted) {
    case State::kRegistered: return t;
    case State::kAccepted: return samples::after(t, Action::kAccept);
    case State::kDispatched: return samples::after(t, Action::kDispatch, to_works);
    case State::kInProgress: return samples::after(in_state(State::kDispatched), Action::kStart);
    case State::kOnHold:
      return samples::after(in_state(State::kInProgress), Action::kHold, {.reason = "等配件"});
    case State::kResolved:
      return samples::after(in_state(State::kInProgress), Action::kResolve, {.result = "已修"});
    case State::kCalledBack:
      return samples::after(in_state(State::kResolved), Action::kCallBack,
                            {.satisfaction = Satisfaction::kSatisfied});
    case State::kClosed: return samples::after(in_state(State::kCalledBack), Action::kClose);
    case State::kCancelled: return samples::after(t, Action::kCancel, {.reason = "重复登记"});
    case State::kReopened:
      return samples::after(in_state(State::kResolved), Action::kReopen, {.reason = "又漏"});
  }
  return t;
}

Driver with_open(const Ticket& ticket) {
  Record record = samples::busy_record();
  if (is_open(ticket.state)) record.open.put(ticket);
  Driver d;
  d.signed_in(record).want(SelectTicket{ticket.id});
  d.put(TicketLoaded{ticket.id, Dossier{ticket, samples::history_of(ticket)}});
  return d;
}

TEST(OfferedActions, AreExactlyTheLegalOnesInEveryState) {
  constexpr std::array kAtTheDesk = {
      Action::kAccept,   Action::kDispatch, Action::kStart,  Action::kHold,   Action::kResume,
      Action::kResolve,  Action::kCallBack, Action::kClose,  Action::kCancel, Action::kReopen,
      Action::kEscalate, Action::kTransfer, Action::kAddNote};
  for (const State state : kStates) {
    const Ticket ticket = in_state(state);
    std::set<Action> offered;
    for (const OfferedAction& o : offered_actions(ticket))
      offered.insert(o.action);
    for (const Action action : kAtTheDesk) {
      const bool waive = action == Action::kClose && state == State::kResolved;
      const bool legal = waive || next_state(state, action, ticket.held_from).has_value();
      EXPECT_EQ(offered.count(action) == 1, legal) << name_of(state) << ' ' << name_of(action);
    }
  }
}

TEST(OfferedActions, HaveOneKeyEachAndTheExpectedOneFirst) {
  for (const State state : kStates) {
    std::set<char> keys;
    const auto offered = offered_actions(in_state(state));
    for (const OfferedAction& o : offered) {
      EXPECT_TRUE(keys.insert(o.key).second) << name_of(state) << ' ' << o.key;
      EXPECT_NE(o.key, 'V');  // shows the contact
      EXPECT_NE(o.key, 'P');  // prints the slip
    }
    const bool over = state == State::kClosed || state == State::kCancelled;
    EXPECT_EQ(offered.front().primary, !over) << name_of(state);
  }
}

TEST(OfferedActions, LeadFromRegistrationToTheEnd) {
  Ticket t = samples::ticket({});
  for (int i = 0; i < 6; ++i) {
    const OfferedAction next = offered_actions(t).front();
    ASSERT_TRUE(next.primary) << name_of(t.state);
    t = samples::after(
        t, next.action,
        {.department = "engineering", .result = "已修", .satisfaction = Satisfaction::kSatisfied});
  }
  EXPECT_EQ(t.state, State::kClosed);
}

TEST(Acting, SendsASimpleActionAtOnceWithTheRevisionThatWasSeen) {
  const Ticket ticket = in_state(State::kRegistered);
  Driver d = with_open(ticket);
  d.want(BeginAction{Action::kAccept});
  const auto* act = d.asked<ActOnTicket>();
  ASSERT_NE(act, nullptr);
  EXPECT_EQ(act->command.expected_rev, ticket.rev);
  d.want(BeginAction{Action::kAccept});
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr) << "a double press is one command";
}

TEST(Acting, AsksForWhatTheActionNeeds) {
  Driver d = with_open(in_state(State::kAccepted));
  d.want(BeginAction{Action::kDispatch});
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr);
  ASSERT_TRUE(d.desk().form.has_value());
  EXPECT_EQ(d.state().focus_wish, "ticket.field.department");
  EXPECT_EQ(d.desk().form->fields.department, "engineering") << "a repair goes to the works";
}

TEST(Acting, LeadsToTheFieldThatIsMissing) {
  Driver d = with_open(in_state(State::kInProgress));
  d.want(BeginAction{Action::kResolve}).want(FocusTaken{}).want(ConfirmAction{});
  EXPECT_EQ(d.desk().form->missing, Field::kResult);
  EXPECT_EQ(d.state().focus_wish, "ticket.field.result");
  d.want(EditField{Field::kResult, "　 "}).want(ConfirmAction{});
  EXPECT_EQ(d.desk().form->missing, Field::kResult) << "blanks are no result";
}

TEST(Acting, ClosesWithoutCallBackOnlyForAReason) {
  Driver d = with_open(in_state(State::kResolved));
  d.want(BeginAction{Action::kClose});
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr);
  d.want(EditField{Field::kReason, "业主出国，三次未接"}).want(ConfirmAction{});
  EXPECT_NE(d.asked<ActOnTicket>(), nullptr);
}

TEST(Acting, ShowsTheNewStateAndSaysSo) {
  const Ticket ticket = in_state(State::kRegistered);
  Driver d = with_open(ticket);
  d.want(BeginAction{Action::kAccept});
  d.put(ActDone{ticket.id, Action::kAccept, samples::after(ticket, Action::kAccept)});
  EXPECT_EQ(d.desk().dossier->ticket.state, State::kAccepted);
  EXPECT_FALSE(d.desk().form.has_value());
  EXPECT_EQ(d.state().notice->kind, NoticeKind::kActed);
  EXPECT_NE(d.asked<LoadTicket>(), nullptr) << "the history has grown";
}

TEST(Acting, KeepsWhatWasTypedWhenTheDiskIsFull) {
  const Ticket ticket = in_state(State::kInProgress);
  Driver d = with_open(ticket);
  d.want(BeginAction{Action::kResolve}).want(EditField{Field::kResult, "换了阀芯"});
  d.want(ConfirmAction{}).put(ActDone{ticket.id, Action::kResolve, fail(ErrorCode::kDiskFull)});
  ASSERT_TRUE(d.desk().form.has_value());
  EXPECT_EQ(d.desk().form->fields.result, "换了阀芯");
  EXPECT_EQ(d.desk().form->error->code, ErrorCode::kDiskFull);
  EXPECT_FALSE(d.desk().form->busy);
}

TEST(Acting, SaysWhoWasQuickerWhenTheTicketHasMovedOn) {
  const Ticket ticket = in_state(State::kAccepted);
  Driver d = with_open(ticket);
  d.want(BeginAction{Action::kDispatch}).want(ConfirmAction{});
  d.put(ActDone{ticket.id, Action::kDispatch, fail(ErrorCode::kStale)});
  EXPECT_NE(d.asked<LoadTicket>(), nullptr);
  const Ticket newer = samples::after(ticket, Action::kStart, {}, "li");
  auto history = samples::history_of(newer);
  history.push_back({d.at().wall, "li", "start", ""});
  d.put(TicketLoaded{ticket.id, Dossier{newer, history}});
  ASSERT_TRUE(d.state().notice.has_value());
  EXPECT_EQ(d.state().notice->kind, NoticeKind::kChangedBy);
  EXPECT_EQ(d.state().notice->who, "李强");
  EXPECT_EQ(d.state().notice->action, Action::kStart);
  EXPECT_EQ(d.desk().dossier->ticket.rev, newer.rev);
}

TEST(Contact, IsMaskedUntilSomebodyAsksAndThatIsJournalled) {
  const Ticket ticket = in_state(State::kRegistered);
  Driver d = with_open(ticket);
  EXPECT_EQ(ticket_view(d.state(), d.at()).name, "王*国");
  EXPECT_EQ(ticket_view(d.state(), d.at()).phone, "138****8000");
  d.want(ShowContact{});
  EXPECT_EQ(ticket_view(d.state(), d.at()).phone, "13800138000");
  ASSERT_NE(d.asked<TellContactShown>(), nullptr);
  EXPECT_EQ(d.asked<TellContactShown>()->actor, "zhang");
}

TEST(Contact, IsMaskedAgainWhenAnotherTicketIsOpened) {
  Driver d = with_open(in_state(State::kRegistered));
  d.want(ShowContact{}).want(SelectTicket{samples::find(d.state().record, "A002").id});
  EXPECT_FALSE(d.desk().contact_shown);
}

TEST(Slip, IsPrintedAgainOnlyWhenNoneIsOnItsWay) {
  Driver d = with_open(samples::printed(in_state(State::kRegistered), SlipState::kSending));
  d.want(PrintAgain{});
  EXPECT_EQ(d.asked<PrintSlip>(), nullptr);
  Driver e = with_open(samples::printed(in_state(State::kRegistered), SlipState::kUnknown));
  e.want(PrintAgain{});
  EXPECT_NE(e.asked<PrintSlip>(), nullptr);
}

}  // namespace
}  // namespace huiyin::counter
