// The print desk: what the slip's row says before and after, and what is tried again.
#include "app/run/print_desk.h"

#include <gtest/gtest.h>

#include <memory>

#include "app/run/system_clock.h"
#include "tests/fakes/fake_printer.h"
#include "tests/fakes/manual_clock.h"
#include "tests/unit/run/bell.h"

namespace huiyin::run {
namespace {

TicketId ticket_id(std::uint8_t n) {
  TicketId id;
  id.bytes[15] = n;
  return id;
}

std::string told(int attempt, SlipState state, const std::string& reason) {
  return std::to_string(attempt) + " " + std::string(name_of(state)) +
         (reason.empty() ? "" : " " + reason);
}

using Lines = std::vector<std::string>;

// rows_, updates_ and clock_ are touched on the desk's thread only, until it has rung or ended.
class PrintDeskTest : public ::testing::Test {
 protected:
  PrintDeskParts parts() {
    return {.printer = printer_,
            .clock = clock_,
            .queue = "slip",
            .make_bytes = [](const SlipContent& c) -> Result<std::string> {
              return "bytes of " + c.number;
            },
            .record = [this](const TicketId&, const SlipMoved& m) { return write_row(m); },
            .on_update = [this](const PrintUpdate& u) { hear(u); },
            .on_start = nullptr,
            .retry_for_ms = 45'000,
            .retry_pause_ms = 1};
  }
  void open() { open(parts()); }
  void open(PrintDeskParts with) { desk_ = std::make_unique<PrintDesk>(std::move(with)); }
  void close() { desk_.reset(); }

  void print(std::uint8_t n, int attempt = 1) {
    PrintOrder order;
    order.ticket = ticket_id(n);
    order.attempt = attempt;
    order.content.number = "A00" + std::to_string(n);
    desk_->print(std::move(order));
  }
  void print_to_the_end(std::uint8_t n = 1, int attempt = 1) {
    const int before = final_.rings();
    print(n, attempt);
    ASSERT_TRUE(final_.heard(before + 1));
  }

  Result<Ok> write_row(const SlipMoved& m) {
    if (failing_writes_ > 0 && failing_writes_-- > 0) return fail(ErrorCode::kDiskFull);
    rows_.push_back(told(m.attempt, m.state, m.reason));
    if (break_after_row_ == rows_.back()) failing_writes_ = 1000;
    return Ok{};
  }
  void hear(const PrintUpdate& u) {
    updates_.push_back(told(u.slip.attempt, u.slip.state, u.slip.reason) +
                       (u.waits_for.empty() ? "" : " waits for " + joined_names(u.waits_for)) +
                       (u.final ? " final" : ""));
    job_ = u.cups_job;
    any_.ring();
    if (u.final) final_.ring();
  }

  fakes::FakePrinter printer_;
  fakes::ManualClock clock_;
  Lines rows_;
  Lines updates_;
  int job_ = 0;
  int failing_writes_ = 0;
  std::string break_after_row_;
  Bell any_, final_;
  std::unique_ptr<PrintDesk> desk_;  // last, so that it ends first
};

TEST_F(PrintDeskTest, WritesSendingBeforeThePrinterGetsAByte) {
  Lines rows_at_submit;
  printer_.will([&](const PrintJob&, const SlipPrinter::Listener&) {
    rows_at_submit = rows_;
    return PrintOutcome{SlipState::kPrinted, 7, {}, ""};
  });
  open();
  print_to_the_end();
  EXPECT_EQ(rows_at_submit, Lines{"1 sending"});
}

TEST_F(PrintDeskTest, WritesPrintedWhenThePrinterConfirmed) {
  open();
  print_to_the_end();
  close();
  EXPECT_EQ(rows_, (Lines{"1 sending", "1 printed"}));
  EXPECT_EQ(updates_, (Lines{"1 sending", "1 printed final"}));
  EXPECT_EQ(job_, 7);
}

TEST_F(PrintDeskTest, HandsOverTheBytesUnderTicketAndAttempt) {
  open();
  print_to_the_end(3, 2);
  ASSERT_EQ(printer_.jobs().size(), 1U);
  EXPECT_EQ(printer_.jobs()[0].queue, "slip");
  EXPECT_EQ(printer_.jobs()[0].title, "00000000-0000-0000-0000-000000000003-2");
  EXPECT_EQ(printer_.jobs()[0].bytes, "bytes of A003");
}

TEST_F(PrintDeskTest, WritesUnknownAndNeverTriesItAgain) {
  printer_.will_end_as(SlipState::kUnknown, {PrinterReason::kNotResponding});
  open();
  print_to_the_end(1);
  print_to_the_end(2);  // were the first tried again, it would come before the second
  close();
  EXPECT_EQ(rows_, (Lines{"1 sending", "1 unknown not_responding", "1 sending", "1 printed"}));
  EXPECT_EQ(printer_.jobs().size(), 2U);
  EXPECT_EQ(printer_.jobs()[1].bytes, "bytes of A002");
}

TEST_F(PrintDeskTest, TriesAgainWhatNeverLeft) {
  printer_.will_end_as(SlipState::kNotSent, {PrinterReason::kCoverOpen, PrinterReason::kPaperOut});
  open();
  print_to_the_end();
  close();
  EXPECT_EQ(rows_,
            (Lines{"1 sending", "1 not_sent paper_out,cover_open", "1 sending", "1 printed"}));
  EXPECT_EQ(updates_, (Lines{"1 sending", "1 not_sent paper_out,cover_open", "1 sending",
                             "1 printed final"}));
}

TEST_F(PrintDeskTest, GivesUpWhenItsOwnerHasLongGone) {
  for (int i = 0; i < 10; ++i) {
    printer_.will([&](const PrintJob&, const SlipPrinter::Listener&) {
      clock_.advance(20'000);
      return PrintOutcome{SlipState::kNotSent, 0, {PrinterReason::kOffline}, ""};
    });
  }
  open();
  print_to_the_end();
  close();
  EXPECT_EQ(printer_.jobs().size(), 3U) << "at 0, 20 and 40 of 45 seconds";
  EXPECT_EQ(updates_.back(), "1 not_sent offline final");
}

TEST_F(PrintDeskTest, DoesNotBeginAPauseThatWouldEndTooLate) {
  PrintDeskParts with = parts();
  with.retry_for_ms = with.retry_pause_ms = 3'000'000;
  printer_.will_end_as(SlipState::kNotSent);
  open(std::move(with));
  print_to_the_end();
  EXPECT_EQ(printer_.jobs().size(), 1U);
}

TEST_F(PrintDeskTest, MeasuresItsPatienceWithTheClockThatNobodyTurns) {
  printer_.will([&](const PrintJob&, const SlipPrinter::Listener&) {
    clock_.set_wall(Moment{4'000'000'000'000});
    return PrintOutcome{SlipState::kNotSent, 0, {}, ""};
  });
  open();
  print_to_the_end();
  EXPECT_EQ(printer_.jobs().size(), 2U);
}

TEST_F(PrintDeskTest, SendsNothingWhenItsRowCannotBeWritten) {
  PrintDeskParts with = parts();
  with.retry_for_ms = 0;
  failing_writes_ = 1;
  open(std::move(with));
  print_to_the_end();
  close();
  EXPECT_TRUE(printer_.jobs().empty());
  EXPECT_EQ(updates_, Lines{"1 not_sent other final"});
}

TEST_F(PrintDeskTest, PrintsOnceTheRowCanBeWrittenAgain) {
  failing_writes_ = 2;
  open();
  print_to_the_end();
  close();
  EXPECT_EQ(printer_.jobs().size(), 1U);
  EXPECT_EQ(rows_, (Lines{"1 sending", "1 printed"}));
}

TEST_F(PrintDeskTest, TellsUnknownWhenTheOutcomeCannotBeWritten) {
  break_after_row_ = "1 sending";
  open();
  print_to_the_end();
  close();
  EXPECT_EQ(rows_, Lines{"1 sending"});
  EXPECT_EQ(updates_.back(), "1 unknown final");
}

TEST_F(PrintDeskTest, DoesNotTryAgainWhenTheOutcomeCannotBeWritten) {
  break_after_row_ = "1 sending";
  printer_.will_end_as(SlipState::kNotSent);
  open();
  print_to_the_end();
  EXPECT_EQ(printer_.jobs().size(), 1U);
}

TEST_F(PrintDeskTest, EndsAtOnceWhereNoPrinterIsSetUp) {
  PrintDeskParts with = parts();
  with.queue.clear();
  open(std::move(with));
  print_to_the_end();
  close();
  EXPECT_EQ(rows_, Lines{"1 not_sent no_printer"});
  EXPECT_EQ(updates_, Lines{"1 not_sent no_printer final"});
  EXPECT_TRUE(printer_.jobs().empty());
}

TEST_F(PrintDeskTest, WritesNotSentWhenTheSlipCannotBeDrawn) {
  PrintDeskParts with = parts();
  with.make_bytes = [](const SlipContent&) -> Result<std::string> {
    return fail(ErrorCode::kIo, "no font");
  };
  open(std::move(with));
  print_to_the_end();
  close();
  EXPECT_EQ(rows_, Lines{"1 not_sent other"});
  EXPECT_TRUE(printer_.jobs().empty());
}

TEST_F(PrintDeskTest, WritesNotSentWhenThePrinterRefusesTheJob) {
  PrintDeskParts with = parts();
  with.retry_for_ms = 0;
  printer_.will([](const PrintJob&, const SlipPrinter::Listener&) -> Result<PrintOutcome> {
    return fail(ErrorCode::kBadValue, "title");
  });
  open(std::move(with));
  print_to_the_end();
  close();
  EXPECT_EQ(rows_, (Lines{"1 sending", "1 not_sent other"}));
}

TEST_F(PrintDeskTest, TellsWhatThePrinterWaitsFor) {
  printer_.will([](const PrintJob&, const SlipPrinter::Listener& listener) {
    listener({9, true, {PrinterReason::kPaperOut}});
    listener({9, true, {}});
    return PrintOutcome{SlipState::kPrinted, 9, {}, ""};
  });
  open();
  print_to_the_end();
  close();
  EXPECT_EQ(updates_,
            (Lines{"1 sending", "1 sending waits for paper_out", "1 sending", "1 printed final"}));
  EXPECT_EQ(job_, 9);
}

TEST_F(PrintDeskTest, PrintsOneAfterTheOther) {
  open();
  for (std::uint8_t n = 1; n <= 5; ++n)
    print(n);
  ASSERT_TRUE(final_.heard(5));
  const auto jobs = printer_.jobs();
  ASSERT_EQ(jobs.size(), 5U);
  for (std::size_t i = 0; i < 5; ++i)
    EXPECT_EQ(jobs[i].bytes, "bytes of A00" + std::to_string(i + 1));
}

TEST_F(PrintDeskTest, WarmsUpBeforeItsFirstOrder) {
  PrintDeskParts with = parts();
  with.on_start = [this] { rows_.push_back("warm"); };
  open(std::move(with));
  print_to_the_end();
  close();
  EXPECT_EQ(rows_.front(), "warm");
}

TEST_F(PrintDeskTest, StopsASubmitThatWaitsForPaperAndWritesWhatBecameOfIt) {
  printer_.will_hang_and_end_as(SlipState::kUnknown);
  open();
  print(1);
  printer_.wait_until_hanging();
  close();
  EXPECT_EQ(rows_, (Lines{"1 sending", "1 unknown"}));
}

TEST_F(PrintDeskTest, BeginsNoOrderOnceItStops) {
  printer_.will_hang_and_end_as(SlipState::kUnknown);
  open();
  print(1);
  print(2);
  printer_.wait_until_hanging();
  close();
  EXPECT_EQ(printer_.jobs().size(), 1U);
}

TEST_F(PrintDeskTest, StopsInTheMiddleOfThePauseBeforeARetry) {
  PrintDeskParts with = parts();
  with.retry_pause_ms = 3'600'000;
  with.retry_for_ms = 7'200'000;
  printer_.will_end_as(SlipState::kNotSent);
  open(std::move(with));
  print(1);
  ASSERT_TRUE(any_.heard(2));  // sending, not_sent
  SystemClock clock;
  const auto before = clock.monotonic_ms();
  close();
  EXPECT_LT(clock.monotonic_ms() - before, 20'000);
  EXPECT_EQ(updates_, (Lines{"1 sending", "1 not_sent"}));
}

TEST_F(PrintDeskTest, LooksAtThePrinterWhenAsked) {
  printer_.will_report({true, true, {PrinterReason::kPaperLow}, ""});
  open();
  PrinterStatus seen;
  Bell looked;
  desk_->look([&](const PrinterStatus& status) {
    seen = status;
    looked.ring();
  });
  ASSERT_TRUE(looked.heard());
  EXPECT_TRUE(seen.accepting);
  EXPECT_EQ(seen.reasons, PrinterReasons{PrinterReason::kPaperLow});
}

TEST_F(PrintDeskTest, LooksAtNoPrinterWhereNoneIsSetUp) {
  PrintDeskParts with = parts();
  with.queue.clear();
  open(std::move(with));
  PrinterStatus seen;
  Bell looked;
  desk_->look([&](const PrinterStatus& status) {
    seen = status;
    looked.ring();
  });
  ASSERT_TRUE(looked.heard());
  EXPECT_FALSE(seen.reachable);
  EXPECT_EQ(seen.reasons, PrinterReasons{PrinterReason::kNoPrinter});
  EXPECT_EQ(printer_.looks(), 0);
}

LeftJob left_job(int attempt, bool active, SlipState outcome) {
  const std::string title = "00000000-0000-0000-0000-000000000001-" + std::to_string(attempt);
  return {9, title, active, {outcome, 9, {}, ""}};
}

TEST_F(PrintDeskTest, LearnsThatASlipOfTheLastRunWasPrinted) {
  printer_.has_left(left_job(1, false, SlipState::kPrinted));
  open();
  desk_->settle(ticket_id(1), 1);
  ASSERT_TRUE(final_.heard());
  close();
  EXPECT_EQ(rows_, Lines{"1 printed"});
}

TEST_F(PrintDeskTest, EndsASlipOfTheLastRunThatWouldComeOutBySurprise) {
  printer_.has_left(left_job(1, true, SlipState::kUnknown), SlipState::kNotSent);
  PrintDeskParts with = parts();
  with.settle_pause_ms = 1;
  open(std::move(with));
  desk_->settle(ticket_id(1), 1);
  ASSERT_TRUE(final_.heard());
  close();
  EXPECT_EQ(rows_, Lines{"1 not_sent"});
}

TEST_F(PrintDeskTest, LeavesTheRowOfASlipThatNobodyKnowsAnythingOf) {
  printer_.has_left(left_job(1, false, SlipState::kUnknown));
  open();
  desk_->settle(ticket_id(1), 1);
  desk_->settle(ticket_id(2), 1);
  print_to_the_end(3);  // what was asked before it is done
  close();
  EXPECT_EQ(rows_, (Lines{"1 sending", "1 printed"}));
}

TEST_F(PrintDeskTest, TakesTheTenthAttemptForNoOtherThanItIs) {
  printer_.has_left(left_job(10, false, SlipState::kPrinted));
  open();
  desk_->settle(ticket_id(1), 1);
  print_to_the_end(3);
  close();
  EXPECT_EQ(rows_, (Lines{"1 sending", "1 printed"}));
}

}  // namespace
}  // namespace huiyin::run
