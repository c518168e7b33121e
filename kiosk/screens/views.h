// What each screen is given: plain values and references into the flow's state, valid for one
// frame. A screen sees its own view and nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ui/style.h"
#include "kiosk/flow/input.h"
#include "kiosk/flow/state.h"

namespace huiyin::kiosk {

// The parts that look the same on every screen.
struct FrameView {
  std::string_view screen;
  std::string office;  // name of the office, top left; on the welcome screen the date
  ui::Icon office_icon = ui::Icon::kBuilding;
  std::string clock;  // "20:53"
  bool large_text = false;
  bool low_reach = false;
  bool has_sound = true;
  bool speaks = false;
  Steps steps;
  std::string_view title;  // the one idea of this screen
  std::string_view hint;   // one quieter sentence
  bool has_back = true;
  bool has_home = true;
  std::string emergency_phone;  // not empty: the red banner
  std::string offline_since;    // not empty: the host is away since then
};

struct WelcomeView {
  FrameView frame;
  const words::OfficeWords& office;
  const Calls& calls;
  std::vector<words::Notice> notices;  // of today
  std::string_view printer_reason;
};

struct CategoryView {
  FrameView frame;
  std::optional<Category> chosen;
};

struct Choice {
  std::string id;
  std::string label;
  Input input;
  bool chosen = false;
  ui::Icon icon = ui::Icon::kNone;
};

// Building, unit and room look alike: a path so far and many big buttons.
struct HouseholdView {
  FrameView frame;
  std::string path;  // "Building 3 · unit 1"
  std::vector<Choice> choices;
  int columns_of = 1;  // the grid's columns are a multiple of this: rooms a floor
  bool offers_none = false;
  bool takes_typing = false;  // a home may be typed: 3-1-1502
  std::string_view typed;
  std::string_view empty_words;
};

struct DescribeView {
  FrameView frame;
  Category category = Category::kOther;
  std::string_view text;
  std::string error;
  PadPage page = PadPage::kLetters;
};

struct DangerView {
  FrameView frame;
  std::string phone;
  std::optional<bool> answer;
  std::vector<Choice> signs;  // empty: the usual ones, not to be touched one by one
};

// One question, a few big choices.
struct AskView {
  FrameView frame;
  std::vector<Choice> choices;
  std::vector<std::string> notes;  // beside each: a price
  bool offers_words = false;
};

struct UrgentView {
  FrameView frame;
  std::string advice;
  std::string phone;
};

struct NeighboursView {
  FrameView frame;
  std::string words;
};

struct ContactView {
  FrameView frame;
  Field field = Field::kPhone;
  std::string_view phone;
  std::string_view name;
  Title title = Title::kNone;
  bool phone_is_needed = false;
  std::string error;
  PadPage page = PadPage::kDigits;
};

struct ConfirmView {
  FrameView frame;
  std::string_view category;
  std::string household;
  std::string text;
  std::optional<bool> danger;  // unset: not asked
  struct Extra {               // a question that was not asked on the way
    std::string question;
    std::string label;
    std::string value;
  };
  std::vector<Extra> extras;
  std::string contact;
  Attendance attendance = Attendance::kDropOff;
  std::string fault;
};

struct PrintingView {
  FrameView frame;
  std::string_view number;  // empty until the ticket is stored
  std::string words;
  std::string waits_for;  // what the printer waits for; empty when all is well
};

struct DoneView {
  FrameView frame;
  const Receipt& receipt;
  std::string answer_by;
  std::string slip_words;
  std::string wait;  // "about 10 to 20 minutes"; empty when it cannot be told honestly
  std::string next_step;
};

struct StatusView {
  FrameView frame;
  std::string_view query;
  bool is_searching = false;
  std::string fault;
};

struct TailView {
  FrameView frame;
  std::string_view number;
  std::string_view tail;
  bool is_searching = false;
  std::string fault;
};

struct StepLine {
  std::string when;
  std::string words;
  bool by_owner = false;
};

// What became of the last thing that the owner did here.
struct DeedView {
  std::string words;  // empty: nothing was done
  ui::Tone tone = ui::Tone::kOk;
};

struct ResultView {
  FrameView frame;
  const PublicTicket& ticket;
  std::string due;              // "We answer by today 18:00"
  std::string reason;           // why by then
  std::string in_line;          // "2 people are ahead of you"
  std::vector<StepLine> steps;  // newest first
  std::string steps_missing;    // why there are none
  std::vector<Action> offered;
  bool may_reprint = false;
  bool is_busy = false;
  DeedView deed;
};

// A question before an act: chosen by touch, or, for a note, written.
struct OwnAskView {
  FrameView frame;
  Action action = Action::kAddNote;
  std::vector<Choice> choices;
  std::string_view text;  // of a note
  std::string error;
  PadPage page = PadPage::kLetters;
};

struct PairingView {
  FrameView frame;
  std::string_view digits;
  std::string fault;
};

struct OutOfOrderView {
  FrameView frame;
  std::string words;
  std::string code;
  std::string phone;
};

struct StaffView {
  FrameView frame;
  const Staff& staff;
  int shut_min = 0;  // minutes until a PIN is taken again; 0: now
  bool is_online = true;
};

struct IdleView {
  FrameView frame;
  int seconds_left = 0;
};

}  // namespace huiyin::kiosk
