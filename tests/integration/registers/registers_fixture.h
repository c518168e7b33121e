// A site's registers with a clock of the test's own: entries are made and moved as staff would.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "app/core/field_value.h"
#include "app/run/register_files.h"
#include "app/site/register_desk.h"
#include "tests/fakes/manual_clock.h"
#include "tests/fakes/toy_crypto.h"

namespace huiyin {

class RegistersTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto loaded = run::load_registers({std::string(HUIYIN_SOURCE_DIR) + "/assets/registers"});
    ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
    set_ = std::make_shared<const RegisterSet>(std::move(*loaded));
    std::string name = (std::filesystem::temp_directory_path() / "huiyin-reg-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    site_.dir = name;
    site_.seal_keys = {"PK", "SK"};
    auto made = db::HostStore::create(site::store_options(site_, clock_, crypto_), site_.seal_keys);
    ASSERT_TRUE(made.ok()) << made.error().detail;
    store_ = std::move(*made);
    const auto homes = store_->households().replace_all(
        {{"3", "1", "1502", "王小明", "13800138000", "", ""}}, "admin");
    ASSERT_TRUE(homes.ok());
    desk_ = std::make_unique<site::RegisterDesk>(*store_, site_, clock_, crypto_, *set_);
    it_is("2026-07-06 09:00");  // a Monday
  }
  void TearDown() override {
    store_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(site_.dir, ignored);
  }

  const RegisterSetRef& set() const { return set_; }
  void it_is(const std::string& time) {
    const auto at = read_time(time, Day{}, site_.config.clock);
    ASSERT_TRUE(at) << time;
    clock_.set_wall(*at);
  }
  const RegisterDef& book(const std::string& id) {
    const RegisterDef* def = set()->find(id);
    if (def == nullptr) throw std::runtime_error("no register " + id);
    return *def;
  }

  site::EntryOutcome tries(const std::string& id, const std::string& entry, const std::string& verb,
                           const FieldValues& fields, const std::string& role = "") {
    auto done = desk_->act({book(id), entry, std::nullopt, {verb, fields, role}, "li"});
    if (done) return *done;
    ADD_FAILURE() << id << " " << verb << ": " << name_of(done.error().code) << " "
                  << done.error().detail;
    return {};
  }
  // The entry's id; fails the test when it is refused.
  std::string enters(const std::string& id, const FieldValues& fields) {
    const auto done = tries(id, "", "create", fields);
    EXPECT_EQ(faults(done), "") << id;
    return done.entry.id;
  }
  Entry does(const std::string& id, const std::string& entry, const std::string& verb,
             const FieldValues& fields = {}) {
    const auto done = tries(id, entry, verb, fields);
    EXPECT_EQ(faults(done), "") << id << " " << verb;
    return done.entry;
  }
  // What stands in the way: "mark: missing (001 篇1 §4.6)", apart by "; "; empty: nothing.
  static std::string faults(const site::EntryOutcome& done) {
    std::string out;
    for (const EntryFault& fault : done.faults) {
      out += (out.empty() ? "" : "; ") + fault.field + ": " + std::string(name_of(fault.kind));
      if (!fault.detail.empty()) out += " " + fault.detail;
      if (!fault.clause.empty()) out += " (" + fault.clause + ")";
    }
    return out;
  }
  std::string refusal(const std::string& id, const std::string& entry, const std::string& verb,
                      const FieldValues& fields = {}, const std::string& role = "") {
    return faults(tries(id, entry, verb, fields, role));
  }

  site::RegisterOverview overview(const std::string& month) {
    auto seen = desk_->overview(*parse_year_month(month));
    EXPECT_TRUE(seen.ok());
    return seen ? std::move(*seen) : site::RegisterOverview{};
  }
  // "2026-07-09 000 篇1 §4.4" of the first thing that this book owes, "" when it owes nothing.
  std::string owed(const std::string& id) {
    for (const site::OpenDue& due : overview("2026-07").dues) {
      if (due.def->id != id) continue;
      return to_iso_date(local_day(due.due.at, site_.config.clock)) + " " +
             due.due.deadline->clause;
    }
    return {};
  }
  std::string duty(const std::string& key, const std::string& month) {
    std::string out;
    for (const DutyMark& mark : overview(month).marks) {
      if (mark.duty->key != key) continue;
      out += (out.empty() ? "" : "; ") + to_iso_date(mark.period.due) + " " +
             std::string(name_of(mark.state));
    }
    return out;
  }

  RegisterSetRef set_;
  fakes::ManualClock clock_;
  fakes::ToyCrypto crypto_;
  site::Site site_;
  std::unique_ptr<db::HostStore> store_;
  std::unique_ptr<site::RegisterDesk> desk_;
};

}  // namespace huiyin
