#include "app/link/tls_client.h"

#include "app/link/tls_context.h"
// tls_context.h comes first: it brings <utility> before asio.
#include <netinet/tcp.h>

#include <atomic>
#include <boost/asio/connect.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <chrono>
#include <optional>

#include "app/link/openssl_handles.h"
#include "app/sync/exchange_codec.h"

namespace huiyin::link {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using SteadyClock = std::chrono::steady_clock;
using ErrorCodeOf = boost::system::error_code;

namespace {

SteadyClock::time_point in_ms(std::int64_t ms) {
  return SteadyClock::now() + std::chrono::milliseconds(ms);
}

Error away(const std::string& what, ErrorCodeOf ec) {
  return fail(ErrorCode::kPeerAway, what + ": " + ec.message());
}

// The host's word for a refusal, or what an answer means that has none of ours.
Error refusal_of(unsigned status, const std::string& content_type, const std::string& body) {
  if (!content_type.starts_with("application/json")) {
    return fail(ErrorCode::kProtocol,
                "an answer that is not the host's (status " + std::to_string(status) + ")");
  }
  if (status == 429 || status == 503) {
    const Error said = sync::read_error(body);
    const bool own = said.code != ErrorCode::kForbidden && said.code != ErrorCode::kProtocol;
    return own ? said : fail(ErrorCode::kPeerAway, said.detail);
  }
  return sync::read_error(body);
}

}  // namespace

struct TlsClient::Impl {
  using Stream = asio::ssl::stream<Tcp::socket>;
  using Parser = http::response_parser<http::string_body>;

  Impl(HostUrl to, std::shared_ptr<asio::ssl::context> context, std::string pinned,
       const PeerTiming& times)
      : url(std::move(to)), tls(std::move(context)), timing(times), pin(std::move(pinned)) {}

  // Runs until the operation that `start` begins is done, or until the deadline, after which the
  // connection is closed and the operation with it.
  template <typename Start>
  ErrorCodeOf finish(SteadyClock::time_point until, Start start) {
    struct Outcome {
      bool done = false;
      ErrorCodeOf ec;
    };
    const auto outcome = std::make_shared<Outcome>();
    start([outcome](ErrorCodeOf ec, auto&&...) {
      outcome->done = true;
      outcome->ec = ec;
    });
    while (!outcome->done && io.run_one_until(until) > 0) {
    }
    if (outcome->done) return outcome->ec;
    close();
    io.poll();  // lets the aborted operation finish with what it refers to
    return asio::error::timed_out;
  }

  void close() {
    ErrorCodeOf ignored;
    if (stream) stream->lowest_layer().close(ignored);
    open = false;
    streaming = false;
  }

  Result<Tcp::resolver::results_type> resolve(SteadyClock::time_point until) {
    ErrorCodeOf ec;
    const auto address = asio::ip::make_address(url.host, ec);
    const auto port = static_cast<unsigned short>(url.port);
    if (!ec) return Tcp::resolver::results_type::create({address, port}, url.host, "");
    // A name look-up cannot be broken off; one that outlives its deadline is left behind and its
    // answer, which it owns, dropped.
    const auto found = std::make_shared<Tcp::resolver::results_type>();
    const auto resolver = std::make_shared<Tcp::resolver>(io);
    ec = finish(until, [&](auto done) {
      resolver->async_resolve(url.host, std::to_string(url.port),
                              [found, resolver, done](ErrorCodeOf error, auto results) mutable {
                                *found = results;
                                done(error);
                              });
    });
    if (ec) return away(url.host, ec);
    return *found;
  }

  Result<Ok> connect() {
    if (open) return Ok{};
    if (cancelled) return fail(ErrorCode::kPeerAway, "cancelled");
    const auto until = in_ms(timing.connect_ms);
    io.poll();  // what an earlier connection left behind
    const auto where = resolve(until);
    if (!where) return where.error();
    stream.emplace(io, *tls);
    buffer.clear();
    key_differs = false;
    stream->set_verify_callback([this](bool, asio::ssl::verify_context& context) {
      const std::string seen = key_sha256_of(X509_STORE_CTX_get0_cert(context.native_handle()));
      if (pin.empty()) pin = seen;
      key_differs = seen != pin;
      return !key_differs;
    });
    ErrorCodeOf ec =
        finish(until, [&](auto done) { asio::async_connect(stream->next_layer(), *where, done); });
    if (ec) return away(to_text(url), ec);
    set_socket_options();
    ec = finish(until,
                [&](auto done) { stream->async_handshake(asio::ssl::stream_base::client, done); });
    if (ec) return handshake_error(ec);
    open = true;
    return Ok{};
  }

  Error handshake_error(ErrorCodeOf ec) {
    close();
    if (key_differs) {
      return fail(ErrorCode::kKeyRefused,
                  "the host at " + to_text(url) + " has another key than the one we paired with");
    }
    const bool tls_talk = ec.category() == asio::error::get_ssl_category();
    if (tls_talk) return fail(ErrorCode::kProtocol, to_text(url) + " does not speak our TLS");
    return away(to_text(url), ec);
  }

  void set_socket_options() {
    ErrorCodeOf ignored;
    Tcp::socket& socket = stream->next_layer();
    socket.set_option(Tcp::no_delay(true), ignored);
    socket.set_option(asio::socket_base::keep_alive(true), ignored);
    const auto unanswered_ms = static_cast<unsigned int>(timing.silence_ms);
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &unanswered_ms,
                 sizeof(unanswered_ms));
  }

  http::request<http::string_body> request_of(const ClientCall& call) const {
    http::request<http::string_body> request;
    request.version(11);
    request.method_string(call.method);
    request.target(call.target);
    request.set(http::field::host, url.host);
    if (!call.body.empty()) request.set(http::field::content_type, "application/json");
    request.body() = call.body;
    request.prepare_payload();
    return request;
  }

  ErrorCodeOf exchange(const ClientCall& call, Parser& parser) {
    const auto until = in_ms(timing.answer_ms);
    auto request = request_of(call);
    parser.body_limit(call.max_reply_bytes);
    parser.header_limit(8192);
    ErrorCodeOf ec = finish(until, [&](auto done) { http::async_write(*stream, request, done); });
    if (ec) return ec;
    ec = finish(until, [&](auto done) { http::async_read_header(*stream, buffer, parser, done); });
    // A long page over a slow line may take its time as long as it comes on.
    const auto latest = in_ms(12 * timing.answer_ms);
    while (!ec && !parser.is_done()) {
      const auto part = std::min(latest, in_ms(timing.answer_ms));
      ec = finish(part, [&](auto done) { http::async_read_some(*stream, buffer, parser, done); });
    }
    return ec;
  }

  Result<std::string> call(const ClientCall& call) {
    for (bool reused = open;; reused = false) {
      const Result<Ok> connected = connect();
      if (!connected) return connected.error();
      Parser parser;
      const ErrorCodeOf ec = exchange(call, parser);
      if (!ec) return answer_in(parser);
      close();
      if (cancelled) return fail(ErrorCode::kPeerAway, "cancelled");
      if (reused && ec != asio::error::timed_out) continue;  // it had died while it was idle
      const bool http_talk =
          ec.category() == http::make_error_code(http::error::bad_method).category();
      if (http_talk && ec != http::error::end_of_stream && ec != http::error::partial_message) {
        return fail(ErrorCode::kProtocol, "an answer that is no HTTP of ours: " + ec.message());
      }
      return away(to_text(url), ec);
    }
  }

  Result<std::string> answer_in(Parser& parser) {
    auto& message = parser.get();
    if (!message.keep_alive()) close();
    const std::string content_type(message[http::field::content_type]);
    const unsigned status = message.result_int();
    if (status == 200 && content_type.starts_with("application/json")) {
      return std::move(message.body());
    }
    return refusal_of(status, content_type, message.body());
  }

  Result<Ok> open_stream(const std::string& target) {
    if (streaming) return Ok{};
    close();
    const Result<Ok> connected = connect();
    if (!connected) return connected.error();
    const auto until = in_ms(timing.answer_ms);
    auto request = request_of({"GET", target, ""});
    Parser parser;
    parser.header_limit(8192);
    ErrorCodeOf ec = finish(until, [&](auto done) { http::async_write(*stream, request, done); });
    if (!ec) {
      ec =
          finish(until, [&](auto done) { http::async_read_header(*stream, buffer, parser, done); });
    }
    if (ec) {
      close();
      return away(to_text(url), ec);
    }
    const std::string content_type(parser.get()[http::field::content_type]);
    if (parser.get().result_int() == 200 && content_type.starts_with("text/event-stream")) {
      streaming = true;
      heard_at = SteadyClock::now();
      return Ok{};
    }
    ec = finish(until, [&](auto done) { http::async_read(*stream, buffer, parser, done); });
    close();
    return refusal_of(parser.get().result_int(), content_type, parser.get().body());
  }

  // One read stays begun between calls; what it brings waits in `read_bytes`.
  void begin_reading() {
    if (reading) return;
    reading = true;
    read_ec = {};
    read_bytes = 0;
    stream->async_read_some(asio::buffer(chunk), [this](ErrorCodeOf ec, std::size_t size) {
      reading = false;
      read_ec = ec;
      read_bytes = size;
    });
  }

  Result<Chunk> listen(const std::string& target, std::int64_t timeout_ms) {
    const Result<Ok> opened = open_stream(target);
    if (!opened) return opened.error();
    const auto until = in_ms(timeout_ms);
    for (;;) {
      if (cancelled) return fail(ErrorCode::kPeerAway, "cancelled");
      if (interrupted.exchange(false)) return Chunk{Heard::kInterrupted, {}};
      if (buffer.size() > 0) return take_buffer();
      begin_reading();
      io.poll();
      const auto silent_at = heard_at + std::chrono::milliseconds(timing.silence_ms);
      if (reading) io.run_one_until(std::min(until, silent_at));
      if (!reading && read_ec) return lost(read_ec);
      if (!reading && read_bytes > 0) {
        heard_at = SteadyClock::now();
        return Chunk{Heard::kText, std::string(chunk.data(), std::exchange(read_bytes, 0))};
      }
      const auto now = SteadyClock::now();
      if (now >= silent_at) return lost(asio::error::timed_out);
      if (now >= until) return Chunk{};
    }
  }

  // What came together with the stream's head.
  Chunk take_buffer() {
    Chunk first{Heard::kText, beast::buffers_to_string(buffer.data())};
    buffer.clear();
    return first;
  }

  Error lost(ErrorCodeOf ec) {
    close();
    while (reading && io.poll_one() > 0) {
    }
    return away("the event stream of " + to_text(url), ec);
  }

  HostUrl url;
  std::shared_ptr<asio::ssl::context> tls;
  PeerTiming timing;
  asio::io_context io{1};
  asio::executor_work_guard<asio::io_context::executor_type> work{asio::make_work_guard(io)};
  std::string pin;
  std::optional<Stream> stream;
  beast::flat_buffer buffer{std::size_t{16} << 20};
  std::array<char, 4096> chunk{};
  SteadyClock::time_point heard_at;
  ErrorCodeOf read_ec;
  std::size_t read_bytes = 0;
  bool reading = false;
  bool open = false;
  bool streaming = false;
  bool key_differs = false;
  std::atomic<bool> interrupted{false};
  std::atomic<bool> cancelled{false};
};

TlsClient::TlsClient(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TlsClient::~TlsClient() {
  impl_->close();
  impl_->io.poll();
}

Result<std::unique_ptr<TlsClient>> TlsClient::make(const HostUrl& url, const DeviceKey& key,
                                                   const std::string& pin,
                                                   const PeerTiming& timing) {
  auto context = make_tls_context(TlsSide::kClient, key);
  if (!context) return context.error();
  auto impl = std::make_unique<Impl>(url, std::move(*context), pin, timing);
  return std::unique_ptr<TlsClient>(new TlsClient(std::move(impl)));
}

Result<std::string> TlsClient::call(const ClientCall& call) {
  return impl_->call(call);
}

Result<TlsClient::Chunk> TlsClient::listen(const std::string& target, std::int64_t timeout_ms) {
  return impl_->listen(target, timeout_ms);
}

void TlsClient::interrupt() {
  impl_->interrupted = true;
  asio::post(impl_->io, [] {});  // wakes a listener
}

void TlsClient::cancel() {
  impl_->cancelled = true;
  asio::post(impl_->io, [impl = impl_.get()] { impl->close(); });
}

bool TlsClient::cancelled() const {
  return impl_->cancelled;
}
std::string TlsClient::host_key() const {
  return impl_->pin;
}

}  // namespace huiyin::link
