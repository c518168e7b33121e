// A ticket by whatever a person has in hand: its id, a token, a QR text or a number.
#pragma once

#include <string>

#include "app/site/site_dir.h"
#include "app/sync/ticket_json.h"

namespace huiyin::cli {

// Errors: kNotOurCode, kOtherSite, kUnknownTicket, kUnknownToken.
Result<Ticket> find_ticket(db::HostStore& store, const std::string& code,
                           const std::string& public_host);

// With dues and history, ready for JSON.
Result<sync::TicketView> view_of(db::HostStore& store, const Ticket& ticket);

}  // namespace huiyin::cli
