// The messages of pairing as JSON text and back. Pure; same rules as exchange_codec.h.
//   1 start   kiosk → host  commit = SHA-256(kiosk nonce), name      host → kiosk  id, host nonce
//   2 reveal  kiosk → host  id, kiosk nonce                          host → kiosk  status waiting
//   3 status  kiosk → host  id (until it is decided)                 host → kiosk  status, site
//   facts
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/core/paired_host.h"
#include "app/core/result.h"

namespace huiyin::sync {

inline constexpr std::size_t kMaxTerminalName_chars = 40;

struct PairStart {
  std::string name;
  std::string commit;  // 64 hex digits
};
struct PairOffer {
  std::string id;
  std::string nonce;  // 64 hex digits
};
struct PairReveal {
  std::string id;
  std::string nonce;  // 64 hex digits
};
// `host` is filled when approved, but for host_url and host_key_sha256, which only the kiosk knows.
struct PairStatus {
  PairingStatus status = PairingStatus::kWaiting;
  PairedHost host;
};

std::string write_pair_start(const PairStart& start);
Result<PairStart> read_pair_start(std::string_view text);
std::string write_pair_offer(const PairOffer& offer);
Result<PairOffer> read_pair_offer(std::string_view text);
std::string write_pair_reveal(const PairReveal& reveal);
Result<PairReveal> read_pair_reveal(std::string_view text);
std::string write_pair_status(const PairStatus& status);
Result<PairStatus> read_pair_status(std::string_view text);

}  // namespace huiyin::sync
