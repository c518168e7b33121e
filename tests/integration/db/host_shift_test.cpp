// Accounts' rights, and shifts handed over, at the host: what is refused is refused here, whoever
// asks.
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

class HostShiftTest : public Site {
 protected:
  void SetUp() override {
    Site::SetUp();
    hire("zhang", "张丽", "receptionist");
    hire("li", "李强", "receptionist");
    hire("wu", "吴国栋", "technician");
    hire("wang", "王建平", "manager");
  }
  void hire(const std::string& login, const std::string& name, const std::string& role) {
    must(host().staff().save({login, name, role, "1", true}, "1234", "init"));
  }
  Ticket registered(int n) {
    Draft draft = leaking_roof();
    draft.attendance = Attendance::kDropOff;
    return must(host().tickets().register_ticket(draft, "zhang", id_of(n)));
  }
  void wait_for(const char* hhmm) {  // the next such time of the day
    const Moment now = clock_.now();
    const Day day = local_day(now, SiteClock{});
    Moment at = *parse_rfc3339(to_iso_date(day) + "T" + hhmm + ":00+08:00");
    if (at < now) at = at + kDay_ms;
    clock_.advance(at - now);
  }
  Handover counted(Handover h) {
    for (ToolCount& tool : h.tools)
      tool.counted = tool.expected;
    h.environment = Environment::kAccepted;
    return must(host().shift().keep(h, "zhang"));
  }
  Result<Handover> sign(const Handover& h, Side side, const std::string& login) {
    return host().shift().sign({h.id, h.rev, side, login, "1234", ""});
  }
};

TEST_F(HostShiftTest, RefusesAStepThatAPostMayNotTake) {
  const Ticket ticket = registered(1);
  ActCommand dispatch{Action::kDispatch, sent_to("engineering", "wu"), std::nullopt};
  const auto refused = host().tickets().act(ticket.id, dispatch, "wu");
  EXPECT_EQ(code_of(refused), "forbidden");
  EXPECT_EQ(refused.error().detail.rfind("needs dispatch", 0), 0u) << refused.error().detail;
  EXPECT_TRUE(host().tickets().act(ticket.id, {Action::kAccept, {}, std::nullopt}, "wu").ok());
}

TEST_F(HostShiftTest, TakesNoCommandFromAnAccountThatRests) {
  const Ticket ticket = registered(1);
  must(host().staff().save({"li", "李强", "receptionist", "1", false}, std::nullopt, "wang"));
  EXPECT_EQ(code_of(host().tickets().act(ticket.id, {Action::kAccept, {}, std::nullopt}, "li")),
            "forbidden");
}

TEST_F(HostShiftTest, LetsOnlyWhoManagesAccountsChangeThem) {
  EXPECT_EQ(code_of(host().staff().save({"li", "李强", "manager", "1", true}, std::nullopt, "li")),
            "forbidden");
  EXPECT_EQ(code_of(host().staff().set_password("li", "long enough", "li")), "forbidden");
  EXPECT_TRUE(host().staff().save({"li", "李强", "cashier", "1", true}, std::nullopt, "wang").ok());
}

TEST_F(HostShiftTest, KeepsOneWhoManagesAccounts) {
  const auto gone =
      host().staff().save({"wang", "王建平", "manager", "1", false}, std::nullopt, "wang");
  EXPECT_EQ(code_of(gone), "not_allowed_now");
  const auto demoted =
      host().staff().save({"wang", "王建平", "receptionist", "1", true}, std::nullopt, "wang");
  EXPECT_EQ(code_of(demoted), "not_allowed_now");
}

TEST_F(HostShiftTest, OpensSettingsWithTheRightPasswordOnly) {
  must(host().staff().set_password("wang", "correct horse", "wang"));
  EXPECT_TRUE(must(host().staff().find("wang"))->has_password);
  EXPECT_EQ(code_of(host().staff().check_password("wang", "1234")), "not_signed_in");
  EXPECT_TRUE(host().staff().check_password("wang", "correct horse").ok());
  EXPECT_TRUE(host().staff().sign_in("wang", "1234").ok());
  EXPECT_EQ(code_of(host().staff().check_password("zhang", "")), "not_signed_in");  // has none
}

TEST_F(HostShiftTest, KnowsNoPostThatIsNotInTheTable) {
  EXPECT_EQ(code_of(host().staff().save({"sun", "孙", "boss", "", true}, "1234", "wang")),
            "bad_value");
}

TEST_F(HostShiftTest, HandsOverWhatIsOpenWithTwoSignatures) {  // S-17, 001 篇3 §4.9
  wait_for("10:00");
  const Ticket ticket = registered(1);
  act(ticket.id, Action::kAccept);
  wait_for("17:20");
  const Handover begun = must(host().shift().begin("zhang"));
  EXPECT_EQ(begun.outgoing, "zhang");
  EXPECT_TRUE(begun.shift.ends_with(" day"));
  ASSERT_EQ(begun.items.size(), 1u);
  EXPECT_EQ(begun.items.front().receiver, "zhang");
  EXPECT_EQ(must(host().shift().board("li")).duty, HandoverDuty::kMustTakeOver);
  EXPECT_EQ(code_of(sign(begun, Side::kOutgoing, "zhang")), "not_allowed_now");  // not counted
  const Handover gone = must(sign(counted(begun), Side::kOutgoing, "zhang"));
  EXPECT_EQ(code_of(sign(gone, Side::kIncoming, "zhang")), "not_allowed_now");
  EXPECT_EQ(code_of(host().shift().sign({gone.id, gone.rev, Side::kIncoming, "li", "9", ""})),
            "not_signed_in");
  const Handover done = must(sign(gone, Side::kIncoming, "li"));
  EXPECT_EQ(done.state, HandoverState::kSigned);
  EXPECT_EQ(must(host().shift().board("li")).duty, HandoverDuty::kNone);
}

TEST_F(HostShiftTest, GivesAMatterBackToItsFirstReceiverInHisNextShift) {  // N-046
  wait_for("10:00");
  act(registered(1).id, Action::kAccept);
  wait_for("17:20");
  const Handover gone =
      must(sign(counted(must(host().shift().begin("zhang"))), Side::kOutgoing, "zhang"));
  must(sign(gone, Side::kIncoming, "li"));
  clock_.advance(kDay_ms);
  const ShiftBoard next = must(host().shift().board("zhang"));
  ASSERT_EQ(next.his_again.size(), 1u);
  EXPECT_EQ(next.his_again.front().id, id_of(1));
  EXPECT_TRUE(must(host().shift().board("li")).his_again.empty());
}

TEST_F(HostShiftTest, WaitsInTheMorningUntilANightMatterIsAnOrder) {  // S-03, 003 值班五
  wait_for("22:40");
  const Ticket tap = registered(1);
  wait_for("08:15");
  EXPECT_EQ(must(host().shift().board("li")).night_rows.size(), 1u);
  const Handover h = counted(must(host().shift().begin("zhang")));
  const auto refused = sign(h, Side::kOutgoing, "zhang");
  EXPECT_EQ(code_of(refused), "not_allowed_now");
  EXPECT_EQ(refused.error().detail, "night_rows");
  const Ticket order = must(host().shift().convert(tap.id, "li"));
  EXPECT_EQ(order.state, State::kDispatched);
  EXPECT_EQ(order.department, "engineering");
  EXPECT_TRUE(sign(h, Side::kOutgoing, "zhang").ok());
}

TEST_F(HostShiftTest, KeepsWhoGoesUntilThePlaceIsInOrder) {  // 003 交接班四
  wait_for("17:20");
  Handover h = counted(must(host().shift().begin("zhang")));
  h.environment = Environment::kRefused;
  h.environment_note = "烟灰缸未清";
  h = must(host().shift().keep(h, "li"));
  h = must(sign(h, Side::kOutgoing, "zhang"));
  EXPECT_EQ(sign(h, Side::kIncoming, "li").error().detail, "place_refused");
  h.environment = Environment::kAccepted;
  h = must(host().shift().keep(h, "li"));
  EXPECT_TRUE(sign(h, Side::kIncoming, "li").ok());
}

TEST_F(HostShiftTest, IsSignedInTheAbsentOnesPlaceOnlyWithAReason) {
  wait_for("17:20");
  const Handover h = counted(must(host().shift().begin("zhang")));
  EXPECT_EQ(code_of(sign(h, Side::kOutgoing, "li")), "missing_field");
  const Handover gone =
      must(host().shift().sign({h.id, h.rev, Side::kOutgoing, "li", "1234", "突发疾病送医"}));
  EXPECT_EQ(gone.absent_reason, "突发疾病送医");
  EXPECT_TRUE(sign(gone, Side::kIncoming, "li").ok());
}

TEST_F(HostShiftTest, SurvivesARebuildWithItsSignatures) {
  wait_for("17:20");
  const Handover gone =
      must(sign(counted(must(host().shift().begin("zhang"))), Side::kOutgoing, "zhang"));
  must(host().archive().rebuild());
  EXPECT_EQ(must(host().shift().find(gone.id)), gone);
}

TEST_F(HostShiftTest, WritesTheDaysLogItself) {  // 003 值班三; S-02: the stand-in is in it
  wait_for("10:00");
  must(host().staff().sign_in("zhang", "1234"));
  const Ticket ticket = registered(1);
  act(ticket.id, Action::kAccept);
  clock_.advance(kHour_ms);
  const Day today = local_day(clock_.now(), SiteClock{});
  EXPECT_EQ(code_of(host().shift().note(today, {"stand_in", {}, "wu", "", ""})), "missing_field");
  must(host().shift().note(today, {"stand_in", {}, "wu", "赵安", "去 3 号楼"}));
  must(host().staff().signed_out("zhang"));
  const DutyDay day = must(host().shift().day(today));
  EXPECT_EQ(day.registered, 1);
  EXPECT_EQ(day.count(DutySection::kVisits), 1);
  EXPECT_EQ(day.count(DutySection::kStandIns), 1);
  EXPECT_EQ(presence_ms(day, "zhang", clock_.now()), kHour_ms);
  EXPECT_EQ(day.open_repairs.size(), 1u);
  EXPECT_EQ(must(host().shift().day(Day{today.days - 1})).registered, 0);
}

TEST_F(HostShiftTest, TakesOtherShiftTimesFromWhoMayChangeRules) {
  ShiftTimes times;
  times.night_begins = 20 * 60;
  EXPECT_EQ(code_of(host().shift().set_times(times, "li")), "forbidden");
  must(host().shift().set_times(times, "wang"));
  EXPECT_EQ(must(host().shift().times()), times);
}

}  // namespace
}  // namespace huiyin::db
