// A ticket's A4 form with the site's own title and form number. Used by the counter and the command
// line.
#pragma once

#include <string>

#include "app/core/form_doc.h"
#include "app/site/site_dir.h"

namespace huiyin::site {

// Errors: kBadValue (no such form), kStillOwed (a reply letter without a reply).
Result<FormDoc> ticket_form(const Site& site, const Ticket& ticket, const std::string& form,
                            Moment now);

}  // namespace huiyin::site
