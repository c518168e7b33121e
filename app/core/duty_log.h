// A day's duty log (服务中心值班记录表) and daily report (值班室每日工作报表), written by
// themselves from the journal. Nothing is typed twice: what people add are remarks and
// figures, which correct by standing beside, never by changing. Pure.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/event.h"

namespace huiyin {

enum class DutySection {
  kVisits,       // at the desk and at kiosks
  kCalls,        // by telephone
  kOther,        // letters, online, forwarded
  kEmergencies,  // and how they ended
  kHandled,      // resolved
  kClosed,       // written off, cancelled
  kStandIns,     // 顶岗 (N-081)
  kNight,        // told at night for the next day
  kHandovers,
  kReminders,  // who was told up the ladder, and who has read it
  kRemarks,
};
inline constexpr std::array kDutySections = {
    DutySection::kVisits,      DutySection::kCalls,   DutySection::kOther,
    DutySection::kEmergencies, DutySection::kHandled, DutySection::kClosed,
    DutySection::kStandIns,    DutySection::kNight,   DutySection::kHandovers,
    DutySection::kReminders,   DutySection::kRemarks};
std::string_view name_of(DutySection s);  // visits calls … remarks

struct DutyLine {
  DutySection section = DutySection::kVisits;
  Moment at;
  std::string actor;
  std::string number;  // of the ticket; empty where there is none
  std::string what;    // category or event, a code word
  std::string place;   // household
  std::string text;    // what came, what was done
  bool operator==(const DutyLine&) const = default;
};

struct Presence {
  std::string login;
  Moment from;
  Moment until;  // unset: still there
  bool operator==(const Presence&) const = default;
};

// What people add by hand to a day: remark, stand_in, figure.
struct DutyNote {
  std::string kind;
  Moment at;
  std::string actor;
  std::string person;  // who stood in
  std::string text;
  bool operator==(const DutyNote&) const = default;
};

struct DutyDay {
  Day day;
  std::vector<DutyLine> lines;  // in the order of time
  std::vector<Presence> presences;
  std::vector<DutyNote> figures;     // energy and material (能源、材料消耗)
  std::vector<Ticket> open_repairs;  // unfinished work orders, with their cause
  std::map<std::string, int> by_category;
  int registered = 0, closed = 0, emergencies = 0, open_at_end = 0;
  int count(DutySection section) const;
};

struct DutySources {
  const std::vector<Event>& events;                            // of that day, in journal order
  const std::function<const Ticket*(const TicketId&)> ticket;  // as it stands; nullptr: unknown
  const std::vector<DutyNote>& notes;
  const std::vector<Ticket>& open;         // open now
  const std::vector<DutyLine>& reminders;  // of that day; `actor`: who has read it, `text`: rung
};
DutyDay duty_day(Day day, const DutySources& sources, Moment ends);

std::int64_t presence_ms(const DutyDay& day, std::string_view login, Moment ends);

}  // namespace huiyin
