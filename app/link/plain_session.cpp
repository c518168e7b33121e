#include "app/link/http_session.h"

namespace huiyin::link {

std::shared_ptr<Connection> make_plain_connection(ServerCore& core,
                                                  boost::asio::ip::tcp::socket socket) {
  return std::make_shared<HttpSession<beast::tcp_stream>>(core, std::move(socket));
}

}  // namespace huiyin::link
