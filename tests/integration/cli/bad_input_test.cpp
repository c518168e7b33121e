// Everything wrong that people and machines hand us: a clear error, exit 1, nothing lost.
#include <sys/file.h>
#include <unistd.h>

#include <fcntl.h>

#include "tests/integration/cli/cli_fixture.h"

namespace huiyin::tests {
namespace {

drive::Words with(drive::Words words, const std::string& option, const std::string& value) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == option) words[i + 1] = value;
  }
  return words;
}

}  // namespace

TEST_F(PairedKiosk, AnUnknownHouseholdIsRefused) {
  EXPECT_EQ(refused(with(repair(), "--household", "99-9-9999")), "unknown_household");
}

TEST_F(PairedKiosk, AnEmptyTextIsRefused) {
  EXPECT_EQ(refused(with(repair(), "--text", "   ")), "empty_text");
}

TEST_F(PairedKiosk, TenThousandCharactersAreRefused) {
  std::string text;
  for (int i = 0; i < 10'000; ++i)
    text += "漏";
  EXPECT_EQ(refused(with(repair(), "--text", text)), "text_too_long");
}

TEST_F(PairedKiosk, BrokenUtf8IsRefused) {
  EXPECT_EQ(refused(with(repair(), "--text", "漏水\xE6\xBC")), "bad_utf8");
}

TEST_F(PairedKiosk, EmojiAndRareCharactersArriveAsTheyWereWritten) {
  const std::string text = "漏水😭 𠮷先生 㐂";
  const Json made = ok(with(repair(), "--text", text));
  ok({"sync", "--station", station(), "--once"});

  EXPECT_EQ(ok({"status", "--site", site(), made["token"]})["description"], text);
}

TEST_F(PairedKiosk, ATelephoneOfLettersIsRefused) {
  EXPECT_EQ(refused(with(repair(), "--phone", "call me")), "bad_phone");
}

TEST_F(PairedKiosk, AScanOfSomethingElseIsNotOurs) {
  EXPECT_EQ(refused({"status", "--station", station(), "https://example.com/menu"}),
            "not_our_code");
}

TEST_F(PairedKiosk, ASlipOfAnotherSiteIsToldApart) {
  EXPECT_EQ(refused({"status", "--site", site(), "HTTPS://Q.OTHER.EXAMPLE/T/23456789ABCD"}),
            "other_site");
}

TEST_F(PairedKiosk, ATokenNobodyGaveOutIsUnknown) {
  EXPECT_EQ(refused({"status", "--site", site(), "23456789ABCD"}), "unknown_token");
}

TEST_F(PairedKiosk, WrongDigitsLetNobodyIn) {
  EXPECT_EQ(refused({"approve", "--site", site(), "000000"}), "wrong_digits");
}

TEST_F(CommandLine, AKioskThatIsNotPairedSaysSo) {
  make_site();
  serve();
  const drive::Outcome missing = huiyin({"sync", "--station", station("stranger"), "--once"});
  EXPECT_EQ(missing.exit_code, 1);
  EXPECT_NE(missing.err.find("pair"), std::string::npos) << missing.err;
}

TEST_F(PairedKiosk, AKeyThatIsNotPairedIsRefusedByTheHost) {
  // A thief copies the record but not the key: another key is made in its place.
  std::filesystem::remove(station() + "/keys/device.pem");
  EXPECT_EQ(refused({"sync", "--station", station(), "--once"}), "not_paired");
}

TEST_F(PairedKiosk, AWrongKeyInTheSettingsIsToldWithFileLineAndAllowedKeys) {
  std::string settings = drive::read_file(site() + "/site.toml");
  settings.replace(settings.find("queue ="), 7, "queu = ");
  std::ofstream(site() + "/site.toml") << settings;

  const drive::Outcome outcome = huiyin({"tickets", "--site", site()});

  EXPECT_EQ(outcome.exit_code, 1);
  for (const char* part : {"site.toml:", "queu", "queue, width_dots"}) {
    EXPECT_NE(outcome.err.find(part), std::string::npos) << part << " in " << outcome.err;
  }
}

TEST_F(PairedKiosk, APortInUseIsNamed) {
  const drive::Outcome second =
      huiyin({"serve", "--site", site(), "--port", std::to_string(port_)});

  EXPECT_EQ(second.exit_code, 1);
  EXPECT_NE(second.err.find(std::to_string(port_)), std::string::npos) << second.err;
}

TEST_F(PairedKiosk, ADamagedRecordIsToldAndNotWrittenTo) {
  host_.end();
  const std::string file = site() + "/counter.db";
  for (const char* part : {"-wal", "-shm"})
    std::filesystem::remove(file + part);
  {
    std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
    damage.seekp(0);
    damage << std::string(4096, 'x');
  }
  const std::string before = drive::read_file(file);

  EXPECT_EQ(refused({"tickets", "--site", site()}), "database_damaged");

  EXPECT_EQ(drive::read_file(file), before);
}

TEST_F(PairedKiosk, TheHostAwayIsToldAndTheTicketStaysInTheOutbox) {
  ok(repair());
  host_.end();
  EXPECT_EQ(refused({"sync", "--station", station(), "--once"}), "peer_away");
  serve();
  EXPECT_EQ(ok({"sync", "--station", station(), "--once"})["pushed"].get<int>() > 0, true);
}

TEST_F(CommandLine, WrongUsageExitsWithTwo) {
  EXPECT_EQ(huiyin({"register"}).exit_code, 2);
  EXPECT_EQ(huiyin({"frobnicate"}).exit_code, 2);
}

TEST_F(CommandLine, ASecondInitLeavesTheSiteAlone) {
  make_site();
  const std::string before = drive::read_file(site() + "/site.toml");
  EXPECT_EQ(refused({"init", "--site", site()}), "already_done");
  EXPECT_EQ(drive::read_file(site() + "/site.toml"), before);
}

TEST_F(PairedKiosk, DoctorSaysWhatIsWrongAndWhatToDo) {
  const drive::Outcome outcome = huiyin({"doctor", "--site", site(), "--json"});

  const Json told = Json::parse(outcome.out);
  EXPECT_EQ(outcome.exit_code, 1);  // no CUPS queue and no backup here
  EXPECT_FALSE(told["ok"].get<bool>());
  for (const Json& check : told["checks"]) {
    EXPECT_EQ(check["ok"].get<bool>(), check["remedy"].get<std::string>().empty());
  }
}

TEST_F(CommandLine, HouseholdsComeInFromASpreadsheet) {
  make_site();
  const std::string file = site() + "/homes.csv";
  std::ofstream(file) << "\xEF\xBB\xBF"
                         "building,unit,room,owner,phone\r\n7,1,101,\"欧阳, 娜\",13900000000\r\n";
  EXPECT_EQ(ok({"import", "households", file, "--site", site()})["households"], 1);
}

TEST_F(CommandLine, ASpreadsheetWithAWrongColumnIsRefusedWithItsLine) {
  make_site();
  const std::string file = site() + "/homes.csv";
  std::ofstream(file) << "building,unit,door\n7,1,101\n";
  const drive::Outcome outcome = huiyin({"import", "households", file, "--site", site()});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_NE(outcome.err.find("homes.csv:1"), std::string::npos) << outcome.err;
}

}  // namespace huiyin::tests
