#include "app/sync/client_rule.h"

#include <gtest/gtest.h>

#include <set>

namespace huiyin::sync {
namespace {

// A terminal as its rule sees it: what it sent and what the host answered.
class ClientRuleTest : public ::testing::Test {
 protected:
  static PushBatch sent(std::int64_t from, std::size_t count) {
    PushBatch b;
    b.from_seq = from;
    b.events.resize(count);
    return b;
  }
  static PushReply reply(std::int64_t high, std::int64_t head = 0, std::string epoch = "e1") {
    return {high, 0, std::move(epoch), head, Moment{}};
  }
  static FeedPage page(std::int64_t after, std::int64_t cursor, bool more = false) {
    FeedPage p;
    p.epoch = "e1";
    p.after = after;
    p.cursor = cursor;
    p.more = more;
    return p;
  }
  void settle() {
    rule_.on_started("e1", 0);
    ASSERT_TRUE(rule_.on_pushed(0, sent(1, 0), reply(0)).ok());
    ASSERT_TRUE(rule_.on_pulled(0, "e1", 0, page(0, 0)).ok());
    rule_.on_health_reported(0);
    ASSERT_EQ(rule_.next(0).step, ClientStep::kWait);
  }
  ClientTiming timing_;
  ClientRule rule_{ClientTiming{}, 1};
};

TEST_F(ClientRuleTest, AsksFirstHowFarTheHostIsThenPullsThenReportsThenWaits) {
  EXPECT_EQ(rule_.next(0).step, ClientStep::kPush);
  ASSERT_TRUE(rule_.on_pushed(0, sent(1, 0), reply(0)).ok());
  EXPECT_EQ(rule_.next(0).step, ClientStep::kPull);
  ASSERT_TRUE(rule_.on_pulled(0, "e1", 0, page(0, 3)).ok());
  EXPECT_EQ(rule_.next(0).step, ClientStep::kReportHealth);
  rule_.on_health_reported(0);
  const ClientTurn turn = rule_.next(0);
  EXPECT_EQ(turn.step, ClientStep::kWait);
  EXPECT_TRUE(turn.listen);
  EXPECT_EQ(turn.wait_ms, timing_.poll_ms);
}

TEST_F(ClientRuleTest, PushesAtOnceWhatIsCommittedHere) {
  settle();
  rule_.on_local_change();
  EXPECT_EQ(rule_.next(1).step, ClientStep::kPush);
}

TEST_F(ClientRuleTest, PushesOnUntilTheOutboxIsEmpty) {
  settle();
  rule_.on_local_change();
  ASSERT_TRUE(rule_.on_pushed(1, sent(1, 500), reply(500)).ok());
  EXPECT_EQ(rule_.next(1).step, ClientStep::kPush);
  ASSERT_TRUE(rule_.on_pushed(2, sent(501, 20), reply(520)).ok());
  EXPECT_EQ(rule_.next(2).step, ClientStep::kPush);
  rule_.on_nothing_to_push();
  EXPECT_EQ(rule_.next(2).step, ClientStep::kWait);
}

TEST_F(ClientRuleTest, SendsAgainWhatARestoredHostNoLongerHolds) {
  settle();
  ASSERT_TRUE(rule_.on_pushed(1, sent(901, 0), reply(400)).ok());
  EXPECT_EQ(rule_.next(1).step, ClientStep::kPush);
}

TEST_F(ClientRuleTest, GivesUpForAWhileOnAHostThatStopsAtTheSameEvent) {
  settle();
  ASSERT_TRUE(rule_.on_pushed(1, sent(5, 3), reply(4)).ok());
  EXPECT_FALSE(rule_.on_pushed(2, sent(5, 3), reply(4)).ok());
  EXPECT_EQ(rule_.next(2).step, ClientStep::kWait);
  EXPECT_EQ(rule_.last_error()->code, ErrorCode::kProtocol);
}

TEST_F(ClientRuleTest, PullsWhenAReplyTellsOfANewerHead) {
  settle();
  ASSERT_TRUE(rule_.on_pushed(1, sent(1, 0), reply(0, 9)).ok());
  EXPECT_EQ(rule_.next(1).step, ClientStep::kPull);
}

TEST_F(ClientRuleTest, PullsWhileThereIsMore) {
  settle();
  rule_.on_head(900);
  ASSERT_TRUE(rule_.on_pulled(1, "e1", 0, page(0, 500, true)).ok());
  EXPECT_EQ(rule_.next(1).step, ClientStep::kPull);
  ASSERT_TRUE(rule_.on_pulled(1, "e1", 500, page(500, 900)).ok());
  EXPECT_EQ(rule_.next(1).step, ClientStep::kWait);
}

TEST_F(ClientRuleTest, IgnoresAHeadItAlreadyFollows) {
  settle();
  rule_.on_head(0);
  EXPECT_EQ(rule_.next(1).step, ClientStep::kWait);
}

TEST_F(ClientRuleTest, AsksAnotherEpochAgainHowFarItIs) {
  settle();
  FeedPage other = page(0, 7);
  other.epoch = "e2";
  other.snapshot = true;
  ASSERT_TRUE(rule_.on_pulled(1, "e1", 0, other).ok());
  EXPECT_FALSE(rule_.asked());
  EXPECT_EQ(rule_.next(1).step, ClientStep::kPush);
}

TEST_F(ClientRuleTest, PullsTheSnapshotOfAnEpochAPushTellsOf) {
  settle();
  ASSERT_TRUE(rule_.on_pushed(1, sent(1, 0), reply(0, 0, "e2")).ok());
  EXPECT_TRUE(rule_.asked());
  EXPECT_EQ(rule_.next(1).step, ClientStep::kPull);
}

TEST_F(ClientRuleTest, RefusesAPageThatDoesNotFollow) {
  settle();
  EXPECT_FALSE(rule_.on_pulled(1, "e1", 5, page(4, 9)).ok());        // another question's answer
  EXPECT_FALSE(rule_.on_pulled(1, "e1", 9, page(9, 8)).ok());        // backwards
  EXPECT_FALSE(rule_.on_pulled(1, "e1", 9, page(9, 9, true)).ok());  // more, but goes nowhere
  EXPECT_FALSE(rule_.on_pulled(1, "e0", 9, page(9, 12)).ok());       // another feed, no snapshot
}

TEST_F(ClientRuleTest, LooksItselfWhenNoNewsComes) {
  settle();
  EXPECT_EQ(rule_.next(timing_.poll_ms - 1).step, ClientStep::kWait);
  EXPECT_EQ(rule_.next(timing_.poll_ms).step, ClientStep::kPull);
}

TEST_F(ClientRuleTest, WaitsLongerAfterEachFailureWithinBounds) {
  settle();
  std::int64_t now = 0;
  std::int64_t last_wait = 0;
  for (int i = 0; i < 12; ++i) {
    rule_.on_failed(now, fail(ErrorCode::kPeerAway));
    const ClientTurn turn = rule_.next(now);
    ASSERT_EQ(turn.step, ClientStep::kWait);
    EXPECT_FALSE(turn.listen);
    EXPECT_GE(turn.wait_ms, timing_.backoff_min_ms * 3 / 4);
    EXPECT_LE(turn.wait_ms, timing_.backoff_max_ms);
    if (i < 4) {
      EXPECT_GT(turn.wait_ms, last_wait);
    }
    last_wait = turn.wait_ms;
    now += turn.wait_ms;
  }
  EXPECT_GE(last_wait, timing_.backoff_max_ms * 3 / 4);
}

TEST_F(ClientRuleTest, StartsAfreshWhenTheHostIsBack) {
  settle();
  rule_.on_failed(0, fail(ErrorCode::kPeerAway));
  EXPECT_FALSE(rule_.online());
  const std::int64_t now = rule_.next(0).wait_ms;
  EXPECT_EQ(rule_.next(now).step, ClientStep::kPush);
  ASSERT_TRUE(rule_.on_pushed(now, sent(1, 0), reply(0)).ok());
  EXPECT_TRUE(rule_.online());
  EXPECT_FALSE(rule_.last_error().has_value());
  rule_.on_failed(now, fail(ErrorCode::kPeerAway));
  EXPECT_LE(rule_.next(now).wait_ms, timing_.backoff_min_ms);
}

TEST_F(ClientRuleTest, ALocalChangeDoesNotStormAHostThatIsAway) {
  settle();
  rule_.on_failed(0, fail(ErrorCode::kPeerAway));
  rule_.on_local_change();
  EXPECT_EQ(rule_.next(0).step, ClientStep::kWait);
}

TEST_F(ClientRuleTest, WaitsForStaffWhenTheKeyIsRefused) {
  settle();
  rule_.on_failed(0, fail(ErrorCode::kKeyRefused));
  EXPECT_GT(rule_.next(0).wait_ms, timing_.backoff_max_ms);
}

TEST_F(ClientRuleTest, SpreadsTheReturnOfManyTerminals) {
  std::set<std::int64_t> waits;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    ClientRule rule(timing_, seed);
    for (int i = 0; i < 8; ++i)
      rule.on_failed(0, fail(ErrorCode::kPeerAway));
    waits.insert(rule.next(0).wait_ms);
  }
  EXPECT_GT(waits.size(), 10U);
}

}  // namespace
}  // namespace huiyin::sync
