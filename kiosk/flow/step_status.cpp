// Where does my matter stand: by scan from any screen, by the code of the slip, or by the number
// with the last four digits of the telephone. A number alone tells nothing, and a wrong pair is
// answered like a number that does not exist.
#include <utility>

#include "app/core/token.h"
#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

bool may_scan(const Place& place) {
  return !std::holds_alternative<place::Starting>(place) &&
         !std::holds_alternative<place::Pairing>(place) &&
         !std::holds_alternative<place::OutOfOrder>(place) &&
         !std::holds_alternative<place::Printing>(place);
}

// Something half done waits until the look-up is over.
void interrupt(State& state) {
  const bool is_interrupted =
      !is_status(state.place) && !std::holds_alternative<place::Welcome>(state.place);
  if (is_interrupted) state.resume = std::move(state.place);
  state.notice.reset();
}

void look_up(Turn& turn, OwnerKey key) {
  turn.effects.push_back(effect::LookUp{++turn.state.query, std::move(key)});
}

void take(Turn& turn, const huiyin::Scan& scan) {
  interrupt(turn.state);
  forget_mine(turn.state);
  if (scan.kind == ScanKind::kNumber) {
    turn.state.pad = PadPage::kDigits;
    return turn.go(place::StatusTail{scan.text, {}, false, {}});
  }
  look_up(turn, {scan.text, {}});
  turn.go(place::StatusSearch{group_token(scan.text), true, {}});
}

bool is_locked(const Turn& turn) {
  return turn.now.steady_ms < turn.state.guard.until_ms;
}

void count_wrong_key(Turn& turn) {
  KeyGuard& guard = turn.state.guard;
  const std::int64_t now = turn.now.steady_ms;
  if (now - guard.wrong_ms > kWrongKeysFor_ms) guard.wrong = 0;
  guard.wrong_ms = now;
  if (++guard.wrong < kWrongKeys) return;
  guard.wrong = 0;
  guard.until_ms = now + kKeyLock_ms;
}

void search_by_number(Turn& turn, place::StatusTail& at) {
  if (at.searching) return;
  if (is_locked(turn)) {
    at.fault = fail(ErrorCode::kForbidden, "too many wrong tries");
  } else if (at.tail.size() != kTail_chars) {
    at.fault = fail(ErrorCode::kMissingField, "tail");
  } else {
    at.searching = true;
    at.fault.reset();
    look_up(turn, {at.number, at.tail});
  }
}

}  // namespace

bool is_status(const Place& place) {
  return std::holds_alternative<place::StatusSearch>(place) ||
         std::holds_alternative<place::StatusTail>(place) ||
         std::holds_alternative<place::StatusResult>(place) ||
         std::holds_alternative<place::OwnAsk>(place);
}

void leave_status(Turn& turn) {
  State& state = turn.state;
  if (turn.at<place::OwnAsk>() != nullptr) return turn.go(place::StatusResult{});
  forget_mine(state);
  if (!state.resume && turn.at<place::StatusSearch>() == nullptr) {
    state.pad = PadPage::kCapitals;
    return turn.go(place::StatusSearch{});
  }
  if (!state.resume) return turn.end_visit();
  state.place = std::move(*state.resume);
  state.resume.reset();
}

void on(Turn& turn, const input::StartStatus&) {
  if (turn.at<place::Welcome>() == nullptr) return;
  turn.state.pad = PadPage::kCapitals;
  turn.go(place::StatusSearch{});
}

void on(Turn& turn, const input::Scan& in) {
  if (!may_scan(turn.state.place)) return;
  const auto scan = read_scan(in.line, turn.state.site.office.public_host);
  if (!scan) return turn.tell(fail(scan.error().code));
  take(turn, *scan);
}

void on(Turn& turn, const input::Search&) {
  if (auto* tail = turn.at<place::StatusTail>()) return search_by_number(turn, *tail);
  auto* search = turn.at<place::StatusSearch>();
  if (search == nullptr || search->searching) return;
  const auto scan = read_scan(search->query, turn.state.site.office.public_host);
  if (!scan) {
    search->fault = fail(scan.error().code);
    return;
  }
  take(turn, *scan);
}

void on(Turn& turn, const input::Found& in) {
  const bool asks = turn.at<place::StatusSearch>() || turn.at<place::StatusTail>();
  if (!asks || in.query != turn.state.query) return;
  turn.state.guard = {};
  turn.state.mine = Mine{in.matter, {}, {}, {}};
  turn.go(place::StatusResult{});
}

void on(Turn& turn, const input::NotFound& in) {
  if (in.query != turn.state.query) return;
  if (auto* tail = turn.at<place::StatusTail>()) {
    tail->searching = false;
    tail->fault = in.error;
    wipe(tail->tail);
    if (in.error.code == ErrorCode::kUnknownTicket) count_wrong_key(turn);
  } else if (auto* search = turn.at<place::StatusSearch>()) {
    search->searching = false;
    search->fault = in.error;
    turn.state.pad = PadPage::kCapitals;
  }
}

}  // namespace huiyin::kiosk
