// What a slip says, and what it never says (requirements 5.2).
#include "app/words/slip_words.h"

#include "app/core/text.h"
#include "app/words/ticket_words.h"
#include "tests/fakes/sample_rules.h"
#include "tests/unit/core/story.h"
#include "tests/unit/words/words_suite.h"

namespace huiyin::words {
namespace {

const OfficeWords kOffice{"翠湖花园物业服务中心", "Cuihu Garden Property Service Centre",
                          "0755-8600 1200",       "0755-8600 1299",
                          "每天 09:00–21:00",     "q.cuihu.example"};

SlipFacts facts_of(const Story& story) {
  SlipFacts facts;
  facts.ticket = public_view(story.ticket(), sample_procedures().get());
  facts.attendance = story.ticket().attendance;
  facts.masked_name = mask_name(story.ticket().personal.name);
  facts.people_ahead = 2;
  facts.now = story.now();
  return facts;
}

SlipContent slip_of(const Story& story, Language l = Language::kZhCn, int attempt = 1) {
  SlipFacts facts = facts_of(story);
  facts.attempt = attempt;
  return compose_slip(facts, kOffice, l, kChina);
}

// All that stands on the paper.
std::string whole_text(const SlipContent& c) {
  std::string out;
  for (const std::string* part : {&c.office_name, &c.title, &c.banner, &c.number_label, &c.number,
                                  &c.next_step, &c.qr_text, &c.token, &c.qr_caption})
    out += *part + "\n";
  for (const SlipLine& line : c.lines)
    out += line.label + " " + line.value + "\n";
  for (const std::string& line : c.footer)
    out += line + "\n";
  return out;
}

std::string value_of(const SlipContent& c, const std::string& label) {
  for (const SlipLine& line : c.lines) {
    if (line.label == label) return line.value;
  }
  return "(no line " + label + ")";
}

class SlipWordsTest : public WordsTest {};

TEST_F(SlipWordsTest, HoldsNoPersonalDataBeyondTheMaskedName) {
  for (const Language l : kLanguages) {
    for (const Category c : kCategories) {
      for (const Attendance a : {Attendance::kDropOff, Attendance::kWaiting}) {
        const Story story(c, a, Urgency::kEmergency);
        const std::string text = whole_text(slip_of(story, l, 2));
        const Private& p = story.ticket().personal;
        for (const std::string& secret : {p.name, p.phone, p.household, p.text})
          EXPECT_EQ(text.find(secret), std::string::npos) << name_of(c) << "\n" << text;
        EXPECT_NE(text.find("王*明"), std::string::npos) << text;
      }
    }
  }
}

TEST_F(SlipWordsTest, HidesComplaintsAndSuggestionsFromStrangers) {
  for (const Language l : kLanguages) {
    for (const Category c : {Category::kComplaint, Category::kSuggestion}) {
      const SlipContent slip = slip_of(Story(c), l);
      EXPECT_EQ(whole_text(slip).find(category_words(l, c)), std::string::npos);
      EXPECT_EQ(value_of(slip, tr(l, "Matter")), tr(l, "Your matter"));
    }
  }
}

TEST_F(SlipWordsTest, PrintsEveryOtherCategoryExactlyAsTheProceduresWriteIt) {
  for (const Category c : kCategories) {
    if (c == Category::kComplaint || c == Category::kSuggestion) continue;
    EXPECT_EQ(value_of(slip_of(Story(c)), "事项"), chinese_word(c));
  }
}

TEST_F(SlipWordsTest, HasNoBannerOnAnOrdinaryFirstSlip) {
  EXPECT_EQ(slip_of(Story()).banner, "");
  EXPECT_EQ(slip_of(Story()).reprint, 0);
}

TEST_F(SlipWordsTest, MarksEmergencies) {
  EXPECT_EQ(slip_of(Story(Category::kRepair, Attendance::kDropOff, Urgency::kEmergency)).banner,
            "急修");
}

TEST_F(SlipWordsTest, MarksReprintsWithTheirCount) {
  EXPECT_EQ(slip_of(Story(), Language::kZhCn, 2).banner, "补打 1");
  EXPECT_EQ(slip_of(Story(), Language::kEn, 3).banner, "Reprint 2");
}

TEST_F(SlipWordsTest, TellsTheLayoutWhichReprintItIs) {
  EXPECT_EQ(slip_of(Story(), Language::kZhCn, 3).reprint, 2);
}

TEST_F(SlipWordsTest, MarksAReprintedEmergencyAsBoth) {
  const Story story(Category::kRepair, Attendance::kDropOff, Urgency::kEmergency);
  EXPECT_EQ(slip_of(story, Language::kZhCn, 2).banner, "急修  补打 1");
}

TEST_F(SlipWordsTest, CarriesTheSameTokenAndNumberOnAReprint) {
  const SlipContent first = slip_of(Story()), again = slip_of(Story(), Language::kZhCn, 2);
  EXPECT_EQ(again.token, first.token);
  EXPECT_EQ(again.number, first.number);
  EXPECT_EQ(again.qr_text, first.qr_text);
}

TEST_F(SlipWordsTest, TellsWhoWaitsToSitDownAndHowManyAreAhead) {
  const SlipContent slip = slip_of(Story(Category::kInquiry, Attendance::kWaiting));
  EXPECT_EQ(slip.title, "排队单");
  EXPECT_EQ(value_of(slip, "前面还有"), "2 人");
  EXPECT_EQ(slip.next_step, "请在大厅稍坐，屏幕会叫您的号。");
}

TEST_F(SlipWordsTest, TellsWhoLeavesThatWeTelephone) {
  const SlipContent slip = slip_of(Story(Category::kInquiry, Attendance::kDropOff));
  EXPECT_EQ(slip.title, "登记回执");
  EXPECT_EQ(value_of(slip, "前面还有"), "(no line 前面还有)");
  EXPECT_EQ(slip.next_step, "您可以先回家，我们马上转办，并会电话联系您。");
}

TEST_F(SlipWordsTest, TellsWhoHasAnEmergencyTheNumberToRing) {
  const Story story(Category::kRepair, Attendance::kWaiting, Urgency::kEmergency);
  EXPECT_NE(slip_of(story).next_step.find(kOffice.emergency_phone), std::string::npos);
}

TEST_F(SlipWordsTest, TellsTheServicePhoneWhereThereIsNoEmergencyPhone) {
  OfficeWords office = kOffice;
  office.emergency_phone.clear();
  const Story story(Category::kRepair, Attendance::kWaiting, Urgency::kEmergency);
  const SlipContent slip = compose_slip(facts_of(story), office, Language::kZhCn, kChina);
  EXPECT_NE(slip.next_step.find(office.service_phone), std::string::npos);
}

TEST_F(SlipWordsTest, SaysWhenItWasRegisteredAndByWhenWeAnswer) {
  const SlipContent slip = slip_of(Story(Category::kComplaint));
  EXPECT_EQ(value_of(slip, "登记时间"), "2026-11-23 10:01");
  EXPECT_EQ(value_of(slip, "最迟答复"), "明天 10:01");
}

TEST_F(SlipWordsTest, LeavesOutAPromiseItDoesNotKnow) {
  SlipFacts facts = facts_of(Story());
  facts.ticket.promised_at = Moment{};
  const SlipContent slip = compose_slip(facts, kOffice, Language::kZhCn, kChina);
  EXPECT_EQ(value_of(slip, "最迟答复"), "(no line 最迟答复)");
}

TEST_F(SlipWordsTest, LeavesOutTheNameOfWhoGaveNone) {
  SlipFacts facts = facts_of(Story());
  facts.masked_name.clear();
  const SlipContent slip = compose_slip(facts, kOffice, Language::kZhCn, kChina);
  EXPECT_EQ(value_of(slip, "姓名"), "(no line 姓名)");
}

TEST_F(SlipWordsTest, LeavesOutTelephoneAndHoursTheOfficeHasNot) {
  OfficeWords office = kOffice;
  office.service_phone.clear();
  office.hours.clear();
  EXPECT_TRUE(compose_slip(facts_of(Story()), office, Language::kZhCn, kChina).footer.empty());
}

TEST_F(SlipWordsTest, NamesTheOfficeInTheOwnersLanguage) {
  EXPECT_EQ(slip_of(Story(), Language::kZhTw).office_name, kOffice.name);
  EXPECT_EQ(slip_of(Story(), Language::kEn).office_name, kOffice.name_en);
}

TEST_F(SlipWordsTest, NamesTheOfficeInChineseWhereItHasNoEnglishName) {
  OfficeWords office = kOffice;
  office.name_en.clear();
  EXPECT_EQ(compose_slip(facts_of(Story()), office, Language::kEn, kChina).office_name,
            office.name);
}

TEST_F(SlipWordsTest, CarriesTheAddressOfTheSiteInItsCode) {
  EXPECT_EQ(slip_of(Story()).qr_text, "HTTPS://Q.CUIHU.EXAMPLE/T/23456789ABCD");
}

TEST_F(SlipWordsTest, ChoosesTheGlyphsOfItsLanguage) {
  for (const Language l : kLanguages)
    EXPECT_EQ(slip_of(Story(), l).language, code_of(l));
}

TEST_F(SlipWordsTest, PublicViewCopiesWhatEveryoneMayKnow) {
  Story story(Category::kInquiry, Attendance::kWaiting);
  story.does(Action::kCall, at_desk("2"));
  const PublicTicket p = public_view(story.ticket(), sample_procedures().get());
  EXPECT_EQ(p.id, to_string(story.ticket().id));
  EXPECT_EQ(p.number, "A001");
  EXPECT_EQ(p.queue_state, QueueState::kCalled);
  EXPECT_EQ(p.desk, "2");
  EXPECT_EQ(p.calls, 1);
  EXPECT_EQ(p.called_at, story.now());
  EXPECT_EQ(p.rev, 2);
  EXPECT_EQ(p.promised_at, end_of_local_day(story.now(), kChina));
}

}  // namespace
}  // namespace huiyin::words
