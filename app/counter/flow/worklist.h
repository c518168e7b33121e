// The worklist and the waiting line as rows: filtered, ordered, with the next due time and its
// clause. Pure.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/procedure.h"
#include "app/counter/flow/record.h"
#include "app/counter/flow/settings.h"

namespace huiyin::counter {

enum class Filter { kDue, kOverdue, kMine, kCallBacks, kAll };
inline constexpr std::array<Filter, 5> kFilters = {Filter::kDue, Filter::kOverdue, Filter::kMine,
                                                   Filter::kCallBacks, Filter::kAll};
std::string_view name_of(Filter f);  // due overdue mine call_backs all

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

TicketRow row_of(const Ticket& ticket, const Settings& settings, Moment now);
// Earliest due first; without a due time, oldest first. kAll: newest first.
std::vector<TicketRow> worklist(const std::vector<Ticket>& tickets, Filter filter,
                                const Viewer& viewer, const Settings& settings, Moment now);
std::array<int, kFilters.size()> filter_counts(const std::vector<Ticket>& tickets,
                                               const Viewer& viewer, const Settings& settings,
                                               Moment now);
Line line_of(const std::vector<Ticket>& visits, const std::string& desk);

}  // namespace huiyin::counter
