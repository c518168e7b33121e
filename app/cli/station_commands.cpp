// pair, register, sync, status, slip.
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "app/cli/commands.h"
#include "app/cli/find_ticket.h"
#include "app/core/text.h"
#include "app/core/token.h"
#include "app/link/https_peer.h"
#include "app/link/sync_runner.h"
#include "app/run/signals.h"
#include "app/site/station_dir.h"
#include "app/sync/json_writer.h"
#include "app/words/slip_words.h"
#include "printer/slip/escpos.h"
#include "printer/slip/render.h"

namespace huiyin::cli {
namespace {

struct OpenStation {
  site::Station station;
  std::unique_ptr<db::KioskStore> store;
};

Result<OpenStation> open_station(Context& context, const std::string& dir) {
  auto station = site::load_station(dir);
  if (!station) return station.error();
  auto store = site::open_store(*station, context.clock, *context.crypto);
  if (!store) return store.error();
  return OpenStation{std::move(*station), std::move(*store)};
}

Result<PairedHost> identity_of(OpenStation& open) {
  auto identity = open.store->identity();
  if (!identity) return identity.error();
  if (!identity->has_value()) {
    return fail(ErrorCode::kNotPaired, "run huiyin pair --station " + open.station.dir.string());
  }
  return **identity;
}

Result<Draft> draft_of(const RegisterOptions& options) {
  Draft draft;
  const auto category = parse_category(options.category);
  if (!category) {
    std::string allowed;
    for (const Category c : kCategories)
      allowed += (allowed.empty() ? "" : ", ") + std::string(name_of(c));
    return fail(ErrorCode::kBadValue, "--category: " + allowed);
  }
  draft.category = *category;
  draft.attendance = options.waiting ? Attendance::kWaiting : Attendance::kDropOff;
  draft.urgency = options.urgent ? Urgency::kEmergency : Urgency::kNormal;
  draft.language = options.language;
  draft.personal = {options.household, options.name, options.phone, options.text};
  return draft;
}

Result<PublicTicket> find_public(OpenStation& open, const std::string& code) {
  auto identity = identity_of(open);
  if (!identity) return identity.error();
  auto scan = read_scan(code, identity->public_host);
  if (!scan) return scan.error();
  auto found = open.store->find(scan->text);
  if (!found) return found.error();
  if (found->has_value()) return **found;
  auto peer = site::open_peer(open.station, *open.store);
  if (!peer) return peer.error();
  return (*peer)->find_ticket(scan->text);
}

struct SlipSource {
  words::SlipFacts facts;
  words::OfficeWords office;
  words::Language language = words::Language::kZhCn;
  SiteClock clock;
  int width_dots = 576;
};

Result<SlipSource> slip_from_site(Context& context, const SlipOptions& options) {
  auto site = site::load_site(options.place.site);
  if (!site) return site.error();
  auto store = site::open_store(*site, context.clock, *context.crypto);
  if (!store) return store.error();
  auto ticket = find_ticket(**store, options.ticket, site->config.office.public_host);
  if (!ticket) return ticket.error();
  auto procedures = (*store)->procedures();
  if (!procedures) return procedures.error();
  SlipSource out;
  out.clock = site->config.clock;
  out.facts.ticket = words::public_view(*ticket, procedures->get());
  out.facts.attendance = ticket->attendance;
  out.facts.masked_name = mask_name(ticket->personal.name);
  out.facts.now = ticket->registered_at;
  out.office = site::office_words(site->config);
  out.language = words::language_from(ticket->language).value_or(words::Language::kZhCn);
  out.width_dots = site->config.printer.width_dots;
  return out;
}

Result<SlipSource> slip_from_station(Context& context, const SlipOptions& options) {
  auto open = open_station(context, options.place.station);
  if (!open) return open.error();
  auto ticket = find_public(*open, options.ticket);
  if (!ticket) return ticket.error();
  auto identity = identity_of(*open);
  if (!identity) return identity.error();
  SlipSource out;
  out.clock = identity->clock;
  out.facts.ticket = *ticket;
  out.facts.attendance =
      ticket->queue_state == QueueState::kNone ? Attendance::kDropOff : Attendance::kWaiting;
  out.facts.now = ticket->registered_at;
  out.width_dots = open->station.config.printer.width_dots;
  out.language =
      words::language_from(open->station.config.language).value_or(words::Language::kZhCn);
  out.office.name = identity->site_name;
  out.office.public_host = identity->public_host;
  auto document = open->store->document("office");
  if (!document) return document.error();
  if (document->has_value()) {
    auto office = words::decode_office((*document)->text);
    if (office) out.office = *office;
  }
  return out;
}

Result<std::string> slip_bytes(const SlipContent& content, const std::string& format,
                               int width_dots) {
  const slip::Paper& paper = slip::paper_for_width(width_dots);
  if (format == "pdf") return slip::slip_pdf(content, paper);
  if (format == "png") return slip::slip_png(content, paper);
  auto picture = slip::render_slip(content, paper);
  if (!picture) return picture.error();
  return slip::escpos_bytes(*picture);
}

// Waits for SIGINT or SIGTERM.
class StopLatch {
 public:
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    wake_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return stopped_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopped_ = false;  // guarded by mutex_
};

void say_status(const link::SyncStatus& status) {
  say(sync::JsonWriter{}
          .begin_object()
          .field("online", status.online)
          .field("outbox", status.outbox)
          .field("error", status.error ? std::string(name_of(status.error->code)) : std::string{})
          .end_object()
          .text());
}

}  // namespace

int run_pair(Context& context, const PairOptions& options) {
  auto url = link::parse_host_url(options.host);
  if (!url) return report(context, url.error());
  auto station = site::make_station(options.station, link::to_text(*url));
  if (!station) return report(context, station.error());
  auto store = site::open_store(*station, context.clock, *context.crypto);
  if (!store) return report(context, store.error());
  auto pairing = link::make_https_pairing(*url, station->device_key, *context.crypto);
  if (!pairing) return report(context, pairing.error());
  const std::string name = options.name.empty() ? station->config.name : options.name;
  auto digits = (*pairing)->start(name);
  if (!digits) return report(context, digits.error());
  say(sync::digits_json(*digits));
  auto host = (*pairing)->wait();
  if (!host) return report(context, host.error());
  if (auto adopted = (*store)->adopt(*host); !adopted) return report(context, adopted.error());
  auto peer = link::make_https_peer(*host, station->device_key);
  if (!peer) return report(context, peer.error());
  // The first round brings the homes and the office's words, so that the kiosk can work alone.
  auto synced = link::sync_once((*store)->sync(), **peer, context.clock);
  if (!synced) return report(context, synced.error());
  return kExitOk;
}

int run_register(Context& context, const RegisterOptions& options) {
  auto draft = draft_of(options);
  if (!draft) return report(context, draft.error());
  auto open = open_station(context, options.station);
  if (!open) return report(context, open.error());
  auto identity = identity_of(*open);
  if (!identity) return report(context, identity.error());
  auto homes = open->store->households();
  if (!homes) return report(context, homes.error());
  const std::string household = trim(draft->personal.household);
  auto checked = check_draft(*draft, household.empty() || homes->contains(household));
  if (!checked) return report(context, checked.error());
  const TicketId id = make_ticket_id(context.clock.now(), random_bytes<10>(*context.crypto));
  auto ticket = open->store->register_ticket(*checked, id);
  if (!ticket) return report(context, ticket.error());
  // No paper was asked for: said in the slip's row, so that no kiosk prints it by surprise later.
  auto noted = open->store->slip_moved(id, {1, SlipState::kNotSent, "not_asked"});
  if (!noted) return report(context, noted.error());
  say(sync::register_json({to_string(ticket->id), ticket->number, ticket->token,
                           qr_text(identity->public_host, ticket->token)}));
  return kExitOk;
}

int run_sync(Context& context, const SyncOptions& options) {
  auto open = open_station(context, options.station);
  if (!open) return report(context, open.error());
  auto peer = site::open_peer(open->station, *open->store);
  if (!peer) return report(context, peer.error());
  if (options.once) {
    auto done = link::sync_once(open->store->sync(), **peer, context.clock);
    if (!done) return report(context, done.error());
    say(sync::JsonWriter{}
            .begin_object()
            .field("ok", true)
            .field("pushed", done->pushed)
            .field("pulled", done->pulled)
            .end_object()
            .text());
    return kExitOk;
  }
  StopLatch latch;
  const run::SignalWatch signals([&latch] { latch.stop(); });
  link::RunnerOptions runner_options;
  runner_options.on_status = say_status;
  link::SyncRunner runner(open->store->sync(), **peer, context.clock, runner_options);
  runner.start();
  latch.wait();
  runner.stop();
  return kExitOk;
}

int run_status(Context& context, const StatusOptions& options) {
  if (!options.place.site.empty()) {
    auto site = site::load_site(options.place.site);
    if (!site) return report(context, site.error());
    auto store = site::open_store(*site, context.clock, *context.crypto);
    if (!store) return report(context, store.error());
    auto ticket = find_ticket(**store, options.code, site->config.office.public_host);
    if (!ticket) return report(context, ticket.error());
    auto view = view_of(**store, *ticket);
    if (!view) return report(context, view.error());
    say(sync::ticket_json(*view, site->config.clock));
    return kExitOk;
  }
  auto open = open_station(context, options.place.station);
  if (!open) return report(context, open.error());
  auto ticket = find_public(*open, options.code);
  if (!ticket) return report(context, ticket.error());
  auto identity = identity_of(*open);
  if (!identity) return report(context, identity.error());
  say(sync::public_ticket_json(*ticket, identity->clock));
  return kExitOk;
}

int run_slip(Context& context, const SlipOptions& options) {
  auto source = options.place.site.empty() ? slip_from_station(context, options)
                                           : slip_from_site(context, options);
  if (!source) return report(context, source.error());
  const SlipContent content =
      words::compose_slip(source->facts, source->office, source->language, source->clock);
  const int width = options.width_dots != 0 ? options.width_dots : source->width_dots;
  auto bytes = slip_bytes(content, options.format, width);
  if (!bytes) return report(context, bytes.error());
  return keep_made(context, options.out, *bytes);
}

}  // namespace huiyin::cli
