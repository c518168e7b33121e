// Draws both signatures of a handover, and says why one cannot be given.
#include "app/counter/screens/shift_parts.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::ButtonKind;
using ui::Ink;
using ui::Language;
using ui::Rect;
using ui::TextSize;
using ui::tr;
using ui::Weight;

namespace {

constexpr float kSignRow = 40;
constexpr float kFault = 34;

struct Box {
  Side side = Side::kOutgoing;
  std::string name;
  Moment signed_at;
  shift::Text pin = shift::Text::kOutgoingPin;
  const std::string* typed = nullptr;
};

bool is_absent(const ShiftView& view) {
  const Handover& h = view.page.draft;
  return h.state == HandoverState::kPrepared && h.outgoing != view.session.account.login;
}

std::string id_of(Side side) {
  return side == Side::kOutgoing ? "shift.sign.outgoing" : "shift.sign.incoming";
}

void draw_fault(ui::Ui& ui, Rect rect, const ShiftView& view) {
  const shift::State& page = view.page;
  if (!page.tried) return;
  std::string words;
  if (page.fault != HandoverFault::kNone) words = counter::fault_words(ui.language(), page.fault);
  if (page.sign_error) words = refusal_words(ui.language(), *page.sign_error);
  if (words.empty()) return;
  ui::text(ui, rect, words,
           {.size = TextSize::kCaption, .ink = Ink::kDanger, .wrap = true, .id = "shift.fault"});
}

void draw_who(ui::Ui& ui, Rect rect, const Box& box, Intents& out) {
  const Language l = ui.language();
  const bool goes = box.side == Side::kOutgoing;
  if (!goes && !box.signed_at.is_set() &&
      ui::button(ui, "shift.incoming", rect.split_right(48, 4), ui.tr("Another"),
                 {.kind = ButtonKind::kQuiet, .size = TextSize::kCaption})) {
    want_shift(out, shift::NextIncoming{});
  }
  ui::text(ui, rect.split_top(16), goes ? tr(l, "Goes") : tr(l, "Takes over"),
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  ui::text(ui, rect, box.name, {.weight = Weight::kBold, .id = id_of(box.side) + ".name"});
}

void draw_box(ui::Ui& ui, Rect rect, const Box& box, const ShiftView& view, Intents& out) {
  const Language l = ui.language();
  draw_who(ui, rect.split_left(is_wordy(ui) ? 168.0F : 136.0F, 8), box, out);
  if (box.signed_at.is_set()) {
    const std::string words =
        ui::tr_format(l, "Signed at {0}", {to_hhmm(box.signed_at, view.frame.settings.clock)});
    return ui::text(ui, rect, words, {.ink = Ink::kOk, .id = id_of(box.side) + ".done"});
  }
  const bool pressed = ui::button(ui, id_of(box.side), rect.split_right(80, 8), ui.tr("Sign here"),
                                  {.enabled = !view.page.busy});
  const std::string pin_id = "shift." + std::string(shift::name_of(box.pin));
  const auto typed = ui::text_input(
      ui, pin_id, rect, *box.typed,
      {.hint = ui.tr("PIN"), .max_bytes = 64, .password = true, .enabled = !view.page.busy});
  if (typed) want_shift(out, shift::EditText{box.pin, *typed});
  const bool enter = ui.focused(pin_id) && ui.pressed(ui::Key::kEnter);
  if (pressed || enter) want_shift(out, shift::Sign{box.side});
}

}  // namespace

std::string fault_words(Language l, HandoverFault fault) {
  switch (fault) {
    case HandoverFault::kNone: return {};
    case HandoverFault::kNotPrepared: return tr(l, "Begin the handover first.");
    case HandoverFault::kAlreadySigned: return tr(l, "This is signed already.");
    case HandoverFault::kToolsNotCounted: return tr(l, "Count every tool and key first.");
    case HandoverFault::kMissingUnanswered:
      return tr(l, "Something is missing: write down who has it and why.");
    case HandoverFault::kNightRows: return tr(l, "Make the night matters into orders first.");
    case HandoverFault::kPlaceNotSeen: return tr(l, "Look at the place first: is it in order?");
    case HandoverFault::kPlaceRefused:
      return tr(l, "The place is not in order: who goes stays until it is.");
    case HandoverFault::kOutgoingFirst: return tr(l, "Who goes signs first.");
    case HandoverFault::kSamePerson: return tr(l, "Somebody else has to take over.");
  }
  return {};
}

std::string shift_words(Language l, std::string_view key) {
  if (key.size() < 12) return std::string(key);
  const std::string day(key.substr(5, 5));
  const bool night = key.ends_with("night");
  return ui::tr_format(l, night ? tr(l, "{0} night shift") : tr(l, "{0} day shift"), {day});
}

std::string name_in(const ShiftView& view, const std::string& login) {
  return person_of(view.record, login);
}

float signatures_height(const ShiftView& view) {
  return 12 + 2 * kSignRow + kFault + (is_absent(view) ? kSignRow : 0.0F);
}

void draw_signatures(ui::Ui& ui, Rect rect, const ShiftView& view, Intents& out) {
  const shift::State& page = view.page;
  const Handover& h = page.draft;
  ui::rule(ui, rect.split_top(1, 7));
  draw_box(ui, rect.split_top(kSignRow - 4, 4),
           {Side::kOutgoing, name_in(view, h.outgoing), h.outgoing_at, shift::Text::kOutgoingPin,
            &page.outgoing_pin},
           view, out);
  if (is_absent(view)) {
    const auto typed =
        ui::text_input(ui, "shift.absent", rect.split_top(kSignRow - 4, 4), page.absent_reason,
                       {.hint = ui.tr("Not here? Say why, and sign in that place with your PIN"),
                        .max_bytes = 300});
    if (typed) want_shift(out, shift::EditText{shift::Text::kAbsent, *typed});
  }
  draw_box(ui, rect.split_top(kSignRow - 4, 4),
           {Side::kIncoming, name_in(view, page.incoming), h.incoming_at, shift::Text::kIncomingPin,
            &page.incoming_pin},
           view, out);
  draw_fault(ui, rect, view);
}

}  // namespace huiyin::counter
