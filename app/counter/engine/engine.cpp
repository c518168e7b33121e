#include "app/counter/engine/engine.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <variant>

#include "app/core/queue.h"
#include "app/counter/engine/form_file.h"
#include "app/counter/engine/households_work.h"
#include "app/counter/engine/list_work.h"
#include "app/counter/engine/people_work.h"
#include "app/counter/engine/record_reader.h"
#include "app/counter/engine/registers_work.h"
#include "app/counter/engine/reminders_work.h"
#include "app/counter/engine/reports_work.h"
#include "app/counter/engine/rules_work.h"
#include "app/counter/engine/shift_work.h"
#include "app/run/log.h"
#include "app/run/resident.h"

namespace huiyin::counter {
namespace {

constexpr std::int64_t kMaintain_ms = 60'000;

void log_failure(std::string_view what, const Error& error) {
  run::log_warn("counter", std::string(what) + ": " + name_of(error.code) + " " + error.detail);
}

link::ServerOptions server_options(const run::SiteConfig& config, run::Worker& record) {
  link::ServerOptions options;
  options.bind_address = config.listen;
  options.port = config.port;
  if (config.status_port != 0) options.status_port = config.status_port;
  if (config.admin_port != 0) options.admin_port = config.admin_port;
  options.post = [&record](std::function<void()> job) { record.post(std::move(job)); };
  return options;
}

}  // namespace

Engine::Engine(EngineParts parts, std::unique_ptr<db::HostStore> store)
    : parts_(std::move(parts)),
      office_(site::office_words(parts_.site.config)),
      store_(std::move(store)),
      record_("record", {kMaintain_ms, [this] { maintain(); }}),
      desk_(std::make_unique<run::PrintDesk>(desk_parts())) {}

Engine::~Engine() {
  is_closing_ = true;
  watch_.reset();
  std::unique_ptr<link::LinkServer> server;
  record_.run([this, &server] { server = std::move(server_); });
  if (server) server->stop();  // the record worker still answers it
  desk_->stop();               // jobs of the record worker still use it
  if (parts_.papers != nullptr) parts_.papers->stop();
  record_.stop();
  papers_.stop();
}

Result<Ok> Engine::start() {
  auto watcher = db::ChangeWatcher::open(parts_.site.dir / "counter.db", [this] { load_soon(); });
  if (!watcher) return watcher.error();
  watcher_ = std::move(*watcher);
  watch_ = std::make_unique<run::FdWatch>(watcher_->fd(), [w = watcher_.get()] { w->handle(); });
  load_soon();
  record_.post([this] {
    open_link();
    judge_slips_in_doubt();
    const auto published = site::publish_office(parts_.site, *store_);
    if (!published) log_failure("the office's words", published.error());
  });
  look_at_printer();
  return Ok{};
}

void Engine::carry_out(const Effect& effect) {
  record_.post([this, effect] { std::visit([this](const auto& e) { carry(e); }, effect); });
}

// ---- the record ----

void Engine::load_soon() {
  if (is_closing_ || load_is_posted_.exchange(true)) return;
  record_.post([this] {
    load_is_posted_ = false;
    load();
  });
}

void Engine::load() {
  auto news = reader_.read(*store_, parts_.clock.now(), parts_.site.config.clock);
  if (!news) {
    log_failure("the record cannot be read", news.error());
    return parts_.tell(TroubleSaid{news.error()});
  }
  parts_.tell(std::move(*news));
  if (server_) server_->notify_head(store_->sync().head());
}

void Engine::maintain() {
  run::drop_unused_pages();
  if (auto kept = store_->maintain(); !kept) log_failure("maintenance", kept.error());
  if (!server_) open_link();
  look_at_printer();
}

void Engine::open_link() {
  if (is_closing_) return;
  auto server = link::LinkServer::start(server_options(parts_.site.config, record_),
                                        site::site_facts(parts_.site), parts_.site.device_key,
                                        {store_->sync(), parts_.crypto, parts_.clock});
  if (!server) {
    log_failure("kiosks cannot connect", server.error());
    return parts_.tell(LinkSaid{0, server.error()});
  }
  server_ = std::move(*server);
  parts_.tell(LinkSaid{server_->port(), std::nullopt});
}

Result<Dossier> Engine::look_up(const Scan& scan) {
  auto ticket = scan.kind == ScanKind::kToken ? store_->tickets().find_token(scan.text)
                                              : store_->tickets().find_number(scan.text);
  if (!ticket) return ticket.error();
  return read_dossier(*store_, *ticket);
}

// Asked again for the same form it is the same id: stored once, however often.
TicketId Engine::id_of_form(int serial) {
  if (!form_id_ || form_id_->first != serial) {
    const auto id = make_ticket_id(parts_.clock.now(), random_bytes<10>(parts_.crypto));
    form_id_ = {serial, id};
  }
  return form_id_->second;
}

Result<Ticket> Engine::register_ticket(const RegisterTicket& wanted) {
  const std::string& door = wanted.draft.personal.household;
  bool known = true;
  if (!door.empty()) {
    const auto exists = store_->households().exists(door);
    if (!exists) return exists.error();
    known = *exists;
  }
  auto checked = check_draft(wanted.draft, known);
  if (!checked) return checked.error();
  return store_->tickets().register_ticket(*checked, wanted.actor, id_of_form(wanted.serial));
}

void Engine::carry(const LoadRecord&) {
  load();
}

void Engine::carry(const LoadTicket& effect) {
  auto ticket = store_->tickets().find(effect.id);
  if (!ticket) return parts_.tell(TicketLoaded{effect.id, ticket.error()});
  parts_.tell(TicketLoaded{effect.id, read_dossier(*store_, *ticket)});
}

void Engine::carry(const SearchTickets& effect) {
  db::TicketFilter filter;
  filter.text = effect.text;
  auto page = store_->tickets().list(filter);
  if (!page) return parts_.tell(SearchDone{effect.serial, page.error()});
  parts_.tell(SearchDone{effect.serial, std::move(page->tickets)});
}

void Engine::carry(const LookUpScan& effect) {
  parts_.tell(ScanLooked{look_up(effect.scan)});
}

void Engine::carry(const CheckPin& effect) {
  auto account = store_->staff().sign_in(effect.login, effect.pin);
  if (!account) return parts_.tell(PinChecked{effect.login, account.error()});
  parts_.tell(PinChecked{effect.login, Account{account->login, account->name, account->role,
                                               account->desk, account->has_password}});
}

void Engine::carry(const TellSignedOut& effect) {
  const auto told = store_->staff().signed_out(effect.login);
  if (!told) log_failure("signing out", told.error());
}

void Engine::carry(const ActOnTicket& effect) {
  parts_.tell(ActDone{effect.id, effect.command.action,
                      store_->tickets().act(effect.id, effect.command, effect.actor)});
}

void Engine::carry(const RegisterTicket& effect) {
  parts_.tell(RegisterDone{effect.serial, register_ticket(effect)});
}

void Engine::carry(const FindHouseholds& effect) {
  auto rows = find_households(*store_, effect.text);
  if (!rows) return parts_.tell(TroubleSaid{rows.error()});
  parts_.tell(HouseholdsFound{effect.serial, std::move(*rows)});
}

void Engine::carry(const TellContactShown& effect) {
  const auto told = store_->tickets().noted({"contact_shown", ""}, effect.actor, effect.id);
  if (!told) parts_.tell(TroubleSaid{told.error()});
}

void Engine::carry(const DecideOnPairing& effect) {
  if (effect.verdict == Verdict::kApprove) {
    auto device = store_->devices().approve(effect.digits, effect.actor);
    if (!device) return parts_.tell(PairingDecided{effect.verdict, device.error()});
    return parts_.tell(PairingDecided{effect.verdict, device->name});
  }
  const auto refused = store_->devices().refuse(effect.digits, effect.actor);
  if (!refused) return parts_.tell(PairingDecided{effect.verdict, refused.error()});
  parts_.tell(PairingDecided{effect.verdict, std::string()});
}

// The window changes its language by itself.
void Engine::carry(const SetLanguage&) {}

// ---- the pages ----

PageWork Engine::page_work() {
  return {*store_, parts_.site, parts_.clock, parts_.crypto, parts_.tell, print_};
}

void Engine::carry(const list::Effect& effect) {
  counter::carry_out(page_work(), effect);
}
void Engine::carry(const registers::Effect& effect) {
  counter::carry_out(page_work(), effect);
}
void Engine::carry(const households::Effect& effect) {
  counter::carry_out(page_work(), effect);
}
void Engine::carry(const shift::Effect& effect) {
  counter::carry_out(page_work(), effect);
}
void Engine::carry(const reports::Effect& effect) {
  counter::carry_out(page_work(), effect);
}
void Engine::carry(const rules::Effect& effect) {
  counter::carry_out(page_work(), effect);
}
void Engine::carry(const people::Effect& effect) {
  counter::carry_out(page_work(), effect);
}
void Engine::carry(const reminders::Effect& effect) {
  counter::carry_out(page_work(), effect);
}

// ---- paper ----

void Engine::carry(const PrintSlip& effect) {
  auto ticket = store_->tickets().find(effect.id);
  if (!ticket) return parts_.tell(TroubleSaid{ticket.error()});
  print(*ticket, effect.actor);
}

void Engine::carry(const SaveForm& effect) {
  auto ticket = store_->tickets().find(effect.id);
  if (!ticket) return parts_.tell(TroubleSaid{ticket.error()});
  auto file = save_form(parts_.site, *ticket, effect.form, parts_.clock.now());
  if (file) print_paper(*file);
  parts_.tell(FormSaved{ticket->number, std::move(file)});
}

// The slip's row comes first: stored, then printed.
void Engine::print(const Ticket& ticket, const std::string& actor) {
  const int attempt = next_attempt(ticket.slip);
  auto queued = store_->tickets().slip_moved(ticket.id, {attempt, SlipState::kQueued, ""}, actor);
  if (!queued) return parts_.tell(TroubleSaid{queued.error()});
  const Moment now = parts_.clock.now();
  const SiteClock& clock = parts_.site.config.clock;
  const auto visits = store_->tickets().visits(business_day(now, clock));
  const int ahead = visits ? people_ahead(*visits, ticket.id) : 0;
  const auto procedures = store_->procedures();
  if (!procedures) return parts_.tell(TroubleSaid{procedures.error()});
  desk_->print(slip_order({ticket, attempt, ahead, now}, office_, **procedures));
}

// Of a slip on its way: did this counter print it, or the kiosk where the ticket was registered?
bool Engine::was_ours(const Ticket& ticket) {
  const auto history = store_->tickets().history(ticket.id);
  if (!history) return false;
  for (auto entry = history->rbegin(); entry != history->rend(); ++entry) {
    if (entry->event.starts_with("slip_")) return entry->actor != "kiosk";
  }
  return false;
}

// What was on its way to paper when the power went: nobody can know, staff look. What had not
// left yet was not printed. Neither is printed by itself: its owner has long gone.
void Engine::judge_slips_in_doubt() {
  const auto open = read_open(*store_);
  if (!open) return log_failure("slips of the last run", open.error());
  for (const Ticket& ticket : *open) {
    const SlipState slip = ticket.slip.state;
    const bool on_its_way = slip == SlipState::kQueued || slip == SlipState::kSending;
    if (!on_its_way || !was_ours(ticket)) continue;
    const SlipState judged =
        slip == SlipState::kSending ? SlipState::kUnknown : SlipState::kNotSent;
    const auto moved = store_->tickets().slip_moved(
        ticket.id, {ticket.slip.attempt, judged, "restarted"}, "counter");
    if (!moved) log_failure("a slip of the last run", moved.error());
    if (judged == SlipState::kUnknown) desk_->settle(ticket.id, ticket.slip.attempt);
  }
}

Result<Ok> Engine::write_slip(const TicketId& id, const SlipMoved& moved) {
  Result<Ok> done = fail(ErrorCode::kIo, "the record is closed");
  record_.run([&] {
    const auto written = store_->tickets().slip_moved(id, moved, "counter");
    done = written ? Result<Ok>(Ok{}) : Result<Ok>(written.error());
  });
  return done;
}

run::PrintDeskParts Engine::desk_parts() {
  const int width_dots = parts_.site.config.printer.width_dots;
  return {.printer = parts_.printer,
          .clock = parts_.clock,
          .queue = parts_.site.config.printer.queue,
          .make_bytes =
              [this, width_dots](const SlipContent& c) { return parts_.draw_slip(c, width_dots); },
          .record = [this](const TicketId& id,
                           const SlipMoved& moved) { return write_slip(id, moved); },
          .on_update =
              [this](const run::PrintUpdate& update) {
                if (update.final) look_at_printer();
              },
          // Warm fonts would make the first slip of the day 0.1 s quicker and cost 25 MB all day.
          .on_start = {}};
}

// What became of it is told; nothing is printed twice by itself.
void Engine::print_paper(const std::string& file) {
  const std::string& queue = parts_.site.config.printer.paper_queue;
  if (queue.empty() || parts_.papers == nullptr) return;
  papers_.post([this, file, queue] {
    const std::string name = std::filesystem::path(file).filename().string();
    parts_.tell(PaperSaid{name, SlipState::kSending, ""});
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    const auto done = parts_.papers->submit({queue, name, bytes, true}, {});
    if (!done) return parts_.tell(PaperSaid{name, SlipState::kNotSent, "other"});
    parts_.tell(PaperSaid{name, done->state, joined_names(done->reasons)});
  });
}

void Engine::look_at_printer() {
  if (is_closing_) return;
  desk_->look([this](const PrinterStatus& status) {
    parts_.tell(PrinterSaid{parts_.site.config.printer.queue, status.accepting,
                            joined_names(status.reasons)});
  });
}

}  // namespace huiyin::counter
