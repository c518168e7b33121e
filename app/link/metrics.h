// What the server counts, and its text for Prometheus. Thread: any may count.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "app/ports/sync_host.h"

namespace huiyin::link {

struct Metrics {
  using Counter = std::atomic<std::uint64_t>;
  Counter pushes{0};
  Counter events{0};
  Counter pages{0};
  Counter status_looks{0};
  Counter refused_keys{0};
  Counter turned_away{0};   // 404 and 429 at the front door
  Counter bad_messages{0};  // malformed, too long, too slow
  Counter failed_calls{0};  // the store said no
  Counter connections{0};
  Counter evicted{0};  // unproven ones that made room
  Counter failed_handshakes{0};
  std::atomic<std::int64_t> open_connections{0};
  std::atomic<std::int64_t> watchers{0};
};

struct HostGauges {
  std::int64_t head = 0;
  Moment now;
  std::vector<PairedDevice> devices;
};

std::string metrics_text(const Metrics& metrics, const HostGauges& gauges);

}  // namespace huiyin::link
