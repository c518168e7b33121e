// The host's side of the link: one TLS 1.3 port for everything that terminals and phones ask.
//
//   POST /v1/push, GET /v1/feed, GET /v1/feed/events (SSE), GET /v1/ticket/X, POST /v1/own, POST
//   /v1/health
//                      only with a paired, unrevoked client key; else 403 {"error":{"code":…}}
//   POST /v1/pair/start, POST /v1/pair/reveal, GET /v1/pair/status?id=…
//                      any client key, while pairing is open; how a new terminal gets in
//   GET /t/TOKEN (HTML for a phone), GET /t/TOKEN.json
//                      no key, any case, rate limited per address, nothing personal
//
// The same /t/ pages are served in plain HTTP on `status_port` when one is given: for a reverse
// proxy that owns the public name and its certificate (phones do not trust a self-signed one).
// GET /metrics (Prometheus text) and GET /health are served in plain HTTP on `admin_port`, bound to
// the loopback address only.
//
// Limits: TLS handshake 3 s, request head 8 KB within 3 s, body 1 MB within 20 s, 64 unproven
// connections per address (the oldest goes first, so silent ones cannot keep a kiosk out), 512 in
// all. Slow, silent or malformed peers cost one socket for seconds, never a thread.
//
// Threads: one of its own for the sockets. The store is called only through `post`, one call at a
// time; without `post` the server has a worker thread of its own. Everything public may be called
// from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/core/result.h"
#include "app/link/device_key.h"
#include "app/ports/clock.h"
#include "app/ports/crypto.h"
#include "app/ports/sync_host.h"

namespace huiyin::link {

// What pairing tells a terminal of the site, and what the status page shows.
struct SiteFacts {
  std::string site_id;
  std::string site_name;
  std::string public_host;
  std::string seal_public_key;  // base64
  std::string service_phone;    // on the status page; may be empty
  SiteClock clock;
};

using Post = std::function<void(std::function<void()>)>;

struct ServerOptions {
  std::string bind_address = "0.0.0.0";
  int port = 0;  // 0: any free one, see LinkServer::port()
  std::optional<int> status_port;
  std::optional<int> admin_port;
  bool pairing_open = true;
  Post post;                                  // runs a job on the store's thread
  std::function<void()> on_stored;            // on that thread, after a push stored something
  std::function<std::string()> more_metrics;  // on that thread; Prometheus text to append
  // Times, for tests to shorten.
  std::int64_t handshake_ms = 3'000;
  std::int64_t head_ms = 3'000;
  std::int64_t body_ms = 20'000;
  std::int64_t idle_ms = 75'000;
  std::int64_t heartbeat_ms = 5'000;
  std::int64_t head_poll_ms = 500;  // finds changes that other processes made to the store
  std::int64_t pairing_window_ms = 120'000;
  int status_per_minute = 60;    // look-ups of one address
  int pairings_per_minute = 12;  // starts of one address
};

// What the server works with; all outlive it, and the jobs it has posted.
struct ServerParts {
  SyncHost& host;
  Crypto& crypto;
  Clock& clock;
};

class LinkServer {
 public:
  // Errors: kPortInUse (the detail names the port), kBadValue (address), kIo.
  static Result<std::unique_ptr<LinkServer>> start(const ServerOptions& options,
                                                   const SiteFacts& site, const DeviceKey& key,
                                                   const ServerParts& parts);
  ~LinkServer();  // stops

  int port() const;
  int status_port() const;  // 0: none
  int admin_port() const;   // 0: none

  void notify_head(std::int64_t head);  // the feed grew: streams are told at once
  void set_pairing_open(bool open);
  void stop();  // closes everything and joins; jobs already posted find nothing to answer to

 private:
  struct Impl;
  explicit LinkServer(std::shared_ptr<Impl> impl);
  std::shared_ptr<Impl> impl_;
};

}  // namespace huiyin::link
