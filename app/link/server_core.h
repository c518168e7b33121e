// The inside of LinkServer: listeners, the table of connections, and the way of a request through
// front door, store and back. Everything here runs on the server's own thread but for the jobs it
// posts to the store, which hold it only weakly. Internal to the room.
#pragma once

#include <utility>
// <utility> comes before asio: its coroutine headers of this Boost forget it.
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/link/host_service.h"

namespace huiyin::link {

inline constexpr std::size_t kMaxConnections = 512;
inline constexpr std::size_t kMaxUnproven = 64;  // of one address
inline constexpr int kMaxJobs = 256;             // that wait for the store
inline constexpr std::size_t kMaxHead_bytes = 8192;
inline constexpr std::size_t kMaxBody_bytes = std::size_t{1} << 20;

class ServerCore;

// One connection, whatever carries it. Thread: the server's.
class Connection {
 public:
  virtual ~Connection() = default;
  virtual void start() = 0;
  virtual void deliver(const HttpReply& reply) = 0;  // to the request it is waiting with
  virtual void send_head(std::int64_t head) = 0;     // when it watches
  virtual void send_beat() = 0;
  virtual void close() = 0;

  std::uint64_t id = 0;
  Door door = Door::kTerminals;
  std::string address;
  std::string key_sha256;
  bool proven = false;    // has had a terminal's answer
  bool watching = false;  // an event stream
};

// kTerminals speaks TLS, the other doors plain HTTP.
std::shared_ptr<Connection> make_tls_connection(ServerCore& core,
                                                boost::asio::ip::tcp::socket socket);
std::shared_ptr<Connection> make_plain_connection(ServerCore& core,
                                                  boost::asio::ip::tcp::socket socket);

class ServerCore : public std::enable_shared_from_this<ServerCore> {
 public:
  ServerCore(const ServerOptions& options, const SiteFacts& site, const DeviceKey& key,
             const ServerParts& parts, std::shared_ptr<boost::asio::ssl::context> tls);

  // Before the thread runs. Errors: kPortInUse, kBadValue, kIo.
  Result<int> listen(Door door, const std::string& address, int port);
  void begin();  // accepting, heartbeat

  // For connections.
  void ask(Connection& connection, HttpRequest request);
  void closed(std::uint64_t id);
  void began_watching(Connection& connection, std::int64_t head);

  // From any thread.
  void notify_head(std::int64_t head);
  void shut_down();  // closes all; run() returns
  void run() { io_.run(); }

  const ServerOptions& options() const { return options_; }
  boost::asio::ssl::context& tls() { return *tls_; }
  boost::asio::io_context& io() { return io_; }
  HostService& service() { return service_; }
  Metrics& metrics() { return metrics_; }

 private:
  struct Listener {
    Listener(boost::asio::io_context& io, Door at) : door(at), acceptor(io), pause(io) {}
    Door door;
    boost::asio::ip::tcp::acceptor acceptor;
    boost::asio::steady_timer pause;
  };

  void accept(Listener& listener);
  void admit(Door door, boost::asio::ip::tcp::socket socket);
  bool make_room(const std::string& address);
  void answered(std::uint64_t id, Route route, const HttpReply& reply);
  void head_changed(std::int64_t head);
  void beat_later();
  void beat();
  void look_later();
  void look();
  void to_store(std::function<void(ServerCore&)> job);

  // io_ is destroyed last: connections and timers belong to it.
  boost::asio::io_context io_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  ServerOptions options_;
  ServerParts parts_;
  std::shared_ptr<boost::asio::ssl::context> tls_;
  Metrics metrics_;
  HostService service_;
  FrontDoor front_door_;
  std::vector<std::unique_ptr<Listener>> listeners_;
  std::map<std::uint64_t, std::shared_ptr<Connection>> connections_;  // oldest first
  boost::asio::steady_timer heartbeat_;
  boost::asio::steady_timer look_;
  std::uint64_t next_id_ = 1;
  std::int64_t head_ = 0;
  int jobs_ = 0;
  bool looking_ = false;
};

}  // namespace huiyin::link
