// One HTTP/1.1 connection of the host's server over a TLS or plain stream: reads a request within
// its limits and deadlines, hands it to the core, writes the answer, and again; or stays open as an
// event stream. Thread: the server's. Included by the two files that instantiate it, nowhere else.
#pragma once

#include "app/link/server_core.h"
// server_core.h comes first: it brings <utility> before asio.
#include <netinet/tcp.h>

#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <chrono>
#include <optional>
#include <string>

#include "app/link/tls_context.h"

namespace huiyin::link {

namespace beast = boost::beast;
namespace http = boost::beast::http;

template <typename Stream>
class HttpSession final : public Connection,
                          public std::enable_shared_from_this<HttpSession<Stream>> {
 public:
  template <typename... Arguments>
  explicit HttpSession(ServerCore& core, Arguments&&... arguments)
      : core_(core), stream_(std::forward<Arguments>(arguments)...) {}

  void start() override {
    set_socket_options();
    if constexpr (kIsTls) {
      deadline(core_.options().handshake_ms);
      stream_.async_handshake(
          boost::asio::ssl::stream_base::server,
          [self = this->shared_from_this()](beast::error_code ec) { self->on_handshake(ec); });
    } else {
      wait_for_request(core_.options().head_ms);
    }
  }

  void deliver(const HttpReply& reply) override {
    if (closed_) return;
    if (reply.event_stream && reply.status == 200) {
      start_stream(reply);
      return;
    }
    send(reply, parser_ && parser_->is_done() && parser_->keep_alive());
  }

  void send_head(std::int64_t head) override {
    pending_ = "event: head\ndata: " + std::to_string(head) + "\n\n";  // the newest is enough
    write_pending();
  }

  void send_beat() override {
    if (pending_.empty()) pending_ = ": beat\n\n";
    write_pending();
  }

  void close() override {
    if (closed_) return;
    closed_ = true;
    beast::get_lowest_layer(stream_).close();
    core_.closed(id);
  }

 private:
  static constexpr bool kIsTls = !std::is_same_v<Stream, beast::tcp_stream>;

  void deadline(std::int64_t ms) {
    beast::get_lowest_layer(stream_).expires_after(std::chrono::milliseconds(ms));
  }

  void set_socket_options() {
    auto& socket = beast::get_lowest_layer(stream_).socket();
    beast::error_code ignored;
    socket.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
    socket.set_option(boost::asio::socket_base::keep_alive(true), ignored);
    const unsigned int unanswered_ms = 12'000;  // a peer that vanished is let go after so long
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &unanswered_ms,
                 sizeof(unanswered_ms));
  }

  void on_handshake(beast::error_code ec) {
    if (ec) {
      ++core_.metrics().failed_handshakes;
      close();
      return;
    }
    if constexpr (kIsTls) key_sha256 = peer_key_sha256(stream_.native_handle());
    wait_for_request(core_.options().head_ms);
  }

  // Being idle between requests is fine for a while; once a request has begun it must get on.
  void wait_for_request(std::int64_t idle_ms) {
    if (buffer_.size() > 0) {
      read_head();
      return;
    }
    deadline(idle_ms);
    stream_.async_read_some(buffer_.prepare(4096), [self = this->shared_from_this()](
                                                       beast::error_code ec, std::size_t size) {
      if (ec) {
        self->close();
        return;
      }
      self->buffer_.commit(size);
      self->read_head();
    });
  }

  void read_head() {
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(kMaxHead_bytes));
    parser_->body_limit(kMaxBody_bytes);
    deadline(core_.options().head_ms);
    http::async_read_header(stream_, buffer_, *parser_,
                            [self = this->shared_from_this()](beast::error_code ec, std::size_t) {
                              if (ec) {
                                self->refuse(ec);
                              } else {
                                self->read_body();
                              }
                            });
  }

  void read_body() {
    if (parser_->is_done()) {
      hand_over();
      return;
    }
    deadline(core_.options().body_ms);
    http::async_read(stream_, buffer_, *parser_,
                     [self = this->shared_from_this()](beast::error_code ec, std::size_t) {
                       if (ec) {
                         self->refuse(ec);
                       } else {
                         self->hand_over();
                       }
                     });
  }

  void hand_over() {
    const auto& message = parser_->get();
    HttpRequest request;
    request.door = door;
    request.method = std::string(message.method_string());
    const std::string target(message.target());
    const std::size_t mark = target.find('?');
    request.path = target.substr(0, mark);
    if (mark != std::string::npos) request.query = target.substr(mark + 1);
    request.body = message.body();
    request.accept_language = std::string(message[http::field::accept_language]);
    request.key_sha256 = key_sha256;
    request.address = address;
    beast::get_lowest_layer(stream_).expires_never();  // the store's time is not the peer's fault
    core_.ask(*this, std::move(request));
  }

  // A request that broke a limit or is no HTTP gets an answer when there is one to give.
  void refuse(beast::error_code ec) {
    ++core_.metrics().bad_messages;
    unsigned status = 0;
    if (ec == http::error::body_limit) status = 413;
    if (ec == http::error::header_limit || ec == http::error::buffer_overflow) status = 431;
    const bool is_http = ec.category() == http::make_error_code(http::error::bad_method).category();
    const bool ended = ec == http::error::end_of_stream || ec == http::error::partial_message;
    if (status == 0 && is_http && !ended) status = 400;
    if (status == 0) {
      close();
      return;
    }
    send(error_reply(status, fail(ErrorCode::kProtocol, ec.message())), /*keep=*/false);
  }

  void send(const HttpReply& reply, bool keep) {
    reply_ = {};
    reply_.version(11);
    reply_.result(reply.status);
    reply_.set(http::field::content_type, reply.content_type);
    reply_.set(http::field::cache_control, "no-store");
    reply_.set("X-Content-Type-Options", "nosniff");
    reply_.set("Referrer-Policy", "no-referrer");
    reply_.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    reply_.keep_alive(keep);
    reply_.body() = reply.body;
    reply_.prepare_payload();
    deadline(core_.options().body_ms);
    http::async_write(stream_, reply_,
                      [self = this->shared_from_this(), keep](beast::error_code ec, std::size_t) {
                        if (ec) {
                          self->close();
                        } else if (keep) {
                          self->wait_for_request(self->core_.options().idle_ms);
                        } else {
                          self->linger();
                        }
                      });
  }

  // The peer may still be sending what we refused: closing now would reset the connection and take
  // our answer with it. So we say that we are done and read the rest away, for a second.
  void linger() {
    beast::error_code ignored;
    auto& socket = beast::get_lowest_layer(stream_).socket();
    socket.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
    deadline(1'000);
    drain();
  }

  void drain() {
    beast::get_lowest_layer(stream_).async_read_some(
        boost::asio::buffer(rubbish_),
        [self = this->shared_from_this()](beast::error_code ec, std::size_t size) {
          self->drained_bytes_ += size;
          if (ec || self->drained_bytes_ > 4 * kMaxBody_bytes) {
            self->close();
          } else {
            self->drain();
          }
        });
  }

  void start_stream(const HttpReply& reply) {
    stream_head_.emplace();
    stream_head_->version(11);
    stream_head_->result(http::status::ok);
    stream_head_->set(http::field::content_type, reply.content_type);
    stream_head_->set(http::field::cache_control, "no-store");
    stream_head_->keep_alive(false);  // the stream ends when the connection does
    stream_head_writer_.emplace(*stream_head_);
    writing_ = true;
    deadline(core_.options().body_ms);
    const std::int64_t head = reply.head.value_or(0);
    http::async_write_header(
        stream_, *stream_head_writer_,
        [self = this->shared_from_this(), head](beast::error_code ec, std::size_t) {
          self->writing_ = false;
          if (ec) {
            self->close();
            return;
          }
          beast::get_lowest_layer(self->stream_).expires_never();
          self->core_.began_watching(*self, head);
          self->watch_for_end();
        });
  }

  // A watcher has nothing to say; reading is how we hear that it went.
  void watch_for_end() {
    stream_.async_read_some(boost::asio::buffer(rubbish_),
                            [self = this->shared_from_this()](beast::error_code ec, std::size_t) {
                              if (ec) {
                                self->close();
                              } else {
                                self->watch_for_end();
                              }
                            });
  }

  void write_pending() {
    if (closed_ || writing_ || pending_.empty()) return;
    writing_ = true;
    being_written_ = std::move(pending_);
    pending_.clear();
    deadline(core_.options().body_ms);
    boost::asio::async_write(stream_, boost::asio::buffer(being_written_),
                             [self = this->shared_from_this()](beast::error_code ec, std::size_t) {
                               self->writing_ = false;
                               if (ec) {
                                 self->close();
                               } else {
                                 self->write_pending();
                               }
                             });
  }

  ServerCore& core_;
  Stream stream_;
  beast::flat_buffer buffer_{kMaxHead_bytes + kMaxBody_bytes};
  std::optional<http::request_parser<http::string_body>> parser_;
  http::response<http::string_body> reply_;
  std::optional<http::response<http::empty_body>> stream_head_;
  std::optional<http::response_serializer<http::empty_body>> stream_head_writer_;
  std::string pending_;
  std::string being_written_;
  std::array<char, 4096> rubbish_{};
  std::size_t drained_bytes_ = 0;
  bool writing_ = false;
  bool closed_ = false;
};

}  // namespace huiyin::link
