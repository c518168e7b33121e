// SyncHost: what a terminal may rely on, line by line of ports/sync_host.h.
#include "app/core/event_codec.h"
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

// A terminal that speaks the protocol by hand, so that it can also speak it wrongly.
class Terminal {
 public:
  Terminal(DeviceId device, Crypto& crypto) : device_(device), crypto_(crypto) {}

  WireEvent next(const TicketId& ticket, const EncodedBody& body) {
    Event header;
    header.device = device_;
    header.seq = ++seq_;
    header.at = Moment{1'795'000'000'000 + seq_};
    header.actor = "kiosk";
    header.ticket = ticket;
    const std::string hash = crypto_.sha256(hash_input(hash_, header, body));
    hash_ = hash;
    WireEvent wire{seq_, header.at.utc_ms, "kiosk", "", body, hex(hash)};
    if (!ticket.is_nil()) wire.ticket = to_string(ticket);
    return wire;
  }
  WireEvent registered(int n) {
    TicketRegistered event;
    event.number = "A00" + std::to_string(n);
    event.day = Day{20775};
    event.token = "22222222222" + std::to_string(n + 1);
    event.category = Category::kRepair;
    event.personal = {
        true,
        *crypto_.seal(kSiteKeys.public_key, encode_private({"3-1-1502", "王小明", "138", "漏水"})),
        {}};
    return next(id_of(n), encode_body(event));
  }
  PushBatch batch(std::vector<WireEvent> events) const {
    return {device_, "", events.empty() ? seq_ + 1 : events.front().seq, std::move(events)};
  }

 private:
  static std::string hex(const std::string& bytes) {
    std::string out;
    for (const char c : bytes) {
      out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
      out += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
    }
    return out;
  }
  DeviceId device_;
  Crypto& crypto_;
  std::int64_t seq_ = 0;
  std::string hash_;
};

class HostSyncTest : public Site {
 protected:
  Terminal terminal() { return {pair("key-t").device, crypto_}; }
  PushReply push(const PushBatch& batch) { return must(host().sync().push(batch)); }
  std::size_t tickets() { return must(host().tickets().list({})).tickets.size(); }
};

TEST_F(HostSyncTest, TakesABatchAndOpensWhatWasSealed) {
  Terminal kiosk = terminal();
  const PushReply reply = push(kiosk.batch({kiosk.registered(1), kiosk.registered(2)}));
  EXPECT_EQ(reply.high, 2);
  EXPECT_EQ(reply.durable, 0);
  EXPECT_EQ(reply.head, host().sync().head());
  EXPECT_EQ(reply.epoch, host().sync().epoch());
  EXPECT_EQ(reply.host_time, clock_.now());
  const Ticket ticket = must(host().tickets().find(id_of(1)));
  EXPECT_TRUE(ticket.personal_known);
  EXPECT_EQ(ticket.personal.name, "王小明");
}

TEST_F(HostSyncTest, TakesEveryEventOnceHoweverOftenItComes) {
  Terminal kiosk = terminal();
  const PushBatch batch = kiosk.batch({kiosk.registered(1), kiosk.registered(2)});
  push(batch);
  EXPECT_EQ(push(batch).high, 2);
  EXPECT_EQ(push(kiosk.batch({batch.events[1]})).high, 2);
  EXPECT_EQ(tickets(), 2u);
  EXPECT_EQ(must(host().tickets().history(id_of(1))).size(), 1u);
}

TEST_F(HostSyncTest, StopsAtAGap) {
  Terminal kiosk = terminal();
  const WireEvent first = kiosk.registered(1);
  const WireEvent second = kiosk.registered(2);
  const WireEvent third = kiosk.registered(3);
  EXPECT_EQ(push(kiosk.batch({second, third})).high, 0);
  EXPECT_EQ(push(kiosk.batch({first, third})).high, 1);
  EXPECT_EQ(push(kiosk.batch({second, third})).high, 3);
}

TEST_F(HostSyncTest, StopsAtAnEventThatWasChangedOnTheWay) {
  Terminal kiosk = terminal();
  const WireEvent first = kiosk.registered(1);
  const WireEvent good = kiosk.registered(2);
  WireEvent bad = good;
  bad.body.text += "note=changed\n";
  EXPECT_EQ(push(kiosk.batch({first, bad})).high, 1);
  EXPECT_EQ(tickets(), 1u);
  EXPECT_EQ(push(kiosk.batch({good})).high, 2);
}

TEST_F(HostSyncTest, StopsAtAHashThatIsNone) {
  Terminal kiosk = terminal();
  WireEvent odd = kiosk.registered(1);
  odd.hash = "nothex";
  EXPECT_EQ(push(kiosk.batch({odd})).high, 0);
}

TEST_F(HostSyncTest, KeepsEventsItCannotReadAndGoesOn) {
  Terminal kiosk = terminal();
  const WireEvent unknown = kiosk.next(id_of(1), {"teleported", 7, "to=moon\n"});
  const WireEvent broken = kiosk.next(id_of(1), {"acted", 1, "no equals sign"});
  const WireEvent fine = kiosk.registered(1);
  EXPECT_EQ(push(kiosk.batch({unknown, broken, fine})).high, 3);
  EXPECT_EQ(tickets(), 1u);
  EXPECT_EQ(must(host().tickets().history(id_of(1))).front().event, "teleported");
  EXPECT_TRUE(must(host().archive().verify()).ok);
}

TEST_F(HostSyncTest, KeepsATicketWhoseBodyDoesNotOpen) {
  Terminal kiosk = terminal();
  TicketRegistered event;
  event.number = "A001";
  event.token = "222222222223";
  event.personal = {true, "00ff00ff00ff", {}};
  push(kiosk.batch({kiosk.next(id_of(1), encode_body(event))}));
  const Ticket ticket = must(host().tickets().find(id_of(1)));
  EXPECT_FALSE(ticket.personal_known);
  EXPECT_EQ(ticket.personal, Private{});
  EXPECT_TRUE(must(host().archive().verify()).ok);
}

TEST_F(HostSyncTest, LetsAKioskDecideNothingButACancellation) {
  Terminal kiosk = terminal();
  push(kiosk.batch({kiosk.registered(1)}));
  push(kiosk.batch({kiosk.next(id_of(1), encode_body(TicketActed{Action::kAccept, {}}))}));
  EXPECT_EQ(must(host().tickets().find(id_of(1))).state, State::kRegistered);
  push(kiosk.batch({kiosk.next(id_of(1), encode_body(TicketActed{Action::kCancel, {}}))}));
  EXPECT_EQ(must(host().tickets().find(id_of(1))).state, State::kCancelled);
}

TEST_F(HostSyncTest, RefusesWhoIsNotPairedAndWhoseKeyWasTakenBack) {
  Terminal stranger(DeviceId{77}, crypto_);
  EXPECT_EQ(code_of(host().sync().push(stranger.batch({stranger.registered(1)}))), "not_paired");
  Terminal kiosk = terminal();
  const PushBatch batch = kiosk.batch({kiosk.registered(2)});
  must(host().devices().revoke(batch.device, "zhang"));
  EXPECT_EQ(code_of(host().sync().push(batch)), "key_refused");
  EXPECT_EQ(tickets(), 0u);
}

TEST_F(HostSyncTest, RefusesTwoHistoriesOfOneIdentity) {
  Terminal kiosk = terminal();
  Terminal clone = kiosk;
  push(kiosk.batch({kiosk.registered(1)}));
  EXPECT_EQ(code_of(host().sync().push(clone.batch({clone.registered(2)}))), "key_refused");
  EXPECT_EQ(tickets(), 1u);
}

TEST_F(HostSyncTest, RefusesABatchThatIsTooLarge) {
  Terminal kiosk = terminal();
  std::vector<WireEvent> events;
  for (std::size_t i = 0; i <= kMaxPushEvents; ++i)
    events.push_back(kiosk.next({}, {"noted", 1, ""}));
  EXPECT_EQ(code_of(host().sync().push(kiosk.batch(std::move(events)))), "protocol");
}

TEST_F(HostSyncTest, FeedsEachChangeOnceAndNothingPersonal) {
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
  const FeedPage first = must(host().sync().feed(0, host().sync().epoch()));
  ASSERT_EQ(first.tickets.size(), 1u);
  EXPECT_EQ(first.tickets[0].number, "C001");
  EXPECT_FALSE(first.snapshot);
  EXPECT_EQ(first.cursor, host().sync().head());
  const FeedPage second = must(host().sync().feed(first.cursor, first.epoch));
  EXPECT_TRUE(second.tickets.empty());
  EXPECT_EQ(second.after, first.cursor);
}

TEST_F(HostSyncTest, DoesNotMoveTheFeedForWhatThePublicCannotSee) {
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
  const std::int64_t before = host().sync().head();
  must(host().tickets().slip_moved(id_of(1), {1, SlipState::kQueued, ""}, "zhang"));
  EXPECT_EQ(host().sync().head(), before);
  act(id_of(1), Action::kCall, at_desk("1"));
  EXPECT_EQ(host().sync().head(), before + 1);
}

TEST_F(HostSyncTest, FeedsInPagesWithoutLosingOrRepeating) {
  for (int n = 1; n <= kMaxFeedTickets + 20; ++n) {
    must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(n)));
  }
  const FeedPage first = must(host().sync().feed(0, ""));
  EXPECT_TRUE(first.snapshot);
  EXPECT_TRUE(first.more);
  EXPECT_EQ(first.tickets.size(), static_cast<std::size_t>(kMaxFeedTickets));
  const FeedPage second = must(host().sync().feed(first.cursor, first.epoch));
  EXPECT_FALSE(second.snapshot);
  EXPECT_FALSE(second.more);
  EXPECT_EQ(second.tickets.size(), 20u);
}

TEST_F(HostSyncTest, AnswersAnotherEpochOrACursorFromNowhereWithASnapshot) {
  must(host().documents().put("notices", "停水", "admin"));
  const std::string epoch = host().sync().epoch();
  EXPECT_TRUE(must(host().sync().feed(0, "other")).snapshot);
  EXPECT_TRUE(must(host().sync().feed(9999, epoch)).snapshot);
  EXPECT_EQ(must(host().sync().feed(1, "other")).documents.size(), 1u);
}

TEST_F(HostSyncTest, ForgetsOldClosedTicketsInTheFeedButNoOpenOne) {
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(2)));
  act(id_of(2), Action::kCancel, because("误登"));
  const std::int64_t old_cursor = host().sync().head() - 1;
  for (int day = 0; day < 40; ++day) {
    must(host().maintain());
    clock_.advance(kDay_ms);
  }
  const FeedPage page = must(host().sync().feed(old_cursor, host().sync().epoch()));
  EXPECT_TRUE(page.snapshot);
  ASSERT_EQ(page.tickets.size(), 1u);
  EXPECT_EQ(page.tickets[0].id, to_string(id_of(1)));
}

TEST_F(HostSyncTest, FindsThePublicViewByTokenOrNumber) {
  const Ticket ticket = must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
  const auto by_token = must(host().sync().find_public(ticket.token));
  const auto by_number = must(host().sync().find_public(" c001 "));
  ASSERT_TRUE(by_token);
  ASSERT_TRUE(by_number);
  EXPECT_EQ(by_token->id, by_number->id);
  EXPECT_FALSE(must(host().sync().find_public("Z999")));
}

}  // namespace
}  // namespace huiyin::db
