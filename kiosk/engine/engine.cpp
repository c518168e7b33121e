#include "kiosk/engine/engine.h"

#include <utility>

#include "app/core/text.h"
#include "app/link/https_peer.h"
#include "app/run/log.h"
#include "app/run/resident.h"
#include "kiosk/engine/receipt_maker.h"
#include "kiosk/engine/site_reader.h"
#include "kiosk/speech/clip_speaker.h"
#include "kiosk/speech/espeak_speaker.h"
#include "printer/slip/render.h"

namespace huiyin::kiosk {
namespace {

constexpr std::int64_t kMaintain_ms = 60'000;
// A slip that was still to be printed when the power went is printed at start only while its owner
// is likely to stand there.
constexpr std::int64_t kSlipIsFresh_ms = 10 * kMinute_ms;

void log_failure(std::string_view what, const Error& error) {
  run::log_warn("kiosk", std::string(what) + ": " + name_of(error.code) + " " + error.detail);
}

}  // namespace

Engine::Engine(EngineParts parts)
    : parts_(std::move(parts)),
      levels_(load_levels(parts_.station.dir)),
      record_("record", {kMaintain_ms, [this] { maintain(); }}),
      ask_("ask"),
      pair_("pair"),
      desk_(std::make_unique<run::PrintDesk>(desk_parts())) {
  if (parts_.sound != nullptr) speech_ = std::make_unique<SpeechDesk>(speech_parts());
}

// Jobs of the record worker use the two desks: they stay until its last job is done.
Engine::~Engine() {
  std::unique_ptr<link::SyncRunner> runner;
  record_.run([this, &runner] {
    is_closing_ = true;
    if (pairing_) pairing_->cancel();
    runner = std::move(runner_);
  });
  if (runner) runner->stop();  // the record worker still answers it
  pair_.stop();
  ask_.stop();
  desk_->stop();
  record_.stop();
}

void Engine::start() {
  record_.post([this] {
    restore_brightness();
    open_record();
  });
}

SpeechParts Engine::speech_parts() {
  const auto on_health = [this](const std::string& fault) {
    parts_.tell(input::SoundChanged{fault.empty()});
    record_.post([this, fault] { sound_fault_ = fault; });
  };
  const run::StationConfig& config = parts_.station.config;
  return {.config = parts_.sound_config,
          .site_clock = config.clock,
          .clock = parts_.clock,
          .out = *parts_.sound,
          .make_speaker =
              [clips = parts_.sound_config.clips]() -> Result<std::unique_ptr<speech::Speaker>> {
            auto voice = speech::make_espeak_speaker();
            if (!voice) return voice.error();
            return std::unique_ptr<speech::Speaker>(
                std::make_unique<speech::ClipSpeaker>(clips, std::move(*voice)));
          },
          .hall = words::language_from(config.language).value_or(words::Language::kZhCn),
          .louder = levels_.louder,
          .on_health = on_health};
}

bool Engine::say(const Effect& effect) {
  const auto* read = std::get_if<effect::Speak>(&effect);
  const auto* call = std::get_if<effect::Announce>(&effect);
  const bool is_hush = std::holds_alternative<effect::Hush>(effect);
  if (speech_ && read != nullptr) speech_->read(read->language, read->words);
  if (speech_ && call != nullptr) speech_->announce(call->number, call->desk);
  if (speech_ && is_hush) speech_->hush();
  return read != nullptr || call != nullptr || is_hush;
}

void Engine::carry_out(const Effect& effect) {
  if (say(effect)) return;
  if (const auto* wanted = std::get_if<effect::Register>(&effect)) {
    record_.post([this, wanted = *wanted] { register_ticket(wanted); });
  } else if (const auto* asked = std::get_if<effect::LookUp>(&effect)) {
    record_.post([this, asked = *asked] { look_up(asked); });
  } else if (const auto* deed = std::get_if<effect::ActOwn>(&effect)) {
    record_.post([this, deed = *deed] { act_for_owner(deed); });
  } else if (const auto* copy = std::get_if<effect::Reprint>(&effect)) {
    record_.post([this, copy = *copy] { reprint(copy); });
  } else if (const auto* pin = std::get_if<effect::CheckPin>(&effect)) {
    ask_.post([this, pin = *pin] { check_pin(pin); });
  } else if (const auto* wish = std::get_if<effect::DoForStaff>(&effect)) {
    record_.post([this, act = wish->act] { do_for_staff(act); });
  } else if (std::holds_alternative<effect::Pair>(effect)) {
    pair_.post([this] { pair(); });
  } else {
    record_.post([this] { probe(); });
  }
}

void Engine::open_record() {
  if (is_closing_) return;
  auto store = site::open_store(parts_.station, parts_.clock, parts_.crypto);
  if (!store) {
    log_failure("the record cannot be opened", store.error());
    return parts_.tell(input::RecordBroken{store.error()});
  }
  auto host = (*store)->identity();
  if (!host) return parts_.tell(input::RecordBroken{host.error()});
  store_ = std::move(*store);
  parts_.tell(input::RecordUsable{host->has_value()});
  if (host->has_value()) return begin(**host);
  pair_.post([this] { pair(); });
}

void Engine::begin(const PairedHost& host) {
  host_ = host;
  tell_site();
  tell_calls();
  parts_.tell(input::Paired{});
  finish_slips_in_doubt();
  start_link();
  look_at_printer();
}

void Engine::finish_slips_in_doubt() {
  const auto slips = store_->slips_in_doubt();
  if (!slips) return log_failure("slips of the last run", slips.error());
  const Moment now = parts_.clock.now();
  for (const db::PendingSlip& pending : *slips) {
    const bool recent = now - pending.ticket.registered_at < kDay_ms;  // CUPS knows it that long
    if (pending.slip.state == SlipState::kUnknown && recent) {
      desk_->settle(pending.ticket.id, pending.slip.attempt);
    }
    if (pending.slip.state != SlipState::kQueued) continue;
    if (now - pending.ticket.registered_at > kSlipIsFresh_ms) {
      const SlipMoved given_up{pending.slip.attempt, SlipState::kNotSent, "restarted"};
      const auto moved = store_->slip_moved(pending.ticket.id, given_up);
      if (!moved) log_failure("slip given up", moved.error());
      continue;
    }
    const ReceiptFacts facts{pending.ticket, pending.slip, pending.masked_name, 0, now};
    desk_->print(make_print_order(facts, site_));
  }
}

void Engine::start_link() {
  auto peer = site::open_peer(parts_.station, *store_);
  if (!peer) return log_failure("the link cannot be opened", peer.error());
  peer_ = std::move(*peer);
  link::RunnerOptions options;
  options.post = [this](std::function<void()> job) { record_.post(std::move(job)); };
  options.on_status = [this](const link::SyncStatus& status) {
    record_.post([this, status] { link_changed(status); });
  };
  options.on_page = [this](const FeedPage& page) {
    const bool has_documents = page.snapshot || !page.documents.empty();
    record_.post([this, has_documents] { page_applied(has_documents); });
  };
  options.seed = host_->device.value;
  runner_ = std::make_unique<link::SyncRunner>(store_->sync(), *peer_, parts_.clock, options);
  runner_->start();
}

// Asked again under the same visit it is the same id: stored once, however often.
TicketId Engine::id_of_visit(int visit) {
  if (!visit_ || visit_->first != visit) {
    visit_ = {visit, make_ticket_id(parts_.clock.now(), random_bytes<10>(parts_.crypto))};
  }
  return visit_->second;
}

void Engine::register_ticket(const effect::Register& wanted) {
  const std::int64_t started_ms = parts_.clock.monotonic_ms();
  if (!store_) return parts_.tell(input::RegisterFailed{wanted.visit, fail(ErrorCode::kIo)});
  auto ticket = store_->register_ticket(wanted.draft, id_of_visit(wanted.visit), wanted.incident);
  if (!ticket) {
    log_failure("a ticket was not stored", ticket.error());
    return parts_.tell(input::RegisterFailed{wanted.visit, ticket.error()});
  }
  const std::int64_t stored_ms = parts_.clock.monotonic_ms();
  const auto ahead = read_people_ahead(*store_, *ticket);
  const SlipStatus slip{1, SlipState::kQueued, {}};
  const ReceiptFacts facts{*ticket, slip, mask_name(wanted.draft.personal.name), ahead ? *ahead : 0,
                           parts_.clock.now()};
  parts_.tell(input::Registered{wanted.visit, make_receipt(facts, site_)});
  if (ordered_ != ticket->id) desk_->print(make_print_order(facts, site_));
  ordered_ = ticket->id;
  if (runner_) runner_->poke();
  tell_calls();
  run::log_info("kiosk", "ticket " + ticket->number + " stored in " +
                             std::to_string(stored_ms - started_ms) + " ms");
}

void Engine::probe() {
  if (!store_) return open_record();
  const auto usable = store_->maintain();
  if (usable) return parts_.tell(input::RecordUsable{host_.has_value()});
  log_failure("the record is still out of order", usable.error());
}

void Engine::maintain() {
  run::drop_unused_pages();
  if (!store_) return;
  const auto kept = store_->maintain();
  if (!kept) log_failure("maintenance", kept.error());
  tell_calls();  // the day may have changed
  if (host_) look_at_printer();
}

void Engine::pair() {
  bool is_needed = false;
  record_.run([this, &is_needed] {
    if (is_closing_ || !store_ || host_) return;
    auto host = store_->identity();  // another program may have paired this station meanwhile
    if (host && host->has_value()) return begin(**host);
    is_needed = true;
  });
  if (!is_needed) return;
  const auto failed = [this](const Error& error) {
    log_failure("pairing", error);
    parts_.tell(input::PairingFailed{error});
  };
  const auto url = link::parse_host_url(parts_.station.config.host_url);
  if (!url) return failed(fail(ErrorCode::kNotPaired, "host_url in station.toml"));
  auto made = link::make_https_pairing(*url, parts_.station.device_key, parts_.crypto);
  if (!made) return failed(made.error());
  const std::shared_ptr<PairingLink> pairing = std::move(*made);
  record_.run([this, pairing] {
    pairing_ = pairing;
    if (is_closing_) pairing->cancel();
  });
  const auto digits = pairing->start(parts_.station.config.name);
  if (!digits) return failed(digits.error());
  parts_.tell(input::PairingDigits{*digits});
  const auto host = pairing->wait();
  if (!host) return failed(host.error());
  Result<Ok> adopted = Ok{};
  record_.run([this, &host, &adopted] {
    pairing_.reset();
    adopted = store_->adopt(*host);
    if (adopted && !is_closing_) begin(*host);
  });
  if (!adopted) failed(adopted.error());
}

void Engine::tell_site() {
  site_ = read_site(*store_, *host_);
  site_.intake = parts_.station.intake;
  parts_.tell(input::SiteChanged{site_});
}

void Engine::tell_calls() {
  if (!host_) return;
  auto calls = read_calls(*store_, business_day(parts_.clock.now(), host_->clock));
  if (calls) parts_.tell(input::CallsChanged{std::move(*calls)});
}

void Engine::page_applied(bool has_documents) {
  if (has_documents) tell_site();
  tell_calls();
  tell_delivered();
}

void Engine::link_changed(const link::SyncStatus& status) {
  parts_.tell(input::LinkChanged{Link{status.online, status.offline_since}});
  if (status.error) log_failure("the host is away", *status.error);
  is_online_ = status.online;
  tell_delivered();
  health_.outbox = status.outbox;
  report_health();
}

void Engine::printer_seen(const PrinterStatus& status) {
  const std::string reasons = joined_names(status.reasons);
  health_.printer = parts_.station.config.printer.queue.empty() ? "none"
                    : status.accepting                          ? "ready"
                                                                : "stopped";
  health_.reasons = reasons;
  report_health();
  const std::string trouble = reasons.empty() ? "offline" : reasons;
  if (staff_came_) tell_staff_facts("");
  parts_.tell(input::PrinterChanged{status.accepting ? std::string() : trouble});
}

void Engine::report_health() {
  if (runner_) runner_->set_health(encode_health(health_));
}

run::PrintDeskParts Engine::desk_parts() {
  const int width_dots = parts_.station.config.printer.width_dots;
  return {.printer = parts_.printer,
          .clock = parts_.clock,
          .queue = parts_.station.config.printer.queue,
          .make_bytes = [width_dots](const SlipContent& c) { return slip_bytes(c, width_dots); },
          .record =
              [this](const TicketId& id, const SlipMoved& moved) {
                Result<Ok> done = fail(ErrorCode::kIo, "the record is closed");
                record_.run([&] {
                  if (store_) done = store_->slip_moved(id, moved);
                });
                return done;
              },
          .on_update = [this](const run::PrintUpdate& update) { slip_updated(update); },
          .on_start = [width_dots] { slip::warm_fonts(slip::paper_for_width(width_dots)); }};
}

void Engine::slip_updated(const run::PrintUpdate& update) {
  SlipStatus slip = update.slip;
  if (!update.waits_for.empty()) slip.reason = joined_names(update.waits_for);
  parts_.tell(input::SlipChanged{update.ticket, std::move(slip)});
  if (!update.final) return;
  const bool is_fine = update.slip.state == SlipState::kPrinted;
  record_.post([this, is_fine] {
    if (runner_) runner_->poke();
    run::drop_unused_pages();  // the next slip is minutes away
    if (is_fine)
      return printer_seen({.reachable = true, .accepting = true, .reasons = {}, .detail = {}});
    look_at_printer();
  });
}

void Engine::look_at_printer() {
  if (is_closing_) return;
  desk_->look([this](const PrinterStatus& status) {
    record_.post([this, status] { printer_seen(status); });
  });
}

}  // namespace huiyin::kiosk
