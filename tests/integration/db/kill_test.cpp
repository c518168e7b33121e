// kill -9 at any moment: what was acknowledged is there, once, and the record is whole.
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <random>
#include <set>

#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

constexpr int kKills = 60;

class KillTest : public Site {
 protected:
  // A child registers tickets first, first + 1, … and says each number once it is acknowledged.
  // Returns what it said before it was killed.
  std::set<int> register_until_killed(bool at_kiosk, int first, std::int64_t after_us) {
    int pipe_fds[2];
    EXPECT_EQ(::pipe(pipe_fds), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      ::close(pipe_fds[0]);
      write_for_ever(at_kiosk, first, pipe_fds[1]);
      ::_exit(1);
    }
    ::close(pipe_fds[1]);
    int n = 0;
    std::set<int> said;
    if (::read(pipe_fds[0], &n, sizeof n) == sizeof n) said.insert(n);  // it is at work
    wait_for_alarm(after_us);
    ::kill(child, SIGKILL);
    while (::read(pipe_fds[0], &n, sizeof n) == sizeof n)
      said.insert(n);
    ::close(pipe_fds[0]);
    ::waitpid(child, nullptr, 0);
    return said;
  }

  // Any moment of the child's work is as good as another, so a timer picks it.
  static void wait_for_alarm(std::int64_t after_us) {
    const int timer = ::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
    itimerspec when{};
    when.it_value.tv_nsec = after_us * 1000 + 1;
    EXPECT_EQ(::timerfd_settime(timer, 0, &when, nullptr), 0);
    std::uint64_t rang = 0;
    EXPECT_EQ(::read(timer, &rang, sizeof rang), static_cast<ssize_t>(sizeof rang));
    ::close(timer);
  }

  void write_for_ever(bool at_kiosk, int first, int fd) {
    fakes::ToyCrypto crypto(static_cast<std::uint64_t>(first) + 1000);
    StoreOptions its = {dir_ / (at_kiosk ? "kiosk.db" : "counter.db"),
                        clock_,
                        crypto,
                        {},
                        5000,
                        {},
                        Durability::kFull};
    auto host_store = at_kiosk ? nullptr : must(HostStore::open(its, kSiteKeys));
    auto kiosk_store = at_kiosk ? must(KioskStore::open(its)) : nullptr;
    for (int n = first;; ++n) {
      const auto done =
          at_kiosk ? kiosk_store->register_ticket(leaking_roof(), id_of(n), incident_)
                   : host_store->tickets().register_ticket(leaking_roof(), "zhang", id_of(n));
      if (!done.ok()) ::_exit(2);
      if (::write(fd, &n, sizeof n) != sizeof n) ::_exit(3);
    }
  }

  // How often each ticket of the kiosk's outbox was registered, and how often it joined.
  std::map<std::string, std::pair<int, int>> registered_and_joined() {
    std::map<std::string, std::pair<int, int>> counted;
    for (std::int64_t after = 0;;) {
      const PushBatch batch = must(kiosk().sync().outbox(after));
      if (batch.events.empty()) return counted;
      for (const WireEvent& event : batch.events) {
        const bool joins = event.body.text.find("join_incident") != std::string::npos;
        counted[event.ticket].first += event.body.type == "registered" ? 1 : 0;
        counted[event.ticket].second += joins ? 1 : 0;
      }
      after = batch.events.back().seq;
    }
  }

  // Numbers without a hole and without a double, and not one acknowledged ticket missing.
  void expect_whole(const std::set<int>& acknowledged) {
    for (const int n : acknowledged) {
      ASSERT_TRUE(host().tickets().find(id_of(n)).ok()) << "acknowledged ticket " << n;
    }
    std::set<std::string> numbers;
    std::size_t tickets = 0;
    TicketFilter filter;
    for (filter.limit = 1000;;) {
      const TicketPage page = must(host().tickets().list(filter));
      for (const Ticket& ticket : page.tickets)
        numbers.insert(ticket.number);
      tickets += page.tickets.size();
      filter.before = page.next;
      if (page.next == 0) break;
    }
    EXPECT_EQ(numbers.size(), tickets);
    EXPECT_GE(tickets, acknowledged.size());
    for (std::size_t i = 1; i < tickets; ++i) {
      const std::string digits = std::to_string(i);
      const std::string padded =
          digits.size() < 3 ? std::string(3 - digits.size(), '0') + digits : digits;
      EXPECT_TRUE(numbers.count("A" + padded) + numbers.count("C" + padded) == 1) << padded;
    }
    const VerifyReport report = must(host().archive().verify());
    EXPECT_TRUE(report.ok) << report.first_bad;
  }

  std::set<int> kill_again_and_again(bool at_kiosk) {
    std::mt19937 random(7);
    std::set<int> acknowledged;
    for (int kill = 0; kill < kKills; ++kill) {
      const int first = kill * 500 + 1;
      const std::int64_t after_us = std::uniform_int_distribution<std::int64_t>(0, 12'000)(random);
      acknowledged.merge(register_until_killed(at_kiosk, first, after_us));
    }
    return acknowledged;
  }

  std::string incident_;  // that the kiosk's tickets join
};

TEST_F(KillTest, HostLosesAndDoublesNothing) {
  host();
  host_.reset();
  const std::set<int> acknowledged = kill_again_and_again(false);
  EXPECT_GE(acknowledged.size(), static_cast<std::size_t>(kKills));
  expect_whole(acknowledged);
}

TEST_F(KillTest, KioskLosesAndDoublesNothing) {
  kiosk();
  kiosk_.reset();
  host_.reset();
  const std::set<int> acknowledged = kill_again_and_again(true);
  EXPECT_GE(acknowledged.size(), static_cast<std::size_t>(kKills));
  while (push(kiosk()).high < must(kiosk().status()).high + must(kiosk().status()).unsent) {
  }
  expect_whole(acknowledged);
}

TEST_F(KillTest, KioskKeepsNoTicketWithoutTheNeighboursThatItJoins) {
  kiosk();
  kiosk_.reset();
  incident_ = to_string(id_of(60'000));
  kill_again_and_again(true);
  const auto tickets = registered_and_joined();
  EXPECT_GE(tickets.size(), static_cast<std::size_t>(kKills));
  for (const auto& [ticket, times] : tickets)
    EXPECT_EQ(times, (std::pair{1, 1})) << ticket;
}

}  // namespace
}  // namespace huiyin::db
