// Who hears of a due time, and when: R-10 over the shipped procedures.
#include "app/core/ladder.h"

#include <gtest/gtest.h>

#include "tests/unit/core/story.h"
#include "tests/unit/procedures/shipped.h"

namespace huiyin {
namespace {

using Strings = std::vector<std::string>;

const std::vector<Person> kOffice = {{"zhang", "张丽", "receptionist"},
                                     {"chen", "陈静", "supervisor"},
                                     {"ma", "马强", "maintenance_supervisor"},
                                     {"zhou", "周主任", "site_director"}};

Ticket repair() {
  Ticket t = Story(Category::kRepair).ticket();
  t.registered_at = local("2026-11-23T09:00");
  t.state = State::kAccepted;
  t.accepted_at = t.registered_at;
  t.first_receiver = "zhang";
  return t;
}

// "dispatch clerk zhang"
Strings told(const Ticket& t, std::string_view now, const std::vector<Person>& office = kOffice) {
  Strings out;
  for (const Reminder& one : reminders_of(t, *shipped(), local(now))) {
    std::string line = one.due.what + " " + one.notice.role;
    for (const std::string& login : told_people(one, t, office))
      line += " " + login;
    out.push_back(line);
  }
  return out;
}

bool has(const Strings& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

TEST(Ladder, TellsNobodyBeforeItsTime) {
  EXPECT_EQ(told(repair(), "2026-11-23T09:05"), Strings{});
}

TEST(Ladder, ClimbsFromTheHeadToTheSupervisorToTheDirector) {  // R-10 000 篇2 §5.2.4
  const Strings lines = told(repair(), "2026-11-30T09:00");
  EXPECT_TRUE(has(lines, "dispatch head chen"));  // not given to a department yet
  EXPECT_TRUE(has(lines, "dispatch supervisor chen"));
  EXPECT_TRUE(has(lines, "dispatch director zhou"));
  EXPECT_TRUE(has(lines, "dispatch gm zhou"));  // passes it on
}

TEST(Ladder, GoesToTheHeadOfTheDepartmentThatHasIt) {
  Ticket t = repair();
  t.department = "engineering";
  EXPECT_TRUE(has(told(t, "2026-11-24T09:00"), "forward head ma"));
}

TEST(Ladder, GoesToTheNextRungWhereNobodyStands) {
  const std::vector<Person> small = {{"zhang", "张丽", "receptionist"},
                                     {"zhou", "周主任", "site_director"}};
  EXPECT_TRUE(has(told(repair(), "2026-11-30T09:00", small), "dispatch supervisor zhou"));
}

TEST(Ladder, GivesTheSupervisorACopyOfAComplaintAboutStaff) {  // S-09, 001 篇1 §4.1
  Ticket t = repair();
  t.category = Category::kComplaint;
  t.facts["respondent"] = {"zhang", t.registered_at, "li"};
  EXPECT_EQ(told(t, "2026-11-23T09:01").front(), "copy supervisor chen");
  t.facts["respondent"] = {"chen", t.registered_at, "li"};
  EXPECT_EQ(told(t, "2026-11-23T09:01").front(), "copy supervisor zhou");  // not to himself
}

TEST(Ladder, CallsTheSameReminderTheSame) {
  const auto first = reminders_of(repair(), *shipped(), local("2026-11-30T09:00"));
  const auto later = reminders_of(repair(), *shipped(), local("2026-11-30T10:00"));
  ASSERT_FALSE(first.empty());
  EXPECT_EQ(first.front().key(), later.front().key());
  EXPECT_LE(first.front().key().size(), 100U);  // an entry's id
}

}  // namespace
}  // namespace huiyin
