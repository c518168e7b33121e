// The waiting line, the list, searching and scanning.
#include <gtest/gtest.h>

#include "app/core/token.h"
#include "tests/unit/counter/list_rows.h"

namespace huiyin::counter {
namespace {

using samples::Driver;

Driver at_desk() {
  Driver d;
  d.signed_in();
  return d;
}

// The person `number` stands at our desk.
Driver with_current(const std::string& number, QueueState state = QueueState::kCalled) {
  Driver d = at_desk();
  Record record = d.state().record;
  for (Ticket& t : record.visits) {
    if (t.number != number) continue;
    t = samples::after(t, Action::kCall, {.desk = "1"});
    if (state == QueueState::kServing) t = samples::after(t, Action::kServe, {.desk = "1"});
    record.open.put(t);
  }
  d.put(RecordLoaded{record});
  return d;
}

using samples::rows;

int count(const Driver& d, Filter filter) {
  return d.desk().board.count(filter);
}

TEST(CallNext, CallsTheFirstOfTheLineToThisDesk) {
  Driver d = at_desk();
  const Ticket first = samples::find(d.state().record, "A012");
  d.want(CallNext{});
  const auto* act = d.asked<ActOnTicket>();
  ASSERT_NE(act, nullptr);
  EXPECT_EQ(act->id, first.id);
  EXPECT_EQ(act->command.action, Action::kCall);
  EXPECT_EQ(act->command.fields.desk, "1");
  EXPECT_EQ(act->command.expected_rev, first.rev);
  EXPECT_EQ(act->actor, "zhang");
}

TEST(CallNext, CallsOnePersonHoweverOftenTheKeyIsPressed) {
  Driver d = at_desk();
  d.want(CallNext{}).want(CallNext{});
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr);
}

TEST(CallNext, AsksToFinishWhoIsAtTheDeskFirst) {
  Driver d = with_current("A012");
  d.want(CallNext{});
  EXPECT_TRUE(d.effects().empty());
  ASSERT_TRUE(d.state().notice.has_value());
  EXPECT_EQ(d.state().notice->kind, NoticeKind::kFinishFirst);
  EXPECT_EQ(d.state().notice->number, "A012");
}

TEST(CallNext, SaysThatNobodyWaits) {
  Driver d;
  d.signed_in(samples::empty_record()).want(CallNext{});
  ASSERT_TRUE(d.state().notice.has_value());
  EXPECT_EQ(d.state().notice->kind, NoticeKind::kNobodyWaits);
}

TEST(WaitingLine, PutsAnEmergencyBeforeEverybodyElse) {
  Record record = samples::busy_record();
  record.visits.push_back(samples::ticket({.number = "A099",
                                           .minutes_ago = 0,
                                           .attendance = Attendance::kWaiting,
                                           .urgency = Urgency::kEmergency}));
  Driver d;
  d.signed_in(record);
  EXPECT_EQ(d.state().line.waiting.front().number, "A099");
}

TEST(WaitingLine, ShowsWhoIsAtOtherDesksAndWhoDidNotCome) {
  const Driver d = at_desk();
  ASSERT_EQ(d.state().line.elsewhere.size(), 1U);
  EXPECT_EQ(d.state().line.elsewhere.front().number, "A011");
  ASSERT_EQ(d.state().line.no_shows.size(), 1U);
  EXPECT_EQ(d.state().line.no_shows.front().number, "A009");
}

TEST(WaitingLine, LeavesOutWhoWasSentToAnotherDesk) {
  Record record = samples::busy_record();
  for (Ticket& t : record.visits) {
    if (t.number != "A012") continue;
    t = samples::after(t, Action::kCall, {.desk = "2"});
    t = samples::after(t, Action::kTransferVisit, {.desk = "3", .reason = "交物业费"});
  }
  Driver d;
  d.signed_in(record);
  for (const QueueRow& row : d.state().line.waiting)
    EXPECT_NE(row.number, "A012");
}

TEST(Visit, OpensTheTicketOfWhoWasCalled) {
  Driver d = at_desk();
  d.want(CallNext{});
  const Ticket called =
      samples::after(samples::find(d.state().record, "A012"), Action::kCall, {.desk = "1"});
  d.put(ActDone{called.id, Action::kCall, called});
  EXPECT_EQ(d.desk().selected, called.id);
  EXPECT_NE(d.asked<LoadTicket>(), nullptr);
  ASSERT_NE(current_visit(d.state()), nullptr);
  EXPECT_EQ(current_visit(d.state())->number, "A012");
}

TEST(Visit, DoesNotOpenOverAFormThatIsBeingFilledIn) {
  Driver d = at_desk();
  const Ticket other = samples::find(d.state().record, "C002");
  d.want(SelectTicket{other.id}).want(BeginAction{Action::kDispatch});
  const Ticket called =
      samples::after(samples::find(d.state().record, "A012"), Action::kCall, {.desk = "1"});
  d.put(ActDone{called.id, Action::kCall, called});
  EXPECT_EQ(d.desk().selected, other.id);
  EXPECT_TRUE(d.desk().form.has_value());
}

TEST(Visit, IsSentToAnotherDeskWithAReasonOnly) {
  Driver d = with_current("A012", QueueState::kServing);
  const TicketId id = current_visit(d.state())->id;
  d.want(ActOnVisit{Action::kTransferVisit, id});
  ASSERT_TRUE(d.desk().form.has_value());
  d.want(EditField{Field::kDesk, "3"}).want(ConfirmAction{});
  EXPECT_EQ(d.desk().form->missing, Field::kReason);
  d.want(EditField{Field::kReason, "交物业费"}).want(ConfirmAction{});
  ASSERT_NE(d.asked<ActOnTicket>(), nullptr);
  EXPECT_EQ(d.asked<ActOnTicket>()->command.fields.desk, "3");
}

TEST(List, ComesInTheOrderOfWhatIsDueWithEmergenciesFirst) {
  const Driver d = at_desk();
  const auto list = rows(d);
  ASSERT_FALSE(list.empty());
  EXPECT_EQ(list.front().number, "A015");
  for (std::size_t i = 2; i < list.size(); ++i) {
    const auto& before = list[i - 1].due;
    const auto& after = list[i].due;
    if (!before || !after) continue;
    EXPECT_LE(before->at, after->at);
  }
}

TEST(List, ShowsEachTicketUnderTheFiltersItBelongsTo) {
  Driver d = at_desk();
  EXPECT_EQ(count(d, Filter::kDue) + count(d, Filter::kOverdue), count(d, Filter::kAll));
  d.want(PickFilter{Filter::kOverdue});
  for (const TicketRow& row : rows(d))
    EXPECT_TRUE(row.overdue);
  d.want(PickFilter{Filter::kCallBacks});
  ASSERT_EQ(rows(d).size(), 1U);
  EXPECT_EQ(rows(d).front().number, "A002");
  d.want(PickFilter{Filter::kMine});
  for (const TicketRow& row : rows(d))
    EXPECT_TRUE(row.owner == "张丽" || row.owner == "周师傅");
}

TEST(List, TurnsOverdueAsTimeGoesByWithoutAnyNews) {
  Driver d = at_desk();
  const int late = count(d, Filter::kOverdue);
  d.want(Touched{}).later(3 * kMinute_ms).want(Touched{}).later(3 * kMinute_ms);
  EXPECT_GT(count(d, Filter::kOverdue), late);
}

TEST(List, AsksForTheRecordAnewWhenTheBusinessDayChanges) {
  Driver d = at_desk();
  d.want(Touched{}).later(4 * kMinute_ms);
  EXPECT_EQ(d.asked<LoadRecord>(), nullptr);
  d.later(6 * kHour_ms);  // past midnight
  EXPECT_NE(d.asked<LoadRecord>(), nullptr);
}

TEST(Searching, ShowsWhatWasFoundUntilItIsLeft) {
  Driver d = at_desk();
  d.want(EditSearch{"漏水"}).want(SubmitSearch{});
  const auto* search = d.asked<SearchTickets>();
  ASSERT_NE(search, nullptr);
  EXPECT_EQ(search->text, "漏水");
  const Ticket leak = samples::find(d.state().record, "A015");
  d.put(SearchDone{search->serial, std::vector<Ticket>{leak}});
  ASSERT_EQ(rows(d).size(), 1U);
  EXPECT_EQ(d.desk().selected, leak.id);
  d.want(LeaveSearch{});
  EXPECT_GT(rows(d).size(), 1U);
}

TEST(Searching, IgnoresTheAnswerToAnOlderQuestion) {
  Driver d = at_desk();
  d.want(EditSearch{"水"}).want(SubmitSearch{});
  const int old = d.asked<SearchTickets>()->serial;
  d.want(EditSearch{"水管"}).want(SubmitSearch{});
  d.put(SearchDone{old, std::vector<Ticket>{}});
  EXPECT_FALSE(d.desk().search.shown);
}

TEST(Searching, LooksANumberUpDirectly) {
  Driver d = at_desk();
  d.want(EditSearch{"a012"}).want(SubmitSearch{});
  ASSERT_NE(d.asked<LookUpScan>(), nullptr);
  EXPECT_EQ(d.asked<LookUpScan>()->scan.text, "A012");
}

TEST(Scanning, OpensTheTicketFromAnyScreen) {
  Driver d = at_desk();
  const Ticket ticket = samples::find(d.state().record, "A003");
  d.want(GoTo{Screen::kRegister});
  d.want(ScanLine{qr_text("Q.CUIHU.EXAMPLE", ticket.token)});
  ASSERT_NE(d.asked<LookUpScan>(), nullptr);
  EXPECT_EQ(d.asked<LookUpScan>()->scan.text, ticket.token);
  d.put(ScanLooked{Dossier{ticket, samples::history_of(ticket)}});
  EXPECT_EQ(d.session().screen, Screen::kDesk);
  EXPECT_EQ(d.desk().selected, ticket.id);
}

TEST(Scanning, SaysWhatIsWrongWithACode) {
  const std::string token = "ABCDEFGHJKLM";
  const std::vector<std::pair<std::string, ErrorCode>> cases = {
      {qr_text("OTHER.EXAMPLE", token), ErrorCode::kOtherSite},
      {"6901234567892", ErrorCode::kNotOurCode}};
  for (const auto& [line, code] : cases) {
    Driver d = at_desk();
    d.want(ScanLine{line});
    ASSERT_TRUE(d.state().notice.has_value()) << line;
    EXPECT_EQ(d.state().notice->error.code, code) << line;
  }
  Driver d = at_desk();
  d.put(ScanLooked{fail(ErrorCode::kUnknownToken)});
  EXPECT_EQ(d.state().notice->error.code, ErrorCode::kUnknownToken);
}

TEST(Scanning, DoesNothingWhileNobodyIsSignedIn) {
  Driver d;
  d.want(ScanLine{qr_text("Q.CUIHU.EXAMPLE", "ABCDEFGHJKLM")});
  EXPECT_TRUE(d.effects().empty());
}

TEST(Alarm, StaysUntilSomebodyAcceptsTheEmergency) {
  Driver d = at_desk();
  ASSERT_EQ(alarms(d.state(), d.at().wall).size(), 1U);
  const Ticket accepted = samples::after(samples::find(d.state().record, "A015"), Action::kAccept);
  d.put(ActDone{accepted.id, Action::kAccept, accepted});
  EXPECT_TRUE(alarms(d.state(), d.at().wall).empty());
}

TEST(News, RefreshTheOpenTicketWhenSomebodyElseChangedIt) {
  Driver d = at_desk();
  const Ticket before = samples::find(d.state().record, "C002");
  d.want(SelectTicket{before.id}).put(TicketLoaded{before.id, Dossier{before, {}}});
  Record record = d.state().record;
  merge(record, samples::after(before, Action::kStart, {}, "li"));
  d.put(RecordLoaded{record});
  EXPECT_NE(d.asked<LoadTicket>(), nullptr);
}

TEST(News, DoNotAskForATicketThatHasNotChanged) {
  Driver d = at_desk();
  const Ticket ticket = samples::find(d.state().record, "C002");
  d.want(SelectTicket{ticket.id}).put(TicketLoaded{ticket.id, Dossier{ticket, {}}});
  d.put(RecordLoaded{d.state().record});
  EXPECT_EQ(d.asked<LoadTicket>(), nullptr);
}

TEST(Notice, GoesAwayByItself) {
  Driver d = at_desk();
  d.want(ScanLine{"hello world"}).later(4'000);
  EXPECT_TRUE(d.state().notice.has_value());
  d.later(6'000);
  EXPECT_FALSE(d.state().notice.has_value());
}

}  // namespace
}  // namespace huiyin::counter
