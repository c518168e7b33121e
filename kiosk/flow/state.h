// Where the kiosk is. Two places at once cannot be written: Place is a variant.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "app/core/moment.h"
#include "app/core/result.h"
#include "app/words/i18n.h"
#include "kiosk/flow/form.h"
#include "kiosk/flow/lobby.h"
#include "kiosk/flow/mine.h"
#include "kiosk/flow/staff.h"

namespace huiyin::kiosk {

namespace place {

struct Starting {};  // the record is being opened
struct Pairing {
  std::string digits;          // empty until the host answers
  std::optional<Error> fault;  // why it did not work
  std::int64_t failed_ms = 0;  // tried again by itself some time after that
};
struct OutOfOrder {
  Error error;
  std::int64_t probed_ms = 0;
};
struct Welcome {};
struct PickCategory {};
struct PickBuilding {};
struct PickUnit {};
struct PickRoom {};
struct Describe {
  std::optional<ErrorCode> fault;
};
struct Danger {};
struct Ask {  // one question of the category
  std::string question;
};
struct Urgent {};      // what happens now, and which number to ring
struct Neighbours {};  // others reported the same: join them?
struct Contact {
  Field field = Field::kPhone;
  std::optional<ErrorCode> fault;  // of the telephone
};
struct Confirm {
  std::optional<Error> fault;  // of the last submission
};
struct Printing {
  std::int64_t since_ms = 0;
  std::optional<Receipt> receipt;  // set once the ticket is stored
};
struct Done {
  Receipt receipt;
};
struct StatusSearch {
  std::string query;
  bool searching = false;
  std::optional<Error> fault;
};
struct StatusTail {  // the last four digits, beside a number
  std::string number;
  std::string tail;
  bool searching = false;
  std::optional<Error> fault;
};
struct StatusResult {};  // State::mine
struct OwnAsk {          // what an act of the owner still needs: words, a reason, an answer
  Action action = Action::kAddNote;
  std::optional<ErrorCode> fault;
};

}  // namespace place

using Place =
    std::variant<place::Starting, place::Pairing, place::OutOfOrder, place::Welcome,
                 place::PickCategory, place::PickBuilding, place::PickUnit, place::PickRoom,
                 place::Describe, place::Danger, place::Ask, place::Urgent, place::Neighbours,
                 place::Contact, place::Confirm, place::Printing, place::Done, place::StatusSearch,
                 place::StatusTail, place::StatusResult, place::OwnAsk>;

struct Timing {
  std::int64_t idle_ms = 60'000;      // without a touch before the warning
  std::int64_t warning_ms = 20'000;   // the warning itself, never less (WCAG 2.2.1)
  std::int64_t printing_ms = 12'000;  // longest stay on the printing screen
  std::int64_t notice_ms = 6'000;     // how long a short message stays
  std::int64_t probe_ms = 15'000;     // how often a broken record is tried again
};

// A short message over the screen: a scan that is not ours, a field that is full.
struct Notice {
  Error error;
  std::int64_t until_ms = 0;
};

// Reading aloud, for this visit.
struct Speech {
  bool is_on = false;
  bool was_chosen = false;  // on or off by hand: arrows do not begin it by themselves any more
  std::string said;         // the key of what was told last
};

struct State {
  Place place = place::Starting{};
  std::optional<Place> resume;  // where a status look-up in the middle of something returns to
  Form form;
  bool editing = false;  // came from the confirm page, returns there
  PadPage pad = PadPage::kLetters;
  std::optional<PadPage> words_pad;  // how this visitor writes words, once he chose
  std::optional<Mine> mine;          // the matter that is looked at
  KeyGuard guard;
  int visit = 0;
  int query = 0;
  int act = 0;

  words::Language language = words::Language::kZhCn;
  words::Language home_language = words::Language::kZhCn;  // between visitors
  Site site;
  Calls calls;
  Link link;
  std::string printer_reason;
  bool large_text = false;  // this visitor asked for it
  bool low_reach = false;   // this visitor sits
  Speech speech;
  bool has_sound = true;       // the kiosk has a loudspeaker that works
  std::optional<Staff> staff;  // somebody of the office stands behind the gate, or before it
  Gate gate;
  Timing timing;

  std::int64_t touched_ms = 0;
  std::optional<std::int64_t> warned_ms;  // since when the idle warning is shown
  std::optional<Notice> notice;
};

// The screen's id in the UI tree: stable, published (see kiosk/screens/ids.h).
std::string_view screen_id(const Place& place);

struct Steps {
  int now = 0;  // 1-based; 0: not on the way
  int of = 5;
};
Steps steps_of(const Place& place);

}  // namespace huiyin::kiosk
