// serve: the host without a window. Store on a worker of its own, sockets on the link's thread,
// commits of other processes heard through the change watcher.
#include <condition_variable>
#include <future>
#include <mutex>

#include "app/cli/commands.h"
#include "app/link/link_server.h"
#include "app/run/log.h"
#include "app/run/signals.h"
#include "app/run/worker.h"
#include "app/site/site_dir.h"
#include "app/sync/json_writer.h"
#include "db/change_watcher.h"

namespace huiyin::cli {
namespace {

constexpr std::int64_t kMaintain_ms = 60'000;

// Everything the running host consists of, in the order it is taken down (last first).
struct Host {
  std::unique_ptr<db::HostStore> store;
  std::unique_ptr<run::Worker> record;
  std::unique_ptr<link::LinkServer> server;
  std::unique_ptr<db::ChangeWatcher> watcher;
  std::unique_ptr<run::FdWatch> watch;

  ~Host() {
    watch.reset();
    if (server) server->stop();
    if (record) record->stop();
    server.reset();
  }
};

link::ServerOptions server_options(const run::SiteConfig& config, std::optional<int> port,
                                   run::Worker& record) {
  link::ServerOptions options;
  options.bind_address = config.listen;
  options.port = port.value_or(config.port);
  if (config.status_port != 0) options.status_port = config.status_port;
  if (config.admin_port != 0) options.admin_port = config.admin_port;
  options.post = [&record](std::function<void()> job) { record.post(std::move(job)); };
  return options;
}

Result<Ok> start(Context& context, const ServeOptions& options, const site::Site& site,
                 Host& host) {
  auto store = site::open_store(site, context.clock, *context.crypto);
  if (!store) return store.error();
  host.store = std::move(*store);
  if (auto told = site::publish_office(site, *host.store); !told) return told.error();
  db::HostStore& record = *host.store;
  host.record = std::make_unique<run::Worker>(
      "record", run::Worker::Idle{kMaintain_ms, [&record] {
                                    if (auto done = record.maintain(); !done)
                                      run::log_error("db", done.error().detail);
                                  }});
  auto server = link::LinkServer::start(
      server_options(site.config, options.port, *host.record), site::site_facts(site),
      site.device_key, link::ServerParts{record.sync(), *context.crypto, context.clock});
  if (!server) return server.error();
  host.server = std::move(*server);
  link::LinkServer& sockets = *host.server;
  run::Worker& worker = *host.record;
  auto watcher = db::ChangeWatcher::open(site.dir / "counter.db", [&record, &sockets, &worker] {
    worker.post([&record, &sockets] { sockets.notify_head(record.sync().head()); });
  });
  if (!watcher) return watcher.error();
  host.watcher = std::move(*watcher);
  host.watch =
      std::make_unique<run::FdWatch>(host.watcher->fd(), [w = host.watcher.get()] { w->handle(); });
  return Ok{};
}

}  // namespace

int run_serve(Context& context, const ServeOptions& options) {
  run::init_log("huiyin-serve");
  std::promise<void> stopped;
  std::once_flag once;
  const run::SignalWatch signals([&] { std::call_once(once, [&] { stopped.set_value(); }); });
  auto site = site::load_site(options.site);
  if (!site) return report(context, site.error());
  Host host;
  if (auto started = start(context, options, *site, host); !started) {
    return report(context, started.error());
  }
  say(sync::JsonWriter{}
          .begin_object()
          .field("ok", true)
          .field("port", host.server->port())
          .field("status_port", host.server->status_port())
          .field("admin_port", host.server->admin_port())
          .end_object()
          .text());
  stopped.get_future().wait();
  return kExitOk;
}

}  // namespace huiyin::cli
