// A host on a loopback port with its store in memory, and terminals with keys of their own.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "app/link/https_peer.h"
#include "app/link/link_server.h"
#include "app/link/sodium_crypto.h"
#include "app/run/system_clock.h"
#include "tests/integration/link/memory_host.h"
#include "tests/integration/link/odd_peer.h"

namespace huiyin::link {

template <typename T>
std::string code_of(const Result<T>& result) {
  return result.ok() ? std::string("ok") : std::string(name_of(result.error().code));
}

// The value of a call that has to succeed.
template <typename T>
T must(Result<T> result) {
  if (result.ok()) return std::move(result).value();
  ADD_FAILURE() << code_of(result) << ": " << result.error().detail;
  throw std::runtime_error(result.error().detail);
}

inline WireEvent wire_event(std::int64_t seq) {
  WireEvent event;
  event.seq = seq;
  event.at_utc_ms = 1'795'000'000'000;
  event.actor = "kiosk";
  event.body = {"noted", 1, "verb=signed_in"};
  event.hash = std::string(64, 'a');
  return event;
}

inline PushBatch batch_of(std::uint64_t device, std::int64_t from, std::int64_t count) {
  PushBatch batch;
  batch.device = DeviceId{device};
  batch.from_seq = from;
  for (std::int64_t i = 0; i < count; ++i)
    batch.events.push_back(wire_event(from + i));
  return batch;
}

inline PublicTicket lobby_ticket() {
  PublicTicket ticket;
  ticket.id = "0197a3c2-0000-7000-8000-000000000001";
  ticket.number = "A012";
  ticket.token = "23456789ABCD";
  ticket.category = Category::kRepair;
  ticket.queue_state = QueueState::kCalled;
  ticket.desk = "2";
  ticket.registered_at = Moment{1'795'000'000'000};
  ticket.promised_at = Moment{1'795'003'600'000};
  return ticket;
}

class LinkTest : public ::testing::Test {
 protected:
  static constexpr std::uint64_t kDevice = 77;

  void SetUp() override {
    host_key_ = must(make_device_key());
    key_ = must(make_device_key());
    store_.pair(key_.key_sha256, kDevice);
    site_.site_id = "cuihu";
    site_.site_name = "翠湖花园物业服务中心";
    site_.public_host = "HUIYIN.EXAMPLE";
    site_.seal_public_key = "c2VhbA==";
    site_.service_phone = "0755-12345678";
    options_.bind_address = "127.0.0.1";
    options_.admin_port = 0;
    options_.status_port = 0;
  }
  void TearDown() override { server_.reset(); }

  void serve() {
    auto started = LinkServer::start(options_, site_, host_key_, {store_, *crypto_, clock_});
    ASSERT_TRUE(started.ok()) << started.error().detail;
    server_ = std::move(*started);
  }

  PairedHost paired_host(int port) const {
    PairedHost host;
    host.device = DeviceId{kDevice};
    host.host_url = "https://127.0.0.1:" + std::to_string(port);
    host.host_key_sha256 = host_key_.key_sha256;
    return host;
  }
  std::unique_ptr<PeerLink> terminal() { return terminal(key_); }
  std::unique_ptr<PeerLink> terminal(const DeviceKey& key) {
    return must(make_https_peer(paired_host(server_->port()), key, timing_));
  }

  run::SystemClock clock_;
  std::unique_ptr<Crypto> crypto_ = make_crypto();
  MemoryHost store_;
  DeviceKey host_key_;
  DeviceKey key_;
  SiteFacts site_;
  ServerOptions options_;
  PeerTiming timing_;
  std::unique_ptr<LinkServer> server_;
};

}  // namespace huiyin::link
