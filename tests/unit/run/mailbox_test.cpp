#include "app/run/mailbox.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <thread>

#include "tests/unit/run/bell.h"

namespace huiyin::run {
namespace {

TEST(Mailbox, HandsOutInTheOrderItWasFilled) {
  Mailbox<int> box(nullptr);
  for (const int n : {3, 1, 2})
    EXPECT_TRUE(box.put(n));
  EXPECT_EQ(box.take_all(), (std::vector<int>{3, 1, 2}));
}

TEST(Mailbox, IsEmptyAfterItWasTaken) {
  Mailbox<int> box(nullptr);
  box.put(1);
  box.take_all();
  EXPECT_TRUE(box.take_all().empty());
}

TEST(Mailbox, RefusesTheNewestWhenItIsFullAndKeepsTheRest) {
  Mailbox<int> box(nullptr);
  for (int n = 0; n < static_cast<int>(kMailboxBound); ++n)
    ASSERT_TRUE(box.put(n));
  EXPECT_FALSE(box.put(-1));
  const std::vector<int> items = box.take_all();
  EXPECT_EQ(items.size(), kMailboxBound);
  EXPECT_EQ(items.back(), static_cast<int>(kMailboxBound) - 1);
}

TEST(Mailbox, TakesAgainOnceItWasEmptied) {
  Mailbox<int> box(nullptr);
  while (box.put(0)) {
  }
  box.take_all();
  EXPECT_TRUE(box.put(1));
}

TEST(Mailbox, WakesItsReaderForEachItem) {
  Bell bell;
  Mailbox<int> box([&] { bell.ring(); });
  box.put(1);
  box.put(2);
  EXPECT_EQ(bell.rings(), 2);
}

TEST(Mailbox, DoesNotWakeForWhatItRefused) {
  Bell bell;
  Mailbox<int> box([&] { bell.ring(); });
  while (box.put(0)) {
  }
  EXPECT_EQ(bell.rings(), static_cast<int>(kMailboxBound));
}

TEST(Mailbox, MayBeReadFromTheWakeItself) {
  std::vector<int> seen;
  Mailbox<int>* reader = nullptr;
  Mailbox<int> box([&] { seen = reader->take_all(); });
  reader = &box;
  box.put(5);
  EXPECT_EQ(seen, std::vector<int>{5});
}

TEST(Mailbox, CarriesWhatCannotBeCopied) {
  Mailbox<std::unique_ptr<int>> box(nullptr);
  box.put(std::make_unique<int>(4));
  EXPECT_EQ(*box.take_all().at(0), 4);
}

TEST(Mailbox, LosesAndDoublesNothingBetweenThreads) {
  constexpr int kEach = 1000;
  Bell bell;
  Mailbox<int> box([&] { bell.ring(); });
  std::vector<std::thread> writers;
  for (int w = 0; w < 4; ++w) {
    writers.emplace_back([&box, w] {
      for (int n = 0; n < kEach; ++n)
        box.put(w * kEach + n);
    });
  }
  std::vector<int> seen;
  for (int heard = 1; seen.size() < 4 * kEach; heard = static_cast<int>(seen.size()) + 1) {
    ASSERT_TRUE(bell.heard(heard));
    for (const int item : box.take_all())
      seen.push_back(item);
  }
  for (std::thread& writer : writers)
    writer.join();
  std::sort(seen.begin(), seen.end());
  std::vector<int> expected(4 * kEach);
  std::iota(expected.begin(), expected.end(), 0);
  EXPECT_EQ(seen, expected);
}

}  // namespace
}  // namespace huiyin::run
