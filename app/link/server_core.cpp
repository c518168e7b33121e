#include "app/link/server_core.h"

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <exception>

namespace huiyin::link {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;

ServerCore::ServerCore(const ServerOptions& options, const SiteFacts& site, const DeviceKey& key,
                       const ServerParts& parts, std::shared_ptr<asio::ssl::context> tls)
    : work_(asio::make_work_guard(io_)),
      options_(options),
      parts_(parts),
      tls_(std::move(tls)),
      service_(options, site, key.key_sha256, parts, metrics_),
      front_door_(options.status_per_minute, options.pairings_per_minute),
      heartbeat_(io_),
      look_(io_) {}

Result<int> ServerCore::listen(Door door, const std::string& address, int port) {
  boost::system::error_code ec;
  const auto ip = asio::ip::make_address(address, ec);
  if (ec || port < 0 || port > 65'535) {
    return fail(ErrorCode::kBadValue, address + ":" + std::to_string(port) + " is no address");
  }
  auto listener = std::make_unique<Listener>(io_, door);
  const Tcp::endpoint endpoint(ip, static_cast<unsigned short>(port));
  listener->acceptor.open(endpoint.protocol(), ec);
  if (!ec) listener->acceptor.set_option(Tcp::acceptor::reuse_address(true), ec);
  if (!ec) listener->acceptor.bind(endpoint, ec);
  if (!ec) listener->acceptor.listen(asio::socket_base::max_listen_connections, ec);
  if (ec == asio::error::address_in_use) {
    return fail(ErrorCode::kPortInUse,
                "port " + std::to_string(port) + " is used by another program");
  }
  if (ec) return fail(ErrorCode::kIo, "port " + std::to_string(port) + ": " + ec.message());
  const int bound = listener->acceptor.local_endpoint(ec).port();
  listeners_.push_back(std::move(listener));
  return bound;
}

void ServerCore::begin() {
  for (const auto& listener : listeners_)
    accept(*listener);
  beat_later();
  look_later();
}

void ServerCore::accept(Listener& listener) {
  listener.acceptor.async_accept(
      [this, &listener](boost::system::error_code ec, Tcp::socket socket) {
        if (ec == asio::error::operation_aborted || !listener.acceptor.is_open()) return;
        if (!ec) {
          admit(listener.door, std::move(socket));
          accept(listener);
          return;
        }
        // No descriptor left, most likely: others will be closed in a moment.
        listener.pause.expires_after(std::chrono::milliseconds(100));
        listener.pause.async_wait([this, &listener](boost::system::error_code stopped) {
          if (!stopped) accept(listener);
        });
      });
}

void ServerCore::admit(Door door, Tcp::socket socket) {
  boost::system::error_code ec;
  const auto remote = socket.remote_endpoint(ec);
  if (ec || !make_room(remote.address().to_string())) return;
  const auto connection = door == Door::kTerminals
                              ? make_tls_connection(*this, std::move(socket))
                              : make_plain_connection(*this, std::move(socket));
  connection->id = next_id_++;
  connection->door = door;
  connection->address = remote.address().to_string();
  connections_.emplace(connection->id, connection);
  ++metrics_.connections;
  metrics_.open_connections = static_cast<std::int64_t>(connections_.size());
  connection->start();
}

// Who has proven to be a terminal is never put out for one who has not.
bool ServerCore::make_room(const std::string& address) {
  std::size_t of_address = 0;
  std::shared_ptr<Connection> oldest_of_address;
  std::shared_ptr<Connection> oldest;
  for (const auto& [id, connection] : connections_) {
    if (connection->proven) continue;
    if (!oldest) oldest = connection;
    if (connection->address != address) continue;
    if (!oldest_of_address) oldest_of_address = connection;
    ++of_address;
  }
  const bool full = connections_.size() >= kMaxConnections;
  const auto victim = of_address >= kMaxUnproven ? oldest_of_address : full ? oldest : nullptr;
  if (victim) {
    ++metrics_.evicted;
    victim->close();
  }
  return connections_.size() < kMaxConnections;
}

void ServerCore::closed(std::uint64_t id) {
  const auto found = connections_.find(id);
  if (found == connections_.end()) return;
  if (found->second->watching) --metrics_.watchers;
  // Its handlers may still be under way; the last of them lets it go.
  asio::post(io_, [gone = std::move(found->second)] {});
  connections_.erase(found);
  metrics_.open_connections = static_cast<std::int64_t>(connections_.size());
}

void ServerCore::to_store(std::function<void(ServerCore&)> job) {
  options_.post([weak = weak_from_this(), job = std::move(job)] {
    if (const auto core = weak.lock()) job(*core);
  });
}

void ServerCore::ask(Connection& connection, HttpRequest request) {
  const Route route = route_of(request);
  const auto away = front_door_.turn_away(request, route, parts_.clock.monotonic_ms());
  if (away) {
    ++metrics_.turned_away;
    connection.deliver(*away);
    return;
  }
  if (jobs_ >= kMaxJobs) {
    connection.deliver(error_reply(503, fail(ErrorCode::kPeerAway, "the host is busy")));
    return;
  }
  ++jobs_;
  to_store([id = connection.id, route, request = std::move(request)](ServerCore& core) {
    HttpReply reply;
    try {
      reply = core.service_.answer(request);
    } catch (const std::exception& e) {  // out of memory, most likely: this request fails alone
      reply = error_reply(500, fail(ErrorCode::kIo, e.what()));
    }
    asio::post(core.io_,
               [&core, id, route, reply = std::move(reply)] { core.answered(id, route, reply); });
  });
}

void ServerCore::answered(std::uint64_t id, Route route, const HttpReply& reply) {
  --jobs_;
  const auto found = connections_.find(id);
  if (found != connections_.end()) {
    const std::shared_ptr<Connection> connection = found->second;
    if (is_for_terminals(route) && reply.status == 200) connection->proven = true;
    connection->deliver(reply);
  }
  if (reply.head && !reply.event_stream) head_changed(*reply.head);
}

void ServerCore::began_watching(Connection& connection, std::int64_t head) {
  connection.watching = true;
  ++metrics_.watchers;
  connection.send_head(std::max(head, head_));
}

void ServerCore::head_changed(std::int64_t head) {
  if (head == head_) return;
  head_ = head;
  for (const auto& [id, connection] : connections_) {
    if (connection->watching) connection->send_head(head);
  }
}

void ServerCore::notify_head(std::int64_t head) {
  asio::post(io_, [this, head] { head_changed(head); });
}

void ServerCore::beat_later() {
  heartbeat_.expires_after(std::chrono::milliseconds(options_.heartbeat_ms));
  heartbeat_.async_wait([this](boost::system::error_code ec) {
    if (ec) return;
    beat();
    beat_later();
  });
}

// A heartbeat, and a look whether the watchers' keys still hold: a revoked one is dropped here.
void ServerCore::beat() {
  std::vector<std::pair<std::uint64_t, std::string>> watchers;
  for (const auto& [id, connection] : connections_) {
    if (!connection->watching) continue;
    watchers.emplace_back(id, connection->key_sha256);
    connection->send_beat();
  }
  if (watchers.empty()) return;
  to_store([watchers = std::move(watchers)](ServerCore& core) {
    for (const auto& [id, key] : watchers) {
      if (core.service_.may_listen(key)) continue;
      asio::post(core.io_, [&core, gone = id] {
        const auto found = core.connections_.find(gone);
        if (found == core.connections_.end()) return;
        const std::shared_ptr<Connection> connection = found->second;
        connection->close();
      });
    }
  });
}

void ServerCore::look_later() {
  look_.expires_after(std::chrono::milliseconds(options_.head_poll_ms));
  look_.async_wait([this](boost::system::error_code ec) {
    if (ec) return;
    look();
    look_later();
  });
}

// Other processes (the command line) change the store too and cannot tell us.
void ServerCore::look() {
  if (looking_ || metrics_.watchers.load() == 0) return;
  looking_ = true;
  to_store([](ServerCore& core) {
    const std::int64_t head = core.service_.head();
    asio::post(core.io_, [&core, head] {
      core.looking_ = false;
      core.head_changed(head);
    });
  });
}

void ServerCore::shut_down() {
  asio::post(io_, [this] {
    for (const auto& listener : listeners_) {
      boost::system::error_code ignored;
      listener->acceptor.close(ignored);
      listener->pause.cancel();
    }
    heartbeat_.cancel();
    look_.cancel();
    const auto open = connections_;
    for (const auto& [id, connection] : open)
      connection->close();
    io_.stop();
  });
}

}  // namespace huiyin::link
