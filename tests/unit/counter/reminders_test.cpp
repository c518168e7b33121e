// What the procedures tell the person at the desk, and what the palette finds by first letters.
#include <gtest/gtest.h>

#include "tests/unit/counter/samples.h"

namespace huiyin::counter {
namespace {

using samples::Driver;

reminders::Line line_of(const char* number, Moment at) {
  reminders::Line line;
  line.reminder.number = number;
  line.reminder.due = {"dispatch", at, "N-042 001 篇2 §3.17", "dispatch.max"};
  line.reminder.notice = {"overdue", "supervisor", at};
  return line;
}

const reminders::Load* load_in(const Driver& d) {
  const auto* effect = d.asked<reminders::Effect>();
  return effect == nullptr ? nullptr : std::get_if<reminders::Load>(effect);
}

void answer(Driver& d, std::vector<reminders::Line> lines) {
  d.put(Input{reminders::Input{reminders::Loaded{"zhang", {}, std::move(lines)}}});
}

TEST(Reminders, AreWorkedOutAgainOnceHoweverMuchHappensMeanwhile) {
  Driver d;
  d.signed_in();
  d.put(RecordLoaded{samples::busy_record()}).put(RecordLoaded{samples::busy_record()});
  EXPECT_EQ(load_in(d), nullptr);  // one is under way
  answer(d, {});
  EXPECT_NE(load_in(d), nullptr);  // what happened since
  answer(d, {});
  EXPECT_EQ(load_in(d), nullptr);
}

TEST(Reminders, AreCountedUntilTheyAreReadAndTheNextOneIsChosen) {
  Driver d;
  d.signed_in();
  const Moment now = d.at().wall;
  answer(d, {line_of("A001", now + -1), line_of("A002", now + -2)});
  EXPECT_EQ(shell_view(d.state(), d.at()).reminders, 2);
  d.want(reminders::Intent{reminders::Read{}});
  const auto* effect = d.asked<reminders::Effect>();
  ASSERT_NE(effect, nullptr);
  EXPECT_EQ(std::get<reminders::TellRead>(*effect).login, "zhang");
  EXPECT_EQ(shell_view(d.state(), d.at()).reminders, 1);
  EXPECT_EQ(d.session().reminders.selected, 1U);
}

TEST(Palette, LooksUpFirstLettersOfEachWordOnce) {
  Driver d;
  d.signed_in();
  d.want(list::Intent{list::WantInitials{{"派单", "转派"}}});
  const auto* effect = d.asked<list::Effect>();
  ASSERT_NE(effect, nullptr);
  EXPECT_EQ(std::get<list::FindInitials>(*effect).words.size(), 2U);
  d.want(list::Intent{list::WantInitials{{"派单"}}});
  EXPECT_EQ(d.asked<list::Effect>(), nullptr);
  d.put(Input{list::Input{list::InitialsFound{{"派单"}, {"pd"}}}});
  EXPECT_EQ(d.state().initials.at("派单"), "pd");
}

}  // namespace
}  // namespace huiyin::counter
