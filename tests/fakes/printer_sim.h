// An ESC/POS printer on a loopback port that does what printers do: answers status, prints and
// cuts, runs out of paper in the middle, has its cover opened, stalls, resets, is switched off. It
// records what would be on paper. For tests, demo and benches; not a model of print speed.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "tests/fakes/printer_model.h"

namespace huiyin::fakes {

struct PrinterSimOptions {
  std::uint16_t port = 0;  // 0 = any free one
  std::filesystem::path
      out_dir;  // empty: nothing is written. Else slip-N.escpos, slip-N.png, log.jsonl
  int width_dots = 576;
};

// What a test may look at, all at one moment.
struct PrinterSimState {
  std::vector<std::string> slips;  // whole ones, cut
  std::string partial;             // printed, not cut yet
  std::size_t printed_bytes = 0;   // of slips and partial, since the start
  int connections = 0;             // accepted since the start
  bool connected = false;
  bool stuck = false;  // stalled, no paper, cover open …
};

// Thread: commands and looks from any thread; its own thread serves the port.
class PrinterSim {
 public:
  explicit PrinterSim(const PrinterSimOptions& options);
  ~PrinterSim();
  PrinterSim(const PrinterSim&) = delete;
  PrinterSim& operator=(const PrinterSim&) = delete;

  std::uint16_t port() const { return port_; }

  // One line, as the control pipe takes it; false when it is not understood.
  //   paper out|low|in          cover open|closed       cutter jam|ok
  //   paper-out-after N         stall-after N           reset-after N   (bytes printed from now on)
  //   go                        ends a stall            mute|answer     answers nothing at all
  //   no-echo|echo              GS ( H unknown          off|on          closes the port
  bool command(std::string_view line);

  PrinterSimState state() const;
  bool wait_until(const std::function<bool(const PrinterSimState&)>& condition,
                  std::chrono::milliseconds at_most = std::chrono::seconds(10)) const;

 private:
  void serve();
  void open_port();
  void close_connection();
  void reset_connection();
  void accept_connection();
  void read_connection();
  void write_connection();
  void turn();
  void publish();
  void keep_slip(const std::string& slip);

  PrinterSimOptions options_;
  std::uint16_t port_ = 0;
  int listener_ = -1;
  int connection_ = -1;
  int wake_ = -1;

  mutable std::mutex mutex_;  // guards all below
  mutable std::condition_variable changed_;
  PrinterModel model_;
  PrinterSimState state_;
  bool switched_on_ = true;
  bool ending_ = false;

  std::thread thread_;
};

}  // namespace huiyin::fakes
