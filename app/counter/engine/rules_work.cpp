#include "app/counter/engine/rules_work.h"

#include <utility>
#include <variant>

namespace huiyin::counter {
namespace rules {
namespace {

void carry(const PageWork& work, const rules::Load&) {
  rules::Loaded loaded;
  auto notes = work.store.rules().history();
  if (notes) {
    for (db::RuleNote& note : *notes)
      loaded.notes.push_back({std::move(note.key), std::move(note.value), std::move(note.reason),
                              std::move(note.actor), note.at});
  } else {
    loaded.error = notes.error();
  }
  work.tell(Input{rules::Input{std::move(loaded)}});
}

void carry(const PageWork& work, const rules::Change& change) {
  const auto done = work.store.rules().set({change.key, change.value, change.reason}, change.actor);
  rules::Changed changed{change.key, {}};
  if (!done) changed.error = done.error();
  work.tell(Input{rules::Input{std::move(changed)}});
}

}  // namespace
}  // namespace rules

void carry_out(const PageWork& work, const rules::Effect& effect) {
  std::visit([&work](const auto& e) { rules::carry(work, e); }, effect);
}

}  // namespace huiyin::counter
