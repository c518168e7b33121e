#include "printer/device/status_bytes.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace huiyin::device {
namespace {

std::vector<StatusReply> replies_to(const std::string& bytes) {
  StatusReader reader;
  std::vector<StatusReply> replies;
  for (const char byte : bytes) {
    const StatusReply reply = reader.take(static_cast<std::uint8_t>(byte));
    if (!std::holds_alternative<std::monostate>(reply)) replies.push_back(reply);
  }
  return replies;
}

PrinterReasons realtime(int printer, int offline, int error, int paper) {
  const auto answer = [](int bits) {
    return RealtimeStatus{static_cast<std::uint8_t>(0x12 | bits)};
  };
  return reasons_of({answer(printer), answer(offline), answer(error), answer(paper)});
}

PrinterReasons automatic(int printer, int error, int paper) {
  return reasons_of(
      AutomaticStatus{{static_cast<std::uint8_t>(0x10 | printer), static_cast<std::uint8_t>(error),
                       static_cast<std::uint8_t>(paper), 0x0F}});
}

TEST(StatusReader, TellsTheThreeKindsOfRepliesApart) {
  const std::string bytes = std::string("\x16") + std::string("\x18\x00\x0C\x0F", 4) +
                            std::string(
                                "\x37\x22"
                                "ab12\x00",
                                7) +
                            "\x12";
  const auto replies = replies_to(bytes);
  ASSERT_EQ(replies.size(), 4u);
  EXPECT_EQ(std::get<RealtimeStatus>(replies[0]).bits, 0x16);
  EXPECT_EQ(std::get<AutomaticStatus>(replies[1]).bits[2], 0x0C);
  EXPECT_EQ(std::get<ProcessIdEcho>(replies[2]).id, "ab12");
  EXPECT_EQ(std::get<RealtimeStatus>(replies[3]).bits, 0x12);
}

TEST(StatusReader, DropsFlowControlBetweenReplies) {
  EXPECT_EQ(replies_to("\x11\x13\x12\x13").size(), 1u);
}

TEST(StatusReader, RecoversFromAnAutomaticStatusCutShort) {
  const auto replies = replies_to(std::string("\x18\x00\x12", 3));
  ASSERT_EQ(replies.size(), 1u);
  EXPECT_TRUE(std::holds_alternative<RealtimeStatus>(replies[0]));
}

TEST(StatusReader, TakesNoEchoWithoutItsFrame) {
  EXPECT_TRUE(replies_to(std::string("\x37\x21"
                                     "ab12\x00",
                                     7))
                  .empty());
  EXPECT_TRUE(replies_to("\x37\x22"
                         "ab12X")
                  .empty());
}

TEST(StatusReader, SurvivesGarbage) {
  std::mt19937 random(7);
  StatusReader reader;
  for (int i = 0; i < 100'000; ++i) {
    const StatusReply reply = reader.take(static_cast<std::uint8_t>(random() % 256));
    const auto* echo = std::get_if<ProcessIdEcho>(&reply);
    EXPECT_TRUE(echo == nullptr || echo->id.size() == 4u);
  }
}

TEST(PrinterStatusBits, OfAReadyPrinterAreNoTrouble) {
  EXPECT_TRUE(realtime(0, 0, 0, 0).empty());
  EXPECT_TRUE(automatic(0, 0, 0).empty());
}

TEST(PrinterStatusBits, NameWhatIsWrong) {
  using enum PrinterReason;
  EXPECT_EQ(realtime(0x08, 0x04, 0, 0), PrinterReasons{kCoverOpen});
  EXPECT_EQ(realtime(0x08, 0x20, 0, 0x6C), PrinterReasons{kPaperOut});
  EXPECT_EQ(realtime(0x08, 0x40, 0x08, 0), PrinterReasons{kCutterFault});
  EXPECT_EQ(realtime(0x08, 0x40, 0x40, 0), PrinterReasons{kOverheated});
  EXPECT_EQ(realtime(0x08, 0x40, 0x20, 0), PrinterReasons{kFault});
  EXPECT_EQ(realtime(0, 0, 0, 0x0C), PrinterReasons{kPaperLow});
  EXPECT_EQ(automatic(0x28, 0, 0), PrinterReasons{kCoverOpen});
  EXPECT_EQ(automatic(0x08, 0, 0x0F), PrinterReasons{kPaperOut});
  EXPECT_EQ(automatic(0x08, 0x08, 0), PrinterReasons{kCutterFault});
  EXPECT_EQ(automatic(0x08, 0x40, 0), PrinterReasons{kOverheated});
  EXPECT_EQ(automatic(0x08, 0x20, 0), PrinterReasons{kFault});
  EXPECT_EQ(automatic(0, 0, 0x03), PrinterReasons{kPaperLow});
}

TEST(PrinterStatusBits, SayOfflineOnlyWhenNothingBetterIsKnown) {
  EXPECT_EQ(realtime(0x08, 0, 0, 0), PrinterReasons{PrinterReason::kOffline});
  EXPECT_EQ(automatic(0x08, 0, 0), PrinterReasons{PrinterReason::kOffline});
}

TEST(PrinterStatusBits, LetALowRollPrint) {
  EXPECT_FALSE(blocks_printing({}));
  EXPECT_FALSE(blocks_printing({PrinterReason::kPaperLow}));
  EXPECT_TRUE(blocks_printing({PrinterReason::kPaperLow, PrinterReason::kCoverOpen}));
}

}  // namespace
}  // namespace huiyin::device
