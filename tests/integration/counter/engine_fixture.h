// The counter's engine on a demo site of its own: real store, real link, a printer that obeys.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>

#include "app/counter/engine/engine.h"
#include "app/link/sodium_crypto.h"
#include "app/run/system_clock.h"
#include "tests/drive/temp_dir.h"
#include "tests/fakes/fake_printer.h"

namespace huiyin::counter {

class EngineAtWork {
 public:
  EngineAtWork() {
    const auto made = site::make_site(dir(), true, clock_, *crypto_);
    if (!made) throw std::runtime_error(made.error().detail);
    printer.will_report({.reachable = true, .accepting = true, .reasons = {}, .detail = {}});
  }
  ~EngineAtWork() { stop(); }
  EngineAtWork(const EngineAtWork&) = delete;
  EngineAtWork& operator=(const EngineAtWork&) = delete;

  std::filesystem::path dir() const { return folder_ / "site"; }

  // A store of its own on the same file, as the command line has one.
  std::unique_ptr<db::HostStore> another_store() {
    auto store = site::open_store(load(), clock_, *crypto_);
    if (!store) throw std::runtime_error(store.error().detail);
    return std::move(*store);
  }

  void start(int port = 0) {
    site::Site site = load();
    site.config.port = port;
    site.config.listen = "127.0.0.1";
    site.config.printer.paper_queue = paper_queue;
    auto store = another_store();
    engine_ = std::make_unique<Engine>(
        EngineParts{std::move(site), clock_, *crypto_, printer,
                    [this](Input input) { hear(std::move(input)); }, in_letters, &papers},
        std::move(store));
    const auto started = engine_->start();
    if (!started) throw std::runtime_error(started.error().detail);
  }
  void stop() { engine_.reset(); }
  void ask(const Effect& effect) { engine_->carry_out(effect); }

  // The next input of this kind that `holds`; all before it are forgotten.
  template <typename I>
  I wait(const std::function<bool(const I&)>& holds = [](const I&) { return true; }) {
    std::unique_lock lock(mutex_);
    while (true) {
      while (!heard_.empty()) {
        const Input input = std::move(heard_.front());
        heard_.pop_front();
        if constexpr (std::is_same_v<I, Input>) {
          if (holds(input)) return input;
        } else {
          const I* found = std::get_if<I>(&input);
          if (found != nullptr && holds(*found)) return *found;
        }
      }
      const auto patience = std::chrono::seconds(20);
      if (changed_.wait_for(lock, patience) == std::cv_status::timeout) {
        throw std::runtime_error("nothing of that kind is heard");
      }
    }
  }

  // The newest form of a ticket that the counter has been told of, once it `holds`.
  Ticket wait_ticket(
      const TicketId& id,
      const std::function<bool(const Ticket&)>& holds = [](const Ticket&) { return true; }) {
    std::optional<Ticket> found;
    wait<Input>([&](const Input& input) {
      const Ticket* ticket = nullptr;
      if (const auto* all = std::get_if<RecordLoaded>(&input)) {
        ticket = find_ticket(all->record, id);
      }
      if (const auto* news = std::get_if<RecordChanged>(&input)) {
        for (const Ticket& t : news->tickets) {
          if (t.id == id) ticket = &t;
        }
      }
      if (ticket == nullptr || !holds(*ticket)) return false;
      found = *ticket;
      return true;
    });
    return *found;
  }

  Ticket register_ticket(int serial = 1, const std::string& text = "tap drips") {
    ask(RegisterTicket{serial, draft(text), "zhang"});
    const auto done = wait<RegisterDone>();
    if (!done.ticket) throw std::runtime_error(name_of(done.ticket.error().code));
    return *done.ticket;
  }
  static Draft draft(const std::string& text = "tap drips") {
    Draft d;
    d.category = Category::kRepair;
    d.channel = Channel::kCounter;
    d.attendance = Attendance::kWaiting;
    d.personal = {"3-1-1502", "王建国", "13800138000", text};
    return d;
  }

  fakes::FakePrinter printer;
  fakes::FakePrinter papers;  // the A4 one
  std::string paper_queue;    // empty: none; before start()

 private:
  // Letters instead of a picture: how a slip is drawn is the slip room's, and its libraries' locks
  // mean nothing to the thread checker.
  static Result<std::string> in_letters(const SlipContent& slip, int) {
    return slip.title + "\n" + slip.banner + "\n" + slip.number;
  }
  site::Site load() {
    auto site = site::load_site(dir());
    if (!site) throw std::runtime_error(site.error().detail);
    return std::move(*site);
  }
  void hear(Input input) {
    {
      const std::lock_guard lock(mutex_);
      heard_.push_back(std::move(input));
    }
    changed_.notify_all();
  }

  drive::TempDir folder_;
  run::SystemClock clock_;
  std::unique_ptr<Crypto> crypto_ = link::make_crypto();
  std::mutex mutex_;  // guards heard_
  std::condition_variable changed_;
  std::deque<Input> heard_;
  std::unique_ptr<Engine> engine_;
};

}  // namespace huiyin::counter
