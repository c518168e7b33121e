// The waiting line: who is next, and how many are before me.
#include "app/core/queue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

Ticket waiting(std::uint8_t n, std::string number, std::int64_t minute) {
  Ticket t;
  t.id = ticket_id(n);
  t.number = std::move(number);
  t.queue_state = QueueState::kWaiting;
  t.registered_at = kMondayTen + minute * kMinute_ms;
  return t;
}
Ticket urgent(Ticket t) {
  t.urgency = Urgency::kEmergency;
  return t;
}
Ticket in_front(Ticket t, std::string desk = {}) {
  t.front = true;
  t.desk = std::move(desk);
  return t;
}

std::string line_of(const std::vector<Ticket>& tickets, std::string_view desk = {}) {
  std::string out;
  for (const Ticket* t : waiting_line(tickets, desk))
    out += (out.empty() ? "" : " ") + t->number;
  return out;
}

TEST(WaitingLine, ServesByTimeOfRegistration) {
  EXPECT_EQ(line_of({waiting(1, "A002", 5), waiting(2, "B001", 1), waiting(3, "A001", 3)}),
            "B001 A001 A002");
}

TEST(WaitingLine, ServesByNumberWhenTheTimeIsTheSame) {
  EXPECT_EQ(line_of({waiting(1, "B001", 1), waiting(2, "A001", 1)}), "A001 B001");
}

TEST(WaitingLine, ServesEmergenciesFirst) {
  EXPECT_EQ(line_of({waiting(1, "A001", 1), urgent(waiting(2, "A009", 9))}), "A009 A001");
}

TEST(WaitingLine, ServesTransferredAndReturnedBeforeTheOthers) {
  EXPECT_EQ(line_of({waiting(1, "A001", 1), in_front(waiting(2, "A009", 9))}), "A009 A001");
}

TEST(WaitingLine, ServesEmergenciesBeforeTransferred) {
  EXPECT_EQ(line_of({in_front(waiting(1, "A001", 1)), urgent(waiting(2, "A009", 9))}), "A009 A001");
}

TEST(WaitingLine, HoldsOnlyThoseWhoWait) {
  std::vector<Ticket> tickets;
  for (const QueueState s : kQueueStates) {
    tickets.push_back(waiting(static_cast<std::uint8_t>(s), std::string(name_of(s)), 1));
    tickets.back().queue_state = s;
  }
  EXPECT_EQ(line_of(tickets), "waiting");
}

TEST(WaitingLine, ShowsATransferredOwnerOnlyAtTheChosenDesk) {  // S-18
  const std::vector<Ticket> tickets = {waiting(1, "A001", 1),
                                       in_front(waiting(2, "A014", 9), "cashier")};
  EXPECT_EQ(line_of(tickets, "cashier"), "A014 A001");
  EXPECT_EQ(line_of(tickets, "2"), "A001");
}

TEST(WaitingLine, ShowsEverybodyWhereNoDeskIsAsked) {
  EXPECT_EQ(line_of({waiting(1, "A001", 1), in_front(waiting(2, "A014", 9), "cashier")}),
            "A014 A001");
}

TEST(WaitingLine, IsTheSameWhateverOrderTheTicketsComeIn) {
  std::mt19937 random(1);
  std::vector<Ticket> tickets;
  for (std::uint8_t n = 0; n < 40; ++n) {
    Ticket t = waiting(n, "A" + std::to_string(random() % 5), random() % 3);
    if (random() % 4 == 0) t = urgent(t);
    if (random() % 4 == 0) t = in_front(t);
    tickets.push_back(t);
  }
  const auto ids = [](const std::vector<Ticket>& from) {
    std::vector<TicketId> out;
    for (const Ticket* t : waiting_line(from))
      out.push_back(t->id);
    return out;
  };
  const auto first = ids(tickets);
  for (int round = 0; round < 50; ++round) {
    std::shuffle(tickets.begin(), tickets.end(), random);
    EXPECT_EQ(ids(tickets), first);
  }
}

TEST(PeopleAhead, CountsThoseServedBefore) {
  const std::vector<Ticket> tickets = {waiting(1, "A001", 1), waiting(2, "A002", 2),
                                       waiting(3, "A003", 3), urgent(waiting(4, "A004", 4))};
  EXPECT_EQ(people_ahead(tickets, ticket_id(4)), 0);
  EXPECT_EQ(people_ahead(tickets, ticket_id(1)), 1);
  EXPECT_EQ(people_ahead(tickets, ticket_id(3)), 3);
}

TEST(PeopleAhead, DoesNotCountThoseWhoWereCalled) {
  std::vector<Ticket> tickets = {waiting(1, "A001", 1), waiting(2, "A002", 2)};
  tickets[0].queue_state = QueueState::kCalled;
  EXPECT_EQ(people_ahead(tickets, ticket_id(2)), 0);
}

TEST(PeopleAhead, IsNobodyForWhoeverDoesNotWait) {
  EXPECT_EQ(people_ahead({waiting(1, "A001", 1)}, ticket_id(9)), 0);
}

}  // namespace
}  // namespace huiyin
