// Puts a ticket's A4 form as a PDF into the site's folder "forms", where any viewer prints it.
#pragma once

#include <string>

#include "app/site/site_dir.h"

namespace huiyin::counter {

// The file's path. Errors: those of site::ticket_form() and slip::form_pdf(), kIo.
Result<std::string> save_form(const site::Site& site, const Ticket& ticket, const std::string& form,
                              Moment now);

}  // namespace huiyin::counter
