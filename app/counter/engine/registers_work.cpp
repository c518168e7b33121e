#include "app/counter/engine/registers_work.h"

#include <variant>

#include "app/counter/engine/record_reader.h"
#include "app/counter/engine/registers_files.h"
#include "app/site/register_desk.h"

namespace huiyin::counter {

namespace reg = registers;

namespace registers {
namespace {

void answer(const PageWork& work, reg::Input input) {
  work.tell(Input{std::move(input)});
}

site::RegisterDesk desk_of(const PageWork& work, const RegisterSet& set) {
  return {work.store, work.site, work.clock, work.crypto, set};
}

void carry(const PageWork& work, const reg::Load&) {
  auto set = site::load_site_registers(work.site, work.store);
  if (!set) return answer(work, reg::Loaded{set.error(), nullptr});
  answer(work, reg::Loaded{std::nullopt, std::make_shared<const RegisterSet>(std::move(*set))});
}

void carry(const PageWork& work, const reg::LoadOverview& effect) {
  auto seen = desk_of(work, *effect.set).overview(effect.month);
  if (!seen) return answer(work, reg::Failed{seen.error()});
  reg::OverviewLoaded out{effect.set, effect.month, {}, {}, std::move(seen->marks)};
  for (const auto& [book, counts] : seen->counts)
    out.counts[book] = {counts.open, counts.overdue};
  for (site::OpenDue& due : seen->dues) {
    out.dues.push_back(
        {due.def, due.due.deadline, std::move(due.entry), due.due.at, due.due.is_overdue});
  }
  answer(work, std::move(out));
}

void carry(const PageWork& work, const reg::LoadBook& effect) {
  const RegisterDef* def = effect.set->find(effect.book);
  if (def == nullptr) return;
  auto entries = desk_of(work, *effect.set).entries(*def, effect.state, effect.search);
  if (!entries) return answer(work, reg::Failed{entries.error()});
  answer(work, reg::BookLoaded{effect.book, effect.serial, std::move(*entries)});
}

void carry(const PageWork& work, const reg::LoadEntry& effect) {
  auto entry = work.store.entries().get(effect.book, effect.id);
  if (!entry) return answer(work, reg::Failed{entry.error()});
  const auto steps = work.store.entries().history(effect.book, effect.id);
  if (!steps) return answer(work, reg::Failed{steps.error()});
  reg::EntryLoaded out{std::move(*entry), {}, {}};
  if (const RegisterDef* def = effect.set->find(effect.book)) {
    out.dues = dues_of(*def, out.entry, desk_of(work, *effect.set).world());
  }
  for (const db::EntryStep& step : *steps)
    out.history.push_back({step.at, step.actor, step.acted.verb, step.acted.state});
  answer(work, std::move(out));
}

void carry(const PageWork& work, const reg::FindHomes& effect) {
  const auto rows = find_households(work.store, effect.text);
  if (!rows) return answer(work, reg::Failed{rows.error()});
  reg::HomesFound out{effect.text, {}};
  for (const HouseholdRow& row : *rows)
    out.labels.push_back(row.label);
  answer(work, std::move(out));
}

void carry(const PageWork& work, const reg::Act& effect) {
  const RegisterDef* def = effect.set->find(effect.book);
  if (def == nullptr) return;
  const std::optional<int> rev =
      effect.entry.empty() ? std::nullopt : std::optional<int>(effect.rev);
  auto done = desk_of(work, *effect.set).act({*def, effect.entry, rev, effect.act, effect.actor});
  if (!done) return answer(work, reg::ActDone{effect.act.verb, done.error(), {}, {}});
  if (!done->faults.empty()) {
    return answer(
        work,
        reg::ActDone{effect.act.verb, fail(ErrorCode::kBadValue), std::move(done->faults), {}});
  }
  answer(work, reg::ActDone{effect.act.verb, std::move(done->entry), {}, done->ticket});
}

void carry(const PageWork& work, const reg::MakeFileOf& effect) {
  auto file = make_register_file(work, effect);
  if (file && file->ends_with(".pdf")) work.print(*file);
  answer(work, reg::FileMade{std::move(file)});
}

}  // namespace
}  // namespace registers

void carry_out(const PageWork& work, const registers::Effect& effect) {
  std::visit([&work](const auto& e) { registers::carry(work, e); }, effect);
}

}  // namespace huiyin::counter
