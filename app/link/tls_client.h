// One connection to the host from the terminal's side: blocking HTTP calls and one event stream,
// each with a deadline, over TLS 1.3 with the host's key pinned (or, for pairing, noted).
// Internal to the room. Thread: one caller at a time; interrupt() and cancel() from any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "app/core/result.h"
#include "app/link/device_key.h"
#include "app/link/host_url.h"
#include "app/link/https_peer.h"

namespace huiyin::link {

struct ClientCall {
  std::string method;
  std::string target;
  std::string body;
  std::size_t max_reply_bytes = std::size_t{1} << 20;
};

class TlsClient {
 public:
  // `pin`: the host's key, 64 hex digits; empty: take the first one seen and hold on to it.
  static Result<std::unique_ptr<TlsClient>> make(const HostUrl& url, const DeviceKey& key,
                                                 const std::string& pin, const PeerTiming& timing);
  ~TlsClient();

  // The body of a 200 answer; the host's own error for others. A connection that was kept open and
  // turns out broken is made again once, silently: every call may be repeated.
  Result<std::string> call(const ClientCall& call);

  // The event stream, opened when it is not open yet.
  enum class Heard { kText, kQuiet, kInterrupted };
  struct Chunk {
    Heard heard = Heard::kQuiet;
    std::string text;
  };
  Result<Chunk> listen(const std::string& target, std::int64_t timeout_ms);

  void interrupt();  // ends this or else the next listen()
  void cancel();     // ends all, now and later
  bool cancelled() const;
  std::string host_key() const;  // pinned or noted; empty before the first handshake

 private:
  struct Impl;
  explicit TlsClient(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace huiyin::link
