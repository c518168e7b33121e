#include "kiosk/flow/intake_way.h"

#include <algorithm>

#include "app/core/text.h"

namespace huiyin::kiosk {
namespace {

// A price is told with its item: "家政清洁 60 元/小时".
const PriceItem* price_of(const State& state, const std::string& name) {
  for (const PriceItem& item : state.site.prices) {
    if (item.name == name) return &item;
  }
  return nullptr;
}

std::string answer_to(const Form& form, const IntakeQuestion& question) {
  const auto it = form.answers.find(question.id);
  if (it != form.answers.end()) return it->second;
  return question.is_optional ? question.choices.front().id : std::string();
}

void add(std::string& text, const std::string& more, words::Language language) {
  if (more.empty()) return;
  if (!text.empty()) text += language == words::Language::kEn ? "; " : "；";
  text += more;
}

using FactTexts = std::map<std::string, std::string>;

void add_facts(const State& state, const IntakeQuestion& question, FactTexts& facts) {
  const std::string answer = answer_to(state.form, question);
  if (question.kind == IntakeKind::kPrices) {
    if (const PriceItem* item = price_of(state, answer)) {
      facts["price_told"] = item->name + " " + item->price;
    }
  }
  const IntakeChoice* choice = question.find(answer);
  if (choice == nullptr) return;
  for (const auto& [key, value] : choice->facts) {
    // The office reads its own language.
    facts[key] = value == "@" ? choice->title.in(words::code_of(state.home_language)) : value;
  }
}

FactTexts facts_of(const State& state) {
  FactTexts facts;
  const IntakeForm* form = intake_of(state);
  if (form == nullptr) return facts;
  for (const IntakeQuestion* question : questions_of(state))
    add_facts(state, *question, facts);
  for (const IntakeQuestion& question : form->questions) {
    if (question.is_optional) add_facts(state, question, facts);
  }
  const IntakeQuestion* danger = danger_question(state);
  const IntakeChoice* sign = danger != nullptr ? danger->find(state.form.danger_sign) : nullptr;
  if (sign == nullptr || !state.form.is_emergency()) return facts;
  facts.insert(sign->facts.begin(), sign->facts.end());
  return facts;
}

bool asks_for_words(const State& state, const IntakeForm& form) {
  if (form.asks_words || state.form.wants_words || !state.form.text.empty()) return true;
  for (const IntakeQuestion* question : questions_of(state)) {
    const IntakeChoice* choice = question->find(answer_to(state.form, *question));
    if (choice != nullptr && choice->asks_words) return true;
  }
  return false;
}

}  // namespace

const IntakeForm* intake_of(const State& state) {
  const bool is_known = state.site.intake && state.form.category;
  return is_known ? state.site.intake->of(*state.form.category) : nullptr;
}

std::vector<const IntakeQuestion*> questions_of(const State& state) {
  std::vector<const IntakeQuestion*> out;
  const IntakeForm* form = intake_of(state);
  if (form == nullptr) return out;
  for (const IntakeQuestion& question : form->questions) {
    const bool fits = question.when.field.empty() || question.when.holds(state.form.answers);
    if (fits && !question.is_optional) out.push_back(&question);
  }
  return out;
}

bool is_answered(const Form& form, const IntakeQuestion& question) {
  if (question.kind == IntakeKind::kDanger) return form.danger.has_value();
  return form.answers.contains(question.id);
}

const IntakeQuestion* danger_question(const State& state) {
  for (const IntakeQuestion* question : questions_of(state)) {
    if (question->kind == IntakeKind::kDanger) return question;
  }
  return nullptr;
}

bool needs_words(const State& state) {
  const IntakeForm* form = intake_of(state);
  return form == nullptr || asks_for_words(state, *form) || told_text(state).empty();
}

std::string answer_words(const State& state, const IntakeQuestion& question,
                         words::Language language) {
  const std::string answer = answer_to(state.form, question);
  if (const IntakeChoice* choice = question.find(answer)) {
    return choice->title.in(words::code_of(language));
  }
  const PriceItem* item = question.kind == IntakeKind::kPrices ? price_of(state, answer) : nullptr;
  return item == nullptr ? std::string() : item->name + " " + item->price;
}

std::string told_text(const State& state) {
  std::string text;
  for (const IntakeQuestion* question : questions_of(state)) {
    const IntakeChoice* choice = question->find(answer_to(state.form, *question));
    if (choice != nullptr && !choice->is_said) continue;
    if (question->kind == IntakeKind::kDanger) continue;
    add(text, answer_words(state, *question, state.language), state.language);
  }
  add(text, trim(state.form.text), state.language);
  return text;
}

const NeighbourMatter* neighbours_of(const State& state, Moment now) {
  const FactTexts facts = facts_of(state);
  const auto shared = facts.find("shared");
  if (shared == facts.end() || state.form.household.empty()) return nullptr;
  const std::string entrance = entrance_of(state.form.household);
  const SiteClock& clock = state.site.clock;
  for (const NeighbourMatter& matter : state.site.neighbours) {
    const bool is_today = local_day(matter.since, clock) == local_day(now, clock);
    const bool is_alike = matter.entrance == entrance && matter.shared == shared->second;
    if (is_today && is_alike && matter.households > 0) return &matter;
  }
  return nullptr;
}

Draft draft_of(const State& state) {
  const Form& form = state.form;
  Draft out;
  out.category = form.category.value_or(Category::kOther);
  out.channel = Channel::kKiosk;
  out.attendance = form.attendance;
  out.urgency = form.is_emergency() ? Urgency::kEmergency : Urgency::kNormal;
  out.language = words::code_of(state.language);
  out.personal = {form.household, form.full_name(state.language), form.phone, told_text(state)};
  out.facts = facts_of(state);
  return out;
}

std::vector<Place> way_of(const State& state, Moment now) {
  std::vector<Place> way = {place::PickCategory{}, place::PickBuilding{}};
  const bool has_intake = intake_of(state) != nullptr;
  for (const IntakeQuestion* question : questions_of(state)) {
    if (question->kind == IntakeKind::kDanger) {
      way.push_back(place::Danger{});
      if (state.form.is_emergency()) way.push_back(place::Urgent{});
    } else {
      way.push_back(place::Ask{question->id});
    }
  }
  if (needs_words(state)) way.push_back(place::Describe{});
  if (!has_intake && state.form.asks_danger()) way.push_back(place::Danger{});
  if (neighbours_of(state, now) != nullptr) way.push_back(place::Neighbours{});
  way.push_back(place::Contact{Field::kPhone, {}});
  way.push_back(place::Confirm{});
  return way;
}

}  // namespace huiyin::kiosk
