#include "app/counter/flow/people_page.h"

#include <algorithm>

#include "app/core/text.h"
#include "app/core/words.h"
#include "app/counter/flow/rights.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace people {
namespace {

constexpr Words<Edited, 5> kEditedWords{{{{Edited::kLogin, "login"},
                                          {Edited::kName, "name"},
                                          {Edited::kDesk, "desk"},
                                          {Edited::kPin, "pin"},
                                          {Edited::kPassword, "password"}}}};

}  // namespace

std::string_view name_of(Edited field) {
  return kEditedWords.name(field);
}

namespace {

std::string field_id(Edited field) {
  return "people." + std::string(name_of(field));
}

std::string& place_of(Form& form, Edited field) {
  switch (field) {
    case Edited::kLogin: return form.colleague.login;
    case Edited::kName: return form.colleague.name;
    case Edited::kDesk: return form.colleague.desk;
    case Edited::kPin: return form.pin;
    case Edited::kPassword: break;
  }
  return form.password;
}

std::optional<Edited> missing(const Form& form) {
  if (trim(form.colleague.login).empty()) return Edited::kLogin;
  if (trim(form.colleague.name).empty()) return Edited::kName;
  const bool short_pin = !form.pin.empty() && form.pin.size() < people::kMinPin;
  if (short_pin || (form.is_new && form.pin.empty())) return Edited::kPin;
  return std::nullopt;
}

void take(Turn& turn, Session&, const people::Opened&) {
  turn.ask(people::Effect{people::Load{}});
}

void take(Turn& turn, Session& session, const people::Pick& in) {
  for (const people::Colleague& one : session.people.people) {
    if (one.login == in.login) session.people.form = Form{.colleague = one};
  }
  turn.wish_focus(field_id(Edited::kName));
}

void take(Turn& turn, Session& session, const people::Add&) {
  Form form{.is_new = true};
  form.colleague.role = name_of(Role::kReceptionist);
  session.people.form = std::move(form);
  turn.wish_focus(field_id(Edited::kLogin));
}

void take(Turn&, Session& session, const people::Edit& in) {
  if (!session.people.form || session.people.form->busy) return;
  Form& form = *session.people.form;
  if (in.field == Edited::kLogin && !form.is_new) return;
  place_of(form, in.field) = in.text;
  if (form.missing == in.field) form.missing.reset();
  form.error.reset();
}

void take(Turn&, Session& session, const people::FlipRole& in) {
  if (!session.people.form) return;
  std::string& words = session.people.form->colleague.role;
  std::vector<Role> roles = parse_roles(words);
  const auto at = std::find(roles.begin(), roles.end(), in.role);
  if (at == roles.end()) {
    roles.push_back(in.role);
  } else if (roles.size() > 1) {  // one post everybody has
    roles.erase(at);
  }
  words.clear();
  for (const Role role : roles)
    words += (words.empty() ? "" : ",") + std::string(name_of(role));
}

void take(Turn&, Session& session, const people::FlipActive&) {
  if (!session.people.form) return;
  bool& active = session.people.form->colleague.active;
  active = !active;
}

void take(Turn& turn, Session& session, const people::Save&) {
  if (!session.people.form || session.people.form->busy) return;
  Form& form = *session.people.form;
  form.missing = missing(form);
  if (form.missing) return turn.wish_focus(field_id(*form.missing));
  form.busy = true;
  form.error.reset();
  turn.ask(people::Effect{people::Store{form.colleague, std::exchange(form.pin, {}),
                                        std::exchange(form.password, {}), session.account.login}});
}

void take(Turn&, Session& session, const people::Leave&) {
  session.people.form.reset();
}

void take(Turn&, Session& session, const people::EditPassword& in) {
  session.people.password = in.text;
  session.people.wrong.reset();
}

void take(Turn& turn, Session& session, const people::OpenSettings&) {
  people::State& page = session.people;
  if (page.busy || page.password.empty()) return;
  page.busy = true;
  turn.ask(people::Effect{
      people::CheckPassword{session.account.login, std::exchange(page.password, {})}});
}

bool is_of_password(const people::Intent& in) {
  return std::holds_alternative<people::EditPassword>(in) ||
         std::holds_alternative<people::OpenSettings>(in);
}

void hear(Turn&, Session& session, const people::Loaded& in) {
  people::State& page = session.people;
  page.known = true;
  page.error.reset();
  if (in.people) page.people = *in.people;
  if (!in.people) page.error = in.people.error();
}

void hear(Turn& turn, Session& session, const people::Stored& in) {
  people::State& page = session.people;
  if (page.form) page.form->busy = false;
  if (in.error) {
    if (page.form) page.form->error = *in.error;
    return say_error(turn, *in.error);
  }
  page.form.reset();
  turn.ask(people::Effect{people::Load{}});
  turn.ask(LoadRecord{});  // who may sign in has changed
  say(turn, Notice{.kind = NoticeKind::kSaved});
}

void hear(Turn&, Session& session, const people::PasswordChecked& in) {
  people::State& page = session.people;
  if (in.login != session.account.login) return;
  page.busy = false;
  page.settings_open = !in.error;
  page.wrong.reset();
  if (in.error) page.wrong = in.error->code;
}

}  // namespace
}  // namespace people

void on(Turn& turn, const people::Intent& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  const bool allowed = may(*session, Permission::kManageAccounts) && !settings_locked(*session);
  if (!allowed && !people::is_of_password(in)) return;
  std::visit([&](const auto& intent) { people::take(turn, *session, intent); }, in);
}

void on(Turn& turn, const people::Input& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  std::visit([&](const auto& input) { people::hear(turn, *session, input); }, in);
}

}  // namespace huiyin::counter
