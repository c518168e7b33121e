// Draws the accounts: who works here at the left, one account's form at the right.
#include <algorithm>
#include <array>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"

namespace huiyin::counter {

using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kForm = 400;
constexpr float kPost = 30;

template <typename I>
void want_people(Intents& out, I intent) {
  tell(out, people::Intent{std::move(intent)});
}

void draw_list(ui::Ui& ui, Rect rect, const people::State& page, Intents& out) {
  const std::array<ui::Column, 5> columns = {{{ui.tr("Name"), 0, 1.1F},
                                              {ui.tr("Account"), 96},
                                              {ui.tr("Posts"), 0, 2},
                                              {ui.tr("Desk"), 56},
                                              {ui.tr("State"), 96}}};
  std::optional<std::size_t> selected;
  for (std::size_t i = 0; i < page.people.size(); ++i) {
    const bool open = page.form && !page.form->is_new;
    if (open && page.people[i].login == page.form->colleague.login) selected = i;
  }
  ui::Table table(ui, "people", rect,
                  {.columns = columns,
                   .rows = page.people.size(),
                   .selected = selected,
                   .row_height = 44,
                   .empty_words = {}});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    const people::Colleague& one = page.people[i];
    table.row(i, "people.row." + one.login, one.name);
    const Ink ink = one.active ? Ink::kNormal : Ink::kMuted;
    table.cell(0, one.name, {.weight = Weight::kBold, .ink = ink});
    table.cell(1, one.login, {.ink = Ink::kMuted});
    table.cell(2, post_words(ui.language(), one.role), {.ink = ink});
    table.cell(3, one.desk, {.ink = Ink::kMuted});
    const char* state = one.active ? ui.tr("Active") : ui.tr("At rest");
    ui::chip(ui, table.cell_rect(4), state, one.active ? ui::Tone::kOk : ui::Tone::kNeutral);
  }
  if (const auto row = table.selected_now())
    want_people(out, people::Pick{page.people[*row].login});
}

struct PeopleFieldLook {
  people::Edited field = people::Edited::kName;
  const char* label = "";
  const char* hint = "";
  const std::string* value = nullptr;
  const char* fault = "";
};

void draw_field(ui::Ui& ui, Rect rect, const PeopleFieldLook& look, const people::Form& form,
                Intents& out) {
  const bool secret = look.field == people::Edited::kPin || look.field == people::Edited::kPassword;
  ui::text(ui, rect.split_left(is_wordy(ui) ? 88.0F : 64.0F, 8), look.label,
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
  const bool fixed = look.field == people::Edited::kLogin && !form.is_new;
  const std::string id = "people." + std::string(people::name_of(look.field));
  const auto typed = ui::text_input(ui, id, rect, *look.value,
                                    {.hint = look.hint,
                                     .error = form.missing == look.field ? look.fault : "",
                                     .max_bytes = 128,
                                     .password = secret,
                                     .enabled = !form.busy && !fixed});
  if (typed) want_people(out, people::Edit{look.field, *typed});
}

void draw_fields(ui::Ui& ui, Rect& rect, const people::Form& form, Intents& out) {
  const people::Colleague& who = form.colleague;
  const char* pin_hint =
      form.is_new ? ui.tr("At least four characters") : ui.tr("Stays; type a new one to reset it");
  const char* password_hint = who.has_password ? ui.tr("Stays; type a new one to reset it")
                                               : ui.tr("None: the PIN opens settings too");
  const char* needed = ui.tr("This is needed");
  const std::array<PeopleFieldLook, 5> fields = {
      {{people::Edited::kLogin, ui.tr("Account"), ui.tr("One word: zhang"), &who.login, needed},
       {people::Edited::kName, ui.tr("Name"), "", &who.name, needed},
       {people::Edited::kDesk, ui.tr("Desk"), ui.tr("May stay empty"), &who.desk, ""},
       {people::Edited::kPin, ui.tr("PIN"), pin_hint, &form.pin, ui.tr("At least four characters")},
       {people::Edited::kPassword, ui.tr("Password"), password_hint, &form.password, ""}}};
  for (const PeopleFieldLook& look : fields) {
    const float below = form.missing == look.field ? 20.0F : 6.0F;
    draw_field(ui, rect.split_top(ui.theme().field_height, below), look, form, out);
  }
}

void draw_posts(ui::Ui& ui, Rect rect, const people::Form& form, Intents& out) {
  heading(ui, rect, ui.tr("Posts (several are possible)"));
  const auto roles = all_roles();
  const auto has = parse_roles(form.colleague.role);
  const std::size_t rows = (roles.size() + 1) / 2;
  ui::ScrollArea area(ui, "people.posts", rect, kPost * static_cast<float>(rows));
  const Rect content = area.content();
  const auto cells = content.grid(2, static_cast<int>(rows), 4);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const std::string word(name_of(roles[i]));
    const bool on = std::find(has.begin(), has.end(), roles[i]) != has.end();
    if (ui::check_box(ui, "people.role." + word, cells[i], post_words(ui.language(), word), on)) {
      want_people(out, people::FlipRole{roles[i]});
    }
  }
}

void draw_buttons(ui::Ui& ui, Rect row, const people::Form& form, Intents& out) {
  const auto places = row.columns(2, ui.theme().space_s);
  const bool save =
      ui::button(ui, "people.save", places[0], ui.tr("Keep"),
                 {.icon = ui::Icon::kCheck, .shortcut = "Ctrl+S", .enabled = !form.busy});
  if (save || ui.pressed(ui::Key::kS, {.ctrl = true})) want_people(out, people::Save{});
  if (ui::button(ui, "people.leave", places[1], ui.tr("Do not keep"),
                 {.kind = ButtonKind::kSecondary, .enabled = !form.busy})) {
    want_people(out, people::Leave{});
  }
}

void draw_form(ui::Ui& ui, Rect rect, const people::Form& form, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::text(ui, rect.split_top(28, theme.space_s),
           form.is_new ? ui.tr("A new colleague") : form.colleague.name.c_str(),
           {.size = TextSize::kTitle, .weight = Weight::kBold});
  draw_buttons(ui, rect.split_bottom(theme.button_height), form, out);
  rect.split_bottom(theme.space_s);
  if (form.error) {
    const std::string words = refusal_words(ui.language(), *form.error);
    ui::text(ui, rect.split_bottom(40, 4), words,
             {.size = TextSize::kCaption, .ink = Ink::kDanger, .wrap = true, .id = "people.error"});
  }
  if (!form.is_new && ui::check_box(ui, "people.active", rect.split_bottom(32),
                                    ui.tr("May sign in"), form.colleague.active)) {
    want_people(out, people::FlipActive{});
  }
  draw_fields(ui, rect, form, out);
  draw_posts(ui, rect, form, out);
}

}  // namespace

void draw_people(ui::Ui& ui, Rect rect, const PeopleView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  const people::State& page = view.page;
  ui::card(ui, rect);
  Rect inner = rect.inset(theme.space_l, theme.space_m);
  if (page.form) {
    const Rect side = inner.split_right(kForm, theme.space_l);
    ui::rule(ui, inner.split_right(1, theme.space_l));
    draw_form(ui, side, *page.form, out);
  }
  Rect head = inner.split_top(theme.button_height, theme.space_s);
  const bool add =
      ui::button(ui, "people.add", head.split_right(144), ui.tr("Add"),
                 {.kind = ButtonKind::kSecondary, .icon = ui::Icon::kPlus, .shortcut = "Ctrl+N"});
  if (add || ui.pressed(ui::Key::kN, {.ctrl = true})) want_people(out, people::Add{});
  ui::text(ui, head, ui.tr("People and their posts"),
           {.size = TextSize::kTitle, .weight = Weight::kBold});
  if (page.error) {
    return message_in_middle(ui, inner, ui::Icon::kWarning,
                             refusal_words(ui.language(), *page.error), "");
  }
  draw_list(ui, inner, page, out);
}

}  // namespace huiyin::counter
