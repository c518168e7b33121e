// The host's journal and its projections: the one place that writes events. Inside this room only;
// throws Failure. Methods that write run in the caller's transaction.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "db/database.h"
#include "db/event_rows.h"
#include "db/procedure_view.h"
#include "db/ticket_rows.h"

namespace huiyin::db {

struct ChainHead {
  std::int64_t seq = 0;
  std::string hash;
  std::int64_t durable = 0;
};

class HostJournal {
 public:
  HostJournal(const StoreOptions& options, SealKeys keys, OpenMode mode);

  Database& database() { return database_; }
  const StoreOptions& options() const { return options_; }
  const SealKeys& keys() const { return keys_; }
  Clock& clock() { return options_.clock; }
  Crypto& crypto() { return options_.crypto; }
  const SiteClock& site_clock() const { return options_.site_clock; }
  SharedProcedures procedures() { return procedures_.of(database_, site_clock()); }
  DeviceId device() const { return device_; }
  void found();       // a new site: ids and epoch
  void new_epoch();   // kiosks must take a snapshot
  void new_device();  // of the host, after a restore

  std::string meta(std::string_view name);
  void set_meta(std::string_view name, std::string_view value);

  // An event of the host's own: numbered, chained, stored and projected.
  void record(const std::string& actor, const TicketId& ticket, EventBody body);
  void note(const std::string& actor, std::string verb, std::string subject);

  ChainHead chain(DeviceId device);
  void save_chain(DeviceId device, const ChainHead& head);
  // Stores an event whose place in the chain is proved; one that has no effect is quarantined.
  void keep(const StoredEvent& stored);

  // Every event, or those of one ticket, in journal order.
  using Visit = std::function<void(std::int64_t pos, const StoredEvent& stored)>;
  void each_event(const Visit& visit);
  // Read, in journal order, what happened from `from` until before `to`; what cannot be read is
  // left out (verify tells of it).
  std::vector<Event> events_between(Moment from, Moment to);
  void each_event_of(const TicketId& ticket, const Visit& visit);
  void each_event_of_entry(std::int64_t entry, const Visit& visit);  // its row in table entry

  // The same event with what an owner wrote at a kiosk opened; for histories.
  StoredEvent readable(const StoredEvent& stored);

  // What one event does to a ticket: "" or why it has no effect.
  std::string step(Ticket& ticket, const StoredEvent& stored);
  // Projects one stored event; with kQuiet the feed does not move.
  enum class FeedMove { kTouch, kQuiet };
  void project(std::int64_t pos, const StoredEvent& stored, FeedMove feed);

 private:
  // What one event does to the projections: "" or why it has no effect.
  std::string project_ticket(std::int64_t pos, const StoredEvent& stored, FeedMove feed);
  StoredEvent read_event(const Statement& row) const;
  void visit_all(Statement& row, const Visit& visit);
  bool is_kiosk(DeviceId device);
  std::optional<Private> opened(const std::string& sealed_bytes);
  void open_note(EventBody& body);
  std::string owners_refusal(const Ticket& ticket, const Event& event);

  StoreOptions options_;
  SealKeys keys_;
  Database database_;
  DeviceId device_;
  ProcedureView procedures_{options_.procedures};
};

}  // namespace huiyin::db
