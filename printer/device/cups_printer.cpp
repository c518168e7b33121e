// The way of one slip:
//   queue there, accepting, running?  no → not_sent
//   subscribe, create job, stream, finish          broken before the end → not_sent, else unknown
//   until the job is over: news → look at the job  scheduler vanished → unknown
//                                                  queue paused before its turn → taken back,
//                                                  not_sent
//   over: the backend's verdict (backend_verdict.h) decides; no verdict → unknown
// A scheduler that started anew may have run a job twice: what is said of the second run is no
// proof that nothing came out in the first, so after that there is only printed or unknown.
#include "printer/device/cups_printer.h"

#include <chrono>

#include "printer/device/backend_verdict.h"
#include "printer/device/transport.h"

namespace huiyin::device {

namespace {

using Clock = std::chrono::steady_clock;

PrinterReason reason_of(const Error& error) {
  if (error.code == ErrorCode::kNoPrinter) return PrinterReason::kNoPrinter;
  if (error.code == ErrorCode::kPeerAway) return PrinterReason::kNoScheduler;
  return PrinterReason::kOther;
}

PrintOutcome not_sent(int job, PrinterReasons reasons, const std::string& detail) {
  return {SlipState::kNotSent, job, std::move(reasons), detail};
}

PrintOutcome unknown(int job, PrinterReasons reasons, const std::string& detail) {
  return {SlipState::kUnknown, job, std::move(reasons), detail};
}

// What a job that is over says about its slip.
PrintOutcome judge(const JobView& job, bool confirming, const PrinterReasons& reasons) {
  const auto verdict = read_verdict(job.message, job.title);
  if (job.state == IPP_JSTATE_COMPLETED && confirming && job.sheets > 0) {
    return {SlipState::kPrinted, job.id, reasons, "confirmed by the printer"};
  }
  if (job.state == IPP_JSTATE_COMPLETED) {
    return unknown(job.id, reasons,
                   confirming ? "sent, this printer cannot confirm (status=off)"
                              : "sent, the queue's backend confirms nothing: use escpos://");
  }
  if (verdict && verdict->verdict == Verdict::kNotSent) {
    return not_sent(job.id, reasons, verdict->text);
  }
  if (verdict) return unknown(job.id, reasons, verdict->text);
  if (!job.was_processed) return not_sent(job.id, reasons, "taken back before its turn");
  return unknown(job.id, reasons, job.message.empty() ? "ended without a word" : job.message);
}

bool confirms(const QueueView& queue) {
  return queue.device_uri.starts_with(std::string(kEscposScheme) + ":");
}

// As judge, for a job whose history is not known from its beginning.
PrintOutcome judge_late(const JobView& job, bool confirming, const PrinterReasons& reasons) {
  PrintOutcome outcome = judge(job, confirming, reasons);
  if (outcome.state == SlipState::kNotSent) outcome.state = SlipState::kUnknown;
  return outcome;
}

bool is_stopped(const QueueView& queue) {
  return queue.state == IPP_PSTATE_STOPPED;
}

}  // namespace

// Follows one accepted job to its end.
class CupsPrinter::Watch {
 public:
  Watch(CupsPrinter& printer, CupsConnection& cups, const PrintJob& job, int id, bool confirming,
        const Listener& listener)
      : printer_(printer),
        cups_(cups),
        job_(job),
        confirming_(confirming),
        listener_(listener),
        identity_(cups.identity()) {
    progress_.cups_job = id;
  }

  PrintOutcome run(int subscription, int sequence) {
    const auto give_up = Clock::now() + std::chrono::milliseconds(printer_.options_.whole_ms);
    auto next_look = Clock::now();
    while (true) {
      const auto news = subscription > 0 ? cups_.news(subscription, sequence) : Result<bool>(true);
      // Without news the job is still looked at now and then: a subscription may get lost.
      if (!news.ok() || *news || Clock::now() >= next_look) {
        if (auto outcome = look()) return *outcome;
        next_look = Clock::now() + std::chrono::seconds(1);
      }
      if (Clock::now() >= give_up || paused_too_long()) return take_back();
      if (!printer_.pause(printer_.options_.poll_ms)) return unknown_now("stopped");
    }
  }

  // CUPS ended while it had the slip. A scheduler that comes back may print it a second time, so
  // the job is ended there; only its own verdict, if it still has one, is better than unknown.
  PrintOutcome scheduler_vanished() {
    const auto give_up = Clock::now() + std::chrono::milliseconds(printer_.options_.reconnect_ms);
    progress_.reasons.insert(PrinterReason::kNoScheduler);
    while (Clock::now() < give_up && printer_.pause(printer_.options_.poll_ms)) {
      auto again = CupsConnection::open(printer_.options_.server);
      if (!again.ok()) continue;
      const auto job = again->job(progress_.cups_job);
      if (!job.ok() && job.error().code == ErrorCode::kPeerAway) continue;
      if (!job.ok() || job->title != job_.title) break;
      if (job->over()) return judge_late(*job, confirming_, progress_.reasons);
      // A scheduler that has just started may refuse at first; left alone it would print again.
      (void)again->cancel(progress_.cups_job);
    }
    return unknown_now("the CUPS scheduler went away while it had the slip");
  }

 private:
  PrintOutcome unknown_now(const std::string& detail) const {
    return unknown(progress_.cups_job, progress_.reasons, detail);
  }

  // The outcome, once there is one.
  std::optional<PrintOutcome> look() {
    const auto queue = cups_.queue(job_.queue);
    const auto job = cups_.job(progress_.cups_job);
    const bool away = !job.ok() && job.error().code == ErrorCode::kPeerAway;
    if (away || cups_.identity() != identity_) return scheduler_vanished();
    if (!job.ok() || job->title != job_.title)
      return unknown_now("CUPS does not know the job any more");
    const PrinterReasons reasons = queue.ok() ? queue->reasons : progress_.reasons;
    if (job->over()) return judge(*job, confirming_, reasons);
    tell(job->state == IPP_JSTATE_PROCESSING, reasons);
    const bool waits = job->state != IPP_JSTATE_PROCESSING && queue.ok() && is_stopped(*queue);
    if (!waits) paused_since_.reset();
    if (waits && !paused_since_) paused_since_ = Clock::now();
    if (job->state == IPP_JSTATE_STOPPED) return take_back();
    return std::nullopt;
  }

  void tell(bool processing, const PrinterReasons& reasons) {
    const bool changed =
        !told_ || processing != progress_.processing || reasons != progress_.reasons;
    told_ = true;
    progress_.processing = processing;
    progress_.reasons = reasons;
    if (changed && listener_) listener_(progress_);
  }

  bool paused_too_long() const {
    const auto grace = std::chrono::milliseconds(printer_.options_.paused_grace_ms);
    return paused_since_ && Clock::now() - *paused_since_ >= grace;
  }

  // Cancels, waits until the job is over and judges it then: it may just have been printed.
  PrintOutcome take_back() {
    if (!cups_.cancel(progress_.cups_job).ok()) return unknown_now("the job cannot be taken back");
    const auto give_up = Clock::now() + std::chrono::milliseconds(printer_.options_.reconnect_ms);
    while (Clock::now() < give_up) {
      const auto job = cups_.job(progress_.cups_job);
      if (!job.ok() || job->title != job_.title) break;
      if (job->over()) {
        PrinterReasons reasons = progress_.reasons;
        if (!job->was_processed) reasons.insert(PrinterReason::kPaused);
        return judge(*job, confirming_, reasons);
      }
      if (!printer_.pause(printer_.options_.poll_ms)) break;
    }
    return unknown_now("taken back, end not seen");
  }

  CupsPrinter& printer_;
  CupsConnection& cups_;
  const PrintJob& job_;
  const bool confirming_;
  const Listener& listener_;
  const std::uint64_t identity_;
  PrintProgress progress_;
  bool told_ = false;
  std::optional<Clock::time_point> paused_since_;
};

bool CupsPrinter::pause(int ms) {
  std::unique_lock lock(mutex_);
  return !wake_.wait_for(lock, std::chrono::milliseconds(ms), [this] { return stopped_.load(); });
}

void CupsPrinter::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  wake_.notify_all();
}

Result<PrintOutcome> CupsPrinter::submit(const PrintJob& job, const Listener& listener) {
  if (job.queue.empty() || job.title.empty() || job.bytes.empty()) {
    return fail(ErrorCode::kBadValue, "a slip needs a queue, a title and bytes");
  }
  if (stopped_) return not_sent(0, {}, "stopped");
  auto cups = CupsConnection::open(options_.server);
  if (!cups.ok()) return not_sent(0, {reason_of(cups.error())}, cups.error().detail);
  const auto queue = cups->queue(job.queue);
  if (!queue.ok()) return not_sent(0, {reason_of(queue.error())}, queue.error().detail);
  if (is_stopped(*queue) || !queue->accepting) {
    return not_sent(0, {PrinterReason::kPaused}, "the queue is stopped or refuses jobs");
  }
  const auto subscription = cups->subscribe(job.queue);
  const auto handed = cups->hand_over(job, [this] { return stopped_.load(); });
  if (handed.state == HandOver::State::kRefused) {
    // What CUPS has of it never prints; ending it keeps the queue's list clean.
    if (handed.job > 0) static_cast<void>(cancel_job(handed.job));
    return not_sent(handed.job, {}, handed.detail);
  }
  Watch watch(*this, *cups, job, handed.job, confirms(*queue), listener);
  if (handed.state == HandOver::State::kUncertain) return watch.scheduler_vanished();
  const PrintOutcome outcome = watch.run(subscription.ok() ? *subscription : 0, 0);
  if (subscription.ok() && !stopped_) cups->unsubscribe(*subscription);
  return outcome;
}

PrinterStatus CupsPrinter::status(const std::string& queue) {
  PrinterStatus status;
  auto cups = CupsConnection::open(options_.server);
  auto view = cups.ok() ? cups->queue(queue) : Result<QueueView>(cups.error());
  if (!view.ok()) {
    status.reasons = {reason_of(view.error())};
    status.detail = view.error().detail;
    return status;
  }
  status.reachable = true;
  status.accepting = view->accepting && !is_stopped(*view);
  status.reasons = view->reasons;
  status.detail = view->message;
  const auto target = parse_device_uri(view->device_uri);
  // CUPS hears of paper and cover only while it prints, and keeps what it heard last. An idle
  // printer is asked directly; a busy one takes no second connection.
  if (target.ok() && view->state != IPP_PSTATE_PROCESSING && view->waiting_jobs == 0) {
    status.reasons = probe_printer(
        {.target = *target, .stopped = [this] { return stopped_.load(); }, .on_reasons = {}});
    status.detail = joined_names(status.reasons);
  }
  if (!status.accepting) status.reasons.insert(PrinterReason::kPaused);
  return status;
}

Result<std::vector<LeftJob>> CupsPrinter::find_jobs(const std::string& queue,
                                                    std::string_view title_prefix) {
  auto cups = CupsConnection::open(options_.server);
  if (!cups.ok()) return fail(ErrorCode::kNoPrinter, cups.error().detail);
  const auto view = cups->queue(queue);
  const auto jobs = cups->jobs(queue);
  if (!view.ok() || !jobs.ok()) return fail(ErrorCode::kNoPrinter, "the queue cannot be read");
  std::vector<LeftJob> found;
  for (const JobView& job : *jobs) {
    if (!job.title.starts_with(title_prefix)) continue;
    PrintOutcome outcome = unknown(job.id, {}, "not over yet");
    if (job.incoming) outcome = not_sent(job.id, {}, "never wholly handed over");
    if (job.over()) outcome = judge_late(job, confirms(*view), {});
    found.push_back({job.id, job.title, !job.over(), outcome});
  }
  return found;
}

Result<Ok> CupsPrinter::cancel_job(int cups_job) {
  auto cups = CupsConnection::open(options_.server);
  if (!cups.ok()) return fail(ErrorCode::kNoPrinter, cups.error().detail);
  return cups->cancel(cups_job);
}

}  // namespace huiyin::device
