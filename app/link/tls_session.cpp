#include "app/link/http_session.h"

namespace huiyin::link {

std::shared_ptr<Connection> make_tls_connection(ServerCore& core,
                                                boost::asio::ip::tcp::socket socket) {
  using Stream = boost::asio::ssl::stream<beast::tcp_stream>;
  return std::make_shared<HttpSession<Stream>>(core, beast::tcp_stream(std::move(socket)),
                                               core.tls());
}

}  // namespace huiyin::link
