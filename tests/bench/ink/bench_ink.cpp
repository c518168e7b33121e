// How often a written character is among the first ten, and how long that takes:
//
//   cmake --preset release && cmake --build --preset release --target bench_ink
//   build/release/tests/bench_ink
//
// 1,000 characters a script and hand: of GB 2312, and of Big5 without those. The hands are those of
// tests/fakes/ink/hand.h, with seed 1.
//
// Zinnia 0.06 with Debian's simplified model was measured on the same two hands of another person
// (500 characters) and is not used: alone it offers 81 % and, with joined strokes, 27 % in ten at
// 11 to 17 ms a character; fused by rank with the bare features 97.6 % and 88.6 %, below what the
// projection gives alone.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <iterator>

#include "kiosk/ink/template_set.h"
#include "tests/fakes/ink/hand.h"
#include "tests/fakes/ink/scripts.h"

namespace huiyin::kiosk::ink {
namespace {

using Clock = std::chrono::steady_clock;
using Hand = std::function<Drawing(const Drawing&, std::mt19937&)>;
constexpr std::size_t kWritten = 1000;
constexpr std::size_t kOffered = 10;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Score {
  int first = 0, offered = 0;
  std::vector<double> took_ms;
};

Score score_of(const TemplateSet& templates, const std::vector<KnownCharacter>& written,
               const Hand& hand) {
  std::mt19937 chance(1);
  Score score;
  for (const KnownCharacter& known : written) {
    const Drawing drawing = hand(known.drawing, chance);
    const auto start = Clock::now();
    const auto found = templates.match(drawing, kOffered);
    score.took_ms.push_back(ms_since(start));
    const auto at = std::find_if(found.begin(), found.end(), [&](const Candidate& c) {
      return c.character == known.character;
    });
    score.first += at == found.begin() && !found.empty() ? 1 : 0;
    score.offered += at != found.end() ? 1 : 0;
  }
  std::sort(score.took_ms.begin(), score.took_ms.end());
  return score;
}

void print_row(const char* script, const char* hand, const Score& score) {
  const auto n = static_cast<double>(score.took_ms.size());
  std::printf("%-12s %-24s first %5.1f %%  in ten %5.1f %%  p50 %5.2f ms  p95 %5.2f ms\n", script,
              hand, 100 * score.first / n, 100 * score.offered / n,
              score.took_ms[score.took_ms.size() / 2],
              score.took_ms[score.took_ms.size() * 95 / 100]);
}

// Every n-th, so that common and rare ones are among them.
std::vector<KnownCharacter> sample_of(const std::vector<KnownCharacter>& all) {
  std::vector<KnownCharacter> out;
  for (std::size_t i = 0; i < kWritten; ++i)
    out.push_back(all[i * all.size() / kWritten]);
  return out;
}

std::vector<KnownCharacter> those(const std::vector<KnownCharacter>& all,
                                  const std::function<bool(char32_t)>& wanted) {
  std::vector<KnownCharacter> out;
  std::copy_if(all.begin(), all.end(), std::back_inserter(out),
               [&](const KnownCharacter& known) { return wanted(known.character); });
  return out;
}

Hand simply(const fakes::HandStyle& style) {
  return [style](const Drawing& model, std::mt19937& chance) {
    return fakes::written_by(style, model, chance);
  };
}

Hand freely(const fakes::FreeHand& hand) {
  return [hand](const Drawing& model, std::mt19937& chance) {
    return fakes::written_freely(hand, model, chance);
  };
}

void print_script(const TemplateSet& templates, const char* script,
                  const std::vector<KnownCharacter>& known) {
  std::printf("%-12s %zu characters\n", script, known.size());
  const auto written = sample_of(known);
  const std::vector<std::pair<const char*, Hand>> hands = {
      {"clean", simply(fakes::kCleanHand)},
      {"medium noise", simply(fakes::kMediumHand)},
      {"medium, 15 % joined", simply(fakes::kJoiningHand)},
      {"another's hand", freely(fakes::kFreeHand)},
      {"another's, 15 % joined", freely(fakes::kFreeJoiningHand)}};
  for (const auto& [name, hand] : hands)
    print_row(script, name, score_of(templates, written, hand));
}

Result<Ok> run(const char* medians, const char* projection) {
  const auto bytes = read_file(medians);
  if (!bytes) return bytes.error();
  const auto all = read_medians(*bytes);
  if (!all) return all.error();
  const auto learnt = read_file(projection);
  if (!learnt) return learnt.error();
  std::string_view rest = *learnt;
  auto taken = Projection::taken_from(rest);
  if (!taken) return taken.error();
  const auto start = Clock::now();
  const TemplateSet templates = TemplateSet::from(*all, std::move(*taken));
  std::printf("%zu templates made in %.0f ms\n", all->size(), ms_since(start));
  const std::set<char32_t> simplified = fakes::gb2312(), traditional = fakes::big5();
  print_script(templates, "simplified",
               those(*all, [&](char32_t c) { return simplified.count(c) > 0; }));
  print_script(templates, "traditional", those(*all, [&](char32_t c) {
                 return traditional.count(c) > 0 && simplified.count(c) == 0;
               }));
  return Ok{};
}

}  // namespace
}  // namespace huiyin::kiosk::ink

int main() {
  const auto done = huiyin::kiosk::ink::run(HUIYIN_MEDIANS, HUIYIN_PROJECTION);
  if (done) return 0;
  return std::fprintf(stderr, "%s\n", done.error().detail.c_str()), 1;
}
