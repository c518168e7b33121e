// Site documents as rows, with their place in the feed. Inside this room only; writes run in the
// caller's transaction.
#pragma once

#include <optional>
#include <string>

#include "app/core/exchange.h"
#include "db/database.h"

namespace huiyin::db {

std::optional<SiteDocument> load_document(Database& database, const std::string& name);
// A new version, unless the text is the same; returns the version that holds now.
std::int64_t put_document(Database& database, const std::string& name, const std::string& text);

}  // namespace huiyin::db
