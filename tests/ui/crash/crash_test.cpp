// kill -9 of kiosk or counter at 50 random moments of the main job: no ticket is lost, none
// doubled.
//
//   kiosk    tap … submit … number … paper … done
//   counter                    sees it … calls … accepts … closes
//                ^ one of the two dies somewhere, is started again, and all goes on where it was
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
constexpr int kLongestLine = 6;  // the counter's window shows some more without scrolling

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

  // Both throw when something does not happen.
  void register_a_ticket() {
    for (const Tour::Step& step : tour_.registering()) {
      step.act();
      if (!tour_.facts().number.empty()) numbers_told_.insert(tour_.facts().number);
    }
  }

  void handle_a_ticket() {
    if (desk_.people_waiting() == 0) register_a_ticket();
    desk_.attend();
  }

  // The deed may break off, but only because of the crash.
  template <typename Deed>
  void crash(Screen& victim, int after_ms, const Deed& deed) {
    Process killer = killer_of(victim.process_id(), after_ms);
    try {
      deed();
    } catch (const std::exception& error) {
      if (victim.is_running()) ADD_FAILURE() << "nobody died, and yet: " << error.what();
    }
    EXPECT_TRUE(killer.wait(std::chrono::seconds(60)).has_value());
    EXPECT_TRUE(victim.ends_within(std::chrono::seconds(10)));
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

template <typename Deed>
int ms_of(const Deed& deed) {
  const auto start = std::chrono::steady_clock::now();
  deed();
  const auto took = std::chrono::steady_clock::now() - start;
  return static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count());
}

TEST_F(Crashes, AtFiftyRandomMomentsLoseAndDoubleNothing) {
  const unsigned seed = seed_of_this_run();
  std::cout << "HUIYIN_SEED=" << seed << std::endl;
  std::mt19937 random(seed);
  everybody_arrives();
  std::uniform_int_distribution<int> kiosk_moment_ms(0, ms_of([this] { register_a_ticket(); }));
  std::uniform_int_distribution<int> counter_moment_ms(0, ms_of([this] { handle_a_ticket(); }));
  std::bernoulli_distribution kiosk_is_next(0.5);
  go_home();

  for (int round = 1; round <= kRounds; ++round) {
    const bool is_kiosk = kiosk_is_next(random) && desk_.people_waiting() < kLongestLine;
    Screen& victim = is_kiosk ? office().kiosk() : office().counter();
    const int moment = is_kiosk ? kiosk_moment_ms(random) : counter_moment_ms(random);
    crash(victim, moment, [&] { is_kiosk ? register_a_ticket() : handle_a_ticket(); });
    get_up_again(victim);
    ASSERT_TRUE(office().kiosk().is_running() && office().counter().is_running()) << round;
  }
  // Everything still works, and what was waiting to be sent has been sent.
  register_a_ticket();
  handle_a_ticket();

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
  // One submission, one ticket: the first, at most one a round, and the last.
  EXPECT_LE(numbers.size(), static_cast<std::size_t>(kRounds) + 2);
}

}  // namespace
}  // namespace huiyin::drive
