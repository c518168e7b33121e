#include "app/link/front_door.h"

#include "app/core/text.h"
#include "app/core/token.h"
#include "app/link/status_page.h"

namespace huiyin::link {
namespace {

struct RouteRow {
  Door door;
  std::string_view method;
  std::string_view path;
  Route route;
};
constexpr RouteRow kRoutes[] = {
    {Door::kTerminals, "POST", "/v1/push", Route::kPush},
    {Door::kTerminals, "GET", "/v1/feed", Route::kFeed},
    {Door::kTerminals, "GET", "/v1/feed/events", Route::kEvents},
    {Door::kTerminals, "POST", "/v1/health", Route::kHealthReport},
    {Door::kTerminals, "POST", "/v1/own", Route::kOwn},
    {Door::kTerminals, "POST", "/v1/pair/start", Route::kPairStart},
    {Door::kTerminals, "POST", "/v1/pair/reveal", Route::kPairReveal},
    {Door::kTerminals, "GET", "/v1/pair/status", Route::kPairStatus},
    {Door::kAdmin, "GET", "/metrics", Route::kMetrics},
    {Door::kAdmin, "GET", "/health", Route::kHealth},
};

bool ends_with_json(std::string_view path) {
  return path.size() > 5 && upper_ascii(path.substr(path.size() - 5)) == ".JSON";
}

}  // namespace

Route route_of(const HttpRequest& request) {
  for (const RouteRow& row : kRoutes) {
    if (row.door == request.door && row.method == request.method && row.path == request.path) {
      return row.route;
    }
  }
  if (request.method != "GET" || request.door == Door::kAdmin) return Route::kNone;
  // QR codes carry the path in upper case.
  if (request.path.starts_with("/t/") || request.path.starts_with("/T/")) {
    return ends_with_json(request.path) ? Route::kStatusJson : Route::kStatusPage;
  }
  const bool ticket = request.door == Door::kTerminals && request.path.starts_with("/v1/ticket/");
  return ticket ? Route::kTicket : Route::kNone;
}

bool is_for_terminals(Route route) {
  return route == Route::kPush || route == Route::kFeed || route == Route::kEvents ||
         route == Route::kTicket || route == Route::kOwn || route == Route::kHealthReport;
}

std::string subject_of(const HttpRequest& request) {
  std::string_view path = request.path;
  path.remove_prefix(path.rfind('/') + 1);
  if (ends_with_json(path)) path.remove_suffix(5);
  return upper_ascii(path);
}

std::optional<HttpReply> FrontDoor::turn_away(const HttpRequest& request, Route route,
                                              std::int64_t now_ms) {
  const Error often = fail(ErrorCode::kForbidden, "too many requests, wait a minute");
  if (route == Route::kNone) {
    return error_reply(404, fail(ErrorCode::kBadValue, "no such page"));
  }
  const bool status = route == Route::kStatusPage || route == Route::kStatusJson;
  if (status && !status_.allow(request.address, now_ms)) return error_reply(429, often);
  if (status && !is_token(subject_of(request))) {
    // Numbers are guessable and so are not looked up here, only tokens.
    return unknown_status_reply(route == Route::kStatusJson, request.accept_language);
  }
  if (route == Route::kPairStart && !pairings_.allow(request.address, now_ms)) {
    return error_reply(429, often);
  }
  return std::nullopt;
}

}  // namespace huiyin::link
