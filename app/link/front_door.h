// What can be said about a request without asking the store: which route it takes, whether that
// route is open at this door, and whether its address asks too often. Keeps floods and typos away
// from the store's thread. Thread: the server's own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/link/http_message.h"
#include "app/link/rate_limit.h"

namespace huiyin::link {

enum class Route {
  kNone,
  kPush,
  kFeed,
  kEvents,
  kTicket,
  kOwn,
  kHealthReport,
  kPairStart,
  kPairReveal,
  kPairStatus,
  kStatusPage,
  kStatusJson,
  kMetrics,
  kHealth,
};

Route route_of(const HttpRequest& request);  // by door, path and method
bool is_for_terminals(Route route);          // needs a paired key

// The last part of the path as a token or number in upper case, ".json" taken off; may be anything.
std::string subject_of(const HttpRequest& request);

class FrontDoor {
 public:
  FrontDoor(int status_per_minute, int pairings_per_minute)
      : status_(status_per_minute), pairings_(pairings_per_minute) {}
  // The answer that ends it here: 404, 429; nothing: ask the store.
  std::optional<HttpReply> turn_away(const HttpRequest& request, Route route, std::int64_t now_ms);

 private:
  RateLimit status_;
  RateLimit pairings_;
};

}  // namespace huiyin::link
