#include "db/host_views.h"

#include "db/failure.h"
#include "db/host_journal.h"
#include "db/transaction.h"

namespace huiyin::db {

Result<std::vector<ListView>> HostViews::of(const std::string& login) {
  return guard([&] {
    Statement row = journal_.database().query(
        "SELECT name, line FROM list_view WHERE login = ? ORDER BY name", login);
    std::vector<ListView> views;
    while (row.step())
      views.push_back({row.text(0), row.text(1)});
    return views;
  });
}

Result<Ok> HostViews::put(const std::string& login, const ListView& view) {
  return guard([&] {
    Transaction transaction(journal_.database());
    if (view.line.empty()) {
      journal_.database().run("DELETE FROM list_view WHERE login = ? AND name = ?", login,
                              view.name);
    } else {
      journal_.database().run(
          "INSERT INTO list_view (login, name, line) VALUES (?, ?, ?)"
          " ON CONFLICT (login, name) DO UPDATE SET line = excluded.line",
          login, view.name, view.line);
    }
    transaction.commit();
    return Ok{};
  });
}

}  // namespace huiyin::db
