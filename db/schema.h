// The schemas of the two stores: db/schema/{host,kiosk}/NNN_name.sql, embedded at build. A released
// file is never changed; a change of the schema is a new number.
#pragma once

#include "db/database.h"

namespace huiyin::db {

std::span<const Migration> host_migrations();
std::span<const Migration> kiosk_migrations();

inline Schema host_schema() {
  return {0x48594854, "a site's record", host_migrations()};
}
inline Schema kiosk_schema() {
  return {0x48594B49, "a kiosk's record", kiosk_migrations()};
}

}  // namespace huiyin::db
