// What can happen to the flow: what the visitor does, and what comes back from the world.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "app/core/category.h"
#include "app/core/result.h"
#include "app/words/i18n.h"
#include "kiosk/flow/form.h"
#include "kiosk/flow/lobby.h"
#include "kiosk/flow/mine.h"
#include "kiosk/flow/staff.h"

namespace huiyin::kiosk::input {

// ---- the visitor ----
struct Touched {};  // any finger, key or pointer, wherever
struct ChooseLanguage {
  words::Language language = words::Language::kZhCn;
};
struct ToggleLargeText {};
struct StartRegistration {
  std::optional<Category> category = {};  // chosen already
};
struct StartStatus {};
struct GoBack {};
struct GoHome {};
struct GoNext {};
struct ChooseCategory {
  Category category = Category::kOther;
};
struct ChooseBuilding {
  std::string name;
};
struct ChooseUnit {
  std::string name;
};
struct ChooseRoom {
  std::string name;
};
struct ChooseNoHousehold {};
struct AnswerDanger {
  bool danger = false;
  std::string sign = {};  // which of the declared ones
};
struct Answer {  // to the question that is asked
  std::string choice;
};
struct WriteWords {};  // beside the answers
struct AnswerNeighbours {
  bool joins = false;
};
struct TogglePhrase {
  std::string phrase;
};
struct ChooseSurname {
  std::string surname;
};
struct ChooseTitle {
  Title title = Title::kNone;
};
struct Focus {
  Field field = Field::kText;
};
struct Type {  // into the field that has the pad
  std::string text;
};
struct Erase {};
struct TurnPad {
  PadPage page = PadPage::kLetters;
};
struct SkipContact {};
struct ChooseAttendance {
  Attendance attendance = Attendance::kDropOff;
};
enum class Line { kCategory, kHousehold, kText, kDanger, kQuestion, kContact };
struct EditLine {
  Line line = Line::kText;
  std::string question = {};  // of kQuestion
};
struct Submit {};
struct Finish {};
struct Search {};
struct Scan {
  std::string line;
};
struct ActOwn {  // Urge and leave are done at once, the others ask something first
  Action action = Action::kUrge;
};
struct DoOwn {  // what was asked is answered
  Action action = Action::kAddNote;
  std::string reason;
  Satisfaction satisfaction = Satisfaction::kNone;
};
struct Reprint {};
struct Continue {};  // ends the idle warning
struct TryPairing {};
struct ToggleLowReach {};
struct ToggleSpeech {};
struct BeginSpeech {};  // somebody works the screen with arrows and may not see it

// ---- staff ----
struct Knock {  // a press in a corner of the resting screen
  Corner corner = Corner::kTopLeft;
};
struct StaffTyped {
  char digit = '0';
};
struct StaffErased {};
struct StaffEntered {};
struct StaffLeft {};
struct StaffWants {
  StaffAct act = StaffAct::kTestPrint;
};

// ---- the world ----
struct Tick {};  // time has passed
struct Spoken {  // the screen shows something else now, and somebody listens
  std::string key;
  std::string words;
};
struct SoundChanged {
  bool works = true;
};
struct PinChecked {
  PinAnswer answer = PinAnswer::kWrong;
};
struct StaffFactsChanged {
  StaffFacts facts;
};
struct Registered {
  int visit = 0;
  Receipt receipt;
};
struct RegisterFailed {
  int visit = 0;
  Error error;
};
struct SlipChanged {
  TicketId ticket;
  SlipStatus slip;
};
struct Found {
  int query = 0;
  OwnMatter matter;
};
struct NotFound {
  int query = 0;
  Error error;
};
struct OwnActed {
  int act = 0;
  PublicTicket ticket;  // after it
  std::int64_t seq = 0;
  Moment at;
};
struct OwnFailed {
  int act = 0;
  Error error;
};
struct Delivered {  // the counter holds our events up to here
  std::int64_t high = 0;
};
struct ReprintFailed {
  TicketId ticket;
  Error error;
};
struct SiteChanged {
  Site site;
};
struct CallsChanged {
  Calls calls;
};
struct LinkChanged {
  Link link;
};
struct PrinterChanged {
  std::string reason;  // keywords; empty: all is well
};
struct PairingDigits {
  std::string digits;
};
struct PairingFailed {
  Error error;
};
struct Paired {};
struct RecordBroken {
  Error error;
};
struct RecordUsable {
  bool is_paired = true;
};

}  // namespace huiyin::kiosk::input

namespace huiyin::kiosk {

using Input = std::variant<
    input::Touched, input::ChooseLanguage, input::ToggleLargeText, input::StartRegistration,
    input::StartStatus, input::GoBack, input::GoHome, input::GoNext, input::ChooseCategory,
    input::ChooseBuilding, input::ChooseUnit, input::ChooseRoom, input::ChooseNoHousehold,
    input::AnswerDanger, input::Answer, input::WriteWords, input::AnswerNeighbours,
    input::TogglePhrase, input::ChooseSurname, input::ChooseTitle, input::Focus, input::Type,
    input::Erase, input::TurnPad, input::SkipContact, input::ChooseAttendance, input::EditLine,
    input::Submit, input::Finish, input::Search, input::Scan, input::ActOwn, input::DoOwn,
    input::Reprint, input::Continue, input::TryPairing, input::ToggleLowReach, input::ToggleSpeech,
    input::BeginSpeech, input::Knock, input::StaffTyped, input::StaffErased, input::StaffEntered,
    input::StaffLeft, input::StaffWants, input::Tick, input::Spoken, input::SoundChanged,
    input::PinChecked, input::StaffFactsChanged, input::Registered, input::RegisterFailed,
    input::SlipChanged, input::Found, input::NotFound, input::OwnActed, input::OwnFailed,
    input::Delivered, input::ReprintFailed, input::SiteChanged, input::CallsChanged,
    input::LinkChanged, input::PrinterChanged, input::PairingDigits, input::PairingFailed,
    input::Paired, input::RecordBroken, input::RecordUsable>;

// True when a person did it: resets the idle guard.
bool is_visitor(const Input& input);

}  // namespace huiyin::kiosk
