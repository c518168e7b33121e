#include "app/ui/frame_pacer.h"

#include <gtest/gtest.h>

namespace huiyin::ui {
namespace {

FramePacer settled() {
  FramePacer pacer;
  for (int i = 0; i < FramePacer::kSettleFrames; ++i)
    pacer.frame_built(false);
  return pacer;
}

TEST(FramePacer, SleepsForeverWhenNothingIsDue) {
  EXPECT_EQ(settled().wait_ms(1000, std::nullopt), std::nullopt);
}

TEST(FramePacer, SleepsUntilTheDeadline) {
  EXPECT_EQ(settled().wait_ms(1000, 1250), 250);
  EXPECT_FALSE(settled().due(1000, 1250));
  EXPECT_TRUE(settled().due(1250, 1250));
}

TEST(FramePacer, ADeadlineThatPassedIsDueAtOnceAndNotNegative) {
  EXPECT_EQ(settled().wait_ms(2000, 1250), 0);
}

TEST(FramePacer, AnEventBuildsAFrameAndTwoToSettle) {
  FramePacer pacer = settled();
  pacer.event_arrived();
  int frames = 0;
  while (pacer.due(1000, std::nullopt)) {
    pacer.frame_built(false);
    ++frames;
  }
  EXPECT_EQ(frames, 3);
}

TEST(FramePacer, GoesOnWhileInputIsPending) {
  FramePacer pacer = settled();
  pacer.frame_built(true);
  EXPECT_TRUE(pacer.due(1000, std::nullopt));
}

TEST(FramePacer, LooksTwiceAtWhatWasPendingToo) {
  FramePacer pacer = settled();
  pacer.frame_built(true);
  int frames = 0;
  while (pacer.due(1000, std::nullopt)) {
    pacer.frame_built(false);
    ++frames;
  }
  EXPECT_EQ(frames, 3);
}

TEST(FramePacer, TheEarlierOfTwoTimesWins) {
  EXPECT_EQ(earlier(5, 3), 3);
  EXPECT_EQ(earlier(std::nullopt, 3), 3);
  EXPECT_EQ(earlier(5, std::nullopt), 5);
  EXPECT_EQ(earlier(std::nullopt, std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace huiyin::ui
