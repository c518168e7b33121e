// The terminal's half of pairing (https_peer.h, pairing_rule.h).
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "app/link/http_message.h"
#include "app/link/https_peer.h"
#include "app/link/pairing_rule.h"
#include "app/link/tls_client.h"
#include "app/sync/pairing_codec.h"

namespace huiyin::link {
namespace {

using SteadyClock = std::chrono::steady_clock;

class HttpsPairing final : public PairingLink {
 public:
  HttpsPairing(HostUrl url, std::string own_key, Crypto& crypto, const PeerTiming& timing,
               std::unique_ptr<TlsClient> client)
      : url_(std::move(url)),
        own_key_(std::move(own_key)),
        crypto_(crypto),
        timing_(timing),
        client_(std::move(client)) {}

  Result<std::string> start(const std::string& name) override {
    const std::string nonce = make_nonce(crypto_);
    const auto offered = client_->call(
        {"POST", "/v1/pair/start", sync::write_pair_start({name, commit_to(crypto_, nonce)})});
    if (!offered) return offered.error();
    const Result<sync::PairOffer> offer = sync::read_pair_offer(*offered);
    if (!offer) return offer.error();
    // The key that offered is pinned from here on: it cannot be chosen after our secret is out.
    const std::string digits =
        pairing_digits(crypto_, {own_key_, client_->host_key()}, {nonce, offer->nonce});
    const auto revealed =
        client_->call({"POST", "/v1/pair/reveal", sync::write_pair_reveal({offer->id, nonce})});
    if (!revealed) return revealed.error();
    const Result<sync::PairStatus> status = sync::read_pair_status(*revealed);
    if (!status) return status.error();
    id_ = offer->id;
    return digits;
  }

  Result<PairedHost> wait() override {
    if (id_.empty()) return fail(ErrorCode::kNotPaired, "pairing was not started");
    const auto until = SteadyClock::now() + std::chrono::milliseconds(timing_.pairing_window_ms);
    for (;;) {
      const Result<sync::PairStatus> status = ask();
      if (!status) return status.error();
      if (status->status == PairingStatus::kApproved) return complete(status->host);
      if (status->status == PairingStatus::kRefused) {
        return fail(ErrorCode::kWrongDigits, "refused at the counter: the digits differ");
      }
      const bool late = SteadyClock::now() >= until;
      if (late || status->status == PairingStatus::kExpired) {
        return fail(ErrorCode::kNotPaired, "nobody approved in time");
      }
      std::unique_lock lock(mutex_);
      wake_.wait_for(lock, std::chrono::milliseconds(timing_.pair_poll_ms),
                     [this] { return cancelled_; });
      if (cancelled_) return fail(ErrorCode::kPeerAway, "cancelled");
    }
  }

  void cancel() override {
    client_->cancel();
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
    wake_.notify_all();
  }

 private:
  Result<sync::PairStatus> ask() {
    const auto text = client_->call({"GET", "/v1/pair/status?id=" + query_escape(id_), ""});
    if (!text) return text.error();
    return sync::read_pair_status(*text);
  }

  PairedHost complete(PairedHost host) const {
    host.host_url = to_text(url_);
    host.host_key_sha256 = client_->host_key();
    return host;
  }

  HostUrl url_;
  std::string own_key_;
  Crypto& crypto_;
  PeerTiming timing_;
  std::unique_ptr<TlsClient> client_;
  std::string id_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool cancelled_ = false;  // guarded by mutex_
};

}  // namespace

Result<std::unique_ptr<PairingLink>> make_https_pairing(const HostUrl& url, const DeviceKey& key,
                                                        Crypto& crypto, const PeerTiming& timing) {
  auto client = TlsClient::make(url, key, "", timing);
  if (!client) return client.error();
  return std::unique_ptr<PairingLink>(
      std::make_unique<HttpsPairing>(url, key.key_sha256, crypto, timing, std::move(*client)));
}

}  // namespace huiyin::link
