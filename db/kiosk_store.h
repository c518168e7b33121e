// A kiosk's record (kiosk.db): its own journal, numbers, slips, and what it follows of the host.
// What a person writes is sealed to the site's key before it touches the disk; this file holds no
// name, telephone, door or text that anyone could read.
//
// Thread: the kiosk's one record worker. Owns: its connection. One transaction per promise.
// Errors of every call: kDatabaseBusy, kDatabaseDamaged, kDiskFull, kReadOnly, kIo.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/core/decide.h"
#include "app/core/paired_host.h"
#include "app/core/wait_estimate.h"
#include "app/ports/sync_client.h"
#include "db/household_tree.h"
#include "db/store_options.h"

namespace huiyin::db {

struct KioskParts;

// A slip that is not on paper yet, with all it needs. The masked name is erased once it is.
struct PendingSlip {
  Ticket ticket;  // without its personal part
  SlipStatus slip;
  std::string masked_name;
};

// What an owner does with a matter of his own. A note in the command's fields is sealed before it
// is stored.
struct OwnerAct {
  std::string id;       // of this act; the same again answers with the first outcome
  PublicTicket ticket;  // as it was shown to him
  ActCommand command;
};
struct OwnerActed {
  PublicTicket ticket;   // after it
  std::int64_t seq = 0;  // the host has it when OutboxStatus::high has come so far
  Moment at;
};

struct OutboxStatus {
  std::int64_t unsent = 0;
  Moment oldest_unsent_at;
  std::int64_t high = 0;
  std::int64_t durable = 0;
  std::int64_t host_offset_ms = 0;  // host's clock minus ours at the last exchange
  Moment last_contact;              // our clock; not set: never
};

class KioskStore {
 public:
  // Makes the file when there is none. kDatabaseNewer, kDatabaseDamaged as HostStore.
  static Result<std::unique_ptr<KioskStore>> open(const StoreOptions& options);
  ~KioskStore();
  KioskStore(const KioskStore&) = delete;
  KioskStore& operator=(const KioskStore&) = delete;

  Result<std::optional<PairedHost>> identity();  // empty: not paired
  // Takes a (new) pairing. Events that no backup of the host covers yet are chained anew under the
  // new device. kForbidden: another site while tickets of the old one are not delivered.
  Result<Ok> adopt(const PairedHost& host);

  // `checked` comes out of check_draft(). Seals, numbers, stores and queues the slip (attempt 1),
  // all in one transaction; the same id again answers with the first outcome. With an incident (id
  // of the neighbours' ticket) it joins that in the same transaction: no power cut parts the two.
  // The returned ticket has no personal part. Errors: kNotPaired, and those of Crypto::seal.
  Result<Ticket> register_ticket(const Draft& checked, const TicketId& id,
                                 const std::string& incident = {});

  // Durable when it returns. Errors: kNotPaired, those of decide_for_owner() and of Crypto::seal.
  Result<OwnerActed> act(const OwnerAct& act);

  // To be called before the act it tells of. A slip queued again after kPrinted, kNotSent or
  // kUnknown has the next attempt. kUnknownTicket when it is not ours.
  Result<Ok> slip_moved(const TicketId& id, const SlipMoved& moved);

  // At start: what was being sent when the power went becomes kUnknown (it may be on paper: staff
  // decide); what was queued may be printed now. Returns all that are not printed.
  Result<std::vector<PendingSlip>> slips_in_doubt();

  // A ticket that was registered here, for a copy of its slip.
  Result<std::optional<Ticket>> registered_here(const TicketId& id);
  Result<std::optional<PublicTicket>> find(const std::string& token_or_number);
  Result<std::vector<PublicTicket>> visits(Day day);  // waiting, called, serving, no-show
  // Of the days around `day` (kiosks keep two weeks): what the pace of the line is told from.
  Result<std::vector<CallMark>> call_marks(Day day);
  Result<std::optional<SiteDocument>> document(const std::string& name);
  Result<HouseholdTree> households();  // of the document of that name; empty before first contact
  Result<OutboxStatus> status();
  // As the host last published them; nullptr: opened without procedures.
  Result<SharedProcedures> procedures();

  SyncClient& sync();
  Result<Ok> maintain();  // about once a minute: checkpoint, let go of what is durable

 private:
  explicit KioskStore(std::unique_ptr<KioskParts> parts);
  std::unique_ptr<KioskParts> parts_;
};

}  // namespace huiyin::db
