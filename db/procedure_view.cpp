#include "db/procedure_view.h"

#include "app/core/procedure_docs.h"
#include "db/failure.h"

namespace huiyin::db {
namespace {

std::int64_t version_of(Database& database, std::string_view name) {
  Statement row = database.query("SELECT version FROM document WHERE name = ?", name);
  return row.step() ? row.integer(0) : 0;
}

std::string text_of(Database& database, std::string_view name) {
  Statement row = database.query("SELECT text FROM document WHERE name = ?", name);
  return row.step() ? row.text(0) : std::string();
}

}  // namespace

SharedProcedures ProcedureView::of(Database& database, const SiteClock& clock) {
  if (!shipped_) return nullptr;
  const Version now{version_of(database, "rules"), version_of(database, "calendar"),
                    clock.utc_offset_min};
  if (made_ && now == made_of_) return made_;
  ProcedureFacts facts = *shipped_;
  facts.clock = clock;
  if (now.rules > 0) facts.settings = decode_settings(text_of(database, "rules"));
  if (now.calendar > 0) {
    auto calendar = decode_calendar(text_of(database, "calendar"));
    if (!calendar) raise(calendar.error().code, calendar.error().detail);
    facts.calendar = std::move(*calendar);
  }
  auto made = Procedures::make(std::move(facts));
  if (!made) raise(made.error().code, made.error().detail);
  made_ = std::move(*made);
  made_of_ = now;
  return made_;
}

}  // namespace huiyin::db
