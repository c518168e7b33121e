// What stays around the working screens: top bar, alarm, bottom bar.
#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

// A coloured dot before a word: green all is well, red something is not.
void status(ui::Ui& ui, Rect& bar, Icon icon, const std::string& words, bool well,
            std::string_view id) {
  const ui::TextStyle style{
      .size = TextSize::kCaption, .ink = well ? Ink::kMuted : Ink::kDanger, .id = id};
  const float width = ui::measure_text(ui, words, style).w;
  ui::text(ui, bar.split_right(width), words, style);
  ui::icon(ui, bar.split_right(22, 16).centred(16, 16).moved(-3, 0), well ? icon : Icon::kWarning,
           well ? Ink::kOk : Ink::kDanger);
}

std::string link_words(ui::Ui& ui, const LinkSaid& link) {
  if (link.error) return words::error_words(ui.language(), *link.error);
  if (link.port == 0) return ui.tr("Kiosks cannot connect");
  return ui::tr_format(ui.language(), "Kiosks connect at port {0}", {std::to_string(link.port)});
}

std::string paper_words(ui::Language l, const PaperSaid& paper) {
  std::string words = paper.name + " · " + words::slip_words(l, paper.state);
  const bool trouble = paper.state == SlipState::kNotSent || paper.state == SlipState::kUnknown;
  if (trouble && !paper.reasons.empty())
    words += " · " + std::string(words::printer_words(l, paper.reasons));
  return words;
}

}  // namespace

void draw_top_bar(ui::Ui& ui, Rect rect, const ShellView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, {rect.x - 8, rect.y - 8, rect.w + 16, rect.h + 8});
  Rect bar = rect.inset(theme.space_m, 4);
  const std::string& office = view.frame.settings.office_name;
  const ui::TextStyle title{
      .size = TextSize::kTitle, .weight = Weight::kBold, .ink = Ink::kPrimary};
  const float width = std::min(ui::measure_text(ui, office, title).w, bar.w * 0.3F);
  ui::text(ui, bar.split_left(width, theme.space_l), office, title);
  if (ui::button(ui, "nav.sign_out", bar.split_right(88, theme.space_xs).inset(0, 2),
                 ui.tr("Sign out"), {.kind = ui::ButtonKind::kQuiet})) {
    tell(out, SignOut{});
  }
  if (ui::button(ui, "nav.lock", bar.split_right(144, theme.space_s).inset(0, 2), ui.tr("Lock"),
                 {.kind = ui::ButtonKind::kQuiet, .icon = Icon::kLock, .shortcut = "Ctrl+L"})) {
    tell(out, LockNow{});
  }
  std::string to_you = ui.tr("To you");
  if (view.reminders > 0) to_you += " " + std::to_string(view.reminders);
  const float bell = is_wordy(ui) ? 200.0F : 216.0F;
  const bool opens =
      ui::button(ui, "bar.reminders", bar.split_right(bell, theme.space_s).inset(0, 2), to_you,
                 {.kind = view.reminders > 0 ? ui::ButtonKind::kSecondary : ui::ButtonKind::kQuiet,
                  .icon = Icon::kInfo,
                  .shortcut = "Ctrl+9"});
  if (opens || ui.pressed(ui::Key::k9, {.ctrl = true})) tell(out, GoTo{Screen::kReminders});
  const std::string who =
      ui::tr_format(ui.language(), "Desk {0} · {1}", {view.desk, view.account.name});
  ui::text(
      ui, bar, who,
      {.size = TextSize::kBody, .weight = Weight::kBold, .align = Align::kRight, .id = "nav.who"});
}

void draw_alarm(ui::Ui& ui, Rect rect, const ShellView& view, Intents& out) {
  if (view.alarms.empty()) return;
  const TicketRow& first = view.alarms.front();
  const ui::Language l = ui.language();
  std::string words =
      ui::tr_format(l, "Emergency {0} · {1} · {2}", {first.number, first.household, first.what});
  if (first.due) words += " · " + due_text(l, *first.due, view.frame).words;
  if (view.alarms.size() > 1) {
    words += " · " + ui::tr_format(l, "{0} more", {std::to_string(view.alarms.size() - 1)});
  }
  const std::string action = std::string(ui.tr("Open")) + "  F10";
  const bool open =
      ui::banner(ui, "alarm", rect, {.words = words, .tone = ui::Tone::kDanger, .action = action});
  if (open || ui.pressed(ui::Key::kF10)) tell(out, SelectTicket{first.id});
}

void draw_bottom_bar(ui::Ui& ui, Rect rect, const ShellView& view, Intents& out) {
  ui::card(ui, rect, {.kind = ui::CardKind::kSunken});
  Rect bar = rect.inset(ui.theme().space_m, 0);
  const CivilTime t = civil(view.frame.now.wall, view.frame.settings.clock);
  const std::string clock =
      ui::tr_format(ui.language(), "{0}/{1} {2}",
                    {std::to_string(t.month), std::to_string(t.day),
                     to_hhmm(view.frame.now.wall, view.frame.settings.clock)});
  const ui::TextStyle time{.size = TextSize::kCaption,
                           .weight = Weight::kBold,
                           .align = Align::kRight,
                           .id = "bar.clock"};
  ui::text(ui, bar.split_right(ui::measure_text(ui, clock, time).w, 16), clock, time);
  status(ui, bar, Icon::kPrinter, printer_state_words(ui.language(), view.printer),
         view.printer.ready, "bar.printer");
  if (view.paper) {
    const bool well = view.paper->state != SlipState::kNotSent;
    status(ui, bar, Icon::kPrinter, paper_words(ui.language(), *view.paper), well, "bar.paper");
  }
  status(ui, bar, Icon::kSync, link_words(ui, view.link), view.link.port != 0 && !view.link.error,
         "bar.link");
  draw_languages(ui, bar.split_right(208, 16), out);
  ui::text(ui, bar, ui.tr("F2 next  F3 again  F4 serve  F5 done  F6 absent  F7 move  / search"),
           {.size = TextSize::kCaption, .ink = Ink::kMuted, .id = "bar.keys"});
}

}  // namespace huiyin::counter
