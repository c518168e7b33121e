// The procedures by the command line: read, changed with a reason, in force at once; the calendar
// of a site replaced.
#include "tests/integration/cli/cli_fixture.h"

namespace huiyin::tests {
namespace {

class Rules : public CommandLine {
 protected:
  void SetUp() override { make_site(); }

  Json rule(const std::string& id) {
    const Json all = ok({"rules", "--site", site()});
    for (const Json& one : all["rules"]) {
      if (one["id"] == id) return one;
    }
    return {};
  }
  drive::Words set(const std::string& setting) {
    return {"rules", "--site", site(), "--set", setting, "--reason", "节日", "--actor", "wang"};
  }
  std::string write(const std::string& name, const std::string& text) {
    const auto file = dir_.path() / name;
    std::ofstream(file) << text;
    return file.string();
  }
};

TEST_F(Rules, EveryLimitIsListedWithValueAndClause) {
  const Json one = rule("N-049");
  EXPECT_EQ(one["key"], "complaint.reply");
  EXPECT_EQ(one["value"], "24 hours");
  EXPECT_EQ(one["clause"], "001 篇5 二-3");
  EXPECT_EQ(one["source"], "default");
}

TEST_F(Rules, AChangeIsJournalledWithItsReasonAndCanBeTakenBack) {
  ok(set("N-049=48 hours"));
  EXPECT_EQ(rule("N-049")["value"], "48 hours");
  EXPECT_EQ(rule("N-049")["source"], "site");
  const Json change = ok({"rules", "--site", site()})["changes"][0];
  EXPECT_EQ(change["actor"], "wang");
  EXPECT_EQ(change["reason"], "节日");
  ok({"rules", "--site", site(), "--reset", "N-049", "--reason", "过去了", "--actor", "wang"});
  EXPECT_EQ(rule("N-049")["value"], "24 hours");
  EXPECT_EQ(ok({"verify", "--site", site()})["ok"], true);
}

TEST_F(Rules, AChoiceAndAProfileSetTheirValues) {
  ok(set("C-01=all_24"));
  EXPECT_EQ(rule("N-110")["value"], "24 hours");
  ok(set("profile=villa"));
  EXPECT_EQ(rule("N-053")["value"], "2 days");
}

TEST_F(Rules, AWrongValueIsRefused) {
  EXPECT_EQ(refused(set("N-049=soon")), "bad_value");
  EXPECT_EQ(refused(set("N-999=1")), "bad_value");
  EXPECT_EQ(huiyin({"rules", "--site", site(), "--set", "N-049=1 days"}).exit_code, 2);
}

TEST_F(Rules, ACalendarIsReplacedAndAWrongOneIsToldWithItsLine) {
  const std::string good = write("2027.toml",
                                 "covered = [\"2026-01-01\", \"2027-12-31\"]\n[2027]\n"
                                 "holidays = [\"2027-01-01..2027-01-03 元旦\"]\n");
  EXPECT_EQ(ok({"import", "calendar", good, "--site", site()})["covered_to"], "2027-12-31");
  EXPECT_EQ(ok({"rules", "--site", site()})["calendar_until"], "2027-12-31");

  const std::string bad = write("bad.toml", "covered = [\"2027-01-01\", \"soon\"]\n");
  const auto outcome = huiyin({"import", "calendar", bad, "--site", site()});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("bad.toml:1: covered; allowed:"), std::string::npos) << outcome.err;
}

}  // namespace
}  // namespace huiyin::tests
