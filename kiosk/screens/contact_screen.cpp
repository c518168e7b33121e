#include <algorithm>

#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/phrases.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Rect;
using ui::TextSize;

// Where there is height the label stands above the field, else its hint must do.
bool draw_field(ui::Ui& ui, Rect rect, std::string_view label, std::string_view id,
                const ui::FieldView& field) {
  if (ui.portrait()) {
    ui::text(ui, rect.split_top(48), label, {.size = TextSize::kBody, .ink = ui::Ink::kMuted});
  }
  return ui::field(ui, id, rect.split_top(96), field);
}

std::optional<Input> draw_titles(ui::Ui& ui, Rect rect, Title title) {
  std::optional<Input> chosen;
  const auto cells = rect.columns(2, 12);
  const ui::ButtonStyle mr{.kind = ui::ButtonKind::kChoice, .selected = title == Title::kMr};
  const ui::ButtonStyle ms{.kind = ui::ButtonKind::kChoice, .selected = title == Title::kMs};
  if (ui::button(ui, "contact.title.mr", cells[0], ui.tr("Mr"), mr)) {
    chosen = input::ChooseTitle{Title::kMr};
  }
  if (ui::button(ui, "contact.title.ms", cells[1], ui.tr("Ms"), ms)) {
    chosen = input::ChooseTitle{Title::kMs};
  }
  return chosen;
}

std::string optional_words(ui::Ui& ui, std::string_view words) {
  return ui::tr_format(ui.language(), "{0} (may be left out)", {words});
}

std::optional<Input> draw_fields(ui::Ui& ui, Rect rect, const ContactView& view) {
  std::optional<Input> chosen;
  const bool tall = ui.portrait();
  const bool is_narrow = ui.upright() && !tall;  // the titles stand below the name
  const bool is_phone = view.field == Field::kPhone;
  const float label = tall ? 48 : 0;
  const std::string phone = view.phone_is_needed ? std::string(ui.tr("Telephone"))
                                                 : optional_words(ui, ui.tr("Telephone"));
  const std::string name = optional_words(ui, ui.tr("Your name"));
  // What is wrong with a telephone is told while it is written.
  const float room_for_fault = view.frame.low_reach && !tall && !is_phone ? 12
                               : view.frame.large_text                    ? 68
                                                                          : 44;
  if (draw_field(ui, rect.split_top(label + 96, room_for_fault), phone, "contact.phone",
                 {.value = view.phone,
                  .hint = tall ? std::string_view(ui.tr("So that we can tell you how it goes"))
                               : std::string_view(phone),
                  .error = is_narrow ? std::string_view() : std::string_view(view.error),
                  .icon = ui::Icon::kPhone,
                  .focused = is_phone}))
    chosen = input::Focus{Field::kPhone};
  Rect row = rect.split_top(label + 96, 8);
  Rect titles = is_narrow ? rect.split_top(80) : row.split_right(280, 16);
  titles.split_top(label);
  if (draw_field(ui, row, name, "contact.name",
                 {.value = view.name,
                  .hint = tall ? ui.tr("Family name") : ui.tr("Your name"),
                  .icon = ui::Icon::kPerson,
                  .focused = !is_phone}))
    chosen = input::Focus{Field::kName};
  if (auto title = draw_titles(ui, titles, view.title)) chosen = title;
  return chosen;
}

constexpr float kNameHeight = 72;
constexpr float kNameGap = 12;

std::optional<Input> draw_surnames(ui::Ui& ui, Rect rect, std::string_view name, int columns) {
  const auto surnames = surnames_of(ui.language());
  std::optional<Input> chosen;
  const int all = (static_cast<int>(surnames.size()) + columns - 1) / columns;
  // The commonest come first; where there is little room the rest is written.
  const int fit = static_cast<int>((rect.h + kNameGap) / (kNameHeight + kNameGap));
  const int rows = std::clamp(fit, 0, all);
  if (rows == 0) return chosen;
  const auto cells = rect.grid(columns, rows, kNameGap);
  for (std::size_t i = 0; i < std::min(surnames.size(), cells.size()); ++i) {
    const std::string id = "contact.surname." + std::to_string(i);
    const bool is_chosen = surnames[i] == name;
    const ui::ButtonStyle style{
        .kind = ui::ButtonKind::kChoice, .selected = is_chosen, .size = TextSize::kTitle};
    if (ui::button(ui, id, cells[i], surnames[i], style)) {
      chosen = input::ChooseSurname{std::string(surnames[i])};
    }
  }
  return chosen;
}

PanelView keys_of(ui::Ui& ui, const ContactView& view) {
  if (view.field == Field::kPhone) {
    return {PanelKind::kNumber, PadPage::kDigits, ui.tr("Done"), {}};
  }
  return {PanelKind::kText, view.page, ui.tr("Done"), view.name};
}

// The way to go on: the telephone may be left out where nobody has to be rung back.
void draw_way_on(ui::Ui& ui, Frame& frame, const ContactView& view) {
  const bool is_blank = view.phone.empty() && view.name.empty();
  if (!is_blank || view.phone_is_needed) return draw_next(ui, frame, ui.tr("Next"), true);
  const ui::ButtonStyle style{.kind = ui::ButtonKind::kSecondary, .size = TextSize::kTitle};
  if (ui::button(ui, "contact.skip", frame.next, ui.tr("Go on without"), style)) {
    frame.input = input::SkipContact{};
  }
}

constexpr float kFieldsHeight_portrait = 356;
constexpr float kFieldsHeight_landscape = 260;
constexpr float kFieldsWidth = 700;
constexpr float kFieldsWidth_low = 452;

struct Places {
  Rect fields;
  Rect surnames;  // empty: there are none to choose
  Rect pad;
};

Places places_of(ui::Ui& ui, Rect rest, const ContactView& view, float pad_height) {
  Places out;
  const bool is_phone = view.field == Field::kPhone;
  const bool has_surnames = !is_phone && !surnames_of(ui.language()).empty();
  if (ui.portrait()) {
    out.fields = rest.split_top(kFieldsHeight_portrait, 40);
    if (!is_phone) {
      out.pad = rest.split_bottom(pad_height, 24);
      if (has_surnames) out.surnames = rest;
    } else {
      out.pad = rest.split_top(std::min(rest.h, 840.0F));
    }
    return out;
  }
  const bool is_narrow = ui.upright();  // low reach
  const float fields = is_narrow ? 356 : view.frame.low_reach ? 212 : 276;
  if (!is_phone) out.pad = rest.split_bottom(std::min(pad_height, rest.h - fields), 16);
  out.fields =
      rest.split_left(is_narrow ? kFieldsWidth_low : kFieldsWidth, is_narrow ? 24.0F : 40.0F);
  if (!is_narrow) out.fields.h = kFieldsHeight_landscape;
  if (is_phone) out.pad = rest;
  if (has_surnames) out.surnames = rest;
  return out;
}

}  // namespace

std::optional<Input> draw_contact(ui::Ui& ui, const ContactView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  const PanelView keys = keys_of(ui, view);
  const Places places = places_of(ui, frame.content, view, panel.height(ui, keys));
  if (has_room_above(frame) && !view.error.empty()) {
    ui::banner(ui, "contact.fault",
               frame.above.split_top(ui::banner_height(ui, frame.above.w, view.error, 96)),
               {.words = view.error, .tone = ui::Tone::kDanger});
  }
  std::optional<Input> chosen = draw_fields(ui, places.fields, view);
  if (!places.surnames.empty()) {
    const int columns = ui.upright() ? 6 : 8;
    if (auto name = draw_surnames(ui, places.surnames, view.name, columns)) chosen = name;
  }
  if (auto typed = draw_pad(ui, panel, places.pad, keys, input::GoNext{})) chosen = typed;
  draw_way_on(ui, frame, view);
  return chosen ? chosen : frame.input;
}

}  // namespace huiyin::kiosk
