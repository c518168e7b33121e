// Event bodies from the wire and from damaged files: refused with the key at fault, never a crash.
#include <gtest/gtest.h>

#include <random>

#include "app/core/event_codec.h"
#include "tests/unit/core/refusal.h"

namespace huiyin {
namespace {

constexpr std::string_view kRegistered =
    "number=A001\nday=20780\ntoken=23456789ABCD\ncategory=repair\nchannel=kiosk\n"
    "attendance=waiting\nurgency=normal\nlanguage=zh_CN\nhousehold=3-1-1502\nname=王小明\n"
    "phone=13800138000\ntext=漏水\\n了\n";

struct BadBody {
  std::string_view type;
  std::string text;
  std::string_view complaint;
};

TEST(EventCodecGarbage, IsRefusedWithTheKeyAtFault) {
  const std::string registered(kRegistered);
  const BadBody bad[] = {
      {"registered", "", "field category"},
      {"registered", "number=A001\ntoken=T\n", "field category"},
      {"registered", "number=A001\ncategory=repair\n", "field token"},
      {"registered", "token=T\ncategory=repair\n", "field number"},
      {"registered", registered + "category=holiday\n", "field category"},
      {"registered", registered + "channel=radio\n", "field channel"},
      {"registered", registered + "attendance=maybe\n", "field attendance"},
      {"registered", registered + "urgency=9\n", "field urgency"},
      {"registered", registered + "day=tomorrow\n", "field day"},
      {"registered", registered + "day=-1\n", "field day"},
      {"registered", registered + "day=100001\n", "field day"},
      {"registered", registered + "day=99999999999999999999\n", "field day"},
      {"registered", registered + "day=12 \n", "field day"},
      {"acted", "", "field action"},
      {"acted", "action=dance\n", "field action"},
      {"acted", "action=call_back\nsatisfaction=great\n", "field satisfaction"},
      {"acted", "action=hold\nuntil=-5\n", "field until"},
      {"acted", "action=hold\nuntil=9999999999999\n", "field until"},
      {"slip", "attempt=1\n", "field state"},
      {"slip", "attempt=1\nstate=lost\n", "field state"},
      {"slip", "attempt=1001\nstate=printed\n", "field attempt"},
      {"noted", "verb=signed_in", "line without its end"},
      {"noted", "signed_in\n", "line without ="},
      {"dreamt", "verb=x\n", "unknown type"},
      {"", "", "unknown type"},
  };
  for (const BadBody& b : bad) {
    const auto body = decode_body(b.type, 1, b.text);
    EXPECT_EQ(refusal(body), "protocol") << b.type << ": " << b.text;
    EXPECT_EQ(detail(body), b.complaint) << b.type << ": " << b.text;
  }
}

TEST(EventCodecGarbage, OfAnImpossibleVersionIsRefused) {
  EXPECT_EQ(refusal(decode_body("noted", 0, "verb=x\n")), "protocol");
  EXPECT_EQ(refusal(decode_body("noted", -1, "verb=x\n")), "protocol");
}

TEST(EventCodecGarbage, ComplaintsDoNotRepeatPersonalData) {
  const auto body = decode_body("registered", 1, std::string(kRegistered) + "urgency=王小明\n");
  EXPECT_EQ(detail(body), "field urgency");
}

TEST(EventCodecGarbage, NeverCrashesAndWhatItTakesReadsBack) {
  std::mt19937 random(1);
  constexpr std::string_view kTypes[] = {"registered", "acted", "slip", "noted", "other"};
  int taken = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text(kRegistered);
    if (i % 4 == 0) text = "action=hold\nreason=等\nuntil=1795399200000\n";
    if (i % 4 == 1) text = "attempt=2\nstate=printed\nreason=paper_low\n";
    if (i % 4 == 2) text.assign(random() % 200, '\0');
    for (unsigned n = random() % 8; n > 0 && !text.empty(); --n)
      text[random() % text.size()] = static_cast<char>(random());
    if (random() % 3 == 0) text.resize(random() % (text.size() + 1));
    if (random() % 3 == 0) text.insert(random() % (text.size() + 1), "\n=\\\n");
    const auto body = decode_body(kTypes[random() % std::size(kTypes)], 1, text);
    if (!body) continue;
    ++taken;
    const EncodedBody encoded = encode_body(*body);
    const auto back = decode_body(encoded.type, encoded.version, encoded.text);
    ASSERT_TRUE(back.ok()) << encoded.text;
    EXPECT_EQ(*back, *body) << encoded.text;
  }
  EXPECT_GT(taken, 100) << "the mutations must also reach the readers behind the grammar";
}

TEST(EventCodecGarbage, InAPersonalPartIsRefusedWithoutACrash) {
  std::mt19937 random(2);
  for (int i = 0; i < 5'000; ++i) {
    std::string text(random() % 100, '\0');
    for (char& c : text)
      c = static_cast<char>(random());
    const auto personal = decode_private(text);
    if (!personal) continue;
    EXPECT_EQ(*decode_private(encode_private(*personal)), *personal);
  }
  EXPECT_EQ(refusal(decode_private("garbage")), "protocol");
}

}  // namespace
}  // namespace huiyin
