// The real window under a virtual display (ctest runs this inside xvfb-run), driven by real pointer
// and key events of xdotool. Proves what no headless test can: callbacks, the loop that sleeps,
// damage clipping, the screenshot.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <utility>

namespace huiyin::ui {
namespace {

using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPatience(10000);
// Longer than the product's 35 ms: the scanner here is a program that a busy machine may stop.
constexpr const char* kScanGapMs = "250";
const std::string kBurst = "HTTPS://192.168.1.20:8443/T/ABCDEFGH2345/KLMNPQRSTUVWXYZ2345";

std::string output_of(const std::string& command) {
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  std::string out;
  std::array<char, 256> part{};
  while (fgets(part.data(), part.size(), pipe) != nullptr)
    out += part.data();
  pclose(pipe);
  return out;
}

// Starts ui-gallery, follows its UI tree by file events, ends it.
class WindowTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = ::testing::TempDir() + "ui-window-" + std::to_string(getpid());
    std::filesystem::create_directories(folder_);
    watch_ = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    inotify_add_watch(watch_, folder_.c_str(), IN_MOVED_TO);
    pid_ = fork();
    if (pid_ == 0) {
      execl(UI_GALLERY, UI_GALLERY, "--size", "1280x800", "--scan-gap", kScanGapMs, "--ui-tree",
            tree_file().c_str(), "--screenshot-on-exit", shot_file().c_str(), nullptr);
      _exit(127);
    }
    ASSERT_TRUE(wait_until([this] { return !tree_.empty(); })) << "no UI tree came";
  }

  void TearDown() override {
    if (pid_ > 0) end();
    close(watch_);
    std::filesystem::remove_all(folder_);
  }

  std::string tree_file() const { return folder_ + "/tree.json"; }
  std::string shot_file() const { return folder_ + "/exit.png"; }

  // Waits for a new tree; false when none came in time.
  bool tree_changed(std::chrono::milliseconds patience) {
    pollfd waits{watch_, POLLIN, 0};
    if (poll(&waits, 1, static_cast<int>(patience.count())) <= 0) return false;
    std::array<char, 4096> events{};
    bool tree_came = false;
    for (ssize_t got = 0; (got = read(watch_, events.data(), events.size())) > 0;)
      tree_came = true;
    if (tree_came) tree_ = Json::parse(std::ifstream(tree_file()));
    return tree_came;
  }

  bool wait_until(const std::function<bool()>& holds) {
    const auto deadline = Clock::now() + kPatience;
    while (!holds()) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
      if (left.count() <= 0 || !tree_changed(left)) return false;
    }
    return true;
  }

  Json item(const std::string& id) const {
    for (const Json& item : tree_.at("items")) {
      if (item.at("id") == id) return item;
    }
    return {};
  }

  std::string label(const std::string& id) const { return item(id).value("label", "(not there)"); }

  void expect_label(const std::string& id, const std::string& wanted) {
    wait_until([&] { return label(id) == wanted; });
    EXPECT_EQ(label(id), wanted) << "of " << id;
  }

  void xdotool(const std::string& words) { EXPECT_EQ(output_of("xdotool " + words), ""); }

  void click(const std::string& id) {
    const Json where = item(id);
    ASSERT_FALSE(where.is_null()) << id;
    const int x = where.at("x").get<int>() + where.at("w").get<int>() / 2;
    const int y = where.at("y").get<int>() + where.at("h").get<int>() / 2;
    xdotool("mousemove " + std::to_string(x) + " " + std::to_string(y) + " click 1");
  }

  void scan(const std::string& line) {
    xdotool("type --delay 1 --args 1 '" + line + "' key Return");
  }

  long cpu_ticks() const {
    std::ifstream stat("/proc/" + std::to_string(pid_) + "/stat");
    std::string word;
    long ticks = 0;
    for (int i = 1; stat >> word; ++i) {
      if (i == 14 || i == 15) ticks += std::stol(word);
    }
    return ticks;
  }

  int end() {
    kill(std::exchange(pid_, -pid_), SIGTERM);
    int status = 0;
    waitpid(-pid_, &status, 0);
    pid_ = 0;
    return status;
  }

  std::string colour_at(int x, int y) const {
    const std::string place = std::to_string(x) + "," + std::to_string(y);
    return output_of("convert " + shot_file() + " -format '%[hex:p{" + place + "}]' info:");
  }

  std::string folder_;
  int watch_ = -1;
  pid_t pid_ = 0;
  Json tree_;
};

TEST_F(WindowTest, AClickOnAButtonIsRegistered) {
  EXPECT_EQ(tree_.at("screen"), "gallery.counter");
  click("call");
  expect_label("last_click", "call");
}

TEST_F(WindowTest, AScannersBurstArrivesWholeAgainAndAgain) {
  for (int i = 0; i < 10; ++i) {
    scan(kBurst + std::to_string(i));
    expect_label("last_scan", kBurst + std::to_string(i));
  }
}

TEST_F(WindowTest, ABurstLeavesNothingInTheFieldThatHasTheKeyboard) {
  click("name");
  xdotool("key End");
  scan(kBurst);
  expect_label("last_scan", kBurst);
  xdotool("type --delay 300 abc");
  expect_label("name", "王小明abc");
}

TEST_F(WindowTest, TabLeavesAFieldAndAClickBesideItIsAClickAtOnce) {
  click("name");
  xdotool("key Tab");
  EXPECT_TRUE(wait_until([&] { return item("password").at("focused").get<bool>(); }));
  click("save");
  expect_label("last_click", "save");
}

TEST_F(WindowTest, AStillWindowTakesNoProcessorTime) {
  click("call");
  expect_label("last_click", "call");
  tree_changed(std::chrono::milliseconds(500));  // the hover of the pointer settles
  const long before = cpu_ticks();
  EXPECT_FALSE(tree_changed(std::chrono::seconds(3)));
  EXPECT_LT(cpu_ticks() - before, 3);  // ticks of 10 ms: under 1 % of a core
}

TEST_F(WindowTest, TheGlassShowsWhatAFullRedrawShows) {
  for (const char* id : {"call", "nav.due", "queue.row.A104", "urgent", "channel.1"})
    click(id);
  click("save");
  expect_label("last_click", "save");
  click("password");
  xdotool("type --delay 300 123");
  EXPECT_TRUE(wait_until([&] { return item("password").at("focused").get<bool>(); }));
  tree_changed(std::chrono::milliseconds(500));
  output_of("import -window root " + folder_ + "/glass.png");
  EXPECT_EQ(end(), 0);
  EXPECT_EQ(output_of("compare -metric AE " + folder_ + "/glass.png " + shot_file() + " null:"),
            "0");
}

TEST_F(WindowTest, AskedToEndItLeavesAScreenshotInTheThemesColours) {
  const Json call = item("call");
  EXPECT_EQ(end(), 0);
  EXPECT_EQ(colour_at(640, 4), "FAF7F2");
  EXPECT_EQ(colour_at(call.at("x").get<int>() + 4, call.at("y").get<int>() + 20), "0E5A5F");
}

}  // namespace
}  // namespace huiyin::ui
