// A site on real files: a host's record, kiosks' records, a clock and a crypto of the test's own.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>

#include "db/host_store.h"
#include "db/kiosk_store.h"
#include "tests/fakes/manual_clock.h"
#include "tests/fakes/toy_crypto.h"

namespace huiyin::db {

inline const SealKeys kSiteKeys{"PK42", "SK42"};

// The value of a call that has to succeed.
template <typename T>
T must(Result<T> result) {
  if (result.ok()) return std::move(result).value();
  ADD_FAILURE() << name_of(result.error().code) << ": " << result.error().detail;
  throw std::runtime_error(result.error().detail);
}

// Its error, or "" when it succeeded; what Result has no printer for reads well in a failure.
template <typename T>
std::string code_of(const Result<T>& result) {
  return result.ok() ? std::string() : name_of(result.error().code);
}

inline TicketId id_of(int n) {
  TicketId id;
  id.bytes[0] = 1;
  id.bytes[14] = static_cast<std::uint8_t>(n >> 8);
  id.bytes[15] = static_cast<std::uint8_t>(n);
  return id;
}

inline Draft leaking_roof() {
  Draft draft;
  draft.category = Category::kRepair;
  draft.attendance = Attendance::kWaiting;
  draft.personal = {"3-1-1502", "王小明", "13800138000", "屋顶漏水，客厅天花板滴水"};
  return draft;
}

inline ActionFields at_desk(const std::string& desk) {
  ActionFields fields;
  fields.desk = desk;
  return fields;
}

inline ActionFields sent_to(const std::string& department, const std::string& person) {
  ActionFields fields;
  fields.department = department;
  fields.person = person;
  return fields;
}

inline ActionFields because(const std::string& reason) {
  ActionFields fields;
  fields.reason = reason;
  return fields;
}

inline TicketFilter newest(int limit) {
  TicketFilter filter;
  filter.limit = limit;
  return filter;
}

class Site : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "huiyin-db-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    dir_ = name;
  }
  void TearDown() override {
    kiosk_.reset();
    host_.reset();
    std::error_code ignored;
    std::filesystem::permissions(dir_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(dir_, ignored);
  }

  std::shared_ptr<const ProcedureFacts> procedures_ = nullptr;  // set before the first host()
  StoreOptions options(const std::string& file) {
    return {dir_ / file, clock_, crypto_, SiteClock{}, 5000, {}, Durability::kFull, procedures_};
  }
  StoreOptions host_options() { return options("counter.db"); }

  HostStore& host() {
    if (!host_) {
      const bool there = std::filesystem::exists(dir_ / "counter.db");
      host_ = must(there ? HostStore::open(host_options(), kSiteKeys)
                         : HostStore::create(host_options(), kSiteKeys));
    }
    return *host_;
  }
  void host_restarts() {
    host_.reset();
    host();
  }

  PairedHost pair(const std::string& key) {
    must(host().sync().save_pairing({"request-" + key,
                                     "大堂自助机",
                                     "123456",
                                     key,
                                     clock_.now(),
                                     PairingStatus::kWaiting,
                                     {},
                                     '?'}));
    const PairedDevice device = must(host().devices().approve("123456", "admin"));
    PairedHost paired;
    paired.device = device.id;
    paired.letter = device.letter;
    paired.host_url = "https://host:8443";
    paired.host_key_sha256 = "ab";
    paired.site_id = host().site_id();
    paired.site_name = "翠湖花园物业服务中心";
    paired.public_host = "E.CN";
    paired.seal_public_key = kSiteKeys.public_key;
    return paired;
  }

  KioskStore& kiosk() {
    if (!kiosk_) {
      kiosk_ = must(KioskStore::open(options("kiosk.db")));
      if (!must(kiosk_->identity())) must(kiosk_->adopt(pair("key-a")));
    }
    return *kiosk_;
  }
  void kiosk_restarts() {
    kiosk_.reset();
    kiosk();
  }

  // One round of the exchange, as the link would carry it.
  PushReply push(KioskStore& from) {
    const SyncCursor cursor = must(from.sync().cursor());
    const PushReply reply = must(host().sync().push(must(from.sync().outbox(cursor.high))));
    must(from.sync().pushed(reply));
    return reply;
  }
  FeedPage pull(KioskStore& to) {
    const SyncCursor cursor = must(to.sync().cursor());
    const FeedPage page = must(host().sync().feed(cursor.cursor, cursor.epoch));
    must(to.sync().apply(page));
    return page;
  }
  void sync() {
    push(kiosk());
    while (pull(kiosk()).more) {
    }
  }

  Ticket act(const TicketId& id, Action action, ActionFields fields = {}) {
    return must(
        host().tickets().act(id, ActCommand{action, std::move(fields), std::nullopt}, "zhang"));
  }

  std::filesystem::path dir_;
  fakes::ManualClock clock_;
  fakes::ToyCrypto crypto_;
  std::unique_ptr<HostStore> host_;
  std::unique_ptr<KioskStore> kiosk_;
};

}  // namespace huiyin::db
