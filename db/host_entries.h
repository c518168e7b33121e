// Books beside the tickets at the host: registers, shift log, rules. One act is one event of the
// journal and its projection, in one transaction. What a field means, which verbs there are and who
// may is not known here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/core/entry.h"

namespace huiyin::db {

class HostJournal;

struct EntryCommand {
  std::string book;
  std::string entry;  // empty: a new one, which gets an id
  std::string verb;
  std::string state;                          // empty: stays
  std::map<std::string, std::string> fields;  // an empty value empties the field
  std::optional<int> expected_rev;            // acts on what was seen, or not at all
};

// Newest first. Empty members do not filter.
struct EntryQuery {
  std::string book;
  std::vector<std::string> states;
  std::vector<std::string> not_states;
  std::string household;  // entries whose field "household" is this
  std::string text;       // in any of its fields, or in the id
  Moment from;            // created at or after
  Moment to;              // created before
  std::string before;     // paging: id of the last entry of the page before
  int limit = 200;
};

struct EntryStep {
  Moment at;
  std::string actor;
  EntryActed acted;
};

class HostEntries {
 public:
  explicit HostEntries(HostJournal& journal) : journal_(journal) {}

  // Returns the entry as it is now. Only what differs is recorded; an edit that changes nothing
  // records nothing. An id that is not there yet is made with verb "create", or with any verb and
  // expected_rev 0. Errors: kUnknownEntry, kAlreadyDone (create of what is there), kStale
  // (expected_rev; the detail says the present one), those of check_entry().
  Result<Entry> act(const EntryCommand& command, const std::string& actor);

  Result<Entry> get(const std::string& book, const std::string& id);  // kUnknownEntry
  // The start of an id is enough when only one entry begins so. kUnknownEntry, kBadValue (several).
  Result<Entry> find(const std::string& book, const std::string& id_start);
  Result<std::vector<Entry>> list(const EntryQuery& query);
  Result<int> count(const EntryQuery& query);  // limit and before play no part
  Result<std::vector<EntryStep>> history(const std::string& book, const std::string& id);

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
