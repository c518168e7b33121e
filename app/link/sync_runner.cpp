#include "app/link/sync_runner.h"

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

#include "app/link/sync_round.h"

namespace huiyin::link {
namespace {

// Runs a job by `post` and waits for its end; false when it was dropped.
bool run_on(const std::function<void(std::function<void()>)>& post,
            const std::function<void()>& job) {
  if (!post) {
    job();
    return true;
  }
  auto done = std::make_shared<std::promise<void>>();
  std::future<void> ended = done->get_future();
  post([done = std::move(done), &job] {
    job();
    done->set_value();
  });
  try {
    ended.get();  // a job that is dropped breaks the promise
  } catch (const std::future_error&) {
    return false;
  }
  return true;
}

}  // namespace

struct SyncRunner::Impl {
  Impl(SyncClient& its_store, PeerLink& its_peer, Clock& its_clock,
       const RunnerOptions& its_options)
      : store(its_store),
        peer(its_peer),
        clock(its_clock),
        options(its_options),
        rule(its_options.timing, its_options.seed),
        parts{store, peer, rule, [this] { return clock.monotonic_ms(); },
              [this](const std::function<void()>& job) { return run_on(options.post, job); }} {}

  void loop() {
    load_cursor();
    while (!stopping()) {
      take_pokes();
      step(rule.next(clock.monotonic_ms()));
      publish();
    }
  }

  void load_cursor() {
    std::optional<Result<SyncCursor>> cursor;
    if (!run_on(options.post, [&] { cursor = store.cursor(); })) return;
    if (cursor && cursor->ok()) rule.on_started((*cursor)->epoch, (*cursor)->cursor);
  }

  bool stopping() {
    const std::lock_guard lock(mutex);
    return stop_asked;
  }

  void take_pokes() {
    const std::lock_guard lock(mutex);
    if (poked) rule.on_local_change();
    if (health_changed) rule.on_health_change();
    poked = false;
    health_changed = false;
  }

  void step(const sync::ClientTurn& turn) {
    switch (turn.step) {
      case sync::ClientStep::kPush: push(); return;
      case sync::ClientStep::kPull: pull(); return;
      case sync::ClientStep::kReportHealth: report(); return;
      case sync::ClientStep::kWait:
        if (turn.listen) {
          listen(turn.wait_ms);
        } else {
          rest(turn.wait_ms);
        }
        return;
    }
  }

  void push() {
    const Result<std::int64_t> taken = push_round(parts);
    if (!taken || parts.unsent > 0) settled = false;
  }

  void pull() {
    const Result<FeedPage> page = pull_round(parts);
    if (!page || page->more) settled = false;
    if (page && options.on_page) options.on_page(*page);
  }

  void report() {
    std::string text;
    {
      const std::lock_guard lock(mutex);
      text = health;
    }
    const Result<Ok> told = peer.report_health(text);
    if (told) {
      rule.on_health_reported(clock.monotonic_ms());
    } else {
      rule.on_failed(clock.monotonic_ms(), told.error());
    }
  }

  void listen(std::int64_t wait_ms) {
    settled = true;
    publish();
    const Result<LinkNews> news = peer.wait_head(rule.head_known(), wait_ms);
    settled = news && news->kind == LinkNews::Kind::kQuiet;
    if (!news) {
      rule.on_failed(clock.monotonic_ms(), news.error());
    } else if (news->kind == LinkNews::Kind::kHead) {
      rule.on_head(news->head);
    }
  }

  // While the host is away; a new event does not end it, stop() does.
  void rest(std::int64_t wait_ms) {
    publish();
    std::unique_lock lock(mutex);
    wake.wait_for(lock, std::chrono::milliseconds(wait_ms), [this] { return stop_asked; });
  }

  void publish() {
    SyncStatus now;
    now.online = rule.online();
    now.outbox = parts.unsent;
    now.up_to_date = settled;
    now.error = rule.last_error();
    {
      const std::lock_guard lock(mutex);
      if (!now.online) now.offline_since = published ? shown.offline_since : clock.now();
      if (!now.online && published && shown.online) now.offline_since = clock.now();
      const bool same_error = now.error.has_value() == shown.error.has_value() &&
                              (!now.error || now.error->code == shown.error->code);
      const bool same = published && now.online == shown.online && now.outbox == shown.outbox &&
                        now.up_to_date == shown.up_to_date && same_error;
      if (same || stop_asked) return;
      published = true;
      shown = now;
    }
    if (options.on_status) options.on_status(now);
  }

  SyncClient& store;
  PeerLink& peer;
  Clock& clock;
  RunnerOptions options;
  sync::ClientRule rule;
  RoundParts parts;
  bool settled = false;

  std::mutex mutex;
  std::condition_variable wake;
  bool stop_asked = false;  // guarded by mutex, as all below
  bool poked = false;
  bool health_changed = false;
  bool published = false;
  std::string health;
  SyncStatus shown;
  std::thread thread;
};

SyncRunner::SyncRunner(SyncClient& store, PeerLink& peer, Clock& clock,
                       const RunnerOptions& options)
    : impl_(std::make_unique<Impl>(store, peer, clock, options)) {}

SyncRunner::~SyncRunner() {
  stop();
}

void SyncRunner::start() {
  if (impl_->thread.joinable()) return;
  impl_->thread = std::thread([impl = impl_.get()] { impl->loop(); });
}

void SyncRunner::stop() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->stop_asked = true;
    impl_->wake.notify_all();
  }
  impl_->peer.cancel();
  if (impl_->thread.joinable()) impl_->thread.join();
}

void SyncRunner::poke() {
  {
    const std::lock_guard lock(impl_->mutex);
    impl_->poked = true;
  }
  impl_->peer.interrupt();
}

void SyncRunner::set_health(const std::string& text) {
  {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->health == text) return;
    impl_->health = text;
    impl_->health_changed = true;
  }
  impl_->peer.interrupt();
}

SyncStatus SyncRunner::status() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->shown;
}

Result<SyncOnce> sync_once(SyncClient& store, PeerLink& peer, Clock& clock) {
  sync::ClientRule rule(sync::ClientTiming{}, 1);
  RoundParts parts{store, peer, rule, [&] { return clock.monotonic_ms(); },
                   [](const std::function<void()>& job) {
                     job();
                     return true;
                   }};
  const Result<SyncCursor> cursor = store.cursor();
  if (!cursor) return cursor.error();
  rule.on_started(cursor->epoch, cursor->cursor);
  SyncOnce done;
  for (;;) {
    const sync::ClientStep step = rule.next(clock.monotonic_ms()).step;
    if (step == sync::ClientStep::kPush) {
      const Result<std::int64_t> taken = push_round(parts);
      if (!taken) return taken.error();
      done.pushed += *taken;
    } else if (step == sync::ClientStep::kPull) {
      const Result<FeedPage> page = pull_round(parts);
      if (!page) return page.error();
      done.pulled += static_cast<std::int64_t>(page->tickets.size());
    } else {
      return done;  // pushed and pulled; health and waiting are the runner's
    }
  }
}

}  // namespace huiyin::link
