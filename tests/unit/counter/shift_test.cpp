// The shift's page: taking over cannot be skipped, counting, signing, night matters, the day's log.
#include <gtest/gtest.h>

#include "tests/unit/counter/people_scenes.h"

namespace huiyin::counter {
namespace {

using samples::Driver;

shift::Board board(Handover h, HandoverDuty duty = HandoverDuty::kNone) {
  shift::Board b;
  b.handover = std::move(h);
  b.duty = duty;
  return b;
}

Driver& loaded(Driver& d, const shift::Board& b) {
  return d.put(Input{shift::Input{shift::Loaded{d.session().account.login, b}}});
}

template <typename E>
const E* asked(const Driver& d) {
  const auto* effect = d.asked<shift::Effect>();
  return effect == nullptr ? nullptr : std::get_if<E>(effect);
}

Handover of_li() {
  Handover h = samples::handover_of_busy_record();
  h.outgoing = "li";
  return h;
}

Driver who_takes_over() {
  Driver d;
  d.signed_in();
  loaded(d, board(of_li(), HandoverDuty::kMustTakeOver));
  return d;
}

TEST(ShiftPage, IsAskedForWhenSomebodySitsDown) {
  Driver d;
  d.signed_in();
  ASSERT_NE(asked<shift::Load>(d), nullptr);
  EXPECT_EQ(asked<shift::Load>(d)->login, "zhang");
}

TEST(ShiftPage, OpensByItselfForWhoTakesOverAndCannotBeLeft) {  // S-17, 001 篇3 §4.9
  Driver d = who_takes_over();
  EXPECT_EQ(d.session().screen, Screen::kShift);
  for (const Screen screen : {Screen::kDesk, Screen::kRegister, Screen::kDevices}) {
    d.want(GoTo{screen});
    EXPECT_EQ(d.session().screen, Screen::kShift);
  }
  d.want(SelectTicket{samples::find(d.state().record, "A006").id});
  EXPECT_EQ(d.session().screen, Screen::kShift);
}

TEST(ShiftPage, LetsAnEmergencyThrough) {
  Driver d = who_takes_over();
  const auto urgent = alarms(d.state(), d.at().wall);
  ASSERT_FALSE(urgent.empty());
  d.want(SelectTicket{urgent.front().id});
  EXPECT_EQ(d.session().screen, Screen::kDesk);
}

TEST(ShiftPage, LetsWhoHasSignedGoOn) {
  Driver d = who_takes_over();
  loaded(d, board(of_li(), HandoverDuty::kNone)).want(GoTo{Screen::kDesk});
  EXPECT_EQ(d.session().screen, Screen::kDesk);
}

TEST(ShiftPage, DoesNotDisturbWhoGoes) {
  Driver d;
  d.signed_in();
  loaded(d, board(samples::handover_of_busy_record(), HandoverDuty::kMayPrepare));
  EXPECT_EQ(d.session().screen, Screen::kDesk);
}

TEST(ShiftPage, AsksWhoHasAMissingToolBeforeItIsSigned) {  // S-17, 003 交接班三
  Driver d;
  d.signed_in();
  loaded(d, board(samples::handover_of_busy_record()));
  d.want(shift::Intent{shift::CountTool{2, -1}});
  d.want(shift::Intent{shift::EditText{shift::Text::kOutgoingPin, "1234"}});
  d.want(shift::Intent{shift::Sign{Side::kOutgoing}});
  EXPECT_EQ(d.session().shift.fault, HandoverFault::kMissingUnanswered);
  EXPECT_EQ(asked<shift::SignHandover>(d), nullptr);
  d.want(shift::Intent{shift::TellTool{2, false, "赵师傅"}});
  d.want(shift::Intent{shift::TellTool{2, true, "巡楼借用"}});
  d.want(shift::Intent{shift::Sign{Side::kOutgoing}});
  ASSERT_NE(asked<shift::SignHandover>(d), nullptr);
  EXPECT_EQ(asked<shift::SignHandover>(d)->pin, "1234");
  EXPECT_TRUE(d.session().shift.outgoing_pin.empty());
}

TEST(ShiftPage, KeepsAtOnceThatThePlaceIsNotInOrder) {  // 003 交接班四
  Driver d = who_takes_over();
  d.want(shift::Intent{shift::SeePlace{Environment::kRefused}});
  ASSERT_NE(asked<shift::KeepHandover>(d), nullptr);
  EXPECT_EQ(asked<shift::KeepHandover>(d)->draft.environment, Environment::kRefused);
  EXPECT_EQ(asked<shift::KeepHandover>(d)->actor, "zhang");
}

TEST(ShiftPage, OffersWhoeverSitsThereAsTheOneWhoTakesOver) {
  const Driver d = who_takes_over();
  EXPECT_EQ(d.session().shift.incoming, "zhang");
  Driver other;
  other.signed_in();
  loaded(other, board(samples::handover_of_busy_record()));
  EXPECT_EQ(other.session().shift.incoming, "li");
}

TEST(ShiftPage, TurnsANightMatterIntoAnOrder) {  // S-03, 003 值班五
  Driver d = who_takes_over();
  const Ticket row = samples::find(d.state().record, "A003");
  d.want(shift::Intent{shift::Convert{row.id}});
  ASSERT_NE(asked<shift::ConvertNight>(d), nullptr);
  EXPECT_EQ(asked<shift::ConvertNight>(d)->id, row.id);
  d.put(Input{shift::Input{shift::Converted{row.id, row}}});
  EXPECT_NE(asked<shift::Load>(d), nullptr);
}

TEST(DutyLogPage, GoesBackADayAndNeverBeyondToday) {
  Driver d;
  d.signed_in().want(GoTo{Screen::kShift});
  d.want(shift::Intent{shift::MoveDay{-1}});
  const Day today = local_day(d.at().wall, samples::settings().clock);
  EXPECT_EQ(d.session().shift.day, Day{today.days - 1});
  d.want(shift::Intent{shift::MoveDay{5}});
  EXPECT_EQ(d.session().shift.day, today);
}

TEST(DutyLogPage, WantsTheNameOfWhoStandsIn) {  // S-02, N-081
  Driver d;
  d.signed_in().want(GoTo{Screen::kShift});
  d.want(shift::Intent{shift::PickNote{shift::NoteKind::kStandIn}});
  d.want(shift::Intent{shift::AddNote{}});
  EXPECT_EQ(asked<shift::StoreNote>(d), nullptr);
  d.want(shift::Intent{shift::EditText{shift::Text::kNotePerson, "赵安"}});
  d.want(shift::Intent{shift::AddNote{}});
  ASSERT_NE(asked<shift::StoreNote>(d), nullptr);
  EXPECT_EQ(asked<shift::StoreNote>(d)->note.person, "赵安");
}

}  // namespace
}  // namespace huiyin::counter
