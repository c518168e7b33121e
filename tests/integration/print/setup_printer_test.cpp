// packaging/setup-printer as staff run it.
#include <array>
#include <cstdio>

#include "tests/integration/print/print_fixture.h"

namespace huiyin {
namespace {

struct Ran {
  int code = 0;
  std::string output;
};

class SetupPrinter : public PrintRoom {
 protected:
  Ran setup(const std::string& words) const {
    const std::string command = "CUPS_SERVER=" + cups_.socket() +
                                " " HUIYIN_SOURCE_DIR "/packaging/setup-printer " + words +
                                " --server-bin " + (cups_.folder() / "bin").string() +
                                " --backend " HUIYIN_ESCPOS_BACKEND " 2>&1";
    FILE* pipe = popen(command.c_str(), "r");
    Ran ran;
    for (int byte = std::fgetc(pipe); byte != EOF; byte = std::fgetc(pipe)) {
      ran.output += static_cast<char>(byte);
    }
    ran.code = WEXITSTATUS(pclose(pipe));
    return ran;
  }

  std::string uri() const { return "escpos://127.0.0.1:" + std::to_string(printer_.port()) + "/"; }
};

TEST_F(SetupPrinter, MakesAQueueThatPrints) {
  const Ran ran = setup("slip '" + uri() + "?stall=5'");
  EXPECT_EQ(ran.code, 0) << ran.output;
  EXPECT_EQ(print().state, SlipState::kPrinted);
}

TEST_F(SetupPrinter, ChangesNothingInASecondRun) {
  setup("slip " + uri());
  const auto backend = cups_.folder() / "bin/backend/escpos";
  const auto written = std::filesystem::last_write_time(backend);
  EXPECT_EQ(setup("slip " + uri()).code, 0);
  EXPECT_EQ(std::filesystem::last_write_time(backend), written);
  EXPECT_EQ(print().state, SlipState::kPrinted);
}

TEST_F(SetupPrinter, RefusesAQueueThatCannotConfirm) {
  const Ran ran = setup("slip socket://127.0.0.1:9100/");
  EXPECT_EQ(ran.code, 2);
  EXPECT_NE(ran.output.find("is not escpos://"), std::string::npos) << ran.output;
}

TEST_F(SetupPrinter, RefusesANameThatCupsWouldNotTake) {
  EXPECT_EQ(setup("'slip printer' " + uri()).code, 2);
}

TEST_F(SetupPrinter, SaysInOneLineThatTheSchedulerIsAway) {
  cups_.stop();
  const Ran ran = setup("slip " + uri());
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.output.find("scheduler does not answer"), std::string::npos) << ran.output;
  EXPECT_EQ(std::count(ran.output.begin(), ran.output.end(), '\n'), 1);
}

TEST_F(SetupPrinter, SaysHowItIsUsed) {
  EXPECT_EQ(setup("slip").code, 2);
}

}  // namespace
}  // namespace huiyin
