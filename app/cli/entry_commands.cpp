// registers, due, duties, entries, entry, entry-form: the site's registers on the command line.
#include <fstream>

#include "app/cli/commands.h"
#include "app/cli/open_registers.h"
#include "app/sync/json_writer.h"
#include "printer/slip/form_pdf.h"

namespace huiyin::cli {
namespace {

using sync::JsonWriter;

void write_keys(JsonWriter& json, std::string_view name, const auto& items) {
  json.key(name).begin_array();
  for (const auto& item : items)
    json.string(item.key);
  json.end_array();
}

void write_def(JsonWriter& json, const RegisterDef& def, const std::string& language) {
  json.begin_object().field("id", def.id).field("system", def.system).field("group", def.group);
  json.field("title", def.titles.in(language)).field("clause", def.clause);
  write_keys(json, "fields", def.fields);
  write_keys(json, "states", def.states);
  json.key("steps").begin_array();
  for (const RegisterStep& step : def.steps)
    json.string(step.verb);
  json.end_array();
  json.end_object();
}

void write_dues(JsonWriter& json, const std::vector<EntryDue>& dues, const Wording& wording) {
  json.key("due").begin_array();
  for (const EntryDue& due : dues) {
    json.begin_object()
        .field("what", due.deadline->titles.in(wording.language))
        .field("at", to_rfc3339(due.at, wording.clock))
        .field("clause", due.deadline->clause)
        .field("overdue", due.is_overdue)
        .end_object();
  }
  json.end_array();
}

void write_entry(JsonWriter& json, const RegisterDef& def, const Entry& entry,
                 const site::RegisterDesk& desk, const Wording& wording) {
  json.begin_object().field("id", entry.id).field("book", entry.book);
  json.field("state", entry.state).field("rev", entry.rev);
  json.field("created_at", to_rfc3339(entry.created_at, wording.clock));
  json.field("changed_at", to_rfc3339(entry.changed_at, wording.clock));
  json.field("created_by", entry.created_by);
  json.key("fields").begin_object();
  for (const auto& [key, kept] : entry.fields)
    json.field(key, kept.value);
  json.end_object();
  write_dues(json, dues_of(def, entry, desk.world()), wording);
  json.end_object();
}

// The faults as JSON on standard output, in one line on standard error.
int refuse(const Context& context, const std::vector<EntryFault>& faults) {
  JsonWriter json;
  json.begin_object().field("ok", false).key("faults").begin_array();
  std::string all;
  for (const EntryFault& fault : faults) {
    json.begin_object()
        .field("field", fault.field)
        .field("kind", name_of(fault.kind))
        .field("detail", fault.detail)
        .field("clause", fault.clause)
        .end_object();
    all += (all.empty() ? "" : "; ") + fault.field + (fault.field.empty() ? "" : ": ") +
           std::string(name_of(fault.kind)) + (fault.detail.empty() ? "" : " " + fault.detail);
    if (!fault.clause.empty()) all += " (" + fault.clause + ")";
  }
  say(json.end_array().end_object().text());
  const FaultKind kind = faults.front().kind;
  ErrorCode code = ErrorCode::kBadValue;
  if (kind == FaultKind::kMissing) code = ErrorCode::kMissingField;
  if (kind == FaultKind::kNotNow) code = ErrorCode::kNotAllowedNow;
  if (kind == FaultKind::kForbidden) code = ErrorCode::kForbidden;
  return report(context, fail(code, all));
}

Result<FieldValues> fields_of(const std::vector<std::string>& words) {
  FieldValues fields;
  for (const std::string& word : words) {
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos || equals == 0) {
      return fail(ErrorCode::kBadValue, "--field " + word + ": k=v");
    }
    fields[word.substr(0, equals)] = word.substr(equals + 1);
  }
  return fields;
}

// An account's own role; who is no account acts as the office itself.
std::string role_of(db::HostStore& store, const std::string& actor) {
  const auto accounts = store.staff().list();
  if (!accounts) return {};
  for (const db::StaffAccount& account : *accounts) {
    if (account.login == actor) return account.role;
  }
  return {};
}

}  // namespace

Result<const RegisterDef*> OpenRegisters::find(const std::string& book) const {
  if (const RegisterDef* def = set.find(book)) return def;
  std::string known;
  for (const RegisterDef& def : set.defs)
    known += (known.empty() ? "" : ", ") + def.id;
  return fail(ErrorCode::kUnknownEntry, book + "; the registers are " + known);
}

Result<OpenRegisters> open_registers(Context& context, const std::string& dir) {
  OpenRegisters open;
  auto site = site::load_site(dir);
  if (!site) return site.error();
  open.site = std::make_unique<site::Site>(std::move(*site));
  auto store = site::open_store(*open.site, context.clock, *context.crypto);
  if (!store) return store.error();
  open.store = std::move(*store);
  auto set = site::load_site_registers(*open.site, *open.store);
  if (!set) return set.error();
  open.set = std::move(*set);
  return open;
}

Result<YearMonth> month_or_now(const std::string& text, const Moment& now, const SiteClock& clock) {
  if (text.empty()) return year_month_of(local_day(now, clock));
  const auto month = parse_year_month(text);
  if (!month) return fail(ErrorCode::kBadValue, "--month: YYYY-MM");
  return *month;
}

int run_registers(Context& context, const BooksOptions& options) {
  auto open = open_registers(context, options.site);
  if (!open) return report(context, open.error());
  JsonWriter json;
  json.begin_object().key("registers").begin_array();
  for (const RegisterDef& def : open->set.defs)
    write_def(json, def, words::code_of(context.language));
  say(json.end_array().end_object().text());
  return kExitOk;
}

int run_due(Context& context, const BooksOptions& options) {
  auto open = open_registers(context, options.site);
  if (!open) return report(context, open.error());
  auto desk = open->desk(context);
  const Wording wording = desk.wording(words::code_of(context.language));
  const auto month = month_or_now(options.month, context.clock.now(), wording.clock);
  if (!month) return report(context, month.error());
  const auto seen = desk.overview(*month);
  if (!seen) return report(context, seen.error());
  JsonWriter json;
  json.begin_object().key("due").begin_array();
  for (const site::OpenDue& due : seen->dues) {
    json.begin_object().field("book", due.def->id).field("entry", due.entry.id);
    json.field("what", due.due.deadline->titles.in(wording.language));
    json.field("at", to_rfc3339(due.due.at, wording.clock));
    json.field("clause", due.due.deadline->clause).field("overdue", due.due.is_overdue);
    json.end_object();
  }
  say(json.end_array().end_object().text());
  return kExitOk;
}

int run_duties(Context& context, const BooksOptions& options) {
  auto open = open_registers(context, options.site);
  if (!open) return report(context, open.error());
  auto desk = open->desk(context);
  const Wording wording = desk.wording(words::code_of(context.language));
  const auto month = month_or_now(options.month, context.clock.now(), wording.clock);
  if (!month) return report(context, month.error());
  const auto seen = desk.overview(*month);
  if (!seen) return report(context, seen.error());
  JsonWriter json;
  json.begin_object().key("duties").begin_array();
  for (const DutyMark& mark : seen->marks) {
    json.begin_object().field("book", mark.def->id).field("duty", mark.duty->key);
    json.field("title", mark.duty->titles.in(wording.language));
    json.field("due", to_iso_date(mark.period.due)).field("times", mark.duty->times);
    json.field("done", mark.done).field("state", name_of(mark.state));
    json.field("clause", mark.duty->clause).end_object();
  }
  say(json.end_array().end_object().text());
  return kExitOk;
}

int run_entries(Context& context, const EntriesOptions& options) {
  auto open = open_registers(context, options.site);
  if (!open) return report(context, open.error());
  const auto def = open->find(options.book);
  if (!def) return report(context, def.error());
  auto desk = open->desk(context);
  const std::string state = options.state == "open" ? std::string() : options.state;
  const auto entries = desk.entries(**def, state, options.text);
  if (!entries) return report(context, entries.error());
  const Wording wording = desk.wording(words::code_of(context.language));
  JsonWriter json;
  json.begin_object().key("entries").begin_array();
  for (const Entry& entry : *entries)
    write_entry(json, **def, entry, desk, wording);
  say(json.end_array().end_object().text());
  return kExitOk;
}

int run_entry(Context& context, const EntryOptions& options) {
  auto open = open_registers(context, options.site);
  if (!open) return report(context, open.error());
  const auto def = open->find(options.book);
  if (!def) return report(context, def.error());
  auto fields = fields_of(options.fields);
  if (!fields) return report(context, fields.error());
  const std::string id = options.words.size() == 2 ? options.words[0] : std::string();
  auto desk = open->desk(context);
  const auto done = desk.act({**def,
                              id,
                              std::nullopt,
                              {options.words.back(), *fields, role_of(*open->store, options.actor)},
                              options.actor});
  if (!done) return report(context, done.error());
  if (!done->faults.empty()) return refuse(context, done->faults);
  JsonWriter json;
  json.begin_object().field("ok", true).field("id", done->entry.id);
  json.field("state", done->entry.state).field("rev", done->entry.rev);
  if (!done->ticket.empty()) json.field("ticket", done->ticket);
  say(json.end_object().text());
  return kExitOk;
}

int run_entry_form(Context& context, const EntryFormOptions& options) {
  auto open = open_registers(context, options.site);
  if (!open) return report(context, open.error());
  const auto def = open->find(options.book);
  if (!def) return report(context, def.error());
  const auto entry = open->store->entries().find(options.book, options.id);
  if (!entry) return report(context, entry.error());
  const std::string language =
      context.language == words::Language::kEn ? "zh_CN" : words::code_of(context.language);
  const auto pdf = slip::form_pdf(
      form_doc(**def, *entry, context.clock.now(), open->desk(context).wording(language)));
  if (!pdf) return report(context, pdf.error());
  std::ofstream file(options.out, std::ios::binary);
  file << *pdf;
  file.flush();
  if (!file) return report(context, fail(ErrorCode::kIo, "cannot write " + options.out));
  say(JsonWriter{}.begin_object().field("ok", true).end_object().text());
  return kExitOk;
}

}  // namespace huiyin::cli
