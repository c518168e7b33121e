// What the kiosk knows of its office, whoever stands before it: the site's documents, the numbers
// being called, link and printer, and the outcome of a registration. Plain values without personal
// data.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/core/exchange.h"
#include "app/core/intake.h"
#include "app/core/procedure.h"
#include "app/core/ticket.h"
#include "app/core/wait_estimate.h"
#include "app/words/notices.h"
#include "app/words/slip_words.h"
#include "kiosk/flow/doors.h"

namespace huiyin::kiosk {

// What the host publishes. Doors may be thousands: shared, never changed.
struct Site {
  words::OfficeWords office;
  std::vector<words::Notice> notices;
  std::shared_ptr<const Doors> doors = std::make_shared<const Doors>();
  SiteClock clock;
  SharedProcedures procedures;               // nullptr: nothing is promised
  std::shared_ptr<const IntakeBook> intake;  // nullptr: only words are asked
  std::vector<PriceItem> prices;
  std::vector<NeighbourMatter> neighbours;
};

struct Calling {
  std::string number;
  std::string desk;
  bool serving = false;
  Moment called_at = {};
  bool operator==(const Calling&) const = default;
};

// The waiting line as everyone may see it, newest call first.
struct Calls {
  std::vector<Calling> called;
  int waiting = 0;
  Pace pace;  // of the line in the last days
  bool operator==(const Calls&) const = default;
};

struct Link {
  bool online = true;
  Moment offline_since;
  bool operator==(const Link&) const = default;
};

// Modules of a QR code, row by row, non-zero = dark; the quiet zone is not in it.
struct QrPicture {
  int side = 0;
  std::vector<std::uint8_t> modules;
  bool operator==(const QrPicture&) const = default;
};

// What the visitor takes home, on paper or as a photograph of the screen.
struct Receipt {
  TicketId ticket;
  std::string number;
  std::string token;
  std::string qr_text;
  QrPicture qr;
  Category category = Category::kOther;
  Urgency urgency = Urgency::kNormal;
  Attendance attendance = Attendance::kDropOff;
  Moment registered_at;
  Moment promised_at;
  int people_ahead = 0;
  SlipStatus slip;
  bool operator==(const Receipt&) const = default;
};

bool is_settled(SlipState state);  // printed, not_sent, unknown, or no slip at all
bool is_on_paper(const Receipt& receipt);

}  // namespace huiyin::kiosk
