#include "app/link/rate_limit.h"

#include <algorithm>

namespace huiyin::link {

RateLimit::RateLimit(int per_minute)
    : per_ms_(per_minute / 60'000.0), burst_(std::max(1.0, per_minute / 3.0)) {}

double RateLimit::filled(const Bucket& bucket, std::int64_t now_ms) const {
  return std::min(burst_, bucket.tokens + static_cast<double>(now_ms - bucket.at_ms) * per_ms_);
}

void RateLimit::forget_full(std::int64_t now_ms) {
  std::erase_if(buckets_,
                [&](const auto& entry) { return filled(entry.second, now_ms) >= burst_ - 0.5; });
  // Every address is busy: a flood from thousands of them. Starting over is fair to all.
  if (buckets_.size() >= kMaxBuckets) buckets_.clear();
}

bool RateLimit::allow(const std::string& address, std::int64_t now_ms) {
  auto found = buckets_.find(address);
  if (found == buckets_.end()) {
    if (buckets_.size() >= kMaxBuckets) forget_full(now_ms);
    found = buckets_.emplace(address, Bucket{burst_, now_ms}).first;
  }
  Bucket& bucket = found->second;
  bucket.tokens = filled(bucket, now_ms);
  bucket.at_ms = now_ms;
  if (bucket.tokens < 1.0) return false;
  bucket.tokens -= 1.0;
  return true;
}

}  // namespace huiyin::link
