#include "db/host_rules.h"

#include <algorithm>

#include "app/core/procedure_docs.h"
#include "db/document_rows.h"
#include "db/entry_rows.h"
#include "db/failure.h"
#include "db/feed.h"
#include "db/host_entries.h"
#include "db/host_journal.h"
#include "db/rights.h"
#include "db/transaction.h"

namespace huiyin::db {
namespace {

constexpr const char* kRulesBook = "rules";
constexpr int kMostRules = 1'000;

RuleSettings load_settings(Database& database) {
  RuleSettings out;
  Statement row = database.query(
      "SELECT e.id, f.value FROM entry e JOIN entry_field f ON f.entry = e.pos"
      " WHERE e.book = ? AND f.key = 'value'",
      kRulesBook);
  while (row.step())
    out.insert_or_assign(row.text(0), row.text(1));
  return out;
}

}  // namespace

Result<Ok> HostRules::set(const RuleChange& change, const std::string& actor) {
  return guard([&] {
    const SharedProcedures now = journal_.procedures();
    if (!now) raise(ErrorCode::kNotAllowedNow, "opened without procedures");
    if (change.reason.empty()) raise(ErrorCode::kMissingField, "reason");
    const bool is_reset = change.value.empty();
    auto key = is_reset ? setting_key(now->book(), change.key)
                        : check_setting(now->book(), change.key, change.value);
    if (!key) raise(key.error().code, key.error().detail);
    Database& database = journal_.database();
    Transaction transaction(database);
    require_right(database, actor, Permission::kChangeRules);
    EntryActed acted{kRulesBook, *key, is_reset ? "reset" : "set", {}, {}};
    acted.fields = {{"value", change.value}, {"reason", change.reason}};
    if (auto fits = check_entry(acted); !fits) raise(fits.error().code, fits.error().detail);
    journal_.record(actor, TicketId{}, std::move(acted));
    put_document(database, "rules", encode_settings(load_settings(database)));
    transaction.commit();
  });
}

Result<std::vector<RuleNote>> HostRules::history() {
  HostEntries entries(journal_);
  EntryQuery query;
  query.book = kRulesBook;
  query.limit = kMostRules;
  auto all = entries.list(query);
  if (!all) return all.error();
  std::vector<RuleNote> out;
  for (const Entry& entry : *all) {
    auto steps = entries.history(kRulesBook, entry.id);
    if (!steps) return steps.error();
    for (const EntryStep& step : *steps) {
      const auto field = [&step](const char* key) {
        const auto at = step.acted.fields.find(key);
        return at == step.acted.fields.end() ? std::string() : at->second;
      };
      out.push_back({entry.id, field("value"), field("reason"), step.actor, step.at});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const RuleNote& a, const RuleNote& b) { return a.at > b.at; });
  return out;
}

Result<Ok> HostRules::replace_calendar(const CalendarFacts& calendar, const std::string& actor) {
  return guard([&] {
    auto made = ServiceCalendar::make(calendar);
    if (!made) raise(made.error().code, made.error().detail);
    Transaction transaction(journal_.database());
    require_right(journal_.database(), actor, Permission::kChangeRules);
    put_document(journal_.database(), "calendar", encode_calendar(calendar));
    journal_.note(actor, "calendar_replaced", to_iso_date(calendar.covered_to));
    transaction.commit();
  });
}

}  // namespace huiyin::db
