// Books beside the tickets: acted on, listed, folded, verified, rebuilt, backed up, kept at home.
#include <sqlite3.h>

#include "app/core/event_codec.h"
#include "db/event_rows.h"
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

class HostEntriesTest : public Site {
 protected:
  Entry keep_phone(const std::string& household = "3-1-1502") {
    clock_.advance(kMinute_ms);
    return must(host().entries().act(
        {"lost_found", "", "create", "stored", {{"item", "Phone"}, {"household", household}}, {}},
        "li"));
  }
  Result<Entry> claim(const Entry& entry, std::optional<int> rev = std::nullopt) {
    return host().entries().act(
        {"lost_found", entry.id, "claim", "claimed", {{"owner", "王小明"}}, rev}, "wu");
  }
  std::vector<Entry> listed(const EntryQuery& query) { return must(host().entries().list(query)); }
  static EntryQuery in_book(const std::string& book) {
    EntryQuery query;
    query.book = book;
    return query;
  }
  void tamper(const std::string& sql) {
    sqlite3* handle = nullptr;
    ASSERT_EQ(sqlite3_open((dir_ / "counter.db").c_str(), &handle), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
  }
};

TEST_F(HostEntriesTest, KeepsWhatWasWrittenAcrossARestart) {
  const Entry phone = keep_phone();
  const Entry claimed = must(claim(phone, 1));
  host_restarts();
  const Entry read = must(host().entries().get("lost_found", phone.id));
  EXPECT_EQ(read, claimed);
  EXPECT_EQ(read.state, "claimed");
  EXPECT_EQ(read.fields.at("owner").actor, "wu");
  EXPECT_EQ(read.rev, 2);
}

TEST_F(HostEntriesTest, TellsTheHistoryWithWhatChanged) {
  const Entry phone = keep_phone();
  must(claim(phone));
  const std::vector<EntryStep> steps = must(host().entries().history("lost_found", phone.id));
  ASSERT_EQ(steps.size(), 2u);
  EXPECT_EQ(steps[0].acted.verb, "create");
  EXPECT_EQ(steps[1].actor, "wu");
  EXPECT_EQ(steps[1].acted.fields, (std::map<std::string, std::string>{{"owner", "王小明"}}));
}

TEST_F(HostEntriesTest, ActsOnlyOnTheRevisionThatWasSeen) {
  const Entry phone = keep_phone();
  must(claim(phone, 1));
  EXPECT_EQ(code_of(claim(phone, 1)), "stale");
  EXPECT_EQ(must(host().entries().get("lost_found", phone.id)).rev, 2);
}

TEST_F(HostEntriesTest, MakesNothingByMistake) {
  EXPECT_EQ(
      code_of(host().entries().act({"rules", "leak", "edit", "", {{"minutes", "30"}}, {}}, "li")),
      "unknown_entry");
  must(host().entries().act({"rules", "leak", "edit", "", {{"minutes", "30"}}, 0}, "li"));
  EXPECT_EQ(code_of(host().entries().act({"rules", "leak", "create", "", {}, {}}, "li")),
            "already_done");
  EXPECT_EQ(code_of(host().entries().get("rules", "fire")), "unknown_entry");
  EXPECT_EQ(code_of(host().entries().act({"Rules", "", "create", "", {}, {}}, "li")), "bad_value");
}

TEST_F(HostEntriesTest, RecordsNoEditThatChangesNothing) {
  const Entry phone = keep_phone();
  const Entry same = must(host().entries().act(
      {"lost_found", phone.id, "edit", "stored", {{"item", "Phone"}}, 1}, "wu"));
  EXPECT_EQ(same, phone);
}

TEST_F(HostEntriesTest, ListsNewestFirstByBookStateHouseholdTextAndTime) {
  const Entry first = keep_phone("3-1-1502");
  const Entry second = keep_phone("3-1-201");
  must(claim(second));
  must(host().entries().act({"shift", "", "create", "open", {{"item", "钥匙"}}, {}}, "li"));
  EntryQuery query = in_book("lost_found");
  ASSERT_EQ(listed(query).size(), 2u);
  EXPECT_EQ(listed(query)[0].id, second.id);
  query.states = {"stored"};
  EXPECT_EQ(listed(query).at(0).id, first.id);
  query.states.clear();
  query.not_states = {"stored"};
  EXPECT_EQ(listed(query).at(0).id, second.id);
  query = {};
  query.household = "3-1-1502";
  EXPECT_EQ(listed(query).size(), 1u);
  query = {};
  query.text = "phone";
  EXPECT_EQ(must(host().entries().count(query)), 2);
  query.from = second.created_at;
  EXPECT_EQ(listed(query).size(), 1u);
}

TEST_F(HostEntriesTest, TurnsPagesAndFindsAnEntryByTheStartOfItsId) {
  const Entry first = keep_phone();
  const Entry second = keep_phone();
  EntryQuery query = in_book("lost_found");
  query.limit = 1;
  EXPECT_EQ(listed(query).at(0).id, second.id);
  query.before = second.id;
  EXPECT_EQ(listed(query).at(0).id, first.id);
  EXPECT_EQ(must(host().entries().find("lost_found", first.id)).id, first.id);
  must(host().entries().act({"rules", "leak.response", "create", "", {}, {}}, "li"));
  EXPECT_EQ(must(host().entries().find("rules", "leak")).id, "leak.response");
  EXPECT_EQ(code_of(host().entries().find("rules", "fire")), "unknown_entry");
}

TEST_F(HostEntriesTest, AreVerifiedAndRebuiltFromTheJournal) {
  const Entry phone = keep_phone();
  const Entry claimed = must(claim(phone));
  EXPECT_TRUE(must(host().archive().verify()).ok);
  tamper("UPDATE entry_field SET value = '别人' WHERE key = 'owner'");
  EXPECT_NE(must(host().archive().verify()).first_bad.find(phone.id), std::string::npos);
  must(host().archive().rebuild());
  EXPECT_TRUE(must(host().archive().verify()).ok);
  EXPECT_EQ(must(host().entries().get("lost_found", phone.id)), claimed);
}

TEST_F(HostEntriesTest, AreMissedWhenTheirRowsAreGone) {
  keep_phone();
  tamper("PRAGMA foreign_keys=ON; DELETE FROM entry");
  EXPECT_NE(must(host().archive().verify()).first_bad.find("registers"), std::string::npos);
}

TEST_F(HostEntriesTest, AreInTheBackup) {
  const Entry phone = keep_phone();
  const BackupReport backup = must(host().archive().backup(dir_ / "backups"));
  must(claim(phone));
  host_.reset();
  must(restore_host(host_options(), kSiteKeys, backup.file));
  EXPECT_EQ(must(host().entries().get("lost_found", phone.id)), phone);
}

TEST_F(HostEntriesTest, NeverLeaveTheHost) {
  sync();
  const std::int64_t head = host().sync().head();
  keep_phone();
  EXPECT_EQ(host().sync().head(), head);
  EXPECT_TRUE(pull(kiosk()).tickets.empty());
}

TEST_F(HostEntriesTest, AreNotAKiosksToMake) {
  const PairedHost paired = pair("key-b");
  Event event{paired.device, 1, clock_.now(), "kiosk", {}, EventBody{}};
  const EncodedBody body =
      encode_body(EntryActed{"lost_found", "e1", "create", "stored", {{"item", "Phone"}}});
  WireEvent wire{1, event.at.utc_ms, "kiosk", "", body, ""};
  wire.hash = to_hex(chain_hash(crypto_, "", event, body));
  EXPECT_EQ(must(host().sync().push({paired.device, "", 1, {wire}})).high, 1);
  EXPECT_EQ(code_of(host().entries().get("lost_found", "e1")), "unknown_entry");
  EXPECT_TRUE(must(host().archive().verify()).ok);
}

}  // namespace
}  // namespace huiyin::db
