#include "app/core/procedure.h"

#include <algorithm>

#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr std::string_view kWorkHours = "hours.work";

constexpr Words<RuleSource, 4> kSourceWords{{{{RuleSource::kDefault, "default"},
                                              {RuleSource::kProfile, "profile"},
                                              {RuleSource::kChoice, "choice"},
                                              {RuleSource::kSite, "site"}}}};

bool holds(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const RuleProfile* find_profile(const RuleBook& book, std::string_view word) {
  const auto at = std::find_if(book.profiles.begin(), book.profiles.end(),
                               [word](const RuleProfile& p) { return p.word == word; });
  return at == book.profiles.end() ? nullptr : &*at;
}

std::vector<Span> spans_of(std::string_view text) {
  std::vector<Span> out;
  for (const std::string& word : words_in(text, ',')) {
    if (const auto span = parse_span(word)) out.push_back(*span);
  }
  return out;
}

bool is_for(const Rule& rule, Category category) {
  return std::all_of(rule.clock.when.begin(), rule.clock.when.end(),
                     [category](const RuleTest& test) {
                       if (test.field != RuleTest::Field::kCategory) return true;
                       return holds(test.values, name_of(category)) != test.is_not;
                     });
}

}  // namespace

std::string_view name_of(RuleSource source) {
  return kSourceWords.name(source);
}

Result<SharedProcedures> Procedures::make(ProcedureFacts facts) {
  if (auto checked = check_book(facts.book); !checked) return checked.error();
  std::shared_ptr<Procedures> made(new Procedures);
  made->facts_ = std::move(facts);
  made->settle_values();
  const Rule* hours = made->facts_.book.find(kWorkHours);
  CalendarFacts days = made->facts_.calendar;
  if (hours != nullptr) days.hours = spans_of(made->value_of(*hours).value);
  auto calendar = ServiceCalendar::make(std::move(days));
  if (!calendar) return calendar.error();
  made->calendar_ = std::move(*calendar);
  made->make_clocks();
  return SharedProcedures(std::move(made));
}

void Procedures::settle_values() {
  const RuleBook& book = facts_.book;
  const auto set_all = [&](const auto& sets, RuleSource source, const std::string& by) {
    for (const auto& [key, value] : sets)
      values_.insert_or_assign(key, RuleValue{value, source, by});
  };
  const auto chosen_profile = facts_.settings.find(std::string(kProfileKey));
  const RuleProfile* profile = book.profiles.empty() ? nullptr : &book.profiles.front();
  if (chosen_profile != facts_.settings.end()) {
    if (const auto* named = find_profile(book, chosen_profile->second)) profile = named;
  }
  if (profile != nullptr) {
    profile_ = profile->word;
    set_all(profile->sets, RuleSource::kProfile, profile->word);
  }
  for (const RuleChoice& choice : book.choices) {
    for (const ChoiceOption& option : choice.options) {
      if (option.word == chosen(choice)) set_all(option.sets, RuleSource::kChoice, choice.id);
    }
  }
  for (const auto& [key, value] : facts_.settings) {
    const Rule* rule = book.find(key);
    if (rule != nullptr && check_value(*rule, value).ok()) {
      values_.insert_or_assign(rule->key, RuleValue{value, RuleSource::kSite, {}});
    }
  }
}

void Procedures::make_clocks() {
  for (const Rule& rule : facts_.book.rules) {
    if (rule.clock.what.empty()) continue;
    const Clock clock{&rule, parse_limit(value_of(rule).value), rule.id + " " + rule.clause};
    if (!clock.limit && rule.clock.at.empty() && rule.clock.instead.empty()) continue;
    for (const Category c : kCategories) {
      if (is_for(rule, c)) clocks_[static_cast<std::size_t>(c)].push_back(clock);
    }
  }
}

RuleValue Procedures::value_of(const Rule& rule) const {
  const auto at = values_.find(rule.key);
  return at == values_.end() ? RuleValue{rule.value, RuleSource::kDefault, {}} : at->second;
}

std::optional<Limit> Procedures::limit_of(std::string_view key) const {
  const Rule* rule = facts_.book.find(key);
  return rule == nullptr ? std::nullopt : parse_limit(value_of(*rule).value);
}

const std::string& Procedures::chosen(const RuleChoice& choice) const {
  const auto at = facts_.settings.find(choice.key);
  const bool fits = at != facts_.settings.end() && check_value(choice, at->second).ok();
  return fits ? at->second : choice.value;
}

Result<std::string> setting_key(const RuleBook& book, std::string_view key_or_id) {
  if (key_or_id == kProfileKey) return std::string(kProfileKey);
  if (const Rule* rule = book.find(key_or_id)) return rule->key;
  if (const RuleChoice* choice = book.find_choice(key_or_id)) return choice->key;
  return fail(ErrorCode::kBadValue, "no rule " + std::string(key_or_id) +
                                        "; allowed: an id such as N-049 or C-01, a key such as "
                                        "complaint.reply, or profile");
}

Result<std::string> check_setting(const RuleBook& book, std::string_view key_or_id,
                                  std::string_view value) {
  if (key_or_id == kProfileKey) {
    if (find_profile(book, value) != nullptr) return std::string(kProfileKey);
    std::string allowed;
    for (const RuleProfile& profile : book.profiles)
      allowed += (allowed.empty() ? "" : ", ") + profile.word;
    return fail(ErrorCode::kBadValue, "profile = " + std::string(value) + "; allowed: " + allowed);
  }
  if (const Rule* rule = book.find(key_or_id)) {
    if (auto checked = check_value(*rule, value); !checked) return checked.error();
    return rule->key;
  }
  if (const RuleChoice* choice = book.find_choice(key_or_id)) {
    if (auto checked = check_value(*choice, value); !checked) return checked.error();
    return choice->key;
  }
  return setting_key(book, key_or_id);
}

}  // namespace huiyin
