#include "printer/device/cups_connection.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "printer/device/cups_reasons.h"

namespace huiyin::device {

namespace {

constexpr int kConnectMs = 3000;
constexpr double kAnswerSeconds = 5;
constexpr int kLeaseSeconds = 3600;
constexpr std::size_t kPieceBytes = 16 * 1024;

std::string printer_uri(const std::string& queue) {
  std::array<char, 1024> uri{};
  httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr,
                   "localhost", 0, "/printers/%s", queue.c_str());
  return uri.data();
}

std::string job_uri(int id) {
  return "ipp://localhost/jobs/" + std::to_string(id);
}

void add_string(ipp_t* request, ipp_tag_t tag, const char* name, const std::string& value) {
  ippAddString(request, IPP_TAG_OPERATION, tag, name, nullptr, value.c_str());
}

ipp_t* request_for(ipp_op_t operation, const char* uri_name, const std::string& uri) {
  ipp_t* request = ippNewRequest(operation);
  add_string(request, IPP_TAG_URI, uri_name, uri);
  add_string(request, IPP_TAG_NAME, "requesting-user-name", cupsUser());
  return request;
}

template <std::size_t N>
void want_attributes(ipp_t* request, const std::array<const char*, N>& names) {
  ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                static_cast<int>(N), nullptr, names.data());
}

constexpr std::array<const char*, 7> kJobAttributes = {
    "job-state-reasons",         "job-media-sheets-completed", "job-id", "job-name", "job-state",
    "job-printer-state-message", "time-at-processing"};

void take_job_attribute(ipp_attribute_t* attribute, JobView& job) {
  const char* name = ippGetName(attribute);
  const std::string_view what = name == nullptr ? "" : name;
  const char* text = ippGetString(attribute, 0, nullptr);
  if (what == "job-id") job.id = ippGetInteger(attribute, 0);
  if (what == "job-name" && text != nullptr) job.title = text;
  if (what == "job-state") job.state = static_cast<ipp_jstate_t>(ippGetInteger(attribute, 0));
  if (what == "job-printer-state-message" && text != nullptr) job.message = text;
  if (what == "job-state-reasons") job.incoming = ippContainsString(attribute, "job-incoming") != 0;
  if (what == "job-media-sheets-completed") job.sheets = ippGetInteger(attribute, 0);
  if (what == "time-at-processing") job.was_processed = ippGetInteger(attribute, 0) > 0;
}

QueueView queue_from(ipp_t* answer) {
  QueueView view;
  const auto integer = [&](const char* name, ipp_tag_t tag) {
    return ippGetInteger(ippFindAttribute(answer, name, tag), 0);
  };
  const auto text = [&](const char* name, ipp_tag_t tag) {
    const char* value = ippGetString(ippFindAttribute(answer, name, tag), 0, nullptr);
    return std::string(value == nullptr ? "" : value);
  };
  view.state = static_cast<ipp_pstate_t>(integer("printer-state", IPP_TAG_ENUM));
  view.accepting =
      ippGetBoolean(ippFindAttribute(answer, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN), 0);
  view.waiting_jobs = integer("queued-job-count", IPP_TAG_INTEGER);
  view.message = text("printer-state-message", IPP_TAG_TEXT);
  view.device_uri = text("device-uri", IPP_TAG_URI);
  ipp_attribute_t* reasons = ippFindAttribute(answer, "printer-state-reasons", IPP_TAG_KEYWORD);
  for (int i = 0; i < ippGetCount(reasons); ++i) {
    if (auto reason = reason_of_keyword(ippGetString(reasons, i, nullptr))) {
      view.reasons.insert(*reason);
    }
  }
  return view;
}

struct Destination {
  cups_dest_t* dest = nullptr;
  cups_dinfo_t* info = nullptr;
  ~Destination() {
    cupsFreeDestInfo(info);
    cupsFreeDests(dest == nullptr ? 0 : 1, dest);
  }
};

}  // namespace

Result<CupsConnection> CupsConnection::open(const std::string& server) {
  const char* from_environment = std::getenv("CUPS_SERVER");
  if (!server.empty()) {
    cupsSetServer(server.c_str());
  } else if (from_environment != nullptr) {
    cupsSetServer(from_environment);  // libcups itself looks only once in a thread's life
  }
  Http http(httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED,
                         1, kConnectMs, nullptr));
  if (http == nullptr) return fail(ErrorCode::kPeerAway, "the CUPS scheduler does not answer");
  httpSetTimeout(
      http.get(), kAnswerSeconds, [](http_t*, void*) { return 0; }, nullptr);
  return CupsConnection(std::move(http));
}

Result<CupsConnection::Message> CupsConnection::ask(Message request, const char* resource) {
  Message answer(cupsDoRequest(http_.get(), request.release(), resource));
  const ipp_status_t status = cupsLastError();
  const std::string words = cupsLastErrorString();
  if (status == IPP_STATUS_ERROR_NOT_FOUND) return fail(ErrorCode::kNoPrinter, words);
  if (answer == nullptr || status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE) {
    return fail(ErrorCode::kPeerAway, words);
  }
  if (status >= IPP_STATUS_REDIRECTION_OTHER_SITE) return fail(ErrorCode::kIo, words);
  return answer;
}

Result<QueueView> CupsConnection::queue(const std::string& name) {
  Message request(request_for(IPP_OP_GET_PRINTER_ATTRIBUTES, "printer-uri", printer_uri(name)));
  want_attributes(
      request.get(),
      std::array<const char*, 6>{"printer-state", "printer-state-reasons", "printer-state-message",
                                 "queued-job-count", "printer-is-accepting-jobs", "device-uri"});
  auto answer = ask(std::move(request), "/");
  if (!answer.ok()) return answer.error();
  return queue_from(answer->get());
}

Result<JobView> CupsConnection::job(int id) {
  Message request(request_for(IPP_OP_GET_JOB_ATTRIBUTES, "job-uri", job_uri(id)));
  want_attributes(request.get(), kJobAttributes);
  auto answer = ask(std::move(request), "/");
  if (!answer.ok()) return answer.error();
  JobView view;
  for (ipp_attribute_t* attribute = ippFirstAttribute(answer->get()); attribute != nullptr;
       attribute = ippNextAttribute(answer->get())) {
    if (ippGetGroupTag(attribute) == IPP_TAG_JOB) take_job_attribute(attribute, view);
  }
  return view;
}

Result<std::vector<JobView>> CupsConnection::jobs(const std::string& queue) {
  Message request(request_for(IPP_OP_GET_JOBS, "printer-uri", printer_uri(queue)));
  add_string(request.get(), IPP_TAG_KEYWORD, "which-jobs", "all");
  want_attributes(request.get(), kJobAttributes);
  auto answer = ask(std::move(request), "/");
  if (!answer.ok()) return answer.error();
  std::vector<JobView> views;
  bool inside = false;
  // One group of attributes a job, parted by a nameless separator.
  for (ipp_attribute_t* attribute = ippFirstAttribute(answer->get()); attribute != nullptr;
       attribute = ippNextAttribute(answer->get())) {
    const bool of_job = ippGetGroupTag(attribute) == IPP_TAG_JOB;
    if (of_job && !inside) views.emplace_back();
    if (of_job) take_job_attribute(attribute, views.back());
    inside = of_job;
  }
  std::sort(views.begin(), views.end(),
            [](const JobView& a, const JobView& b) { return a.id > b.id; });
  return views;
}

Result<Ok> CupsConnection::cancel(int id) {
  auto answer = ask(Message(request_for(IPP_OP_CANCEL_JOB, "job-uri", job_uri(id))), "/jobs/");
  if (!answer.ok() && cupsLastError() != IPP_STATUS_ERROR_NOT_POSSIBLE) return answer.error();
  return Ok{};
}

HandOver CupsConnection::hand_over(const PrintJob& job, const std::function<bool()>& stopped) {
  HandOver result;
  Destination to;
  to.dest = cupsGetNamedDest(http_.get(), job.queue.c_str(), nullptr);
  if (to.dest != nullptr) to.info = cupsCopyDestInfo(http_.get(), to.dest);
  if (to.info == nullptr) {
    result.detail = cupsLastErrorString();
    return result;
  }
  const ipp_status_t created =
      cupsCreateDestJob(http_.get(), to.dest, to.info, &result.job, job.title.c_str(), 0, nullptr);
  if (created >= IPP_STATUS_REDIRECTION_OTHER_SITE) {
    result.detail = cupsLastErrorString();
    return result;
  }
  // Until the document is finished the job waits as job-incoming, and nothing prints.
  bool whole = cupsStartDestDocument(http_.get(), to.dest, to.info, result.job, job.title.c_str(),
                                     job.is_pdf ? CUPS_FORMAT_PDF : CUPS_FORMAT_RAW, 0, nullptr,
                                     1) == HTTP_STATUS_CONTINUE;
  for (std::size_t at = 0; whole && at < job.bytes.size(); at += kPieceBytes) {
    const std::size_t count = std::min(kPieceBytes, job.bytes.size() - at);
    whole = !stopped() &&
            cupsWriteRequestData(http_.get(), job.bytes.data() + at, count) == HTTP_STATUS_CONTINUE;
  }
  if (!whole || stopped()) {
    result.detail = stopped() ? "stopped" : cupsLastErrorString();
    httpClearFields(http_.get());
    http_.reset();  // the request is half written: this connection is of no more use
    return result;
  }
  const ipp_status_t finished = cupsFinishDestDocument(http_.get(), to.dest, to.info);
  result.detail = cupsLastErrorString();
  if (finished < IPP_STATUS_REDIRECTION_OTHER_SITE) {
    result.state = HandOver::State::kAccepted;
  } else if (finished < IPP_STATUS_ERROR_BAD_REQUEST || finished >= IPP_STATUS_ERROR_INTERNAL) {
    result.state = HandOver::State::kUncertain;  // only a client-error is a clear no
  }
  return result;
}

Result<int> CupsConnection::subscribe(const std::string& queue) {
  Message request(
      request_for(IPP_OP_CREATE_PRINTER_SUBSCRIPTIONS, "printer-uri", printer_uri(queue)));
  const std::array<const char*, 4> events = {"job-state-changed", "job-completed", "job-progress",
                                             "printer-state-changed"};
  ippAddStrings(request.get(), IPP_TAG_SUBSCRIPTION, IPP_TAG_KEYWORD, "notify-events",
                static_cast<int>(events.size()), nullptr, events.data());
  ippAddString(request.get(), IPP_TAG_SUBSCRIPTION, IPP_TAG_KEYWORD, "notify-pull-method", nullptr,
               "ippget");
  ippAddInteger(request.get(), IPP_TAG_SUBSCRIPTION, IPP_TAG_INTEGER, "notify-lease-duration",
                kLeaseSeconds);
  auto answer = ask(std::move(request), "/");
  if (!answer.ok()) return answer.error();
  ipp_attribute_t* id = ippFindAttribute(answer->get(), "notify-subscription-id", IPP_TAG_INTEGER);
  if (id == nullptr) return fail(ErrorCode::kIo, "no subscription");
  return ippGetInteger(id, 0);
}

Result<bool> CupsConnection::news(int subscription, int& sequence) {
  Message request(request_for(IPP_OP_GET_NOTIFICATIONS, "printer-uri", "ipp://localhost/"));
  ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "notify-subscription-ids",
                subscription);
  ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "notify-sequence-numbers",
                sequence + 1);
  auto answer = ask(std::move(request), "/");
  if (!answer.ok()) return answer.error();
  bool any = false;
  for (ipp_attribute_t* number =
           ippFindAttribute(answer->get(), "notify-sequence-number", IPP_TAG_INTEGER);
       number != nullptr;
       number = ippFindNextAttribute(answer->get(), "notify-sequence-number", IPP_TAG_INTEGER)) {
    any = true;
    sequence = std::max(sequence, ippGetInteger(number, 0));
  }
  return any;
}

std::uint64_t CupsConnection::identity() const {
  struct stat socket {};
  return http_ != nullptr && fstat(httpGetFd(http_.get()), &socket) == 0 ? socket.st_ino : 0;
}

void CupsConnection::unsubscribe(int subscription) {
  Message request(request_for(IPP_OP_CANCEL_SUBSCRIPTION, "printer-uri", "ipp://localhost/"));
  ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "notify-subscription-id",
                subscription);
  // Best effort: CUPS drops it by itself when the lease ends.
  static_cast<void>(ask(std::move(request), "/"));
}

}  // namespace huiyin::device
