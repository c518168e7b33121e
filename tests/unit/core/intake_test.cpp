// check_draft(): what must be said before a matter is registered (R-15, P-13).
#include <gtest/gtest.h>

#include "app/core/decide.h"
#include "app/core/text.h"
#include "tests/unit/core/refusal.h"

namespace huiyin {
namespace {

Draft draft_of(Category category) {
  Draft draft;
  draft.category = category;
  draft.personal = {"3-1-1502", "王小明", "13800138000", "厨房水龙头漏水"};
  return draft;
}

bool needs_a_door(Category c) {
  return c == Category::kAfterSales || c == Category::kRepair || c == Category::kService ||
         c == Category::kComplaint;
}

TEST(Intake, AsksDoorAndTelephoneWhereSomebodyMustComeOrAnswer) {
  for (const Category c : kCategories) {
    for (const Channel channel : kChannels) {
      EXPECT_EQ(required_fields(c, channel).household, needs_a_door(c)) << name_of(c);
      EXPECT_EQ(required_fields(c, channel).phone, needs_a_door(c)) << name_of(c);
    }
  }
}

TEST(Intake, TakesACompleteDraftOfEveryCategory) {
  for (const Category c : kCategories)
    EXPECT_EQ(refusal(check_draft(draft_of(c), true)), "") << name_of(c);
}

TEST(Intake, RefusesADraftWithoutItsDoorOnlyWhereOneIsNeeded) {
  for (const Category c : kCategories) {
    Draft draft = draft_of(c);
    draft.personal.household.clear();
    const auto checked = check_draft(draft, true);
    EXPECT_EQ(refusal(checked), needs_a_door(c) ? "missing_field" : "") << name_of(c);
    EXPECT_EQ(detail(checked), needs_a_door(c) ? "household" : "") << name_of(c);
  }
}

TEST(Intake, RefusesADraftWithoutItsTelephoneOnlyWhereOneIsNeeded) {
  for (const Category c : kCategories) {
    Draft draft = draft_of(c);
    draft.personal.phone = " ";
    const auto checked = check_draft(draft, true);
    EXPECT_EQ(refusal(checked), needs_a_door(c) ? "missing_field" : "") << name_of(c);
    EXPECT_EQ(detail(checked), needs_a_door(c) ? "phone" : "") << name_of(c);
  }
}

TEST(Intake, LetsPraiseBeLeftWithoutAName) {
  Draft draft = draft_of(Category::kPraise);
  draft.personal = {"", "", "", "门岗小李很热心"};
  EXPECT_EQ(refusal(check_draft(draft, true)), "");
}

TEST(Intake, RefusesAnUnknownHouseholdInEveryCategory) {
  for (const Category c : kCategories)
    EXPECT_EQ(refusal(check_draft(draft_of(c), false)), "unknown_household") << name_of(c);
}

TEST(Intake, RefusesADraftThatSaysNothing) {
  for (const char* nothing : {"", "   ", "\n\n", "\u3000", "\x01\x02"}) {
    Draft draft = draft_of(Category::kOther);
    draft.personal.text = nothing;
    EXPECT_EQ(refusal(check_draft(draft, true)), "empty_text");
  }
}

TEST(Intake, RefusesTenThousandCharactersAndNamesTheLimit) {
  Draft draft = draft_of(Category::kOther);
  draft.personal.text.clear();
  for (int i = 0; i < 10'000; ++i)
    draft.personal.text += "漏";
  const auto checked = check_draft(draft, true);
  EXPECT_EQ(refusal(checked), "text_too_long");
  EXPECT_EQ(detail(checked), "10000 characters, at most 1000");
}

TEST(Intake, RefusesATooLongName) {
  Draft draft = draft_of(Category::kOther);
  draft.personal.name = std::string(kMaxName_chars + 1, 'a');
  EXPECT_EQ(refusal(check_draft(draft, true)), "text_too_long");
}

TEST(Intake, RefusesBrokenUtf8) {
  Draft draft = draft_of(Category::kOther);
  draft.personal.text = "漏水\xE6\xBC";
  EXPECT_EQ(refusal(check_draft(draft, true)), "bad_utf8");
}

TEST(Intake, RefusesATelephoneOfLettersEvenWhereNoneIsNeeded) {
  Draft draft = draft_of(Category::kPraise);
  draft.personal.phone = "call me";
  EXPECT_EQ(refusal(check_draft(draft, true)), "bad_phone");
}

TEST(Intake, RefusesALanguageItDoesNotSpeak) {
  Draft draft = draft_of(Category::kRepair);
  draft.language = "fr";
  const auto checked = check_draft(draft, true);
  EXPECT_EQ(refusal(checked), "bad_value");
  EXPECT_EQ(detail(checked), "language: zh_CN, zh_TW or en");
}

TEST(Intake, CleansWhatItTakes) {
  Draft draft = draft_of(Category::kRepair);
  draft.personal = {" 3-1-1502 ", "\u3000王小明", "138 0013-8000", " 漏水\x07🚰 \n"};
  const auto checked = check_draft(draft, true);
  ASSERT_TRUE(checked.ok());
  EXPECT_EQ(checked->personal, (Private{"3-1-1502", "王小明", "13800138000", "漏水🚰"}));
}

TEST(Intake, KeepsWhatThePersonChose) {
  Draft draft = draft_of(Category::kRepair);
  draft.channel = Channel::kPhone;
  draft.attendance = Attendance::kWaiting;
  draft.urgency = Urgency::kEmergency;
  draft.language = "en";
  const auto checked = check_draft(draft, true);
  ASSERT_TRUE(checked.ok());
  const TicketRegistered event =
      registered_event(*checked, {{}, "A012", Day{20780}, "23456789ABCD"}, {false, {}, {}});
  EXPECT_EQ(event.channel, Channel::kPhone);
  EXPECT_EQ(event.attendance, Attendance::kWaiting);
  EXPECT_EQ(event.urgency, Urgency::kEmergency);
  EXPECT_EQ(event.language, "en");
  EXPECT_EQ(event.number, "A012");
  EXPECT_EQ(event.day, Day{20780});
  EXPECT_EQ(event.token, "23456789ABCD");
}

TEST(Intake, RecordsThePersonalPartOnlyAsItIsHandedOver) {
  const TicketRegistered event =
      registered_event(draft_of(Category::kRepair), {}, {true, "c2VhbGVk", {}});
  EXPECT_EQ(event.personal, (PrivatePart{true, "c2VhbGVk", {}}));
}

}  // namespace
}  // namespace huiyin
