// Signing in and the locked screen.
#include <algorithm>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kPinRow = 56;

std::string fault_words(ui::Ui& ui, const PinView& view) {
  if (view.wait_s > 0 && view.entry.error == ErrorCode::kForbidden) {
    return ui::tr_format(ui.language(), "Too many wrong PINs. Try again in {0}.",
                         {minutes_words(ui.language(), view.wait_s * 1'000 + kMinute_ms - 1)});
  }
  if (view.wait_s > 0) {
    return ui::tr_format(ui.language(), "The account or PIN is not right. Try again in {0} s.",
                         {std::to_string(view.wait_s)});
  }
  if (!view.entry.error) return {};
  return words::error_words(ui.language(), fail(*view.entry.error));
}

// The PIN, its fault below it, and the button. Ids: prefix.pin, prefix.submit.
void draw_pin(ui::Ui& ui, Rect& rect, const PinView& view, const std::string& prefix,
              Intents& out) {
  const ui::Theme& theme = ui.theme();
  heading(ui, rect, ui.tr("PIN"));
  const std::string pin_id = prefix + ".pin";
  const std::string fault = fault_words(ui, view);
  const Rect place = rect.split_top(theme.field_height, theme.space_l);
  const auto typed = ui::text_input(ui, pin_id, place, view.entry.pin,
                                    {.hint = ui.tr("Type your PIN, then Enter"),
                                     .error = fault,
                                     .max_bytes = 64,
                                     .password = true,
                                     .enabled = !view.entry.busy,
                                     .icon = ui::Icon::kLock});
  if (typed) tell(out, EditPin{*typed});
  const std::string submit = prefix + ".submit";
  const char* label = prefix == "locked" ? ui.tr("Unlock") : ui.tr("Sign in");
  const bool pressed = ui::button(ui, submit, rect.split_top(44, theme.space_s), label,
                                  {.shortcut = "Enter", .enabled = view.may_submit});
  if (pressed || ui.pressed(ui::Key::kEnter)) tell(out, SubmitPin{});
}

void draw_account(ui::Ui& ui, Rect row, const Account& account, bool chosen, Intents& out) {
  const ui::Theme& theme = ui.theme();
  const std::string id = "sign_in.account." + account.login;
  if (ui::touch_area(ui, id, row.inset(0, 2), account.name)) tell(out, PickAccount{account.login});
  ui::card(ui, row.inset(0, 2), {.kind = chosen ? ui::CardKind::kSelected : ui::CardKind::kFlat});
  Rect inner = row.inset(theme.space_m, 4);
  ui::icon(ui, inner.split_left(24, theme.space_m).centred(24, 24), ui::Icon::kPerson,
           chosen ? Ink::kPrimary : Ink::kMuted);
  ui::text(ui, inner.split_right(96), account.login,
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .align = Align::kRight});
  ui::text(
      ui, inner.split_top(inner.h * 0.55F), account.name,
      {.size = TextSize::kLabel, .weight = Weight::kBold, .vertical = ui::VerticalAlign::kBottom});
  ui::text(ui, inner, post_words(ui.language(), account.role),
           {.size = TextSize::kCaption, .ink = Ink::kMuted});
}

void draw_accounts(ui::Ui& ui, Rect rect, const SignInView& view, Intents& out) {
  heading(ui, rect, ui.tr("Who are you?"));
  if (view.no_accounts) {
    return message_in_middle(ui, rect, ui::Icon::kPerson, ui.tr("There are no accounts"),
                             ui.tr("Make one with: huiyin staff add"));
  }
  const float height = kPinRow * static_cast<float>(view.accounts.size());
  ui::ScrollArea area(ui, "sign_in.accounts", rect, height);
  const Rect content = area.content();
  const ui::RowRange range = area.visible_rows(view.accounts.size(), kPinRow);
  for (std::size_t i = range.first; i < range.end; ++i) {
    const Rect row{content.x, content.y + kPinRow * static_cast<float>(i), content.w, kPinRow};
    draw_account(ui, row, view.accounts[i], view.accounts[i].login == view.login, out);
  }
}

void move_account(ui::Ui& ui, const SignInView& view, Intents& out) {
  const auto& accounts = view.accounts;
  const auto at = std::find_if(accounts.begin(), accounts.end(),
                               [&](const Account& a) { return a.login == view.login; });
  if (at == accounts.end()) return;
  if (ui.pressed(ui::Key::kUp) && at != accounts.begin()) {
    tell(out, PickAccount{std::prev(at)->login});
  }
  if (ui.pressed(ui::Key::kDown) && std::next(at) != accounts.end()) {
    tell(out, PickAccount{std::next(at)->login});
  }
}

void draw_desks(ui::Ui& ui, Rect& rect, const SignInView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  heading(ui, rect, ui.tr("Which desk?"));
  const auto& desks = view.frame.settings.desks;
  const Rect row = rect.split_top(theme.button_height, theme.space_m);
  const auto places = row.columns(static_cast<int>(desks.size()), theme.space_s);
  for (std::size_t i = 0; i < desks.size(); ++i) {
    const std::string id = "sign_in.desk." + desks[i];
    const bool chosen = desks[i] == view.desk;
    const std::string label = ui::tr_format(ui.language(), "Desk {0}", {desks[i]});
    const ui::ButtonKind kind = chosen ? ui::ButtonKind::kPrimary : ui::ButtonKind::kSecondary;
    if (ui::button(ui, id, places[i], label, {.kind = kind})) tell(out, PickDesk{desks[i]});
  }
}

void draw_office(ui::Ui& ui, Rect rect, const std::string& name) {
  ui::text(ui, rect.split_top(40), name.empty() ? std::string_view("回音") : name,
           {.size = TextSize::kHeadline,
            .weight = Weight::kBold,
            .ink = Ink::kPrimary,
            .align = Align::kCentre});
  ui::text(ui, rect, ui.tr("Counter"),
           {.size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kCentre});
}

void draw_foot(ui::Ui& ui, const Frame& frame, Intents& out) {
  Rect foot = ui.area().inset(16, 8);
  foot = foot.split_bottom(32);
  draw_languages(ui, foot.split_left(264), out);
  ui::text(ui, foot, to_hhmm(frame.now.wall, frame.settings.clock),
           {.size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kRight});
}

}  // namespace

void draw_sign_in(ui::Ui& ui, const SignInView& view, Intents& out) {
  ui::fill_background(ui);
  const ui::Theme& theme = ui.theme();
  Rect stack = ui.area().centred(760, 480);
  draw_office(ui, stack.split_top(80, theme.space_m), view.frame.settings.office_name);
  ui::card(ui, stack);
  Rect inner = stack.inset(theme.space_l);
  const Rect left = inner.split_left(340, theme.space_l);
  ui::rule(ui, inner.split_left(1, theme.space_l));
  move_account(ui, view, out);
  draw_accounts(ui, left, view, out);
  draw_desks(ui, inner, view, out);
  draw_pin(ui, inner, view.pin, "sign_in", out);
  ui::text(ui, inner, ui.tr("↑ ↓ choose the account. The screen locks by itself when you go."),
           {.size = TextSize::kCaption,
            .ink = Ink::kMuted,
            .vertical = ui::VerticalAlign::kBottom,
            .wrap = true});
  draw_foot(ui, view.frame, out);
}

void draw_locked(ui::Ui& ui, const LockedView& view, Intents& out) {
  ui::fill_background(ui);
  const ui::Theme& theme = ui.theme();
  Rect stack = ui.area().centred(420, 404);
  draw_office(ui, stack.split_top(80, theme.space_m), view.frame.settings.office_name);
  ui::card(ui, stack);
  Rect inner = stack.inset(theme.space_l);
  ui::text(ui, inner.split_top(32), ui.tr("Locked"),
           {.size = TextSize::kTitle, .weight = Weight::kBold, .align = Align::kCentre});
  ui::text(ui, inner.split_top(24, theme.space_m), view.account.name,
           {.size = TextSize::kBody, .ink = Ink::kMuted, .align = Align::kCentre});
  draw_pin(ui, inner, view.pin, "locked", out);
  if (ui::button(ui, "locked.switch", inner.split_top(theme.button_height), ui.tr("Somebody else"),
                 {.kind = ui::ButtonKind::kQuiet})) {
    tell(out, SwitchPerson{});
  }
  draw_foot(ui, view.frame, out);
}

}  // namespace huiyin::counter
