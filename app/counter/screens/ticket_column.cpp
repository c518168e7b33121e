// The open ticket at the right: who, what, by when, what next, what was.
#include <algorithm>
#include <array>
#include <vector>

#include "app/core/token.h"
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/counter/screens/ticket_facts.h"
#include "app/words/deadline_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::ButtonKind;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

void draw_head(ui::Ui& ui, Rect& inner, const TicketView& view) {
  const ui::Language l = ui.language();
  const Ticket& t = view.dossier->ticket;
  const bool urgent = t.urgency == Urgency::kEmergency;
  Rect head = inner.split_top(40, 4);
  const ui::TextStyle number{.size = TextSize::kHeadline,
                             .weight = Weight::kBold,
                             .ink = urgent ? Ink::kDanger : Ink::kNormal,
                             .id = "ticket.number"};
  ui::text(ui, head.split_left(ui::measure_text(ui, t.number, number).w, 12), t.number, number);
  const auto pill = [&](std::string_view words, ui::Tone tone, std::string_view id) {
    const Rect drawn = ui::chip(ui, head, words, tone, id);
    head.split_left(drawn.w, 6);
  };
  if (urgent) pill(ui.tr("Emergency"), ui::Tone::kDanger, {});
  pill(words::state_words(l, t.state), state_tone(t.state), "ticket.state");
  if (t.queue_state != QueueState::kNone) {
    pill(words::queue_words(l, t.queue_state), visit_tone(t.queue_state), "ticket.visit");
  }
  ui::text(ui, head, group_token(t.token),
           {.size = TextSize::kCaption,
            .ink = Ink::kMuted,
            .align = Align::kRight,
            .id = "ticket.token"});
  std::string from =
      std::string(words::category_words(l, t.category)) + " · " +
      words::channel_words(l, t.channel) + " · " +
      words::when_words(l, t.registered_at, view.frame.now.wall, view.frame.settings.clock);
  ui::text(ui, inner.split_top(20, 8), from, {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

// 登记 → 受理 → 派单 → 处理 → 办结 → 回访 → 销账, filled as far as it has come.
constexpr std::array kSteps = {State::kRegistered, State::kAccepted, State::kDispatched,
                               State::kInProgress, State::kResolved, State::kCalledBack,
                               State::kClosed};

std::size_t place_of(const Ticket& t) {
  State state = t.state == State::kOnHold ? t.held_from : t.state;
  if (state == State::kReopened || state == State::kCancelled) state = State::kRegistered;
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    if (kSteps[i] == state) return i;
  }
  return 0;
}

void draw_stepper(ui::Ui& ui, Rect rect, const Ticket& ticket) {
  const ui::Language l = ui.language();
  const std::size_t at = place_of(ticket);
  const auto cells = rect.columns(static_cast<int>(kSteps.size()), 4);
  // Chinese words fit under their step; longer ones stand there for the present step only.
  const bool short_words = l != ui::Language::kEn;
  for (std::size_t i = 0; i < kSteps.size(); ++i) {
    Rect cell = cells[i];
    const bool reached = i <= at && ticket.state != State::kCancelled;
    ui::progress(ui, cell.split_top(6, 2), reached ? 1.0F : 0.0F,
                 ticket.state == State::kOnHold ? ui::Tone::kWarning : ui::Tone::kPrimary);
    if (!short_words && i != at) continue;
    const float width = short_words ? cell.w : 96;
    const float x = std::min(cell.x, rect.right() - width);
    ui::text(ui, {x, cell.y, width, cell.h}, words::state_words(l, kSteps[i]),
             {.size = TextSize::kCaption,
              .weight = i == at ? Weight::kBold : Weight::kRegular,
              .ink = reached ? Ink::kPrimary : Ink::kMuted});
  }
}

std::size_t button_columns(const ui::Ui& ui) {
  return is_wordy(ui) ? 2 : 3;
}
std::size_t small_columns(const ui::Ui& ui) {
  const std::size_t columns = is_wordy(ui) ? 3 : 4;
  return ui.size().w >= 1600 ? columns + 1 : columns;
}
constexpr float kSmallButton = 28;

std::size_t rows_of(std::size_t count, std::size_t columns) {
  return (count + columns - 1) / columns;
}

// Actions of one size: how many, and those themselves in order.
std::vector<OfferedAction> of_size(const TicketView& view, bool minor) {
  std::vector<OfferedAction> out;
  for (const OfferedAction& offered : view.actions) {
    if (!offered.primary && offered.minor == minor) out.push_back(offered);
  }
  return out;
}

float buttons_height(const ui::Ui& ui, const TicketView& view) {
  const ui::Theme& theme = ui.theme();
  if (view.actions.empty()) return 0;
  const bool primary = view.actions.front().primary;
  const auto rows = static_cast<float>(rows_of(of_size(view, false).size(), button_columns(ui)));
  const auto small = static_cast<float>(rows_of(of_size(view, true).size(), small_columns(ui)));
  return (primary ? theme.button_height + theme.space_s : 0.0F) + rows * (36 + theme.space_xs) +
         small * (kSmallButton + theme.space_xs);
}

// A seldom one: its words and its key, without the borders that take their room.
void draw_small_action(ui::Ui& ui, Rect place, const OfferedAction& offered, Intents& out) {
  const std::string id = "ticket." + std::string(name_of(offered.action));
  const std::string words = words::action_words(ui.language(), offered.action);
  if (ui::touch_area(ui, id, place, words)) tell(out, BeginAction{offered.action});
  const ui::TextStyle style{.size = TextSize::kCaption, .ink = Ink::kPrimary};
  const float width = std::min(place.w - 16, ui::measure_text(ui, words, style).w + 2);
  ui::text(ui, place.split_left(width, 4), words, style);
  ui::text(ui, place.split_left(12), std::string(1, offered.key),
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

void draw_action_button(ui::Ui& ui, Rect place, const OfferedAction& offered, Intents& out) {
  if (offered.minor) return draw_small_action(ui, place, offered, out);
  const std::string id = "ticket." + std::string(name_of(offered.action));
  const std::string key(1, offered.key);
  ButtonKind kind = offered.primary ? ButtonKind::kPrimary : ButtonKind::kSecondary;
  if (offered.action == Action::kCancel) kind = ButtonKind::kQuiet;
  const ui::ButtonStyle style{.kind = kind,
                              .shortcut = key,
                              .size = offered.primary ? TextSize::kLabel : TextSize::kCaption};
  if (ui::button(ui, id, place, words::action_words(ui.language(), offered.action), style)) {
    tell(out, BeginAction{offered.action});
  }
}

struct ButtonRows {
  std::size_t columns;
  float height;
};

void draw_button_rows(ui::Ui& ui, Rect& rect, const std::vector<OfferedAction>& actions,
                      ButtonRows rows, Intents& out) {
  const float gap = ui.theme().space_xs;
  for (std::size_t i = 0; i < actions.size();) {
    const auto places =
        rect.split_top(rows.height, gap).columns(static_cast<int>(rows.columns), gap);
    for (const Rect& place : places) {
      if (place.h < rows.height) return;  // its keys work all the same
      if (i < actions.size()) draw_action_button(ui, place, actions[i++], out);
    }
  }
}

void draw_buttons(ui::Ui& ui, Rect rect, const TicketView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  if (!view.actions.empty() && view.actions.front().primary) {
    draw_action_button(ui, rect.split_top(theme.button_height, theme.space_s), view.actions.front(),
                       out);
  }
  draw_button_rows(ui, rect, of_size(view, false), {button_columns(ui), 36}, out);
  draw_button_rows(ui, rect, of_size(view, true), {small_columns(ui), kSmallButton}, out);
}

void draw_paper(ui::Ui& ui, Rect row, const TicketView& view, Intents& out) {
  const ui::Language l = ui.language();
  const SlipStatus& slip = view.dossier->ticket.slip;
  const SlipLook look = slip_look(slip.state);
  const bool none_yet = slip.state == SlipState::kNone || slip.state == SlipState::kNotSent;
  const char* label = none_yet ? ui.tr("Print slip") : ui.tr("Print again");
  if (ui::button(ui, "ticket.reprint", row.split_right(is_wordy(ui) ? 136.0F : 100.0F, 8), label,
                 {.kind = ButtonKind::kSecondary,
                  .shortcut = "P",
                  .enabled = view.may_print,
                  .size = TextSize::kCaption})) {
    tell(out, PrintAgain{});
  }
  if (ui::button(
          ui, "ticket.form_pdf", row.split_right(104, 8), ui.tr("Form"),
          {.kind = ButtonKind::kSecondary, .shortcut = "Ctrl+P", .size = TextSize::kCaption})) {
    tell(out, PrintForm{});
  }
  ui::icon(ui, row.split_left(18, 6).centred(16, 16), look.icon, look.ink);
  std::string words = words::slip_words(l, slip.state);
  if (slip.attempt > 1) {
    words += " · " + ui::tr_format(l, "reprint {0}", {std::to_string(slip.attempt - 1)});
  }
  const bool trouble = slip.state == SlipState::kNotSent || slip.state == SlipState::kUnknown;
  if (trouble && !slip.reason.empty()) {
    const std::string reason = words::printer_words(l, slip.reason);
    const std::string both = words + " · " + reason;
    const ui::TextStyle small{.size = TextSize::kCaption};
    // Where both have no room, what to mend says more.
    words = ui::measure_text(ui, both, small).w <= row.w ? both : reason;
  }
  ui::text(ui, row, words,
           {.size = TextSize::kCaption, .ink = look.ink, .fit = true, .id = "ticket.slip_state"});
}

void read_keys(ui::Ui& ui, const TicketView& view, Intents& out) {
  if (view.form != nullptr) return;
  for (const OfferedAction& offered : view.actions) {
    if (ui.pressed(letter_key(offered.key))) return tell(out, BeginAction{offered.action});
  }
  if (ui.pressed(ui::Key::kP, {.ctrl = true})) tell(out, PrintForm{});
  if (ui.pressed(ui::Key::kV)) tell(out, ShowContact{});
  if (ui.pressed(ui::Key::kP) && view.may_print) tell(out, PrintAgain{});
}

}  // namespace

void draw_ticket(ui::Ui& ui, Rect rect, const TicketView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(theme.space_m, 12);
  if (view.dossier == nullptr) {
    return message_in_middle(ui, inner, Icon::kTicket, ui.tr("No ticket is open"),
                             ui.tr("Choose one in the list, call the next person (F2), "
                                   "or scan a slip."));
  }
  draw_head(ui, inner, view);
  if (view.form != nullptr) {
    // Who it is and the paper stay in sight; a form that is longer than the rest scrolls.
    const float form = action_form_height(ui, view, inner.w);
    draw_matter(ui, inner, view, inner.h < form + 160 ? 1 : 2);
    draw_contact(ui, inner, view, out);
    const float room = inner.h - 32 - 2 * theme.space_s;
    draw_action_form(ui, inner.split_top(std::min(form, room), theme.space_s), view, out);
    draw_paper(ui, inner.split_top(32, theme.space_s), view, out);
    if (inner.h > 80) draw_story(ui, inner, view, out);
  } else {
    draw_stepper(ui, inner.split_top(28, theme.space_s), view.dossier->ticket);
    // Steps and paper keep their place at the foot; what is known scrolls above them.
    Rect foot = inner.split_bottom(buttons_height(ui, view) + 32 + 2 * theme.space_s, 4);
    draw_story(ui, inner, view, out);
    ui::rule(ui, foot.split_top(1, theme.space_s - 1));
    draw_paper(ui, foot.split_bottom(32, theme.space_s), view, out);
    draw_buttons(ui, foot, view, out);
  }
  read_keys(ui, view, out);
}

}  // namespace huiyin::counter
