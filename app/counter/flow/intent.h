// What a person wants, as the screens tell it. Screens return intents and do nothing else.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/counter/flow/action_rules.h"
#include "app/counter/flow/households_page.h"
#include "app/counter/flow/list_page.h"
#include "app/counter/flow/people_page.h"
#include "app/counter/flow/register_form.h"
#include "app/counter/flow/registers_page.h"
#include "app/counter/flow/reminders_page.h"
#include "app/counter/flow/reports_page.h"
#include "app/counter/flow/rules_page.h"
#include "app/counter/flow/shift_page.h"
#include "app/counter/flow/worklist.h"

namespace huiyin::counter {

enum class Screen {
  kDesk,
  kRegister,
  kRegisters,
  kHouseholds,
  kShift,
  kReports,
  kRules,
  kDevices,
  kPeople,
  kReminders
};
enum class Verdict { kApprove, kRefuse };

// signing in
struct PickAccount {
  std::string login;
};
struct PickDesk {
  std::string desk;
};
struct EditPin {
  std::string text;
};
struct SubmitPin {};
struct SignOut {};
struct LockNow {};
struct SwitchPerson {};  // from the locked screen: somebody else sits down

// the waiting line
struct CallNext {};
struct ActOnVisit {
  Action action = Action::kCall;
  TicketId id;
};

// the list
struct PickFilter {
  Filter filter = Filter::kDue;
};
struct EditSearch {
  std::string text;
};
struct SubmitSearch {};
struct LeaveSearch {};
struct SelectTicket {
  TicketId id;
};

// the ticket
struct BeginAction {
  Action action = Action::kAddNote;
};
struct EditField {
  Field field = Field::kNote;
  std::string text;
  std::string fact = {};  // of kFact
};
struct NobodyAnswered {};  // a call-back that did not reach the owner
struct PrintForm {};       // the A4 form that fits the ticket
struct PickSatisfaction {
  Satisfaction satisfaction = Satisfaction::kNone;
};
struct ConfirmAction {};
struct AbandonAction {};
struct ShowContact {};
struct PrintAgain {};

// the register
struct GoTo {
  Screen screen = Screen::kDesk;
};
struct PickCategory {
  Category category = Category::kOther;
};
struct PickChannel {
  Channel channel = Channel::kCounter;
};
struct SetAttendance {
  Attendance attendance = Attendance::kDropOff;
};
struct SetUrgency {
  Urgency urgency = Urgency::kNormal;
};
struct EditForm {
  FormField field = FormField::kText;
  std::string text;
};
struct MoveHighlight {
  int by = 0;
};
struct TakeSuggestion {
  int index = 0;
};
struct NextFormField {
  FormField from = FormField::kHousehold;
};
struct SubmitForm {};

// kiosks
struct DecidePairing {
  std::string digits;
  Verdict verdict = Verdict::kRefuse;
};

// everywhere
struct ScanLine {
  std::string line;
};
struct PickLanguage {
  std::string code;
};
struct FocusTaken {};  // the screen has moved the keyboard where the state wished it
struct Touched {};     // somebody is there

using Intent =
    std::variant<PickAccount, PickDesk, EditPin, SubmitPin, SignOut, LockNow, SwitchPerson,
                 CallNext, ActOnVisit, PickFilter, EditSearch, SubmitSearch, LeaveSearch,
                 SelectTicket, BeginAction, EditField, PickSatisfaction, NobodyAnswered,
                 ConfirmAction, AbandonAction, ShowContact, PrintAgain, PrintForm, GoTo,
                 PickCategory, PickChannel, SetAttendance, SetUrgency, EditForm, MoveHighlight,
                 TakeSuggestion, NextFormField, SubmitForm, DecidePairing, ScanLine, PickLanguage,
                 FocusTaken, Touched, list::Intent, registers::Intent, households::Intent,
                 shift::Intent, reports::Intent, rules::Intent, people::Intent, reminders::Intent>;
using Intents = std::vector<Intent>;

}  // namespace huiyin::counter
