#include "app/site/shipped.h"

#include "app/run/procedure_files.h"

namespace huiyin::site {

Result<std::shared_ptr<const ProcedureFacts>> shipped_procedures() {
  const std::filesystem::path share = run::share_dir();
  auto book = run::load_rule_book(share / "procedures");
  if (!book) return book.error();
  auto calendar = run::load_calendar(share / "calendar" / "cn.toml");
  if (!calendar) return calendar.error();
  return std::make_shared<const ProcedureFacts>(
      ProcedureFacts{std::move(*book), std::move(*calendar), SiteClock{}, {}});
}

}  // namespace huiyin::site
