// The views of the questions before a matter is taken in.
#include "app/words/fact_words.h"
#include "kiosk/flow/intake_way.h"
#include "kiosk/screens/build_views.h"

namespace huiyin::kiosk {
namespace {

using words::tr;

std::string in(const Titles& titles, words::Language language) {
  return titles.in(words::code_of(language));
}

std::string chosen_of(const Form& form, const std::string& question) {
  const auto it = form.answers.find(question);
  return it == form.answers.end() ? std::string() : it->second;
}

// What is left of a list that stands in for a price list: only "something else".
bool stands_in(const IntakeQuestion& question, const State& state, const IntakeChoice& choice) {
  const bool has_prices = question.kind == IntakeKind::kPrices && !state.site.prices.empty();
  return has_prices && !choice.asks_words;
}

}  // namespace

DangerView Views::danger() const {
  DangerView out{frame(tr(language, "Is there any danger?"),
                       tr(language, "Look whether one of these is true")),
                 emergency_phone(state.site.office),
                 state.form.danger,
                 {}};
  const IntakeQuestion* question = danger_question(state);
  if (question == nullptr) return out;
  for (const IntakeChoice& sign : question->choices) {
    out.signs.push_back({"danger.sign." + sign.id, in(sign.title, language),
                         input::AnswerDanger{true, sign.id}, sign.id == state.form.danger_sign});
  }
  return out;
}

AskView Views::ask(const place::Ask& at) const {
  AskView out;
  const IntakeForm* form = intake_of(state);
  const IntakeQuestion* question = form == nullptr ? nullptr : form->find(at.question);
  if (question == nullptr) return {frame({}, {}), {}, {}, false};
  const std::string chosen = chosen_of(state.form, question->id);
  const std::string& title = question->title.in(words::code_of(language));
  out.frame = frame(title, question->hint.in(words::code_of(language)));
  const auto add = [&out, &chosen](const std::string& id, std::string label, std::string note) {
    out.choices.push_back({"ask." + id, std::move(label), input::Answer{id}, id == chosen});
    out.notes.push_back(std::move(note));
  };
  if (question->kind == IntakeKind::kPrices) {
    for (std::size_t i = 0; i < state.site.prices.size(); ++i) {
      const PriceItem& item = state.site.prices[i];
      add(item.name, item.name, item.price);
      out.choices.back().id = "ask.price." + std::to_string(i);
    }
  }
  for (const IntakeChoice& choice : question->choices) {
    if (!stands_in(*question, state, choice)) add(choice.id, in(choice.title, language), {});
  }
  out.offers_words = !question->is_optional && !form->asks_words;
  return out;
}

UrgentView Views::urgent() const {
  UrgentView out;
  out.frame = frame(tr(language, "Urgent: this is what happens now"), {});
  out.phone = emergency_phone(state.site.office);
  const IntakeQuestion* question = danger_question(state);
  const IntakeChoice* sign = question == nullptr ? nullptr : question->find(state.form.danger_sign);
  out.advice =
      sign == nullptr ? tr(language, "Leave the danger first.") : in(sign->advice, language);
  return out;
}

NeighboursView Views::neighbours() const {
  NeighboursView out;
  out.frame = frame(tr(language, "Neighbours reported the same"),
                    tr(language, "Your own number and slip you get either way"));
  const NeighbourMatter* matter = neighbours_of(state, now.wall);
  if (matter == nullptr) return out;
  const auto n = static_cast<unsigned long>(matter->households);
  out.words =
      words::format(words::trn(language, "{0} household of your entrance reported today: {1}",
                               "{0} households of your entrance reported today: {1}", n),
                    {std::to_string(n), words::choice_words(language, "shared", matter->shared)});
  return out;
}

}  // namespace huiyin::kiosk
