// Who has to hear of a due time that comes near or has passed, up the ladder 主管 → 主任 → 总经理
// the procedures say which rung hears when; here it becomes people of the office. Pure.
// That somebody has read it is an entry of the book "reminders".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/core/permission.h"
#include "app/core/procedure.h"

namespace huiyin {

inline constexpr std::string_view kReminderBook = "reminders";

struct Reminder {
  TicketId ticket;
  std::string number;
  Category category = Category::kOther;
  Due due;
  DueNotice notice;  // which rung hears it, since when
  // The same for the same due time, whoever asks: an entry's id.
  std::string key() const;
};

// What the procedures had to tell somebody about this ticket up to now, earliest first.
std::vector<Reminder> reminders_of(const Ticket& ticket, const Procedures& procedures, Moment now);

// Logins of those who hear it: the first receiver and whom it was given to for the clerk, the head
// of its department, the supervisor, the director. An empty rung's words go to the next one above;
// what is for the general manager goes to the director, who passes it on.
std::vector<std::string> told_people(const Reminder& reminder, const Ticket& ticket,
                                     const std::vector<Person>& office);

}  // namespace huiyin
