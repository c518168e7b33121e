// The wrapper around SQLite: statements, transactions, migrations.
#include "db/database.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <functional>

#include "db/failure.h"
#include "db/transaction.h"
#include "tests/fakes/manual_clock.h"
#include "tests/fakes/toy_crypto.h"

namespace huiyin::db {
namespace {

constexpr std::array<Migration, 2> kSteps = {
    Migration{1, "001_first", "CREATE TABLE thing (id INTEGER PRIMARY KEY, word TEXT NOT NULL)"},
    Migration{2, "002_more", "ALTER TABLE thing ADD COLUMN extra TEXT NOT NULL DEFAULT 'none'"}};

constexpr std::array<Migration, 3> kBrokenSteps = {kSteps[0], kSteps[1],
                                                   Migration{3, "003_bad",
                                                             "CREATE TABLE other (id INTEGER);"
                                                             "CREATE TABLE thing (id INTEGER)"}};

class DatabaseTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "huiyin-sql-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    dir_ = name;
  }
  void TearDown() override { std::filesystem::remove_all(dir_); }

  Database open(std::span<const Migration> steps) {
    const StoreOptions options = {dir_ / "a.db", clock_, crypto_, {}, 50, {}, Durability::kFull};
    return Database(options, Schema{7, "a test's record", steps}, OpenMode::kCreate);
  }
  std::span<const Migration> first_step() { return std::span(kSteps).first(1); }

  fakes::ManualClock clock_;
  fakes::ToyCrypto crypto_;
  std::filesystem::path dir_;
};

ErrorCode code_thrown(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.error.code;
  }
  ADD_FAILURE() << "nothing was thrown";
  return ErrorCode::kIo;
}

TEST_F(DatabaseTest, KeepsWhatIsCommittedAndForgetsWhatIsNot) {
  Database database = open(first_step());
  {
    Transaction kept(database);
    database.run("INSERT INTO thing (word) VALUES (?)", "kept");
    kept.commit();
  }
  {
    Transaction dropped(database);
    database.run("INSERT INTO thing (word) VALUES (?)", "dropped");
  }
  EXPECT_EQ(database.integer("SELECT count(*) FROM thing"), 1);
  EXPECT_EQ(database.text("SELECT word FROM thing"), "kept");
}

TEST_F(DatabaseTest, BindsEmptyTextAndBytesAsThemselves) {
  Database database = open(first_step());
  database.run("INSERT INTO thing (word) VALUES (?)", std::string_view());
  EXPECT_EQ(database.integer("SELECT count(*) FROM thing WHERE word = ?", ""), 1);
  EXPECT_EQ(database.text("SELECT typeof(?)", Blob{}), "blob");
  const std::string zero("a\0b", 3);
  EXPECT_EQ(database.text("SELECT ?", zero), zero);
}

TEST_F(DatabaseTest, GivesTwoReadersOfTheSameQuestionAStatementEach) {
  Database database = open(first_step());
  database.run("INSERT INTO thing (word) VALUES ('a'), ('b')");
  Statement outer = database.query("SELECT word FROM thing ORDER BY id");
  ASSERT_TRUE(outer.step());
  Statement inner = database.query("SELECT word FROM thing ORDER BY id");
  ASSERT_TRUE(inner.step());
  ASSERT_TRUE(outer.step());
  EXPECT_EQ(inner.text(0), "a");
  EXPECT_EQ(outer.text(0), "b");
}

TEST_F(DatabaseTest, TakesDoubleQuotedWordsForNoText) {
  Database database = open(first_step());
  EXPECT_EQ(code_thrown([&] { database.integer("SELECT \"no such column\""); }), ErrorCode::kIo);
}

TEST_F(DatabaseTest, MigratesAnOlderFileAndKeepsACopyOfIt) {
  {
    Database database = open(first_step());
    database.run("INSERT INTO thing (word) VALUES ('old')");
  }
  Database database = open(kSteps);
  EXPECT_EQ(database.text("SELECT extra FROM thing WHERE word = 'old'"), "none");
  EXPECT_EQ(database.integer("PRAGMA user_version"), 2);
  EXPECT_TRUE(std::filesystem::exists(dir_ / "a.db.before-2"));
}

TEST_F(DatabaseTest, LeavesTheOldFileWhenAMigrationFails) {
  { Database database = open(kSteps); }
  EXPECT_EQ(code_thrown([&] { open(kBrokenSteps); }), ErrorCode::kIo);
  Database database = open(kSteps);
  EXPECT_EQ(database.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'other'"), 0);
  EXPECT_EQ(database.integer("PRAGMA user_version"), 2);
}

TEST_F(DatabaseTest, SaysWhenAnotherConnectionCommitted) {
  Database one = open(first_step());
  Database two = open(first_step());
  const std::int64_t before = one.data_version();
  one.run("INSERT INTO thing (word) VALUES ('mine')");
  EXPECT_EQ(one.data_version(), before);
  two.run("INSERT INTO thing (word) VALUES ('yours')");
  EXPECT_NE(one.data_version(), before);
}

TEST_F(DatabaseTest, GivesOnlyOneWriterAtATimeItsTurn) {
  Database one = open(first_step());
  Database two = open(first_step());
  const Transaction turn(one);
  EXPECT_EQ(code_thrown([&] { const Transaction second(two); }), ErrorCode::kDatabaseBusy);
}

TEST_F(DatabaseTest, SyncsEveryCommit) {
  Database database = open(first_step());
  EXPECT_EQ(database.integer("PRAGMA synchronous"), 2);
  EXPECT_EQ(database.text("PRAGMA journal_mode"), "wal");
  EXPECT_EQ(database.integer("PRAGMA foreign_keys"), 1);
}

}  // namespace
}  // namespace huiyin::db
