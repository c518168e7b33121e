// What the counter asks of the world, on a real store and a real link.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "app/counter/engine/slip_order.h"
#include "tests/integration/counter/engine_fixture.h"

namespace huiyin::counter {
namespace {

using Steady = std::chrono::steady_clock;

TEST(CounterEngine, BeginsWithTheRecordTheLinkAndThePrinter) {
  EngineAtWork work;
  work.start();
  EXPECT_EQ(work.wait<RecordLoaded>().record.accounts.size(), 5U);
  EXPECT_GT(work.wait<LinkSaid>().port, 0);
  EngineAtWork again;
  again.start();
  EXPECT_TRUE(again.wait<PrinterSaid>().ready);
}

TEST(CounterEngine, KnowsARightPinFromAWrongOne) {
  EngineAtWork work;
  work.start();
  work.ask(CheckPin{"zhang", "9999"});
  EXPECT_EQ(work.wait<PinChecked>().account.error().code, ErrorCode::kNotSignedIn);
  work.ask(CheckPin{"zhang", "1234"});
  EXPECT_EQ(work.wait<PinChecked>().account->name, "张丽");
}

TEST(CounterEngine, RegistersTheSameFormOnce) {
  EngineAtWork work;
  work.start();
  const Ticket first = work.register_ticket(7);
  EXPECT_EQ(work.register_ticket(7).id, first.id);
  EXPECT_NE(work.register_ticket(8).id, first.id);
  EXPECT_EQ(first.number, "C001");
}

TEST(CounterEngine, PrintsTheFormOnTheOfficesPaperQueueAndTellsWhatBecameOfIt) {
  EngineAtWork work;
  work.paper_queue = "a4";
  work.start();
  const Ticket ticket = work.register_ticket();
  work.papers.will_end_as(SlipState::kNotSent, {PrinterReason::kPaperOut});
  work.ask(SaveForm{ticket.id, "work_order"});
  const auto told =
      work.wait<PaperSaid>([](const PaperSaid& p) { return p.state == SlipState::kNotSent; });
  EXPECT_EQ(told.reasons, "paper_out");
  ASSERT_EQ(work.papers.jobs().size(), 1U);
  EXPECT_EQ(work.papers.jobs()[0].queue, "a4");
  EXPECT_TRUE(work.papers.jobs()[0].is_pdf);
  EXPECT_EQ(work.papers.jobs()[0].bytes.substr(0, 4), "%PDF");
}

TEST(CounterEngine, RefusesADoorThatIsNotThere) {
  EngineAtWork work;
  work.start();
  Draft draft = EngineAtWork::draft();
  draft.personal.household = "99-9-999";
  work.ask(RegisterTicket{1, draft, "zhang"});
  EXPECT_EQ(work.wait<RegisterDone>().ticket.error().code, ErrorCode::kUnknownHousehold);
}

TEST(CounterEngine, RefusesACommandOnATicketThatHasMovedOn) {
  EngineAtWork work;
  work.start();
  const Ticket ticket = work.register_ticket();
  ActCommand accept{Action::kAccept, {}, ticket.rev};
  work.ask(ActOnTicket{ticket.id, accept, "zhang"});
  EXPECT_EQ(work.wait<ActDone>().ticket->state, State::kAccepted);
  work.ask(ActOnTicket{ticket.id, {Action::kStart, {}, ticket.rev}, "li"});
  EXPECT_EQ(work.wait<ActDone>().ticket.error().code, ErrorCode::kStale);
}

TEST(CounterEngine, FindsATicketByCodeNumberAndWords) {
  EngineAtWork work;
  work.start();
  const Ticket ticket = work.register_ticket(1, "the tap in the kitchen drips");
  work.ask(LookUpScan{{ScanKind::kToken, ticket.token}});
  EXPECT_EQ(work.wait<ScanLooked>().dossier->ticket.id, ticket.id);
  work.ask(LookUpScan{{ScanKind::kNumber, ticket.number}});
  EXPECT_EQ(work.wait<ScanLooked>().dossier->history.front().event, "registered");
  work.ask(LookUpScan{{ScanKind::kToken, "ZZZZZZZZZZZZ"}});
  EXPECT_EQ(work.wait<ScanLooked>().dossier.error().code, ErrorCode::kUnknownToken);
  work.ask(SearchTickets{3, "kitchen"});
  EXPECT_EQ(work.wait<SearchDone>().tickets->size(), 1U);
}

TEST(CounterEngine, CompletesADoorFromTheDirectory) {
  EngineAtWork work;
  work.start();
  work.ask(FindHouseholds{4, "3-1-150"});
  const auto found = work.wait<HouseholdsFound>();
  EXPECT_EQ(found.serial, 4);
  ASSERT_FALSE(found.rows.empty());
  EXPECT_TRUE(found.rows.front().label.starts_with("3-1-150"));
  EXPECT_FALSE(found.rows.front().owner.empty());
}

TEST(CounterEngine, JournalsWhoLookedAtAContact) {
  EngineAtWork work;
  work.start();
  const Ticket ticket = work.register_ticket();
  work.ask(TellContactShown{ticket.id, "li"});
  work.ask(LoadTicket{ticket.id});
  const auto history = work.wait<TicketLoaded>().dossier->history;
  EXPECT_EQ(history.back().event, "contact_shown");
  EXPECT_EQ(history.back().actor, "li");
}

// Median of 15, from the other program's commit to what the window would draw.
TEST(CounterEngine, HearsOfAnotherProgramsCommitWithinAHundredMilliseconds) {
  EngineAtWork work;
  work.start();
  work.wait<RecordLoaded>();
  auto store = work.another_store();
  std::vector<std::int64_t> took_ms;
  for (int i = 0; i < 15; ++i) {
    TicketId id{};
    id.bytes[0] = static_cast<std::uint8_t>(i + 1);
    const auto made = store->tickets().register_ticket(EngineAtWork::draft(), "li", id);
    ASSERT_TRUE(made.ok());
    const auto committed = Steady::now();
    (void)work.wait_ticket(id);
    took_ms.push_back(
        std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - committed).count());
  }
  std::nth_element(took_ms.begin(), took_ms.begin() + 7, took_ms.end());
  RecordProperty("median_ms", static_cast<int>(took_ms[7]));
  EXPECT_LT(took_ms[7], 100);
}

SlipStatus wait_for_slip(EngineAtWork& work, const TicketId& id, SlipState state) {
  return work.wait_ticket(id, [state](const Ticket& t) { return t.slip.state == state; }).slip;
}

TEST(CounterEngine, PrintsASlipAndCallsTheSecondOneAReprint) {
  EngineAtWork work;
  work.start();
  const Ticket ticket = work.register_ticket();
  work.ask(PrintSlip{ticket.id, "zhang"});
  EXPECT_EQ(wait_for_slip(work, ticket.id, SlipState::kPrinted).attempt, 1);
  work.ask(PrintSlip{ticket.id, "zhang"});
  (void)work.wait_ticket(ticket.id, [](const Ticket& t) {
    return t.slip.state == SlipState::kPrinted && t.slip.attempt == 2;
  });
  const auto jobs = work.printer.jobs();
  ASSERT_EQ(jobs.size(), 2U);
  EXPECT_NE(jobs[0].bytes, jobs[1].bytes) << "the second one says that it is a reprint";
}

TEST(CounterEngine, SaysAfterACrashThatItDoesNotKnowWhatCameOutOfThePrinter) {
  EngineAtWork work;
  TicketId sending{}, queued{};
  sending.bytes[0] = 1;
  queued.bytes[0] = 2;
  {
    auto store = work.another_store();
    for (const TicketId& id : {sending, queued}) {
      ASSERT_TRUE(store->tickets().register_ticket(EngineAtWork::draft(), "zhang", id).ok());
      const SlipState state = id == sending ? SlipState::kSending : SlipState::kQueued;
      ASSERT_TRUE(store->tickets().slip_moved(id, {1, state, ""}, "zhang").ok());
    }
  }
  work.start();
  EXPECT_EQ(wait_for_slip(work, sending, SlipState::kUnknown).reason, "restarted");
  work.ask(LoadTicket{queued});
  EXPECT_EQ(work.wait<TicketLoaded>().dossier->ticket.slip.state, SlipState::kNotSent);
  EXPECT_TRUE(work.printer.jobs().empty()) << "nothing is printed by itself";
}

TEST(CounterEngine, WorksOnWithoutKiosksWhenThePortIsTaken) {
  EngineAtWork first;
  first.start();
  const int port = first.wait<LinkSaid>().port;
  EngineAtWork second;
  second.start(port);
  const auto link = second.wait<LinkSaid>();
  ASSERT_TRUE(link.error.has_value());
  EXPECT_EQ(link.error->code, ErrorCode::kPortInUse);
  EXPECT_EQ(second.register_ticket().number, "C001");
}

TEST(CounterEngine, RefusesDigitsThatNoKioskShows) {
  EngineAtWork work;
  work.start();
  work.ask(DecideOnPairing{"123456", Verdict::kApprove, "zhang"});
  EXPECT_EQ(work.wait<PairingDecided>().name.error().code, ErrorCode::kWrongDigits);
}

TEST(SlipAttempts, CountOnlyWhatMayBeOnPaper) {
  EXPECT_EQ(next_attempt({0, SlipState::kNone, ""}), 1);
  EXPECT_EQ(next_attempt({1, SlipState::kNotSent, "paper_out"}), 1);
  EXPECT_EQ(next_attempt({1, SlipState::kPrinted, ""}), 2);
  EXPECT_EQ(next_attempt({2, SlipState::kUnknown, "unconfirmed"}), 3);
}

}  // namespace
}  // namespace huiyin::counter
