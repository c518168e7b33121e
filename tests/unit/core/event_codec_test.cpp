// Event bodies as text: what is written reads back, whatever people typed.
#include "app/core/event_codec.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/unit/core/refusal.h"
#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

class AnyBody {
 public:
  explicit AnyBody(unsigned seed) : random_(seed) {}

  std::string text() {
    static constexpr std::string_view kPieces[] = {
        "\n", "\\", "\\n", "=", "漏", "𠮷", "a", " ", "\r", "\t", "key=value\n", "\\\\", "🚰", "0"};
    std::string out;
    for (auto n = random_() % 6; n > 0; --n)
      out += kPieces[random_() % std::size(kPieces)];
    return out;
  }
  std::string some_text() { return text() + "x"; }
  std::int64_t number(std::int64_t below) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(below));
  }

  EventBody registered() {
    TicketRegistered e;
    e.number = some_text();
    e.day = Day{static_cast<std::int32_t>(number(100'000))};
    e.token = some_text();
    e.category = kCategories[random_() % kCategories.size()];
    e.channel = kChannels[random_() % kChannels.size()];
    e.attendance = static_cast<Attendance>(random_() % 2);
    e.urgency = static_cast<Urgency>(random_() % 2);
    e.language = some_text();
    e.personal.sealed = random_() % 2 == 0;
    if (e.personal.sealed) {
      e.personal.sealed_bytes = text();
    } else {
      e.personal.plain = personal();
    }
    return e;
  }
  Private personal() { return {text(), text(), text(), text()}; }
  EventBody acted() {
    TicketActed e;
    e.action = kActions[random_() % kActions.size()];
    e.fields = {text(), text(), text(), text(), text(), text(), text(), Satisfaction::kNone, {}};
    e.fields.satisfaction = static_cast<Satisfaction>(random_() % 4);
    e.fields.until = Moment{number(4'102'444'800'000)};
    return e;
  }
  EventBody slip() {
    return SlipMoved{static_cast<int>(number(1001)), static_cast<SlipState>(random_() % 6), text()};
  }
  EventBody noted() { return Noted{text(), text()}; }
  EventBody entry() {
    EntryActed e{some_text(), some_text(), some_text(), text(), {}};
    for (auto n = random_() % 4; n > 0; --n)
      e.fields["key" + std::to_string(n)] = text();
    return e;
  }

 private:
  std::mt19937_64 random_;
};

void expect_round_trip(const EventBody& body) {
  const EncodedBody encoded = encode_body(body);
  const auto back = decode_body(encoded.type, encoded.version, encoded.text);
  ASSERT_TRUE(back.ok()) << back.error().detail << "\n" << encoded.text;
  EXPECT_EQ(*back, body) << encoded.text;
  EXPECT_EQ(encode_body(*back).text, encoded.text) << "the form is canonical";
}

TEST(EventCodec, ReadsBackEveryRegistration) {
  for (unsigned seed = 0; seed < 1000; ++seed)
    expect_round_trip(AnyBody(seed).registered());
}
TEST(EventCodec, ReadsBackEveryAction) {
  for (unsigned seed = 0; seed < 1000; ++seed)
    expect_round_trip(AnyBody(seed).acted());
}
TEST(EventCodec, ReadsBackEverySlip) {
  for (unsigned seed = 0; seed < 1000; ++seed)
    expect_round_trip(AnyBody(seed).slip());
}
TEST(EventCodec, ReadsBackEveryNote) {
  for (unsigned seed = 0; seed < 1000; ++seed)
    expect_round_trip(AnyBody(seed).noted());
}
TEST(EventCodec, ReadsBackEveryEntry) {
  for (unsigned seed = 0; seed < 1000; ++seed)
    expect_round_trip(AnyBody(seed).entry());
}
TEST(EventCodec, ReadsBackEveryPersonalPart) {
  for (unsigned seed = 0; seed < 1000; ++seed) {
    const Private personal = AnyBody(seed).personal();
    const auto back = decode_private(encode_private(personal));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(*back, personal);
  }
}

TEST(EventCodec, WritesKeysInAFixedOrderAndLeavesOutWhatIsEmpty) {
  TicketActed acted{Action::kDispatch, {}};
  acted.fields.department = "engineering";
  acted.fields.note = "一\n二\\三";
  const EncodedBody encoded = encode_body(acted);
  EXPECT_EQ(encoded.type, "acted");
  EXPECT_EQ(encoded.version, kEventVersion);
  EXPECT_EQ(encoded.text, "action=dispatch\ndepartment=engineering\nnote=一\\n二\\\\三\n");
}

TEST(EventCodec, KeepsASealedPartSealedEvenWhenItIsEmpty) {
  TicketRegistered e;
  e.number = "A001";
  e.token = "23456789ABCD";
  e.personal.sealed = true;
  expect_round_trip(e);
}

TEST(EventCodec, IgnoresKeysOfNewerPrograms) {
  const auto body = decode_body("acted", 2, "action=accept\nmood=sunny\nnote=ok\n");
  ASSERT_TRUE(body.ok());
  EXPECT_EQ(std::get<TicketActed>(*body).action, Action::kAccept);
  EXPECT_EQ(std::get<TicketActed>(*body).fields.note, "ok");
}

TEST(EventCodec, KeepsLeftoverBackslashesAsTheyAre) {
  const auto body = decode_body("noted", 1, "verb=a\\\nsubject=\\x\n");
  ASSERT_TRUE(body.ok());
  EXPECT_EQ(std::get<Noted>(*body), (Noted{"a\\", "x"}));
}

TEST(EventName, IsTheWordHistoriesShow) {
  EXPECT_EQ(event_name(TicketRegistered{}), "registered");
  EXPECT_EQ(event_name(TicketActed{Action::kCallBack, {}}), "call_back");
  EXPECT_EQ(event_name(SlipMoved{1, SlipState::kNotSent, ""}), "slip_not_sent");
  EXPECT_EQ(event_name(Noted{"signed_in", ""}), "signed_in");
  EXPECT_EQ(event_name(EntryActed{"lost_found", "e1", "claim", "claimed"}), "claim");
}

Event sample_event() {
  Event event{DeviceId{7}, 3, kMondayTen, "li", ticket_id(1), TicketActed{Action::kAccept, {}}};
  return event;
}

std::string hashed(const Event& event, std::string_view previous = "") {
  return hash_input(previous, event, encode_body(event.body));
}

TEST(HashInput, DiffersForEveryFieldOfTheHeader) {
  const std::string first = hashed(sample_event());
  for (const auto& change : std::vector<void (*)(Event&)>{
           [](Event& e) { e.device = DeviceId{8}; }, [](Event& e) { e.seq = 4; },
           [](Event& e) { e.at = e.at + 1; }, [](Event& e) { e.actor = "chen"; },
           [](Event& e) { e.ticket = ticket_id(2); }, [](Event& e) { e.ticket = TicketId{}; }}) {
    Event changed = sample_event();
    change(changed);
    EXPECT_NE(hashed(changed), first);
  }
}

TEST(HashInput, DiffersForEveryPartOfTheBody) {
  const Event event = sample_event();
  const EncodedBody body = encode_body(event.body);
  EncodedBody type = body, version = body, text = body;
  type.type = "noted";
  version.version = 2;
  text.text += "note=x\n";
  const std::string first = hash_input("", event, body);
  for (const EncodedBody& changed : {type, version, text})
    EXPECT_NE(hash_input("", event, changed), first);
}

TEST(HashInput, DiffersForEveryFieldOfAnAction) {
  const std::string first = hashed(sample_event());
  for (const auto& change : std::vector<void (*)(ActionFields&)>{
           [](ActionFields& f) { f.department = "x"; }, [](ActionFields& f) { f.person = "x"; },
           [](ActionFields& f) { f.desk = "x"; }, [](ActionFields& f) { f.reason = "x"; },
           [](ActionFields& f) { f.result = "x"; }, [](ActionFields& f) { f.note = "x"; },
           [](ActionFields& f) { f.satisfaction = Satisfaction::kNeutral; },
           [](ActionFields& f) { f.until = Moment{1}; }}) {
    Event changed = sample_event();
    change(std::get<TicketActed>(changed.body).fields);
    EXPECT_NE(hashed(changed), first);
  }
}

TEST(HashInput, ChainsThePreviousHash) {
  EXPECT_NE(hashed(sample_event(), std::string(32, 'a')), hashed(sample_event()));
}

}  // namespace
}  // namespace huiyin
