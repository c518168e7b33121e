// The gate for staff, and what the office does at the kiosk without a keyboard: the printer's test
// and paper, pairing, volume, brightness, restart, the last lines of the log.
#include <algorithm>
#include <vector>

#include "app/ui/widgets.h"
#include "app/words/ticket_words.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::ButtonKind;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;

std::string gate_words(ui::Ui& ui, const StaffView& view) {
  if (view.shut_min > 0) {
    const auto n = static_cast<unsigned long>(view.shut_min);
    return ui::format(ui::trn(ui.language(), "Too many wrong PINs: wait {0} minute",
                              "Too many wrong PINs: wait {0} minutes", n),
                      {std::to_string(n)});
  }
  if (view.staff.refused == PinAnswer::kWrong) return ui.tr("This PIN is wrong.");
  if (view.staff.refused == PinAnswer::kNone) {
    return ui.tr("No PIN is set yet. Set one with: huiyin pin --station FOLDER");
  }
  return {};
}

std::optional<Input> draw_gate(ui::Ui& ui, Frame& frame, const StaffView& view, InputPanel& panel) {
  Rect rest = frame.content.centred(std::min(frame.content.w, 720.0F), frame.content.h);
  const std::string fault = gate_words(ui, view);
  const Rect pin = rest.split_top(96, 72);
  if (!fault.empty()) ui::tag(ui, "staff.fault", {pin.x, pin.bottom() + 4, pin.w, 56}, fault);
  ui::field(ui, "staff.pin", pin,
            {.value = view.staff.pin,
             .hint = ui.tr("PIN"),
             .error = fault,
             .icon = Icon::kLock,
             .focused = true,
             .masked = true});
  const PanelView keys{PanelKind::kNumber, PadPage::kDigits, ui.tr("Done"), {}};
  const Rect leave = rest.split_bottom(96, 24);
  const Rect pad = rest.split_top(std::min(rest.h, 640.0F));
  const ui::ButtonStyle style{.kind = ButtonKind::kSecondary, .icon = Icon::kBack};
  if (ui::button(ui, "staff.leave", leave, ui.tr("Back"), style)) return input::StaffLeft{};
  const auto typed = draw_pad(ui, panel, pad, keys, input::StaffEntered{});
  if (!typed) return frame.input;
  if (const auto* text = std::get_if<input::Type>(&*typed)) {
    const char digit = text->text.empty() ? ' ' : text->text[0];
    if (digit < '0' || digit > '9') return std::nullopt;
    return input::StaffTyped{digit};
  }
  if (std::holds_alternative<input::Erase>(*typed)) return input::StaffErased{};
  return typed;
}

struct Deed {
  const char* id;
  const char* label;
  Icon icon;
  StaffAct act;
  bool is_possible = true;
};

std::optional<Input> draw_deeds(ui::Ui& ui, Rect rect, const std::vector<Deed>& deeds) {
  std::optional<Input> chosen;
  const auto cells = rect.columns(static_cast<int>(deeds.size()), 16);
  for (std::size_t i = 0; i < deeds.size(); ++i) {
    const Deed& deed = deeds[i];
    const ui::ButtonStyle style{.kind = ButtonKind::kSecondary,
                                .icon = deed.icon,
                                .enabled = deed.is_possible,
                                .known_icon = deed.icon == Icon::kMinus || deed.icon == Icon::kPlus,
                                .size = TextSize::kBody};
    if (ui::button(ui, deed.id, cells[i], deed.label, style)) chosen = input::StaffWants{deed.act};
  }
  return chosen;
}

// One line a matter: what it is, how it stands, what can be done.
std::optional<Input> draw_matter(ui::Ui& ui, Rect row, std::string_view label,
                                 const std::string& state, const std::vector<Deed>& deeds) {
  const Rect hand = row.split_right(std::min(row.w * 0.5F, 560.0F), 24);
  ui::text(ui, row.split_top(row.h * 0.5F), label,
           {.size = TextSize::kLabel,
            .weight = ui::Weight::kBold,
            .vertical = ui::VerticalAlign::kBottom,
            .fit = true});
  ui::text(ui, row, state, {.size = TextSize::kBody, .ink = Ink::kMuted, .fit = true});
  return draw_deeds(ui, hand, deeds);
}

std::string printer_words(ui::Ui& ui, const StaffFacts& facts) {
  if (facts.queue.empty()) return ui.tr("No printer is set up");
  if (facts.printer.empty()) return ui.tr("Ready");
  return words::printer_words(ui.language(), facts.printer);
}

std::string link_words(ui::Ui& ui, const StaffView& view) {
  if (view.staff.facts.host.empty()) return ui.tr("Not joined to a counter yet");
  const char* state = view.is_online ? ui.tr("reached") : ui.tr("not reached");
  return view.staff.facts.host + " · " + state;
}

std::string percent(std::optional<int> value, const char* none) {
  return value ? std::to_string(*value) + " %" : std::string(none);
}

std::optional<Input> draw_matters(ui::Ui& ui, Rect rect, const StaffView& view) {
  const StaffFacts& facts = view.staff.facts;
  const bool has_printer = !facts.queue.empty(), has_light = facts.brightness.has_value();
  const bool has_sound = facts.sound.empty();
  const auto rows = rect.rows(5, 12);
  std::optional<Input> chosen;
  const auto take = [&chosen](std::optional<Input> input) {
    if (input) chosen = std::move(input);
  };
  take(draw_matter(
      ui, rows[0], ui.tr("Printer"), printer_words(ui, facts),
      {{"staff.test_print", ui.tr("Test print"), Icon::kPrinter, StaffAct::kTestPrint, has_printer},
       {"staff.paper", ui.tr("Paper is changed"), Icon::kCheck, StaffAct::kPaperChanged,
        has_printer}}));
  take(draw_matter(ui, rows[1], ui.tr("Counter"), link_words(ui, view),
                   {{"staff.pair", ui.tr("Join again"), Icon::kSync, StaffAct::kPairAgain}}));
  take(draw_matter(ui, rows[2], ui.tr("Volume"),
                   has_sound ? percent(facts.volume, "") : ui.tr("No sound at the moment"),
                   {{"staff.quieter", ui.tr("Lower"), Icon::kMinus, StaffAct::kQuieter},
                    {"staff.louder", ui.tr("Higher"), Icon::kPlus, StaffAct::kLouder},
                    {"staff.test_sound", ui.tr("Test"), Icon::kSpeaker, StaffAct::kTestSound}}));
  take(draw_matter(
      ui, rows[3], ui.tr("Brightness"),
      percent(facts.brightness, ui.tr("This display has no setting")),
      {{"staff.darker", ui.tr("Lower"), Icon::kMinus, StaffAct::kDarker, has_light},
       {"staff.brighter", ui.tr("Higher"), Icon::kPlus, StaffAct::kBrighter, has_light}}));
  take(draw_matter(
      ui, rows[4], ui.tr("This program"), {},
      {{"staff.restart", ui.tr("Restart"), Icon::kSync, StaffAct::kRestart},
       {"staff.close", ui.tr("Leave the staff page"), Icon::kClose, StaffAct::kClose}}));
  return chosen;
}

void draw_log(ui::Ui& ui, Rect rect, const StaffFacts& facts) {
  ui::card(ui, rect, {.kind = ui::CardKind::kSunken});
  rect = rect.inset(16, 12);
  if (!facts.told.empty()) {
    ui::text(ui, rect.split_top(44, 8), ui.tr(facts.told.c_str()),
             {.size = TextSize::kBody, .ink = Ink::kPrimary, .fit = true, .id = "staff.told"});
  }
  // The last ones that have room, whole.
  const ui::TextStyle small{.size = TextSize::kCaption, .wrap = true};
  std::vector<float> heights;
  float left = rect.h;
  std::size_t first = facts.log.size();
  for (; first > 0; --first) {
    const float height = ui::height_of(ui, facts.log[first - 1], rect.w, small);
    if (height > left) break;
    left -= height;
    heights.insert(heights.begin(), height);
  }
  for (std::size_t i = first; i < facts.log.size(); ++i) {
    const std::string id = "staff.log." + std::to_string(i);
    ui::TextStyle style = small;
    style.id = id;
    ui::text(ui, rect.split_top(heights[i - first]), facts.log[i], style);
  }
}

}  // namespace

std::optional<Input> draw_staff(ui::Ui& ui, const StaffView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  if (ui.pressed(ui::Key::kEscape)) return input::StaffLeft{};
  if (!view.staff.is_inside) return draw_gate(ui, frame, view, panel);
  Rect rest = frame.content;
  const ui::ButtonStyle style{.icon = Icon::kCheck};
  if (ui::button(ui, "staff.leave", rest.split_bottom(96, 24), ui.tr("Finish"), style)) {
    return input::StaffLeft{};
  }
  std::optional<Input> chosen;
  if (ui.portrait()) {
    chosen = draw_matters(ui, rest.split_top(700, 24), view);
    draw_log(ui, rest, view.staff.facts);
  } else if (has_room_above(frame)) {
    draw_log(ui, frame.above, view.staff.facts);
    chosen = draw_matters(ui, rest, view);
  } else {
    const Rect log = rest.split_right(rest.w * 0.34F, 24);
    chosen = draw_matters(ui, rest, view);
    draw_log(ui, log, view.staff.facts);
  }
  return chosen ? chosen : frame.input;
}

}  // namespace huiyin::kiosk
