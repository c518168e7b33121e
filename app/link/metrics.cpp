#include "app/link/metrics.h"

namespace huiyin::link {
namespace {

void put(std::string& out, const std::string& name, const char* type, const std::string& value) {
  out += "# TYPE huiyin_" + name + " " + type + "\nhuiyin_" + name + " " + value + "\n";
}

void count(std::string& out, const char* name, const Metrics::Counter& counter) {
  put(out, std::string(name) + "_total", "counter", std::to_string(counter.load()));
}

}  // namespace

std::string metrics_text(const Metrics& metrics, const HostGauges& gauges) {
  std::string out;
  count(out, "pushes", metrics.pushes);
  count(out, "events_received", metrics.events);
  count(out, "feed_pages", metrics.pages);
  count(out, "status_looks", metrics.status_looks);
  count(out, "refused_keys", metrics.refused_keys);
  count(out, "turned_away", metrics.turned_away);
  count(out, "bad_messages", metrics.bad_messages);
  count(out, "failed_calls", metrics.failed_calls);
  count(out, "connections", metrics.connections);
  count(out, "evicted_connections", metrics.evicted);
  count(out, "failed_handshakes", metrics.failed_handshakes);
  put(out, "open_connections", "gauge", std::to_string(metrics.open_connections.load()));
  put(out, "event_streams", "gauge", std::to_string(metrics.watchers.load()));
  put(out, "feed_head", "gauge", std::to_string(gauges.head));
  if (gauges.devices.empty()) return out;
  out += "# TYPE huiyin_device_high gauge\n";
  for (const PairedDevice& device : gauges.devices) {
    out += "huiyin_device_high{device=\"" + to_string(device.id) + "\",letter=\"" + device.letter +
           "\"} " + std::to_string(device.high) + "\n";
  }
  out += "# TYPE huiyin_device_seen_seconds_ago gauge\n";
  for (const PairedDevice& device : gauges.devices) {
    if (!device.last_seen.is_set()) continue;
    const std::int64_t ago_s = (gauges.now - device.last_seen) / 1000;
    out += "huiyin_device_seen_seconds_ago{device=\"" + to_string(device.id) + "\"} " +
           std::to_string(ago_s) + "\n";
  }
  return out;
}

}  // namespace huiyin::link
