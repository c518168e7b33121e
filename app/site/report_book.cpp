#include "app/site/report_book.h"

#include <utility>

namespace huiyin::site {
namespace {

constexpr std::string_view kBook = "report";
constexpr std::string_view kCheck = "check.";
constexpr std::string_view kFigures = "figures";

// Half-years and years are named by their first month.
std::string entry_of(const WantedReport& wanted) {
  const CountedDays days = period_of(wanted.kind, wanted.month, ComplaintMonth::k26To25);
  const bool is_longer =
      wanted.kind == ReportKind::kEffectiveness || wanted.kind == ReportKind::kAnnual;
  const Month month = is_longer ? calendar_month(days.first) : wanted.month;
  return std::string(name_of(wanted.kind)) + "." + to_text(month);
}

std::string field_of(SignStep step) {
  return std::string(name_of(step)) + "_by";
}

SignOff sign_off_of(const Entry& entry) {
  SignOff out;
  out.rev = entry.rev;
  out.figures = entry.text(kFigures);
  for (const SignStep step : kSignSteps) {
    const auto mark = entry.fields.find(field_of(step));
    if (mark == entry.fields.end()) continue;
    out.marks[static_cast<std::size_t>(step)] = {mark->second.value, mark->second.at};
  }
  return out;
}

Result<Entry> read(db::HostStore& store, const WantedReport& wanted) {
  auto entry = store.entries().get(std::string(kBook), entry_of(wanted));
  if (entry || entry.error().code != ErrorCode::kUnknownEntry) return entry;
  return Entry{};
}

}  // namespace

Result<ReportFile> report_file(db::HostStore& store, const WantedReport& wanted) {
  const auto entry = read(store, wanted);
  if (!entry) return entry.error();
  ReportFile file{sign_off_of(*entry), {}};
  for (const auto& [key, value] : entry->fields) {
    if (key.starts_with(kCheck)) file.checks[key.substr(kCheck.size())] = value.value == "right";
  }
  return file;
}

Result<Ok> take_step(db::HostStore& store, const WantedReport& wanted, const SignCommand& command,
                     const std::string& actor) {
  const auto file = report_file(store, wanted);
  if (!file) return file.error();
  if (!may_take(command.step, file->sign_off, actor, command.role)) {
    return fail(ErrorCode::kForbidden, std::string(name_of(command.step)));
  }
  const db::EntryCommand act{
      std::string(kBook),
      entry_of(wanted),
      std::string(name_of(command.step)),
      std::string(state_after(command.step)),
      {{field_of(command.step), actor}, {std::string(kFigures), command.figures}},
      command.expected_rev};
  const auto done = store.entries().act(act, actor);
  if (!done) return done.error();
  return Ok{};
}

Result<Ok> judge_sample(db::HostStore& store, const WantedReport& wanted,
                        const std::pair<std::string, bool>& ticket, const std::string& actor) {
  const auto file = report_file(store, wanted);
  if (!file) return file.error();
  const db::EntryCommand act{
      std::string(kBook),
      entry_of(wanted),
      "judge",
      "",
      {{std::string(kCheck) + ticket.first, ticket.second ? "right" : "wrong"}},
      file->sign_off.rev};
  const auto done = store.entries().act(act, actor);
  if (!done) return done.error();
  return Ok{};
}

}  // namespace huiyin::site
