#include "app/counter/engine/list_work.h"

#include <utility>

#include "app/pinyin/initials.h"

namespace huiyin::counter {
namespace list {
namespace {

void carry(const PageWork& work, const list::LoadViews& effect) {
  auto views = work.store.views().of(effect.login);
  if (!views) return work.tell(TroubleSaid{views.error()});
  list::ViewsLoaded loaded{effect.login, {}};
  for (db::ListView& view : *views)
    loaded.lines.push_back({std::move(view.name), std::move(view.line)});
  work.tell(Input{list::Input{std::move(loaded)}});
}

void carry(const PageWork& work, const list::StoreView& effect) {
  const auto kept = work.store.views().put(effect.login, {effect.name, effect.line});
  if (!kept) work.tell(TroubleSaid{kept.error()});
}

void carry(const PageWork& work, const list::FindInitials& effect) {
  // The palette offers people too: what is read otherwise in a name is found both ways.
  list::InitialsFound found{effect.words,
                            pinyin::initials_of(effect.words, pinyin::Reading::kWords)};
  const auto as_names = pinyin::initials_of(effect.words);
  for (std::size_t i = 0; i < as_names.size(); ++i) {
    if (as_names[i] != found.initials[i]) found.initials[i] += " " + as_names[i];
  }
  work.tell(Input{list::Input{std::move(found)}});
}

}  // namespace
}  // namespace list

void carry_out(const PageWork& work, const list::Effect& effect) {
  std::visit([&work](const auto& e) { list::carry(work, e); }, effect);
}

}  // namespace huiyin::counter
