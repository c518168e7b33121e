#include "printer/device/backend_verdict.h"

#include <gtest/gtest.h>

namespace huiyin::device {
namespace {

TransportOutcome outcome_with(Verdict verdict) {
  return {verdict, 100, {PrinterReason::kPaperOut}, "no sign of life"};
}

TEST(BackendVerdict, ComesBackFromItsMessage) {
  for (const Verdict verdict :
       {Verdict::kPrinted, Verdict::kNotSent, Verdict::kUnconfirmed, Verdict::kSent}) {
    const std::string message = verdict_message(outcome_with(verdict), "ticket-1", 400);
    const auto read = read_verdict(message, "ticket-1");
    ASSERT_TRUE(read.has_value()) << message;
    EXPECT_EQ(read->verdict, verdict);
    EXPECT_EQ(read->text, "100 of 400 bytes, no sign of life (paper_out)");
  }
}

TEST(BackendVerdict, IsNotTakenFromAnotherJob) {
  const std::string message = verdict_message(outcome_with(Verdict::kNotSent), "ticket-1", 400);
  EXPECT_FALSE(read_verdict(message, "ticket-12").has_value());
  EXPECT_FALSE(read_verdict(message, "ticket").has_value());
}

TEST(BackendVerdict, IsNotReadIntoMessagesOfOthers) {
  for (const char* message : {"", "Printer not connected", "printed", "sent ticket-1"}) {
    EXPECT_FALSE(read_verdict(message, "ticket-1").has_value()) << message;
  }
}

}  // namespace
}  // namespace huiyin::device
