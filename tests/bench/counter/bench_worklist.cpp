// The counter's own code a frame with 100,000 open tickets: resting, scrolling by wheel and by key,
// and with a ticket that changes before every frame. Everything but the driver's drawing.
//
//   cmake --preset release && cmake --build --preset release --target bench_worklist
//   build/release/bench/bench_worklist
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

#include "app/counter/screens/screens.h"
#include "app/ui/headless.h"
#include "tests/unit/counter/samples.h"

namespace huiyin::counter {
namespace {

constexpr int kTickets = 100'000;
constexpr int kFrames = 500;

Record full_record() {
  Record record = samples::busy_record();
  std::vector<Ticket> tickets(record.open.begin(), record.open.end());
  for (int i = 0; i < kTickets; ++i) {
    samples::Registered facts{.number = "K" + std::to_string(i),
                              .category = kCategories[static_cast<std::size_t>(i % 8)],
                              .household = std::to_string(1 + i % 9) + "-1-" + std::to_string(i),
                              .minutes_ago = 5 + i % 20'000};
    tickets.push_back(samples::ticket(facts));
  }
  record.open = OpenTickets(std::move(tickets));
  return record;
}

void print(const char* name, std::vector<double> ms) {
  std::sort(ms.begin(), ms.end());
  std::printf("%-44s p50 %7.3f  p99 %7.3f  max %7.3f ms\n", name, ms[ms.size() / 2],
              ms[ms.size() * 99 / 100], ms.back());
}

class Bench {
 public:
  Bench() { driver_.signed_in(full_record()); }

  void run(const char* name, const std::function<void(int)>& before) {
    std::vector<double> took;
    for (int i = 0; i < kFrames; ++i) {
      before(i);
      const auto begin = std::chrono::steady_clock::now();
      glass_.frame([this](ui::Ui& ui) { draw(ui); });
      took.push_back(ms_since(begin));
    }
    print(name, std::move(took));
  }
  void time(const char* name, const std::function<void()>& what) {
    const auto begin = std::chrono::steady_clock::now();
    what();
    print(name, {ms_since(begin)});
  }

  ui::Headless& glass() { return glass_; }
  samples::Driver& driver() { return driver_; }

 private:
  static double ms_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
  }
  void draw(ui::Ui& ui) {
    for (const Intent& intent : draw_counter(ui, driver_.state(), driver_.at()))
      driver_.put(intent);
  }

  samples::Driver driver_;
  ui::Headless glass_{{.size = {1280, 800}}};
};

}  // namespace
}  // namespace huiyin::counter

int main() {
  using namespace huiyin;
  counter::Bench bench;
  bench.time("another list",
             [&] { bench.driver().want(counter::PickFilter{counter::Filter::kAll}); });
  bench.run("resting", [](int) {});
  bench.glass().point(600, 500);
  bench.run("scrolling by wheel", [&](int i) { bench.glass().wheel(i % 2 == 0 ? -9.0F : -7.0F); });
  bench.run("walking by key", [&](int) { bench.glass().key(ui::Key::kDown); });
  Ticket ticket = *bench.driver().state().record.open.begin();
  bench.run("a ticket changes before every frame", [&](int i) {
    ticket =
        counter::samples::printed(ticket, i % 2 == 0 ? SlipState::kSending : SlipState::kPrinted);
    bench.driver().put(counter::ActDone{ticket.id, Action::kAddNote, ticket});
  });
  return 0;
}
