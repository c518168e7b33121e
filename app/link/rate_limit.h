// So many acts a minute for each address, in bursts of a third of it: a token bucket each, in a map
// that is bounded (a flood from many addresses forgets the fullest ones first: they lose nothing).
// Pure: time comes in. Thread: one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace huiyin::link {

inline constexpr std::size_t kMaxBuckets = 4096;

class RateLimit {
 public:
  explicit RateLimit(int per_minute);
  bool allow(const std::string& address, std::int64_t now_ms);
  std::size_t size() const { return buckets_.size(); }

 private:
  struct Bucket {
    double tokens = 0;
    std::int64_t at_ms = 0;
  };
  double filled(const Bucket& bucket, std::int64_t now_ms) const;
  void forget_full(std::int64_t now_ms);

  double per_ms_;
  double burst_;
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace huiyin::link
