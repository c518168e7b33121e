// Kiosks, their printers, this host; and the digits of a kiosk that wants to join.
#include <array>

#include "app/counter/screens/parts.h"
#include "app/counter/screens/screens.h"
#include "app/ui/lists.h"
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

constexpr float kPairing = 144;

std::string spaced(const std::string& digits) {
  return digits.size() == 6 ? digits.substr(0, 3) + " " + digits.substr(3) : digits;
}

void draw_pairing(ui::Ui& ui, Rect rect, const Pairing& pairing, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kAccent});
  Rect inner = rect.inset(theme.space_l, 12);
  Rect buttons = inner.split_right(200, theme.space_l).centred(200, 96);
  const ui::TextStyle big{.size = TextSize::kDisplay,
                          .weight = Weight::kBold,
                          .ink = Ink::kAccent,
                          .id = "pairing.digits"};
  const std::string digits = spaced(pairing.digits);
  ui::text(ui, inner.split_left(ui::measure_text(ui, digits, big).w, theme.space_l), digits, big);
  const std::string asks = ui::tr_format(ui.language(), "{0} wants to join", {pairing.name});
  ui::text(
      ui, inner.split_top(inner.h * 0.4F), asks,
      {.size = TextSize::kTitle, .weight = Weight::kBold, .vertical = ui::VerticalAlign::kBottom});
  ui::text(ui, inner, ui.tr("Go and look: does the kiosk show the same six digits?"),
           {.size = TextSize::kBody, .wrap = true});
  if (ui::button(ui, "pairing.approve", buttons.split_top(44, theme.space_s),
                 ui.tr("The same: approve"), {.icon = Icon::kCheck})) {
    tell(out, DecidePairing{pairing.digits, Verdict::kApprove});
  }
  if (ui::button(ui, "pairing.refuse", buttons, ui.tr("Different: refuse"),
                 {.kind = ButtonKind::kSecondary})) {
    tell(out, DecidePairing{pairing.digits, Verdict::kRefuse});
  }
}

struct KioskLook {
  std::string words;
  ui::Tone tone = ui::Tone::kOk;
};

KioskLook look_of(ui::Ui& ui, const Kiosk& kiosk, Moment now) {
  switch (trouble_of(kiosk, now)) {
    case KioskTrouble::kRevoked: return {ui.tr("Locked out"), ui::Tone::kNeutral};
    case KioskTrouble::kAway: return {ui.tr("Not connected"), ui::Tone::kDanger};
    case KioskTrouble::kPrinter: return {ui.tr("Printer in trouble"), ui::Tone::kWarning};
    case KioskTrouble::kNone: return {ui.tr("All is well"), ui::Tone::kOk};
  }
  return {};
}

std::string printer_words(ui::Ui& ui, const Kiosk& kiosk) {
  if (!kiosk.reasons.empty()) return words::printer_words(ui.language(), kiosk.reasons);
  if (kiosk.printer.empty()) return ui.tr("Nothing heard yet");
  if (kiosk.printer == "none") return ui.tr("No printer is set up");
  return kiosk.printer == "busy" ? ui.tr("Printing") : ui.tr("Ready");
}

void draw_kiosk(ui::Ui& ui, ui::Table& table, std::size_t i, const Kiosk& kiosk,
                const Frame& frame) {
  const KioskLook look = look_of(ui, kiosk, frame.now.wall);
  const std::string row_id = "device." + std::to_string(i + 1);
  table.row(i, row_id, kiosk.name);
  table.cell(0, kiosk.name, {.weight = Weight::kBold});
  table.cell(1, std::string(1, kiosk.letter));
  ui::chip(ui, table.cell_rect(2), look.words, look.tone, row_id + ".state");
  table.cell(3, ago_words(ui.language(), kiosk.last_seen, frame.now.wall), {.ink = Ink::kMuted});
  table.cell(4, std::to_string(kiosk.outbox),
             {.ink = kiosk.outbox > 0 ? Ink::kWarning : Ink::kMuted});
  table.cell(5, printer_words(ui, kiosk),
             {.ink = kiosk.reasons.empty() ? Ink::kMuted : Ink::kDanger});
}

void draw_kiosks(ui::Ui& ui, Rect rect, const DevicesView& view) {
  const std::array<ui::Column, 6> columns = {{{ui.tr("Kiosk"), 0},
                                              {ui.tr("Numbers"), 96},
                                              {ui.tr("State"), 176},
                                              {ui.tr("Last heard"), 144},
                                              {ui.tr("Not delivered"), 120, 1, Align::kRight},
                                              {ui.tr("Printer"), 0}}};
  const std::string empty =
      ui.tr("No kiosk is joined yet. Start one: it shows six digits, and asks here to be let in.");
  ui::Table table(
      ui, "devices", rect,
      {.columns = columns, .rows = view.kiosks.size(), .row_height = 48, .empty_words = empty});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i) {
    draw_kiosk(ui, table, i, view.kiosks[i], view.frame);
  }
}

void draw_host(ui::Ui& ui, Rect& rect, const DevicesView& view) {
  heading(ui, rect, ui.tr("This counter"));
  Rect row = rect.split_top(28);
  const bool serves = view.link.port != 0 && !view.link.error;
  const std::string port = std::to_string(view.link.port);
  const std::string link = view.link.error ? words::error_words(ui.language(), *view.link.error)
                           : serves
                               ? ui::tr_format(ui.language(), "Kiosks connect at port {0}", {port})
                               : std::string(ui.tr("Kiosks cannot connect"));
  ui::icon(ui, row.split_left(24, 8).centred(18, 18), serves ? Icon::kSync : Icon::kOffline,
           serves ? Ink::kOk : Ink::kDanger);
  ui::text(ui, row, link, {.ink = serves ? Ink::kNormal : Ink::kDanger, .id = "host.link"});
  row = rect.split_top(28, ui.theme().space_m);
  ui::icon(ui, row.split_left(24, 8).centred(18, 18), Icon::kPrinter,
           view.printer.ready ? Ink::kOk : Ink::kDanger);
  std::string printer = printer_state_words(ui.language(), view.printer);
  if (!view.printer.queue.empty()) printer += " (" + view.printer.queue + ")";
  ui::text(ui, row, printer,
           {.ink = view.printer.ready ? Ink::kNormal : Ink::kDanger, .id = "host.printer"});
}

}  // namespace

void draw_devices(ui::Ui& ui, Rect rect, const DevicesView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(theme.space_l, theme.space_m);
  ui::text(ui, inner.split_top(32, theme.space_s), ui.tr("Kiosks and printers"),
           {.size = TextSize::kTitle, .weight = Weight::kBold});
  if (!view.pairings.empty() && !view.may_approve) {
    say_who_may(ui, inner.split_top(kPairing, theme.space_m), Permission::kApprovePairing);
  } else if (!view.pairings.empty()) {
    draw_pairing(ui, inner.split_top(kPairing, theme.space_m), view.pairings.front(), out);
  }
  draw_host(ui, inner, view);
  heading(ui, inner, ui.tr("Kiosks"));
  draw_kiosks(ui, inner, view);
}

}  // namespace huiyin::counter
