// Fills the A4 forms of a ticket: work order, rework slip, contact slip, reply letter. Which form
// fits is core's (form_doc.h), how it is drawn printer/slip's.
#pragma once

#include <string>

#include "app/core/form_doc.h"
#include "app/words/i18n.h"
#include "app/words/slip_words.h"

namespace huiyin::words {

struct FormFacts {
  std::string form;  // of kTicketForms
  Ticket ticket;
  std::string title;   // the site's own; empty: the usual one
  std::string number;  // of the site's controlled form; may be empty
  OfficeWords office;
  Moment now;
};

// Errors: kBadValue (no such form; a reply letter without a reply).
Result<FormDoc> compose_form(const FormFacts& facts, Language language, const SiteClock& clock);

}  // namespace huiyin::words
