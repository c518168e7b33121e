// Carries out what the flow asks for: record, paper, link. Every commit, whoever made it, is heard
// and read at once; nothing is asked by the clock.
//
// Threads: every touch of the record happens on one worker, the link's too; paper has a thread of
// its own. carry_out() and start() come from the window's thread; answers go through `tell`, from
// any thread. Owns: the record's worker, the link, the print desk. Clock, crypto and printer
// outlive it.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "app/counter/engine/page_work.h"
#include "app/counter/engine/record_reader.h"
#include "app/counter/engine/slip_order.h"
#include "app/counter/flow/effect.h"
#include "app/counter/flow/input.h"
#include "app/link/link_server.h"
#include "app/run/print_desk.h"
#include "app/run/signals.h"
#include "app/run/worker.h"
#include "app/site/site_dir.h"
#include "db/change_watcher.h"

namespace huiyin::counter {

struct EngineParts {
  site::Site site;
  Clock& clock;
  Crypto& crypto;
  SlipPrinter& printer;
  std::function<void(Input)> tell;
  // Words → printer bytes for paper of this width.
  std::function<Result<std::string>(const SlipContent&, int width_dots)> draw_slip = slip_bytes;
  SlipPrinter* papers = nullptr;  // for A4 papers, on a thread of their own; nullptr: PDF only
};

class Engine {
 public:
  // `store` was opened by the caller, so that he can say why it cannot be.
  Engine(EngineParts parts, std::unique_ptr<db::HostStore> store);
  ~Engine();  // ends calls that wait on the world; what is stored stays stored
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Errors: what keeps the counter from hearing of changes. A port in use is told as LinkSaid and
  // tried again: the desk works on without kiosks.
  Result<Ok> start();
  void carry_out(const Effect& effect);

 private:
  // All below run on the record worker.
  void load();
  void load_soon();  // any thread: once however often, after what is under way
  void maintain();
  void open_link();
  void judge_slips_in_doubt();
  void print(const Ticket& ticket, const std::string& actor);
  bool was_ours(const Ticket& ticket);
  Result<Dossier> look_up(const Scan& scan);
  Result<Ticket> register_ticket(const RegisterTicket& wanted);
  TicketId id_of_form(int serial);

  void carry(const LoadRecord& effect);
  void carry(const LoadTicket& effect);
  void carry(const SearchTickets& effect);
  void carry(const LookUpScan& effect);
  void carry(const CheckPin& effect);
  void carry(const TellSignedOut& effect);
  void carry(const ActOnTicket& effect);
  void carry(const RegisterTicket& effect);
  void carry(const FindHouseholds& effect);
  void carry(const PrintSlip& effect);
  void carry(const SaveForm& effect);
  void carry(const TellContactShown& effect);
  void carry(const DecideOnPairing& effect);
  void carry(const SetLanguage& effect);
  void carry(const list::Effect& effect);
  void carry(const registers::Effect& effect);
  void carry(const households::Effect& effect);
  void carry(const shift::Effect& effect);
  void carry(const reports::Effect& effect);
  void carry(const rules::Effect& effect);
  void carry(const people::Effect& effect);
  void carry(const reminders::Effect& effect);
  PageWork page_work();

  // paper
  run::PrintDeskParts desk_parts();
  Result<Ok> write_slip(const TicketId& id, const SlipMoved& moved);  // the print desk's thread
  void look_at_printer();
  void print_paper(const std::string& file);  // any thread

  EngineParts parts_;
  words::OfficeWords office_;
  std::unique_ptr<db::HostStore> store_;             // the record worker's
  RecordReader reader_;                              // his too
  std::optional<std::pair<int, TicketId>> form_id_;  // of the form that is being registered
  std::unique_ptr<link::LinkServer> server_;
  std::atomic<bool> load_is_posted_ = false;
  std::atomic<bool> is_closing_ = false;
  run::Worker record_;
  std::unique_ptr<run::PrintDesk> desk_;
  run::Worker papers_{"papers"};
  std::function<void(const std::string&)> print_ = [this](const std::string& f) { print_paper(f); };
  std::unique_ptr<db::ChangeWatcher> watcher_;
  std::unique_ptr<run::FdWatch> watch_;
};

}  // namespace huiyin::counter
