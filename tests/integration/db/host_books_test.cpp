// Directory, staff, documents and devices of the host.
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

Household door(std::string building, std::string unit, std::string room, std::string owner = "") {
  return {std::move(building), std::move(unit), std::move(room), std::move(owner), "", "", ""};
}

class HostBooksTest : public Site {
 protected:
  int import(const std::vector<Household>& rows) {
    return must(host().households().replace_all(rows, "admin"));
  }
  void asks_to_pair(const std::string& id, const std::string& digits, const std::string& key) {
    must(host().sync().save_pairing(
        {id, "大堂 " + id, digits, key, clock_.now(), PairingStatus::kWaiting, {}, '?'}));
  }
  void add_staff(const std::string& login, const std::string& pin) {
    must(host().staff().save({login, "张敏", "receptionist", "1", true}, pin, "admin"));
  }
};

TEST_F(HostBooksTest, ImportsDoorsAndFindsThem) {
  EXPECT_EQ(import({door("3", "1", "1502", "王小明"), door("3", "1", "201")}), 2);
  EXPECT_TRUE(must(host().households().exists("3-1-1502")));
  EXPECT_FALSE(must(host().households().exists("3-1-9999")));
  EXPECT_EQ(must(host().households().find("3-1-1502"))->owner, "王小明");
  EXPECT_EQ(must(host().households().search("小明", 10)).size(), 1u);
}

TEST_F(HostBooksTest, PublishesTheDoorsWithoutNames) {
  import({door("10", "1", "101", "李四"), door("3", "1", "1502", "王小明")});
  const auto document = must(host().documents().get("households"));
  ASSERT_TRUE(document);
  EXPECT_EQ(document->text, "3\t1\t1502\n10\t1\t101\n");
}

TEST_F(HostBooksTest, RefusesADirectoryWithABadRowAndKeepsTheOldOne) {
  import({door("3", "1", "1502")});
  const auto twice = host().households().replace_all({door("1", "", "1"), door("1", "", "1")}, "a");
  const auto dashed = host().households().replace_all({door("1-2", "", "1")}, "a");
  const auto empty = host().households().replace_all({door("1", "", "")}, "a");
  EXPECT_EQ(code_of(twice), "bad_value");
  EXPECT_EQ(twice.error().detail, "row 2: the door 1-1 occurs twice");
  EXPECT_EQ(code_of(dashed), "bad_value");
  EXPECT_EQ(code_of(empty), "bad_value");
  EXPECT_TRUE(must(host().households().exists("3-1-1502")));
}

TEST_F(HostBooksTest, RaisesADocumentsVersionOnlyWhenItsTextChanges) {
  EXPECT_EQ(must(host().documents().put("notices", "停水通知", "admin")), 1);
  EXPECT_EQ(must(host().documents().put("notices", "停水通知", "admin")), 1);
  EXPECT_EQ(must(host().documents().put("notices", "恢复供水", "admin")), 2);
  EXPECT_EQ(must(host().documents().all()).size(), 1u);
}

TEST_F(HostBooksTest, SignsInWithTheRightPinOnly) {
  add_staff("zhang", "2468");
  EXPECT_EQ(must(host().staff().sign_in("zhang", "2468")).name, "张敏");
  EXPECT_EQ(code_of(host().staff().sign_in("zhang", "1111")), "not_signed_in");
  EXPECT_EQ(code_of(host().staff().sign_in("nobody", "2468")), "not_signed_in");
}

TEST_F(HostBooksTest, NeverWritesAPinDown) {
  add_staff("zhang", "24681357");
  EXPECT_EQ(code_of(host().staff().sign_in("zhang", "24681357x")), "not_signed_in");
  const auto verify = must(host().archive().verify());
  EXPECT_TRUE(verify.ok) << verify.first_bad;
  for (const auto& file : std::filesystem::directory_iterator(dir_)) {
    std::string bytes;
    std::FILE* in = std::fopen(file.path().c_str(), "rb");
    for (int c = std::fgetc(in); c != EOF; c = std::fgetc(in))
      bytes += static_cast<char>(c);
    std::fclose(in);
    EXPECT_EQ(bytes.find("24681357"), std::string::npos) << file.path();
  }
}

TEST_F(HostBooksTest, LocksAnAccountAfterFiveWrongPinsForAWhile) {
  add_staff("zhang", "2468");
  for (int i = 0; i < kMaxWrongPins; ++i) {
    EXPECT_EQ(code_of(host().staff().sign_in("zhang", "0000")), "not_signed_in");
  }
  EXPECT_EQ(code_of(host().staff().sign_in("zhang", "2468")), "forbidden");
  clock_.advance(kPinLock_ms + 1);
  EXPECT_TRUE(host().staff().sign_in("zhang", "2468").ok());
}

TEST_F(HostBooksTest, KeepsThePinWhenOnlyTheNameChanges) {
  add_staff("zhang", "2468");
  must(host().staff().save({"zhang", "张小敏", "supervisor", "", true}, std::nullopt, "admin"));
  EXPECT_EQ(must(host().staff().sign_in("zhang", "2468")).role, "supervisor");
  must(host().staff().save({"zhang", "张小敏", "supervisor", "", false}, std::nullopt, "admin"));
  EXPECT_EQ(code_of(host().staff().sign_in("zhang", "2468")), "not_signed_in");
}

TEST_F(HostBooksTest, RefusesAnAccountWithoutLoginOrPin) {
  EXPECT_EQ(code_of(host().staff().save({"", "x", "", "", true}, "1", "a")), "bad_value");
  EXPECT_EQ(code_of(host().staff().save({"new", "x", "", "", true}, std::nullopt, "a")),
            "missing_field");
}

TEST_F(HostBooksTest, GivesEachStationALetterOfItsOwnForLife) {
  asks_to_pair("1", "111111", "key-1");
  asks_to_pair("2", "222222", "key-2");
  const PairedDevice first = must(host().devices().approve("111111", "zhang"));
  const PairedDevice second = must(host().devices().approve("222222", "zhang"));
  EXPECT_EQ(first.letter, 'A');
  EXPECT_EQ(second.letter, 'B');
  EXPECT_NE(first.id, second.id);
  must(host().devices().revoke(first.id, "zhang"));
  asks_to_pair("3", "333333", "key-3");
  EXPECT_EQ(must(host().devices().approve("333333", "zhang")).letter, 'D');
}

TEST_F(HostBooksTest, GivesAReturningKeyItsOldIdentityBack) {
  asks_to_pair("1", "111111", "key-1");
  const PairedDevice first = must(host().devices().approve("111111", "zhang"));
  must(host().devices().revoke(first.id, "zhang"));
  asks_to_pair("2", "222222", "key-1");
  const PairedDevice again = must(host().devices().approve("222222", "zhang"));
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.letter, first.letter);
  EXPECT_FALSE(must(host().devices().list()).at(0).revoked);
}

TEST_F(HostBooksTest, ApprovesNobodyByWrongOrAmbiguousDigits) {
  asks_to_pair("1", "111111", "key-1");
  asks_to_pair("2", "111111", "key-2");
  EXPECT_EQ(code_of(host().devices().approve("999999", "zhang")), "wrong_digits");
  EXPECT_EQ(code_of(host().devices().approve("111111", "zhang")), "wrong_digits");
  EXPECT_TRUE(must(host().devices().list()).empty());
}

TEST_F(HostBooksTest, LetsAPairingRequestRunOut) {
  asks_to_pair("1", "111111", "key-1");
  EXPECT_EQ(must(host().devices().waiting()).size(), 1u);
  clock_.advance(kPairingWindow_ms + 1);
  EXPECT_EQ(must(host().sync().find_pairing("1"))->status, PairingStatus::kExpired);
  EXPECT_TRUE(must(host().devices().waiting()).empty());
  EXPECT_EQ(code_of(host().devices().approve("111111", "zhang")), "wrong_digits");
}

TEST_F(HostBooksTest, KeepsWhatStaffDecidedWhenTheLinkSavesAgain) {
  asks_to_pair("1", "111111", "key-1");
  must(host().devices().refuse("111111", "zhang"));
  asks_to_pair("1", "111111", "key-1");
  EXPECT_EQ(must(host().sync().find_pairing("1"))->status, PairingStatus::kRefused);
}

TEST_F(HostBooksTest, KeepsTheNewestHealthOfAStation) {
  const PairedHost paired = pair("key-1");
  must(host().sync().note_seen(paired.device, clock_.now(), "paper=low"));
  must(host().sync().note_seen(paired.device, clock_.now(), "paper=out"));
  const PairedDevice device = must(host().sync().devices()).at(0);
  EXPECT_EQ(device.health, "paper=out");
  EXPECT_EQ(device.last_seen, clock_.now());
  EXPECT_EQ(code_of(host().sync().note_seen(DeviceId{5}, clock_.now(), "")), "not_paired");
}

}  // namespace
}  // namespace huiyin::db
