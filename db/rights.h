// The one place where a command is held against its actor's rights (app/core/permission.h). Called
// inside the transaction that carries the command out. Nothing of this leaves db.
//
// Who has an account is held to its posts and may do nothing once it rests. A name without an
// account is the house's own hand: the command line, a kiosk, the program itself. Who can write
// into the site's folder has the record already; the folder is what keeps strangers out.
#pragma once

#include <string>

#include "app/core/permission.h"

namespace huiyin::db {

class Database;

// Raise kForbidden; the detail says what is needed and who has it.
void require_right(Database& database, const std::string& actor, Permission permission);
void require_right_on(Database& database, const std::string& actor, const Ticket& ticket,
                      const ActCommand& command);

}  // namespace huiyin::db
