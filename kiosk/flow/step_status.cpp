// Where does my ticket stand: by scan from any screen, or by number or code from the pad.
#include <utility>

#include "kiosk/flow/turn.h"

namespace huiyin::kiosk {
namespace {

bool may_scan(const Place& place) {
  return !std::holds_alternative<place::Starting>(place) &&
         !std::holds_alternative<place::Pairing>(place) &&
         !std::holds_alternative<place::OutOfOrder>(place) &&
         !std::holds_alternative<place::Printing>(place);
}

bool is_status(const Place& place) {
  return std::holds_alternative<place::StatusSearch>(place) ||
         std::holds_alternative<place::StatusResult>(place);
}

std::string shown(const huiyin::Scan& scan) {
  return scan.kind == ScanKind::kToken ? group_token(scan.text) : scan.text;
}

void look_up(Turn& turn, const huiyin::Scan& scan) {
  State& state = turn.state;
  const bool is_interrupted =
      !is_status(state.place) && !std::holds_alternative<place::Welcome>(state.place);
  if (is_interrupted) state.resume = std::move(state.place);
  state.notice.reset();
  turn.effects.push_back(effect::LookUp{++state.query, scan});
  turn.go(place::StatusSearch{shown(scan), true, {}});
}

}  // namespace

void on(Turn& turn, const input::StartStatus&) {
  if (turn.at<place::Welcome>() == nullptr) return;
  turn.state.pad = PadPage::kCapitals;
  turn.go(place::StatusSearch{});
}

void on(Turn& turn, const input::Scan& in) {
  if (!may_scan(turn.state.place)) return;
  const auto scan = read_scan(in.line, turn.state.site.office.public_host);
  if (!scan) return turn.tell(fail(scan.error().code));
  look_up(turn, *scan);
}

void on(Turn& turn, const input::Search&) {
  auto* search = turn.at<place::StatusSearch>();
  if (search == nullptr || search->searching) return;
  const auto scan = read_scan(search->query, turn.state.site.office.public_host);
  if (!scan) {
    search->fault = fail(scan.error().code);
    return;
  }
  look_up(turn, *scan);
}

void on(Turn& turn, const input::Found& in) {
  if (turn.at<place::StatusSearch>() == nullptr || in.query != turn.state.query) return;
  turn.go(place::StatusResult{in.ticket});
}

void on(Turn& turn, const input::NotFound& in) {
  auto* search = turn.at<place::StatusSearch>();
  if (search == nullptr || in.query != turn.state.query) return;
  search->searching = false;
  search->fault = in.error;
  turn.state.pad = PadPage::kCapitals;
}

}  // namespace huiyin::kiosk
