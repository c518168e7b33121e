// What the procedures tell the people of the office, at the host; that it was read is journalled.
#include "tests/integration/db/site_fixture.h"
#include "tests/unit/procedures/shipped.h"

namespace huiyin::db {
namespace {

class HostRemindersTest : public Site {
 protected:
  void SetUp() override {
    Site::SetUp();
    procedures_ = std::make_shared<const ProcedureFacts>(shipped_facts());
    must(host().staff().save({"zhang", "张丽", "receptionist", "1", true}, "1234", "init"));
    must(host().staff().save({"chen", "陈静", "supervisor", "1", true}, "1234", "init"));
    Draft draft = leaking_roof();
    draft.category = Category::kComplaint;
    id_ = must(host().tickets().register_ticket(draft, "zhang", id_of(1))).id;
    ActionFields fields;
    fields.facts = {{"severity", "minor"}, {"respondent", "zhang"}};
    must(host().tickets().act(id_, {Action::kAccept, fields, std::nullopt}, "zhang"));
  }
  std::vector<ReminderLine> told(const std::string& login) {
    return must(host().reminders().of(login));
  }
  TicketId id_;
};

TEST_F(HostRemindersTest, ACopyOfAComplaintAboutStaffGoesToTheSupervisor) {  // S-09 001 篇1 §4.1
  ASSERT_EQ(told("chen").size(), 1U);
  EXPECT_EQ(told("chen")[0].reminder.due.what, "copy");
  EXPECT_FALSE(told("chen")[0].is_read);
  EXPECT_TRUE(told("zhang").empty());
}

TEST_F(HostRemindersTest, ReadingIsAnEntryOfTheJournalAndSurvivesARebuild) {
  const std::string key = told("chen")[0].reminder.key();
  must(host().reminders().read(id_, key, "chen"));
  must(host().reminders().read(id_, key, "chen"));  // once is enough
  must(host().archive().rebuild());
  EXPECT_TRUE(told("chen")[0].is_read);
  const auto steps = must(host().entries().history(std::string(kReminderBook), key));
  ASSERT_EQ(steps.size(), 1U);
  EXPECT_EQ(steps[0].actor, "chen");
}

TEST_F(HostRemindersTest, NobodyReadsWhatIsNotForHim) {
  const std::string key = told("chen")[0].reminder.key();
  EXPECT_EQ(code_of(host().reminders().read(id_, key, "zhang")), "unknown_entry");
}

TEST_F(HostRemindersTest, TheDaysReportSaysWhoWasToldAndWhoHasReadIt) {
  must(host().reminders().read(id_, told("chen")[0].reminder.key(), "chen"));
  const DutyDay day = must(host().shift().day(local_day(clock_.now(), SiteClock{})));
  ASSERT_EQ(day.count(DutySection::kReminders), 1);
  for (const DutyLine& line : day.lines) {
    if (line.section != DutySection::kReminders) continue;
    EXPECT_EQ(line.text, "supervisor");
    EXPECT_EQ(line.actor, "chen");
  }
}

}  // namespace
}  // namespace huiyin::db
