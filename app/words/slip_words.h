// Says what a slip says: a ticket's public facts and the office's own words → SlipContent in the
// owner's language. Only what requirements 5.2 allows on a slip.
#pragma once

#include <string>

#include "app/core/exchange.h"
#include "app/core/procedure.h"
#include "app/core/slip_content.h"
#include "app/words/i18n.h"

namespace huiyin::words {

// The office as its slips name it; travels to kiosks as document "office".
struct OfficeWords {
  std::string name;
  std::string name_en;
  std::string service_phone;
  std::string emergency_phone;
  std::string hours;
  std::string public_host;
  bool operator==(const OfficeWords&) const = default;
};
std::string encode_office(const OfficeWords& office);  // text of the document "office"
Result<OfficeWords> decode_office(std::string_view text);

struct SlipFacts {
  PublicTicket ticket;
  Attendance attendance = Attendance::kDropOff;
  std::string masked_name;  // "王*明", may be empty
  int people_ahead = 0;
  int attempt = 1;  // n > 1: "补打 n-1"
  Moment now;
};

SlipContent compose_slip(const SlipFacts& facts, const OfficeWords& office, Language language,
                         const SiteClock& clock);

// What everyone may know of a ticket: the projection that kiosks, status pages and slips share.
// Without procedures it promises nothing.
PublicTicket public_view(const Ticket& ticket, const Procedures* procedures);

}  // namespace huiyin::words
