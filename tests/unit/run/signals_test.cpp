// Signals and file descriptors as calls on an ordinary thread: real signals, real pipes.
#include "app/run/signals.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>

#include "tests/unit/run/bell.h"

namespace huiyin::run {
namespace {

class Pipe {
 public:
  Pipe() { EXPECT_EQ(pipe(ends_.data()), 0); }
  ~Pipe() {
    close_writer();
    close(ends_[0]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  int reader() const { return ends_[0]; }
  bool write_byte() const { return write(ends_[1], "x", 1) == 1; }
  bool read_byte() const {
    char byte = 0;
    return read(ends_[0], &byte, 1) == 1;
  }
  void close_reader() {
    close(ends_[0]);
    ends_[0] = -1;
  }
  void close_writer() {
    if (ends_[1] >= 0) close(ends_[1]);
    ends_[1] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
};

std::int64_t cpu_used_ms() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return used.tv_sec * 1000 + used.tv_nsec / 1'000'000;
}

TEST(FdWatch, CallsWhenThereIsSomethingToRead) {
  Pipe pipe;
  Bell bell;
  const FdWatch watch(pipe.reader(), [&] {
    if (pipe.read_byte()) bell.ring();
  });
  ASSERT_TRUE(pipe.write_byte());
  EXPECT_TRUE(bell.heard(1));
  ASSERT_TRUE(pipe.write_byte());
  EXPECT_TRUE(bell.heard(2));
}

TEST(FdWatch, CallsForWhatWasThereBeforeIt) {
  Pipe pipe;
  Bell bell;
  ASSERT_TRUE(pipe.write_byte());
  const FdWatch watch(pipe.reader(), [&] {
    if (pipe.read_byte()) bell.ring();
  });
  EXPECT_TRUE(bell.heard());
}

TEST(FdWatch, EndsWhileNothingComes) {
  Pipe pipe;
  std::atomic<int> calls = 0;
  {
    const FdWatch watch(pipe.reader(), [&] { ++calls; });
  }
  EXPECT_EQ(calls, 0);
}

TEST(FdWatch, CallsNoMoreOnceItIsGone) {
  Pipe pipe;
  Bell bell;
  {
    const FdWatch watch(pipe.reader(), [&] {
      if (pipe.read_byte()) bell.ring();
    });
    ASSERT_TRUE(pipe.write_byte());
    ASSERT_TRUE(bell.heard());
  }
  ASSERT_TRUE(pipe.write_byte());
  EXPECT_EQ(bell.rings(), 1);
  EXPECT_TRUE(pipe.read_byte()) << "the byte is still there for whoever comes next";
}

TEST(FdWatch, ReadsTheRestAndThenRestsWhenTheOtherEndIsGone) {
  Pipe pipe;
  Bell bell;
  const FdWatch watch(pipe.reader(), [&] {
    if (pipe.read_byte()) bell.ring();
  });
  ASSERT_TRUE(pipe.write_byte());
  pipe.close_writer();
  ASSERT_TRUE(bell.heard());
  // A watch that turns without rest would use its share of a core all this time.
  const std::int64_t before = cpu_used_ms();
  poll(nullptr, 0, 300);
  EXPECT_LT(cpu_used_ms() - before, 20);
}

class SignalWatchTest : public ::testing::TestWithParam<int> {};

TEST_P(SignalWatchTest, TurnsTheSignalIntoACall) {
  Bell bell;
  const SignalWatch watch([&] { bell.ring(); });
  ASSERT_EQ(kill(getpid(), GetParam()), 0);
  EXPECT_TRUE(bell.heard());
}

TEST_P(SignalWatchTest, CallsForEachSignal) {
  Bell bell;
  const SignalWatch watch([&] { bell.ring(); });
  for (const int n : {1, 2, 3}) {
    ASSERT_EQ(kill(getpid(), GetParam()), 0);
    ASSERT_TRUE(bell.heard(n));
  }
}

TEST_P(SignalWatchTest, HearsItWhicheverThreadTheSystemChooses) {
  Bell bell, leave;
  const SignalWatch watch([&] { bell.ring(); });
  std::thread other([&] { leave.heard(); });
  ASSERT_EQ(kill(getpid(), GetParam()), 0);
  EXPECT_TRUE(bell.heard());
  leave.ring();
  other.join();
}

INSTANTIATE_TEST_SUITE_P(Both, SignalWatchTest, ::testing::Values(SIGINT, SIGTERM),
                         [](const auto& one) { return one.param == SIGINT ? "Int" : "Term"; });

TEST(SignalWatch, LeavesABrokenPipeToItsWriter) {
  const SignalWatch watch([] {});
  Pipe pipe;
  pipe.close_reader();
  EXPECT_FALSE(pipe.write_byte());
  EXPECT_EQ(errno, EPIPE);
}

}  // namespace
}  // namespace huiyin::run
