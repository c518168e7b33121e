// From "submit" to a number in the hand. The first tap leaves the confirm page, so a second finds
// nothing to press: one submission, one Register effect.
#include <algorithm>
#include <initializer_list>
#include <utility>

#include "kiosk/flow/intake_way.h"
#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

bool is_one_of(ErrorCode code, std::initializer_list<ErrorCode> codes) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

// Nothing a visitor could do makes these go away.
bool is_fatal(ErrorCode code) {
  return is_one_of(code, {ErrorCode::kReadOnly, ErrorCode::kDiskFull, ErrorCode::kDatabaseDamaged,
                          ErrorCode::kDatabaseNewer, ErrorCode::kIo});
}

// Shows the fault where it can be mended.
void send_back(Turn& turn, const Error& error) {
  State& state = turn.state;
  if (is_one_of(error.code,
                {ErrorCode::kEmptyText, ErrorCode::kTextTooLong, ErrorCode::kBadUtf8})) {
    state.editing = true;
    state.pad = first_page_of(state, Field::kText);
    return turn.go(place::Describe{error.code});
  }
  if (error.code == ErrorCode::kBadPhone) {
    state.editing = true;
    state.pad = first_page_of(state, Field::kPhone);
    return turn.go(place::Contact{Field::kPhone, error.code});
  }
  turn.go(place::Confirm{error});
}

void show_number(Turn& turn, Receipt receipt) {
  wipe(turn.state.form);
  turn.state.touched_ms = turn.now.steady_ms;
  turn.go(place::Done{std::move(receipt)});
}

void note_slip(Receipt& receipt, const input::SlipChanged& in) {
  if (receipt.ticket == in.ticket) receipt.slip = in.slip;
}

}  // namespace

void on(Turn& turn, const input::Submit&) {
  if (turn.at<place::Confirm>() == nullptr) return;
  if (go_to_first_open(turn)) return;
  const Form& form = turn.state.form;
  const bool is_known = form.household.empty() ||
                        turn.state.site.doors->room(form.building, form.unit, form.room) != nullptr;
  auto checked = check_draft(draft_of(turn.state), is_known);
  if (!checked) return send_back(turn, checked.error());
  const NeighbourMatter* neighbours = neighbours_of(turn.state, turn.now.wall);
  const bool joins = neighbours != nullptr && form.joins.value_or(false);
  turn.effects.push_back(effect::Register{turn.state.visit, std::move(*checked),
                                          joins ? neighbours->ticket : std::string()});
  turn.go(place::Printing{turn.now.steady_ms, {}});
}

void on(Turn& turn, const input::Registered& in) {
  auto* printing = turn.at<place::Printing>();
  if (printing == nullptr || printing->receipt || in.visit != turn.state.visit) return;
  wipe(turn.state.form);
  if (is_settled(in.receipt.slip.state)) return show_number(turn, in.receipt);
  printing->receipt = in.receipt;
  printing->since_ms = turn.now.steady_ms;
}

void on(Turn& turn, const input::RegisterFailed& in) {
  if (turn.at<place::Printing>() == nullptr || in.visit != turn.state.visit) return;
  if (is_fatal(in.error.code)) return turn.break_down(in.error);
  send_back(turn, in.error);
}

void on(Turn& turn, const input::SlipChanged& in) {
  auto& mine = turn.state.mine;
  const bool is_copy = mine && mine->reprint && in.slip.attempt > 1 &&
                       mine->matter.view.ticket.id == to_string(in.ticket);
  if (is_copy) mine->reprint = in.slip;
  if (turn.state.resume) {
    if (auto* done = std::get_if<place::Done>(&*turn.state.resume)) note_slip(done->receipt, in);
  }
  if (auto* done = turn.at<place::Done>()) return note_slip(done->receipt, in);
  auto* printing = turn.at<place::Printing>();
  if (printing == nullptr || !printing->receipt) return;
  note_slip(*printing->receipt, in);
  if (is_settled(printing->receipt->slip.state)) show_number(turn, std::move(*printing->receipt));
}

// A ticket that is stored keeps its screen: its number counts whatever became of the disk since.
void on(Turn& turn, const input::RecordBroken& in) {
  const auto* printing = turn.at<place::Printing>();
  if (turn.at<place::Done>() != nullptr || (printing != nullptr && printing->receipt)) return;
  turn.break_down(in.error);
}

// What was typed waits on the confirm page for whoever still stands there.
void on(Turn& turn, const input::RecordUsable& in) {
  if (turn.at<place::OutOfOrder>() == nullptr) return;
  if (!in.is_paired) return turn.go(place::Starting{});
  if (turn.state.form.empty()) return turn.end_visit();
  turn.state.editing = false;
  turn.state.touched_ms = turn.now.steady_ms;
  turn.go(place::Confirm{});
}

}  // namespace huiyin::kiosk
