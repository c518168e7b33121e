// An entry of a book is the fold of its events.
#include "app/core/entry.h"

#include <gtest/gtest.h>

#include "tests/unit/core/refusal.h"

namespace huiyin {
namespace {

constexpr Moment kTen{1795399200000};
constexpr Moment kEleven{1795402800000};

EntryActed found_phone() {
  return {"lost_found", "e1", "create", "stored", {{"item", "手机"}, {"mark", "裂屏"}}};
}

Entry entry_of(const std::vector<EntryActed>& events) {
  Entry entry;
  Moment at = kTen;
  for (const EntryActed& acted : events) {
    EXPECT_TRUE(fold_entry(entry, acted, at, "li"));
    at = kEleven;
  }
  return entry;
}

TEST(Entry, IsMadeByItsFirstEvent) {
  const Entry entry = entry_of({found_phone()});
  EXPECT_EQ(entry.state, "stored");
  EXPECT_EQ(entry.text("item"), "手机");
  EXPECT_EQ(entry.created_at, kTen);
  EXPECT_EQ(entry.created_by, "li");
  EXPECT_EQ(entry.rev, 1);
}

TEST(Entry, KeepsWhoChangedWhichFieldWhen) {
  Entry entry = entry_of({found_phone()});
  fold_entry(entry, {"lost_found", "e1", "claim", "claimed", {{"owner", "王小明"}}}, kEleven, "wu");
  EXPECT_EQ(entry.state, "claimed");
  EXPECT_EQ(entry.fields.at("item"), (EntryValue{"手机", kTen, "li"}));
  EXPECT_EQ(entry.fields.at("owner"), (EntryValue{"王小明", kEleven, "wu"}));
  EXPECT_EQ(entry.changed_at, kEleven);
}

TEST(Entry, LosesAFieldThatWasEmptiedAndKeepsItsStateWhenNoneIsSaid) {
  const Entry entry = entry_of({found_phone(), {"lost_found", "e1", "edit", "", {{"mark", ""}}}});
  EXPECT_EQ(entry.text("mark"), "");
  EXPECT_EQ(entry.fields.count("mark"), 0u);
  EXPECT_EQ(entry.state, "stored");
}

TEST(Entry, IsNotMadeTwiceAndTakesNoEventOfAnother) {
  Entry entry = entry_of({found_phone()});
  const Entry before = entry;
  EXPECT_FALSE(fold_entry(entry, found_phone(), kEleven, "li"));
  EXPECT_FALSE(fold_entry(entry, {"lost_found", "e2", "edit", "", {}}, kEleven, "li"));
  EXPECT_FALSE(fold_entry(entry, {"shift", "e1", "edit", "", {}}, kEleven, "li"));
  EXPECT_EQ(entry, before);
}

TEST(Entry, HasNamesThatFilesAndScreensCanCarry) {
  EXPECT_TRUE(check_entry(found_phone()).ok());
  EXPECT_EQ(refusal(check_entry({"", "e1", "create", "", {}})), "missing_field");
  EXPECT_EQ(refusal(check_entry({"shift", "e 1", "create", "", {}})), "bad_value");
  EXPECT_EQ(refusal(check_entry({"shift", "e1", "create", "", {{"a=b", ""}}})), "bad_value");
  EXPECT_EQ(refusal(check_entry({"shift", "e1", "create", "", {{"a", "\xff"}}})), "bad_utf8");
  EXPECT_EQ(refusal(check_entry({"shift", "e1", "create", "", {{"a", std::string(4001, 'x')}}})),
            "text_too_long");
}

}  // namespace
}  // namespace huiyin
