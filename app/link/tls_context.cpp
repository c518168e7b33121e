#include "app/link/tls_context.h"

#include <boost/asio/buffer.hpp>

#include "app/link/openssl_handles.h"

namespace huiyin::link {

namespace ssl = boost::asio::ssl;

Result<std::shared_ptr<ssl::context>> make_tls_context(TlsSide side, const DeviceKey& key) {
  const auto method =
      side == TlsSide::kServer ? ssl::context::tls_server : ssl::context::tls_client;
  auto context = std::make_shared<ssl::context>(method);
  SSL_CTX* native = context->native_handle();
  if (SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION) != 1 ||
      SSL_CTX_set_max_proto_version(native, TLS1_3_VERSION) != 1) {
    return fail(ErrorCode::kConfig, "this OpenSSL has no TLS 1.3");
  }
  // Each handshake proves the keys anew: no resumption, so a revoked key cannot ride on an old one.
  SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(native, 0);
  boost::system::error_code ec;
  context->use_certificate(boost::asio::buffer(key.certificate_pem), ssl::context::pem, ec);
  if (ec) return fail(ErrorCode::kConfig, "device certificate: " + ec.message());
  context->use_private_key(boost::asio::buffer(key.key_pem), ssl::context::pem, ec);
  if (ec) return fail(ErrorCode::kConfig, "device key: " + ec.message());
  context->set_verify_mode(ssl::verify_peer, ec);
  if (side == TlsSide::kServer) {
    context->set_verify_callback([](bool, ssl::verify_context&) { return true; }, ec);
  }
  if (ec) return fail(ErrorCode::kConfig, "TLS: " + ec.message());
  return context;
}

std::string peer_key_sha256(SSL* ssl) {
  const CertificateHandle certificate(SSL_get1_peer_certificate(ssl));
  return certificate ? key_sha256_of(certificate.get()) : std::string();
}

}  // namespace huiyin::link
