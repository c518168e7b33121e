#include "app/link/https_peer.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <mutex>
#include <utility>

#include "app/link/http_message.h"
#include "app/link/tls_client.h"
#include "app/sync/exchange_codec.h"
#include "app/sync/owner_codec.h"

namespace huiyin::link {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kSmallestPush_bytes = 16'384;

class HttpsPeer final : public PeerLink {
 public:
  HttpsPeer(std::unique_ptr<TlsClient> calls, std::unique_ptr<TlsClient> events)
      : calls_(std::move(calls)), events_(std::move(events)) {}

  Result<PushReply> push(const PushBatch& batch) override {
    const auto text = call({"POST", "/v1/push", sync::write_push(batch, push_bytes_)});
    // Over a line that is too slow for a full batch, smaller ones get through.
    const bool away = !text && text.error().code == ErrorCode::kPeerAway;
    push_bytes_ = std::clamp(away ? push_bytes_ / 2 : push_bytes_ * 2, kSmallestPush_bytes,
                             sync::kMaxPush_bytes);
    if (!text) return text.error();
    return sync::read_push_reply(*text);
  }

  Result<FeedPage> feed(std::int64_t after, const std::string& epoch) override {
    const std::string target = "/v1/feed?after=" + std::to_string(after) +
                               "&epoch=" + query_escape(epoch) +
                               "&proto_min=" + std::to_string(sync::kProtoMin) +
                               "&proto_max=" + std::to_string(sync::kProtoMax);
    const auto text = call({"GET", target, "", sync::kMaxPage_bytes});
    if (!text) return text.error();
    return sync::read_feed_page(*text);
  }

  Result<PublicTicket> find_ticket(const std::string& token_or_number) override {
    const auto text = call({"GET", "/v1/ticket/" + query_escape(token_or_number), ""});
    if (!text) return text.error();
    return sync::read_public_ticket(*text);
  }

  Result<OwnerView> find_own(const OwnerKey& key) override {
    const auto text = call({"POST", "/v1/own", sync::write_owner_key(key)});
    if (!text) return text.error();
    return sync::read_owner_view(*text);
  }

  Result<Ok> report_health(const std::string& health) override {
    const auto text = call({"POST", "/v1/health", sync::write_health(health)});
    if (!text) return text.error();
    return Ok{};
  }

  Result<LinkNews> wait_head(std::int64_t known, std::int64_t timeout_ms) override {
    const auto until = SteadyClock::now() + std::chrono::milliseconds(timeout_ms);
    for (;;) {
      // Each head is told once: while the terminal pulled, it may have come further than the stream
      // had said, and only listening on shows that.
      const auto heard = std::exchange(head_, std::nullopt);
      if (heard && *heard != known) return LinkNews{LinkNews::Kind::kHead, *heard};
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(until - SteadyClock::now());
      if (left.count() <= 0) return LinkNews{};
      auto chunk = events_->listen("/v1/feed/events", left.count());
      if (!chunk) {
        forget_stream();
        return chunk.error();
      }
      if (chunk->heard == TlsClient::Heard::kInterrupted) {
        return LinkNews{LinkNews::Kind::kInterrupted, 0};
      }
      take(chunk->text);
    }
  }

  void interrupt() override { events_->interrupt(); }
  void cancel() override {
    calls_->cancel();
    events_->cancel();
    events_->interrupt();
  }

 private:
  Result<std::string> call(const ClientCall& call) {
    const std::lock_guard lock(mutex_);
    return calls_->call(call);
  }

  void forget_stream() {
    partial_.clear();
    head_.reset();
  }

  // Lines "data: N"; all others (event names, heartbeats) only say that the host is there.
  void take(const std::string& text) {
    partial_ += text;
    for (std::size_t end = partial_.find('\n'); end != std::string::npos;
         end = partial_.find('\n')) {
      const std::string_view line = std::string_view(partial_).substr(0, end);
      constexpr std::string_view kData = "data: ";
      if (line.starts_with(kData)) {
        std::int64_t head = 0;
        const char* first = line.data() + kData.size();
        const auto [last, ec] = std::from_chars(first, line.data() + line.size(), head);
        if (ec == std::errc{} && head >= 0) head_ = head;
      }
      partial_.erase(0, end + 1);
    }
    if (partial_.size() > 4096) partial_.clear();  // no line of ours is so long
  }

  std::atomic<std::size_t> push_bytes_{sync::kMaxPush_bytes};
  std::mutex mutex_;  // of calls_
  std::unique_ptr<TlsClient> calls_;
  std::unique_ptr<TlsClient> events_;
  std::string partial_;
  std::optional<std::int64_t> head_;  // heard on the stream and not told yet
};

}  // namespace

Result<std::unique_ptr<PeerLink>> make_https_peer(const PairedHost& host, const DeviceKey& key,
                                                  const PeerTiming& timing) {
  const Result<HostUrl> url = parse_host_url(host.host_url);
  if (!url) return url.error();
  if (host.host_key_sha256.size() != 64) {
    return fail(ErrorCode::kConfig, "the pin of the host's key is missing: pair again");
  }
  auto calls = TlsClient::make(*url, key, host.host_key_sha256, timing);
  if (!calls) return calls.error();
  auto events = TlsClient::make(*url, key, host.host_key_sha256, timing);
  if (!events) return events.error();
  return std::unique_ptr<PeerLink>(
      std::make_unique<HttpsPeer>(std::move(*calls), std::move(*events)));
}

}  // namespace huiyin::link
