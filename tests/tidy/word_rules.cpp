#include <regex>

#include "tests/tidy/plain_code.h"
#include "tests/tidy/rules.h"

namespace huiyin::tidy {
namespace {

// The words are written in two parts so that this file does not say them.
const std::regex& unfinished_words() {
  static const std::regex kWords(
      "\\b(TO"
      "DO|FIX"
      "ME|XX"
      "X|HA"
      "CK|not impl"
      "emented|st"
      "ub|st"
      "ubbed|place"
      "holder|for n"
      "ow)\\b",
      std::regex::icase);
  return kWords;
}

const std::regex& switches() {
  static const std::regex kSwitches(
      "NO"
      "LINT|clang-format o"
      "ff|DIS"
      "ABLED_|GTEST_"
      "SKIP|"
      "(EXPECT|ASSERT)_TRUE\\(tr"
      "ue\\)|\\|\\| tr"
      "ue *$|"
      "#pragma GCC diag"
      "nostic");
  return kSwitches;
}

const std::regex& clock_waits() {
  static const std::regex kWaits(
      "\\b(sleep_"
      "for|sleep_"
      "until|u"
      "sleep|nano"
      "sleep)\\b|"
      "^ *sle"
      "ep [0-9]");
  return kWaits;
}

const std::regex& machine_places() {
  static const std::regex kPlaces(
      "/wo"
      "rk/|/ro"
      "ot/|/fa"
      "rm/|\\.lib"
      "rary\\b|"
      "https?://[a-z0-9.-]*(deb"
      "ian|npm"
      "js|py"
      "pi)[a-z.]*|"
      "registry\\.npm"
      "js");
  return kPlaces;
}

bool is_script(const SourceFile& file) {
  return file.path.ends_with(".sh") || file.path.ends_with(".cmake") ||
         file.name() == "CMakeLists.txt" || file.text.starts_with("#!");
}

template <typename Applies>
Faults lines_with(const Tree& tree, const std::regex& pattern, const char* what, Applies applies) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!applies(file)) continue;
    int number = 0;
    for (const std::string& line : lines_of(file.text)) {
      ++number;
      std::smatch match;
      if (std::regex_search(line, match, pattern)) {
        faults.push_back({file.path, number, what + match.str()});
      }
    }
  }
  return faults;
}

bool is_code_or_script(const SourceFile& file) {
  return file.is_code() || is_script(file);
}

}  // namespace

Faults unfinished_by_their_own_words(const Tree& tree) {
  return lines_with(tree, unfinished_words(), "unfinished by its own word: ", is_code_or_script);
}

Faults switched_off_checks(const Tree& tree) {
  return lines_with(tree, switches(), "switches a check off: ", is_code_or_script);
}

Faults waits_on_the_clock(const Tree& tree) {
  return lines_with(tree, clock_waits(),
                    "waits on the clock instead of an event: ", is_code_or_script);
}

Faults places_of_one_machine(const Tree& tree) {
  return lines_with(tree, machine_places(), "names a machine's place or a registry: ",
                    [](const SourceFile&) { return true; });
}

}  // namespace huiyin::tidy
