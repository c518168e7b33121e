// Draws the shift: its three pages, and of the handover what is open and what the night left.
#include <array>
#include <vector>

#include "app/counter/screens/screens.h"
#include "app/counter/screens/shift_parts.h"
#include "app/ui/lists.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Align;
using ui::ButtonKind;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kSide = 376;
constexpr float kNightRow = 36;
constexpr std::size_t kNightRows = 3;  // seen at once; the others follow as these are done

void draw_head(ui::Ui& ui, Rect row, const ShiftView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  const std::array<std::string_view, 3> tabs = {ui.tr("Handover"), ui.tr("Duty log"),
                                                ui.tr("Daily report")};
  const auto picked = ui::segmented(ui, "shift.tab", row.split_left(336, theme.space_l), tabs,
                                    static_cast<int>(view.page.tab));
  if (picked) want_shift(out, shift::ShowTab{static_cast<shift::Tab>(*picked)});
  const bool duty = view.page.tab != shift::Tab::kHandover;
  const bool has_paper =
      duty ? view.page.log.has_value() : view.page.draft.state != HandoverState::kNone;
  const Rect pdf = row.split_right(184, theme.space_s);
  if (ui::button(ui, "shift.pdf", pdf, ui.tr("As PDF"),
                 {.kind = ButtonKind::kSecondary,
                  .icon = ui::Icon::kPrinter,
                  .shortcut = "Ctrl+P",
                  .enabled = has_paper}) ||
      (has_paper && ui.pressed(ui::Key::kP, {.ctrl = true}))) {
    want_shift(out, shift::Write{});
  }
  if (view.page.written.empty()) return;
  const std::string words = ui::tr_format(ui.language(), "Written: {0}", {view.page.written});
  ui::text(ui, row, words, {.size = TextSize::kCaption, .ink = Ink::kOk, .id = "shift.written"});
}

// Nobody has begun: what a handover would be, and the button.
void draw_begin(ui::Ui& ui, Rect rect, const ShiftView& view, Intents& out) {
  const shift::Board& board = view.page.board;
  const ui::Language l = ui.language();
  const bool before = board.handover.state == HandoverState::kSigned;
  Rect stack = rect.centred(520, 200);
  const std::string last =
      before ? ui::tr_format(
                   l, "{0} was handed over to {1} at {2}",
                   {shift_words(l, board.handover.shift), name_in(view, board.handover.incoming),
                    to_hhmm(board.handover.incoming_at, view.frame.settings.clock)})
             : std::string(ui.tr("No shift has been handed over yet"));
  ui::text(ui, stack.split_top(32), last,
           {.size = TextSize::kTitle,
            .weight = Weight::kBold,
            .align = Align::kCentre,
            .id = "shift.last"});
  const std::string what = ui::tr_format(
      l, "{0} matters are open. To hand over: freeze the list, count tools and keys, both sign.",
      {std::to_string(board.open)});
  ui::text(ui, stack.split_top(56, 16), what,
           {.ink = Ink::kMuted, .align = Align::kCentre, .wrap = true});
  const std::string label =
      ui::tr_format(l, "Hand over {0}", {shift_words(l, key_of(board.ending))});
  if (ui::button(ui, "shift.begin", stack.split_top(48).centred(320, 48), label,
                 {.icon = ui::Icon::kTransfer, .enabled = !view.page.busy})) {
    want_shift(out, shift::Begin{});
  }
}

void draw_night_row(ui::Ui& ui, Rect row, const Ticket& ticket, const ShiftView& view,
                    Intents& out) {
  const bool works = ticket.category == Category::kRepair ||
                     ticket.category == Category::kAfterSales ||
                     ticket.category == Category::kService;
  const char* label = works                                     ? ui.tr("Make a work order")
                      : ticket.category == Category::kComplaint ? ui.tr("Into the complaints")
                                                                : ui.tr("Into the inquiries");
  const Rect button = row.split_right(is_wordy(ui) ? 176.0F : 136.0F, 8).inset(0, 2);
  if (ui::button(ui, "shift.convert." + ticket.number, button, label,
                 {.enabled = !view.page.busy, .size = TextSize::kCaption})) {
    want_shift(out, shift::Convert{ticket.id});
  }
  const std::string open = "shift.night." + ticket.number;
  if (ui::touch_area(ui, open, row, ticket.number)) tell(out, SelectTicket{ticket.id});
  const std::string time = to_hhmm(ticket.registered_at, view.frame.settings.clock);
  ui::text(ui, row.split_left(56), ticket.number, {.weight = Weight::kBold});
  ui::text(ui, row.split_left(52), time, {.ink = Ink::kMuted});
  ui::text(ui, row.split_left(88), ticket.personal.household, {});
  ui::text(ui, row, ticket.personal.text, {.ink = Ink::kMuted});
}

void draw_night(ui::Ui& ui, Rect& rect, const ShiftView& view, Intents& out) {
  const auto& rows = view.page.board.night_rows;
  const bool of_night = view.page.draft.shift.ends_with("night");
  if (rows.empty() || !of_night) return;
  const std::size_t shown = std::min(rows.size(), kNightRows);
  Rect box = rect.split_top(40 + kNightRow * static_cast<float>(shown), 12);
  ui::card(ui, box, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kWarning});
  box = box.inset(12, 6);
  const std::string words =
      ui::tr_format(ui.language(),
                    "Night matters without an order: {0}. Each becomes one before signing "
                    "(003 duty system 5).",
                    {std::to_string(rows.size())});
  ui::text(ui, box.split_top(28), words,
           {.size = TextSize::kCaption, .weight = Weight::kBold, .id = "shift.night"});
  for (std::size_t i = 0; i < shown; ++i)
    draw_night_row(ui, box.split_top(kNightRow), rows[i], view, out);
}

// Where there is little room, the number's letter has to tell the kind.
bool has_kind(float width) {
  return width > 640;
}

void draw_item(ui::Ui& ui, ui::Table& table, std::size_t i, const ShiftView& view, bool with_kind) {
  const CarriedItem& item = view.page.draft.items[i];
  const ui::Language l = ui.language();
  const bool his = item.receiver == view.session.account.login;
  std::size_t column = 0;
  table.row(i, "shift.item." + item.number, item.number);
  table.cell(column++, item.number,
             {.weight = Weight::kBold, .ink = item.emergency ? Ink::kDanger : Ink::kNormal});
  const auto category = parse_category(item.category);
  if (with_kind) {
    table.cell(column++, category ? words::category_words(l, *category) : item.category);
  }
  table.cell(column++, item.household);
  table.cell(column++, item.what, {.ink = Ink::kMuted});
  const auto state = parse_state(item.state);
  table.cell(column++, state ? words::state_words(l, *state) : item.state);
  const std::size_t receiver = column++;
  if (his) {
    ui::chip(ui, table.cell_rect(receiver), ui.tr("You again"), ui::Tone::kAccent,
             "shift.again." + item.number);
  } else {
    table.cell(receiver, name_in(view, item.receiver));
  }
  if (!item.due.is_set()) return;
  const DueText due = due_short(l, Due{"", item.due, ""}, view.frame);
  table.cell(column, due.words, {.ink = due.ink});
}

void draw_items(ui::Ui& ui, Rect rect, const ShiftView& view) {
  const bool with_kind = has_kind(rect.w);
  std::vector<ui::Column> columns = {{ui.tr("No."), 64}};
  if (with_kind) columns.push_back({ui.tr("Kind"), 56});
  const std::vector<ui::Column> others = {{ui.tr("House no."), 88},
                                          {ui.tr("Matter"), 0},
                                          {ui.tr("State"), 72},
                                          {ui.tr("First received"), 80},
                                          {ui.tr("Due"), 96}};
  columns.insert(columns.end(), others.begin(), others.end());
  ui::Table table(ui, "shift.items", rect,
                  {.columns = columns,
                   .rows = view.page.draft.items.size(),
                   .row_height = 36,
                   .empty_words = ui.tr("Nothing was open")});
  const ui::RowRange range = table.visible();
  for (std::size_t i = range.first; i < range.end; ++i)
    draw_item(ui, table, i, view, with_kind);
}

void draw_open(ui::Ui& ui, Rect rect, const ShiftView& view, Intents& out) {
  const Handover& h = view.page.draft;
  const ui::Language l = ui.language();
  Rect line = rect.split_top(32, 8);
  const bool fresh = h.state == HandoverState::kPrepared;
  if (fresh && ui::button(ui, "shift.begin", line.split_right(is_wordy(ui) ? 152.0F : 120.0F, 8),
                          ui.tr("Freeze anew"),
                          {.kind = ButtonKind::kSecondary,
                           .icon = ui::Icon::kSync,
                           .enabled = !view.page.busy,
                           .size = TextSize::kCaption})) {
    want_shift(out, shift::Begin{});
  }
  const std::string words = ui::tr_format(
      l, "{0} · {1} goes · {2} open matters as of {3}",
      {shift_words(l, h.shift), name_in(view, h.outgoing), std::to_string(h.items.size()),
       to_hhmm(h.prepared_at, view.frame.settings.clock)});
  ui::text(ui, line, words, {.weight = Weight::kBold, .id = "shift.head"});
  draw_night(ui, rect, view, out);
  draw_items(ui, rect, view);
}

void draw_handover(ui::Ui& ui, Rect rect, const ShiftView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  if (view.page.must) {
    const bool begun = view.page.draft.state == HandoverState::kPrepared ||
                       view.page.draft.state == HandoverState::kOutgoingSigned;
    const char* words = begun ? ui.tr(
                                    "The shift changes: read the list, look at the place, sign. "
                                    "The desk opens after that.")
                              : ui.tr(
                                    "The shift has changed and was not handed over. Begin here; "
                                    "the desk opens when both have signed.");
    ui::banner(ui, "shift.must", rect.split_top(40, theme.space_s),
               {.words = words, .tone = ui::Tone::kWarning, .action = {}});
  }
  const HandoverState state = view.page.draft.state;
  if (state == HandoverState::kNone || state == HandoverState::kSigned) {
    return draw_begin(ui, rect, view, out);
  }
  const Rect side = rect.split_right(kSide, theme.space_m);
  ui::rule(ui, rect.split_right(1, theme.space_m));
  draw_open(ui, rect, view, out);
  draw_handover_side(ui, side, view, out);
}

}  // namespace

void draw_shift(ui::Ui& ui, Rect rect, const ShiftView& view, Intents& out) {
  const ui::Theme& theme = ui.theme();
  ui::card(ui, rect);
  Rect inner = rect.inset(theme.space_m, theme.space_m);
  draw_head(ui, inner.split_top(theme.button_height, theme.space_m), view, out);
  if (!view.page.known) return;
  if (view.page.error) {
    return message_in_middle(ui, inner, ui::Icon::kWarning,
                             refusal_words(ui.language(), *view.page.error), "");
  }
  if (view.page.tab == shift::Tab::kHandover) return draw_handover(ui, inner, view, out);
  draw_duty(ui, inner, view, out);
}

}  // namespace huiyin::counter
