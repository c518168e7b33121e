#include "app/counter/flow/shift_page.h"

#include <algorithm>

#include "app/core/text.h"
#include "app/core/words.h"
#include "app/counter/flow/duty_page.h"
#include "app/counter/flow/rights.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace shift {
namespace {

constexpr Words<Text, 7> kTextWords{{{{Text::kRemarks, "remarks"},
                                      {Text::kPlaceNote, "place_note"},
                                      {Text::kOutgoingPin, "outgoing_pin"},
                                      {Text::kIncomingPin, "incoming_pin"},
                                      {Text::kAbsent, "absent"},
                                      {Text::kNote, "note"},
                                      {Text::kNotePerson, "note_person"}}}};
constexpr Words<NoteKind, 3> kNoteWords{{{{NoteKind::kRemark, "remark"},
                                          {NoteKind::kStandIn, "stand_in"},
                                          {NoteKind::kFigure, "figure"}}}};

}  // namespace

std::string_view name_of(Text text) {
  return kTextWords.name(text);
}
std::string_view name_of(NoteKind kind) {
  return kNoteWords.name(kind);
}

namespace {

void ask(Turn& turn, shift::Effect effect) {
  turn.ask(std::move(effect));
}

bool is_fixed(const Handover& h) {
  return h.state != HandoverState::kPrepared;
}

std::string& place_of(State& page, Text which) {
  switch (which) {
    case Text::kRemarks: return page.draft.remarks;
    case Text::kPlaceNote: return page.draft.environment_note;
    case Text::kOutgoingPin: return page.outgoing_pin;
    case Text::kIncomingPin: return page.incoming_pin;
    case Text::kAbsent: return page.absent_reason;
    case Text::kNote: return page.duty.text;
    case Text::kNotePerson: break;
  }
  return page.duty.person;
}

void keep(Turn& turn, const Session& session, State& page) {
  if (!page.changed || page.busy) return;
  page.busy = true;
  ask(turn, shift::KeepHandover{page.draft, session.account.login});
}

void take(Turn& turn, Session& session, const shift::Opened&) {
  ask(turn, shift::Load{session.account.login});
  if (session.shift.tab != shift::Tab::kHandover) ask(turn, shift::LoadDay{session.shift.day});
}

void take(Turn& turn, Session& session, const shift::ShowTab& in) {
  session.shift.tab = in.tab;
  session.shift.written.clear();
  keep(turn, session, session.shift);
  if (in.tab == shift::Tab::kHandover) return ask(turn, shift::Load{session.account.login});
  ask(turn, shift::LoadDay{session.shift.day});
}

void take(Turn& turn, Session& session, const shift::Begin&) {
  State& page = session.shift;
  if (page.busy || !may(session, Permission::kSignHandover)) return;
  page.busy = true;
  page.sign_error.reset();
  ask(turn, shift::BeginHandover{session.account.login});
}

void take(Turn&, Session& session, const shift::CountTool& in) {
  State& page = session.shift;
  if (is_fixed(page.draft) || in.index >= page.draft.tools.size()) return;
  ToolCount& tool = page.draft.tools[in.index];
  tool.counted = std::max(0, tool.counted.value_or(tool.expected) + in.by);
  page.changed = true;
  page.tried.reset();
}

void take(Turn&, Session& session, const shift::TellTool& in) {
  State& page = session.shift;
  if (is_fixed(page.draft) || in.index >= page.draft.tools.size()) return;
  ToolCount& tool = page.draft.tools[in.index];
  (in.is_reason ? tool.reason : tool.who) = in.text;
  page.changed = true;
  page.tried.reset();
}

// What was found of the place is kept at once: who goes has to stay because of it.
void take(Turn& turn, Session& session, const shift::SeePlace& in) {
  State& page = session.shift;
  if (page.busy || page.draft.state == HandoverState::kSigned) return;
  page.draft.environment = in.found;
  page.changed = true;
  page.tried.reset();
  keep(turn, session, page);
}

void take(Turn&, Session& session, const shift::EditText& in) {
  State& page = session.shift;
  place_of(page, in.which) = in.text;
  const bool of_draft = in.which == Text::kRemarks || in.which == Text::kPlaceNote;
  page.changed = page.changed || of_draft;
  page.sign_error.reset();
}

// Round the colleagues who may take over; who is signed in and does not go comes first.
void take(Turn& turn, Session& session, const shift::NextIncoming&) {
  State& page = session.shift;
  std::vector<std::string> logins;
  for (const Account& one : turn.state.record.accounts) {
    const bool takes = huiyin::may(one.role, Permission::kSignHandover);
    if (takes && one.login != page.draft.outgoing) logins.push_back(one.login);
  }
  if (logins.empty()) return;
  const auto at = std::find(logins.begin(), logins.end(), page.incoming);
  page.incoming = at == logins.end() || at + 1 == logins.end() ? logins.front() : *(at + 1);
  page.incoming_pin.clear();
}

void take(Turn& turn, Session& session, const shift::Sign& in) {
  State& page = session.shift;
  if (page.busy) return;
  const bool goes = in.side == Side::kOutgoing;
  const bool absent = goes && !trim(page.absent_reason).empty();
  const std::string login = !goes    ? page.incoming
                            : absent ? session.account.login
                                     : page.draft.outgoing;
  page.tried = in.side;
  page.sign_error.reset();
  page.fault = fault_of(page.draft, in.side, login, page.board.night_rows.size());
  if (page.fault != HandoverFault::kNone) return;
  std::string& pin = goes ? page.outgoing_pin : page.incoming_pin;
  if (pin.empty()) return turn.wish_focus(goes ? "shift.outgoing_pin" : "shift.incoming_pin");
  page.busy = true;
  ask(turn, shift::SignHandover{page.draft, page.changed, in.side, session.account.login, login,
                                std::exchange(pin, {}), page.absent_reason});
}

void take(Turn& turn, Session& session, const shift::Convert& in) {
  if (session.shift.busy) return;
  session.shift.busy = true;
  ask(turn, shift::ConvertNight{in.id, session.account.login});
}

void take(Turn& turn, Session& session, const shift::Write&) {
  State& page = session.shift;
  ask(turn, shift::WritePaper{page.tab, page.day, page.draft.id});
}

void take(Turn& turn, Session& session, const shift::MoveDay& in) {
  move_duty_day(turn, session, in.by);
}
void take(Turn&, Session& session, const shift::PickNote& in) {
  session.shift.duty.kind = in.kind;
}
void take(Turn& turn, Session& session, const shift::AddNote&) {
  add_duty_note(turn, session);
}

void hear(Turn& turn, Session& session, const shift::Loaded& in) {
  State& page = session.shift;
  if (in.login != session.account.login) return;
  page.known = true;
  page.busy = false;
  page.error.reset();
  if (!in.board) {
    page.error = in.board.error();
    return;
  }
  const bool must =
      in.board->duty == HandoverDuty::kMustTakeOver && may(session, Permission::kSignHandover);
  if (must && !page.must) page.tab = shift::Tab::kHandover;
  if (must && session.screen != Screen::kShift) session.screen = Screen::kShift;
  page.must = must;
  page.board = *in.board;
  if (!page.changed || page.draft.id != page.board.handover.id) page.draft = page.board.handover;
  const bool himself = page.draft.outgoing != session.account.login;
  if (page.incoming.empty() && himself) page.incoming = session.account.login;
  if (page.incoming.empty() || page.incoming == page.draft.outgoing) {
    take(turn, session, shift::NextIncoming{});
  }
}

void hear(Turn& turn, Session& session, const shift::Changed& in) {
  State& page = session.shift;
  page.busy = false;
  if (!in.handover) {
    page.sign_error = in.handover.error();
    if (in.handover.error().code == ErrorCode::kStale) page.changed = false;
    return ask(turn, shift::Load{session.account.login});
  }
  page.changed = false;
  page.tried.reset();
  page.sign_error.reset();
  page.draft = *in.handover;
  page.board.handover = *in.handover;
  if (in.is_signed) say(turn, Notice{.kind = NoticeKind::kSaved});
  ask(turn, shift::Load{session.account.login});
}

void hear(Turn& turn, Session& session, const shift::Converted& in) {
  session.shift.busy = false;
  if (!in.ticket) return say_error(turn, in.ticket.error());
  merge(turn.state.record, *in.ticket);
  refresh_lists(turn);
  say(turn,
      Notice{.kind = NoticeKind::kActed, .number = in.ticket->number, .action = Action::kDispatch});
  ask(turn, shift::Load{session.account.login});
}

void hear(Turn& turn, Session& session, const shift::DayLoaded& in) {
  if (!in.day) return say_error(turn, in.day.error());
  session.shift.day = in.day->day;
  session.shift.log = *in.day;
}

void hear(Turn& turn, Session& session, const shift::NoteStored& in) {
  session.shift.duty.busy = false;
  if (in.error) return say_error(turn, *in.error);
  session.shift.duty.text.clear();
  session.shift.duty.person.clear();
  ask(turn, shift::LoadDay{session.shift.day});
}

void hear(Turn& turn, Session& session, const shift::Written& in) {
  if (!in.file) return say_error(turn, in.file.error());
  session.shift.written = *in.file;
}

}  // namespace
}  // namespace shift

void on(Turn& turn, const shift::Intent& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  std::visit([&](const auto& intent) { shift::take(turn, *session, intent); }, in);
}

void on(Turn& turn, const shift::Input& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  std::visit([&](const auto& input) { shift::hear(turn, *session, input); }, in);
}

// Whatever he pressed, who has to take over is led back, but not away from an emergency and not
// from a night matter that has to become an order first.
void settle_duty(Turn& turn) {
  Session* session = turn.working();
  if (session == nullptr || !session->shift.must || session->screen == Screen::kShift) return;
  const auto& opened = session->work.selected;
  const auto is_opened = [&](const auto& ticket) { return opened && ticket.id == *opened; };
  const auto& rows = session->shift.board.night_rows;
  const auto urgent = alarms(turn.state, turn.now.wall);
  const bool needed = std::any_of(rows.begin(), rows.end(), is_opened) ||
                      std::any_of(urgent.begin(), urgent.end(), is_opened);
  if (needed && session->screen == Screen::kDesk) return;
  session->screen = Screen::kShift;
  on(turn, shift::Intent{shift::Opened{}});
}

}  // namespace huiyin::counter
