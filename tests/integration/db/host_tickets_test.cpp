#include <algorithm>

#include "app/core/queue.h"
#include "app/core/token.h"
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

class HostTicketsTest : public Site {
 protected:
  Ticket registered(int n, Draft draft = leaking_roof()) {
    return must(host().tickets().register_ticket(draft, "zhang", id_of(n)));
  }
};

TEST_F(HostTicketsTest, GivesARegisteredTicketItsNumberAndToken) {
  const Ticket ticket = registered(1);
  EXPECT_EQ(ticket.number, "C001");
  EXPECT_TRUE(is_token(ticket.token));
  EXPECT_EQ(ticket.personal, leaking_roof().personal);
  EXPECT_EQ(ticket.queue_state, QueueState::kWaiting);
  EXPECT_EQ(ticket.rev, 1);
}

TEST_F(HostTicketsTest, AnswersARepeatedRegistrationWithTheFirstOutcome) {
  const Ticket first = registered(1);
  Draft other = leaking_roof();
  other.personal.text = "another text";
  EXPECT_EQ(registered(1, other), first);
  EXPECT_EQ(registered(2).number, "C002");
}

TEST_F(HostTicketsTest, KeepsEveryFieldOverARestart) {
  registered(1);
  act(id_of(1), Action::kCall, at_desk("2"));
  act(id_of(1), Action::kServe);
  act(id_of(1), Action::kAccept);
  const Ticket before = act(id_of(1), Action::kDispatch, sent_to("engineering", "李师傅"));
  host_restarts();
  EXPECT_EQ(must(host().tickets().find(id_of(1))), before);
  EXPECT_EQ(before.desk, "2");
  EXPECT_EQ(before.department, "engineering");
}

TEST_F(HostTicketsTest, CountsNumbersOnOverARestartAndAnewOnTheNextDay) {
  registered(1);
  host_restarts();
  EXPECT_EQ(registered(2).number, "C002");
  clock_.advance(kDay_ms);
  EXPECT_EQ(registered(3).number, "C001");
}

TEST_F(HostTicketsTest, NeverGivesANumberTwiceWhenTheClockIsSetBack) {
  registered(1);
  clock_.set_wall(clock_.now() + -3 * kDay_ms);
  const Ticket later = registered(2);
  EXPECT_EQ(later.number, "C002");
  EXPECT_EQ(later.day, must(host().tickets().find(id_of(1))).day);
}

TEST_F(HostTicketsTest, RefusesAnActThatIsNotAllowedAndChangesNothing) {
  const Ticket before = registered(1);
  const auto refused = host().tickets().act(id_of(1), {Action::kClose, {}, std::nullopt}, "zhang");
  EXPECT_EQ(code_of(refused), "not_allowed_now");
  EXPECT_EQ(must(host().tickets().find(id_of(1))), before);
}

TEST_F(HostTicketsTest, RefusesAnActOnAnUnknownTicket) {
  const auto refused = host().tickets().act(id_of(9), {Action::kAccept, {}, {}}, "zhang");
  EXPECT_EQ(code_of(refused), "unknown_ticket");
}

TEST_F(HostTicketsTest, LetsOnlyOneOfTwoCountersCallTheSameTicket) {
  const int rev = registered(1).rev;
  const ActCommand call{Action::kCall, at_desk("1"), rev};
  EXPECT_TRUE(host().tickets().act(id_of(1), call, "zhang").ok());
  EXPECT_EQ(code_of(host().tickets().act(id_of(1), call, "li")), "stale");
}

TEST_F(HostTicketsTest, LetsStaffActOnWhatTheySawThoughItsSlipMovedOn) {
  const int seen = registered(1).rev;
  must(host().tickets().slip_moved(id_of(1), {1, SlipState::kNotSent, "media-empty"}, "zhang"));
  EXPECT_TRUE(host().tickets().act(id_of(1), {Action::kAccept, {}, seen}, "zhang").ok());
}

TEST_F(HostTicketsTest, AnswersARepeatedCommandAsItDidTheFirstTime) {
  registered(1);
  const ActCommand accept{Action::kAccept, {}, {}};
  const Ticket first = must(host().tickets().act(id_of(1), accept, "zhang", "cmd-1"));
  act(id_of(1), Action::kDispatch, sent_to("", "李师傅"));
  EXPECT_EQ(must(host().tickets().act(id_of(1), accept, "zhang", "cmd-1")), first);
  EXPECT_EQ(must(host().tickets().find(id_of(1))).rev, first.rev + 1);
}

TEST_F(HostTicketsTest, AnswersARepeatedRefusalWithTheSameRefusal) {
  registered(1);
  const ActCommand returns{Action::kReturn, {}, {}};
  const auto first = host().tickets().act(id_of(1), returns, "zhang", "cmd-1");
  act(id_of(1), Action::kCall);
  act(id_of(1), Action::kNoShow);
  const auto again = host().tickets().act(id_of(1), returns, "zhang", "cmd-1");
  EXPECT_EQ(code_of(first), "not_allowed_now");
  EXPECT_EQ(code_of(again), "not_allowed_now");
  EXPECT_EQ(again.error().detail, first.error().detail);
}

TEST_F(HostTicketsTest, FindsByTokenAndByNumberOfTheNewestDay) {
  const Ticket old = registered(1);
  clock_.advance(kDay_ms);
  const Ticket today = registered(2);
  EXPECT_EQ(must(host().tickets().find_token(old.token)), old);
  EXPECT_EQ(must(host().tickets().find_number("C001")), today);
  EXPECT_EQ(code_of(host().tickets().find_token("222222222222")), "unknown_token");
  EXPECT_EQ(code_of(host().tickets().find_number("C999")), "unknown_ticket");
}

TEST_F(HostTicketsTest, ListsNewestFirstInPages) {
  for (int n = 1; n <= 5; ++n)
    registered(n);
  TicketFilter filter;
  filter.limit = 2;
  const TicketPage first = must(host().tickets().list(filter));
  filter.before = first.next;
  const TicketPage second = must(host().tickets().list(filter));
  filter.before = second.next;
  const TicketPage third = must(host().tickets().list(filter));
  EXPECT_EQ(first.tickets[0].number, "C005");
  EXPECT_EQ(second.tickets[1].number, "C002");
  ASSERT_EQ(third.tickets.size(), 1u);
  EXPECT_EQ(third.next, 0);
}

TEST_F(HostTicketsTest, FiltersByStateVisitAndCategory) {
  registered(1);
  Draft praise = leaking_roof();
  praise.category = Category::kPraise;
  praise.attendance = Attendance::kDropOff;
  registered(2, praise);
  act(id_of(1), Action::kAccept);
  TicketFilter accepted;
  accepted.states = {State::kAccepted, State::kDispatched};
  TicketFilter waiting;
  waiting.queue_states = {QueueState::kWaiting};
  TicketFilter praises;
  praises.category = Category::kPraise;
  EXPECT_EQ(must(host().tickets().list(accepted)).tickets.at(0).id, id_of(1));
  EXPECT_EQ(must(host().tickets().list(waiting)).tickets.at(0).id, id_of(1));
  const TicketPage praised = must(host().tickets().list(praises));
  ASSERT_EQ(praised.tickets.size(), 1u);
  EXPECT_EQ(praised.tickets[0].id, id_of(2));
}

TEST_F(HostTicketsTest, SearchesTextAndTakesPatternSignsAsText) {
  registered(1);
  Draft odd = leaking_roof();
  odd.personal.text = "电费 100% 多收_了";
  registered(2, odd);
  const auto found = [&](const std::string& text) {
    TicketFilter filter;
    filter.text = text;
    return must(host().tickets().list(filter)).tickets.size();
  };
  EXPECT_EQ(found("漏水"), 1u);
  EXPECT_EQ(found("王小明"), 2u);
  EXPECT_EQ(found("100%"), 1u);
  EXPECT_EQ(found("%"), 1u);
  EXPECT_EQ(found("多收_了"), 1u);
  EXPECT_EQ(found("收x了"), 0u);
}

TEST_F(HostTicketsTest, PutsOnlyTodaysVisitorsIntoTheLine) {
  registered(1);
  clock_.advance(kDay_ms);
  registered(2);
  registered(3);
  act(id_of(3), Action::kCall);
  const Day today = business_day(clock_.now(), SiteClock{});
  const std::vector<Ticket> visits = must(host().tickets().visits(today));
  ASSERT_EQ(visits.size(), 2u);
  const std::vector<const Ticket*> line = waiting_line(visits);
  ASSERT_EQ(line.size(), 1u);
  EXPECT_EQ(line[0]->id, id_of(2));
}

TEST_F(HostTicketsTest, TellsTheWholeHistoryInOrder) {
  registered(1);
  act(id_of(1), Action::kAccept);
  act(id_of(1), Action::kDispatch, sent_to("engineering", "李师傅"));
  must(host().tickets().noted({"ticket_opened", ""}, "li", id_of(1)));
  const std::vector<HistoryEntry> history = must(host().tickets().history(id_of(1)));
  ASSERT_EQ(history.size(), 4u);
  EXPECT_EQ(history[0].event, "registered");
  EXPECT_EQ(history[1].event, "accept");
  EXPECT_EQ(history[2].detail, "department=engineering person=李师傅 slip_kind=work_order");
  EXPECT_EQ(history[3].event, "ticket_opened");
  EXPECT_EQ(history[3].actor, "li");
}

TEST_F(HostTicketsTest, CountsWhatIsOpenAndWhoIsHere) {
  registered(1);
  registered(2);
  act(id_of(2), Action::kAccept);
  must(host().tickets().slip_moved(id_of(2), {1, SlipState::kNotSent, "media-empty"}, "zhang"));
  const TicketCounts counts =
      must(host().tickets().counts(business_day(clock_.now(), SiteClock{})));
  EXPECT_EQ(counts.open, 2);
  EXPECT_EQ(counts.registered_today, 2);
  EXPECT_EQ(counts.slips_in_trouble, 1);
  const auto place = std::find(kStates.begin(), kStates.end(), State::kAccepted);
  EXPECT_EQ(counts.by_state[static_cast<std::size_t>(place - kStates.begin())], 1);
}

TEST_F(HostTicketsTest, TakesNoStepBackToAnOlderPrintAttempt) {
  registered(1);
  must(host().tickets().slip_moved(id_of(1), {2, SlipState::kQueued, ""}, "zhang"));
  const auto late = host().tickets().slip_moved(id_of(1), {1, SlipState::kPrinted, ""}, "zhang");
  EXPECT_EQ(code_of(late), "stale");
  EXPECT_EQ(must(host().tickets().find(id_of(1))).slip.attempt, 2);
}

TEST_F(HostTicketsTest, KeepsItsFirstRecordWhenAskedToMakeAnother) {
  registered(1);
  host_.reset();
  EXPECT_EQ(code_of(HostStore::create(host_options(), kSiteKeys)), "already_done");
  EXPECT_EQ(must(host().tickets().find(id_of(1))).number, "C001");
}

}  // namespace
}  // namespace huiyin::db
