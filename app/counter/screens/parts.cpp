#include "app/counter/screens/parts.h"

#include <algorithm>

#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Tone;
using ui::Weight;

bool is_wordy(const ui::Ui& ui) {
  return ui.language() == ui::Language::kEn;
}

ui::Key letter_key(char letter) {
  return static_cast<ui::Key>(static_cast<int>(ui::Key::kA) + (letter - 'A'));
}

ui::Key digit_key(int digit) {
  return static_cast<ui::Key>(static_cast<int>(ui::Key::k0) + digit);
}

void heading(ui::Ui& ui, Rect& rect, std::string_view words) {
  const Rect line = rect.split_top(ui.theme().chip_height, ui.theme().space_xs);
  ui::text(ui, line, words,
           {.size = TextSize::kCaption, .weight = Weight::kBold, .ink = Ink::kMuted});
}

void labelled(ui::Ui& ui, Rect rect, std::string_view label, std::string_view value,
              const ui::TextStyle& style) {
  const float width = is_wordy(ui) ? 88.0F : 56.0F;
  ui::text(ui, rect.split_left(width, ui.theme().space_s), label,
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  ui::text(ui, rect, value, style);
}

void message_in_middle(ui::Ui& ui, Rect rect, Icon icon, std::string_view words,
                       std::string_view what_to_do) {
  const ui::Theme& theme = ui.theme();
  const ui::TextStyle quiet{.size = TextSize::kBody,
                            .ink = Ink::kMuted,
                            .align = Align::kCentre,
                            .vertical = ui::VerticalAlign::kTop,
                            .wrap = true};
  const float width = std::max(0.0F, rect.w - 2 * theme.space_l);
  const float below = ui::height_of(ui, what_to_do, width, quiet);
  const float title = ui::line_height(ui, TextSize::kTitle);
  Rect stack = rect.centred(width, 48 + theme.space_s + title + theme.space_s + below);
  ui::icon(ui, stack.split_top(48, theme.space_s).centred(40, 40), icon, Ink::kMuted);
  ui::text(ui, stack.split_top(title, theme.space_s), words,
           {.size = TextSize::kTitle, .weight = Weight::kBold, .align = Align::kCentre});
  ui::text(ui, stack, what_to_do, quiet);
}

void draw_languages(ui::Ui& ui, Rect rect, Intents& out) {
  const auto places = rect.columns(static_cast<int>(std::size(ui::kLanguages)));
  for (std::size_t i = 0; i < places.size(); ++i) {
    const ui::Language language = ui::kLanguages[i];
    const std::string code = ui::code_of(language);
    const std::string id = "language." + code;
    const bool chosen = language == ui.language();
    const Rect place = places[i].inset(2);
    if (ui::touch_area(ui, id, place, ui::native_name_of(language))) tell(out, PickLanguage{code});
    ui::text(ui, place, ui::native_name_of(language),
             {.size = TextSize::kCaption,
              .weight = chosen ? Weight::kBold : Weight::kRegular,
              .ink = chosen ? Ink::kPrimary : Ink::kMuted,
              .align = Align::kCentre});
  }
}

Ink category_ink(Category c) {
  switch (c) {
    case Category::kComplaint: return Ink::kDanger;
    case Category::kRepair:
    case Category::kAfterSales: return Ink::kAccent;
    case Category::kPraise: return Ink::kOk;
    case Category::kService:
    case Category::kSuggestion:
    case Category::kInquiry:
    case Category::kOther: return Ink::kPrimary;
  }
  return Ink::kPrimary;
}

Icon category_icon(Category c) {
  switch (c) {
    case Category::kAfterSales: return Icon::kAfterSales;
    case Category::kRepair: return Icon::kRepair;
    case Category::kComplaint: return Icon::kComplaint;
    case Category::kService: return Icon::kService;
    case Category::kPraise: return Icon::kPraise;
    case Category::kSuggestion: return Icon::kSuggestion;
    case Category::kInquiry: return Icon::kInquiry;
    case Category::kOther: return Icon::kOther;
  }
  return Icon::kOther;
}

Tone state_tone(State s) {
  switch (s) {
    case State::kRegistered: return Tone::kAccent;
    case State::kReopened: return Tone::kDanger;
    case State::kAccepted:
    case State::kDispatched:
    case State::kInProgress: return Tone::kPrimary;
    case State::kOnHold: return Tone::kWarning;
    case State::kResolved:
    case State::kCalledBack: return Tone::kOk;
    case State::kClosed:
    case State::kCancelled: return Tone::kNeutral;
  }
  return Tone::kNeutral;
}

Tone visit_tone(QueueState s) {
  switch (s) {
    case QueueState::kCalled: return Tone::kAccent;
    case QueueState::kServing: return Tone::kOk;
    case QueueState::kWaiting: return Tone::kWarning;
    case QueueState::kServed: return Tone::kOk;
    case QueueState::kNone:
    case QueueState::kNoShow: return Tone::kNeutral;
  }
  return Tone::kNeutral;
}

SlipLook slip_look(SlipState s) {
  switch (s) {
    case SlipState::kNone: return {Icon::kMinus, Ink::kMuted};
    case SlipState::kQueued:
    case SlipState::kSending: return {Icon::kPrinter, Ink::kMuted};
    case SlipState::kPrinted: return {Icon::kCheck, Ink::kOk};
    case SlipState::kNotSent: return {Icon::kClose, Ink::kDanger};
    case SlipState::kUnknown: return {Icon::kWarning, Ink::kWarning};
  }
  return {};
}

}  // namespace huiyin::counter
