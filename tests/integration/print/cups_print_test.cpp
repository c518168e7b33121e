// What becomes of a slip, through a real cupsd, whatever printer and scheduler do.
#include <chrono>

#include "tests/integration/print/print_fixture.h"

namespace huiyin {
namespace {

using std::chrono::milliseconds;

TEST_F(PrintRoom, PrintsASlipByteForByte) {
  queue_with("stall=5");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kPrinted) << outcome.detail;
  EXPECT_TRUE(outcome.reasons.empty());
  EXPECT_GT(outcome.cups_job, 0);
  ASSERT_EQ(printer_.state().slips.size(), 1u);
  EXPECT_EQ(printer_.state().slips[0], slip_);
}

TEST_F(PrintRoom, PrintsOneSlipAfterTheOther) {
  queue_with("stall=5");
  for (const char* title : {"ticket-1", "ticket-2", "ticket-3"}) {
    EXPECT_EQ(print(title).state, SlipState::kPrinted);
  }
  EXPECT_EQ(printer_.state().slips.size(), 3u);
}

TEST_F(PrintRoom, SendsNothingToAPrinterWithoutPaper) {
  queue_with("stall=5");
  printer_.command("paper out");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kNotSent) << outcome.detail;
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kPaperOut});
  printer_.command("paper in");
  EXPECT_EQ(printer_.state().printed_bytes, 0u);
}

TEST_F(PrintRoom, SendsNothingToAPrinterWithAnOpenCover) {
  queue_with("stall=5");
  printer_.command("cover open");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kNotSent) << outcome.detail;
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kCoverOpen});
}

TEST_F(PrintRoom, PrintsOnceWhenPaperIsRefilledInTheMiddle) {
  queue_with("stall=20");
  printer_.command("paper-out-after 20000");
  std::promise<void> told;
  const auto listener = [&, once = false](const PrintProgress& progress) mutable {
    if (!progress.reasons.contains(PrinterReason::kPaperOut) || once) return;
    once = true;
    told.set_value();
  };
  auto outcome =
      std::async(std::launch::async, [&] { return *queue_printer_.submit(job(), listener); });
  ASSERT_EQ(told.get_future().wait_for(milliseconds(5000)), std::future_status::ready);
  printer_.command("paper in");
  EXPECT_EQ(outcome.get().state, SlipState::kPrinted);
  ASSERT_EQ(printer_.state().slips.size(), 1u);
  EXPECT_EQ(printer_.state().slips[0], slip_);
}

TEST_F(PrintRoom, DoesNotKnowWhenPaperIsNeverRefilled) {
  queue_with("stall=1");
  printer_.command("paper-out-after 20000");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kUnknown) << outcome.detail;
  EXPECT_TRUE(outcome.reasons.contains(PrinterReason::kPaperOut));
}

TEST_F(PrintRoom, DoesNotKnowWhenThePrinterResetsInTheMiddle) {
  queue_with("stall=5");
  printer_.command("reset-after 20000");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kUnknown) << outcome.detail;
  EXPECT_TRUE(printer_.state().slips.empty());
}

TEST_F(PrintRoom, DoesNotTakeTheEchoOfAnEarlierSlipForThisOne) {
  queue_with("stall=1");
  printer_.command("stall-after 20000");
  EXPECT_EQ(print("ticket-1").state, SlipState::kUnknown);
  // The first slip's tail and its mark wait in the printer; then the second slip gets stuck.
  printer_.command("stall-after " + std::to_string(slip_.size()));
  printer_.command("go");
  EXPECT_EQ(print("ticket-2").state, SlipState::kUnknown);
}

TEST_F(PrintRoom, SendsNothingToAPrinterThatIsOff) {
  queue_with("stall=5");
  printer_.command("off");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kNotSent) << outcome.detail;
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kOffline});
}

TEST_F(PrintRoom, SendsNothingToAPrinterThatNeverAnswers) {
  queue_with("stall=5");
  printer_.command("mute");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kNotSent) << outcome.detail;
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kNotResponding});
  EXPECT_EQ(printer_.state().printed_bytes, 0u);
}

TEST_F(PrintRoom, NeverCallsASlipPrintedThatTheCloneCannotConfirm) {
  queue_with("status=off&stall=5");
  printer_.command("mute");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kUnknown);
  EXPECT_NE(outcome.detail.find("cannot confirm"), std::string::npos) << outcome.detail;
  ASSERT_TRUE(printer_.wait_until([](const auto& now) { return now.slips.size() == 1; }));
  EXPECT_EQ(printer_.state().slips[0], slip_);
}

TEST_F(PrintRoom, WarnsOfLowPaperAndPrints) {
  queue_with("stall=5");
  printer_.command("paper low");
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kPrinted) << outcome.detail;
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kPaperLow});
}

TEST_F(PrintRoom, SaysThatTheQueueIsMissing) {
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kNotSent);
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kNoPrinter});
}

TEST_F(PrintRoom, SaysThatTheSchedulerIsAway) {
  queue_with("stall=5");
  cups_.stop();
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kNotSent);
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kNoScheduler});
}

TEST_F(PrintRoom, SendsNothingThroughAPausedQueue) {
  queue_with("stall=5");
  ASSERT_EQ(cups_.run("cupsdisable slip"), 0);
  const PrintOutcome outcome = print();
  EXPECT_EQ(outcome.state, SlipState::kNotSent);
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kPaused});
}

TEST_F(PrintRoom, TakesAWaitingSlipBackWhenTheQueueIsPaused) {
  queue_with("stall=30");
  printer_.command("stall-after 20000");
  auto first = print_meanwhile("ticket-1");
  ASSERT_TRUE(half_printed());
  auto second = print_meanwhile("ticket-2");
  while (cups_.run("lpstat -o slip | grep -q slip-2") != 0)
    std::this_thread::yield();
  ASSERT_EQ(cups_.run("cupsdisable slip"), 0);
  const PrintOutcome outcome = second.get();
  EXPECT_EQ(outcome.state, SlipState::kNotSent) << outcome.detail;
  EXPECT_TRUE(outcome.reasons.contains(PrinterReason::kPaused));
  EXPECT_EQ(first.get().state, SlipState::kUnknown);
}

TEST_F(PrintRoom, DoesNotKnowWhenSomebodyCancelsTheJobInTheMiddle) {
  queue_with("stall=30");
  printer_.command("stall-after 20000");
  auto outcome = print_meanwhile();
  ASSERT_TRUE(half_printed());
  ASSERT_EQ(cups_.run("cancel slip-1"), 0);
  EXPECT_EQ(outcome.get().state, SlipState::kUnknown);
}

TEST_F(PrintRoom, DoesNotKnowWhenCupsIsKilledInTheMiddle) {
  queue_with("stall=30");
  printer_.command("stall-after 20000");
  auto outcome = print_meanwhile();
  ASSERT_TRUE(half_printed());
  cups_.kill_hard();
  const PrintOutcome known = outcome.get();
  EXPECT_EQ(known.state, SlipState::kUnknown) << known.detail;
  EXPECT_TRUE(known.reasons.contains(PrinterReason::kNoScheduler));
}

TEST_F(PrintRoom, LeavesAJobThatARestartedSchedulerWouldPrintAgain) {
  queue_with("stall=30");
  printer_.command("stall-after 20000");
  auto outcome = print_meanwhile();
  ASSERT_TRUE(half_printed());
  cups_.kill_hard();
  cups_.start_again();
  const PrintOutcome known = outcome.get();
  EXPECT_EQ(known.state, SlipState::kUnknown);
  const auto left = queue_printer_.find_jobs("slip", "ticket-1");
  ASSERT_TRUE(left.ok());
  for (const LeftJob& job : *left) {
    EXPECT_FALSE(job.active) << known.detail << "; job " << job.cups_job << " of " << left->size();
  }
}

TEST_F(PrintRoom, ReturnsAtOnceWhenStopped) {
  queue_with("stall=30");
  printer_.command("stall-after 20000");
  auto outcome = print_meanwhile();
  ASSERT_TRUE(half_printed());
  queue_printer_.stop();
  ASSERT_EQ(outcome.wait_for(milliseconds(200)), std::future_status::ready);
  EXPECT_EQ(outcome.get().state, SlipState::kUnknown);
}

TEST_F(PrintRoom, FindsAndJudgesTheJobsOfAnEarlierLife) {
  queue_with("stall=2");
  print("ticket-1");
  printer_.command("paper out");
  print("ticket-2");
  const auto jobs = device::CupsPrinter({.server = cups_.socket()}).find_jobs("slip", "ticket-");
  ASSERT_TRUE(jobs.ok());
  ASSERT_EQ(jobs->size(), 2u);
  EXPECT_EQ((*jobs)[0].title, "ticket-2");
  EXPECT_EQ((*jobs)[0].outcome.state, SlipState::kUnknown);  // CUPS may have tried it twice
  EXPECT_EQ((*jobs)[1].outcome.state, SlipState::kPrinted);
  EXPECT_TRUE(queue_printer_.find_jobs("slip", "other")->empty());
}

TEST_F(PrintRoom, KnowsThatAHalfHandedOverJobPrintsNothing) {
  queue_with("stall=2");
  cups_.run("timeout 1 tail -f /etc/hostname | CUPS_SERVER=" + cups_.socket() +
            " timeout -s KILL 0.5 lp -d slip -t ticket-1 -o raw");
  const auto jobs = queue_printer_.find_jobs("slip", "ticket-1");
  ASSERT_TRUE(jobs.ok());
  ASSERT_EQ(jobs->size(), 1u);
  EXPECT_EQ((*jobs)[0].outcome.state, SlipState::kNotSent);
  EXPECT_TRUE(queue_printer_.cancel_job((*jobs)[0].cups_job).ok());
  EXPECT_FALSE(queue_printer_.find_jobs("slip", "ticket-1")->at(0).active);
}

TEST_F(PrintRoom, FindsAJobThatIsStillPrinting) {
  queue_with("stall=30");
  printer_.command("stall-after 20000");
  auto outcome = print_meanwhile();
  ASSERT_TRUE(half_printed());
  const auto jobs = device::CupsPrinter({.server = cups_.socket()}).find_jobs("slip", "ticket-1");
  ASSERT_TRUE(jobs.ok());
  ASSERT_EQ(jobs->size(), 1u);
  EXPECT_TRUE((*jobs)[0].active);
  EXPECT_EQ((*jobs)[0].outcome.state, SlipState::kUnknown);
  printer_.command("go");
  EXPECT_EQ(outcome.get().state, SlipState::kPrinted);
}

TEST_F(PrintRoom, AsksAnIdlePrinterHowItIs) {
  queue_with("stall=5");
  EXPECT_TRUE(queue_printer_.status("slip").reasons.empty());
  EXPECT_TRUE(queue_printer_.status("slip").accepting);
  printer_.command("paper out");
  EXPECT_EQ(queue_printer_.status("slip").reasons, PrinterReasons{PrinterReason::kPaperOut});
  printer_.command("paper in");
  printer_.command("off");
  EXPECT_EQ(queue_printer_.status("slip").reasons, PrinterReasons{PrinterReason::kOffline});
}

TEST_F(PrintRoom, KnowsThatAQueueIsNotThere) {
  const PrinterStatus status = queue_printer_.status("slip");
  EXPECT_FALSE(status.reachable);
  EXPECT_EQ(status.reasons, PrinterReasons{PrinterReason::kNoPrinter});
}

TEST_F(PrintRoom, RefusesASlipWithoutBytes) {
  EXPECT_EQ(queue_printer_.submit({"slip", "ticket-1", ""}, {}).error().code, ErrorCode::kBadValue);
}

}  // namespace
}  // namespace huiyin
