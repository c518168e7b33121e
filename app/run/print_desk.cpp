#include "app/run/print_desk.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/run/log.h"

namespace huiyin::run {
namespace {

constexpr int kSettleLooks = 20;  // a cancelled job is over within a second or two

// How a job of an earlier life is known again.
std::string title_of(const TicketId& ticket, int attempt) {
  return to_string(ticket) + "-" + std::to_string(attempt);
}

}  // namespace

PrintDesk::PrintDesk(PrintDeskParts parts)
    : parts_(std::move(parts)), thread_([this] { loop(); }) {}

PrintDesk::~PrintDesk() {
  stop();
}

void PrintDesk::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  parts_.printer.stop();
  if (thread_.joinable()) thread_.join();
}

void PrintDesk::print(PrintOrder order) {
  post([this, order = std::move(order)] { carry_out(order); });
}

void PrintDesk::settle(const TicketId& ticket, int attempt) {
  post([this, ticket, attempt] { settle_now(ticket, attempt); });
}

void PrintDesk::look(std::function<void(const PrinterStatus&)> told) {
  post([this, told = std::move(told)] {
    PrinterStatus status;
    if (parts_.queue.empty()) {
      status.reasons = {PrinterReason::kNoPrinter};
    } else {
      status = parts_.printer.status(parts_.queue);
    }
    told(status);
  });
}

void PrintDesk::post(Task task) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;  // the row says queued: the next start finds it
    tasks_.push_back(std::move(task));
  }
  wake_.notify_all();
}

void PrintDesk::loop() {
  pthread_setname_np(pthread_self(), "paper");
  if (parts_.on_start) parts_.on_start();
  while (true) {
    Task task;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return stopping_ || !tasks_.empty(); });
      if (stopping_) return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

void PrintDesk::tell(const PrintOrder& order, const SlipStatus& slip, bool final) {
  if (!parts_.on_update) return;
  parts_.on_update(PrintUpdate{order.ticket, slip, {}, cups_job_, final});
}

void PrintDesk::carry_out(const PrintOrder& order) {
  cups_job_ = 0;
  auto bytes = parts_.make_bytes(order.content);
  if (!bytes) {
    log_error("print", "slip cannot be drawn: " + bytes.error().detail);
    const SlipMoved failed{order.attempt, SlipState::kNotSent, "other"};
    if (!parts_.record(order.ticket, failed)) log_error("print", "slip row cannot be written");
    tell(order, {order.attempt, SlipState::kNotSent, "other"}, true);
    return;
  }
  const std::int64_t give_up_at = parts_.clock.monotonic_ms() + parts_.retry_for_ms;
  while (true) {
    const SlipStatus slip = try_once(order, *bytes);
    const bool again = slip.state == SlipState::kNotSent && !parts_.queue.empty() &&
                       parts_.clock.monotonic_ms() + parts_.retry_pause_ms < give_up_at;
    tell(order, slip, !again);
    if (!again || !pause_for(parts_.retry_pause_ms)) return;
  }
}

// One attempt at the paper; the row is written before and after.
SlipStatus PrintDesk::try_once(const PrintOrder& order, const std::string& bytes) {
  if (parts_.queue.empty()) {
    const SlipMoved none{order.attempt, SlipState::kNotSent, "no_printer"};
    if (!parts_.record(order.ticket, none)) log_error("print", "slip row cannot be written");
    return {order.attempt, SlipState::kNotSent, "no_printer"};
  }
  if (!parts_.record(order.ticket, {order.attempt, SlipState::kSending, ""})) {
    log_error("print", "slip row cannot be written; nothing was sent");
    return {order.attempt, SlipState::kNotSent, "other"};
  }
  tell(order, {order.attempt, SlipState::kSending, ""}, false);
  const PrintJob job{parts_.queue, title_of(order.ticket, order.attempt), bytes};
  auto outcome = parts_.printer.submit(job, [&](const PrintProgress& progress) {
    cups_job_ = progress.cups_job;
    if (!parts_.on_update) return;
    parts_.on_update(PrintUpdate{order.ticket,
                                 {order.attempt, SlipState::kSending, ""},
                                 progress.reasons,
                                 progress.cups_job,
                                 false});
  });
  SlipStatus slip{order.attempt, SlipState::kNotSent, "other"};
  if (outcome) {
    cups_job_ = outcome->cups_job;
    slip = {order.attempt, outcome->state, joined_names(outcome->reasons)};
  }
  if (!parts_.record(order.ticket, {slip.attempt, slip.state, slip.reason})) {
    // The row stays "sending": the next start judges it as unknown, which is the safe side.
    log_error("print", "the outcome of a slip cannot be written");
    slip.state = SlipState::kUnknown;
  }
  return slip;
}

void PrintDesk::settle_now(const TicketId& ticket, int attempt) {
  if (parts_.queue.empty()) return;
  const auto outcome = outcome_of(title_of(ticket, attempt));
  if (!outcome || outcome->state == SlipState::kUnknown) return;
  const SlipStatus slip{attempt, outcome->state, joined_names(outcome->reasons)};
  if (!parts_.record(ticket, {slip.attempt, slip.state, slip.reason})) {
    return log_error("print", "the outcome of an earlier slip cannot be written");
  }
  if (parts_.on_update) {
    parts_.on_update({ticket, slip, {}, outcome->cups_job, /*final=*/true});
  }
}

// Of the newest job with this title, once it is over; ends it first when it is not.
std::optional<PrintOutcome> PrintDesk::outcome_of(const std::string& title) {
  for (int look = 0; look < kSettleLooks; ++look) {
    const auto jobs = parts_.printer.find_jobs(parts_.queue, title);
    if (!jobs) return std::nullopt;
    const auto job = std::find_if(jobs->begin(), jobs->end(),
                                  [&](const LeftJob& left) { return left.title == title; });
    if (job == jobs->end()) return std::nullopt;
    if (!job->active) return job->outcome;
    (void)parts_.printer.cancel_job(job->cups_job);  // asked again with the next look
    if (!pause_for(parts_.settle_pause_ms)) return std::nullopt;
  }
  return std::nullopt;
}

// False when the desk stops meanwhile.
bool PrintDesk::pause_for(std::int64_t ms) {
  std::unique_lock lock(mutex_);
  return !wake_.wait_for(lock, std::chrono::milliseconds(ms), [this] { return stopping_; });
}

}  // namespace huiyin::run
