// Host and kiosk together: commands up, changes down.
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

class ExchangeTest : public Site {
 protected:
  void SetUp() override {
    Site::SetUp();
    kiosk();
  }
  Ticket registered(int n) { return must(kiosk().register_ticket(leaking_roof(), id_of(n))); }
};

TEST_F(ExchangeTest, CarriesATicketToTheCounterWithEverythingTheOwnerSaid) {
  const Ticket at_kiosk = registered(1);
  sync();
  const Ticket at_host = must(host().tickets().find(id_of(1)));
  EXPECT_EQ(at_host.number, at_kiosk.number);
  EXPECT_EQ(at_host.token, at_kiosk.token);
  EXPECT_EQ(at_host.personal, leaking_roof().personal);
  EXPECT_EQ(at_host.slip.state, SlipState::kQueued);
  EXPECT_EQ(at_host.device, at_kiosk.device);
}

TEST_F(ExchangeTest, CarriesACallBackToTheKiosk) {
  registered(1);
  sync();
  act(id_of(1), Action::kCall, at_desk("3"));
  sync();
  const auto seen = must(kiosk().find("A001"));
  EXPECT_EQ(seen->queue_state, QueueState::kCalled);
  EXPECT_EQ(seen->desk, "3");
}

TEST_F(ExchangeTest, SendsAgainWhenTheAnswerWasLost) {
  registered(1);
  const PushBatch batch = must(kiosk().sync().outbox(0));
  must(host().sync().push(batch));  // committed, but nobody hears it
  host_restarts();
  EXPECT_EQ(push(kiosk()).high, 2);
  EXPECT_EQ(must(host().tickets().list({})).tickets.size(), 1u);
  EXPECT_EQ(must(kiosk().status()).unsent, 0);
}

TEST_F(ExchangeTest, IgnoresAPageThatAnswersAnOlderQuestion) {
  pull(kiosk());
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
  const SyncCursor asked = must(kiosk().sync().cursor());
  const FeedPage page = must(host().sync().feed(asked.cursor, asked.epoch));
  must(kiosk().sync().apply(page));
  act(id_of(1), Action::kCall);
  pull(kiosk());
  EXPECT_EQ(code_of(kiosk().sync().apply(page)), "stale");
  EXPECT_EQ(must(kiosk().find("C001"))->queue_state, QueueState::kCalled);
}

TEST_F(ExchangeTest, ReplacesWhatItKnewWithASnapshotButKeepsItsOwn) {
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
  sync();
  registered(2);
  FeedPage snapshot;
  const SyncCursor cursor = must(kiosk().sync().cursor());
  snapshot.epoch = "other";
  snapshot.after = cursor.cursor;
  snapshot.cursor = 7;
  snapshot.snapshot = true;
  must(kiosk().sync().apply(snapshot));
  EXPECT_FALSE(must(kiosk().find("C001")));
  EXPECT_TRUE(must(kiosk().find("A001")));
  EXPECT_EQ(must(kiosk().sync().cursor()).epoch, "other");
}

TEST_F(ExchangeTest, NoticesThatItsOwnRecordWasPutBackFromACopy) {
  registered(1);
  PushReply reply = push(kiosk());
  reply.high = 99;
  EXPECT_EQ(code_of(kiosk().sync().pushed(reply)), "not_paired");
}

TEST_F(ExchangeTest, SendsALongOutboxInBoundedBatches) {
  Draft wordy = leaking_roof();
  wordy.personal.text.clear();
  for (int i = 0; i < 1000; ++i)
    wordy.personal.text += "漏";
  for (int n = 1; n <= 300; ++n)
    must(kiosk().register_ticket(wordy, id_of(n)));
  int batches = 0;
  while (must(kiosk().status()).unsent > 0) {
    const PushBatch batch = must(kiosk().sync().outbox(must(kiosk().status()).high));
    std::size_t bytes = 0;
    for (const WireEvent& event : batch.events)
      bytes += event.body.text.size();
    EXPECT_LE(bytes, 1'000'000u);
    EXPECT_LE(batch.events.size(), kMaxPushEvents);
    push(kiosk());
    ++batches;
  }
  EXPECT_GT(batches, 1);
  EXPECT_EQ(must(host().tickets().counts(business_day(clock_.now(), SiteClock{}))).open, 300);
}

TEST_F(ExchangeTest, RemembersHowFarTheHostsClockIs) {
  PushReply reply = push(kiosk());
  reply.host_time = clock_.now() + 90'000;
  must(kiosk().sync().pushed(reply));
  EXPECT_EQ(must(kiosk().status()).host_offset_ms, 90'000);
}

TEST_F(ExchangeTest, DatesItsTicketsByTheHostsClockOnceItHasHeardIt) {
  fakes::ManualClock wrong(clock_.now() + -26 * kHour_ms);
  StoreOptions its = {dir_ / "wrong.db", wrong, crypto_, {}, 5000, {}, Durability::kFull};
  const auto store = must(KioskStore::open(its));
  must(store->adopt(pair("key-wrong")));
  push(*store);
  const Ticket ticket = must(store->register_ticket(leaking_roof(), id_of(1)));
  EXPECT_EQ(ticket.registered_at, clock_.now());
  EXPECT_EQ(ticket.day, business_day(clock_.now(), SiteClock{}));
}

TEST_F(ExchangeTest, KeepsTwoKiosksAlikeAndTheirNumbersApart) {
  const auto second = must(KioskStore::open(options("second.db")));
  must(second->adopt(pair("key-second")));
  registered(1);
  EXPECT_EQ(must(second->register_ticket(leaking_roof(), id_of(2))).number, "B001");
  sync();
  push(*second);
  pull(*second);
  sync();
  EXPECT_TRUE(must(second->find("A001")));
  EXPECT_TRUE(must(kiosk().find("B001")));
}

}  // namespace
}  // namespace huiyin::db
