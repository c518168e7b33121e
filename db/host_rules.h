// A site's own settings of the procedures: each change is an event of the book "rules" with its
// reason and who made it; what holds now is also the document "rules", which kiosks follow. The
// calendar that a site puts in the shipped one's place is the document "calendar".
#pragma once

#include <string>
#include <vector>

#include "app/core/procedure.h"
#include "app/core/result.h"

namespace huiyin::db {

class HostJournal;

struct RuleChange {
  std::string key;    // of a rule or choice (its id will do), or "profile"
  std::string value;  // empty: back to what it would be without the site
  std::string reason;
};

// One change as the journal has it.
struct RuleNote {
  std::string key;
  std::string value;  // empty: back to the default
  std::string reason;
  std::string actor;
  Moment at;
};

class HostRules {
 public:
  explicit HostRules(HostJournal& journal) : journal_(journal) {}

  // In force at once, here and at every kiosk that follows. Errors: kBadValue (what is allowed),
  // kMissingField (reason), kNotAllowedNow (opened without procedures).
  Result<Ok> set(const RuleChange& change, const std::string& actor);
  Result<std::vector<RuleNote>> history();  // newest first
  Result<Ok> replace_calendar(const CalendarFacts& calendar, const std::string& actor);

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
