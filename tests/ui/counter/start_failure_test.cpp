// The counter cannot start: a sentence in a window, one line on stderr, exit code 1.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "tests/drive/screen.h"
#include "tests/drive/temp_dir.h"

namespace huiyin::drive {
namespace {

const std::filesystem::path kBin = std::filesystem::path(HUIYIN_BUILD_DIR) / "bin";

class CounterStart : public ::testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path site() const { return folder_ / "site"; }
  void make_site() const {
    const Outcome made =
        run({(kBin / "huiyin").string(), "init", "--demo", "--site", site().string()});
    ASSERT_EQ(made.exit_code, 0) << made.err;
  }
  // Starts, reads the sentence, closes the window. The log keeps what stood on stderr.
  std::string sentence_in_the_window() {
    Screen screen("counter",
                  {.words = {(kBin / "huiyin-counter").string(), "--site", site().string()},
                   .environment = {}},
                  folder_.path());
    screen.start();
    screen.wait_screen("error");
    const std::string words = screen.wait_item("error.words").label;
    exit_code_ = screen.close();
    log_ = screen.log();
    return words;
  }
  [[nodiscard]] long lines_on_stderr() const { return std::count(log_.begin(), log_.end(), '\n'); }

  TempDir folder_;
  int exit_code_ = -1;
  std::string log_;
};

TEST_F(CounterStart, SaysThatThereIsNoSite) {
  EXPECT_FALSE(sentence_in_the_window().empty());
  EXPECT_EQ(exit_code_, 1);
  EXPECT_EQ(lines_on_stderr(), 1);
  EXPECT_NE(log_.find("huiyin init --site"), std::string::npos) << log_;
}

TEST_F(CounterStart, NamesTheLineOfAWrongSetting) {
  make_site();
  std::ofstream(site() / "site.toml", std::ios::app) << "\ncolour = 'red'\n";
  EXPECT_NE(sentence_in_the_window().find("设置"), std::string::npos);
  EXPECT_EQ(exit_code_, 1);
  EXPECT_NE(log_.find("site.toml:"), std::string::npos) << log_;
  EXPECT_NE(log_.find("colour"), std::string::npos) << log_;
}

TEST_F(CounterStart, SaysThatTheDatabaseIsDamagedAndLeavesItAlone) {
  make_site();
  const std::string rubbish(8192, 'x');
  std::filesystem::remove(site() / "counter.db-wal");
  std::ofstream(site() / "counter.db", std::ios::binary) << rubbish;
  EXPECT_NE(sentence_in_the_window().find("损坏"), std::string::npos);
  EXPECT_EQ(exit_code_, 1);
  EXPECT_EQ(read_file(site() / "counter.db"), rubbish);
}

TEST_F(CounterStart, EndsAtOnceWithOneLineWithoutADisplay) {
  const Outcome outcome =
      run({(kBin / "huiyin-counter").string(), "--site", site().string()}, {{"DISPLAY", ""}});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 1) << outcome.err;
}

TEST_F(CounterStart, RefusesToBeAFurtherCounter) {
  const Outcome outcome = run({(kBin / "huiyin-counter").string(), "--station", site().string()});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("--site DIR"), std::string::npos);
}

TEST_F(CounterStart, TellsHowItIsUsed) {
  EXPECT_EQ(run({(kBin / "huiyin-counter").string()}).exit_code, 2);
  EXPECT_EQ(run({(kBin / "huiyin-counter").string(), "--sight", "x"}).exit_code, 2);
  EXPECT_EQ(run({(kBin / "huiyin-counter").string(), "--help"}).exit_code, 0);
}

}  // namespace
}  // namespace huiyin::drive
