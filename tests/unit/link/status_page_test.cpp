#include "app/link/status_page.h"

#include <gtest/gtest.h>

#include "app/link/status_words.h"

namespace huiyin::link {
namespace {

constexpr std::array kLanguages = {"zh_CN", "zh_TW", "en"};

PublicTicket ticket() {
  PublicTicket t;
  t.number = "A012";
  t.registered_at = Moment{1'795'000'000'000};
  t.promised_at = Moment{1'795'003'600'000};
  return t;
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(StatusPage, HasAWordForEverythingInEveryLanguage) {
  for (const char* language : kLanguages) {
    for (const State state : kStates)
      EXPECT_FALSE(state_word(state, language).empty());
    for (const Category category : kCategories) {
      EXPECT_FALSE(category_word(category, language).empty());
    }
    for (const QueueState state :
         {QueueState::kWaiting, QueueState::kCalled, QueueState::kServing, QueueState::kNoShow}) {
      EXPECT_FALSE(queue_word(state, language).empty());
    }
  }
}

TEST(StatusPage, UsesTheCategoryWordsOfTheProcedures) {
  for (const Category category : kCategories) {
    EXPECT_EQ(category_word(category, "zh_CN"), chinese_word(category));
  }
}

TEST(StatusPage, ShowsTheDeskOnlyWhenCalled) {
  PublicTicket t = ticket();
  t.desk = "2";
  t.queue_state = QueueState::kWaiting;
  EXPECT_FALSE(has(status_html(t, {}, "zh_CN"), "2 号窗口"));
  t.queue_state = QueueState::kCalled;
  EXPECT_TRUE(has(status_html(t, {}, "zh_CN"), "请到 2 号窗口"));
}

TEST(StatusPage, PromisesNothingOnceClosed) {
  PublicTicket t = ticket();
  EXPECT_TRUE(has(status_html(t, {}, "en"), "Answer by"));
  t.state = State::kClosed;
  EXPECT_FALSE(has(status_html(t, {}, "en"), "Answer by"));
}

TEST(StatusPage, EscapesWhatComesFromSettings) {
  PublicTicket t = ticket();
  t.desk = "<b>\"2\"&";
  t.queue_state = QueueState::kCalled;
  const std::string html = status_html(t, {"<script>", "\"><x", {}}, "zh_CN");
  EXPECT_FALSE(has(html, "<script>"));
  EXPECT_FALSE(has(html, "<x"));
  EXPECT_TRUE(has(html, "&lt;b&gt;&quot;2&quot;&amp;"));
}

TEST(StatusPage, ChoosesTheFirstLanguageItHas) {
  EXPECT_EQ(language_of(""), "zh_CN");
  EXPECT_EQ(language_of("en-US,en;q=0.9"), "en");
  EXPECT_EQ(language_of("zh-Hant-TW"), "zh_TW");
  EXPECT_EQ(language_of("ja, zh-TW;q=0.8, en;q=0.5"), "zh_TW");
  EXPECT_EQ(language_of("ZH-CN"), "zh_CN");
  EXPECT_EQ(language_of("fr,de"), "zh_CN");
  EXPECT_EQ(language_of(std::string(100'000, ',')), "zh_CN");
}

TEST(StatusPage, SaysWhenThereIsNoSuchTicket) {
  const HttpReply page = unknown_status_reply(false, "en");
  EXPECT_EQ(page.status, 404U);
  EXPECT_TRUE(has(page.body, "We cannot find this slip"));
  EXPECT_EQ(unknown_status_reply(true, "").content_type, "application/json");
}

}  // namespace
}  // namespace huiyin::link
