#include <algorithm>
#include <cctype>
#include <string_view>
#include <vector>

#include "tests/tidy/plain_code.h"
#include "tests/tidy/rules.h"

namespace huiyin::tidy {
namespace {

using Words = std::vector<std::string_view>;

// The words are written in two parts so that this file does not say them. All in small letters:
// capitals do not matter.
const Words kUnfinished = {
    "to"
    "do",
    "fix"
    "me",
    "ha"
    "ck",
    "not impl"
    "emented",
    "st"
    "ub",
    "st"
    "ubbed",
    "place"
    "holder",
    "for n"
    "ow"};
const Words kSwitches = {
    "no"
    "lint",
    "no"
    "lintnextline",
    "clang-format o"
    "ff",
    "gtest_"
    "skip",
    "dis"
    "abled_",
    "expect_true(tr"
    "ue)",
    "assert_true(tr"
    "ue)",
    "#pragma gcc diag"
    "nostic",
    "|| tr"
    "ue\n"};
const Words kWaits = {
    "sleep_"
    "for",
    "sleep_"
    "until",
    "u"
    "sleep",
    "nano"
    "sleep",
    "sle"
    "ep 0",
    "sle"
    "ep 1",
    "sle"
    "ep 2",
    "sle"
    "ep 5",
    "sle"
    "ep ."};
const Words kPlaces = {
    "/wo"
    "rk/",
    "/ro"
    "ot/",
    "/fa"
    "rm/",
    ".lib"
    "rary/",
    "deb"
    "ian.org",
    "npm"
    "js.",
    "py"
    "pi.org"};

char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

bool is_letter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Whether the word at `at` stands for itself and is no part of a longer one. Ends that are no
// letters are their own boundary; an open end ("_", a digit) takes what follows.
bool stands_alone(std::string_view text, std::size_t at, std::string_view word) {
  const std::size_t end = at + word.size();
  const bool is_inside = at > 0 && is_letter(word.front()) && is_letter(text[at - 1]);
  const bool goes_on = word.back() != '_' && !is_digit(word.back()) && end < text.size() &&
                       is_letter(word.back()) && is_letter(text[end]);
  return !is_inside && !goes_on;
}

bool is_script(const SourceFile& file) {
  return file.path.ends_with(".sh") || file.path.ends_with(".cmake") ||
         file.name() == "CMakeLists.txt" || file.text.starts_with("#!");
}

template <typename Applies>
Faults places_of(const Tree& tree, const Words& words, const char* what, Applies applies) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!applies(file)) continue;
    std::string text = file.text + "\n";
    std::transform(text.begin(), text.end(), text.begin(), lower);
    const LineCounter lines(text);
    for (const std::string_view word : words) {
      for (std::size_t at = text.find(word); at != std::string::npos;
           at = text.find(word, at + 1)) {
        if (!stands_alone(text, at, word)) continue;
        const std::size_t first = word.front() == '\n' ? at + 1 : at;
        faults.push_back({file.path, lines.line_at(first), what + std::string(word)});
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
  return places_of(tree, kUnfinished, "unfinished by its own word: ", is_code_or_script);
}

Faults switched_off_checks(const Tree& tree) {
  return places_of(tree, kSwitches, "switches a check off: ", is_code_or_script);
}

Faults waits_on_the_clock(const Tree& tree) {
  return places_of(tree, kWaits, "waits on the clock instead of an event: ", is_code_or_script);
}

Faults places_of_one_machine(const Tree& tree) {
  return places_of(tree, kPlaces, "names a machine's place or a registry: ", [](const SourceFile&) {
    return true;
  });
}

}  // namespace huiyin::tidy
