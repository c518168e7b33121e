#include "app/link/host_service.h"

#include <charconv>
#include <utility>

#include "app/core/number.h"
#include "app/core/token.h"
#include "app/sync/exchange_codec.h"
#include "app/sync/json_writer.h"
#include "app/sync/owner_codec.h"
#include "app/sync/ticket_json.h"

namespace huiyin::link {
namespace {

HttpReply ok_json(std::string body) {
  HttpReply reply;
  reply.body = std::move(body);
  return reply;
}

std::optional<std::int64_t> query_number(std::string_view query, std::string_view name) {
  const auto text = query_value(query, name);
  if (!text) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, ec] = std::from_chars(text->data(), text->data() + text->size(), value);
  const bool whole = ec == std::errc{} && end == text->data() + text->size();
  if (!whole || value < 0) return std::nullopt;
  return value;
}

}  // namespace

HostService::HostService(const ServerOptions& options, const SiteFacts& site,
                         std::string host_key_sha256, const ServerParts& parts, Metrics& metrics)
    : options_(options),
      site_(site),
      page_facts_{site.site_name, site.service_phone, site.clock},
      host_key_sha256_(std::move(host_key_sha256)),
      parts_(parts),
      metrics_(metrics),
      pairing_open_(options.pairing_open) {}

HttpReply HostService::answer(const HttpRequest& request) {
  const Route route = route_of(request);
  if (is_for_terminals(route)) return for_terminal(request, route);
  if (route == Route::kStatusPage || route == Route::kStatusJson) {
    return status_page(request, route);
  }
  if (route == Route::kMetrics) return metrics_page();
  if (route == Route::kHealth) return health_page();
  return for_pairing(request, route);
}

HttpReply HostService::failed(const Error& error) {
  if (error.code == ErrorCode::kProtocol) {
    ++metrics_.bad_messages;
  } else {
    ++metrics_.failed_calls;
  }
  return error_reply(status_of(error.code), error);
}

Result<PairedDevice> HostService::device_of(const std::string& key_sha256) {
  const Error unknown = fail(ErrorCode::kNotPaired, "this key is not paired with the host");
  if (key_sha256.empty()) return unknown;
  Result<std::vector<PairedDevice>> devices = parts_.host.devices();
  if (!devices) return devices.error();
  for (PairedDevice& device : *devices) {
    if (device.key_sha256 == key_sha256 && !device.revoked) return std::move(device);
  }
  return unknown;
}

bool HostService::may_listen(const std::string& key_sha256) {
  return device_of(key_sha256).ok();
}

std::int64_t HostService::head() {
  return parts_.host.head();
}

HttpReply HostService::for_terminal(const HttpRequest& request, Route route) {
  const Result<PairedDevice> device = device_of(request.key_sha256);
  if (!device) {
    if (device.error().code == ErrorCode::kNotPaired) ++metrics_.refused_keys;
    return error_reply(status_of(device.error().code), device.error());
  }
  if (route == Route::kPush) return push(request, *device);
  if (route == Route::kFeed) return feed(request);
  if (route == Route::kTicket) return ticket(request);
  if (route == Route::kOwn) return own(request);
  if (route == Route::kHealthReport) return health_report(request, *device);
  HttpReply stream;
  stream.content_type = "text/event-stream";
  stream.event_stream = true;
  stream.head = parts_.host.head();
  return stream;
}

HttpReply HostService::push(const HttpRequest& request, const PairedDevice& device) {
  const Result<PushBatch> batch = sync::read_push(request.body);
  if (!batch) return failed(batch.error());
  if (batch->device != device.id) {
    ++metrics_.refused_keys;
    return error_reply(403, fail(ErrorCode::kNotPaired, "this key is another device's"));
  }
  Result<PushReply> done = parts_.host.push(*batch);
  if (!done) return failed(done.error());
  ++metrics_.pushes;
  metrics_.events += batch->events.size();
  if (!batch->events.empty() && options_.on_stored) options_.on_stored();
  HttpReply reply = ok_json(sync::write_push_reply(*done));
  reply.head = done->head;
  return reply;
}

HttpReply HostService::feed(const HttpRequest& request) {
  const auto after = query_number(request.query, "after");
  const auto epoch = query_value(request.query, "epoch");
  const auto peer_min = query_number(request.query, "proto_min");
  const auto peer_max = query_number(request.query, "proto_max");
  const bool in_range = peer_min && peer_max && *peer_min < 1'000'000 && *peer_max < 1'000'000;
  if (!after || !epoch || epoch->size() > 256 || !in_range) {
    return failed(fail(ErrorCode::kProtocol, "feed wants after, epoch, proto_min, proto_max"));
  }
  const Result<int> proto =
      sync::agree_proto(static_cast<int>(*peer_min), static_cast<int>(*peer_max));
  if (!proto) return failed(proto.error());
  const Result<FeedPage> page = parts_.host.feed(*after, *epoch);
  if (!page) return failed(page.error());
  ++metrics_.pages;
  return ok_json(sync::write_feed_page(*page));
}

HttpReply HostService::ticket(const HttpRequest& request) {
  const std::string subject = subject_of(request);
  if (!is_token(subject) && !is_number(subject)) {
    return failed(fail(ErrorCode::kBadValue, "neither a token nor a number"));
  }
  const Result<std::optional<PublicTicket>> found = parts_.host.find_public(subject);
  if (!found) return failed(found.error());
  if (!*found) return error_reply(404, fail(ErrorCode::kUnknownToken, "no such ticket"));
  return ok_json(sync::write_public_ticket(**found));
}

// The key comes in the body: nothing of it may stand in a log of addresses.
HttpReply HostService::own(const HttpRequest& request) {
  const Result<OwnerKey> key = sync::read_owner_key(request.body);
  if (!key) return failed(key.error());
  const Result<std::optional<OwnerView>> found = parts_.host.find_own(*key);
  if (!found) return failed(found.error());
  if (!*found) return error_reply(404, fail(ErrorCode::kUnknownTicket, "no such ticket"));
  return ok_json(sync::write_owner_view(**found));
}

HttpReply HostService::health_report(const HttpRequest& request, const PairedDevice& device) {
  const Result<std::string> health = sync::read_health(request.body);
  if (!health) return failed(health.error());
  const Result<Ok> noted = parts_.host.note_seen(device.id, parts_.clock.now(), *health);
  if (!noted) return failed(noted.error());
  return ok_json("{}");
}

HttpReply HostService::status_page(const HttpRequest& request, Route route) {
  ++metrics_.status_looks;
  const bool json = route == Route::kStatusJson;
  const Result<std::optional<PublicTicket>> found = parts_.host.find_public(subject_of(request));
  if (!found) return failed(found.error());
  if (!*found) return unknown_status_reply(json, request.accept_language);
  if (json) return ok_json(sync::status_json(**found, site_.clock));
  HttpReply reply;
  reply.content_type = "text/html; charset=utf-8";
  reply.body = status_html(**found, page_facts_, language_of(request.accept_language));
  return reply;
}

HttpReply HostService::metrics_page() {
  HostGauges gauges;
  gauges.head = parts_.host.head();
  gauges.now = parts_.clock.now();
  Result<std::vector<PairedDevice>> devices = parts_.host.devices();
  if (!devices) return failed(devices.error());
  gauges.devices = std::move(*devices);
  HttpReply reply;
  reply.content_type = "text/plain; version=0.0.4; charset=utf-8";
  reply.body = metrics_text(metrics_, gauges);
  if (options_.more_metrics) reply.body += options_.more_metrics();
  return reply;
}

HttpReply HostService::health_page() {
  return ok_json(sync::JsonWriter()
                     .begin_object()
                     .field("ok", true)
                     .field("head", parts_.host.head())
                     .field("epoch", parts_.host.epoch())
                     .end_object()
                     .text());
}

}  // namespace huiyin::link
