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

void draw_fault(ui::Ui& ui, Rect rect, const ShiftView& view, Side side) {
  const shift::State& page = view.page;
  if (page.tried != side) return;
  std::string words;
  if (page.fault != HandoverFault::kNone) words = fault_words(ui.language(), page.fault);
  if (page.sign_error) words = refusal_words(ui.language(), *page.sign_error);
  ui::text(ui, rect, words,
           {.size = TextSize::kCaption, .ink = Ink::kDanger, .wrap = true, .id = "shift.fault"});
}

void draw_box(ui::Ui& ui, Rect rect, const Box& box, const ShiftView& view, Intents& out) {
  const Language l = ui.language();
  const bool goes = box.side == Side::kOutgoing;
  Rect head = rect.split_top(28);
  const std::string who =
      ui::tr_format(l, goes ? tr(l, "Goes: {0}") : tr(l, "Takes over: {0}"), {box.name});
  const bool done = box.signed_at.is_set();
  if (!goes && !done &&
      ui::button(ui, "shift.incoming", head.split_right(72), ui.tr("Another"),
                 {.kind = ButtonKind::kQuiet, .size = TextSize::kCaption})) {
    want(out, shift::NextIncoming{});
  }
  ui::text(ui, head, who, {.weight = Weight::kBold, .id = id_of(box.side) + ".name"});
  if (done) {
    const std::string words =
        ui::tr_format(l, "Signed at {0}", {to_hhmm(box.signed_at, view.frame.settings.clock)});
    ui::text(ui, rect.split_top(24), words, {.ink = Ink::kOk, .id = id_of(box.side) + ".done"});
    return;
  }
  Rect row = rect.split_top(ui.theme().field_height, 4);
  const bool pressed = ui::button(ui, id_of(box.side), row.split_right(96, 8), ui.tr("Sign"),
                                  {.enabled = !view.page.busy});
  const std::string pin_id = "shift." + std::string(shift::name_of(box.pin));
  const auto typed = ui::text_input(ui, pin_id, row, *box.typed,
                                    {.hint = ui.tr("PIN"),
                                     .max_bytes = 64,
                                     .password = true,
                                     .enabled = !view.page.busy,
                                     .icon = ui::Icon::kLock});
  if (typed) want(out, shift::EditText{box.pin, *typed});
  const bool enter = ui.focused(pin_id) && ui.pressed(ui::Key::kEnter);
  if (pressed || enter) want(out, shift::Sign{box.side});
  draw_fault(ui, rect, view, box.side);
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
  return 2 * 104 + (is_absent(view) ? 44.0F : 0.0F);
}

void draw_signatures(ui::Ui& ui, Rect rect, const ShiftView& view, Intents& out) {
  const shift::State& page = view.page;
  const Handover& h = page.draft;
  ui::rule(ui, rect.split_top(1, 4));
  Rect outgoing = rect.split_top(100);
  draw_box(ui, outgoing,
           {Side::kOutgoing, name_in(view, h.outgoing), h.outgoing_at, shift::Text::kOutgoingPin,
            &page.outgoing_pin},
           view, out);
  if (is_absent(view)) {
    const Rect field = rect.split_top(ui.theme().field_height, 4);
    const auto typed =
        ui::text_input(ui, "shift.absent", field, page.absent_reason,
                       {.hint = ui.tr("Not here? Say why, and sign in that place with your PIN"),
                        .max_bytes = 300});
    if (typed) want(out, shift::EditText{shift::Text::kAbsent, *typed});
  }
  draw_box(ui, rect,
           {Side::kIncoming, name_in(view, page.incoming), h.incoming_at, shift::Text::kIncomingPin,
            &page.incoming_pin},
           view, out);
}

}  // namespace huiyin::counter
