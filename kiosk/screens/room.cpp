#include "kiosk/screens/room.h"

#include "app/ui/widgets.h"
#include "app/words/ticket_words.h"
#include "kiosk/screens/aloud.h"
#include "kiosk/screens/build_views.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

class OneScreen {
 public:
  OneScreen(ui::Ui& ui, InputPanel& panel, const State& state, Now now)
      : ui_(ui), panel_(panel), views_{ui.language(), state, now} {}

  std::optional<Input> draw() {
    if (views_.state.staff) return draw_staff(ui_, views_.staff(), panel_);
    if (views_.state.warned_ms) return draw_idle(ui_, views_.idle());
    return std::visit([this](const auto& at) { return draw_at(at); }, views_.state.place);
  }

 private:
  std::optional<Input> draw_at(const place::Starting&) {
    return draw_starting(ui_, views_.service_frame());
  }
  std::optional<Input> draw_at(const place::Pairing& at) {
    return draw_pairing(ui_, views_.pairing(at));
  }
  std::optional<Input> draw_at(const place::OutOfOrder& at) {
    return draw_out_of_order(ui_, views_.out_of_order(at));
  }
  std::optional<Input> draw_at(const place::Welcome&) {
    return draw_welcome(ui_, views_.welcome());
  }
  std::optional<Input> draw_at(const place::PickCategory&) {
    return draw_category(ui_, views_.category());
  }
  std::optional<Input> draw_at(const place::PickBuilding&) {
    return draw_household(ui_, views_.buildings(), panel_);
  }
  std::optional<Input> draw_at(const place::PickUnit&) {
    return draw_household(ui_, views_.units(), panel_);
  }
  std::optional<Input> draw_at(const place::PickRoom&) {
    return draw_household(ui_, views_.rooms(), panel_);
  }
  std::optional<Input> draw_at(const place::Describe& at) {
    return draw_describe(ui_, views_.describe(at), panel_);
  }
  std::optional<Input> draw_at(const place::Danger&) { return draw_danger(ui_, views_.danger()); }
  std::optional<Input> draw_at(const place::Ask& at) { return draw_ask(ui_, views_.ask(at)); }
  std::optional<Input> draw_at(const place::Urgent&) { return draw_urgent(ui_, views_.urgent()); }
  std::optional<Input> draw_at(const place::Neighbours&) {
    return draw_neighbours(ui_, views_.neighbours());
  }
  std::optional<Input> draw_at(const place::Contact& at) {
    return draw_contact(ui_, views_.contact(at), panel_);
  }
  std::optional<Input> draw_at(const place::Confirm& at) {
    return draw_confirm(ui_, views_.confirm(at));
  }
  std::optional<Input> draw_at(const place::Printing& at) {
    return draw_printing(ui_, views_.printing(at));
  }
  std::optional<Input> draw_at(const place::Done& at) { return draw_done(ui_, views_.done(at)); }
  std::optional<Input> draw_at(const place::StatusSearch& at) {
    return draw_status(ui_, views_.status(at), panel_);
  }
  std::optional<Input> draw_at(const place::StatusTail& at) {
    return draw_tail(ui_, views_.tail(at), panel_);
  }
  std::optional<Input> draw_at(const place::StatusResult&) {
    return draw_result(ui_, views_.result());
  }
  std::optional<Input> draw_at(const place::OwnAsk& at) {
    return draw_own_ask(ui_, views_.own_ask(at), panel_);
  }

  ui::Ui& ui_;
  InputPanel& panel_;
  Views views_;
};

bool is_writing(const State& state) {
  return std::holds_alternative<place::Describe>(state.place) ||
         std::holds_alternative<place::Contact>(state.place) ||
         std::holds_alternative<place::OwnAsk>(state.place);
}

constexpr float kCorner = 144;

// The gate's corners are no buttons: nothing shows them and nothing is pressed by them.
std::optional<Input> knocked(const ui::Ui& ui, const State& state) {
  if (!is_at_rest(state.place) || state.staff) return std::nullopt;
  const ui::Rect all = ui.area();
  const float right = all.right() - kCorner, bottom = all.bottom() - kCorner;
  if (ui.pressed_in({0, 0, kCorner, kCorner})) return input::Knock{Corner::kTopLeft};
  if (ui.pressed_in({0, bottom, kCorner, kCorner})) return input::Knock{Corner::kBottomLeft};
  if (ui.pressed_in({right, bottom, kCorner, kCorner})) return input::Knock{Corner::kBottomRight};
  return std::nullopt;
}

}  // namespace

std::vector<Input> draw_kiosk(ui::Ui& ui, InputPanel& panel, const State& state, Now now) {
  std::vector<Input> inputs;
  const bool is_large = state.large_text && !state.staff;  // staff want everything at once
  ui.read_in(is_large ? ui::Reading::kLarge : ui::Reading::kNormal);
  ui.reach_low(state.low_reach);
  ui.keep_texts(state.speech.is_on);
  auto drawn = OneScreen(ui, panel, state, now).draw();
  if (!is_writing(state)) panel.forget();
  if (state.notice) {
    ui::toast(ui, words::error_words(ui.language(), state.notice->error), ui::Tone::kWarning);
  }
  if (ui.touched() && ui.by_keypad() && !state.speech.was_chosen && !state.staff) {
    inputs.push_back(input::BeginSpeech{});
  }
  if (auto knock = knocked(ui, state)) inputs.push_back(*knock);
  if (auto scan = ui.scan()) inputs.push_back(input::Scan{std::move(*scan)});
  if (drawn) inputs.push_back(std::move(*drawn));
  // The warning is ended by a whole tap or a key, never by the finger's coming down: the screen
  // would change below it, and lifting it would press what lies there.
  const bool is_warned = state.warned_ms.has_value();
  if (ui.touched() && inputs.empty() && !is_warned) inputs.push_back(input::Touched{});
  if (!inputs.empty()) ui.wants_frame_in(0);
  if (auto words = aloud(ui, state); words && inputs.empty()) inputs.push_back(std::move(*words));
  return inputs;
}

std::int64_t ms_to_next_minute(Moment wall) {
  return kMinute_ms - wall.utc_ms % kMinute_ms;
}

}  // namespace huiyin::kiosk
