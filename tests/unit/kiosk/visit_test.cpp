// Whole visits on real screens: found by name, tapped, typed, scanned.
#include <gtest/gtest.h>

#include "app/words/ticket_words.h"
#include "tests/unit/kiosk/glass.h"

namespace huiyin::kiosk {
namespace {

void go_to_the_description(Glass& glass) {
  glass.click("welcome.register");
  glass.click("category.repair");
  glass.click("household.building.3");
  glass.click("household.unit.1");
  glass.click("household.room.1502");
}

void go_to_the_confirm_page(Glass& glass) {
  go_to_the_description(glass);
  glass.click("describe.chip.0");
  glass.click("nav.next");
  glass.click("danger.no");
  for (const char digit : std::string("13800138000"))
    glass.click(std::string("pad.key.") + digit);
  glass.click("nav.next");
}

TEST(Visit, RegistersARepairWithOneFingerInEveryLanguage) {
  for (const words::Language language : words::kLanguages) {
    for (const Shape shape : {Shape::kPortrait, Shape::kLandscape}) {
      Glass glass(scene("welcome"), shape);
      glass.click(std::string("language.") + words::code_of(language));
      go_to_the_confirm_page(glass);
      EXPECT_EQ(glass.screen(), "confirm");
      EXPECT_EQ(glass.state().form.phone, "13800138000");
      EXPECT_EQ(glass.state().form.text, words::tr(language, "A tap is leaking"));
      glass.click("confirm.submit");
      EXPECT_EQ(glass.screen(), "printing");
      EXPECT_EQ(glass.asked_for<effect::Register>(), 1);
    }
  }
}

TEST(Visit, MakesOneTicketOfADoubleTap) {
  Glass glass(scene("welcome"));
  go_to_the_confirm_page(glass);
  glass.double_click("confirm.submit");
  EXPECT_EQ(glass.asked_for<effect::Register>(), 1);
}

TEST(Visit, TakesWordsFromARealKeyboardAndFromThePad) {
  Glass glass(scene("welcome"));
  go_to_the_description(glass);
  glass.type("厨房 😀");
  glass.click("pad.letters");
  glass.click("pad.key.o");
  glass.click("pad.space");
  glass.click("pad.shift");
  glass.click("pad.key.K");
  EXPECT_EQ(glass.state().form.text, "厨房 😀o K");
  glass.click("pad.backspace");
  glass.key(ui::Key::kBackspace);
  EXPECT_EQ(glass.label("describe.text"), "厨房 😀o");
}

TEST(Visit, SaysWhenNothingWasSaid) {
  Glass glass(scene("welcome"));
  go_to_the_description(glass);
  glass.click("nav.next");
  EXPECT_EQ(glass.screen(), "describe");
  EXPECT_TRUE(glass.shows(words::error_words(words::Language::kZhCn, fail(ErrorCode::kEmptyText))));
}

TEST(Visit, AnswersATelephoneOfLettersAtTheField) {
  Glass glass(scene("welcome"));
  go_to_the_description(glass);
  glass.click("describe.chip.1");
  glass.click("nav.next");
  glass.click("danger.no");
  glass.type("call me");
  EXPECT_EQ(glass.label("contact.phone"), "");
  EXPECT_TRUE(glass.shows(words::error_words(words::Language::kZhCn, fail(ErrorCode::kBadPhone))));
}

TEST(Visit, TakesAFamilyNameAndATitleByTouch) {
  Glass glass(scene("welcome"));
  glass.click("welcome.register");
  glass.click("category.praise");
  glass.click("household.none");
  glass.click("describe.chip.0");
  glass.click("nav.next");
  EXPECT_TRUE(glass.has("contact.skip"));
  glass.click("contact.name");
  glass.click("contact.surname.1");
  glass.click("contact.title.ms");
  glass.click("nav.next");
  EXPECT_EQ(glass.label("confirm.contact"), "李女士");
}

TEST(Visit, ShowsTheStatusOfASlipScannedInTheMiddleAndReturns) {
  Glass glass(scene("welcome"));
  go_to_the_confirm_page(glass);
  glass.scan("HTTPS://HUIYIN.EXAMPLE/T/7K3M9QXA2FHP");
  EXPECT_EQ(glass.screen(), "status");
  OwnMatter matter;
  matter.view.ticket.number = "A001";
  glass.hears(input::Found{glass.state().query, matter});
  EXPECT_EQ(glass.label("status.number"), "A001");
  glass.click("nav.back");
  EXPECT_EQ(glass.screen(), "confirm");
}

TEST(Visit, SaysThatAForeignCodeIsNotOurs) {
  Glass glass(scene("welcome"));
  glass.scan("6901234567892");
  EXPECT_EQ(glass.screen(), "welcome");
  EXPECT_EQ(glass.label("toast"),
            words::error_words(words::Language::kZhCn, fail(ErrorCode::kNotOurCode)));
}

TEST(Visit, NeverLeavesAScanInTheText) {
  Glass glass(scene("welcome"));
  go_to_the_description(glass);
  glass.scan(std::string(10'000, 'X'));
  EXPECT_EQ(glass.state().form.text, "");
  EXPECT_TRUE(glass.has("toast"));
}

TEST(Visit, EndsTheIdleWarningWithOneTouch) {
  Glass glass(scene("idle"));
  glass.click("idle.continue");
  EXPECT_FALSE(glass.has("idle.continue"));
  EXPECT_EQ(glass.screen(), "confirm");
  EXPECT_EQ(glass.state().form.phone, "13800138000");
}

TEST(Visit, EndsTheIdleWarningWithATapAnywhereThatPressesNothingBelow) {
  for (const char* place : {"idle.above", "idle.below", "idle.left", "idle.right"}) {
    Glass glass(scene("idle"));
    glass.click(place);
    EXPECT_EQ(glass.screen(), "confirm") << place;
    EXPECT_FALSE(glass.has("idle.continue")) << place;
    EXPECT_EQ(glass.asked_for<effect::Register>(), 0) << place;
  }
}

TEST(Visit, LooksUpATypedNumberWithTheDigitsOfItsTelephone) {
  Glass glass(scene("welcome"));
  glass.click("welcome.status");
  for (const char key : std::string("A012"))
    glass.click(std::string("pad.key.") + key);
  glass.click("status.search");
  EXPECT_EQ(glass.screen(), "status.tail");
  for (const char key : std::string("8000"))
    glass.click(std::string("pad.key.") + key);
  glass.click("status.search");
  EXPECT_EQ(glass.asked_for<effect::LookUp>(), 1);
  glass.hears(input::NotFound{glass.state().query, fail(ErrorCode::kUnknownTicket)});
  EXPECT_TRUE(glass.has("status.fault"));
}

TEST(Visit, RatesFinishedWorkWithOneFaceAndSaysThatItIsStored) {
  Glass glass(scene("result-done"));
  glass.click("own.rate");
  EXPECT_EQ(glass.screen(), "status.act");
  glass.click("own.choice.0");
  EXPECT_EQ(glass.asked_for<effect::ActOwn>(), 1);
  PublicTicket after = glass.state().mine->matter.view.ticket;
  after.facts["rated"] = "1";
  glass.hears(input::OwnActed{glass.state().act, after, 7, kSceneTime});
  EXPECT_TRUE(glass.has("status.deed"));
  EXPECT_FALSE(glass.has("own.rate"));
}

TEST(Visit, EditsALineOfTheConfirmPage) {
  Glass glass(scene("confirm"));
  glass.click("confirm.text");
  EXPECT_EQ(glass.screen(), "describe");
  glass.type("!");
  glass.click("nav.next");
  EXPECT_EQ(glass.screen(), "confirm");
  EXPECT_TRUE(glass.label("confirm.text").ends_with("!"));
}

}  // namespace
}  // namespace huiyin::kiosk
