// The day's log writes itself from the journal.
#include "app/core/duty_log.h"

#include <gtest/gtest.h>

#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

struct Journal {
  std::vector<Event> events;
  std::vector<DutyNote> notes;
  std::vector<Ticket> open;
  std::map<TicketId, Ticket> tickets;

  void happens(std::int64_t minute, const std::string& actor, EventBody body,
               const TicketId& ticket = {}) {
    Event e;
    e.at = kMondayTen + minute * kMinute_ms;
    e.actor = actor;
    e.ticket = ticket;
    e.body = std::move(body);
    events.push_back(std::move(e));
  }
  void registered(std::uint8_t n, Channel channel, Urgency urgency = Urgency::kNormal) {
    TicketRegistered r;
    r.number = "A00" + std::to_string(n);
    r.category = Category::kRepair;
    r.channel = channel;
    r.urgency = urgency;
    Ticket t;
    t.id = ticket_id(n);
    t.number = r.number;
    t.personal.household = "3-1-1502";
    t.personal.text = "水管漏水";
    tickets[t.id] = t;
    happens(n, "zhang", r, t.id);
  }
  DutyDay day() const {
    const auto find = [this](const TicketId& id) -> const Ticket* {
      const auto it = tickets.find(id);
      return it == tickets.end() ? nullptr : &it->second;
    };
    return duty_day(Day{20'780}, {events, find, notes, open, {}}, kMondayTen + 8 * kHour_ms);
  }
};

TEST(DutyLog, PartsVisitsCallsAndEmergencies) {  // 003 值班三: visits and calls are written down
  Journal j;
  j.registered(1, Channel::kKiosk);
  j.registered(2, Channel::kPhone);
  j.registered(3, Channel::kPhone, Urgency::kEmergency);
  const DutyDay day = j.day();
  EXPECT_EQ(day.count(DutySection::kVisits), 1);
  EXPECT_EQ(day.count(DutySection::kCalls), 1);
  EXPECT_EQ(day.count(DutySection::kEmergencies), 1);
  EXPECT_EQ(day.registered, 3);
  EXPECT_EQ(day.lines.front().text, "水管漏水");
  EXPECT_EQ(day.lines.front().place, "3-1-1502");
}

TEST(DutyLog, TellsWhatWasDoneAndByWhom) {
  Journal j;
  j.registered(1, Channel::kKiosk);
  TicketActed resolved{Action::kResolve, {}};
  resolved.fields.result = "已换垫圈";
  j.happens(30, "wu", resolved, ticket_id(1));
  j.happens(60, "zhang", TicketActed{Action::kClose, {}}, ticket_id(1));
  const DutyDay day = j.day();
  EXPECT_EQ(day.lines[1].section, DutySection::kHandled);
  EXPECT_EQ(day.lines[1].text, "已换垫圈");
  EXPECT_EQ(day.lines[1].number, "A001");
  EXPECT_EQ(day.closed, 1);
}

TEST(DutyLog, CountsHoursFromSigningInToSigningOut) {
  Journal j;
  j.happens(0, "zhang", Noted{"signed_in", "zhang"});
  j.happens(30, "zhang", Noted{"signed_in", "zhang"});  // the screen was unlocked
  j.happens(90, "zhang", Noted{"signed_out", "zhang"});
  const DutyDay day = j.day();
  ASSERT_EQ(day.presences.size(), 1u);
  EXPECT_EQ(presence_ms(day, "zhang", kMondayTen + 8 * kHour_ms), 90 * kMinute_ms);
}

TEST(DutyLog, ShowsWhoStoodIn) {  // S-02, N-081
  Journal j;
  j.registered(1, Channel::kKiosk, Urgency::kEmergency);
  TicketActed note{Action::kAddNote, {}};
  note.fields.facts["stand_in"] = "赵安";
  j.happens(5, "wu", note, ticket_id(1));
  j.notes = {{"stand_in", kMondayTen + kHour_ms, "wu", "钱安", "去 5 号楼"}};
  const DutyDay day = j.day();
  EXPECT_EQ(day.count(DutySection::kStandIns), 2);
}

TEST(DutyLog, IsCorrectedByARemarkThatStandsBesideIt) {
  Journal j;
  j.registered(1, Channel::kPhone);
  j.notes = {{"remark", kMondayTen + kHour_ms, "chen", "", "A001 应为 3-1-1503"},
             {"figure", kMondayTen + kHour_ms, "chen", "", "电 120 度"}};
  const DutyDay day = j.day();
  EXPECT_EQ(day.count(DutySection::kCalls), 1);
  EXPECT_EQ(day.count(DutySection::kRemarks), 1);
  EXPECT_EQ(day.figures.size(), 1u);
}

TEST(DutyLog, ListsTheRepairsThatAreNotDone) {  // 004 篇2 §3.4
  Journal j;
  Ticket repair, praise, later;
  repair.category = later.category = Category::kRepair;
  praise.category = Category::kPraise;
  later.registered_at = kMondayTen + kDay_ms;
  j.open = {repair, praise, later};
  const DutyDay day = j.day();
  EXPECT_EQ(day.open_repairs.size(), 1u);
  EXPECT_EQ(day.open_at_end, 2);
}

}  // namespace
}  // namespace huiyin
