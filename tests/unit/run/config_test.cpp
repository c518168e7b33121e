// site.toml and station.toml: read, checked, told with line and allowed values, written once.
#include "app/run/config.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/unit/core/refusal.h"

namespace huiyin::run {
namespace {

std::string told(const PrinterConfig& p, const SiteClock& clock) {
  std::ostringstream out;
  out << p.queue << '|' << p.width_dots << '|' << clock.utc_offset_min << '|'
      << clock.day_change_min;
  return out.str();
}
std::string told(const SiteConfig& c) {
  std::ostringstream out;
  out << c.id << '|' << c.language << '|' << c.office.name << '|' << c.office.name_en << '|'
      << c.office.service_phone << '|' << c.office.emergency_phone << '|' << c.office.hours << '|'
      << c.office.public_host << '|' << c.listen << '|' << c.port << '|' << c.status_port << '|'
      << c.admin_port << '|' << c.lock_after_s << '|' << told(c.printer, c.clock);
  return out.str();
}
std::string told(const StationConfig& c) {
  std::ostringstream out;
  out << c.name << '|' << c.language << '|' << c.host_url << '|' << c.idle_s << '|' << c.warning_s
      << '|' << told(c.printer, c.clock);
  return out.str();
}

class ConfigTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "huiyin-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    dir_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(dir_); }

  void file_says(const std::string& name, std::string_view text) const {
    std::ofstream(dir_ / name, std::ios::binary) << text;
  }
  Result<SiteConfig> site(std::string_view text) const {
    file_says("site.toml", text);
    return load_site_config(dir_);
  }
  Result<StationConfig> station(std::string_view text) const {
    file_says("station.toml", text);
    return load_station_config(dir_);
  }
  std::string at_line(const std::string& name, int line) const {
    return (dir_ / name).string() + ":" + std::to_string(line) + ": ";
  }

  std::filesystem::path dir_;
};

TEST_F(ConfigTest, EmptySiteFileMeansTheDefaults) {
  const auto config = site("");
  ASSERT_TRUE(config.ok());
  EXPECT_EQ(told(*config), told(SiteConfig{}));
}

TEST_F(ConfigTest, EmptyStationFileMeansTheDefaults) {
  const auto config = station("# nothing yet\n");
  ASSERT_TRUE(config.ok());
  EXPECT_EQ(told(*config), told(StationConfig{}));
}

TEST_F(ConfigTest, ReadsEveryKeyOfASite) {
  const auto config = site(
      "[site]\nid = \"i\"\nlanguage = \"zh_TW\"\n"
      "[office]\nname = \"n\"\nname_en = \"e\"\nservice_phone = \"s\"\nemergency_phone = \"m\"\n"
      "hours = \"h\"\npublic_host = \"p\"\n"
      "[clock]\nutc_offset_min = -210\nday_change_min = 180\n"
      "[host]\nlisten = \"127.0.0.1\"\nport = 1\nstatus_port = 2\nadmin_port = 3\n"
      "[counter]\nlock_after_s = 31\n[printer]\nqueue = \"q\"\nwidth_dots = 384\n");
  ASSERT_TRUE(config.ok()) << config.error().detail;
  EXPECT_EQ(told(*config), "i|zh_TW|n|e|s|m|h|p|127.0.0.1|1|2|3|31|q|384|-210|180");
}

TEST_F(ConfigTest, ReadsEveryKeyOfAStation) {
  const auto config = station(
      "[station]\nname = \"n\"\nlanguage = \"en\"\n[host]\nurl = \"https://h:1\"\n"
      "[kiosk]\nidle_s = 61\nwarning_s = 21\n[clock]\nutc_offset_min = 0\nday_change_min = 5\n"
      "[printer]\nqueue = \"q\"\nwidth_dots = 384\n");
  ASSERT_TRUE(config.ok()) << config.error().detail;
  EXPECT_EQ(told(*config), "n|en|https://h:1|61|21|q|384|0|5");
}

TEST_F(ConfigTest, ExamplesInTheTreeAreRight) {
  const std::filesystem::path assets = std::filesystem::path(HUIYIN_SOURCE_DIR) / "assets";
  std::filesystem::copy_file(assets / "site.example.toml", dir_ / "site.toml");
  std::filesystem::copy_file(assets / "station.example.toml", dir_ / "station.toml");
  EXPECT_EQ(detail(load_site_config(dir_)), "");
  EXPECT_EQ(detail(load_station_config(dir_)), "");
}

TEST_F(ConfigTest, MissingFileIsNamed) {
  EXPECT_EQ(refusal(load_site_config(dir_)), "no_such_file");
  EXPECT_EQ(detail(load_site_config(dir_)), (dir_ / "site.toml").string());
  EXPECT_EQ(refusal(load_station_config(dir_)), "no_such_file");
}

TEST_F(ConfigTest, WrongKeyIsToldWithItsLineAndTheAllowedOnes) {
  const auto config = site("[host]\nport = 8443\nprot = 8444\n");
  EXPECT_EQ(refusal(config), "config");
  EXPECT_EQ(detail(config), at_line("site.toml", 3) + "unknown key host.prot; allowed: listen, " +
                                "port, status_port, admin_port");
}

TEST_F(ConfigTest, WrongTableIsToldWithItsLineAndTheAllowedOnes) {
  const auto config = station("\n[kiosks]\nidle_s = 60\n");
  EXPECT_EQ(refusal(config), "config");
  EXPECT_EQ(detail(config),
            at_line("station.toml", 2) +
                "unknown table kiosks; allowed: [clock], [host], [kiosk], [printer], [station]");
}

TEST_F(ConfigTest, KeyOutsideItsTableIsTold) {
  const auto config = site("port = 8443\n");
  EXPECT_EQ(refusal(config), "config");
  EXPECT_TRUE(detail(config).starts_with(at_line("site.toml", 1) + "unknown table port"));
}

TEST_F(ConfigTest, TableWrittenAsAListIsTold) {
  EXPECT_EQ(refusal(site("[[host]]\nport = 8443\n")), "config");
}

struct BadLine {
  const char* text;
  const char* complaint;
};

TEST_F(ConfigTest, WrongValueOrTypeIsToldWithWhatIsAllowed) {
  for (const BadLine& bad : {
           BadLine{"[site]\nlanguage = \"fr\"", "site.language; allowed: zh_CN, zh_TW, en"},
           {"[site]\nlanguage = 1", "site.language; allowed: zh_CN, zh_TW, en"},
           {"[site]\nid = 7", "site.id; allowed: a text in quotation marks"},
           {"[host]\nport = 65536", "host.port; allowed: a whole number from 0 to 65535"},
           {"[host]\nport = -1", "host.port; allowed: a whole number from 0 to 65535"},
           {"[host]\nport = \"8443\"", "host.port; allowed: a whole number from 0 to 65535"},
           {"[host]\nport = 8443.0", "host.port; allowed: a whole number from 0 to 65535"},
           {"[host]\nport = true", "host.port; allowed: a whole number from 0 to 65535"},
           {"[printer]\nwidth_dots = 512", "printer.width_dots; allowed: 576, 384"},
           {"[printer]\nwidth_dots = \"576\"", "printer.width_dots; allowed: 576, 384"},
           {"[clock]\nday_change_min = 721",
            "clock.day_change_min; allowed: a whole number from 0 to 720"},
           {"[clock]\nutc_offset_min = 841",
            "clock.utc_offset_min; allowed: a whole number from -720 to 840"},
           {"[counter]\nlock_after_s = 29",
            "counter.lock_after_s; allowed: a whole number from 30 to 86400"},
       }) {
    const auto config = site(bad.text);
    EXPECT_EQ(refusal(config), "config") << bad.text;
    EXPECT_EQ(detail(config), at_line("site.toml", 2) + bad.complaint);
  }
}

TEST_F(ConfigTest, WarningShorterThanTwentySecondsIsRefused) {  // WCAG 2.2.1
  EXPECT_EQ(refusal(station("[kiosk]\nwarning_s = 19\n")), "config");
  EXPECT_EQ(refusal(station("[kiosk]\nwarning_s = 20\n")), "");
}

TEST_F(ConfigTest, AllFaultsAreToldAtOnce) {
  const std::string all = detail(site("[host]\nport = 0x1FFFF\n[site]\nname = \"x\"\n"));
  EXPECT_NE(all.find(":2: host.port"), std::string::npos) << all;
  EXPECT_NE(all.find(":4: unknown key site.name"), std::string::npos) << all;
}

TEST_F(ConfigTest, BrokenTomlIsToldWithItsLine) {
  for (const BadLine& bad : {BadLine{"[host]\nport = \n", ":2: "},
                             {"[host]\n\nport 8443\n", ":3: "},
                             {"[host\nport = 1\n", ":1: "},
                             {"\n[打印机]\nqueue = \"slip\"\n", ":2: "},
                             {"[=]\n", ":1: "},
                             {"[host]\n# 端口\nport é= 1\n", ":3: "},
                             {"[site]\nid = \"a\"\nid = \"b\"\n", ":3: "},
                             {"[site]\nid = \"\xC3\x28\"\n", ":2: "}}) {
    const auto config = site(bad.text);
    EXPECT_EQ(refusal(config), "config") << bad.text;
    EXPECT_NE(detail(config).find("site.toml" + std::string(bad.complaint)), std::string::npos)
        << detail(config);
  }
}

TEST_F(ConfigTest, PublicHostThatNoQrCodeCanCarryIsRefused) {
  const auto config = site("[office]\npublic_host = \"翠湖\"\n");
  EXPECT_EQ(refusal(config), "config");
  EXPECT_NE(detail(config).find("site.toml:2: office.public_host"), std::string::npos);
}

TEST_F(ConfigTest, FolderInPlaceOfTheFileIsRefused) {
  std::filesystem::create_directory(dir_ / "site.toml");
  EXPECT_EQ(refusal(load_site_config(dir_)), "config");
}

TEST_F(ConfigTest, WrittenSiteReadsBackEqual) {
  SiteConfig c;
  c.id = "cui\"hu\\ 'x'";
  c.office = {"翠湖花园\n物业", "Cuihu\tGarden", "0755-8600 1200", "", "每天 9:00–21:00 🚰", "Q"};
  c.clock = {-210, 180};
  c.port = 0;
  c.status_port = 65535;
  c.printer = {"slip", 384};
  c.language = "zh_TW";
  c.lock_after_s = 86400;
  ASSERT_EQ(detail(write_site_config(dir_, c)), "");
  const auto back = load_site_config(dir_);
  ASSERT_TRUE(back.ok()) << back.error().detail;
  EXPECT_EQ(told(*back), told(c));
}

TEST_F(ConfigTest, WrittenStationReadsBackEqual) {
  StationConfig c;
  c.name = "二号楼 \"大堂\"";
  c.host_url = "https://counter.local:8443";
  c.printer = {"slip", 384};
  c.language = "en";
  c.idle_s = 15;
  c.warning_s = 120;
  c.clock = {840, 720};
  ASSERT_EQ(detail(write_station_config(dir_, c)), "");
  const auto back = load_station_config(dir_);
  ASSERT_TRUE(back.ok()) << back.error().detail;
  EXPECT_EQ(told(*back), told(c));
}

TEST_F(ConfigTest, ExistingFileIsNeverOverwritten) {
  file_says("site.toml", "[site]\nid = \"mine\"\n");
  file_says("station.toml", "[station]\nname = \"mine\"\n");
  EXPECT_EQ(refusal(write_site_config(dir_, {})), "already_done");
  EXPECT_EQ(refusal(write_station_config(dir_, {})), "already_done");
  EXPECT_EQ(load_site_config(dir_)->id, "mine");
  EXPECT_EQ(load_station_config(dir_)->name, "mine");
}

TEST_F(ConfigTest, FolderThatIsNotThereCannotBeWrittenTo) {
  EXPECT_EQ(refusal(write_site_config(dir_ / "nowhere", {})), "io");
}

}  // namespace
}  // namespace huiyin::run
