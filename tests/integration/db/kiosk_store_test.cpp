#include <cstdio>

#include "app/core/token.h"
#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {
namespace {

class KioskStoreTest : public Site {
 protected:
  Ticket registered(int n) { return must(kiosk().register_ticket(leaking_roof(), id_of(n))); }
  void slip(int n, int attempt, SlipState state) {
    must(kiosk().slip_moved(id_of(n), {attempt, state, ""}));
  }
  Day today() { return business_day(clock_.now(), SiteClock{}); }
  // Everything that lies in the kiosk's files, log included.
  std::string bytes_at_rest() {
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(dir_)) {
      if (!entry.path().filename().string().starts_with("kiosk.db")) continue;
      std::FILE* file = std::fopen(entry.path().c_str(), "rb");
      for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file))
        all += static_cast<char>(c);
      std::fclose(file);
    }
    return all;
  }
};

TEST_F(KioskStoreTest, RegistersNothingBeforeItIsPaired) {
  const auto store = must(KioskStore::open(options("new.db")));
  EXPECT_EQ(code_of(store->register_ticket(leaking_roof(), id_of(1))), "not_paired");
}

TEST_F(KioskStoreTest, RegistersWithItsOwnLetterAndWithoutTheHost) {
  const Ticket ticket = registered(1);
  EXPECT_EQ(ticket.number, "A001");
  EXPECT_TRUE(is_token(ticket.token));
  EXPECT_EQ(ticket.queue_state, QueueState::kWaiting);
  EXPECT_EQ(ticket.slip.state, SlipState::kQueued);
  EXPECT_EQ(ticket.personal, Private{});
  EXPECT_EQ(registered(2).number, "A002");
}

TEST_F(KioskStoreTest, AnswersADoubleTapWithTheSameTicket) {
  const Ticket first = registered(1);
  EXPECT_EQ(registered(1), first);
  EXPECT_EQ(must(kiosk().status()).unsent, 2);
  kiosk_restarts();
  EXPECT_EQ(registered(1), first);
}

TEST_F(KioskStoreTest, HoldsNothingThatNamesTheOwner) {
  kiosk();
  registered(1);
  const std::string bytes = bytes_at_rest();
  ASSERT_NE(bytes.find("A001"), std::string::npos);
  const Private personal = leaking_roof().personal;
  for (const std::string& secret :
       {personal.name, personal.phone, personal.household, personal.text}) {
    EXPECT_EQ(bytes.find(secret), std::string::npos) << secret;
  }
}

TEST_F(KioskStoreTest, ErasesTheMaskedNameOnceTheSlipIsOnPaper) {
  registered(1);
  EXPECT_EQ(must(kiosk().slips_in_doubt()).at(0).masked_name, "王*明");
  slip(1, 1, SlipState::kPrinted);
  kiosk_.reset();
  EXPECT_EQ(bytes_at_rest().find("王*明"), std::string::npos);
  EXPECT_TRUE(must(kiosk().slips_in_doubt()).empty());
}

TEST_F(KioskStoreTest, CallsASlipUnknownThatWasBeingSentWhenThePowerWent) {
  registered(1);
  registered(2);
  slip(1, 1, SlipState::kSending);
  kiosk_restarts();
  const std::vector<PendingSlip> slips = must(kiosk().slips_in_doubt());
  ASSERT_EQ(slips.size(), 2u);
  EXPECT_EQ(slips[0].slip.state, SlipState::kUnknown);
  EXPECT_EQ(slips[1].slip.state, SlipState::kQueued);
  sync();
  EXPECT_EQ(must(host().tickets().find(id_of(1))).slip.state, SlipState::kUnknown);
}

TEST_F(KioskStoreTest, TellsAnUnknownSlipOnlyOnce) {
  registered(1);
  slip(1, 1, SlipState::kSending);
  kiosk_restarts();
  must(kiosk().slips_in_doubt());
  const std::int64_t unsent = must(kiosk().status()).unsent;
  must(kiosk().slips_in_doubt());
  EXPECT_EQ(must(kiosk().status()).unsent, unsent);
}

TEST_F(KioskStoreTest, TakesNoStepBackToAnOlderPrintAttempt) {
  registered(1);
  slip(1, 2, SlipState::kQueued);
  EXPECT_EQ(code_of(kiosk().slip_moved(id_of(1), {1, SlipState::kPrinted, ""})), "stale");
  EXPECT_EQ(code_of(kiosk().slip_moved(id_of(9), {1, SlipState::kPrinted, ""})), "unknown_ticket");
}

TEST_F(KioskStoreTest, GivesNoNumberTwiceWhenTheClockIsSetBack) {
  registered(1);
  clock_.set_wall(clock_.now() + -2 * kDay_ms);
  EXPECT_EQ(registered(2).number, "A002");
}

TEST_F(KioskStoreTest, StartsAnewOnTheNextDay) {
  registered(1);
  clock_.advance(kDay_ms);
  EXPECT_EQ(registered(2).number, "A001");
  EXPECT_EQ(must(kiosk().find("A001"))->id, to_string(id_of(2)));
}

TEST_F(KioskStoreTest, GoesOnCountingWhenTheClockLeapsAheadWithoutTheHostsWord) {
  const Day day = registered(1).day;
  clock_.advance(400 * kDay_ms);
  const Ticket leapt = registered(2);
  EXPECT_EQ(leapt.number, "A002");
  EXPECT_EQ(leapt.day, day);
}

TEST_F(KioskStoreTest, BelievesALeapThatTheHostConfirms) {
  registered(1);
  clock_.advance(4 * kDay_ms);
  sync();
  EXPECT_EQ(registered(2).number, "A001");
}

TEST_F(KioskStoreTest, FindsItsOwnTicketBeforeTheHostKnowsIt) {
  const Ticket ticket = registered(1);
  const auto found = must(kiosk().find(ticket.token));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->number, "A001");
  EXPECT_EQ(must(kiosk().find("a001"))->id, found->id);
  EXPECT_FALSE(must(kiosk().find("A777")));
  EXPECT_EQ(must(kiosk().visits(today())).size(), 1u);
}

TEST_F(KioskStoreTest, KnowsTheDoorsOfThePublishedDirectory) {
  must(host().households().replace_all({{"3", "1", "1502", "王小明", "138", "", ""}}, "admin"));
  EXPECT_TRUE(must(kiosk().households()).buildings.empty());
  sync();
  EXPECT_TRUE(must(kiosk().households()).contains("3-1-1502"));
  EXPECT_FALSE(must(kiosk().households()).contains("3-1-1503"));
}

TEST_F(KioskStoreTest, KeepsItsPairingOverARestart) {
  const auto before = must(kiosk().identity());
  kiosk_restarts();
  const auto after = must(kiosk().identity());
  ASSERT_TRUE(after);
  EXPECT_EQ(after->device, before->device);
  EXPECT_EQ(after->letter, 'A');
  EXPECT_EQ(after->public_host, "E.CN");
  EXPECT_EQ(after->site_id, host().site_id());
}

TEST_F(KioskStoreTest, DeliversUnderANewIdentityWhatTheOldOneDidNot) {
  const Ticket ticket = registered(1);
  must(kiosk().adopt(pair("key-b")));
  sync();
  EXPECT_EQ(must(host().tickets().find(id_of(1))).number, ticket.number);
  EXPECT_EQ(must(kiosk().status()).unsent, 0);
  EXPECT_TRUE(must(host().archive().verify()).ok);
}

TEST_F(KioskStoreTest, DoublesNothingWhenItIsPairedAnew) {
  registered(1);
  sync();
  must(kiosk().adopt(pair("key-b")));
  registered(2);
  sync();
  EXPECT_EQ(must(host().tickets().list({})).tickets.size(), 2u);
  EXPECT_TRUE(must(host().archive().verify()).ok);
}

TEST_F(KioskStoreTest, LeavesASiteOnlyWhenEverythingIsDelivered) {
  registered(1);
  PairedHost other = *must(kiosk().identity());
  other.site_id = "another";
  other.device = DeviceId{99};
  EXPECT_EQ(code_of(kiosk().adopt(other)), "forbidden");
  sync();
  must(kiosk().adopt(other));
  EXPECT_FALSE(must(kiosk().find("A001")));
  EXPECT_EQ(must(kiosk().status()).unsent, 0);
}

TEST_F(KioskStoreTest, LetsGoOfEventsOnlyWhenTheyAreBackedUpAndOld) {
  registered(1);
  sync();
  clock_.advance(15 * kDay_ms);
  must(kiosk().maintain());
  EXPECT_EQ(must(kiosk().sync().outbox(0)).events.size(), 2u);
  must(host().archive().backup(dir_ / "backups"));
  sync();
  must(kiosk().maintain());
  EXPECT_TRUE(must(kiosk().sync().outbox(0)).events.empty());
  registered(2);
  sync();
  EXPECT_EQ(must(host().tickets().list({})).tickets.size(), 2u);
}

}  // namespace
}  // namespace huiyin::db
