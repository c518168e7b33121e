// Verify, rebuild, backup, restore.
#include <sqlite3.h>

#include <cstdio>

#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

class HostArchiveTest : public Site {
 protected:
  // A day's work: registered here and at a kiosk, handled, printed, one thing in quarantine.
  void a_day_passes() {
    must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
    act(id_of(1), Action::kAccept);
    act(id_of(1), Action::kDispatch, sent_to("", "李师傅"));
    must(kiosk().register_ticket(leaking_roof(), id_of(2)));
    must(kiosk().slip_moved(id_of(2), {1, SlipState::kPrinted, ""}));
    sync();
    act(id_of(2), Action::kCall, at_desk("2"));
  }
  // Straight into the file, past every rule: what a fault or a thief would do.
  void tamper(const std::string& sql) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open((dir_ / "counter.db").c_str(), &handle), SQLITE_OK);
    char* error = nullptr;
    EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &error), SQLITE_OK) << error;
    sqlite3_close(handle);
  }
  // The projections as text.
  std::string dump() {
    std::string out;
    const auto add = [](void* to, int n, char** values, char**) {
      for (int i = 0; i < n; ++i) {
        static_cast<std::string*>(to)->append(values[i] != nullptr ? values[i] : "-").append("|");
      }
      static_cast<std::string*>(to)->append("\n");
      return 0;
    };
    sqlite3* handle = nullptr;
    EXPECT_EQ(sqlite3_open((dir_ / "counter.db").c_str(), &handle), SQLITE_OK);
    for (const char* sql :
         {"SELECT *, hex(id) FROM ticket ORDER BY pos", "SELECT * FROM quarantine ORDER BY pos",
          "SELECT * FROM ticket_feed ORDER BY ticket", "SELECT * FROM feed"}) {
      EXPECT_EQ(sqlite3_exec(handle, sql, add, &out, nullptr), SQLITE_OK);
    }
    sqlite3_close(handle);
    return out;
  }
};

TEST_F(HostArchiveTest, VerifiesAWholeRecord) {
  a_day_passes();
  const VerifyReport report = must(host().archive().verify());
  EXPECT_TRUE(report.ok) << report.first_bad;
  EXPECT_GE(report.events, 7);
}

TEST_F(HostArchiveTest, RebuildsTheSameProjections) {
  a_day_passes();
  const std::string before = dump();
  must(host().archive().rebuild());
  EXPECT_EQ(dump(), before);
}

TEST_F(HostArchiveTest, RebuildsWhatWasLostAndTellsKiosksToStartAnew) {
  a_day_passes();
  const std::string before = dump();
  const std::string epoch = host().sync().epoch();
  tamper(
      "PRAGMA foreign_keys=OFF; DELETE FROM ticket WHERE pos % 2 = 0;"
      "UPDATE ticket SET person = 'nobody'");
  EXPECT_FALSE(must(host().archive().verify()).ok);
  must(host().archive().rebuild());
  EXPECT_EQ(dump(), before);
  EXPECT_TRUE(must(host().archive().verify()).ok);
  EXPECT_NE(host().sync().epoch(), epoch);
}

TEST_F(HostArchiveTest, NamesTheFirstEventThatWasChanged) {
  a_day_passes();
  tamper("UPDATE event SET body = replace(body, 'person=', 'reason=') WHERE body LIKE '%person=%'");
  const VerifyReport report = must(host().archive().verify());
  EXPECT_FALSE(report.ok);
  EXPECT_EQ(report.first_bad, "device " + to_string(host().device()) + " seq " + std::to_string(3) +
                                  ": hash does not match");
}

TEST_F(HostArchiveTest, NoticesAnEventThatIsMissing) {
  a_day_passes();
  tamper("PRAGMA foreign_keys=OFF; DELETE FROM event WHERE seq = 2");
  EXPECT_NE(must(host().archive().verify()).first_bad.find("follows seq 1"), std::string::npos);
}

TEST_F(HostArchiveTest, NoticesThatTheNewestEventsAreMissing) {
  a_day_passes();
  tamper("PRAGMA foreign_keys=OFF; DELETE FROM event WHERE pos = (SELECT max(pos) FROM event)");
  EXPECT_NE(must(host().archive().verify()).first_bad.find("newest events"), std::string::npos);
}

TEST_F(HostArchiveTest, NoticesATicketRowThatIsNotItsEvents) {
  a_day_passes();
  tamper("UPDATE ticket SET state = 'closed' WHERE number = 'C001'");
  EXPECT_NE(must(host().archive().verify()).first_bad.find("C001"), std::string::npos);
}

TEST_F(HostArchiveTest, BacksUpAVerifiedCopyAndMakesItDurable) {
  a_day_passes();
  const BackupReport backup = must(host().archive().backup(dir_ / "backups"));
  EXPECT_TRUE(std::filesystem::exists(backup.file));
  EXPECT_EQ(backup.events, must(host().archive().verify()).events);
  const PushReply reply = push(kiosk());
  EXPECT_EQ(reply.durable, reply.high);
  const BackupReport second = must(host().archive().backup(dir_ / "backups"));
  EXPECT_NE(second.file, backup.file);
  for (const auto& entry : std::filesystem::directory_iterator(dir_ / "backups")) {
    EXPECT_EQ(entry.path().extension(), ".db");
  }
}

TEST_F(HostArchiveTest, MakesNoBackupOfADamagedRecord) {
  a_day_passes();
  tamper("UPDATE ticket SET state = 'closed' WHERE number = 'C001'");
  EXPECT_EQ(code_of(host().archive().backup(dir_ / "backups")), "database_damaged");
  EXPECT_TRUE(std::filesystem::is_empty(dir_ / "backups"));
  EXPECT_EQ(push(kiosk()).durable, 0);
}

TEST_F(HostArchiveTest, RestoresABackupUnderANewEpochAndDevice) {
  a_day_passes();
  const BackupReport backup = must(host().archive().backup(dir_ / "backups"));
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(3)));
  const std::string epoch = host().sync().epoch();
  const DeviceId device = host().device();
  host_.reset();
  EXPECT_TRUE(must(restore_host(host_options(), kSiteKeys, backup.file)).ok);
  EXPECT_EQ(must(host().tickets().find(id_of(1))).person, "李师傅");
  EXPECT_EQ(code_of(host().tickets().find(id_of(3))), "unknown_ticket");
  EXPECT_NE(host().sync().epoch(), epoch);
  EXPECT_NE(host().device(), device);
  EXPECT_TRUE(must(host().archive().verify()).ok);
}

TEST_F(HostArchiveTest, GivesNoNumberTwiceAfterARestore) {
  must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(1)));
  const BackupReport backup = must(host().archive().backup(dir_ / "backups"));
  const Ticket lost = must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(2)));
  host_.reset();
  must(restore_host(host_options(), kSiteKeys, backup.file));
  const Ticket next = must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(3)));
  EXPECT_NE(next.number, lost.number);
  EXPECT_EQ(next.number, "C202");
}

TEST_F(HostArchiveTest, GetsBackFromTheKioskWhatTheBackupDidNotHold) {
  kiosk();
  const BackupReport backup = must(host().archive().backup(dir_ / "backups"));
  const Ticket ticket = must(kiosk().register_ticket(leaking_roof(), id_of(1)));
  sync();
  host_.reset();
  must(restore_host(host_options(), kSiteKeys, backup.file));
  EXPECT_EQ(push(kiosk()).high, 0);  // the kiosk adopts the lower one …
  EXPECT_EQ(push(kiosk()).high, 2);  // … and sends again
  EXPECT_EQ(must(host().tickets().find(id_of(1))).number, ticket.number);
  EXPECT_TRUE(pull(kiosk()).snapshot);
}

TEST_F(HostArchiveTest, RestoresNothingThatDoesNotVerify) {
  a_day_passes();
  const BackupReport backup = must(host().archive().backup(dir_ / "backups"));
  std::FILE* file = std::fopen(backup.file.c_str(), "r+b");
  std::fseek(file, 100, SEEK_SET);
  for (int i = 0; i < 5000; ++i)
    std::fputc(0x5a, file);
  std::fclose(file);
  host_.reset();
  EXPECT_EQ(code_of(restore_host(host_options(), kSiteKeys, backup.file)), "database_damaged");
  EXPECT_EQ(code_of(restore_host(host_options(), kSiteKeys, dir_ / "nothing.db")), "no_such_file");
  EXPECT_EQ(must(host().tickets().find(id_of(1))).person, "李师傅");
}

TEST_F(HostArchiveTest, RestoresNothingUnderARunningCounter) {
  a_day_passes();
  const BackupReport backup = must(host().archive().backup(dir_ / "backups"));
  EXPECT_EQ(code_of(restore_host(host_options(), kSiteKeys, backup.file)), "database_busy");
  act(id_of(1), Action::kStart);
}

TEST_F(HostArchiveTest, RestoresOverADamagedRecord) {
  a_day_passes();
  const BackupReport backup = must(host().archive().backup(dir_ / "backups"));
  host_.reset();
  std::filesystem::resize_file(dir_ / "counter.db", 3000);
  EXPECT_EQ(code_of(HostStore::open(host_options(), kSiteKeys)), "database_damaged");
  must(restore_host(host_options(), kSiteKeys, backup.file));
  EXPECT_EQ(must(host().tickets().find(id_of(1))).person, "李师傅");
}

}  // namespace
}  // namespace huiyin::db
