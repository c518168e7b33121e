// Disk, rights and files that fail: a clear code, nothing lost.
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

// Files of this process cannot grow past a size: what a full disk looks like to a program.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

// Root may write anywhere, so the test steps down while it looks.
class Nobody {
 public:
  Nobody() : before_(::geteuid()) {
    if (before_ == 0) change_to(65534);
  }
  ~Nobody() {
    if (before_ == 0) change_to(0);
  }
  Nobody(const Nobody&) = delete;
  Nobody& operator=(const Nobody&) = delete;

 private:
  static void change_to(uid_t user) { EXPECT_EQ(::seteuid(user), 0); }
  uid_t before_;
};

class FaultsTest : public Site {
 protected:
  void damage(const std::string& file, long at, int bytes) {
    std::FILE* out = std::fopen((dir_ / file).c_str(), "r+b");
    ASSERT_NE(out, nullptr);
    std::fseek(out, at, SEEK_SET);
    for (int i = 0; i < bytes; ++i)
      std::fputc(0xa5, out);
    std::fclose(out);
  }
  void fill(int tickets) {
    for (int n = 1; n <= tickets; ++n) {
      must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(n)));
    }
  }
  int user_version(const std::string& file) {
    sqlite3* handle = nullptr;
    EXPECT_EQ(sqlite3_open((dir_ / file).c_str(), &handle), SQLITE_OK);
    sqlite3_stmt* row = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(handle, "PRAGMA user_version", -1, &row, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_step(row), SQLITE_ROW);
    const int version = sqlite3_column_int(row, 0);
    sqlite3_finalize(row);
    sqlite3_close(handle);
    return version;
  }
  void run_sql(const std::string& file, const std::string& sql) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open((dir_ / file).c_str(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
  }
};

TEST_F(FaultsTest, SaysThatTheDiskIsFullAndLosesNothing) {
  kiosk();
  std::vector<int> stored;
  std::string refusal;
  {
    const FullDisk full(400'000);
    for (int n = 1; n <= 400 && refusal.empty(); ++n) {
      refusal = code_of(kiosk().register_ticket(leaking_roof(), id_of(n)));
      if (refusal.empty()) stored.push_back(n);
    }
  }
  EXPECT_EQ(refusal, "disk_full");
  EXPECT_GT(stored.size(), 3u);
  const Ticket next = must(kiosk().register_ticket(leaking_roof(), id_of(500)));
  EXPECT_EQ(next.number.substr(1), std::to_string(1001 + stored.size()).substr(1));
  sync();
  for (const int n : stored)
    EXPECT_TRUE(host().tickets().find(id_of(n)).ok());
  EXPECT_EQ(must(host().tickets().list(newest(1000))).tickets.size(), stored.size() + 1);
  EXPECT_TRUE(must(host().archive().verify()).ok);
}

TEST_F(FaultsTest, HostTakesAPushWholeOrNotAtAllOnAFullDisk) {
  kiosk();
  for (int n = 1; n <= 200; ++n)
    must(kiosk().register_ticket(leaking_roof(), id_of(n)));
  const PushBatch batch = must(kiosk().sync().outbox(0));
  {
    const FullDisk full(300'000);
    EXPECT_EQ(code_of(host().sync().push(batch)), "disk_full");
  }
  EXPECT_TRUE(must(host().tickets().list({})).tickets.empty());
  EXPECT_EQ(must(host().sync().push(batch)).high, 400);
}

TEST_F(FaultsTest, SaysThatAFolderIsReadOnly) {
  fill(1);
  host_.reset();
  std::filesystem::permissions(dir_, std::filesystem::perms(0555));
  std::filesystem::permissions(dir_ / "counter.db", std::filesystem::perms(0666));
  std::string refusal;
  {
    const Nobody nobody;
    refusal = code_of(HostStore::open(host_options(), kSiteKeys));
  }
  EXPECT_EQ(refusal, "read_only");
  EXPECT_EQ(must(host().tickets().find(id_of(1))).number, "C001");
}

TEST_F(FaultsTest, SaysThatAFileIsReadOnly) {
  fill(1);
  host_.reset();
  std::filesystem::permissions(dir_, std::filesystem::perms(0777));
  std::filesystem::permissions(dir_ / "counter.db", std::filesystem::perms(0444));
  const Nobody nobody;
  EXPECT_EQ(code_of(HostStore::open(host_options(), kSiteKeys)), "read_only");
}

TEST_F(FaultsTest, SaysThatThereIsNoFile) {
  EXPECT_EQ(code_of(HostStore::open(host_options(), kSiteKeys)), "no_such_file");
}

TEST_F(FaultsTest, SaysThatAFileIsDamagedWhenItsHeadIsOverwritten) {
  fill(3);
  host_.reset();
  damage("counter.db", 0, 64);
  const auto opened = HostStore::open(host_options(), kSiteKeys);
  EXPECT_EQ(code_of(opened), "database_damaged");
  EXPECT_NE(opened.error().detail.find("restore"), std::string::npos) << opened.error().detail;
}

TEST_F(FaultsTest, SaysThatAFileIsDamagedWhenAPageIsOverwritten) {
  fill(60);
  must(host().maintain());
  host_.reset();
  damage("counter.db", 4096 * 3, 3000);
  EXPECT_EQ(code_of(HostStore::open(host_options(), kSiteKeys)), "database_damaged");
}

TEST_F(FaultsTest, SaysThatAFileIsDamagedWhenItsEndIsMissing) {
  fill(60);
  must(host().maintain());
  host_.reset();
  const auto size = std::filesystem::file_size(dir_ / "counter.db");
  std::filesystem::resize_file(dir_ / "counter.db", size / 2);
  EXPECT_EQ(code_of(HostStore::open(host_options(), kSiteKeys)), "database_damaged");
}

TEST_F(FaultsTest, TakesNoOtherKindOfFileForItsOwn) {
  kiosk();
  kiosk_.reset();
  std::filesystem::copy_file(dir_ / "kiosk.db", dir_ / "swapped.db");
  EXPECT_EQ(code_of(HostStore::open(options("swapped.db"), kSiteKeys)), "database_damaged");
}

TEST_F(FaultsTest, TouchesNothingThatANewerProgramMade) {
  fill(1);
  host_.reset();
  const std::string ours = std::to_string(user_version("counter.db"));
  run_sql("counter.db", "PRAGMA user_version=99");
  EXPECT_EQ(code_of(HostStore::open(host_options(), kSiteKeys)), "database_newer");
  run_sql("counter.db", "PRAGMA user_version=" + ours);
  EXPECT_EQ(must(host().tickets().find(id_of(1))).number, "C001");
}

TEST_F(FaultsTest, SaysThatAnotherProgramIsWriting) {
  fill(1);
  host_.reset();
  StoreOptions impatient = host_options();
  impatient.busy_timeout_ms = 50;
  host_ = must(HostStore::open(impatient, kSiteKeys));
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open((dir_ / "counter.db").c_str(), &handle), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  const auto busy = host().tickets().register_ticket(leaking_roof(), "zhang", id_of(2));
  EXPECT_EQ(code_of(busy), "database_busy");
  EXPECT_TRUE(host().tickets().find(id_of(1)).ok());
  sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_close(handle);
  EXPECT_EQ(must(host().tickets().register_ticket(leaking_roof(), "zhang", id_of(2))).number,
            "C002");
}

TEST_F(FaultsTest, KeepsTheLogFileSmall) {
  fill(200);
  must(host().maintain());
  fill(400);
  EXPECT_LT(std::filesystem::file_size(dir_ / "counter.db-wal"), 64u * 1024 * 1024);
}

}  // namespace
}  // namespace huiyin::db
