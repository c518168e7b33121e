#include "app/sync/exchange_codec.h"

#include <gtest/gtest.h>

#include <functional>

namespace huiyin::sync {
namespace {

WireEvent event(std::int64_t seq, std::string text = "number=A001") {
  WireEvent e;
  e.seq = seq;
  e.at_utc_ms = 1'795'000'000'000 + seq;
  e.actor = "kiosk";
  e.ticket = "0197a3c2-0000-7000-8000-00000000000" + std::to_string(seq % 10);
  e.body = {"registered", 1, std::move(text)};
  e.hash = std::string(64, 'a');
  return e;
}

PushBatch batch(std::int64_t from, std::int64_t count) {
  PushBatch b;
  b.device = DeviceId{0x1122334455667788};
  b.epoch = "e1";
  b.from_seq = from;
  for (std::int64_t i = 0; i < count; ++i)
    b.events.push_back(event(from + i));
  return b;
}

PublicTicket public_ticket() {
  PublicTicket t;
  t.id = "0197a3c2-0000-7000-8000-000000000001";
  t.number = "A012";
  t.day = Day{20'779};
  t.token = "23456789ABCD";
  t.category = Category::kRepair;
  t.urgency = Urgency::kEmergency;
  t.state = State::kAccepted;
  t.queue_state = QueueState::kCalled;
  t.desk = "2";
  t.calls = 3;
  t.registered_at = Moment{1'795'000'000'000};
  t.called_at = Moment{1'795'000'060'000};
  t.promised_at = Moment{1'795'003'600'000};
  t.rev = 4;
  return t;
}

// The text with its first `from` replaced.
std::string changed(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(ExchangeCodec, BringsAPushAcrossUnchanged) {
  const Result<PushBatch> got = read_push(write_push(batch(7, 3)));
  ASSERT_TRUE(got.ok()) << got.error().detail;
  EXPECT_EQ(got->device.value, 0x1122334455667788U);
  EXPECT_EQ(got->epoch, "e1");
  EXPECT_EQ(got->from_seq, 7);
  ASSERT_EQ(got->events.size(), 3U);
  EXPECT_EQ(got->events[2].seq, 9);
  EXPECT_EQ(got->events[2].at_utc_ms, 1'795'000'000'009);
  EXPECT_EQ(got->events[2].actor, "kiosk");
  EXPECT_EQ(got->events[2].ticket, event(9).ticket);
  EXPECT_EQ(got->events[2].body.type, "registered");
  EXPECT_EQ(got->events[2].body.text, "number=A001");
  EXPECT_EQ(got->events[2].hash, std::string(64, 'a'));
}

TEST(ExchangeCodec, CarriesAnEmptyPushThatAsksHowFarTheHostIs) {
  const Result<PushBatch> got = read_push(write_push(batch(42, 0)));
  ASSERT_TRUE(got.ok());
  EXPECT_EQ(got->from_seq, 42);
  EXPECT_TRUE(got->events.empty());
}

TEST(ExchangeCodec, CutsAPushToWhatTheHostTakes) {
  PushBatch big = batch(1, 0);
  for (int i = 1; i <= 400; ++i)
    big.events.push_back(event(i, std::string(5000, 'x')));
  const std::string text = write_push(big);
  EXPECT_LE(text.size(), kMaxPush_bytes);
  const Result<PushBatch> got = read_push(text);
  ASSERT_TRUE(got.ok());
  EXPECT_GT(got->events.size(), 100U);
  EXPECT_LT(got->events.size(), 400U);
  EXPECT_EQ(got->events.front().seq, 1);
}

TEST(ExchangeCodec, SendsNoMoreEventsThanTheHostTakes) {
  const Result<PushBatch> got = read_push(write_push(batch(1, 700)));
  ASSERT_TRUE(got.ok());
  EXPECT_EQ(got->events.size(), kMaxPushEvents);
}

TEST(ExchangeCodec, SendsAtLeastOneEventHoweverLong) {
  PushBatch one = batch(1, 0);
  one.events.push_back(event(1, std::string(2000, 'x')));
  EXPECT_NE(write_push(one, 100).find("\"seq\":1"), std::string::npos);
}

TEST(ExchangeCodec, IgnoresFieldsItDoesNotKnow) {
  const std::string text = changed(write_push(batch(1, 1)), "{", "{\"colour\":[1,{\"a\":null}],");
  EXPECT_TRUE(read_push(text).ok());
}

TEST(ExchangeCodec, RefusesAPeerOfAnotherVersion) {
  const std::string text =
      changed(changed(write_push(batch(1, 1)), "\"proto_min\":1", "\"proto_min\":8"),
              "\"proto_max\":1", "\"proto_max\":9");
  const Result<PushBatch> got = read_push(text);
  ASSERT_FALSE(got.ok());
  EXPECT_EQ(got.error().code, ErrorCode::kProtocol);
  EXPECT_NE(got.error().detail.find("8..9"), std::string::npos);
}

TEST(ExchangeCodec, AgreesOnTheNewestVersionBothSpeak) {
  EXPECT_EQ(*agree_proto(1, 1), 1);
  EXPECT_EQ(*agree_proto(0, 99), kProtoMax);
  EXPECT_FALSE(agree_proto(kProtoMax + 1, kProtoMax + 3).ok());
  EXPECT_FALSE(agree_proto(0, kProtoMin - 1).ok());
}

TEST(ExchangeCodec, RefusesEveryBrokenPushWithTheFieldAtFault) {
  const std::string good = write_push(batch(5, 2));
  const std::vector<std::pair<std::string, std::string>> broken = {
      {changed(good, "1122334455667788", "0000000000000000"), "device"},
      {changed(good, "1122334455667788", "11223344556677XY"), "device"},
      {changed(good, "\"from_seq\":5", "\"from_seq\":0"), "from_seq"},
      {changed(good, "\"from_seq\":5", "\"from_seq\":6"), "seq"},
      {changed(good, "\"from_seq\":5", "\"from_seq\":\"5\""), "from_seq"},
      {changed(good, "\"from_seq\":5", "\"from_seq\":18446744073709551615"), "from_seq"},
      {changed(good, "\"from_seq\":5", "\"from_seq\":5.5"), "from_seq"},
      {changed(good, "\"seq\":6", "\"seq\":5"), "seq"},
      {changed(good, "\"events\":[", "\"events\":[7,"), "events[0]"},
      {changed(good, "\"events\":", "\"events\":{}, \"x\":"), "events"},
      {changed(good, std::string(64, 'a'), std::string(63, 'a')), "events[0].hash"},
      {changed(good, "0197a3c2", "nonsense"), "events[0].ticket"},
      {changed(good, "\"at\":1795", "\"at\":999999999999795"), "events[0].at"},
      {changed(good, "\"epoch\":\"e1\",", ""), "epoch"},
  };
  for (const auto& [text, field] : broken) {
    const Result<PushBatch> got = read_push(text);
    ASSERT_FALSE(got.ok()) << text;
    EXPECT_EQ(got.error().code, ErrorCode::kProtocol);
    EXPECT_NE(got.error().detail.find(field), std::string::npos)
        << got.error().detail << " should name " << field;
  }
}

TEST(ExchangeCodec, RefusesWhatIsNoMessageAtAll) {
  for (const std::string& text :
       {std::string(), std::string("<html>Please sign in</html>"), std::string("[]"),
        std::string("{"), std::string("null"), std::string(kMaxPush_bytes + 1, ' '),
        std::string(500'000, '['), std::string("{\"device\":\"\xff\xfe\"}"),
        std::string("{}\0{}", 5)}) {
    const Result<PushBatch> got = read_push(text);
    ASSERT_FALSE(got.ok());
    EXPECT_EQ(got.error().code, ErrorCode::kProtocol);
  }
}

TEST(ExchangeCodec, NeverRepeatsThePeersTextInItsError) {
  const std::string text =
      changed(write_push(batch(1, 1)), "\"actor\":\"kiosk\"", "\"actor\":[\"王小明\"]");
  const Result<PushBatch> got = read_push(text);
  ASSERT_FALSE(got.ok());
  EXPECT_EQ(got.error().detail.find("王小明"), std::string::npos);
}

TEST(ExchangeCodec, BringsAReplyAcrossUnchanged) {
  const PushReply reply{12, 9, "e2", 77, Moment{1'795'000'000'123}};
  const Result<PushReply> got = read_push_reply(write_push_reply(reply));
  ASSERT_TRUE(got.ok());
  EXPECT_EQ(got->high, 12);
  EXPECT_EQ(got->durable, 9);
  EXPECT_EQ(got->epoch, "e2");
  EXPECT_EQ(got->head, 77);
  EXPECT_EQ(got->host_time.utc_ms, 1'795'000'000'123);
}

TEST(ExchangeCodec, RefusesAReplyThatCallsMoreDurableThanItHolds) {
  EXPECT_FALSE(read_push_reply(write_push_reply({5, 6, "e", 1, Moment{1}})).ok());
}

TEST(ExchangeCodec, BringsAPageAcrossUnchanged) {
  FeedPage page;
  page.epoch = "e1";
  page.after = 5;
  page.cursor = 9;
  page.snapshot = true;
  page.more = true;
  page.tickets = {public_ticket()};
  page.documents = {{"households", 3, "3-1-1502\n"}};
  page.host_time = Moment{1'795'000'000'000};
  const Result<FeedPage> got = read_feed_page(write_feed_page(page));
  ASSERT_TRUE(got.ok()) << got.error().detail;
  EXPECT_EQ(got->after, 5);
  EXPECT_EQ(got->cursor, 9);
  EXPECT_TRUE(got->snapshot);
  EXPECT_TRUE(got->more);
  ASSERT_EQ(got->tickets.size(), 1U);
  EXPECT_EQ(write_public_ticket(got->tickets[0]), write_public_ticket(public_ticket()));
  ASSERT_EQ(got->documents.size(), 1U);
  EXPECT_EQ(got->documents[0].name, "households");
  EXPECT_EQ(got->documents[0].version, 3);
  EXPECT_EQ(got->documents[0].text, "3-1-1502\n");
}

TEST(ExchangeCodec, BringsAPublicTicketAcrossUnchanged) {
  const Result<PublicTicket> got = read_public_ticket(write_public_ticket(public_ticket()));
  ASSERT_TRUE(got.ok());
  EXPECT_EQ(got->id, public_ticket().id);
  EXPECT_EQ(got->number, "A012");
  EXPECT_EQ(got->day, Day{20'779});
  EXPECT_EQ(got->urgency, Urgency::kEmergency);
  EXPECT_EQ(got->state, State::kAccepted);
  EXPECT_EQ(got->queue_state, QueueState::kCalled);
  EXPECT_EQ(got->desk, "2");
  EXPECT_EQ(got->calls, 3);
  EXPECT_EQ(got->promised_at.utc_ms, 1'795'003'600'000);
  EXPECT_EQ(got->rev, 4);
}

TEST(ExchangeCodec, CarriesARefusalWithItsCode) {
  const Error got = read_error(write_error(fail(ErrorCode::kNotPaired, "no such key")));
  EXPECT_EQ(got.code, ErrorCode::kNotPaired);
  EXPECT_EQ(got.detail, "no such key");
}

TEST(ExchangeCodec, TakesACaptivePortalsPageForNoAnswerOfOurs) {
  EXPECT_EQ(read_error("<html>hotel</html>").code, ErrorCode::kProtocol);
  EXPECT_EQ(read_error("{\"error\":{\"code\":\"weather\"}}").code, ErrorCode::kProtocol);
  EXPECT_EQ(read_error("{\"error\":7}").code, ErrorCode::kProtocol);
}

TEST(ExchangeCodec, BoundsAHealthReport) {
  EXPECT_EQ(*read_health(write_health("paper=low")), "paper=low");
  EXPECT_FALSE(read_health(write_health(std::string(kMaxHealth_bytes + 1, 'x'))).ok());
}

}  // namespace
}  // namespace huiyin::sync
