// How often a written character is among the first ten, and how long that takes:
//
//   cmake --preset release && cmake --build --preset release --target bench_ink
//   build/release/tests/bench_ink
//
// 1,000 characters a script and hand; the hands are those of tests/fakes/ink/hand.h, with seed 1.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "kiosk/ink/template_set.h"
#include "tests/fakes/ink/hand.h"

namespace huiyin::kiosk::ink {
namespace {

using Clock = std::chrono::steady_clock;
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
               const fakes::HandStyle& hand) {
  std::mt19937 chance(1);
  Score score;
  for (const KnownCharacter& known : written) {
    const Drawing drawing = fakes::written_by(hand, known.drawing, chance);
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

void print_row(const char* hand, const Score& score) {
  const auto n = static_cast<double>(score.took_ms.size());
  std::printf("%-24s first %5.1f %%   in ten %5.1f %%   p50 %5.2f ms   p95 %5.2f ms\n", hand,
              100 * score.first / n, 100 * score.offered / n,
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

}  // namespace
}  // namespace huiyin::kiosk::ink

int main() {
  using namespace huiyin;
  using namespace huiyin::kiosk::ink;
  const auto bytes = read_file(HUIYIN_MEDIANS);
  const auto all =
      bytes ? read_medians(*bytes) : Result<std::vector<KnownCharacter>>(bytes.error());
  if (!all) return std::fprintf(stderr, "%s\n", all.error().detail.c_str()), 1;
  const auto start = Clock::now();
  const TemplateSet templates = TemplateSet::from(*all);
  std::printf("%zu templates made in %.0f ms\n", templates.size(), ms_since(start));
  const auto written = sample_of(*all);
  print_row("clean", score_of(templates, written, fakes::kCleanHand));
  print_row("medium noise", score_of(templates, written, fakes::kMediumHand));
  print_row("medium, 15 % joined", score_of(templates, written, fakes::kJoiningHand));
}
