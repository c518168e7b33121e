// A peer that speaks TLS 1.3 by hand, byte by byte, so that a test can be slow, silent, too long or
// not a terminal at all; and a server that answers whatever a test wants.
#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <thread>

#include "app/link/device_key.h"

namespace huiyin::link {

// A TCP socket to 127.0.0.1; -1 when it is refused.
int tcp_connect(int port);

class OddClient {
 public:
  // Without a key it is a phone. TLS is started at once; tls() false: plain TCP.
  explicit OddClient(int port, const DeviceKey* key = nullptr, bool tls = true);
  ~OddClient();
  OddClient(const OddClient&) = delete;
  OddClient& operator=(const OddClient&) = delete;

  bool connected() const { return connected_; }
  bool send(const std::string& bytes);
  // Everything until the peer closes, or one answer with its body when it says how long it is.
  std::string receive();
  std::string ask(const std::string& request) { return send(request) ? receive() : std::string(); }
  // True when the peer closes within so long.
  bool is_closed_within(int timeout_ms);

 private:
  int fd_ = -1;
  bool connected_ = false;
  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_{nullptr, SSL_CTX_free};
  std::unique_ptr<SSL, decltype(&SSL_free)> ssl_{nullptr, SSL_free};
};

std::string get(const std::string& target, const std::string& more_headers = "");
std::string post(const std::string& target, const std::string& body);
int status_in(const std::string& answer);
std::string body_in(const std::string& answer);

// Answers every connection with the same bytes over TLS, as a captive portal would; without bytes
// it listens and never answers.
class OddServer {
 public:
  OddServer(const DeviceKey& key, std::string answer);
  ~OddServer();
  int port() const { return port_; }

 private:
  void serve();
  std::string answer_;
  int fd_ = -1;
  int port_ = 0;
  std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context_{nullptr, SSL_CTX_free};
  std::thread thread_;
};

}  // namespace huiyin::link
