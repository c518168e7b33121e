// What is wrong in a procedure or calendar file is told with file, line and what is allowed.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "app/run/procedure_files.h"

namespace huiyin::run {
namespace {

class Files : public testing::Test {
 protected:
  Files() { std::filesystem::create_directories(dir_); }
  ~Files() override { std::filesystem::remove_all(dir_); }

  std::string refused(const std::string& text) {
    std::ofstream(dir_ / "x.toml") << text;
    const auto book = load_rule_book(dir_);
    if (book) return "taken";
    const std::string& detail = book.error().detail;
    return detail.substr(detail.find("x.toml"));
  }
  static std::string rule(const std::string& rest) {
    return "[[rule]]\nid = \"N-1\"\nkey = \"a.b\"\ntitle = \"x\"\nclause = \"001\"\n" + rest;
  }

  std::filesystem::path dir_ =
      std::filesystem::temp_directory_path() / ("huiyin-rules-" + std::to_string(getpid()));
};

TEST_F(Files, AGoodRuleIsTaken) {
  EXPECT_EQ(refused(rule("kind = \"limit\"\nvalue = \"3 work_days\"\n")), "taken");
}

TEST_F(Files, AWrongValueSaysWhatIsAllowed) {
  EXPECT_EQ(refused(rule("kind = \"limit\"\nvalue = \"3 weeks\"\n")),
            "x.toml:7: a.b = 3 weeks; allowed: \"N UNIT\" with minutes, hours, exact_days, "
            "work_minutes, work_hours, days, work_days or months; same_day; not_set");
  EXPECT_EQ(refused(rule("kind = \"number\"\nvalue = \"9\"\nrange = [1, 5]\n")),
            "x.toml:7: a.b = 9; allowed: 1 to 5, not_set");
}

TEST_F(Files, AnUnknownKeyWordOrTestIsToldWithItsLine) {
  const std::string good = "kind = \"limit\"\nvalue = \"1 days\"\n";
  EXPECT_TRUE(refused(rule(good + "colour = \"red\"\n"))
                  .starts_with("x.toml:8: unknown key colour; allowed: id, key, title"));
  EXPECT_EQ(refused(rule("kind = \"colour\"\nvalue = \"1\"\n")),
            "x.toml:6: kind; allowed: limit, every, number, word, hours, text, ticket");
  EXPECT_EQ(refused(rule(good + "what = \"x\"\nstage = \"soon\"\n")),
            "x.toml:9: stage; allowed: before_dispatch, in_handling, outside, resolved");
  EXPECT_TRUE(refused(rule(good + "when = [\"weather=rain\"]\n")).starts_with("x.toml:8: weather"));
  EXPECT_TRUE(refused(rule(good + "tell = [\"due king\"]\n")).starts_with("x.toml:8: due king"));
}

TEST_F(Files, TheSameIdTwiceIsRefused) {
  const std::string one = rule("kind = \"limit\"\nvalue = \"1 days\"\n");
  EXPECT_EQ(refused(one + one), "x.toml:8: N-1 a.b; allowed: each id and key once");
}

TEST_F(Files, AMissingFolderIsTold) {
  EXPECT_EQ(load_rule_book(dir_ / "none").error().code, ErrorCode::kNoSuchFile);
}

std::string calendar_fault(const std::string& text) {
  const auto calendar = read_calendar(text, "c.toml");
  return calendar ? "taken" : calendar.error().detail;
}

TEST(CalendarFile, AGoodOneIsTaken) {
  const auto facts = read_calendar(
      "covered = [\"2027-01-01\", \"2027-12-31\"]\n[2027]\n"
      "holidays = [\"2027-01-01..2027-01-03 元旦\"]\n",
      "c.toml");
  ASSERT_TRUE(facts) << facts.error().detail;
  EXPECT_EQ(facts->marks.size(), 3U);
  EXPECT_EQ(facts->marks[2].name, "元旦");
}

TEST(CalendarFile, FaultsAreToldWithLineAndWhatIsAllowed) {
  const std::string covered = "covered = [\"2027-01-01\", \"2027-12-31\"]\n";
  EXPECT_EQ(calendar_fault("x = 1\n"),
            "c.toml:1: covered; allowed: [\"FIRST\", \"LAST\"], days such as 2026-12-31 in order");
  EXPECT_EQ(calendar_fault(covered + "week = [\"montag\"]\n"),
            "c.toml:2: week; allowed: mon, tue, wed, thu, fri, sat, sun");
  EXPECT_EQ(calendar_fault(covered + "[2027]\nholidays = [\"2027-02-30 x\"]\n"),
            "c.toml:3: holidays; allowed: \"2026-10-01 NAME\" or \"2026-10-01..2026-10-07 NAME\"");
  EXPECT_EQ(calendar_fault(covered + "[2027]\nworkdays = [\"2028-02-20 x\"]\n"),
            "c.toml:3: workdays; allowed: days within 2027-01-01 to 2027-12-31");
}

}  // namespace
}  // namespace huiyin::run
