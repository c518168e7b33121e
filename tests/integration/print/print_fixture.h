// A whole print room: printer simulator, private scheduler, queue "slip", and the slip printer that
// the kiosk uses.
#pragma once

#include <gtest/gtest.h>

#include <future>

#include "printer/device/cups_printer.h"
#include "printer/slip/escpos.h"
#include "printer/slip/render.h"
#include "tests/fakes/printer_sim.h"
#include "tests/fakes/private_cups.h"
#include "tests/fakes/sample_slips.h"

namespace huiyin {

inline std::string sample_bytes() {
  const auto picture = slip::render_slip(fakes::chinese_slip(), slip::paper_for_width(576));
  return slip::escpos_bytes(*picture);
}

class PrintRoom : public testing::Test {
 protected:
  // stall_seconds: how long the backend waits for paper before it gives up.
  void queue_with(const std::string& options) {
    cups_.add_queue("slip",
                    "escpos://127.0.0.1:" + std::to_string(printer_.port()) + "/?" + options);
  }

  PrintJob job(const std::string& title = "ticket-1") const { return {"slip", title, slip_}; }

  PrintOutcome print(const std::string& title = "ticket-1") {
    const auto outcome = queue_printer_.submit(job(title), {});
    EXPECT_TRUE(outcome.ok());
    return outcome.ok() ? *outcome : PrintOutcome{};
  }

  std::future<PrintOutcome> print_meanwhile(const std::string& title = "ticket-1") {
    return std::async(std::launch::async, [this, title] { return print(title); });
  }

  // After stall-after or paper-out-after: the slip is half printed and goes no further.
  bool half_printed() const {
    return printer_.wait_until([](const auto& now) { return now.stuck; });
  }

  const std::string slip_ = sample_bytes();
  fakes::PrinterSim printer_{fakes::PrinterSimOptions{}};
  fakes::PrivateCups cups_;
  device::CupsPrinter queue_printer_{device::CupsPrinterOptions{.server = cups_.socket()}};
};

}  // namespace huiyin
