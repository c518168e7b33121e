// kill -9 of kiosk or counter at 50 random moments of the main job: no ticket is lost, none
// doubled.
//
//   round:  kiosk    tap … submit … number … paper … done
//           counter                    sees it … calls … accepts … closes
//                        ^ one of the two dies here, is started again, and all goes on
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <random>
#include <set>

#include "tests/drive/picture.h"
#include "tests/drive/temp_dir.h"
#include "tests/ui/crash/desk.h"
#include "tests/ui/tour/tour.h"

namespace huiyin::drive {
namespace {

constexpr int kRounds = 50;

unsigned seed_of_this_run() {
  const char* given = std::getenv("HUIYIN_SEED");
  return given != nullptr ? static_cast<unsigned>(std::stoul(given)) : std::random_device{}();
}

// Kills a program after a while, from a process of its own, so that nobody here knows when.
Process killer_of(int process_id, int after_ms) {
  const std::string delay = std::to_string(after_ms / 1000.0);
  return Process(
      {{"sh", "-c",
        "timeout " + delay + " tail -f /dev/null; kill -9 " + std::to_string(process_id)},
       {},
       "/dev/null",
       -1});
}

class Crashes : public testing::Test {
 protected:
  void everybody_arrives() {
    desk_.sit_down();
    office().kiosk().start();
    office().kiosk().wait_screen("welcome");
  }

  // The whole main job once. Throws when something in it does not happen.
  void do_the_job() {
    for (const Tour::Step& step : tour_.registering()) {
      step.act();
      if (!tour_.facts().number.empty()) numbers_told_.insert(tour_.facts().number);
    }
    desk_.attend();
  }

  // The job may break off, but only because of the crash.
  void do_the_job_and_crash(Screen& victim, int after_ms) {
    Process killer = killer_of(victim.process_id(), after_ms);
    try {
      do_the_job();
    } catch (const std::exception& error) {
      if (victim.is_running()) ADD_FAILURE() << "nobody died, and yet: " << error.what();
    }
    killer.wait(std::chrono::seconds(30));
    EXPECT_FALSE(victim.is_running());
  }

  void get_up_again(Screen& victim) {
    if (&victim == &office().counter()) {
      desk_.sit_down();
      go_home();
    } else {
      victim.start();
      victim.wait_screen("welcome");
    }
  }

  void go_home() {
    Screen& kiosk = office().kiosk();
    const std::string screen = kiosk.look().screen;
    if (screen == "welcome") return;
    // A slip in the printer ends on the page that says so.
    if (screen == "printing" || screen == "done") {
      kiosk.tap("done.finish");
    } else {
      kiosk.tap("nav.home");
    }
    kiosk.wait_screen("welcome");
  }

  Office& office() { return tour_.office(); }

  TempDir folder_;
  Tour tour_{"", folder_.path()};
  Desk desk_{tour_.office().counter()};
  std::set<std::string> numbers_told_;
};

TEST_F(Crashes, AtFiftyRandomMomentsLoseAndDoubleNothing) {
  const unsigned seed = seed_of_this_run();
  std::cout << "HUIYIN_SEED=" << seed << std::endl;
  std::mt19937 random(seed);
  everybody_arrives();
  const auto start = std::chrono::steady_clock::now();
  do_the_job();
  go_home();
  const auto whole_job = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - start);
  std::uniform_int_distribution<int> moment(0, static_cast<int>(whole_job.count()));
  std::bernoulli_distribution is_kiosk(0.5);

  for (int round = 1; round <= kRounds; ++round) {
    Screen& victim = is_kiosk(random) ? office().kiosk() : office().counter();
    do_the_job_and_crash(victim, moment(random));
    get_up_again(victim);
    ASSERT_TRUE(office().kiosk().is_running() && office().counter().is_running()) << round;
  }
  do_the_job();  // everything still works, and what was waiting has been sent

  std::set<std::string> tokens;
  std::set<std::string> ids;
  std::multiset<std::string> numbers;
  for (const ToldTicket& ticket : office().tickets()) {
    EXPECT_TRUE(ids.insert(ticket.id).second) << ticket.id;
    EXPECT_TRUE(tokens.insert(ticket.token).second) << ticket.token;
    numbers.insert(ticket.number);
  }
  for (const std::string& number : numbers_told_) {
    EXPECT_EQ(numbers.count(number), 1U) << number << " was told to its owner";
  }
  for (int n = 1; n <= office().slips(); ++n) {
    const std::string qr = read_qr(office().slip(n, "png"));
    EXPECT_EQ(tokens.count(qr.substr(qr.rfind('/') + 1)), 1U) << "slip " << n << " says " << qr;
  }
  // One job, one ticket: the first, fifty that were broken, and the last.
  EXPECT_LE(numbers.size(), static_cast<std::size_t>(kRounds) + 2);
}

}  // namespace
}  // namespace huiyin::drive
