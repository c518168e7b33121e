// The tools of the tests are tested too: a driver that cannot fail would prove nothing.
#include "tests/drive/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/drive/file_watch.h"
#include "tests/drive/temp_dir.h"

namespace huiyin::drive {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(Process, GivesExitCodeOutputAndErrors) {
  const Outcome outcome = run({"sh", "-c", "echo out; echo $WORD >&2; exit 7"}, {{"WORD", "err"}});
  EXPECT_EQ(outcome.exit_code, 7);
  EXPECT_EQ(outcome.out, "out\n");
  EXPECT_EQ(outcome.err, "err\n");
}

TEST(Process, SaysThatAProgramIsNotThere) {
  EXPECT_EQ(Process({{"no-such-program-of-ours"}, {}, "/dev/null", -1}).wait(seconds(5)), 127);
}

TEST(Process, StillRunsWhenTheWaitIsOver) {
  Process process({{"cat", "/dev/zero"}, {}, "/dev/null", -1});
  EXPECT_FALSE(process.wait(milliseconds(20)).has_value());
  EXPECT_TRUE(process.is_running());
}

TEST(Process, IsKilledWithoutAChanceToTidyUp) {
  Process process({{"cat", "/dev/zero"}, {}, "/dev/null", -1});
  process.kill();
  EXPECT_FALSE(process.is_running());
  EXPECT_EQ(process.wait(seconds(0)), 128 + 9);
}

TEST(Process, RunThrowsWhenAProgramDoesNotEnd) {
  EXPECT_THROW(run({"cat", "/dev/zero"}, {}, milliseconds(50)), std::runtime_error);
}

TEST(WaitForLine, GivesTheRestOfALineThatComesLater) {
  const TempDir folder;
  const auto log = folder / "log";
  Process process(
      {{"sh", "-c", "echo one; echo port 17; exec cat /dev/zero >/dev/null"}, {}, log, -1});
  EXPECT_EQ(wait_for_line(log, "port ", process, seconds(5)), "17");
}

TEST(WaitForLine, TellsWhatWasSaidInstead) {
  const TempDir folder;
  const auto log = folder / "log";
  Process process({{"sh", "-c", "echo no such luck"}, {}, log, -1});
  try {
    wait_for_line(log, "port ", process, seconds(5));
    FAIL() << "nothing was thrown";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("no such luck"));
  }
}

TEST(TempDir, IsGoneAfterwards) {
  std::filesystem::path path;
  {
    const TempDir folder;
    path = folder.path();
    EXPECT_TRUE(std::filesystem::is_directory(path));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace huiyin::drive
