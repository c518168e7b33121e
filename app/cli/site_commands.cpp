// init, approve, tickets, act, backup, restore, verify, rebuild.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/cli/commands.h"
#include "app/cli/find_ticket.h"
#include "app/cli/open_site.h"
#include "app/sync/json_writer.h"
#include "app/words/ticket_words.h"

namespace huiyin::cli {
namespace {

std::string allowed_fields() {
  std::string allowed = "department, person, desk, reason, result, note, satisfaction, until";
  for (const FactKey& key : fact_keys()) {
    if (key.kind != FactKind::kDerived) allowed += ", " + std::string(key.key);
  }
  return allowed;
}

// "department=engineering" → the field of that name, or the fact.
Result<Ok> set_field(ActionFields& fields, const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return fail(ErrorCode::kBadValue, "--field wants k=v: " + text);
  const std::string key = text.substr(0, equals), value = text.substr(equals + 1);
  if (key == "department")
    fields.department = value;
  else if (key == "person")
    fields.person = value;
  else if (key == "desk")
    fields.desk = value;
  else if (key == "reason")
    fields.reason = value;
  else if (key == "result")
    fields.result = value;
  else if (key == "note")
    fields.note = value;
  else if (key == "satisfaction") {
    const auto satisfaction = parse_satisfaction(value);
    if (!satisfaction) {
      return fail(
          ErrorCode::kBadValue,
          "satisfaction: very_satisfied, satisfied, neutral, unsatisfied or very_unsatisfied");
    }
    fields.satisfaction = *satisfaction;
  } else if (key == "until") {
    const auto until = parse_rfc3339(value);
    if (!until)
      return fail(ErrorCode::kBadValue, "until: a time such as 2026-11-22T18:00:00+08:00");
    fields.until = *until;
  } else if (find_fact_key(key) != nullptr) {
    fields.facts[key] = value;
  } else {
    return fail(ErrorCode::kBadValue, "unknown field " + key + "; allowed: " + allowed_fields());
  }
  return Ok{};
}

Result<ActCommand> act_command(const ActOptions& options) {
  auto action = parse_action(options.action);
  if (!action) {
    std::string allowed;
    for (const Action a : kActions)
      allowed += (allowed.empty() ? "" : ", ") + std::string(name_of(a));
    return fail(ErrorCode::kBadValue, "unknown action " + options.action + "; allowed: " + allowed);
  }
  ActCommand command;
  command.action = *action;
  for (const std::string& field : options.fields) {
    if (auto set = set_field(command.fields, field); !set) return set.error();
  }
  const bool to_desk = command.action == Action::kTransfer && command.fields.department.empty() &&
                       !command.fields.desk.empty();
  if (to_desk) command.action = Action::kTransferVisit;
  return command;
}

std::string human_line(const Ticket& t, words::Language language, const SiteClock& clock) {
  return t.number + "  " + to_iso_date(t.day) + " " + to_hhmm(t.registered_at, clock) + "  " +
         words::category_words(language, t.category) + "  " +
         words::state_words(language, t.state) + "  " + t.personal.household + "  " + t.token;
}

}  // namespace

int run_init(Context& context, const InitOptions& options) {
  auto made = site::make_site(options.site, options.demo, context.clock, *context.crypto);
  if (!made) return report(context, made.error());
  if (context.json) {
    say(sync::JsonWriter{}
            .begin_object()
            .field("ok", true)
            .field("site", options.site)
            .field("admin", "admin")
            .field("admin_pin", made->admin_pin)
            .field("households", made->households)
            .end_object()
            .text());
  } else {
    say("site made in " + options.site + "; account admin, PIN " + made->admin_pin);
  }
  return kExitOk;
}

int run_approve(Context& context, const ApproveOptions& options) {
  auto open = open_site(context, options.site);
  if (!open) return report(context, open.error());
  auto device = open->store->devices().approve(options.digits, "command line");
  if (!device) return report(context, device.error());
  if (context.json) {
    say(sync::JsonWriter{}
            .begin_object()
            .field("ok", true)
            .field("device", to_string(device->id))
            .field("letter", std::string(1, device->letter))
            .end_object()
            .text());
  } else {
    say("approved: " + device->name + ", numbers begin with " + std::string(1, device->letter));
  }
  return kExitOk;
}

int run_tickets(Context& context, const TicketsOptions& options) {
  auto open = open_site(context, options.site);
  if (!open) return report(context, open.error());
  db::TicketFilter filter;
  filter.limit = options.limit;
  if (const auto state = parse_state(options.state)) {
    filter.states = {*state};
  } else if (const auto visit = parse_queue_state(options.state)) {
    filter.queue_states = {*visit};
  } else if (!options.state.empty()) {
    std::string allowed;
    for (const State s : kStates)
      allowed += std::string(name_of(s)) + ", ";
    for (const QueueState s : kQueueStates)
      allowed += std::string(name_of(s)) + ", ";
    allowed.resize(allowed.size() - 2);
    return report(context, fail(ErrorCode::kBadValue, "--state: " + allowed));
  }
  auto page = open->store->tickets().list(filter);
  if (!page) return report(context, page.error());
  const SiteClock& clock = open->site.config.clock;
  if (!context.json) {
    for (const Ticket& t : page->tickets)
      say(human_line(t, context.language, clock));
    return kExitOk;
  }
  std::vector<sync::TicketView> views;
  for (const Ticket& t : page->tickets) {
    auto view = view_of(*open->store, t);
    if (!view) return report(context, view.error());
    views.push_back(std::move(*view));
  }
  say(sync::tickets_json(views, clock));
  return kExitOk;
}

int run_act(Context& context, const ActOptions& options) {
  auto command = act_command(options);
  if (!command) {
    report(context, command.error());
    return kExitUsage;
  }
  auto open = open_site(context, options.site);
  if (!open) return report(context, open.error());
  auto ticket = find_ticket(*open->store, options.ticket, open->site.config.office.public_host);
  if (!ticket) return report(context, ticket.error());
  auto after = open->store->tickets().act(ticket->id, *command, options.actor);
  if (!after) {
    if (context.json) say(sync::act_failed_json(after.error()));
    return report(context, after.error());
  }
  say(context.json ? sync::act_json(after->state)
                   : human_line(*after, context.language, open->site.config.clock));
  return kExitOk;
}

int run_backup(Context& context, const FileOptions& options) {
  auto open = open_site(context, options.site);
  if (!open) return report(context, open.error());
  const auto dir =
      options.file.empty() ? open->site.dir / "backups" : std::filesystem::path(options.file);
  auto done = open->store->archive().backup(dir);
  if (!done) return report(context, done.error());
  say(context.json ? sync::JsonWriter{}
                         .begin_object()
                         .field("ok", true)
                         .field("file", done->file.string())
                         .field("events", done->events)
                         .end_object()
                         .text()
                   : done->file.string());
  return kExitOk;
}

int run_restore(Context& context, const FileOptions& options) {
  auto site = site::load_site(options.site);
  if (!site) return report(context, site.error());
  std::filesystem::path file = options.file;
  if (file.empty()) {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(site->dir / "backups", error)) {
      if (entry.path().extension() == ".db") file = std::max(file, entry.path());
    }
    if (file.empty()) return report(context, fail(ErrorCode::kNoSuchFile, "no backup to restore"));
  }
  auto done = db::restore_host(site::store_options(*site, context.clock, *context.crypto),
                               site->seal_keys, file);
  if (!done) return report(context, done.error());
  say(sync::verify_json(done->ok, done->events, done->first_bad));
  return kExitOk;
}

int run_verify(Context& context, const std::string& site) {
  auto open = open_site(context, site);
  if (!open) return report(context, open.error());
  auto done = open->store->archive().verify();
  if (!done) return report(context, done.error());
  say(sync::verify_json(done->ok, done->events, done->first_bad));
  if (done->ok) return kExitOk;
  return report(context, fail(ErrorCode::kDatabaseDamaged, done->first_bad));
}

int run_rebuild(Context& context, const std::string& site) {
  auto open = open_site(context, site);
  if (!open) return report(context, open.error());
  auto done = open->store->archive().rebuild();
  if (!done) return report(context, done.error());
  say(sync::JsonWriter{}
          .begin_object()
          .field("ok", true)
          .field("events", *done)
          .end_object()
          .text());
  return kExitOk;
}

}  // namespace huiyin::cli
