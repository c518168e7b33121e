// The ESC/POS conversation itself, without CUPS: what is only seen at the wire.
#include "printer/device/transport.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "tests/integration/print/print_fixture.h"

namespace huiyin::device {
namespace {

class Wire : public testing::Test {
 protected:
  TransportOptions options(int stall_ms = 3000) const {
    TransportOptions options;
    options.target = {.host = "127.0.0.1", .port = printer_.port(), .stall_ms = stall_ms};
    return options;
  }

  const std::string slip_ = sample_bytes();
  fakes::PrinterSim printer_{fakes::PrinterSimOptions{}};
};

TEST_F(Wire, DeliversASlipThatDoesNotBeginWithInit) {
  const std::string slip = "hello\n\x1DV" + std::string(1, '\0');
  EXPECT_EQ(send_slip(slip, options()).verdict, Verdict::kPrinted);
  EXPECT_EQ(printer_.state().slips.at(0), slip);
}

TEST_F(Wire, TellsEveryChangeOfThePrinterOnce) {
  std::vector<PrinterReasons> told;
  auto with_listener = options();
  with_listener.on_reasons = [&](const PrinterReasons& reasons) {
    told.push_back(reasons);
    if (reasons.contains(PrinterReason::kPaperOut)) printer_.command("paper in");
  };
  printer_.command("paper-out-after 9000");
  EXPECT_EQ(send_slip(slip_, with_listener).verdict, Verdict::kPrinted);
  const std::vector<PrinterReasons> expected = {{}, {PrinterReason::kPaperOut}, {}};
  EXPECT_EQ(told, expected);
}

TEST_F(Wire, DoesNotKnowWhenThePrinterHasNoEcho) {
  printer_.command("no-echo");
  const auto outcome = send_slip(slip_, options(300));
  EXPECT_EQ(outcome.verdict, Verdict::kUnconfirmed);
  EXPECT_EQ(outcome.sent_bytes, slip_.size());
}

TEST_F(Wire, StopsWithin200MsWhenTold) {
  printer_.command("stall-after 100");
  std::atomic<bool> stop{false};
  auto stoppable = options(60'000);
  stoppable.stopped = [&] { return stop.load(); };
  auto outcome = std::async(std::launch::async, [&] { return send_slip(slip_, stoppable); });
  printer_.wait_until([](const auto& now) { return now.connected; });
  stop = true;
  ASSERT_EQ(outcome.wait_for(std::chrono::milliseconds(300)), std::future_status::ready);
  EXPECT_NE(outcome.get().verdict, Verdict::kPrinted);
}

TEST_F(Wire, NoticesThatACloneResetsTheConnection) {
  auto blind = options();
  blind.target.replies = Replies::kNone;
  printer_.command("reset-after 1000");
  EXPECT_EQ(send_slip(slip_, blind).verdict, Verdict::kUnconfirmed);
}

TEST_F(Wire, SendsNothingWhenTheHostHasNoAddress) {
  auto lost = options();
  lost.target.host = "no-such-host.invalid";
  const auto outcome = send_slip(slip_, lost);
  EXPECT_EQ(outcome.verdict, Verdict::kNotSent);
  EXPECT_EQ(outcome.reasons, PrinterReasons{PrinterReason::kOffline});
}

TEST_F(Wire, ProbesWithoutPrinting) {
  printer_.command("cover open");
  EXPECT_EQ(probe_printer(options()), PrinterReasons{PrinterReason::kCoverOpen});
  EXPECT_EQ(printer_.state().printed_bytes, 0u);
}

}  // namespace
}  // namespace huiyin::device
