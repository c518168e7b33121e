// Carries out what the flow asks for: record, paper, link. The order that is never broken: stored,
// then numbered on paper, then sent. Not for deciding anything a visitor would notice (kiosk/flow).
//
// Threads: every touch of the record happens on one worker; paper, network and pairing have a
// thread each, so that none of them can hold up a ticket. carry_out() and start() come from the
// window's thread; answers go through `tell`, from any thread.
// Owns: the record, the connection, the workers. Clock, crypto and printer outlive it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>

#include "app/core/terminal_health.h"
#include "app/link/sync_runner.h"
#include "app/run/print_desk.h"
#include "app/run/worker.h"
#include "app/site/station_dir.h"
#include "kiosk/engine/backlight.h"
#include "kiosk/engine/kept_levels.h"
#include "kiosk/engine/speech_desk.h"
#include "kiosk/flow/effect.h"
#include "kiosk/flow/input.h"

namespace huiyin::kiosk {

struct EngineParts {
  site::Station station;
  Clock& clock;
  Crypto& crypto;
  SlipPrinter& printer;
  std::function<void(Input)> tell;
  speech::SoundOut* sound = nullptr;  // outlives the engine; none: this kiosk says nothing
  run::SoundConfig sound_config = {};
  std::filesystem::path backlights = kBacklights;
};

class Engine {
 public:
  explicit Engine(EngineParts parts);
  ~Engine();  // ends calls that wait on the world; what is stored stays stored
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  void start();
  void carry_out(const Effect& effect);

 private:
  // on the record worker
  void open_record();
  void begin(const PairedHost& host);
  void finish_slips_in_doubt();
  void start_link();
  void register_ticket(const effect::Register& wanted);
  void look_up(const effect::LookUp& wanted);
  void ask_host(const effect::LookUp& wanted, std::optional<PublicTicket> known);
  void found(int query, OwnerView view, bool from_host);
  void act_for_owner(const effect::ActOwn& wanted);
  void reprint(const effect::Reprint& wanted);
  Result<Ok> order_copy(const TicketId& id);
  void tell_delivered();
  void probe();
  void maintain();
  void tell_site();
  void tell_calls();
  void page_applied(bool has_documents);
  void link_changed(const link::SyncStatus& status);
  void printer_seen(const PrinterStatus& status);
  void report_health();
  void do_for_staff(StaffAct act);
  void tell_staff_facts(const char* told);
  void print_test();
  const char* change_brightness(int by_percent);
  void change_volume(int by_percent);
  void keep_levels();
  void restore_brightness();
  TicketId id_of_visit(int visit);

  // on the pairing worker
  void pair();

  // on the worker for questions
  void check_pin(const effect::CheckPin& wanted);

  bool say(const Effect& effect);
  SpeechParts speech_parts();
  run::PrintDeskParts desk_parts();
  void slip_updated(const run::PrintUpdate& update);
  void look_at_printer();

  EngineParts parts_;
  KeptLevels levels_;  // the record worker's, once the engine is made

  // Below: the record worker's alone.
  std::unique_ptr<db::KioskStore> store_;
  std::optional<PairedHost> host_;
  Site site_;
  std::shared_ptr<PeerLink> peer_;
  std::shared_ptr<PairingLink> pairing_;
  std::unique_ptr<link::SyncRunner> runner_;
  std::optional<std::pair<int, TicketId>> visit_;  // id of the visit that is being registered
  std::optional<TicketId> ordered_;                // the last ticket whose slip was ordered
  std::optional<std::pair<int, TicketId>> act_;    // id of the owner's act that is being stored
  std::int64_t undelivered_ = 0;                   // seq of the last one; 0: the counter has it
  bool is_online_ = false;
  TerminalHealth health_;
  std::string sound_fault_;
  bool staff_came_ = false;
  bool is_closing_ = false;

  run::Worker record_;
  run::Worker ask_;   // questions to the host
  run::Worker pair_;  // waits for staff
  std::unique_ptr<run::PrintDesk> desk_;
  std::unique_ptr<SpeechDesk> speech_;  // none: no sound is set up
};

}  // namespace huiyin::kiosk
