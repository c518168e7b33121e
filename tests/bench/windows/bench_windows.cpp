// The figures of the main job through the real windows, each the median of 5:
// tap on "submit" to committed ticket, to the last slip byte at the printer, and to the counter's
// window; cold start to the first frame; idle processor time over 30 s and resident memory. And how
// soon a press on the kiosk's glass is seen: the pressed button, then the next screen.
//
//   cmake --preset release && cmake --build --preset release --target bench_windows
//   build/release/tests/bench_windows [press]     press: that part alone, half a minute
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>
#include <vector>

#include "tests/drive/patch.h"
#include "tests/drive/temp_dir.h"
#include "tests/ui/tour/tour.h"

namespace huiyin::drive {
namespace {

constexpr int kRuns = 5;
constexpr std::chrono::seconds kIdle{30};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

void print(const char* name, const std::vector<double>& values, const char* unit) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  std::printf("%-44s %9.1f %s  (%.1f to %.1f, n=%zu)\n", name, median(values), unit, *low, *high,
              values.size());
  std::fflush(stdout);
}

// User and system time of the process so far, ms.
double processor_ms(int pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string text((std::istreambuf_iterator<char>(file)), {});
  std::istringstream rest(text.substr(text.rfind(')') + 2));
  std::string word;
  for (int field = 3; field < 14; ++field)
    rest >> word;
  double user = 0, system = 0;
  rest >> user >> system;
  return (user + system) * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double resident_mb(int pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/status");
  std::string line;
  while (std::getline(file, line)) {
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  }
  return 0;
}

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print_percentiles(const char* name, const std::vector<double>& values) {
  std::printf("%-44s p50 %6.1f ms  p95 %6.1f ms  (n=%zu)\n", name, percentile(values, 0.5),
              percentile(values, 0.95), values.size());
  std::fflush(stdout);
}

// What the place looks like once nothing is on its way to the screen any more.
void remember_at_rest(Patch& patch, double x, double y) {
  constexpr std::chrono::milliseconds kQuiet{60};
  do {
    patch.remember(x, y);
  } while (patch.wait_for_change(kQuiet));
}

struct Press {
  std::string button;
  std::string leads_to;
};

// From the event at the X server to the pixels: a place inside the button, beside its label.
void bench_press(Screen& kiosk) {
  constexpr int kRounds = 30;
  constexpr std::chrono::milliseconds kLongest{2'000};
  const auto ms_since = [](Patch::Clock::time_point begin, Patch::Clock::time_point end) {
    return std::chrono::duration<double, std::milli>(end - begin).count();
  };
  Patch patch(kiosk.display());
  std::vector<double> pressed, next;
  const std::vector<Press> round = {{"welcome.register", "category"},
                                    {"category.repair", "household.building"},
                                    {"nav.back", "category"},
                                    {"nav.home", "welcome"}};
  kiosk.wait_screen("welcome");
  for (int i = 0; i < kRounds; ++i) {
    for (const Press& press : round) {
      const UiItem item = kiosk.wait_item(press.button);
      const double x = item.x + item.width / 2, y = item.y + item.height - 16;
      remember_at_rest(patch, x, y);
      const auto down = Patch::Clock::now();
      kiosk.press_at(x, y);
      const auto shown = patch.wait_for_change(kLongest);
      remember_at_rest(patch, x, y);
      const auto up = Patch::Clock::now();
      kiosk.lift();
      const auto there = patch.wait_for_change(kLongest);
      kiosk.wait_screen(press.leads_to);
      if (shown) pressed.push_back(ms_since(down, *shown));
      if (there) next.push_back(ms_since(up, *there));
    }
  }
  print_percentiles("kiosk: press to pressed button on the screen", pressed);
  print_percentiles("kiosk: lift to the next screen", next);
}

double start_ms(Screen& screen, const std::string& first_screen) {
  const auto begin = std::chrono::steady_clock::now();
  screen.start();
  screen.wait_screen(first_screen);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  return took.count();
}

void bench_starts() {
  const TempDir state;
  Office office(state.path());
  std::vector<double> counter, kiosk;
  for (int i = 0; i < kRuns; ++i) {
    counter.push_back(start_ms(office.counter(), "sign_in"));
    kiosk.push_back(start_ms(office.kiosk(), "welcome"));
    office.kiosk().close();
    office.counter().close();
  }
  print("counter: start to first frame", counter, "ms");
  print("kiosk: start to first frame", kiosk, "ms");
  office.kiosk().start();
  bench_press(office.kiosk());
}

// What one whole round leaves behind: then both windows rest for half a minute.
void bench_rest(Office& office) {
  std::mutex mutex;
  std::condition_variable nobody;
  const int counter = office.counter().process_id(), kiosk = office.kiosk().process_id();
  const double counter_before = processor_ms(counter), kiosk_before = processor_ms(kiosk);
  std::unique_lock lock(mutex);
  nobody.wait_for(lock, kIdle, [] { return false; });  // the measured interval itself
  const double span_ms = std::chrono::duration<double, std::milli>(kIdle).count();
  print("counter: idle processor", {(processor_ms(counter) - counter_before) * 100 / span_ms}, "%");
  print("kiosk: idle processor", {(processor_ms(kiosk) - kiosk_before) * 100 / span_ms}, "%");
  print("counter: resident memory", {resident_mb(counter)}, "MB");
  print("kiosk: resident memory", {resident_mb(kiosk)}, "MB");
}

bool bench_main_job() {
  std::vector<double> ticket, number, paper, sync;
  for (int i = 0; i < kRuns; ++i) {
    const TempDir state;
    Tour tour({}, state.path());
    if (!tour.run(tour.opening()) || !tour.run(tour.registering()) || !tour.run(tour.handling())) {
      return false;
    }
    ticket.push_back(tour.facts().tap_to_ticket_ms);
    number.push_back(tour.facts().tap_to_number_ms);
    paper.push_back(tour.facts().tap_to_last_slip_byte_ms);
    sync.push_back(tour.facts().sync_ms);
    if (i + 1 == kRuns) bench_rest(tour.office());
  }
  print("tap on submit to committed ticket", ticket, "ms");
  print("tap on submit to number on the screen", number, "ms");
  print("tap on submit to last slip byte", paper, "ms");
  print("kiosk commit to counter window", sync, "ms");
  return true;
}

}  // namespace
}  // namespace huiyin::drive

int main(int argc, char** argv) {
  try {
    if (argc > 1 && std::string(argv[1]) == "press") {
      const huiyin::drive::TempDir state;
      huiyin::drive::Office office(state.path());
      office.kiosk().start();
      huiyin::drive::bench_press(office.kiosk());
      return 0;
    }
    huiyin::drive::bench_starts();
    return huiyin::drive::bench_main_job() ? 0 : 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_windows: %s\n", error.what());
    return 1;
  }
}
