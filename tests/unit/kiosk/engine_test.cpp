// The engine with its real record and threads, a printer that the test plays, and a host that is
// away.
#include "kiosk/engine/engine.h"

#include <gtest/gtest.h>

#include <chrono>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <vector>

#include "app/link/sodium_crypto.h"
#include "app/run/system_clock.h"
#include "tests/drive/process.h"
#include "tests/drive/temp_dir.h"
#include "tests/ui/kiosk/paired_station.h"

namespace huiyin::kiosk {
namespace {

// Prints as it is told, and remembers what it was given.
class PlayedPrinter final : public SlipPrinter {
 public:
  explicit PlayedPrinter(SlipState outcome) : outcome_(outcome) {}
  Result<PrintOutcome> submit(const PrintJob& job, const Listener&) override {
    const std::lock_guard lock(mutex_);
    titles_.push_back(job.title);
    PrintOutcome outcome;
    outcome.state = outcome_;
    return outcome;
  }
  PrinterStatus status(const std::string&) override {
    return {.reachable = true, .accepting = true, .reasons = {}, .detail = {}};
  }
  Result<std::vector<LeftJob>> find_jobs(const std::string&, std::string_view) override {
    return std::vector<LeftJob>{};
  }
  Result<Ok> cancel_job(int) override { return Ok{}; }
  void stop() override {}
  std::size_t slips() {
    const std::lock_guard lock(mutex_);
    return titles_.size();
  }

 private:
  const SlipState outcome_;
  std::mutex mutex_;
  std::vector<std::string> titles_;  // guarded by mutex_
};

// A loudspeaker that nobody hears.
class Silence final : public speech::SoundOut {
 public:
  Result<Ok> check() override { return Ok{}; }
  Result<Ok> play(const speech::Pcm&, int, const std::function<bool()>&) override { return Ok{}; }
};

// What the engine said, in its order.
class Ear {
 public:
  void hear(Input input) {
    {
      const std::lock_guard lock(mutex_);
      heard_.push_back(std::move(input));
    }
    wake_.notify_all();
  }
  // The first that is such and for which `holds`; fails the test after 20 s.
  template <typename T, typename Holds>
  T wait_for(Holds holds) {
    std::unique_lock lock(mutex_);
    const T* found = nullptr;
    wake_.wait_for(lock, std::chrono::seconds(20), [&] {
      for (const Input& input : heard_) {
        found = std::get_if<T>(&input);
        if (found != nullptr && holds(*found)) return true;
      }
      found = nullptr;
      return false;
    });
    if (found != nullptr) return *found;
    ADD_FAILURE() << "the engine never said it";
    return T{};
  }
  template <typename T>
  T wait_for() {
    return wait_for<T>([](const T&) { return true; });
  }
  // Position of the first such input, or npos.
  template <typename T>
  std::size_t place_of() {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < heard_.size(); ++i)
      if (std::holds_alternative<T>(heard_[i])) return i;
    return std::string::npos;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<Input> heard_;  // guarded by mutex_
};

class KioskEngine : public testing::Test {
 protected:
  KioskEngine() {
    run::StationConfig config = drive::lone_settings();
    config.printer.queue = "slips";
    drive::make_station_folder(folder(), config);
  }
  std::filesystem::path folder() const { return temp_ / "station"; }
  std::filesystem::path backlights() const { return temp_ / "backlights"; }
  std::filesystem::path display_setting() const { return backlights() / "panel" / "brightness"; }
  void has_a_display_at(int percent) {
    std::filesystem::create_directories(backlights() / "panel");
    std::ofstream(backlights() / "panel" / "max_brightness") << "100\n";
    std::ofstream(display_setting()) << percent << '\n';
  }
  StaffFacts staff_facts_after(StaffAct act) {
    engine_->carry_out(effect::DoForStaff{act});
    return ear().wait_for<input::StaffFactsChanged>().facts;
  }

  void open(SlipState outcome = SlipState::kPrinted) {
    printer_ = std::make_unique<PlayedPrinter>(outcome);
    ear_ = std::make_unique<Ear>();
    auto station = site::load_station(folder());
    ASSERT_TRUE(station.ok());
    engine_ = std::make_unique<Engine>(
        EngineParts{std::move(*station),
                    clock_,
                    *crypto_,
                    *printer_,
                    [ear = ear_.get()](Input input) { ear->hear(std::move(input)); },
                    &silence_,
                    {},
                    backlights()});
    engine_->start();
  }
  void open_paired(SlipState outcome = SlipState::kPrinted) {
    drive::pair_with_nobody(folder());
    open(outcome);
  }
  void close() { engine_.reset(); }
  void register_for_visit(int visit) {
    Draft draft;
    draft.category = Category::kRepair;
    draft.personal = {"3-1-1502", "王女士", "13800138000", "天花板漏水"};
    engine_->carry_out(effect::Register{visit, draft});
  }
  Ear& ear() { return *ear_; }
  PlayedPrinter& printer() { return *printer_; }
  Engine& engine() { return *engine_; }

 private:
  drive::TempDir temp_;
  run::SystemClock clock_;
  Silence silence_;
  std::unique_ptr<Crypto> crypto_ = link::make_crypto();
  std::unique_ptr<PlayedPrinter> printer_;
  std::unique_ptr<Ear> ear_;
  std::unique_ptr<Engine> engine_;
};

TEST_F(KioskEngine, TellsOfficeAndHomesAndOpens) {
  open_paired();
  ear().wait_for<input::Paired>();
  const Site site = ear().wait_for<input::SiteChanged>().site;
  EXPECT_EQ(site.office.public_host, "HUIYIN.EXAMPLE");
  ASSERT_NE(site.doors->room("3", "1", "1502"), nullptr);
  EXPECT_EQ(site.doors->room("3", "1", "1502")->label, "3-1-1502");
}

TEST_F(KioskEngine, StoresThenNumbersThenPrints) {
  open_paired();
  register_for_visit(1);
  const Receipt receipt = ear().wait_for<input::Registered>().receipt;
  EXPECT_EQ(receipt.number, "A001");
  EXPECT_GT(receipt.qr.side, 20);
  ear().wait_for<input::SlipChanged>(
      [](const auto& in) { return in.slip.state == SlipState::kPrinted; });
  EXPECT_LT(ear().place_of<input::Registered>(), ear().place_of<input::SlipChanged>());
  EXPECT_EQ(printer().slips(), 1U);
}

TEST_F(KioskEngine, StoresAndPrintsOneTicketHoweverOftenAVisitIsSubmitted) {
  open_paired();
  register_for_visit(1);
  register_for_visit(1);
  register_for_visit(2);
  const Receipt second =
      ear().wait_for<input::Registered>([](const auto& in) { return in.visit == 2; }).receipt;
  EXPECT_EQ(second.number, "A002");
  ear().wait_for<input::SlipChanged>([&second](const auto& in) {
    return in.ticket == second.ticket && in.slip.state == SlipState::kPrinted;
  });
  EXPECT_EQ(printer().slips(), 2U);
  close();
  EXPECT_EQ(drive::stored_registrations(folder()), 2);
}

TEST_F(KioskEngine, NeverPrintsAgainByItselfWhatMayBeOnPaper) {
  open_paired(SlipState::kUnknown);
  register_for_visit(1);
  ear().wait_for<input::SlipChanged>(
      [](const auto& in) { return in.slip.state == SlipState::kUnknown; });
  close();
  open();
  ear().wait_for<input::PrinterChanged>();
  EXPECT_EQ(printer().slips(), 0U);
}

TEST_F(KioskEngine, FindsItsOwnTicketByTokenWhileTheHostIsAway) {
  open_paired();
  register_for_visit(1);
  const Receipt receipt = ear().wait_for<input::Registered>().receipt;
  engine().carry_out(effect::LookUp{1, {receipt.token, {}}});
  const auto found = ear().wait_for<input::Found>();
  EXPECT_EQ(found.matter.view.ticket.number, "A001");
  EXPECT_FALSE(found.matter.from_host);
}

TEST_F(KioskEngine, TellsNothingByNumberWhileTheHostIsAway) {
  open_paired();
  register_for_visit(1);
  const Receipt receipt = ear().wait_for<input::Registered>().receipt;
  engine().carry_out(effect::LookUp{1, {receipt.number, "8000"}});
  EXPECT_EQ(ear().wait_for<input::NotFound>().error.code, ErrorCode::kPeerAway);
}

TEST_F(KioskEngine, KeepsAnOwnersActForTheHostThatIsAway) {
  open_paired();
  register_for_visit(1);
  const Receipt receipt = ear().wait_for<input::Registered>().receipt;
  engine().carry_out(effect::LookUp{1, {receipt.token, {}}});
  const PublicTicket ticket = ear().wait_for<input::Found>().matter.view.ticket;
  engine().carry_out(effect::ActOwn{1, ticket, {Action::kUrge, {}, {}}});
  const auto acted = ear().wait_for<input::OwnActed>();
  EXPECT_GT(acted.seq, 0);
  EXPECT_TRUE(acted.ticket.facts.contains("urged_at"));
  engine().carry_out(effect::ActOwn{2, acted.ticket, {Action::kUrge, {}, {}}});
  EXPECT_EQ(ear().wait_for<input::OwnFailed>().error.code, ErrorCode::kAlreadyDone);
}

TEST_F(KioskEngine, SaysThatTheHostIsAway) {
  open_paired();
  const auto heard =
      ear().wait_for<input::LinkChanged>([](const auto& in) { return !in.link.online; });
  EXPECT_TRUE(heard.link.offline_since.is_set());
}

TEST_F(KioskEngine, AsksToBePairedAndSaysWhyItCannot) {
  open();
  EXPECT_EQ(ear().wait_for<input::PairingFailed>().error.code, ErrorCode::kPeerAway);
}

TEST_F(KioskEngine, RefusesATicketWhileItIsNotPaired) {
  open();
  ear().wait_for<input::PairingFailed>();
  register_for_visit(1);
  EXPECT_EQ(ear().wait_for<input::RegisterFailed>().error.code, ErrorCode::kNotPaired);
}

TEST_F(KioskEngine, KeepsTheLoudnessThatStaffSetThroughARestart) {
  open_paired();
  const int usual = staff_facts_after(StaffAct::kLook).volume;
  close();
  open();
  staff_facts_after(StaffAct::kQuieter);
  close();
  open();
  EXPECT_EQ(staff_facts_after(StaffAct::kLook).volume, usual - 10);
}

TEST_F(KioskEngine, KeepsTheBrightnessThatStaffSetThroughAPowerCut) {
  has_a_display_at(80);
  open_paired();
  staff_facts_after(StaffAct::kDarker);
  close();
  has_a_display_at(100);  // as the machine comes up
  open();
  EXPECT_EQ(staff_facts_after(StaffAct::kLook).brightness, 70);
  EXPECT_EQ(drive::read_file(display_setting()), "70\n");
}

TEST_F(KioskEngine, TakesTheUsualLevelsFromADamagedNote) {
  open_paired();
  const int usual = staff_facts_after(StaffAct::kLook).volume;
  close();
  std::ofstream(folder() / "levels") << "louder much\n";
  open();
  EXPECT_EQ(staff_facts_after(StaffAct::kLook).volume, usual);
}

TEST_F(KioskEngine, TakesAPairingThatAnotherProgramMade) {
  open();
  ear().wait_for<input::PairingFailed>();
  drive::pair_with_nobody(folder());
  engine().carry_out(effect::Pair{});
  ear().wait_for<input::Paired>();
}

}  // namespace
}  // namespace huiyin::kiosk
