// Rights at the desk, and the accounts page.
#include <gtest/gtest.h>

#include "app/counter/flow/rights.h"
#include "tests/unit/counter/people_scenes.h"

namespace huiyin::counter {
namespace {

using samples::Driver;
using samples::wang;

Driver with_post(const std::string& post) {
  Driver d;
  samples::sign_in_as(d, {"wu", "吴国栋", post, "1"});
  return d;
}

void open(Driver& d, const Ticket& ticket) {
  d.want(SelectTicket{ticket.id}).put(TicketLoaded{ticket.id, Dossier{ticket, {}}});
}

bool offers(const Driver& d, Action action) {
  for (const OfferedAction& one : ticket_view(d.state(), d.at()).actions) {
    if (one.action == action) return true;
  }
  return false;
}

people::State page_of(Driver& d) {
  d.want(GoTo{Screen::kPeople});
  d.put(Input{people::Input{people::Loaded{samples::colleagues()}}});
  return d.session().people;
}

TEST(Rights, LeaveOutWhatAPostMayNotDo) {
  Driver technician = with_post("technician");
  open(technician, samples::find(technician.state().record, "A003"));
  Driver receptionist = with_post("receptionist");
  open(receptionist, samples::find(receptionist.state().record, "A003"));
  EXPECT_TRUE(offers(receptionist, Action::kDispatch));
  EXPECT_FALSE(offers(technician, Action::kDispatch));
  technician.want(BeginAction{Action::kDispatch});
  EXPECT_FALSE(technician.desk().form.has_value());
}

TEST(Rights, LetNobodyCallWhoDoesNotServe) {
  Driver d = with_post("technician");
  d.want(CallNext{});
  EXPECT_EQ(d.asked<ActOnTicket>(), nullptr);
  ASSERT_TRUE(d.state().notice.has_value());
  EXPECT_EQ(d.state().notice->error.code, ErrorCode::kForbidden);
}

TEST(Rights, HideAComplaintFromWhomItIsAbout) {  // S-09, 001 篇1 §4.1
  Driver d;
  d.signed_in();
  Ticket t = samples::find(d.state().record, "A003");
  t.facts["respondent"] = {"zhang", d.at().wall, "chen"};
  open(d, t);
  const TicketView view = ticket_view(d.state(), d.at());
  EXPECT_EQ(view.sight, Sight::kNothing);
  EXPECT_TRUE(view.dossier->ticket.personal.text.empty());
  EXPECT_TRUE(view.name.empty());
  EXPECT_TRUE(view.actions.empty());
  d.want(ShowContact{});
  EXPECT_EQ(d.asked<TellContactShown>(), nullptr);
}

TEST(Rights, ShowAGuardNoNamesAndTelephones) {
  Driver d = with_post("gate_guard");
  open(d, samples::find(d.state().record, "A003"));
  const TicketView view = ticket_view(d.state(), d.at());
  EXPECT_FALSE(view.has_contact);
  EXPECT_FALSE(view.dossier->ticket.personal.text.empty());
}

TEST(People, AreForThoseWhoManageAccounts) {
  Driver d;
  d.signed_in().want(GoTo{Screen::kPeople});
  EXPECT_EQ(d.asked<people::Effect>(), nullptr);
  d = Driver();
  samples::sign_in_as(d, wang()).want(GoTo{Screen::kPeople});
  EXPECT_NE(d.asked<people::Effect>(), nullptr);
}

TEST(People, AreKeptWithPostsAndANewPinThatIsForgottenAtOnce) {
  Driver d;
  samples::sign_in_as(d, wang());
  page_of(d);
  d.want(people::Intent{people::Pick{"zhang"}});
  d.want(people::Intent{people::FlipRole{Role::kCashier}});
  d.want(people::Intent{people::Edit{people::Edited::kPin, "8642"}});
  d.want(people::Intent{people::Save{}});
  ASSERT_NE(d.asked<people::Effect>(), nullptr);
  const auto& store = std::get<people::Store>(*d.asked<people::Effect>());
  EXPECT_EQ(store.colleague.role, "receptionist,cashier");
  EXPECT_EQ(store.pin, "8642");
  EXPECT_EQ(store.actor, "wang");
  EXPECT_TRUE(d.session().people.form->pin.empty());
}

TEST(People, NeedANameAndAPinOfFour) {
  Driver d;
  samples::sign_in_as(d, wang());
  page_of(d);
  d.want(people::Intent{people::Add{}});
  d.want(people::Intent{people::Edit{people::Edited::kLogin, "sun"}});
  d.want(people::Intent{people::Save{}});
  EXPECT_EQ(d.session().people.form->missing, people::Edited::kName);
  d.want(people::Intent{people::Edit{people::Edited::kName, "孙"}});
  d.want(people::Intent{people::Edit{people::Edited::kPin, "12"}});
  d.want(people::Intent{people::Save{}});
  EXPECT_EQ(d.session().people.form->missing, people::Edited::kPin);
}

TEST(Settings, OpenOnlyWithThePasswordOfWhoHasOne) {
  Driver d;
  Account account = wang();
  account.has_password = true;
  samples::sign_in_as(d, account).want(GoTo{Screen::kPeople});
  EXPECT_TRUE(settings_locked(d.session()));
  d.want(DecidePairing{"123456", Verdict::kApprove});
  EXPECT_EQ(d.asked<DecideOnPairing>(), nullptr);
  d.want(people::Intent{people::EditPassword{"correct horse"}});
  d.want(people::Intent{people::OpenSettings{}});
  EXPECT_TRUE(d.session().people.password.empty());
  d.put(Input{people::Input{people::PasswordChecked{"wang", std::nullopt}}});
  EXPECT_FALSE(settings_locked(d.session()));
  d.want(LockNow{});
  EXPECT_TRUE(settings_locked(d.session()));
}

}  // namespace
}  // namespace huiyin::counter
