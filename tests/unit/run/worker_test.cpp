#include "app/run/worker.h"

#include <gtest/gtest.h>
#include <pthread.h>

#include <array>
#include <stdexcept>
#include <vector>

#include "app/run/log.h"
#include "app/run/system_clock.h"
#include "tests/unit/run/bell.h"

namespace huiyin::run {
namespace {

TEST(Worker, DoesItsJobsInTheOrderTheyCame) {
  std::vector<int> done;
  {
    Worker worker("test");
    for (int n = 0; n < 100; ++n)
      worker.post([&done, n] { done.push_back(n); });
  }
  ASSERT_EQ(done.size(), 100U);
  for (int n = 0; n < 100; ++n)
    EXPECT_EQ(done[static_cast<std::size_t>(n)], n);
}

TEST(Worker, WorksOnOneThreadOfItsOwn) {
  Worker worker("test");
  std::thread::id first, second;
  worker.run([&] { first = std::this_thread::get_id(); });
  worker.run([&] { second = std::this_thread::get_id(); });
  EXPECT_EQ(first, second);
  EXPECT_NE(first, std::this_thread::get_id());
}

TEST(Worker, NamesItsThreadWithWhatFifteenCharactersHold) {
  Worker worker("a-name-that-is-too-long");
  std::array<char, 16> name{};
  worker.run([&] { pthread_getname_np(pthread_self(), name.data(), name.size()); });
  EXPECT_STREQ(name.data(), "a-name-that-is-");
}

TEST(Worker, ReturnsFromRunWhenTheJobIsDone) {
  Worker worker("test");
  int done = 0;
  worker.post([&] { done = 1; });
  worker.run([&] { done *= 10; });
  EXPECT_EQ(done, 10);
}

TEST(Worker, OutlivesAJobThatThrows) {
  Worker worker("test");
  bool done = false;
  worker.post([] { throw std::runtime_error("bad job"); });
  worker.run([&] { done = true; });
  EXPECT_TRUE(done);
}

TEST(Worker, OutlivesAJobThatThrowsWhatIsNoException) {
  Worker worker("test");
  bool done = false;
  worker.post([] { throw 42; });
  worker.run([&] { done = true; });
  EXPECT_TRUE(done);
}

TEST(Worker, ReturnsFromRunWhenTheJobThrew) {
  Worker worker("test");
  worker.run([] { throw std::runtime_error("bad job"); });
  bool done = false;
  worker.run([&] { done = true; });
  EXPECT_TRUE(done);
}

TEST(Worker, FinishesWhatWasPostedBeforeItStops) {
  Worker worker("test");
  int done = 0;
  for (int n = 0; n < 1000; ++n)
    worker.post([&] { ++done; });
  worker.stop();
  EXPECT_EQ(done, 1000);
}

TEST(Worker, DropsWhatIsPostedAfterItStopped) {
  Worker worker("test");
  worker.stop();
  bool done = false;
  worker.post([&] { done = true; });
  worker.stop();
  EXPECT_FALSE(done);
}

TEST(Worker, ReturnsFromRunAfterItStopped) {
  Worker worker("test");
  worker.stop();
  bool done = false;
  worker.run([&] { done = true; });
  EXPECT_FALSE(done);
}

TEST(Worker, DoesItsIdleJobWhenNothingComes) {
  Bell idle;
  Worker worker("test", {1, [&] { idle.ring(); }});
  EXPECT_TRUE(idle.heard(3));
}

TEST(Worker, StopsInTheMiddleOfALongIdleTime) {
  SystemClock clock;
  const auto before = clock.monotonic_ms();
  {
    Worker worker("test", {3'600'000, [] {}});
  }
  EXPECT_LT(clock.monotonic_ms() - before, 20'000);
}

TEST(SystemClock, NeverGoesBackOnItsMonotonicSide) {
  SystemClock clock;
  std::int64_t last = clock.monotonic_ms();
  for (int i = 0; i < 1000; ++i) {
    const std::int64_t now = clock.monotonic_ms();
    EXPECT_GE(now, last);
    last = now;
  }
}

TEST(SystemClock, KnowsTheYear) {
  SystemClock clock;
  EXPECT_GE(civil(clock.now(), SiteClock{}).year, 2026);
}

TEST(Log, WritesKeyValueLinesToTheErrorStream) {
  ::testing::internal::CaptureStderr();
  init_log("huiyin-test");
  log_info("room", "hello");
  log_warn("room", "look");
  log_error("room", "bad {} braces");
  const std::string lines = ::testing::internal::GetCapturedStderr();
  EXPECT_NE(lines.find("level=info program=huiyin-test room=room hello\n"), std::string::npos);
  EXPECT_NE(lines.find("level=warning program=huiyin-test room=room look\n"), std::string::npos);
  EXPECT_NE(lines.find("program=huiyin-test room=room bad {} braces\n"), std::string::npos);
}

}  // namespace
}  // namespace huiyin::run
