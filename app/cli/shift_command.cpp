// shift: handover, stand-ins and the day's log from the command line; duty_log and daily reports.
#include <charconv>
#include <fstream>
#include <map>

#include "app/cli/commands.h"
#include "app/cli/find_ticket.h"
#include "app/core/table_doc.h"
#include "app/report/csv.h"
#include "app/report/xlsx.h"
#include "app/sync/json_writer.h"
#include "app/words/shift_words.h"
#include "printer/slip/table_pdf.h"

namespace huiyin::cli {
namespace {

struct Open {
  site::Site site;
  std::unique_ptr<db::HostStore> store;
};

Result<Open> open_shift(Context& context, const std::string& dir) {
  auto site = site::load_site(dir);
  if (!site) return site.error();
  auto store = site::open_store(*site, context.clock, *context.crypto);
  if (!store) return store.error();
  return Open{std::move(*site), std::move(*store)};
}

Result<Day> day_of(const std::string& text, Moment now, const SiteClock& clock) {
  if (text.empty()) return local_day(now, clock);
  const auto noon = parse_rfc3339(text + "T12:00:00Z");
  if (!noon) return fail(ErrorCode::kBadValue, "--day: YYYY-MM-DD");
  return Day{static_cast<std::int32_t>(noon->utc_ms / kDay_ms)};
}

Result<words::ShiftPaper> paper_of(Context& context, Open& open) {
  auto accounts = open.store->staff().list();
  if (!accounts) return accounts.error();
  std::map<std::string, std::string> names;
  for (const db::StaffAccount& account : *accounts)
    names[account.login] = account.name;
  return words::ShiftPaper{words::Language::kZhCn, open.site.config.clock,
                           open.site.config.office.name,
                           [names = std::move(names)](const std::string& login) {
                             const auto it = names.find(login);
                             return it == names.end() ? login : it->second;
                           },
                           context.clock.now()};
}

// ---- the handover ----

std::string handover_json(const Handover& h, const SiteClock& clock) {
  sync::JsonWriter json;
  const auto at = [&clock](Moment m) { return m.is_set() ? to_rfc3339(m, clock) : std::string(); };
  json.begin_object()
      .field("id", h.id)
      .field("shift", h.shift)
      .field("state", name_of(h.state))
      .field("outgoing", h.outgoing)
      .field("incoming", h.incoming)
      .field("prepared_at", at(h.prepared_at))
      .field("outgoing_at", at(h.outgoing_at))
      .field("incoming_at", at(h.incoming_at))
      .field("environment", name_of(h.environment))
      .field("environment_note", h.environment_note)
      .field("remarks", h.remarks)
      .field("absent_reason", h.absent_reason)
      .key("items")
      .begin_array();
  for (const CarriedItem& i : h.items) {
    json.begin_object()
        .field("number", i.number)
        .field("category", i.category)
        .field("state", i.state)
        .field("household", i.household)
        .field("first_receiver", i.receiver)
        .field("emergency", i.emergency)
        .end_object();
  }
  json.end_array().key("tools").begin_array();
  for (const ToolCount& t : h.tools) {
    json.begin_object().field("name", t.name).field("expected", t.expected).key("counted");
    t.counted ? json.number(std::int64_t{*t.counted}) : json.null();
    json.field("who", t.who).field("reason", t.reason).end_object();
  }
  return json.end_array().end_object().text();
}

int say_board(Context& context, Open& open, const std::string& login) {
  auto board = open.store->shift().board(login);
  if (!board) return report(context, board.error());
  const SiteClock& clock = open.site.config.clock;
  sync::JsonWriter json;
  json.begin_object()
      .field("ending", key_of(board->ending))
      .field("times", encode_shift_times(board->times))
      .field("open", static_cast<std::int64_t>(board->open))
      .field("must_take_over", board->duty == HandoverDuty::kMustTakeOver)
      .key("night_rows")
      .begin_array();
  for (const Ticket& ticket : board->night_rows)
    json.string(ticket.number);
  json.end_array().key("again").begin_array();
  for (const Ticket& ticket : board->his_again)
    json.string(ticket.number);
  json.end_array().key("handover");
  board->handover.state == HandoverState::kNone ? json.null()
                                                : json.raw(handover_json(board->handover, clock));
  say(json.end_object().text());
  return kExitOk;
}

// "对讲机=2,赵师傅,巡楼借用": counted, who has it, why.
Result<Ok> count_tool(Handover& h, const std::string& text) {
  const std::size_t eq = text.find('=');
  if (eq == std::string::npos) return fail(ErrorCode::kBadValue, "--tool: NAME=COUNTED[,WHO,WHY]");
  std::vector<std::string> parts = report::parse_csv(text.substr(eq + 1)).front().cells;
  parts.resize(3);
  int counted = 0;
  const auto& digits = parts[0];
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), counted);
  if (read.ec != std::errc{} || counted < 0) return fail(ErrorCode::kBadValue, "--tool: " + text);
  for (ToolCount& tool : h.tools) {
    if (tool.name != text.substr(0, eq)) continue;
    tool.counted = counted;
    tool.who = parts[1];
    tool.reason = parts[2];
    return Ok{};
  }
  h.tools.push_back({text.substr(0, eq), counted, counted, parts[1], parts[2]});
  return Ok{};
}

Result<Ok> fill_in(Handover& h, const ShiftOptions& o) {
  for (const std::string& tool : o.tools) {
    if (auto counted = count_tool(h, tool); !counted) return counted;
  }
  if (o.all_there) {
    for (ToolCount& tool : h.tools)
      tool.counted = tool.counted.value_or(tool.expected);
  }
  if (!o.place.empty()) {
    const bool good = o.place == "accepted";
    h.environment = good ? Environment::kAccepted : Environment::kRefused;
    h.environment_note = o.place_note;
  }
  if (!o.remarks.empty()) h.remarks = o.remarks;
  return Ok{};
}

Result<Ok> sign(Open& open, const ShiftOptions& o) {
  auto board = open.store->shift().board(o.actor);
  if (!board) return board.error();
  const Side side = o.sign == "outgoing" ? Side::kOutgoing : Side::kIncoming;
  auto done = open.store->shift().sign(
      {board->handover.id, board->handover.rev, side, o.actor, o.pin, o.absent});
  if (!done) return done.error();
  return Ok{};
}

Result<Ok> edit(Open& open, const ShiftOptions& o) {
  auto board = open.store->shift().board(o.actor);
  if (!board) return board.error();
  Handover draft = board->handover;
  if (auto filled = fill_in(draft, o); !filled) return filled;
  auto kept = open.store->shift().keep(draft, o.actor);
  if (!kept) return kept.error();
  return Ok{};
}

Result<Ok> add_notes(Context& context, Open& open, const ShiftOptions& o) {
  const Moment now = context.clock.now();
  const auto day = day_of(o.day, now, open.site.config.clock);
  if (!day) return day.error();
  const std::pair<const char*, std::string> notes[] = {{"remark", o.remark}, {"figure", o.figure}};
  for (const auto& [kind, text] : notes) {
    if (text.empty()) continue;
    if (auto kept = open.store->shift().note(*day, {kind, now, o.actor, "", text}); !kept) {
      return kept;
    }
  }
  if (o.stand_in.empty()) return Ok{};
  return open.store->shift().note(*day, {"stand_in", now, o.actor, o.stand_in, o.why});
}

Result<Ok> convert(Open& open, const ShiftOptions& o) {
  auto ticket = find_ticket(*open.store, o.convert, open.site.config.office.public_host);
  if (!ticket) return ticket.error();
  auto after = open.store->shift().convert(ticket->id, o.actor);
  if (!after) return after.error();
  return Ok{};
}

// In the order in which a person would do it.
Result<Ok> carry_out(Context& context, Open& open, const ShiftOptions& o) {
  if (!o.times.empty()) {
    auto set = open.store->shift().set_times(decode_shift_times(o.times), o.actor);
    if (!set) return set;
  }
  if (!o.convert.empty()) {
    if (auto done = convert(open, o); !done) return done;
  }
  if (o.begin) {
    if (auto begun = open.store->shift().begin(o.actor); !begun) return begun.error();
  }
  if (!o.tools.empty() || o.all_there || !o.place.empty() || !o.remarks.empty()) {
    if (auto edited = edit(open, o); !edited) return edited;
  }
  if (!o.sign.empty()) {
    if (auto done = sign(open, o); !done) return done;
  }
  return add_notes(context, open, o);
}

// ---- the day ----

std::string day_json(const DutyDay& day, Moment now, const SiteClock& clock) {
  sync::JsonWriter json;
  json.begin_object()
      .field("day", to_iso_date(day.day))
      .field("registered", day.registered)
      .field("closed", day.closed)
      .field("emergencies", day.emergencies)
      .field("open", day.open_at_end)
      .key("by_category")
      .begin_object();
  for (const auto& [category, n] : day.by_category)
    json.field(category, n);
  json.end_object().key("lines").begin_array();
  for (const DutyLine& line : day.lines) {
    json.begin_object()
        .field("section", name_of(line.section))
        .field("at", to_rfc3339(line.at, clock))
        .field("actor", line.actor)
        .field("number", line.number)
        .field("what", line.what)
        .field("household", line.place)
        .field("text", line.text)
        .end_object();
  }
  json.end_array().key("presence").begin_array();
  for (const Presence& one : day.presences) {
    const Moment until = one.until.is_set() ? one.until : now;
    json.begin_object()
        .field("login", one.login)
        .field("from", to_rfc3339(one.from, clock))
        .field("minutes", (until - one.from) / kMinute_ms)
        .end_object();
  }
  json.end_array().key("unfinished_repairs").begin_array();
  for (const Ticket& ticket : day.open_repairs)
    json.string(ticket.number);
  json.end_array().key("figures").begin_array();
  for (const DutyNote& figure : day.figures)
    json.string(figure.text);
  return json.end_array().end_object().text();
}

int say_rows(const TableDoc& doc) {
  say(sync::JsonWriter{}
          .begin_object()
          .field("ok", true)
          .field("rows", static_cast<std::int64_t>(doc.rows.size()))
          .end_object()
          .text());
  return kExitOk;
}

}  // namespace

int run_shift(Context& context, const ShiftOptions& options) {
  auto open = open_shift(context, options.site);
  if (!open) return report(context, open.error());
  if (auto done = carry_out(context, *open, options); !done) {
    return report(context, done.error());
  }
  if (!options.out.empty()) {
    auto board = open->store->shift().board(options.actor);
    if (!board) return report(context, board.error());
    auto paper = paper_of(context, *open);
    if (!paper) return report(context, paper.error());
    auto pdf = slip::table_pdf(words::handover_doc(board->handover, *paper));
    if (!pdf) return report(context, pdf.error());
    std::ofstream(options.out, std::ios::binary) << *pdf;
  }
  return say_board(context, *open, options.actor);
}

int run_duty_report(Context& context, const DutyReportOptions& options) {
  auto open = open_shift(context, options.site);
  if (!open) return report(context, open.error());
  const Moment now = context.clock.now();
  const SiteClock& clock = open->site.config.clock;
  const auto wanted = day_of(options.day, now, clock);
  if (!wanted) return report(context, wanted.error());
  auto day = open->store->shift().day(*wanted);
  if (!day) return report(context, day.error());
  auto paper = paper_of(context, *open);
  if (!paper) return report(context, paper.error());
  const bool log = options.name == "duty_log";
  const TableDoc doc = log ? words::duty_log_doc(*day, *paper) : words::daily_doc(*day, *paper);
  if (options.format == "xlsx") {
    if (options.out.empty()) return report(context, fail(ErrorCode::kMissingField, "-o"));
    auto written = report::write_xlsx(doc, options.out);
    return written ? say_rows(doc) : report(context, written.error());
  }
  auto text = options.format == "pdf"   ? slip::table_pdf(doc)
              : options.format == "csv" ? Result<std::string>(report::table_csv(doc))
                                        : Result<std::string>(day_json(*day, now, clock));
  if (!text) return report(context, text.error());
  if (options.out.empty()) {
    say(*text);
    return kExitOk;
  }
  std::ofstream file(options.out, std::ios::binary);
  file << *text;
  file.flush();
  if (!file) return report(context, fail(ErrorCode::kIo, "cannot write " + options.out));
  return say_rows(doc);
}

}  // namespace huiyin::cli
