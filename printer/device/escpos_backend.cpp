// The CUPS backend `escpos`: a thin front of transport.h. cupsd runs it as
//     DEVICE_URI=escpos://host:port/?status=on|off&stall=SECONDS  escpos job user title copies
//     options [file]
// It prints the slip once, whatever copies says: a second copy is a new job that says 补打.
//   stderr  STATE: +keyword,… / STATE: -keyword,…   while it prints (cups_reasons.h)
//           PAGE: 1 1                                the printer confirmed the slip
//           INFO: or ERROR: verdict                  at the end (backend_verdict.h)
//   exit    0 printed, or sent with status=off; 1 anything else. The queue's error policy must be
//           abort-job: CUPS may never send a slip again by itself.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "printer/device/backend_verdict.h"
#include "printer/device/cups_reasons.h"
#include "printer/device/transport.h"

namespace {

using namespace huiyin;
using namespace huiyin::device;

constexpr int kBackendOk = 0;
constexpr int kBackendFailed = 1;
constexpr int kBackendCancelled = 5;

// cupsd cancels a job with SIGTERM. It is blocked from the start and only looked at, so that a slip
// is never left between two bytes without a verdict.
sigset_t terminate_signal() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  return signals;
}

bool cancelled() {
  sigset_t pending;
  return sigpending(&pending) == 0 && sigismember(&pending, SIGTERM) == 1;
}

// Tells cupsd which keywords hold now and that all others of ours do not, so that nothing goes
// stale.
class StateReporter {
 public:
  void report(const PrinterReasons& reasons) {
    if (told_ && reasons == last_) return;
    std::string on;
    std::string off;
    for (const std::string_view keyword : all_own_keywords()) {
      const auto reason = reason_of_keyword(keyword);
      std::string& list = reason && reasons.contains(*reason) ? on : off;
      list.append(list.empty() ? "" : ",").append(keyword);
    }
    if (!off.empty()) std::fprintf(stderr, "STATE: -%s\n", off.c_str());
    if (!on.empty()) std::fprintf(stderr, "STATE: +%s\n", on.c_str());
    told_ = true;
    last_ = reasons;
  }

 private:
  bool told_ = false;
  PrinterReasons last_;
};

std::optional<std::string> read_slip(const char* file) {
  if (file == nullptr) {
    return std::string(std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>());
  }
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

int print_job(const char* title, const char* file) {
  const char* uri = std::getenv("DEVICE_URI");
  const auto target = parse_device_uri(uri == nullptr ? "" : uri);
  TransportOutcome outcome{
      .verdict = Verdict::kNotSent, .sent_bytes = 0, .reasons = {}, .detail = ""};
  std::optional<std::string> slip;
  if (!target.ok()) {
    outcome.detail = target.error().detail;
  } else if (slip = read_slip(file); !slip) {
    outcome.detail = "cannot read the job's file";
  } else {
    // Overwrites what an earlier job said, before anything can go wrong.
    std::fprintf(stderr, "INFO: printing [%s]\n", title);
    StateReporter state;
    TransportOptions options{.target = *target, .stopped = cancelled, .on_reasons = {}};
    options.on_reasons = [&state](const PrinterReasons& reasons) { state.report(reasons); };
    outcome = send_slip(*slip, options);
    state.report(outcome.reasons);
  }
  const bool good = outcome.verdict == Verdict::kPrinted || outcome.verdict == Verdict::kSent;
  if (outcome.verdict == Verdict::kPrinted) std::fputs("PAGE: 1 1\n", stderr);
  const std::string message = verdict_message(outcome, title, slip ? slip->size() : 0);
  std::fprintf(stderr, "%s: %s\n", good ? "INFO" : "ERROR", message.c_str());
  if (good) return kBackendOk;
  return cancelled() ? kBackendCancelled : kBackendFailed;
}

}  // namespace

int main(int argc, char** argv) {
  std::setvbuf(stderr, nullptr, _IOLBF, 0);
  std::signal(SIGPIPE, SIG_IGN);
  const sigset_t signals = terminate_signal();
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  if (argc == 1) {
    std::puts("network escpos \"Unknown\" \"ESC/POS slip printer (escpos://host:9100/)\"");
    return kBackendOk;
  }
  if (argc != 6 && argc != 7) {
    std::fputs("Usage: escpos job-id user title copies options [file]\n", stderr);
    return kBackendFailed;
  }
  return print_job(argv[3], argc == 7 ? argv[6] : nullptr);
}
