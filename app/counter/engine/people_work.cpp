#include "app/counter/engine/people_work.h"

#include <variant>

namespace huiyin::counter {
namespace people {
namespace {

void answer(const PageWork& work, people::Input input) {
  work.tell(Input{std::move(input)});
}

std::optional<Error> error_of(const Result<Ok>& result) {
  return result.ok() ? std::nullopt : std::optional<Error>(result.error());
}

void carry(const PageWork& work, const people::Load&) {
  auto accounts = work.store.staff().list();
  if (!accounts) return answer(work, people::Loaded{accounts.error()});
  std::vector<people::Colleague> out;
  for (const db::StaffAccount& a : *accounts)
    out.push_back({a.login, a.name, a.role, a.desk, a.active, a.has_password});
  answer(work, people::Loaded{std::move(out)});
}

void carry(const PageWork& work, const people::Store& effect) {
  const people::Colleague& who = effect.colleague;
  db::HostStaff& staff = work.store.staff();
  std::optional<std::string> pin;
  if (!effect.pin.empty()) pin = effect.pin;
  auto saved = staff.save({who.login, who.name, who.role, who.desk, who.active}, pin, effect.actor);
  if (saved && !effect.password.empty()) {
    saved = staff.set_password(who.login, effect.password, effect.actor);
  }
  answer(work, people::Stored{who.login, error_of(saved)});
}

void carry(const PageWork& work, const people::CheckPassword& effect) {
  const auto checked = work.store.staff().check_password(effect.login, effect.password);
  answer(work, people::PasswordChecked{effect.login, error_of(checked)});
}

}  // namespace
}  // namespace people

void carry_out(const PageWork& work, const people::Effect& effect) {
  std::visit([&work](const auto& e) { people::carry(work, e); }, effect);
}

}  // namespace huiyin::counter
