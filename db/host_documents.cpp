#include "db/host_documents.h"

#include "db/document_rows.h"
#include "db/failure.h"
#include "db/feed.h"
#include "db/host_journal.h"
#include "db/transaction.h"

namespace huiyin::db {

std::optional<SiteDocument> load_document(Database& database, const std::string& name) {
  Statement row = database.query("SELECT version, text FROM document WHERE name = ?", name);
  if (!row.step()) return std::nullopt;
  return SiteDocument{name, row.integer(0), row.text(1)};
}

std::int64_t put_document(Database& database, const std::string& name, const std::string& text) {
  const SiteDocument before = load_document(database, name).value_or(SiteDocument{name, 0, {}});
  if (before.version > 0 && before.text == text) return before.version;
  database.run(
      "INSERT INTO document (name, version, text, pos) VALUES (?, ?, ?, ?)"
      " ON CONFLICT (name) DO UPDATE SET"
      " version = excluded.version, text = excluded.text, pos = excluded.pos",
      name, before.version + 1, text, next_feed_position(database));
  return before.version + 1;
}

Result<std::int64_t> HostDocuments::put(const std::string& name, const std::string& text,
                                        const std::string& actor) {
  return guard([&] {
    Database& database = journal_.database();
    Transaction transaction(database);
    const std::optional<SiteDocument> before = load_document(database, name);
    const std::int64_t version = put_document(database, name, text);
    if (before && before->version == version) return version;
    journal_.note(actor, "document_published", name + " " + std::to_string(version));
    transaction.commit();
    return version;
  });
}

Result<std::optional<SiteDocument>> HostDocuments::get(const std::string& name) {
  return guard([&] { return load_document(journal_.database(), name); });
}

Result<std::vector<SiteDocument>> HostDocuments::all() {
  return guard([&] {
    Statement row =
        journal_.database().query("SELECT name, version, text FROM document ORDER BY name");
    std::vector<SiteDocument> documents;
    while (row.step())
      documents.push_back({row.text(0), row.integer(1), row.text(2)});
    return documents;
  });
}

}  // namespace huiyin::db
