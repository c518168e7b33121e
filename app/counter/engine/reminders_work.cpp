#include "app/counter/engine/reminders_work.h"

#include <utility>
#include <variant>

namespace huiyin::counter {
namespace reminders {
namespace {

void carry(const PageWork& work, const reminders::Load& effect) {
  reminders::Loaded loaded{effect.login, {}, {}};
  auto lines = work.store.reminders().of(effect.login);
  if (lines) {
    for (db::ReminderLine& line : *lines)
      loaded.lines.push_back({std::move(line.reminder), std::move(line.household), line.is_read});
  } else {
    loaded.error = lines.error();
  }
  work.tell(Input{reminders::Input{std::move(loaded)}});
}

void carry(const PageWork& work, const reminders::TellRead& effect) {
  const auto read = work.store.reminders().read(effect.ticket, effect.key, effect.login);
  // One that came to nothing meanwhile needs no reading.
  if (!read && read.error().code != ErrorCode::kUnknownEntry) work.tell(TroubleSaid{read.error()});
}

}  // namespace
}  // namespace reminders

void carry_out(const PageWork& work, const reminders::Effect& effect) {
  std::visit([&work](const auto& e) { reminders::carry(work, e); }, effect);
}

}  // namespace huiyin::counter
