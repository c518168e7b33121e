#include "app/site/ticket_form.h"

#include "app/words/form_words.h"

namespace huiyin::site {

Result<FormDoc> ticket_form(const Site& site, const Ticket& ticket, const std::string& form,
                            Moment now) {
  words::FormFacts facts{.form = form,
                         .ticket = ticket,
                         .title = {},
                         .number = {},
                         .office = office_words(site.config),
                         .now = now};
  const auto known = site.config.forms.find(form);
  if (known != site.config.forms.end()) {
    facts.title = known->second.title;
    facts.number = known->second.number;
  }
  const auto language = words::language_from(site.config.language);
  return words::compose_form(facts, language.value_or(words::Language::kZhCn), site.config.clock);
}

}  // namespace huiyin::site
