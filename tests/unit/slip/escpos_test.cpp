#include "printer/slip/escpos.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "printer/slip/escpos_parser.h"

namespace huiyin::slip {
namespace {

// Real-time commands anywhere in the bytes, as a printer would see them.
int realtime_commands(const std::string& bytes) {
  int count = 0;
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    const char second = bytes[i + 1];
    if (bytes[i] == 0x10 && (second == 0x04 || second == 0x05 || second == 0x14)) ++count;
  }
  return count;
}

// A picture made of the bytes that hurt, with white runs of every length between.
Bitmap hostile_picture(unsigned seed) {
  std::mt19937 random(seed);
  const std::array<std::uint8_t, 8> nasty = {0x10, 0x04, 0x05, 0x14, 0x00, 0x1B, 0x1D, 0x10};
  Bitmap bitmap(8 * static_cast<int>(1 + random() % 80), static_cast<int>(1 + random() % 900));
  for (int y = 0; y < bitmap.height(); ++y) {
    if (random() % 3 == 0) y += static_cast<int>(random() % 20);
    if (y >= bitmap.height()) break;
    for (std::uint8_t& byte : bitmap.row(y))
      byte = nasty[random() % nasty.size()];
  }
  return bitmap;
}

int differing_dots(const Bitmap& a, const Bitmap& b) {
  int count = 0;
  for (int y = 0; y < std::max(a.height(), b.height()); ++y) {
    for (int x = 0; x < std::max(a.width(), b.width()); ++x) {
      if (a.black(x, y) != b.black(x, y)) ++count;
    }
  }
  return count;
}

Bitmap picture_with_ink_at(int width, int height, std::initializer_list<int> rows) {
  Bitmap bitmap(width, height);
  for (const int y : rows)
    bitmap.set_black(3, y);
  return bitmap;
}

TEST(Escpos, FramesASlipWithInitAndCut) {
  const std::string bytes = escpos_bytes(Bitmap(8, 0));
  EXPECT_EQ(bytes, std::string("\x1B\x40\x1D\x50\xCB\xCB\x1D\x56\x42\x00", 10));
}

TEST(Escpos, LeavesOutTheCutOnDemand) {
  const std::string bytes = escpos_bytes(Bitmap(8, 0), {.cut = Cut::kNone});
  EXPECT_EQ(bytes.find("\x1D\x56"), std::string::npos);
}

TEST(Escpos, FeedsLongWhiteRunsInsteadOfSendingThem) {
  const Bitmap bitmap = picture_with_ink_at(8, 302, {0, 301});
  const std::string bytes = escpos_bytes(bitmap, {.cut = Cut::kNone});
  const std::string band("\x1D\x76\x30\x00\x01\x00\x01\x00\x10", 9);
  EXPECT_EQ(bytes,
            std::string("\x1B\x40\x1D\x50\xCB\xCB", 6) + band + "\x1B\x4A\xFF\x1B\x4A\x2D" + band);
}

TEST(Escpos, SendsEveryRowWhenFeedsAreSwitchedOff) {
  const Bitmap bitmap = picture_with_ink_at(8, 302, {0, 301});
  const std::string bytes =
      escpos_bytes(bitmap, {.blank_rows = BlankRows::kPrint, .cut = Cut::kNone, .band_rows = 255});
  EXPECT_EQ(bytes.size(), 6u + 2u * 8u + 302u);
}

TEST(Escpos, ComesBackAsTheSamePicture) {
  for (const auto rows : {BlankRows::kFeed, BlankRows::kPrint}) {
    for (const int band : {1, 7, 240, 255}) {
      const Bitmap bitmap = picture_with_ink_at(383, 700, {0, 5, 20, 21, 400, 699});
      const auto back =
          decode_escpos(escpos_bytes(bitmap, {.blank_rows = rows, .band_rows = band}), 383);
      ASSERT_TRUE(back.ok());
      EXPECT_EQ(*back, bitmap);
    }
  }
}

TEST(Escpos, NeverHoldsARealTimeCommand) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    const Bitmap bitmap = hostile_picture(seed);
    for (const auto rows : {BlankRows::kFeed, BlankRows::kPrint}) {
      const EscposOptions options{.blank_rows = rows,
                                  .band_rows = 1 + static_cast<int>(seed % 255)};
      const std::string bytes = escpos_bytes(bitmap, options);
      ASSERT_EQ(realtime_commands(bytes), 0) << "seed " << seed;
    }
  }
}

TEST(Escpos, ChangesAtMostOneDotForEachRealTimeCommandItBreaks) {
  Bitmap bitmap(24, 1);
  bitmap.row(0)[0] = 0x10;
  bitmap.row(0)[1] = 0x04;
  bitmap.row(0)[2] = 0x01;
  const auto back = decode_escpos(escpos_bytes(bitmap), 24);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(differing_dots(*back, bitmap), 1);
}

TEST(EscposDecoder, ClipsARasterThatIsWiderThanThePaper) {
  const auto back = decode_escpos(escpos_bytes(picture_with_ink_at(64, 2, {1})), 8);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(*back, picture_with_ink_at(8, 2, {1}));
}

TEST(EscposDecoder, KeepsTheWholeRowsOfAPictureCutShort) {
  const std::string bytes(
      "\x1D\x76\x30\x00\x02\x00\x03\x00"
      "\xFF\xFF\xFF\xFF\xFF",
      13);
  const auto back = decode_escpos(bytes, 16);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->height(), 2);
  EXPECT_TRUE(back->black(15, 1));
}

TEST(EscposDecoder, RefusesAPictureWithoutEnd) {
  std::string bytes;
  for (int i = 0; i < 100; ++i)
    bytes += "\x1B\x4A\xFF";
  EXPECT_EQ(decode_escpos(bytes, 8).error().code, ErrorCode::kBadValue);
}

TEST(EscposDecoder, RefusesAPaperWithoutWidth) {
  EXPECT_FALSE(decode_escpos("", 0).ok());
  EXPECT_FALSE(decode_escpos("", 5000).ok());
}

TEST(EscposDecoder, SurvivesGarbage) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    std::mt19937 random(seed);
    const std::string alphabet = "\x1B\x1D\x10\x04v0@JVa(HPd\x0A";
    std::string bytes;
    for (int i = 0; i < 400; ++i) {
      bytes += random() % 2 == 0 ? alphabet[random() % alphabet.size()]
                                 : static_cast<char>(random() % 256);
    }
    const auto back = decode_escpos(bytes, 384);
    if (back.ok()) {
      EXPECT_EQ(back->width(), 384);
    }
  }
}

TEST(EscposParser, GivesTheSameCommandsHoweverTheBytesTrickleIn) {
  const std::string bytes = escpos_bytes(picture_with_ink_at(64, 90, {0, 70})) + "\x1D\x61\x0E" +
                            "\x1D(H\x06" + std::string("\0", 1) + "00abcd";
  EscposParser at_once;
  at_once.feed(bytes);
  EscposParser by_byte;
  std::vector<std::string> trickled;
  for (const char byte : bytes) {
    by_byte.feed({&byte, 1});
    while (auto command = by_byte.next())
      trickled.push_back(command->raw);
  }
  std::vector<std::string> whole;
  std::string id;
  while (auto command = at_once.next()) {
    whole.push_back(command->raw);
    if (command->kind == EscposKind::kProcessId) id = command->id;
  }
  EXPECT_EQ(trickled, whole);
  EXPECT_EQ(id, "abcd");
}

}  // namespace
}  // namespace huiyin::slip
