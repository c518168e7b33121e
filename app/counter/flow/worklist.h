// A ticket as a row of the worklist, and the waiting line as rows. Which rows there are and in
// which order is work_board.h. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/core/procedure.h"
#include "app/counter/flow/chips.h"
#include "app/counter/flow/record.h"
#include "app/counter/flow/settings.h"

namespace huiyin::counter {

struct TicketRow {
  TicketId id;
  std::string number;
  Category category = Category::kOther;
  Urgency urgency = Urgency::kNormal;
  std::string household;
  std::string what;  // first line of the description
  State state = State::kRegistered;
  QueueState queue_state = QueueState::kNone;
  SlipState slip = SlipState::kNone;
  std::string owner;  // who has it now: the person it was given to, else who received it first
  std::optional<Due> due;
  bool overdue = false;
  Action owners_word = Action::kAddNote;  // what the owner said last at a kiosk: urge, rate (he is
                                          // not satisfied), confirm; else kAddNote
};

struct QueueRow {
  TicketId id;
  std::string number;
  Category category = Category::kOther;
  bool urgent = false;
  bool front = false;  // sent on from another desk, or came back
  QueueState state = QueueState::kWaiting;
  std::string desk;
  int calls = 0;
  Moment since;  // waiting: registered; called: called
};

struct Line {
  std::vector<QueueRow> waiting;    // in order of service
  std::vector<QueueRow> here;       // called or being served at this desk, newest call first
  std::vector<QueueRow> elsewhere;  // at the other desks
  std::vector<QueueRow> no_shows;
};

// Whose list it is.
struct Viewer {
  std::string login;
  std::string name;
  std::string desk;
};

// What is still owed on it by this site's rules, earliest first.
std::vector<Due> dues_of(const Ticket& ticket, const Settings& settings);
TicketRow row_of(const Ticket& ticket, const Settings& settings, Moment now);
Line line_of(const std::vector<Ticket>& visits, const std::string& desk);

}  // namespace huiyin::counter
