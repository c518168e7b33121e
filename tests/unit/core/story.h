// A ticket's life as a test tells it: registered, acted on, folded. Time moves one minute an event.
// For tests only; it owns the ticket and every event that happened to it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "app/core/decide.h"

namespace huiyin {

// 2026-11-23 (a Monday), 10:00 in China.
inline constexpr Moment kMondayTen{1795399200000};

inline TicketId ticket_id(std::uint8_t n) {
  TicketId id;
  id.bytes[0] = 1;
  id.bytes[15] = n;
  return id;
}

class Story {
 public:
  explicit Story(Category category = Category::kRepair,
                 Attendance attendance = Attendance::kDropOff, Urgency urgency = Urgency::kNormal) {
    TicketRegistered r;
    r.number = "A001";
    r.day = Day{20780};
    r.token = "23456789ABCD";
    r.category = category;
    r.attendance = attendance;
    r.urgency = urgency;
    r.personal.plain = {"3-1-1502", "王小明", "13800138000", "水龙头漏水"};
    happens(r, "kiosk");
  }

  const Ticket& ticket() const { return ticket_; }
  const std::vector<Event>& events() const { return events_; }
  Moment now() const { return now_; }

  // Records an event as it is; true when the ticket changed.
  bool happens(EventBody body, const std::string& actor = "li") {
    now_ = now_ + kMinute_ms;
    events_.push_back(Event{DeviceId{7}, static_cast<std::int64_t>(events_.size()) + 1, now_, actor,
                            ticket_id(1), std::move(body)});
    return evolve(ticket_, events_.back());
  }

  // Decides and, when allowed, records.
  Result<TicketActed> try_to(Action action, const ActionFields& fields = {},
                             const std::string& actor = "li") {
    auto decided = decide(ticket_, ActCommand{action, fields, {}});
    if (decided) {
      EXPECT_TRUE(happens(*decided, actor)) << "decided but not applied: " << name_of(action);
    }
    return decided;
  }
  Story& does(Action action, const ActionFields& fields = {}, const std::string& actor = "li") {
    const auto decided = try_to(action, fields, actor);
    EXPECT_TRUE(decided.ok()) << name_of(action) << ": " << decided.error().detail;
    return *this;
  }

 private:
  Ticket ticket_;
  std::vector<Event> events_;
  Moment now_ = kMondayTen;
};

inline ActionFields because(std::string reason) {
  ActionFields fields;
  fields.reason = std::move(reason);
  return fields;
}
inline ActionFields at_desk(std::string desk) {
  ActionFields fields;
  fields.desk = std::move(desk);
  return fields;
}
inline ActionFields found(Satisfaction satisfaction) {
  ActionFields fields;
  fields.satisfaction = satisfaction;
  return fields;
}

}  // namespace huiyin
