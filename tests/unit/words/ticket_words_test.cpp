// Every value that a person may meet has its words in all three languages.
#include "app/words/ticket_words.h"

#include <map>
#include <set>
#include <vector>

#include "app/ports/slip_printer.h"
#include "app/words/fact_words.h"
#include "tests/unit/words/words_suite.h"

namespace huiyin::words {
namespace {

constexpr SlipState kSlipStates[] = {SlipState::kNone,    SlipState::kQueued,  SlipState::kSending,
                                     SlipState::kPrinted, SlipState::kNotSent, SlipState::kUnknown};
constexpr Satisfaction kSatisfactions[] = {
    Satisfaction::kNone,    Satisfaction::kVerySatisfied, Satisfaction::kSatisfied,
    Satisfaction::kNeutral, Satisfaction::kUnsatisfied,   Satisfaction::kVeryUnsatisfied};
constexpr int kErrors = static_cast<int>(ErrorCode::kForbidden) + 1;
constexpr int kPrinterReasons = static_cast<int>(PrinterReason::kOther) + 1;

// What it stands for → the words shown.
using Shown = std::map<std::string, std::string>;

template <typename Values, typename Say>
void collect(Shown& shown, const std::string& kind, const Values& values, Say say) {
  for (const auto value : values)
    shown[kind + "." + std::string(name_of(value))] = say(value);
}

Shown everything(Language l) {
  Shown shown;
  collect(shown, "category", kCategories, [l](auto v) { return category_words(l, v); });
  collect(shown, "plain", kCategories, [l](auto v) { return category_plain_words(l, v); });
  collect(shown, "channel", kChannels, [l](auto v) { return channel_words(l, v); });
  collect(shown, "state", kStates, [l](auto v) { return state_words(l, v); });
  collect(shown, "queue", kQueueStates, [l](auto v) { return queue_words(l, v); });
  collect(shown, "slip", kSlipStates, [l](auto v) { return slip_words(l, v); });
  collect(shown, "satisfaction", kSatisfactions, [l](auto v) { return satisfaction_words(l, v); });
  collect(shown, "action", kActions, [l](auto v) { return action_words(l, v); });
  for (const FactKey& key : fact_keys())
    shown["fact." + std::string(key.key)] = fact_label(l, key.key);
  for (const std::string what : {"dispatch", "reply", "call_back", "rework_slip", "forward"})
    shown["due." + what] = due_words(l, what);
  for (const std::string code : {"customer_service", "engineering", "after_sales", "security",
                                 "cleaning", "greening", "finance", "site_office"})
    shown["department." + code] = department_words(l, code);
  for (int i = 0; i < kErrors; ++i) {
    const auto code = static_cast<ErrorCode>(i);
    shown["error." + std::string(name_of(code))] = error_words(l, fail(code));
  }
  for (int i = 0; i < kPrinterReasons; ++i) {
    const std::string reason(name_of(static_cast<PrinterReason>(i)));
    shown["printer." + reason] = printer_words(l, reason);
  }
  return shown;
}

bool has_chinese(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0xE4 && byte <= 0xE9) return true;  // lead bytes of U+4000 to U+9FFF
  }
  return false;
}

class TicketWordsTest : public WordsTest {};

TEST_F(TicketWordsTest, EverythingHasEnglishWordsAndNoChineseAmongThem) {
  for (const auto& [what, words] : everything(Language::kEn)) {
    EXPECT_FALSE(words.empty()) << what;
    EXPECT_FALSE(has_chinese(words)) << what << ": " << words;
  }
}

TEST_F(TicketWordsTest, EverythingHasWordsInBothChineseWritings) {
  for (const Language l : {Language::kZhCn, Language::kZhTw}) {
    for (const auto& [what, words] : everything(l))
      EXPECT_TRUE(has_chinese(words)) << code_of(l) << " " << what << ": " << words;
  }
}

TEST_F(TicketWordsTest, TraditionalWordsHoldNoSimplifiedCharacters) {
  constexpr std::string_view kOnlySimplified[] = {
      "报", "诉", "务", "询", "时", "单", "纸", "维", "联", "见", "问", "题", "话", "们", "这",
      "过", "关", "门", "开", "无", "说", "请", "听", "转", "处", "项", "业", "东", "书", "馈",
      "销", "账", "级", "现", "写", "长", "检", "楼", "错", "误", "码", "设", "备"};
  for (const auto& [what, words] : everything(Language::kZhTw)) {
    for (const std::string_view simplified : kOnlySimplified) {
      EXPECT_EQ(words.find(simplified), std::string::npos) << what << ": " << words;
    }
  }
}

TEST_F(TicketWordsTest, DifferentStatesReadDifferently) {
  for (const Language l : kLanguages) {
    for (const std::string kind : {"category.", "plain.", "channel.", "state.", "queue.", "slip.",
                                   "satisfaction.", "action.", "due.", "department."}) {
      std::set<std::string> seen;
      for (const auto& [what, words] : everything(l)) {
        if (what.starts_with(kind)) {
          EXPECT_TRUE(seen.insert(words).second) << code_of(l) << " " << what << ": " << words;
        }
      }
    }
  }
}

TEST_F(TicketWordsTest, CategoriesInSimplifiedAreTheProceduresOwn) {
  for (const Category c : kCategories)
    EXPECT_EQ(category_words(Language::kZhCn, c), chinese_word(c));
}

TEST_F(TicketWordsTest, ErrorsNeverShowTheDetailForStaff) {
  const Error error = fail(ErrorCode::kConfig, "site.toml:12: secret detail");
  for (const Language l : kLanguages)
    EXPECT_EQ(error_words(l, error).find("site.toml"), std::string::npos);
}

TEST_F(TicketWordsTest, UnknownDueAndDepartmentAreStillShown) {
  EXPECT_STREQ(due_words(Language::kEn, "inspection"), "Due by");
  const std::string own = "合作单位";
  EXPECT_EQ(department_words(Language::kZhCn, own), own);
}

TEST_F(TicketWordsTest, SeveralPrinterReasonsAreToldByTheOneThatMustBeDoneFirst) {
  const std::string both = joined_names({PrinterReason::kPaperOut, PrinterReason::kCoverOpen});
  EXPECT_STREQ(printer_words(Language::kEn, both), "The printer is out of paper");
}

TEST_F(TicketWordsTest, PrinterReasonNobodyKnowsIsAFault) {
  EXPECT_STREQ(printer_words(Language::kEn, "marker-supply-empty"), "The printer reports a fault");
  EXPECT_STREQ(printer_words(Language::kEn, ""), "The printer reports a fault");
}

struct When {
  const char* at;
  const char* english;
  const char* chinese;
};

TEST_F(TicketWordsTest, TimesAreSaidFromTodayOn) {
  const Moment now = *parse_rfc3339("2026-11-23T10:00:00+08:00");
  for (const When& w : {When{"2026-11-23T18:00:00+08:00", "today 18:00", "今天 18:00"},
                        {"2026-11-23T00:00:00+08:00", "today 00:00", "今天 00:00"},
                        {"2026-11-23T23:59:59+08:00", "today 23:59", "今天 23:59"},
                        {"2026-11-24T00:00:00+08:00", "tomorrow 00:00", "明天 00:00"},
                        {"2026-11-25T09:05:00+08:00", "11/25 09:05", "11月25日 09:05"},
                        {"2026-11-22T09:05:00+08:00", "11/22 09:05", "11月22日 09:05"},
                        {"2027-11-23T09:05:00+08:00", "11/23 09:05", "11月23日 09:05"}}) {
    EXPECT_EQ(when_words(Language::kEn, *parse_rfc3339(w.at), now, kChina), w.english);
    EXPECT_EQ(when_words(Language::kZhCn, *parse_rfc3339(w.at), now, kChina), w.chinese);
  }
}

TEST_F(TicketWordsTest, TodayIsTheSitesTodayAndNotGreenwichs) {
  const Moment one_in_the_morning = *parse_rfc3339("2026-11-23T01:00:00+08:00");
  const Moment yesterday_evening = *parse_rfc3339("2026-11-22T23:00:00+08:00");
  EXPECT_EQ(when_words(Language::kEn, one_in_the_morning, yesterday_evening, kChina),
            "tomorrow 01:00");
}

}  // namespace
}  // namespace huiyin::words
