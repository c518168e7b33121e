// The registers of a site: definitions, what is due, acting on an entry by its rules. What the
// counter's page and the command line share; drawing and files are theirs.
//
// Thread: the store's. Store, site, clock, crypto and definitions outlive it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/core/register_doc.h"
#include "app/core/register_duties.h"
#include "app/core/register_rules.h"
#include "app/site/site_dir.h"

namespace huiyin::site {

// The product's registers with the site's own files (DIR/registers) over them, their limits and
// calendar as the procedures have them at this site now. Errors: kConfig.
Result<RegisterSet> load_site_registers(const Site& site, db::HostStore& store);

struct OpenDue {
  const RegisterDef* def = nullptr;
  Entry entry;
  EntryDue due;
};
struct OpenCounts {
  int open = 0;
  int overdue = 0;
};
struct RegisterOverview {
  std::map<std::string, OpenCounts> counts;  // by book
  std::vector<OpenDue> dues;                 // soonest first
  std::vector<DutyMark> marks;               // of the month, by due day
};

struct EntryOrder {
  const RegisterDef& def;
  std::string entry;  // empty: a new one
  std::optional<int> rev;
  EntryAct act;
  std::string actor;
};
struct EntryOutcome {
  std::vector<EntryFault> faults;  // not empty: nothing was recorded
  Entry entry;
  std::string ticket;  // number of the ticket that was made
};

class RegisterDesk {
 public:
  RegisterDesk(db::HostStore& store, const Site& site, Clock& clock, Crypto& crypto,
               const RegisterSet& set)
      : store_(store), site_(site), clock_(clock), crypto_(crypto), set_(set) {}

  RegisterWorld world() const;
  Wording wording(const std::string& language) const;

  // `state`: "" the open ones, "*" all, else one state.
  Result<std::vector<Entry>> entries(const RegisterDef& def, const std::string& state,
                                     const std::string& search);
  Result<std::vector<Entry>> entries_of_month(const RegisterDef& def, YearMonth month);
  Result<RegisterOverview> overview(YearMonth month);
  // Errors: those of db::HostEntries::act() and of registering a ticket.
  Result<EntryOutcome> act(const EntryOrder& order);

 private:
  Result<Ok> add_open(const RegisterDef& def, RegisterOverview& out);
  Result<Ok> add_marks(const RegisterDef& def, YearMonth month, RegisterOverview& out);
  Result<Draft> draft_for(const EntryOrder& order, const std::string& category,
                          const FieldValues& values);
  Result<EntryOutcome> make_ticket(const EntryOrder& order, EntryOutcome done, const Draft& draft);

  db::HostStore& store_;
  const Site& site_;
  Clock& clock_;
  Crypto& crypto_;
  const RegisterSet& set_;
};

}  // namespace huiyin::site
