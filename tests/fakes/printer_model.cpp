#include "tests/fakes/printer_model.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace huiyin::fakes {

namespace {

constexpr std::size_t kReceiveBuffer = 4096;
constexpr char kDle = 0x10;
constexpr char kEot = 0x04;

std::optional<std::size_t> count_after(std::string_view line, std::string_view name) {
  if (!line.starts_with(name)) return std::nullopt;
  line.remove_prefix(name.size());
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
  if (error != std::errc() || end != line.data() + line.size()) return std::nullopt;
  return value;
}

}  // namespace

bool PrinterModel::command(std::string_view line) {
  struct Switch {
    std::string_view line;
    bool* flag;
    bool value;
  };
  const bool was_online = online();
  const bool was_low = paper_low_;
  if (line == "paper in") paper_low_ = false;
  for (const Switch& row : {Switch{"paper out", &paper_out_, true},
                            {"paper in", &paper_out_, false},
                            {"paper low", &paper_low_, true},
                            {"cover open", &cover_open_, true},
                            {"cover closed", &cover_open_, false},
                            {"cutter jam", &cutter_jam_, true},
                            {"cutter ok", &cutter_jam_, false},
                            {"go", &stalled_, false},
                            {"mute", &mute_, true},
                            {"answer", &mute_, false},
                            {"no-echo", &echoes_, false},
                            {"echo", &echoes_, true}}) {
    if (row.line != line) continue;
    *row.flag = row.value;
    if (was_online != online() || was_low != paper_low_) report();
    return true;
  }
  for (const auto& [name, slot] : {std::pair{"paper-out-after ", &paper_out_after_},
                                   {"stall-after ", &stall_after_},
                                   {"reset-after ", &reset_after_}}) {
    if (const auto count = count_after(line, name)) {
      *slot = *count;
      return true;
    }
  }
  return false;
}

std::size_t PrinterModel::room() const {
  return waiting_.size() >= kReceiveBuffer ? 0 : kReceiveBuffer - waiting_.size();
}

void PrinterModel::receive(std::string_view bytes) {
  answer_realtime(bytes);
  waiting_.append(bytes);
}

void PrinterModel::answer_realtime(std::string_view bytes) {
  for (const char byte : bytes) {
    realtime_ += byte;
    if (realtime_.size() > 3) realtime_.erase(0, 1);
    if (realtime_.size() < 3 || realtime_[0] != kDle || realtime_[1] != kEot) continue;
    const int question = realtime_[2];
    int answer = 0x12;
    if (question == 1 && !online()) answer |= 0x08;
    if (question == 2) {
      answer |= (cover_open_ ? 0x04 : 0) | (paper_out_ ? 0x20 : 0) | (cutter_jam_ ? 0x40 : 0);
    }
    if (question == 3 && cutter_jam_) answer |= 0x08;
    if (question == 4) answer |= (paper_low_ || paper_out_ ? 0x0C : 0) | (paper_out_ ? 0x60 : 0);
    if (question >= 1 && question <= 4 && !mute_) replies_ += static_cast<char>(answer);
  }
}

// Automatic status back: four bytes.
void PrinterModel::report() {
  if (!reports_ || mute_) return;
  replies_ += static_cast<char>(0x10 | (online() ? 0 : 0x08) | (cover_open_ ? 0x20 : 0));
  replies_ += static_cast<char>(cutter_jam_ ? 0x08 : 0);
  replies_ += static_cast<char>((paper_low_ || paper_out_ ? 0x03 : 0) | (paper_out_ ? 0x0C : 0));
  replies_ += '\x0F';
}

// How many bytes may be worked on before the next planned fault.
std::size_t PrinterModel::allowed_bytes() const {
  std::size_t allowed = waiting_.size();
  for (const auto& fault : {paper_out_after_, stall_after_, reset_after_}) {
    if (fault) allowed = std::min(allowed, *fault);
  }
  return allowed;
}

void PrinterModel::printed(std::size_t count) {
  struct Fault {
    std::optional<std::size_t>* after;
    bool* happens;
  };
  for (const Fault& fault : {Fault{&paper_out_after_, &paper_out_},
                             {&stall_after_, &stalled_},
                             {&reset_after_, &wants_reset_}}) {
    if (!*fault.after) continue;
    **fault.after -= std::min(**fault.after, count);
    if (**fault.after > 0) continue;
    fault.after->reset();
    *fault.happens = true;
    report();
  }
}

void PrinterModel::work() {
  while (online() && !stalled_ && !wants_reset_ && !waiting_.empty()) {
    // Byte by byte: a fault may strike inside a command, and GS a acts before the byte behind it.
    const std::size_t piece = std::min<std::size_t>(allowed_bytes(), 1);
    parser_.feed(std::string_view(waiting_).substr(0, piece));
    waiting_.erase(0, piece);
    while (auto command = parser_.next())
      obey(*command);
    printed(piece);
  }
}

void PrinterModel::obey(const slip::EscposCommand& command) {
  switch (command.kind) {
    case slip::EscposKind::kRealtime: return;  // answered when it came in
    case slip::EscposKind::kStatusBack:
      reports_ = command.argument != 0;
      report();
      return;
    case slip::EscposKind::kProcessId:
      if (echoes_ && !mute_) replies_ += "\x37\x22" + command.id + std::string(1, '\0');
      return;
    case slip::EscposKind::kInit: reports_ = false; break;
    case slip::EscposKind::kFeedDots:
    case slip::EscposKind::kFeedLines:
    case slip::EscposKind::kRaster:
    case slip::EscposKind::kCut:
    case slip::EscposKind::kOther: break;
  }
  slip_ += command.raw;
  printed_bytes_ += command.raw.size();
  if (command.kind == slip::EscposKind::kCut) slips_.push_back(std::exchange(slip_, {}));
}

std::string PrinterModel::take_replies() {
  return std::exchange(replies_, {});
}
std::vector<std::string> PrinterModel::take_slips() {
  return std::exchange(slips_, {});
}

void PrinterModel::disconnected() {
  replies_.clear();
  realtime_.clear();
  reports_ = false;
}

void PrinterModel::power_cycle() {
  disconnected();
  parser_ = {};
  waiting_.clear();
  slip_.clear();
  stalled_ = false;
  wants_reset_ = false;
}

}  // namespace huiyin::fakes
