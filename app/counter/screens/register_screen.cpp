// The reception register: channel, category, home, name, telephone, words. By keyboard: 1–8 the
// category, letters the channel, Enter the next field, Ctrl+Enter done.
#include <array>

#include "app/core/text.h"
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kRegisterLabel = 22;
constexpr float kRegisterRow = 48;
constexpr ui::Mods kCtrl = {.ctrl = true};

std::string fault_words(ui::Ui& ui, const FormView& view, FormField field) {
  if (!view.form.fault || view.form.fault->field != field) return {};
  if (field == FormField::kCategory) return ui.tr("Choose what it is about: 1 to 8");
  return words::error_words(ui.language(), view.form.fault->error);
}

void draw_fault(ui::Ui& ui, Rect line, const std::string& words) {
  if (words.empty()) return;
  ui::text(ui, line, words,
           {.size = TextSize::kCaption, .ink = Ink::kDanger, .id = "register.fault"});
}

void draw_channels(ui::Ui& ui, Rect& rect, const FormView& view, Intents& out) {
  heading(ui, rect, ui.tr("How it came"));
  const auto places =
      rect.split_top(36, ui.theme().space_m).columns(kChannelKeys.size(), ui.theme().space_xs);
  for (std::size_t i = 0; i < kChannelKeys.size(); ++i) {
    const auto [channel, key] = kChannelKeys[i];
    const std::string id = "register.channel." + std::string(name_of(channel));
    const std::string letter(1, key);
    const bool chosen = view.form.channel == channel;
    const bool pressed = ui::button(
        ui, id, places[i], words::channel_words(ui.language(), channel),
        {.kind = chosen ? ButtonKind::kPrimary : ButtonKind::kSecondary, .shortcut = letter});
    if (pressed || ui.pressed(letter_key(key))) tell(out, PickChannel{channel});
  }
}

void draw_categories(ui::Ui& ui, Rect& rect, const FormView& view, Intents& out) {
  heading(ui, rect, ui.tr("What it is about"));
  const auto places = rect.split_top(2 * 44 + ui.theme().space_s).grid(4, 2, ui.theme().space_s);
  for (std::size_t i = 0; i < kCategories.size(); ++i) {
    const Category category = kCategories[i];
    const std::string id = "register.category." + std::string(name_of(category));
    const std::string digit = std::to_string(i + 1);
    const ui::ButtonStyle style{
        .kind = ButtonKind::kSecondary, .icon = category_icon(category), .shortcut = digit};
    ui::ButtonStyle chosen = style;
    chosen.kind = ButtonKind::kPrimary;
    const bool pressed =
        ui::button(ui, id, places[i], words::category_words(ui.language(), category),
                   view.form.category == category ? chosen : style);
    const bool by_key = ui.pressed(digit_key(static_cast<int>(i) + 1));
    if (pressed || by_key) tell(out, PickCategory{category});
  }
  draw_fault(ui, rect.split_top(22), fault_words(ui, view, FormField::kCategory));
}

struct FieldLook {
  FormField field;
  const char* label;
  const char* hint;
  const std::string& value;
  bool required = false;
  bool multiline = false;
};

void draw_field(ui::Ui& ui, Rect rect, const FormView& view, const FieldLook& look, Intents& out) {
  const std::string id = "register." + std::string(name_of(look.field));
  // The sentence stands below, over the whole width; the field itself turns red.
  const bool faulty = view.form.fault && view.form.fault->field == look.field;
  std::string label = look.label;
  if (look.required) label += " *";
  ui::text(ui, rect.split_top(kRegisterLabel), label,
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  const auto typed = ui::text_input(ui, id, rect, look.value,
                                    {.hint = look.hint,
                                     .error = faulty ? " " : "",
                                     .max_bytes = look.multiline ? 12'000U : 400U,
                                     .multiline = look.multiline,
                                     .enabled = !view.form.busy});
  if (typed) tell(out, EditForm{look.field, *typed});
  if (!ui.focused(id)) return;
  if (!look.multiline && ui.pressed(ui::Key::kEnter)) tell(out, NextFormField{look.field});
  if (look.field != FormField::kHousehold) return;
  if (ui.pressed(ui::Key::kDown)) tell(out, MoveHighlight{1});
  if (ui.pressed(ui::Key::kUp)) tell(out, MoveHighlight{-1});
}

void draw_fields(ui::Ui& ui, Rect& rect, const FormView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  const RegisterForm& form = view.form;
  const float height = kRegisterLabel + theme.field_height;
  Rect row = rect.split_top(height, 2);
  const auto third = (row.w - 2 * theme.space_m) / 3;
  draw_field(ui, row.split_left(third, theme.space_m), view,
             {.field = FormField::kHousehold,
              .label = ui.tr("Household"),
              .hint = "3-1-1502",
              .value = form.household,
              .required = view.household_required},
             out);
  draw_field(ui, row.split_left(third, theme.space_m), view,
             {.field = FormField::kName, .label = ui.tr("Name"), .hint = "", .value = form.name},
             out);
  draw_field(ui, row, view,
             {.field = FormField::kPhone,
              .label = ui.tr("Telephone"),
              .hint = "",
              .value = form.phone,
              .required = view.phone_required},
             out);
  std::string fault;
  for (const FormField field : {FormField::kHousehold, FormField::kName, FormField::kPhone}) {
    fault += fault_words(ui, view, field);
  }
  draw_fault(ui, rect.split_top(22, 2), fault);
  const float text_height = std::max(80.0F, rect.h - 160);
  draw_field(ui, rect.split_top(kRegisterLabel + std::min(text_height, 168.0F), 2), view,
             {.field = FormField::kText,
              .label = ui.tr("What is the matter, in the owner's words"),
              .hint = ui.tr("Place, time, what happened, what is wanted"),
              .value = form.text,
              .required = true,
              .multiline = true},
             out);
  draw_fault(ui, rect.split_top(22, 2), fault_words(ui, view, FormField::kText));
}

void draw_marks(ui::Ui& ui, Rect row, const FormView& view, Intents& out) {
  const RegisterForm& form = view.form;
  const bool waits = form.attendance == Attendance::kWaiting;
  const bool urgent = form.urgency == Urgency::kEmergency;
  const auto places = row.columns(2, ui.theme().space_m);
  const bool tick_waiting =
      ui::check_box(ui, "register.waiting", places[0], ui.tr("Waits in the lobby   W"), waits);
  if (tick_waiting || ui.pressed(ui::Key::kW) || ui.pressed(ui::Key::kW, kCtrl)) {
    tell(out, SetAttendance{waits ? Attendance::kDropOff : Attendance::kWaiting});
  }
  const bool tick_urgent = ui::check_box(ui, "register.urgent", places[1],
                                         ui.tr("Emergency: danger, water, power   U"), urgent);
  if (tick_urgent || ui.pressed(ui::Key::kU) || ui.pressed(ui::Key::kU, kCtrl)) {
    tell(out, SetUrgency{urgent ? Urgency::kNormal : Urgency::kEmergency});
  }
}

void draw_submit(ui::Ui& ui, Rect row, const FormView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  if (ui::button(ui, "register.back", row.split_right(120, theme.space_s), ui.tr("Back"),
                 {.kind = ButtonKind::kQuiet, .shortcut = "Esc"})) {
    tell(out, GoTo{Screen::kDesk});
  }
  const bool paper = view.form.channel == Channel::kCounter;
  const bool pressed = ui::button(
      ui, "register.submit", row, paper ? ui.tr("Register and print slip") : ui.tr("Register"),
      {.icon = ui::Icon::kCheck, .shortcut = "Ctrl+Enter", .enabled = !view.form.busy});
  if (pressed || ui.pressed(ui::Key::kEnter, kCtrl)) tell(out, SubmitForm{});
}

void draw_suggestions(ui::Ui& ui, Rect& rect, const FormView& view, Intents& out) {
  heading(ui, rect, ui.tr("Homes that fit  ↑ ↓ Enter"));
  const RegisterForm& form = view.form;
  for (std::size_t i = 0; i < form.suggestions.size(); ++i) {
    const HouseholdRow& home = form.suggestions[i];
    const Rect row = rect.split_top(kRegisterRow, 4);
    const std::string id = "register.suggestion." + home.label;
    if (ui::touch_area(ui, id, row, home.label)) tell(out, TakeSuggestion{static_cast<int>(i)});
    const bool lit = static_cast<int>(i) == form.highlighted;
    ui::card(ui, row, {.kind = lit ? ui::CardKind::kSelected : ui::CardKind::kFlat});
    Rect inner = row.inset(12, 2);
    ui::text(ui, inner.split_left(96, 8), home.label, {.weight = Weight::kBold});
    ui::text(ui, inner, mask_name(home.owner) + "  " + mask_phone(home.phone),
             {.size = TextSize::kCaption, .ink = Ink::kMuted});
  }
}

void draw_same_home(ui::Ui& ui, Rect& rect, const FormView& view, Intents& out) {
  heading(ui, rect, ui.tr("Open tickets of this home: the same matter?"));
  for (const TicketRow& ticket : view.same_home) {
    if (rect.h < kRegisterRow) return;
    const Rect row = rect.split_top(kRegisterRow, 4);
    const std::string id = "register.same." + ticket.number;
    if (ui::touch_area(ui, id, row, ticket.number)) tell(out, SelectTicket{ticket.id});
    ui::card(ui, row, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kWarning});
    Rect inner = row.inset(12, 2);
    ui::text(ui, inner.split_left(56, 8), ticket.number, {.weight = Weight::kBold});
    ui::text(ui, inner.split_right(72, 8), words::state_words(ui.language(), ticket.state),
             {.size = TextSize::kCaption, .align = ui::Align::kRight});
    ui::text(ui, inner, ticket.what, {.size = TextSize::kCaption});
  }
}

void draw_side(ui::Ui& ui, Rect rect, const FormView& view, Intents& out) {
  ui::card(ui, rect);
  Rect inner = rect.inset(ui.theme().space_m, 12);
  if (!view.form.suggestions.empty()) draw_suggestions(ui, inner, view, out);
  if (!view.same_home.empty()) return draw_same_home(ui, inner, view, out);
  if (!view.form.suggestions.empty()) return;
  message_in_middle(ui, inner, ui::Icon::kBuilding, ui.tr("Find the household"),
                    ui.tr("Type building-unit-room, a name or the end of a telephone number: "
                          "the directory fills in the rest."));
}

}  // namespace

void draw_register(ui::Ui& ui, Rect rect, const FormView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  const float side = std::min(360.0F, rect.w * 0.36F);
  draw_side(ui, rect.split_right(side, theme.space_s), view, out);
  ui::card(ui, rect);
  Rect inner = rect.inset(theme.space_l, theme.space_m);
  inner.w = std::min(inner.w, 1120.0F);
  ui::text(ui, inner.split_top(32, theme.space_s), ui.tr("Reception register"),
           {.size = TextSize::kTitle, .weight = Weight::kBold});
  draw_channels(ui, inner, view, out);
  draw_categories(ui, inner, view, out);
  draw_fields(ui, inner, view, out);
  draw_marks(ui, inner.split_top(36, theme.space_m), view, out);
  draw_submit(ui, inner.split_top(44), view, out);
}

}  // namespace huiyin::counter
