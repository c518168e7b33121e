// Who sits at the desk: signing in, locking, leaving.
#include <algorithm>

#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace {

constexpr std::size_t kMaxPin_bytes = 64;
constexpr std::int64_t kLockedAccount_ms = 5 * kMinute_ms;  // the store refuses as long (staff)

PinEntry* entry_of(CounterState& state) {
  if (auto* out = std::get_if<SignedOut>(&state.who)) return &out->entry;
  auto& session = std::get<Session>(state.who);
  return session.lock ? &*session.lock : nullptr;
}

std::string login_of(const CounterState& state) {
  const auto* session = std::get_if<Session>(&state.who);
  return session == nullptr ? std::get<SignedOut>(state.who).login : session->account.login;
}

bool is_desk(const Settings& settings, const std::string& desk) {
  return std::find(settings.desks.begin(), settings.desks.end(), desk) != settings.desks.end();
}

void leave(Turn& turn) {
  const auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  turn.ask(TellSignedOut{session->account.login});
  SignedOut out;
  out.login = session->account.login;
  out.desk = session->desk;
  turn.state.who = std::move(out);
  turn.state.notice.reset();
  turn.wish_focus("sign_in.pin");
  refresh_lists(turn);
}

void refuse_pin(Turn& turn, PinEntry& entry, ErrorCode code) {
  entry.error = code;
  // Only a wrong PIN or a locked account costs time; a busy disk is not the person's fault.
  if (code == ErrorCode::kNotSignedIn) {
    entry.blocked_until_ms = turn.now.steady_ms + pin_delay_ms(++entry.wrong);
  }
  if (code == ErrorCode::kForbidden) {
    entry.blocked_until_ms = turn.now.steady_ms + kLockedAccount_ms;
  }
}

void begin_session(Turn& turn, const Account& account) {
  Session session;
  session.account = account;
  session.desk = std::get<SignedOut>(turn.state.who).desk;
  turn.state.who = std::move(session);
  turn.wish_focus("list");
  turn.ask(list::Effect{list::LoadViews{account.login}});
  turn.ask(shift::Effect{shift::Load{account.login}});  // does he have to take over?
}

}  // namespace

void lock(Turn& turn) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr || session->lock) return;
  session->lock.emplace();
  session->work.contact_shown = false;
  session->people.settings_open = false;
  turn.wish_focus("locked.pin");
}

void on(Turn& turn, const PickAccount& in) {
  auto* out = std::get_if<SignedOut>(&turn.state.who);
  if (out == nullptr || out->entry.busy) return;
  if (out->login != in.login) out->entry = PinEntry{};
  out->login = in.login;
  for (const Account& account : turn.state.record.accounts) {
    const bool chosen = account.login == in.login;
    if (chosen && is_desk(turn.state.settings, account.desk)) out->desk = account.desk;
  }
  turn.wish_focus("sign_in.pin");
}

void on(Turn& turn, const PickDesk& in) {
  auto* out = std::get_if<SignedOut>(&turn.state.who);
  if (out == nullptr) return;
  out->desk = in.desk;
  turn.wish_focus("sign_in.pin");
}

void on(Turn& turn, const EditPin& in) {
  PinEntry* entry = entry_of(turn.state);
  if (entry == nullptr || in.text.size() > kMaxPin_bytes) return;
  entry->pin = in.text;
  if (turn.now.steady_ms >= entry->blocked_until_ms) entry->error.reset();
}

void on(Turn& turn, const SubmitPin&) {
  PinEntry* entry = entry_of(turn.state);
  const std::string login = login_of(turn.state);
  if (entry == nullptr || entry->busy || entry->pin.empty() || login.empty()) return;
  if (turn.now.steady_ms < entry->blocked_until_ms) return;
  entry->busy = true;
  turn.ask(CheckPin{login, std::move(entry->pin)});
  entry->pin.clear();
}

void on(Turn& turn, const SignOut&) {
  leave(turn);
}

void on(Turn& turn, const LockNow&) {
  lock(turn);
}

void on(Turn& turn, const SwitchPerson&) {
  leave(turn);
}

void on(Turn& turn, const PinChecked& in) {
  PinEntry* entry = entry_of(turn.state);
  if (entry == nullptr || !entry->busy || in.login != login_of(turn.state)) return;
  entry->busy = false;
  if (!in.account) return refuse_pin(turn, *entry, in.account.error().code);
  turn.state.last_touch_ms = turn.now.steady_ms;
  if (auto* session = std::get_if<Session>(&turn.state.who)) {
    session->lock.reset();
    turn.ask(shift::Effect{shift::Load{session->account.login}});
    turn.wish_focus("list");
    return;
  }
  begin_session(turn, *in.account);
  watch_summary(turn);
  watch_reminders(turn);
  refresh_lists(turn);
}

}  // namespace huiyin::counter
