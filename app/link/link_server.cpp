#include "app/link/link_server.h"

#include <thread>

#include "app/link/server_core.h"
#include "app/link/store_worker.h"
#include "app/link/tls_context.h"

namespace huiyin::link {

struct LinkServer::Impl {
  std::unique_ptr<StoreWorker> worker;  // when the application has none
  std::shared_ptr<ServerCore> core;
  std::thread thread;
  int port = 0;
  int status_port = 0;
  int admin_port = 0;
};

LinkServer::LinkServer(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}

LinkServer::~LinkServer() {
  stop();
}

Result<std::unique_ptr<LinkServer>> LinkServer::start(const ServerOptions& options,
                                                      const SiteFacts& site, const DeviceKey& key,
                                                      const ServerParts& parts) {
  auto tls = make_tls_context(TlsSide::kServer, key);
  if (!tls) return tls.error();
  auto impl = std::make_shared<Impl>();
  ServerOptions all = options;
  if (!all.post) {
    impl->worker = std::make_unique<StoreWorker>();
    all.post = [worker = impl->worker.get()](std::function<void()> job) {
      worker->post(std::move(job));
    };
  }
  impl->core = std::make_shared<ServerCore>(all, site, key, parts, std::move(*tls));

  const Result<int> port = impl->core->listen(Door::kTerminals, options.bind_address, options.port);
  if (!port) return port.error();
  impl->port = *port;
  if (options.status_port) {
    const Result<int> bound =
        impl->core->listen(Door::kStatus, options.bind_address, *options.status_port);
    if (!bound) return bound.error();
    impl->status_port = *bound;
  }
  if (options.admin_port) {
    const Result<int> bound = impl->core->listen(Door::kAdmin, "127.0.0.1", *options.admin_port);
    if (!bound) return bound.error();
    impl->admin_port = *bound;
  }
  impl->core->begin();
  impl->thread = std::thread([core = impl->core.get()] { core->run(); });
  return std::unique_ptr<LinkServer>(new LinkServer(std::move(impl)));
}

int LinkServer::port() const {
  return impl_->port;
}
int LinkServer::status_port() const {
  return impl_->status_port;
}
int LinkServer::admin_port() const {
  return impl_->admin_port;
}
void LinkServer::notify_head(std::int64_t head) {
  impl_->core->notify_head(head);
}
void LinkServer::set_pairing_open(bool open) {
  impl_->core->service().set_pairing_open(open);
}

void LinkServer::stop() {
  if (!impl_->thread.joinable()) return;
  impl_->core->shut_down();
  impl_->thread.join();
  if (impl_->worker) impl_->worker->stop();
}

}  // namespace huiyin::link
