// What an action's form asks beside its own fields: one line a fact, its choices below with the
// digits that pick them.
#include <algorithm>
#include <vector>

#include "app/counter/screens/parts.h"
#include "app/words/fact_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kLine = 30;
constexpr float kFactFieldPick = 26;
constexpr float kGap = 4;
constexpr std::size_t kMostPeople = 12;  // in a bigger office the rest are typed

struct Choice {
  std::string word;   // as it is kept
  std::string label;  // as it is read
};

std::vector<Choice> choices_of(ui::Ui& ui, const TicketView& view, const FactKey& key) {
  std::vector<Choice> out;
  const ui::Language l = ui.language();
  const auto add = [&](std::string_view word) {
    out.push_back({std::string(word), words::choice_words(l, key.key, word)});
  };
  if (key.kind == FactKind::kFlag) {
    add("true");
    add("false");
  }
  std::string_view rest = key.kind == FactKind::kWord ? key.choices : std::string_view();
  while (!rest.empty()) {
    const std::size_t end = rest.find(' ');
    add(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  if (key.kind == FactKind::kLogin) {
    const std::vector<Account>& accounts = view.record->accounts;
    for (std::size_t i = 0; i < std::min(accounts.size(), kMostPeople); ++i)
      out.push_back({accounts[i].login, accounts[i].name});
  }
  if (key.key == "respondent_department") {
    for (const std::string& code : view.frame.settings.departments)
      out.push_back({code, words::department_words(l, code)});
  }
  return out;
}

// Two short choices stand beside the field, others below.
bool beside(const std::vector<Choice>& choices) {
  constexpr std::size_t kShort_bytes = 9;
  return choices.size() == 2 && choices[0].label.size() <= kShort_bytes &&
         choices[1].label.size() <= kShort_bytes;
}

std::size_t columns_for(const ui::Ui& ui, const std::vector<Choice>& choices) {
  if (is_wordy(ui)) return 2;
  std::size_t longest = 0;
  for (const Choice& choice : choices)
    longest = std::max(longest, choice.label.size());
  return longest > 15 ? 2 : longest > 9 || choices.size() <= 3 ? 3 : 4;
}

// The field keeps what they leave, and the room of its caret.
float width_beside(ui::Ui& ui, const std::vector<Choice>& choices, float room) {
  constexpr float kCaret = 36;
  float widest = 0;
  for (const Choice& choice : choices) {
    const ui::TextStyle style{.size = TextSize::kCaption, .weight = Weight::kBold};
    widest = std::max(widest, ui::measure_text(ui, "2 " + choice.label, style).w);
  }
  return std::min(2 * (widest + 10) + 4, room - kCaret);
}

std::string label_of(const std::vector<Choice>& choices, std::string_view word) {
  for (const Choice& choice : choices) {
    if (choice.word == word) return choice.label;
  }
  return std::string(word);
}

// A digit typed alone, or behind what is chosen already, is the choice's.
std::string kept(const std::vector<Choice>& choices, std::string_view before,
                 const std::string& typed) {
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const std::string digit = std::to_string(i + 1);
    const bool by_digit = typed == digit || typed == label_of(choices, before) + digit;
    if (by_digit || typed == choices[i].label) return choices[i].word;
  }
  return typed;
}

const char* hint_of(const ui::Ui& ui, const FactKey& key) {
  if (key.kind == FactKind::kMoment) return ui.tr("11-30 18:00, or +2 days");
  if (key.kind == FactKind::kMoney) return ui.tr("yuan");
  if (key.kind == FactKind::kTicket) return ui.tr("number of the ticket");
  return "";
}

void draw_choice(ui::Ui& ui, Rect place, const std::string& label, bool chosen) {
  ui::card(
      ui, place,
      {.kind = chosen ? ui::CardKind::kSelected : ui::CardKind::kFlat, .tone = ui::Tone::kPrimary});
  ui::text(ui, place.inset(4, 0), label,
           {.size = TextSize::kCaption,
            .weight = chosen ? Weight::kBold : Weight::kRegular,
            .ink = Ink::kPrimary,
            .align = ui::Align::kCentre});
}

void draw_choices(ui::Ui& ui, Rect rect, const TicketView& view, const FactKey& key, Intents& out) {
  const std::vector<Choice> choices = choices_of(ui, view, key);
  const std::size_t columns = beside(choices) ? 2 : columns_for(ui, choices);
  const std::string_view value = text_of(view.form->fields, {Field::kFact, false, key.key});
  std::vector<Rect> places;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i % columns == 0)
      places = rect.split_top(kFactFieldPick, kGap).columns(static_cast<int>(columns), 4);
    const Choice& choice = choices[i];
    const std::string id = "ticket.field." + std::string(key.key) + "." + choice.word;
    const Rect place = places[i % columns];
    if (ui::touch_area(ui, id, place, choice.label)) {
      tell(out, EditField{Field::kFact, choice.word, std::string(key.key)});
    }
    draw_choice(ui, place, std::to_string(i + 1) + " " + choice.label, choice.word == value);
  }
}

}  // namespace

float fact_field_height(ui::Ui& ui, const TicketView& view, const FieldRule& rule) {
  const FactKey* key = find_fact_key(rule.fact);
  const std::vector<Choice> choices = choices_of(ui, view, *key);
  if (choices.empty() || beside(choices)) return kLine + kGap;
  const std::size_t columns = columns_for(ui, choices);
  const auto rows = static_cast<float>((choices.size() + columns - 1) / columns);
  return kLine + kGap + rows * (kFactFieldPick + kGap);
}

void draw_fact_field(ui::Ui& ui, Rect rect, const TicketView& view, const FieldRule& rule,
                     Intents& out) {
  const FactKey* key = find_fact_key(rule.fact);
  Rect line = rect.split_top(kLine, kGap);
  const bool missing = view.form->missing == Field::kFact && view.form->missing_fact == rule.fact;
  const std::string label = words::fact_label(ui.language(), rule.fact);
  ui::text(ui, line.split_left(is_wordy(ui) ? 116.0F : 104.0F, 6),
           rule.required ? label + " *" : label,
           {.size = TextSize::kCaption, .ink = missing ? Ink::kDanger : Ink::kMuted});
  const std::vector<Choice> choices = choices_of(ui, view, *key);
  if (beside(choices)) {
    const float width = width_beside(ui, choices, line.w);
    draw_choices(ui, line.split_right(width, 6).centred(width, kFactFieldPick), view, *key, out);
  }
  const std::string before(text_of(view.form->fields, rule));
  const std::string id = "ticket.field." + std::string(rule.fact);
  // While a login is being typed it stays as it is: it may be the beginning of a longer one.
  const bool is_half_typed = key->kind == FactKind::kLogin && ui.focused(id);
  const auto typed =
      ui::text_input(ui, id, line, is_half_typed ? before : label_of(choices, before),
                     {.hint = missing ? ui.tr("This is needed") : hint_of(ui, *key),
                      .max_bytes = 3'000,
                      .enabled = !view.form->busy});
  if (typed) {
    tell(out, EditField{Field::kFact, kept(choices, before, *typed), std::string(rule.fact)});
  }
  if (!choices.empty() && !beside(choices)) draw_choices(ui, rect, view, *key, out);
}

}  // namespace huiyin::counter
