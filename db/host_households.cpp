#include "db/host_households.h"

#include <algorithm>
#include <set>

#include "app/core/text.h"
#include "db/document_rows.h"
#include "db/failure.h"
#include "db/host_journal.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kColumns =
    "SELECT building, unit, room, owner, phone, area_m2, note, initials FROM household ";

// Parts become button texts, labels and a line of the document, so nothing may tear those apart.
bool is_part(const std::string& part) {
  return is_utf8(part) && std::none_of(part.begin(), part.end(), [](char c) {
           return c == '-' || c == ',' || static_cast<unsigned char>(c) < 0x20;
         });
}

void check_row(const Household& row, std::size_t number) {
  const bool complete = !row.building.empty() && !row.room.empty();
  const bool clean = is_part(row.building) && is_part(row.unit) && is_part(row.room);
  if (!complete || !clean || !is_utf8(row.owner + row.phone + row.area_m2 + row.note)) {
    raise(ErrorCode::kBadValue,
          "row " + std::to_string(number) +
              ": building and room are needed, without dash, comma or control characters");
  }
}

Household read_household(const Statement& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3),
          row.text(4), row.text(5), row.text(6), row.text(7)};
}

std::vector<Household> read_all(Statement& row) {
  std::vector<Household> found;
  while (row.step())
    found.push_back(read_household(row));
  return found;
}

void insert(Database& database, const Household& h, int place) {
  database.run(
      "INSERT INTO household (label, place, building, unit, room, owner, phone, area_m2, note,"
      " initials) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      h.label(), place, h.building, h.unit, h.room, h.owner, h.phone, h.area_m2, h.note,
      h.initials);
}

}  // namespace

Result<int> HostHouseholds::replace_all(const std::vector<Household>& rows,
                                        const std::string& actor) {
  return guard([&] {
    std::set<std::string> doors;
    HouseholdTree tree;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      check_row(rows[i], i + 1);
      if (!doors.insert(rows[i].label()).second) {
        raise(ErrorCode::kBadValue,
              "row " + std::to_string(i + 1) + ": the door " + rows[i].label() + " occurs twice");
      }
      add_room(tree, rows[i].building, rows[i].unit, rows[i].room);
    }
    std::vector<Household> sorted = rows;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Household& a, const Household& b) {
      if (a.building != b.building) return counts_before(a.building, b.building);
      if (a.unit != b.unit) return counts_before(a.unit, b.unit);
      return counts_before(a.room, b.room);
    });
    Database& database = journal_.database();
    Transaction transaction(database);
    database.run("DELETE FROM household");
    int place = 0;
    for (const Household& household : sorted)
      insert(database, household, ++place);
    put_document(database, std::string(kHouseholdsDocument), encode_tree(tree));
    journal_.note(actor, "households_replaced", std::to_string(place));
    transaction.commit();
    return place;
  });
}

Result<std::optional<Household>> HostHouseholds::find(const std::string& label) {
  return guard([&]() -> std::optional<Household> {
    Statement row = journal_.database().query(std::string(kColumns) + "WHERE label = ?", label);
    if (!row.step()) return std::nullopt;
    return read_household(row);
  });
}

Result<bool> HostHouseholds::exists(const std::string& label) {
  return guard([&] {
    return journal_.database().integer("SELECT 1 FROM household WHERE label = ?", label) != 0;
  });
}

Result<std::vector<Household>> HostHouseholds::search(const std::string& text, int limit) {
  return guard([&] {
    Statement row = journal_.database().query(
        std::string(kColumns) +
            "WHERE instr(label, ?) OR instr(owner, ?) OR instr(phone, ?)"
            " OR substr(initials, 1, length(?)) = lower(?) ORDER BY place LIMIT ?",
        text, text, text, text, text, limit);
    return read_all(row);
  });
}

Result<std::vector<Household>> HostHouseholds::all() {
  return guard([&] {
    Statement row = journal_.database().query(std::string(kColumns) + "ORDER BY place");
    return read_all(row);
  });
}

Result<Ok> HostHouseholds::set_initials(const std::vector<Household>& rows) {
  return guard([&] {
    Transaction transaction(journal_.database());
    for (const Household& h : rows) {
      journal_.database().run("UPDATE household SET initials = ? WHERE label = ?", h.initials,
                              h.label());
    }
    transaction.commit();
    return Ok{};
  });
}

Result<HouseholdTree> HostHouseholds::tree() {
  return guard([&] {
    HouseholdTree tree;
    Statement row =
        journal_.database().query("SELECT building, unit, room FROM household ORDER BY place");
    while (row.step())
      add_room(tree, row.text(0), row.text(1), row.text(2));
    return tree;
  });
}

Result<int> HostHouseholds::count() {
  return guard([&] {
    return static_cast<int>(journal_.database().integer("SELECT count(*) FROM household"));
  });
}

}  // namespace huiyin::db
