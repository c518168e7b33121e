// TLS 1.3 and nothing older, with our own key and no CA. Internal to the room.
#pragma once

#include <utility>
// <utility> comes before asio: its coroutine headers of this Boost forget it.
#include <boost/asio/ssl/context.hpp>
#include <memory>

#include "app/core/result.h"
#include "app/link/device_key.h"

namespace huiyin::link {

enum class TlsSide { kServer, kClient };

// The server asks for a client key but takes any, and none: what a key may do is decided per
// request. A client sets its own pin check on each stream. Errors: kConfig (not a usable key).
Result<std::shared_ptr<boost::asio::ssl::context>> make_tls_context(TlsSide side,
                                                                    const DeviceKey& key);

// The key the other side proved in the handshake, as 64 hex digits; empty when it showed none.
std::string peer_key_sha256(SSL* ssl);

}  // namespace huiyin::link
