#include "tests/integration/link/odd_peer.h"

#include <arpa/inet.h>
#include <openssl/pem.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace huiyin::link {
namespace {

void use_key(SSL_CTX* context, const DeviceKey& key) {
  BIO* certificate_text = BIO_new_mem_buf(key.certificate_pem.data(), -1);
  BIO* key_text = BIO_new_mem_buf(key.key_pem.data(), -1);
  X509* certificate = PEM_read_bio_X509(certificate_text, nullptr, nullptr, nullptr);
  EVP_PKEY* private_key = PEM_read_bio_PrivateKey(key_text, nullptr, nullptr, nullptr);
  SSL_CTX_use_certificate(context, certificate);
  SSL_CTX_use_PrivateKey(context, private_key);
  X509_free(certificate);
  EVP_PKEY_free(private_key);
  BIO_free(certificate_text);
  BIO_free(key_text);
}

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

}  // namespace

int tcp_connect(int port) {
  const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(port);
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0) return fd;
  ::close(fd);
  return -1;
}

OddClient::OddClient(int port, const DeviceKey* key, bool tls) : fd_(tcp_connect(port)) {
  if (fd_ < 0) return;
  const timeval limit{10, 0};
  ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
  connected_ = true;
  if (!tls) return;
  context_.reset(SSL_CTX_new(TLS_client_method()));
  if (key) use_key(context_.get(), *key);
  ssl_.reset(SSL_new(context_.get()));
  SSL_set_fd(ssl_.get(), fd_);
  connected_ = SSL_connect(ssl_.get()) == 1;
}

OddClient::~OddClient() {
  ssl_.reset();
  if (fd_ >= 0) ::close(fd_);
}

bool OddClient::send(const std::string& bytes) {
  if (!connected_) return false;
  const int size = static_cast<int>(bytes.size());
  if (ssl_) return SSL_write(ssl_.get(), bytes.data(), size) == size;
  return ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == size;
}

std::string OddClient::receive() {
  std::string answer;
  for (;;) {
    char chunk[4096];
    const int size = ssl_ ? SSL_read(ssl_.get(), chunk, sizeof(chunk))
                          : static_cast<int>(::recv(fd_, chunk, sizeof(chunk), 0));
    if (size <= 0) return answer;
    answer.append(chunk, static_cast<std::size_t>(size));
    const std::size_t head = answer.find("\r\n\r\n");
    const std::size_t length_at = answer.find("Content-Length: ");
    if (head == std::string::npos || length_at == std::string::npos) continue;
    const std::size_t length = std::stoul(answer.substr(length_at + 16));
    if (answer.size() >= head + 4 + length) return answer;
  }
}

bool OddClient::is_closed_within(int timeout_ms) {
  pollfd waiting{fd_, POLLIN, 0};
  while (::poll(&waiting, 1, timeout_ms) == 1) {
    char chunk[4096];
    const auto size = ::recv(fd_, chunk, sizeof(chunk), 0);
    if (size <= 0) return true;  // what comes before the end does not matter here
  }
  return false;
}

std::string get(const std::string& target, const std::string& more_headers) {
  return "GET " + target + " HTTP/1.1\r\nHost: x\r\n" + more_headers + "\r\n";
}

std::string post(const std::string& target, const std::string& body) {
  return "POST " + target +
         " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
         body;
}

int status_in(const std::string& answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

std::string body_in(const std::string& answer) {
  const std::size_t head = answer.find("\r\n\r\n");
  return head == std::string::npos ? std::string() : answer.substr(head + 4);
}

OddServer::OddServer(const DeviceKey& key, std::string answer) : answer_(std::move(answer)) {
  context_.reset(SSL_CTX_new(TLS_server_method()));
  use_key(context_.get(), key);
  fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = loopback(0);
  const bool listens =
      ::bind(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0 &&
      ::listen(fd_, 8) == 0;
  if (!listens) throw std::runtime_error("no loopback port");
  socklen_t size = sizeof(address);
  ::getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &size);
  port_ = ntohs(address.sin_port);
  thread_ = std::thread([this] { serve(); });
}

OddServer::~OddServer() {
  ::shutdown(fd_, SHUT_RDWR);  // wakes accept()
  thread_.join();
  ::close(fd_);
}

void OddServer::serve() {
  for (;;) {
    const int fd = ::accept(fd_, nullptr, nullptr);
    if (fd < 0) return;
    const std::unique_ptr<SSL, decltype(&SSL_free)> ssl(SSL_new(context_.get()), SSL_free);
    SSL_set_fd(ssl.get(), fd);
    char request[8192];
    if (SSL_accept(ssl.get()) == 1 && SSL_read(ssl.get(), request, sizeof(request)) > 0) {
      if (answer_.empty()) {
        while (SSL_read(ssl.get(), request, sizeof(request)) > 0) {
        }  // holds the line and says nothing until the client has enough
      } else {
        SSL_write(ssl.get(), answer_.data(), static_cast<int>(answer_.size()));
        SSL_shutdown(ssl.get());
      }
    }
    ::close(fd);
  }
}

}  // namespace huiyin::link
