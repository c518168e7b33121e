#include "app/core/wait_estimate.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace huiyin {
namespace {

constexpr double kNineOfTen = 1.645;  // standard deviations either side that hold 90 %

// A quantile of the sum of waits as Wilson and Hilferty approximate the gamma law: a plain normal
// range would go below zero for short lines and be too short at the far end.
double gamma_quantile(double mean, double variance, double z) {
  const double spread = variance / (9 * mean * mean);
  const double root = 1 - spread + z * std::sqrt(spread);
  return root <= 0 ? 0 : mean * root * root * root;
}

std::vector<double> busy_gaps(std::vector<CallMark>& calls) {
  std::sort(calls.begin(), calls.end(),
            [](const CallMark& a, const CallMark& b) { return a.called_at < b.called_at; });
  std::vector<double> gaps;
  for (std::size_t i = calls.size(); i-- > 1 && gaps.size() < std::size_t{kMostCalls};) {
    const std::int64_t gap = calls[i].called_at.utc_ms - calls[i - 1].called_at.utc_ms;
    const bool was_waiting = calls[i].registered_at <= calls[i - 1].called_at;
    if (was_waiting && gap <= kLongestGap_ms) gaps.push_back(static_cast<double>(gap));
  }
  return gaps;
}

int step_of(double minutes) {
  return minutes > 20 ? 5 : 1;
}

}  // namespace

Pace pace_of(std::vector<CallMark> calls) {
  const std::vector<double> gaps = busy_gaps(calls);
  Pace pace{static_cast<int>(gaps.size()), 0, 0};
  if (gaps.size() < 2) return pace;
  const auto n = static_cast<double>(gaps.size());
  for (const double gap : gaps)
    pace.mean_ms += gap / n;
  for (const double gap : gaps)
    pace.variance_ms2 += (gap - pace.mean_ms) * (gap - pace.mean_ms) / (n - 1);
  return pace;
}

std::optional<WaitEstimate> estimate_wait(const Pace& pace, int people_ahead) {
  if (pace.calls < kFewestCalls || pace.mean_ms <= 0 || people_ahead < 0) return std::nullopt;
  const double turns = people_ahead + 1.0;
  const double mean = turns * pace.mean_ms;
  // What the turns themselves vary, and what the mean of so few calls may be off.
  const double variance = pace.variance_ms2 * (turns + turns * turns / pace.calls);
  return WaitEstimate{std::llround(mean), std::llround(gamma_quantile(mean, variance, -kNineOfTen)),
                      std::llround(gamma_quantile(mean, variance, kNineOfTen))};
}

WaitMinutes in_minutes(const WaitEstimate& estimate) {
  const double low = static_cast<double>(estimate.low_ms) / kMinute_ms;
  const double high = static_cast<double>(estimate.high_ms) / kMinute_ms;
  const int down = step_of(low), up = step_of(high);
  return {static_cast<int>(std::floor(low / down)) * down,
          std::max(1, static_cast<int>(std::ceil(high / up)) * up)};
}

}  // namespace huiyin
