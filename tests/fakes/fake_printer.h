// A slip printer that does what a test tells it, one act a submit, and remembers what it was given.
// Without acts it prints. Not a model of CUPS: integration tests have a real one.
// Thread: any; acts run on the thread that submits.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "app/ports/slip_printer.h"

namespace huiyin::fakes {

class FakePrinter final : public SlipPrinter {
 public:
  using Act = std::function<Result<PrintOutcome>(const PrintJob&, const Listener&)>;

  // The next submit without an act yet does this.
  void will(Act act) {
    const std::lock_guard lock(mutex_);
    acts_.push_back(std::move(act));
  }
  void will_end_as(SlipState state, PrinterReasons reasons = {}) {
    will([state, reasons = std::move(reasons)](const PrintJob&, const Listener&) {
      return PrintOutcome{state, 7, reasons, ""};
    });
  }
  // Holds the slip until stop() is called, as CUPS does while paper is refilled.
  void will_hang_and_end_as(SlipState state) {
    will([this, state](const PrintJob&, const Listener&) {
      std::unique_lock lock(mutex_);
      hanging_ = true;
      changed_.notify_all();
      changed_.wait(lock, [this] { return stopped_; });
      return PrintOutcome{state, 0, {}, ""};
    });
  }
  void wait_until_hanging() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return hanging_; });
  }
  void will_report(PrinterStatus status) {
    const std::lock_guard lock(mutex_);
    status_ = std::move(status);
  }

  // A job of an earlier life; while it is active, cancelling ends it as `after`.
  void has_left(LeftJob job, SlipState after = SlipState::kNotSent) {
    const std::lock_guard lock(mutex_);
    left_.push_back(std::move(job));
    after_cancel_ = after;
  }

  std::vector<PrintJob> jobs() const {
    const std::lock_guard lock(mutex_);
    return jobs_;
  }
  int looks() const {
    const std::lock_guard lock(mutex_);
    return looks_;
  }

  Result<PrintOutcome> submit(const PrintJob& job, const Listener& listener) override {
    Act act;
    {
      const std::lock_guard lock(mutex_);
      jobs_.push_back(job);
      if (!acts_.empty()) {
        act = std::move(acts_.front());
        acts_.pop_front();
      }
    }
    if (act) return act(job, listener);
    return PrintOutcome{SlipState::kPrinted, 7, {}, ""};
  }
  PrinterStatus status(const std::string&) override {
    const std::lock_guard lock(mutex_);
    ++looks_;
    return status_;
  }
  Result<std::vector<LeftJob>> find_jobs(const std::string&, std::string_view prefix) override {
    const std::lock_guard lock(mutex_);
    std::vector<LeftJob> found;
    for (const LeftJob& job : left_) {
      if (job.title.starts_with(prefix)) found.push_back(job);
    }
    return found;
  }
  Result<Ok> cancel_job(int cups_job) override {
    const std::lock_guard lock(mutex_);
    for (LeftJob& job : left_) {
      if (job.cups_job == cups_job && std::exchange(job.active, false)) {
        job.outcome.state = after_cancel_;
      }
    }
    return Ok{};
  }
  void stop() override {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  mutable std::mutex mutex_;  // guards all below
  std::condition_variable changed_;
  std::deque<Act> acts_;
  std::vector<PrintJob> jobs_;
  std::vector<LeftJob> left_;
  SlipState after_cancel_ = SlipState::kNotSent;
  PrinterStatus status_;
  int looks_ = 0;
  bool hanging_ = false;
  bool stopped_ = false;
};

}  // namespace huiyin::fakes
