// What the host answers, without sockets: authorisation by key, the exchange, pairing, the status
// page, metrics. Thread: the store's; set_pairing_open() from any.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "app/link/front_door.h"
#include "app/link/link_server.h"
#include "app/link/metrics.h"
#include "app/link/status_page.h"
#include "app/sync/pairing_codec.h"

namespace huiyin::link {

// At most so many terminals may be between start and decision, in all and of one address.
inline constexpr std::size_t kMaxPairings = 16;
inline constexpr std::size_t kMaxPairingsOfOne = 3;

class HostService {
 public:
  HostService(const ServerOptions& options, const SiteFacts& site, std::string host_key_sha256,
              const ServerParts& parts, Metrics& metrics);

  HttpReply answer(const HttpRequest& request);
  bool may_listen(const std::string& key_sha256);  // still paired and not revoked
  std::int64_t head();
  void set_pairing_open(bool open) { pairing_open_ = open; }

 private:
  struct Pairing {
    std::string key_sha256;  // that started; all later steps must come with it
    std::string address;
    std::string name;
    std::string commit;
    std::string host_nonce;
    std::int64_t started_ms = 0;
    bool revealed = false;
  };

  HttpReply for_terminal(const HttpRequest& request, Route route);
  HttpReply push(const HttpRequest& request, const PairedDevice& device);
  HttpReply feed(const HttpRequest& request);
  HttpReply ticket(const HttpRequest& request);
  HttpReply own(const HttpRequest& request);
  HttpReply health_report(const HttpRequest& request, const PairedDevice& device);
  HttpReply for_pairing(const HttpRequest& request, Route route);
  HttpReply pair_start(const HttpRequest& request);
  HttpReply pair_reveal(const HttpRequest& request);
  HttpReply pair_status(const HttpRequest& request);
  HttpReply status_page(const HttpRequest& request, Route route);
  HttpReply metrics_page();
  HttpReply health_page();

  Result<PairedDevice> device_of(const std::string& key_sha256);
  void forget_old_pairings();
  Result<Ok> end_earlier_pairings(const std::string& key_sha256);
  PairedHost facts_for(const PairingRequest& request);
  HttpReply failed(const Error& error);

  ServerOptions options_;
  SiteFacts site_;
  PageFacts page_facts_;
  std::string host_key_sha256_;
  ServerParts parts_;
  Metrics& metrics_;
  std::map<std::string, Pairing> pairings_;  // by id
  std::atomic<bool> pairing_open_;
};

}  // namespace huiyin::link
