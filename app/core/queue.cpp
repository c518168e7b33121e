#include "app/core/queue.h"

#include <algorithm>

namespace huiyin {

bool served_before(const Ticket& a, const Ticket& b) {
  const bool a_urgent = a.urgency == Urgency::kEmergency,
             b_urgent = b.urgency == Urgency::kEmergency;
  if (a_urgent != b_urgent) return a_urgent;
  if (a.front != b.front) return a.front;
  if (a.registered_at != b.registered_at) return a.registered_at < b.registered_at;
  if (a.number != b.number) return a.number < b.number;
  return a.id < b.id;
}

std::vector<const Ticket*> waiting_line(const std::vector<Ticket>& tickets, std::string_view desk) {
  std::vector<const Ticket*> line;
  for (const Ticket& t : tickets) {
    if (t.queue_state != QueueState::kWaiting) continue;
    const bool for_other_desk = t.front && !t.desk.empty() && !desk.empty() && t.desk != desk;
    if (!for_other_desk) line.push_back(&t);
  }
  std::sort(line.begin(), line.end(),
            [](const Ticket* a, const Ticket* b) { return served_before(*a, *b); });
  return line;
}

int people_ahead(const std::vector<Ticket>& tickets, const TicketId& id) {
  const auto line = waiting_line(tickets);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i]->id == id) return static_cast<int>(i);
  }
  return 0;
}

}  // namespace huiyin
