#include "app/ui/widgets.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/phrases.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Rect;
using ui::TextSize;

void draw_field(ui::Ui& ui, Rect rect, std::string_view label, std::string_view id,
                const ui::FieldView& field, std::optional<Input>& chosen, Field which) {
  ui::text(ui, rect.split_top(44), label, {.size = TextSize::kBody, .ink = ui::Ink::kMuted});
  if (ui::field(ui, id, rect.split_top(96), field)) chosen = input::Focus{which};
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

std::optional<Input> draw_fields(ui::Ui& ui, Rect rect, const ContactView& view) {
  std::optional<Input> chosen;
  const bool is_phone = view.field == Field::kPhone;
  const std::string phone_label =
      view.phone_is_needed
          ? std::string(ui.tr("Telephone"))
          : ui::tr_format(ui.language(), "{0} (may be left out)", {ui.tr("Telephone")});
  draw_field(ui, rect.split_top(188), phone_label, "contact.phone",
             {.value = view.phone,
              .hint = ui.tr("So that we can tell you how it goes"),
              .error = view.error,
              .icon = ui::Icon::kPhone,
              .focused = is_phone},
             chosen, Field::kPhone);
  const std::string name_label =
      ui::tr_format(ui.language(), "{0} (may be left out)", {ui.tr("How shall we call you?")});
  Rect row = rect.split_top(140, 16);
  Rect titles = row.split_right(296, 16);
  titles.split_top(44);
  draw_field(ui, row, name_label, "contact.name",
             {.value = view.name,
              .hint = ui.tr("Family name"),
              .icon = ui::Icon::kPerson,
              .focused = !is_phone},
             chosen, Field::kName);
  if (auto title = draw_titles(ui, titles, view.title)) chosen = title;
  return chosen;
}

std::optional<Input> draw_surnames(ui::Ui& ui, Rect rect, std::string_view name, int columns) {
  const auto surnames = surnames_of(ui.language());
  std::optional<Input> chosen;
  const int rows = (static_cast<int>(surnames.size()) + columns - 1) / columns;
  const auto cells = rect.grid(columns, rows, 12);
  for (std::size_t i = 0; i < surnames.size(); ++i) {
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

// Below (portrait) or beside (landscape) the fields: what the chosen field is written with.
std::optional<Input> draw_writing(ui::Ui& ui, Rect rect, const ContactView& view,
                                  InputPanel& panel) {
  if (view.field == Field::kPhone) {
    const PanelView keys{PanelKind::kNumber, PadPage::kDigits, ui.tr("Done")};
    Rect pad = rect;
    pad.h = std::min(rect.h, ui.portrait() ? 640.0F : 480.0F);
    return draw_pad(ui, panel, pad, keys, input::GoNext{});
  }
  const PanelView keys{PanelKind::kText, view.page, ui.tr("Done")};
  const Rect pad = rect.split_bottom(std::min(panel.height(ui, keys), rect.h), 24);
  std::optional<Input> chosen;
  if (ui.language() != ui::Language::kEn) {
    rect = rect.split_bottom(std::min(rect.h, 344.0F));
    chosen = draw_surnames(ui, rect, view.name, 8);
  }
  if (auto typed = draw_pad(ui, panel, pad, keys, input::GoNext{})) return typed;
  return chosen;
}

}  // namespace

std::optional<Input> draw_contact(ui::Ui& ui, const ContactView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const Rect fields = ui.portrait() ? rest.split_top(344, 40) : rest.split_left(680, 40);
  std::optional<Input> chosen = draw_fields(ui, fields, view);
  if (auto typed = draw_writing(ui, rest, view, panel)) chosen = typed;

  const bool is_blank = view.phone.empty() && view.name.empty();
  if (is_blank && !view.phone_is_needed) {
    const ui::ButtonStyle style{.kind = ui::ButtonKind::kSecondary, .size = TextSize::kTitle};
    if (ui::button(ui, "contact.skip", frame.next, ui.tr("Go on without"), style)) {
      frame.input = input::SkipContact{};
    }
  } else {
    draw_next(ui, frame, ui.tr("Next"), true);
  }
  return chosen ? chosen : frame.input;
}

}  // namespace huiyin::kiosk
