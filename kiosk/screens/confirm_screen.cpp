#include <algorithm>
#include <cmath>

#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Icon;
using ui::Rect;
using ui::TextSize;

struct Row {
  std::string id;
  Icon icon;
  std::string_view label;
  std::string value;
  input::Line line;
  bool is_long = false;
  std::string question = {};
};

std::vector<Row> rows_of(ui::Ui& ui, const ConfirmView& view) {
  std::vector<Row> rows;
  rows.push_back({"confirm.category", Icon::kList, ui.tr("Matter"), std::string(view.category),
                  input::Line::kCategory});
  rows.push_back({"confirm.household", Icon::kBuilding, ui.tr("Home address"), view.household,
                  input::Line::kHousehold});
  rows.push_back(
      {"confirm.text", Icon::kText, ui.tr("In your words"), view.text, input::Line::kText, true});
  if (view.danger) {
    rows.push_back({"confirm.danger", Icon::kWarning, ui.tr("Danger"),
                    *view.danger ? ui.tr("Yes: urgent repair") : ui.tr("No"),
                    input::Line::kDanger});
  }
  for (const ConfirmView::Extra& extra : view.extras) {
    rows.push_back({"confirm.question." + extra.question, Icon::kCalendar, ui.tr("Visit time"),
                    extra.value, input::Line::kQuestion, false, extra.question});
  }
  rows.push_back(
      {"confirm.contact", Icon::kPhone, ui.tr("Contact"), view.contact, input::Line::kContact});
  return rows;
}

// A whole line is one target: touch what is wrong.
bool draw_row(ui::Ui& ui, Rect rect, const Row& row) {
  const bool touched = ui::touch_area(ui, row.id, rect, row.value);
  Rect inner = rect.inset(32, 4);
  ui::icon(ui, inner.split_left(44, 20).centred(44, 44), row.icon, ui::Ink::kPrimary);
  const float change = ui::measure_text(ui, ui.tr("Change"), {.size = TextSize::kBody}).w + 4;
  const Rect edit = inner.split_right(std::max(96.0F, change), 16);
  ui::text(ui, edit, ui.tr("Change"),
           {.size = TextSize::kBody, .ink = ui::Ink::kPrimary, .align = ui::Align::kRight});
  // The icon says the same where the words need all of the room.
  const bool is_narrow = ui.theme().reading == ui::Reading::kLarge && !ui.portrait();
  if (!is_narrow) {
    ui::text(ui, inner.split_left(ui.portrait() ? 176 : 168, 16), row.label,
             {.size = TextSize::kBody, .ink = ui::Ink::kMuted, .fit = true});
  }
  ui::text(ui, inner, row.value,
           {.size = TextSize::kTitle,
            .weight = ui::Weight::kBold,
            .wrap = row.is_long,
            .fit = !row.is_long});
  return touched;
}

std::optional<Input> draw_lines(ui::Ui& ui, Rect rect, const ConfirmView& view) {
  std::optional<Input> chosen;
  const std::vector<Row> rows = rows_of(ui, view);
  const float most = ui.portrait() ? 168 : 112;
  const float shares = static_cast<float>(rows.size()) + 1;  // the long line counts twice
  const float height = std::floor(std::min(most, rect.h / shares));
  const Rect paper = rect.split_top(height * shares);
  ui::card(ui, paper);
  Rect left = paper;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Rect line = left.split_top(height * (rows[i].is_long ? 2.0F : 1.0F));
    if (draw_row(ui, line, rows[i])) chosen = input::EditLine{rows[i].line, rows[i].question};
    if (i + 1 < rows.size()) ui::rule(ui, {line.x + 24, line.bottom() - 1, line.w - 48, 2});
  }
  return chosen;
}

std::optional<Input> draw_attendance(ui::Ui& ui, Rect rect, const ConfirmView& view) {
  std::optional<Input> chosen;
  ui::text(ui, rect.split_top(56), ui.tr("Will you wait here?"),
           {.size = TextSize::kTitle, .weight = ui::Weight::kBold});
  const auto cells = ui.upright() ? rect.columns(2, 24) : rect.rows(2, 16);
  const bool waits = view.attendance == Attendance::kWaiting;
  const ui::ButtonStyle stay{.kind = ui::ButtonKind::kChoice,
                             .icon = Icon::kPeople,
                             .summary = ui.tr("We call your number on the screen"),
                             .selected = waits};
  const ui::ButtonStyle leave{.kind = ui::ButtonKind::kChoice,
                              .icon = Icon::kHome,
                              .summary = ui.tr("We ring you as soon as there is news"),
                              .selected = !waits};
  if (ui::button(ui, "confirm.waiting", cells[0], ui.tr("I wait here"), stay)) {
    chosen = input::ChooseAttendance{Attendance::kWaiting};
  }
  if (ui::button(ui, "confirm.drop_off", cells[1], ui.tr("I go home"), leave)) {
    chosen = input::ChooseAttendance{Attendance::kDropOff};
  }
  return chosen;
}

}  // namespace

std::optional<Input> draw_confirm(ui::Ui& ui, const ConfirmView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  if (!view.fault.empty()) {
    Rect& room = has_room_above(frame) ? frame.above : rest;
    ui::banner(ui, "confirm.fault",
               room.split_top(ui::banner_height(ui, room.w, view.fault, 88), 24),
               {.words = view.fault, .tone = ui::Tone::kDanger});
  }
  std::optional<Input> chosen;
  if (ui.upright()) {
    const Rect attendance = rest.split_bottom(ui.portrait() ? 248.0F : 216.0F, 24);
    chosen = draw_lines(ui, rest, view);
    if (auto picked = draw_attendance(ui, attendance, view)) chosen = picked;
  } else {
    Rect attendance = rest.split_right(520, 32);
    attendance.h = std::min(attendance.h, 360.0F);
    chosen = draw_lines(ui, rest, view);
    if (auto picked = draw_attendance(ui, attendance, view)) chosen = picked;
  }
  const ui::ButtonStyle style{.icon = Icon::kCheck, .size = TextSize::kTitle};
  if (ui::button(ui, "confirm.submit", frame.next, ui.tr("Submit"), style)) {
    chosen = input::Submit{};
  }
  return chosen ? chosen : frame.input;
}

}  // namespace huiyin::kiosk
