// A whole office, running: print scheduler, printer, site, paired kiosk (packaging/office), and
// both windows on displays of their own. Not a fake: every part is the product's, but for the
// printer.
//
// Errors: what does not start throws std::runtime_error with what it said.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/drive/process.h"
#include "tests/drive/screen.h"

namespace huiyin::drive {

// A ticket as the command line tells it (`huiyin tickets`).
struct ToldTicket {
  std::string id;
  std::string number;
  std::string token;
  std::string state;
  std::string slip_state;
};

class Office {
 public:
  // Everything lives below `folder`. The windows are not started yet.
  explicit Office(const std::filesystem::path& folder);
  ~Office();

  // The host without a window, for those who need no counter's.
  void start_host();

  Screen& kiosk() { return kiosk_; }
  Screen& counter() { return counter_; }

  [[nodiscard]] std::filesystem::path station() const { return folder_ / "station"; }

  // `huiyin WORDS… --site SITE`: its standard output. Throws when it fails.
  std::string ask_site(Words words) const;
  [[nodiscard]] std::vector<ToldTicket> tickets() const;

  // The n-th slip that came out of the printer, from 1: slip-N.png, slip-N.escpos.
  [[nodiscard]] std::filesystem::path slip(int n, const std::string& kind) const;
  // Waits until it is cut; throws after `time`.
  void wait_for_slip(int n, std::chrono::milliseconds time = std::chrono::seconds(30)) const;
  [[nodiscard]] int slips() const;
  // CUPS' name of the newest job on the slip queue, "" without one.
  [[nodiscard]] std::string newest_print_job() const;

 private:
  std::filesystem::path folder_;
  Process keeper_;
  std::string cups_server_;
  Screen counter_;
  Screen kiosk_;
  Process host_;
};

}  // namespace huiyin::drive
