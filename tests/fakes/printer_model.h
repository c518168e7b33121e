// The inside of the printer simulator: bytes in, paper and status bytes out. No sockets, no clock.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "printer/slip/escpos_parser.h"

namespace huiyin::fakes {

class PrinterModel {
 public:
  // The line protocol of PrinterSim::command, without on and off.
  bool command(std::string_view line);

  // Bytes from the wire: real-time commands are answered at once, even inside picture data, the
  // rest waits in the receive buffer. room() is how much of it is free.
  void receive(std::string_view bytes);
  std::size_t room() const;

  // Works through the receive buffer as far as paper, cover and faults let it.
  void work();

  std::string take_replies();             // what it sends back
  std::vector<std::string> take_slips();  // whole ones since the last call
  const std::string& partial() const { return slip_; }
  std::size_t printed_bytes() const { return printed_bytes_; }
  bool stuck() const { return stalled_ || !online(); }  // prints nothing until told otherwise
  bool wants_reset() const { return wants_reset_; }

  // The connection ended. The receive buffer stays, as in a real printer; a reset empties it.
  void disconnected();
  void power_cycle();

 private:
  bool online() const { return !paper_out_ && !cover_open_ && !cutter_jam_; }
  void answer_realtime(std::string_view bytes);
  void report();
  void obey(const slip::EscposCommand& command);
  std::size_t allowed_bytes() const;
  void printed(std::size_t count);

  slip::EscposParser parser_;
  std::string waiting_;   // the receive buffer
  std::string realtime_;  // the last bytes of the wire, for commands split between two reads
  std::string replies_;
  std::string slip_;
  std::vector<std::string> slips_;
  std::size_t printed_bytes_ = 0;
  bool paper_out_ = false;
  bool paper_low_ = false;
  bool cover_open_ = false;
  bool cutter_jam_ = false;
  bool stalled_ = false;
  bool mute_ = false;
  bool echoes_ = true;
  bool reports_ = false;  // GS a
  bool wants_reset_ = false;
  std::optional<std::size_t> paper_out_after_;
  std::optional<std::size_t> stall_after_;
  std::optional<std::size_t> reset_after_;
};

}  // namespace huiyin::fakes
