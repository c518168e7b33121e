// Tickets that belong together, what kiosks see, and the fold of it all.
#include "tests/integration/lives/life.h"

namespace huiyin::db {
namespace {

TEST_F(Lives, ADuplicateIsMergedByNumberAndComesBackAsItWas) {  // R-01 Merged-duplicate
  const TicketId first = is_registered(Category::kRepair, "电梯异响");
  const TicketId second = is_registered(Category::kRepair, "电梯有怪声");
  does(second, "accept");
  does(second, "hold", {"reason=等业主"});
  EXPECT_EQ(does(second, "merge", {"merged_into=" + now(first).number}).state, State::kCancelled);
  EXPECT_EQ(fact(second, "merged_into"), to_string(first));
  EXPECT_EQ(must(host().tickets().linked(first)).at(0).id, second);
  const TicketId third = is_registered(Category::kRepair, "电梯噪音");
  EXPECT_EQ(refusal(third, "merge", {"merged_into=" + now(second).number}),
            "bad_value merged_into: " + now(second).number + " has ended");
  EXPECT_EQ(refusal(first, "merge", {"merged_into=" + now(third).number}),
            "bad_value merged_into: others are merged into this one");
  EXPECT_EQ(does(second, "unmerge").state, State::kAccepted);
  EXPECT_EQ(fact(second, "merged_into"), "");
  EXPECT_EQ(refusal(second, "merge", {"merged_into=" + now(second).number}),
            "bad_value merged_into: the ticket itself");
}

TEST_F(Lives, OneReplyToTheHeadOfAnIncidentTellsAllItsMembers) {  // S-10
  const TicketId head = is_registered(Category::kComplaint, "全楼停水");
  const TicketId one = is_registered(Category::kComplaint, "没水");
  const TicketId two = is_registered(Category::kComplaint, "又停水");
  const TicketId gone = is_registered(Category::kComplaint, "停水");
  for (const TicketId& id : {one, two, gone})
    does(id, "join_incident", {"incident=" + now(head).number});
  does(gone, "leave_incident");
  does(head, "tell", {"told=message", "reply=水厂抢修，今晚恢复"});
  for (const TicketId& id : {head, one, two})
    EXPECT_EQ(fact(id, "reply"), "水厂抢修，今晚恢复") << "S-10: told with one notice";
  EXPECT_EQ(fact(gone, "reply"), "");
  const Said missing = owed(one);
  EXPECT_NE(std::find(missing.begin(), missing.end(), "first_call_back"), missing.end())
      << "S-10 001 篇1 §4.7c: every complainant gets a call-back";
}

TEST_F(Lives, EscalatesAlongTheLadderAndToWhoIsNamed) {
  const TicketId id = is_registered(Category::kRepair, "一直没人来");
  does(id, "escalate", {"reason=逾期"});
  EXPECT_EQ(fact(id, "reported_to"), "head") << "R-10 001 篇2 §1.4";
  does(id, "escalate", {"reason=仍逾期"});
  EXPECT_EQ(fact(id, "reported_to"), "director") << "R-10 000 篇2 §5.2.4";
  does(id, "escalate", {"reason=仍逾期", "reported_to=gm"});
  EXPECT_EQ(now(id).escalation, 3) << "R-10 000 篇2 §5.2.4";
}

TEST_F(Lives, AnOwnerUrgesOnceADay) {  // R-10, derived
  const TicketId id = is_registered(Category::kRepair, "一直没人来");
  does(id, "urge", {}, "owner");
  EXPECT_EQ(refusal(id, "urge", {}, "owner"), "already_done urged within a day");
  days_pass(1);
  EXPECT_EQ(refusal(id, "urge", {}, "owner"), "");
  EXPECT_EQ(fact(id, "urges"), "2");
}

TEST_F(Lives, ARebuildFoldsTheSameFacts) {
  const TicketId id = is_registered(Category::kRepair, "渗水");
  goes_to_work(id, {"department=engineering", "kind=leak"});
  does(id, "record", {"leak_test=passed", "parts=防水涂料\t2 桶"});
  does(id, "call_back", {"satisfaction=unsatisfied", "note=还漏"});
  does(id, "promise", {"promise=2026-11-30T18:00:00+08:00"});
  const Ticket before = now(id);
  must(host().archive().rebuild());
  EXPECT_EQ(now(id), before);
  EXPECT_TRUE(before.reopened_at.is_set());
}

TEST_F(Lives, KiosksLearnOnlyWhatMayStandOnASlip) {  // requirements 5.2
  kiosk();
  const TicketId id = is_registered(Category::kComplaint, "态度差");
  does(id, "accept", {"severity=minor", "respondent=li"});
  does(id, "promise", {"promise=2026-11-30T18:00:00+08:00"});
  sync();
  const auto seen = must(kiosk().find(now(id).token));
  ASSERT_TRUE(seen.has_value());
  ASSERT_EQ(seen->facts.size(), 1U) << "R-84";
  EXPECT_EQ(seen->facts.begin()->first, "promise");
}

TEST_F(Lives, ARegistrationTakesOnlyWhatAKioskMayAsk) {
  Draft draft = leaking_roof();
  draft.facts = {{"kind", "leak"}, {"emergency_class", "1"}};
  const Draft checked = must(check_draft(draft, true));
  const Ticket ticket = must(host().tickets().register_ticket(checked, "zhang", id_of(900)));
  EXPECT_EQ(fact_value(ticket.facts, "kind"), "leak");
  draft.facts = {{"parts", "王先生的水管"}};
  EXPECT_EQ(code_of(check_draft(draft, true)), "bad_value");
}

}  // namespace
}  // namespace huiyin::db
