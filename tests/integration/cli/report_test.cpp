// Reports and the household list by commands alone.
#include "tests/integration/cli/cli_fixture.h"

namespace huiyin::tests {
namespace {

constexpr const char* kReports[] = {"complaint_summary", "weekly",     "repairs",    "callbacks",
                                    "satisfaction",      "timeliness", "resolution", "recurrence",
                                    "effectiveness",     "annual"};

}  // namespace

TEST_F(PairedKiosk, EveryReportHasItsFiguresAndCountsTheRepair) {  // N-090
  const Json made = ok(repair());
  ok({"sync", "--station", station(), "--once"});
  const std::string id = made["id"];
  const std::string created = ok({"status", "--site", site(), id})["created_at"];
  for (const char* name : kReports) {
    const std::string file = site() + "/" + name + ".json";
    ok({"report", name, "--site", site(), "--month", created.substr(0, 7), "--format", "json", "-o",
        file});
    const Json report = Json::parse(drive::read_file(file));
    EXPECT_EQ(report["report"], name);
    EXPECT_TRUE(report["rows"].is_array()) << name;
    EXPECT_TRUE(report["figures"].is_object()) << name;
  }
  EXPECT_EQ(Json::parse(drive::read_file(site() + "/repairs.json"))["figures"]["total"], 1);
}

TEST_F(CommandLine, TheComplaintSummaryIsAPaperToSign) {
  make_site();
  const std::string base = site() + "/summary.";
  for (const std::string format : {"xlsx", "pdf", "csv"}) {
    ok({"report", "complaint_summary", "--site", site(), "--month", "2026-11", "--format", format,
        "-o", base + format});
  }
  const std::string csv = drive::read_file(base + "csv");
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBF"));
  EXPECT_NE(csv.find("投诉情况月汇总表"), std::string::npos);
  EXPECT_NE(csv.find("2026-10-26"), std::string::npos);  // C-17: from the 26th on
  EXPECT_TRUE(drive::read_file(base + "pdf").starts_with("%PDF"));
  EXPECT_TRUE(drive::read_file(base + "xlsx").starts_with("PK"));
}

TEST_F(CommandLine, AHouseholdListIsCheckedRowByRowAndNothingIsWritten) {
  make_site();
  const std::string file = site() + "/homes.csv";
  std::ofstream(file) << "楼栋,单元,房号,业主,电话\n"
                         "3,1,1502,王小明,13800138000\n"
                         ",1,101,李四,13900000000\n"
                         "3,1,1502,王小明,abc\n";
  const drive::Outcome outcome =
      huiyin({"import", "households", file, "--site", site(), "--dry-run", "--json"});
  EXPECT_EQ(outcome.exit_code, 1);
  const Json told = Json::parse(outcome.out);
  EXPECT_EQ(told["written"], false);
  ASSERT_EQ(told["faults"].size(), 3U);
  EXPECT_EQ(told["faults"][0]["line"], 3);
  EXPECT_EQ(told["faults"][0]["reason"], "no_building");
  EXPECT_EQ(told["faults"][1]["reason"], "bad_phone");
  EXPECT_EQ(told["faults"][2]["reason"], "twice");
}

TEST_F(CommandLine, ADryRunTellsWhatIsNewChangedTheSameAndGone) {
  make_site();
  const std::string file = site() + "/homes.csv";
  std::ofstream(file) << "building,unit,room,owner\n7,1,101,欧阳锋\n7,1,102,曾静\n";
  ok({"import", "households", file, "--site", site()});
  std::ofstream(file) << "building,unit,room,owner\n7,1,101,欧阳锋\n7,1,103,单田芳\n";
  const Json told = ok({"import", "households", file, "--site", site(), "--dry-run"});
  EXPECT_EQ(told["written"], false);
  EXPECT_EQ(told["unchanged"], 1);
  EXPECT_EQ(told["added"], 1);
  EXPECT_EQ(told["removed"], 1);
}

}  // namespace huiyin::tests
