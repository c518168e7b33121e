// huiyin-printer-sim --port P --control PATH --out DIR [--width 576|384]: a printer to play with.
// PATH becomes a pipe that takes the lines of printer_sim.h (`echo "paper out" >PATH`), and `end`.
// Prints its port when it is ready; ends on `end`, SIGTERM or SIGINT.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <map>
#include <stdexcept>

#include "tests/fakes/printer_sim.h"

namespace {

using huiyin::fakes::PrinterSim;

int usage() {
  std::cerr << "Usage: huiyin-printer-sim --port P --control PATH --out DIR [--width 576|384]\n";
  return 2;
}

int number(const std::string& text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) throw std::invalid_argument(text);
  return value;
}

// Opened for both directions, so that it never ends when a writer leaves.
int open_pipe(const std::string& path) {
  unlink(path.c_str());
  if (mkfifo(path.c_str(), 0600) != 0) throw std::runtime_error(path + ": " + std::strerror(errno));
  return open(path.c_str(), O_RDWR | O_CLOEXEC);
}

void obey_lines(int pipe, PrinterSim& printer) {
  std::string pending;
  std::array<char, 256> buffer;
  while (true) {
    const ssize_t count = read(pipe, buffer.data(), buffer.size());
    if (count <= 0) return;
    pending.append(buffer.data(), static_cast<std::size_t>(count));
    for (auto end = pending.find('\n'); end != std::string::npos; end = pending.find('\n')) {
      const std::string line = pending.substr(0, end);
      pending.erase(0, end + 1);
      if (line == "end") return;
      if (!printer.command(line)) std::cerr << "not understood: " << line << "\n";
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string, std::string> values{
      {"--port", ""}, {"--control", ""}, {"--out", ""}, {"--width", "576"}};
  if (argc % 2 == 0) return usage();
  for (int i = 1; i + 1 < argc; i += 2) {
    const auto found = values.find(argv[i]);
    if (found == values.end()) return usage();
    found->second = argv[i + 1];
  }
  for (const auto& [name, value] : values) {
    if (value.empty()) return usage();
  }
  try {
    PrinterSim printer({.port = static_cast<std::uint16_t>(number(values["--port"])),
                        .out_dir = values["--out"],
                        .width_dots = number(values["--width"])});
    const int pipe = open_pipe(values["--control"]);
    std::cout << "port " << printer.port() << std::endl;
    obey_lines(pipe, printer);
    close(pipe);
    unlink(values["--control"].c_str());
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "huiyin-printer-sim: " << error.what() << "\n";
    return 1;
  }
}
