#include "db/rights.h"

#include <optional>

#include "db/database.h"
#include "db/failure.h"

namespace huiyin::db {

namespace {

struct Actor {
  std::string name;
  std::string roles;
};

// nullopt: no account.
std::optional<Actor> load_actor(Database& database, const std::string& login) {
  Statement row = database.query("SELECT name, role, active FROM staff WHERE login = ?", login);
  if (!row.step()) return std::nullopt;
  if (row.integer(2) == 0) raise(ErrorCode::kForbidden, "the account rests: " + login);
  return Actor{row.text(0), row.text(1)};
}

}  // namespace

void require_right(Database& database, const std::string& actor, Permission permission) {
  const std::optional<Actor> who = load_actor(database, actor);
  if (who && !may(who->roles, permission)) throw Failure{refusal_of(permission)};
}

void require_right_on(Database& database, const std::string& actor, const Ticket& ticket,
                      const ActCommand& command) {
  const std::optional<Actor> who = load_actor(database, actor);
  if (!who) return;
  const auto error = refused(ticket, command, {actor, who->name, who->roles});
  if (error) throw Failure{*error};
}

}  // namespace huiyin::db
