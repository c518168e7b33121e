// The reception register.
#include <gtest/gtest.h>

#include "tests/unit/counter/samples.h"

namespace huiyin::counter {
namespace {

using samples::Driver;

Driver at_register() {
  Driver d;
  d.signed_in().want(GoTo{Screen::kRegister});
  return d;
}

const RegisterForm& form(const Driver& d) {
  return d.session().form;
}

Driver filled() {
  Driver d = at_register();
  d.want(PickCategory{Category::kRepair}).want(EditForm{FormField::kHousehold, "3-1-1502"});
  d.want(EditForm{FormField::kPhone, "138 0013 8000"}).want(EditForm{FormField::kText, "漏水"});
  return d;
}

const HouseholdRow kDoor{"3-1-1502", "王建国", "13800138000"};

TEST(NormalHousehold, ReadsADoorHoweverItIsWritten) {
  for (const char* typed : {"3-1-1502", "3 1 1502", "3/1/1502", "3号楼1单元1502室", "3栋1单元1502",
                            "3幢1-1502房", " 3－1－1502 ", "3 - 1 - 1502"}) {
    EXPECT_EQ(normal_household(typed), "3-1-1502") << typed;
  }
}

TEST(NormalHousehold, LeavesANameAlone) {
  EXPECT_EQ(normal_household("王建国"), "王建国");
  EXPECT_EQ(normal_household(""), "");
}

TEST(Household, IsSoughtWithEachKey) {
  Driver d = at_register();
  d.want(EditForm{FormField::kHousehold, "3 1 15"});
  ASSERT_NE(d.asked<FindHouseholds>(), nullptr);
  EXPECT_EQ(d.asked<FindHouseholds>()->text, "3-1-15");
}

TEST(Household, FillsInOwnerAndTelephoneWhenItIsChosen) {
  Driver d = at_register();
  d.want(EditForm{FormField::kHousehold, "3-1-15"});
  d.put(HouseholdsFound{form(d).serial, {{"3-1-1501", "李静", "139"}, kDoor}});
  d.want(MoveHighlight{1}).want(NextFormField{FormField::kHousehold});
  EXPECT_EQ(form(d).household, "3-1-1502");
  EXPECT_EQ(form(d).name, "王建国");
  EXPECT_EQ(form(d).phone, "13800138000");
  EXPECT_EQ(d.state().focus_wish, "register.name");
}

TEST(Household, DoesNotOverwriteWhatTheClerkTyped) {
  Driver d = at_register();
  d.want(EditForm{FormField::kName, "王太太"}).want(EditForm{FormField::kHousehold, "3-1-1502"});
  d.put(HouseholdsFound{form(d).serial, {kDoor}});
  EXPECT_EQ(form(d).name, "王太太");
  EXPECT_EQ(form(d).phone, "13800138000");
}

TEST(Household, TypedInFullNeedsNoChoosing) {
  Driver d = at_register();
  d.want(EditForm{FormField::kHousehold, "3号楼1单元1502"});
  d.put(HouseholdsFound{form(d).serial, {kDoor}});
  EXPECT_TRUE(form(d).suggestions.empty());
  EXPECT_EQ(form(d).name, "王建国");
}

TEST(Household, IgnoresTheAnswerToAnOlderQuestion) {
  Driver d = at_register();
  d.want(EditForm{FormField::kHousehold, "3"});
  const int old = form(d).serial;
  d.want(EditForm{FormField::kHousehold, "31"}).put(HouseholdsFound{old, {kDoor}});
  EXPECT_TRUE(form(d).suggestions.empty());
}

TEST(Household, ShowsItsOpenTicketsSoThatNoneIsRegisteredTwice) {
  Driver d = at_register();
  d.want(EditForm{FormField::kHousehold, "3栋2单元601"});
  ASSERT_EQ(form_view(d.state(), d.at()).same_home.size(), 1U);
  EXPECT_EQ(form_view(d.state(), d.at()).same_home.front().number, "A002");
}

TEST(Submitting, AsksForWhatIsMissingFieldByField) {
  Driver d = at_register();
  d.want(SubmitForm{});
  EXPECT_EQ(form(d).fault->field, FormField::kCategory);
  d.want(PickCategory{Category::kRepair}).want(SubmitForm{});
  EXPECT_EQ(form(d).fault->field, FormField::kText);
  d.want(EditForm{FormField::kText, "漏水"}).want(SubmitForm{});
  EXPECT_EQ(form(d).fault->field, FormField::kHousehold);
  d.want(EditForm{FormField::kHousehold, "3-1-1502"}).want(SubmitForm{});
  EXPECT_EQ(form(d).fault->field, FormField::kPhone);
  d.want(EditForm{FormField::kPhone, "没有"}).want(SubmitForm{});
  EXPECT_EQ(form(d).fault->error.code, ErrorCode::kBadPhone);
  EXPECT_EQ(d.asked<RegisterTicket>(), nullptr);
}

TEST(Submitting, RegistersOnceHoweverOftenItIsPressed) {
  Driver d = filled();
  d.want(SubmitForm{});
  const auto* wanted = d.asked<RegisterTicket>();
  ASSERT_NE(wanted, nullptr);
  EXPECT_EQ(wanted->draft.channel, Channel::kCounter);
  EXPECT_EQ(wanted->draft.personal.household, "3-1-1502");
  EXPECT_EQ(wanted->actor, "zhang");
  d.want(SubmitForm{});
  EXPECT_EQ(d.asked<RegisterTicket>(), nullptr);
}

TEST(Submitting, OpensTheTicketAndPrintsASlipForWhoStandsThere) {
  Driver d = filled();
  d.want(SubmitForm{});
  const int serial = form(d).serial;
  const Ticket ticket = samples::ticket({.number = "C001", .channel = Channel::kCounter});
  d.put(RegisterDone{serial, ticket});
  EXPECT_NE(d.asked<PrintSlip>(), nullptr);
  EXPECT_EQ(d.session().screen, Screen::kDesk);
  EXPECT_EQ(d.desk().selected, ticket.id);
  EXPECT_TRUE(form(d).text.empty());
  EXPECT_NE(form(d).serial, serial) << "the next form is another registration";
}

TEST(Submitting, PrintsNoSlipForAPhoneCall) {
  Driver d = filled();
  d.want(PickChannel{Channel::kPhone}).want(SubmitForm{});
  d.put(RegisterDone{form(d).serial, samples::ticket({.number = "C001"})});
  EXPECT_EQ(d.asked<PrintSlip>(), nullptr);
}

TEST(Submitting, KeepsTheFormWhenTheStoreRefuses) {
  Driver d = filled();
  d.want(SubmitForm{});
  d.put(RegisterDone{form(d).serial, fail(ErrorCode::kUnknownHousehold)});
  EXPECT_EQ(form(d).fault->field, FormField::kHousehold);
  EXPECT_EQ(form(d).text, "漏水");
  EXPECT_FALSE(form(d).busy);
  EXPECT_EQ(d.session().screen, Screen::kRegister);
}

TEST(Waiting, IsOnlyForWhoIsHere) {
  Driver d = at_register();
  d.want(SetAttendance{Attendance::kWaiting}).want(PickChannel{Channel::kPhone});
  EXPECT_EQ(form(d).attendance, Attendance::kDropOff);
}

TEST(Pairing, IsDecidedByThePersonWhoIsSignedIn) {
  Driver d;
  d.signed_in().want(DecidePairing{"481920", Verdict::kApprove});
  ASSERT_NE(d.asked<DecideOnPairing>(), nullptr);
  EXPECT_EQ(d.asked<DecideOnPairing>()->actor, "zhang");
  d.put(PairingDecided{Verdict::kApprove, fail(ErrorCode::kWrongDigits)});
  EXPECT_EQ(d.state().notice->error.code, ErrorCode::kWrongDigits);
}

TEST(KioskHealth, IsToldByTheAgeOfItsLastWord) {
  const Now now = samples::now();
  Kiosk kiosk{DeviceId{1}, "大堂", 'A', false, now.wall, 0, "ready", ""};
  EXPECT_EQ(trouble_of(kiosk, now.wall + 60'000), KioskTrouble::kNone);
  EXPECT_EQ(trouble_of(kiosk, now.wall + 80'000), KioskTrouble::kAway);
  kiosk.printer = "stopped";
  EXPECT_EQ(trouble_of(kiosk, now.wall), KioskTrouble::kPrinter);
  kiosk.revoked = true;
  EXPECT_EQ(trouble_of(kiosk, now.wall), KioskTrouble::kRevoked);
}

}  // namespace
}  // namespace huiyin::counter
