#include "tests/unit/procedures/shipped.h"

#include "app/run/procedure_files.h"

namespace huiyin {
namespace {

template <typename T>
T must(Result<T> result) {
  if (!result) std::fprintf(stderr, "%s\n", result.error().detail.c_str());
  HUIYIN_CHECK(result.ok());
  return std::move(result).value();
}

}  // namespace

ProcedureFacts shipped_facts() {
  const std::filesystem::path assets = HUIYIN_SOURCE_DIR "/assets";
  return {must(run::load_rule_book(assets / "procedures")),
          must(run::load_calendar(assets / "calendar" / "cn.toml")),
          kChina,
          {}};
}

SharedProcedures shipped(RuleSettings settings) {
  ProcedureFacts facts = shipped_facts();
  facts.settings = std::move(settings);
  return must(Procedures::make(std::move(facts)));
}

Lines owed(const Ticket& ticket, const SharedProcedures& procedures) {
  Lines out;
  for (const Due& due : dues(ticket, *procedures))
    out.push_back(due.what + " " + to_rfc3339(due.at, kChina).substr(0, 19) + " " +
                  due.clause.substr(0, 5));
  return out;
}

}  // namespace huiyin
