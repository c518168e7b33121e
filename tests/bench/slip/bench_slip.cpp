// How long a slip takes, median of five each, warm fonts unless said otherwise. Command:
//   cmake --preset release && cmake --build --preset release --target bench_slip &&
//   build/release/tests/bench_slip
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <future>

#include "printer/device/cups_printer.h"
#include "printer/slip/escpos.h"
#include "printer/slip/render.h"
#include "tests/fakes/printer_sim.h"
#include "tests/fakes/private_cups.h"
#include "tests/fakes/sample_slips.h"

namespace {

using namespace huiyin;

double ms_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

double timed(const std::function<void()>& act) {
  const auto start = std::chrono::steady_clock::now();
  act();
  return ms_since(start);
}

double median_of_five(const std::function<double()>& measure) {
  std::array<double, 5> times{};
  for (double& time : times)
    time = measure();
  std::sort(times.begin(), times.end());
  return times[2];
}

std::string printer_bytes(int width) {
  return slip::escpos_bytes(
      *slip::render_slip(fakes::chinese_slip(), slip::paper_for_width(width)));
}

void line(const char* what, double value, const char* unit) {
  std::printf("%-52s %8.2f %s\n", what, value, unit);
}

void measure_drawing() {
  line("fonts loaded, first slips of a process",
       timed([] { slip::warm_fonts(slip::paper_for_width(576)); }), "ms");
  for (const int width : {576, 384}) {
    const std::string at = " " + std::to_string(width) + " dots";
    line(("slip to printer bytes" + at).c_str(),
         median_of_five([&] { return timed([&] { printer_bytes(width); }); }), "ms");
    line(("bytes of a slip" + at).c_str(), static_cast<double>(printer_bytes(width).size()), "B");
  }
  const auto& paper = slip::paper_for_width(576);
  line("slip to PDF", median_of_five([&] {
         return timed([&] { HUIYIN_CHECK(slip::slip_pdf(fakes::chinese_slip(), paper).ok()); });
       }),
       "ms");
}

// From submit() to the last byte inside the printer, and to the printer's confirmation.
void measure_printing() {
  fakes::PrinterSim printer{fakes::PrinterSimOptions{}};
  const fakes::PrivateCups cups;
  cups.add_queue("slip", "escpos://127.0.0.1:" + std::to_string(printer.port()) + "/");
  device::CupsPrinter queue({.server = cups.socket()});
  const std::string bytes = printer_bytes(576);
  int number = 0;
  std::array<double, 5> confirmed{};
  const double last_byte = median_of_five([&] {
    const auto slips = printer.state().slips.size();
    const auto start = std::chrono::steady_clock::now();
    auto outcome = std::async(std::launch::async, [&] {
      const std::string title = "bench-" + std::to_string(number);
      const bool printed = queue.submit({"slip", title, bytes}, {})->state == SlipState::kPrinted;
      HUIYIN_CHECK(printed);
      return ms_since(start);
    });
    HUIYIN_CHECK(printer.wait_until([&](const auto& now) { return now.slips.size() > slips; }));
    const double ms = ms_since(start);
    confirmed[static_cast<std::size_t>(number++ % 5)] = outcome.get();
    return ms;
  });
  std::sort(confirmed.begin(), confirmed.end());
  line("submit through CUPS to last byte in the printer", last_byte, "ms");
  line("submit through CUPS to confirmed outcome", confirmed[2], "ms");
}

}  // namespace

int main() {
  measure_drawing();
  measure_printing();
  return 0;
}
