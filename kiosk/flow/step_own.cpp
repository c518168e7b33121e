// What an owner does with his matter at the kiosk. The rules are core's; a refusal is told at once,
// a deed only when it is on the disk, and whether the counter has it when it has.
#include <utility>

#include "app/core/owner_acts.h"
#include "app/core/text.h"
#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

bool asks_first(Action action) {
  return action != Action::kUrge && action != Action::kLeave;
}

bool is_busy(const Mine& mine) {
  return mine.deed && mine.deed->state == ActState::kStoring;
}

void act(Turn& turn, ActCommand command) {
  Mine& mine = *turn.state.mine;
  const PublicTicket& ticket = mine.matter.view.ticket;
  const Action action = command.action;
  const auto decided = decide_for_owner(known_of(ticket), command, turn.now.wall);
  if (!decided) {
    mine.deed = OwnDeed{action, ActState::kRefused, 0, decided.error()};
  } else {
    mine.deed = OwnDeed{action, ActState::kStoring, 0, {}};
    turn.effects.push_back(effect::ActOwn{++turn.state.act, ticket, std::move(command)});
  }
  turn.go(place::StatusResult{});
}

// The owner's own line in the history, before the counter tells the whole of it again.
void show_deed(OwnerView& view, Action action, Moment at) {
  view.steps.push_back({at, std::string(name_of(action)), true});
}

}  // namespace

void forget_mine(State& state) {
  if (state.mine) wipe(state.mine->note);
  state.mine.reset();
}

void on(Turn& turn, const input::ActOwn& in) {
  if (turn.at<place::StatusResult>() == nullptr || !turn.state.mine) return;
  if (is_busy(*turn.state.mine)) return;
  if (!asks_first(in.action)) return act(turn, {in.action, {}, std::nullopt});
  turn.state.pad = first_page_of(turn.state, Field::kNote);
  turn.go(place::OwnAsk{in.action, {}});
}

void on(Turn& turn, const input::DoOwn& in) {
  if (turn.at<place::OwnAsk>() == nullptr || !turn.state.mine) return;
  ActCommand command{in.action, {}, std::nullopt};
  command.fields.reason = in.reason;
  command.fields.satisfaction = in.satisfaction;
  act(turn, std::move(command));
}

void write_note(Turn& turn) {
  auto* ask = turn.at<place::OwnAsk>();
  if (ask == nullptr || ask->action != Action::kAddNote || !turn.state.mine) return;
  std::string& note = turn.state.mine->note;
  if (trim(note).empty()) {
    ask->fault = ErrorCode::kEmptyText;
    return;
  }
  ActCommand command{Action::kAddNote, {}, std::nullopt};
  command.fields.note = note;
  act(turn, std::move(command));
}

void on(Turn& turn, const input::Reprint&) {
  auto& mine = turn.state.mine;
  if (turn.at<place::StatusResult>() == nullptr || !mine || !mine->matter.may_reprint) return;
  if (mine->reprint && !is_settled(mine->reprint->state)) return;
  const auto id = parse_ticket_id(mine->matter.view.ticket.id);
  if (!id) return;
  mine->reprint = SlipStatus{0, SlipState::kQueued, {}};
  turn.effects.push_back(effect::Reprint{*id});
}

void on(Turn& turn, const input::OwnActed& in) {
  auto& mine = turn.state.mine;
  if (!mine || !is_busy(*mine) || in.act != turn.state.act) return;
  mine->deed->state = ActState::kStored;
  mine->deed->seq = in.seq;
  mine->matter.view.ticket = in.ticket;
  show_deed(mine->matter.view, mine->deed->action, in.at);
  wipe(mine->note);
}

void on(Turn& turn, const input::OwnFailed& in) {
  auto& mine = turn.state.mine;
  if (!mine || !is_busy(*mine) || in.act != turn.state.act) return;
  mine->deed->state = ActState::kRefused;
  mine->deed->error = in.error;
}

void on(Turn& turn, const input::Delivered& in) {
  auto& mine = turn.state.mine;
  if (!mine || !mine->deed || mine->deed->state != ActState::kStored) return;
  if (in.high >= mine->deed->seq) mine->deed->state = ActState::kDelivered;
}

void on(Turn& turn, const input::ReprintFailed& in) {
  auto& mine = turn.state.mine;
  if (!mine || !mine->reprint || mine->matter.view.ticket.id != to_string(in.ticket)) return;
  mine->reprint = SlipStatus{0, SlipState::kNotSent, name_of(in.error.code)};
}

}  // namespace huiyin::kiosk
