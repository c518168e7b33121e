// The terminal's side of the link over TLS 1.3: PeerLink to a host whose key is pinned, and
// PairingLink to one whose key is not known yet. Connections are kept open and made again when
// needed; a broken one costs one silent retry. Blocking calls with deadlines: run them on a worker,
// never on a window's thread.
#pragma once

#include <cstdint>
#include <memory>

#include "app/link/device_key.h"
#include "app/link/host_url.h"
#include "app/ports/crypto.h"
#include "app/ports/link.h"

namespace huiyin::link {

struct PeerTiming {
  std::int64_t connect_ms = 3'000;   // name, TCP and TLS together
  std::int64_t answer_ms = 5'000;    // for the head of an answer, then for each part of it
  std::int64_t silence_ms = 12'000;  // an event stream without a heartbeat for so long is dead
  std::int64_t pair_poll_ms = 300;
  std::int64_t pairing_window_ms = 125'000;
};

// Errors: kBadValue when host.host_url is none, kConfig when the key cannot be used.
Result<std::unique_ptr<PeerLink>> make_https_peer(const PairedHost& host, const DeviceKey& key,
                                                  const PeerTiming& timing = {});

Result<std::unique_ptr<PairingLink>> make_https_pairing(const HostUrl& url, const DeviceKey& key,
                                                        Crypto& crypto,
                                                        const PeerTiming& timing = {});

}  // namespace huiyin::link
