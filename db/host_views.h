// Each person's saved views of the worklist. A convenience, not a fact: kept in the site's books,
// not in the journal, and left alone by a rebuild.
#pragma once

#include <string>
#include <vector>

#include "app/core/result.h"

namespace huiyin::db {

class HostJournal;

struct ListView {
  std::string name;
  std::string line;  // what the counter wrote; not understood here
};

class HostViews {
 public:
  explicit HostViews(HostJournal& journal) : journal_(journal) {}

  Result<std::vector<ListView>> of(const std::string& login);  // in order of their names
  // Keeps it in the place of an old one of that name; an empty line takes it away.
  Result<Ok> put(const std::string& login, const ListView& view);

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
