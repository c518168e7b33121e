#include "kiosk/screens/aloud.h"

#include <algorithm>
#include <array>
#include <vector>

#include "app/ui/ui_tree.h"
#include "app/words/i18n.h"

namespace huiyin::kiosk {
namespace {

using ui::TreeItem;

// The same on every screen, and what a pad's keys say by themselves.
constexpr std::array<std::string_view, 5> kAround = {"language.", "reading.", "reach.", "nav.",
                                                     "pad."};
// Values that only the visitor may know; a field is told by its name.
struct Name {
  std::string_view id;
  const char* words;
};
constexpr std::array kPrivate = {Name{"contact.phone", words::tr_mark("Telephone")},
                                 Name{"contact.name", words::tr_mark("Name")},
                                 Name{"confirm.contact", words::tr_mark("Contact")},
                                 Name{"describe.text", words::tr_mark("In your words")},
                                 Name{"confirm.text", words::tr_mark("In your words")},
                                 Name{"status.input", words::tr_mark("Number or code")}};

bool is_around(const TreeItem& item) {
  return item.id == "speech" ||
         std::any_of(kAround.begin(), kAround.end(),
                     [&item](std::string_view start) { return item.id.starts_with(start); });
}

const Name* private_name(std::string_view id) {
  for (const Name& name : kPrivate)
    if (name.id == id) return &name;
  return nullptr;
}

std::string words_of(const ui::Ui& ui, const TreeItem& item) {
  if (const Name* name = private_name(item.id)) return ui.tr(name->words);
  const bool is_chosen = item.selected && item.role == "button";
  return is_chosen ? ui::tr_format(ui.language(), "{0}, chosen", {item.label}) : item.label;
}

bool is_hidden(const std::vector<TreeItem>& items, const std::string& text) {
  return std::any_of(items.begin(), items.end(), [&text](const TreeItem& item) {
    return item.label == text && (is_around(item) || private_name(item.id) != nullptr);
  });
}

// Each text is a sentence of its own, so that calls can come between them.
void add(std::string& all, std::string_view text) {
  if (text.empty()) return;
  if (!all.empty()) all += '\n';
  all += text;
}

std::string whole_screen(const ui::Ui& ui) {
  const std::vector<TreeItem>& items = ui.drawn().items;
  std::string all;
  for (const std::string& text : ui.texts())
    if (!is_hidden(items, text)) add(all, text);
  return all;
}

const TreeItem* focused(const ui::Ui& ui) {
  for (const TreeItem& item : ui.drawn().items)
    if (ui.focused(item.id)) return &item;
  return nullptr;
}

// Something else is shown in the same place: a warning, a notice, a ticket that was found.
std::string place_key(const ui::Ui& ui, const State& state) {
  std::string key = ui.drawn().screen;
  if (state.warned_ms) key += "!";
  if (state.notice) key += std::to_string(state.notice->until_ms);
  return key + ui::code_of(ui.language()) + "#";
}

std::size_t typed_size(const State& state) {
  const auto* search = std::get_if<place::StatusSearch>(&state.place);
  const Form& form = state.form;
  return form.text.size() + form.name.size() + form.phone.size() +
         (search == nullptr ? 0 : search->query.size());
}

}  // namespace

std::optional<input::Spoken> aloud(const ui::Ui& ui, const State& state) {
  if (!state.speech.is_on) return std::nullopt;
  const std::string place = place_key(ui, state);
  const bool is_new = !state.speech.said.starts_with(place);
  if (!ui.by_keypad()) {
    if (!is_new) return std::nullopt;
    return input::Spoken{place, whole_screen(ui)};
  }
  const TreeItem* item = focused(ui);
  if (item == nullptr) return std::nullopt;  // the next frame has a place for the arrows
  const std::string key =
      place + item->id + (item->selected ? "+" : "") + std::to_string(typed_size(state));
  if (key == state.speech.said) return std::nullopt;
  std::string words = is_new ? whole_screen(ui) : std::string();
  add(words, words_of(ui, *item));
  return input::Spoken{key, std::move(words)};
}

}  // namespace huiyin::kiosk
