// The registers at 1280x800 with fast hands, and people who are told by name.
#include <gtest/gtest.h>

#include "tests/unit/counter/glass.h"
#include "tests/unit/counter/scenes.h"

namespace huiyin::counter {
namespace {

using samples::Glass;
using ui::Key;

void show(Glass& glass, const std::string& scene) {
  samples::scenes().at(scene)(glass.driver);
  glass.ui.settle();
  glass.effects.clear();
}

// A machine or a scanner does not wait until a field has been scrolled into sight.
TEST(RegisterForm, LosesNoLetterTypedRightAfterTab) {
  Glass glass({1280, 800});
  show(glass, "registers_form");
  for (int tabs = 0; glass.ui.focused() != "registers.field.copies"; ++tabs) {
    ASSERT_LT(tabs, 40);
    glass.ui.key(Key::kTab);
  }
  glass.ui.headless().type("24");
  for (const char* text : {"late", "chen", "A-12", "sun"}) {
    glass.ui.headless().key(Key::kTab);
    glass.ui.headless().type(text);
  }
  glass.ui.settle();
  auto& values = glass.driver.session().registers.form->values;
  EXPECT_EQ(values.at("copies"), "24");
  EXPECT_EQ(values.at("late_reason"), "late");
  EXPECT_EQ(values.at("approver"), "chen");
  EXPECT_EQ(values.at("original_no"), "A-12");
  EXPECT_EQ(values.at("steward"), "sun");
}

TEST(RegisterCalendar, BeginsAtTodayAndDoesTheChosenDutyByKeys) {
  Glass glass({1280, 800});
  show(glass, "registers_calendar");
  const auto& page = glass.driver.session().registers;
  const std::string today = "2026-11-18";
  EXPECT_EQ(to_iso_date(page.marks[page.duty_line].period.due), today);
  EXPECT_TRUE(glass.ui.has("registers.duty." + std::to_string(page.duty_line + 1)));
  while (glass.ui.focused() != "registers.calendar")
    glass.ui.key(Key::kTab);
  const std::size_t before = page.duty_line;
  glass.ui.key(Key::kDown);
  EXPECT_EQ(page.duty_line, before + 1);
  const std::string book = page.marks[page.duty_line].def->id;
  glass.ui.key(Key::kEnter);
  EXPECT_EQ(page.book, book);
  EXPECT_TRUE(page.form.has_value());
}

TEST(TicketStory, TellsWhomAComplaintIsAboutByName) {
  Glass glass({1280, 1600});
  glass.sign_in();
  Ticket t = samples::find(glass.driver.state().record, "C002");
  t.facts["respondent"] = {"li", t.registered_at, "zhang"};
  auto history = samples::history_of(t);
  history.push_back({t.registered_at, "zhang", "record", "respondent=li"});
  glass.put(Input{Intent{SelectTicket{t.id}}});
  glass.put(TicketLoaded{t.id, Dossier{t, history}});
  EXPECT_EQ(glass.ui.item("ticket.fact.respondent").label, "李强");
  EXPECT_TRUE(glass.ui.shows("被投诉人 李强"));
}

TEST(TicketStory, OffersColleaguesByNameAndKeepsTheirLogin) {
  Glass glass({1280, 1600});
  glass.sign_in();
  const Ticket t = samples::ticket({.number = "C050", .category = Category::kComplaint});
  glass.put(Input{Intent{SelectTicket{t.id}}});
  glass.put(TicketLoaded{t.id, Dossier{t, samples::history_of(t)}});
  glass.ui.key(Key::kA);
  glass.ui.click("ticket.field.respondent.li");
  EXPECT_EQ(glass.driver.desk().form->fields.facts.at("respondent"), "li");
  EXPECT_EQ(glass.ui.item("ticket.field.respondent").label, "李强");
}

TEST(People, HaveTheirPostsInTheReadersLanguage) {
  Glass glass({1280, 800});
  show(glass, "people");
  EXPECT_EQ(glass.ui.item("people.role.cashier").label, "出纳");
}

}  // namespace
}  // namespace huiyin::counter
