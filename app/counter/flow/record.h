// What the counter knows of the record: a snapshot as the store's worker read it in one go. Plain
// values of this room, so that the flow names neither the store nor the link.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/core/history.h"
#include "app/core/procedure.h"
#include "app/core/ticket.h"

namespace huiyin::counter {

struct Account {
  std::string login;
  std::string name;
  std::string role;
  std::string desk;           // preferred one, may be empty
  bool has_password = false;  // that opens settings
  bool operator==(const Account&) const = default;
};

// A terminal that this host has paired, and how it says it is.
struct Kiosk {
  DeviceId id;
  std::string name;
  char letter = '?';
  bool revoked = false;
  Moment last_seen;
  std::int64_t outbox = 0;  // events it has not delivered yet, as it said last
  std::string printer;      // "ready", "busy", "stopped", "none", "" = it has not said
  std::string reasons;      // printer reason keywords, comma separated
  bool operator==(const Kiosk&) const = default;
};

// A terminal that asks to be paired: staff compare the digits on both screens.
struct Pairing {
  std::string name;
  std::string digits;
  Moment at;
  bool operator==(const Pairing&) const = default;
};

// Open tickets, found by id at once however many there are. Remembers which of them were put or
// removed since somebody asked, so that a list of 100,000 is not made anew for one change.
class OpenTickets {
 public:
  OpenTickets() = default;
  explicit OpenTickets(std::vector<Ticket> tickets);

  auto begin() const { return tickets_.begin(); }
  auto end() const { return tickets_.end(); }
  auto begin() { return tickets_.begin(); }  // ids must stay
  auto end() { return tickets_.end(); }
  std::size_t size() const { return tickets_.size(); }
  bool empty() const { return tickets_.empty(); }

  const Ticket* find(const TicketId& id) const;  // nullptr: not among them
  void put(Ticket ticket);                       // a new one, or in the place of the one we hold
  void remove(const TicketId& id);
  std::vector<TicketId> take_changes();  // since the last call; an id may come twice

 private:
  struct Hash {
    std::size_t operator()(const TicketId& id) const;
  };
  std::vector<Ticket> tickets_;
  std::unordered_map<TicketId, std::size_t, Hash> places_;
  std::vector<TicketId> changes_;
};

// The small books beside the tickets.
struct RecordBooks {
  Moment shift_began;             // what is older was left by the last shift
  std::vector<Account> accounts;  // active ones, who may sign in
  std::vector<Kiosk> kiosks;
  std::vector<Pairing> pairings;
  SharedProcedures procedures;  // nullptr: those of the settings
};

struct Record : RecordBooks {
  Day day;                     // business day of `visits`
  std::vector<Ticket> visits;  // who came to the lobby today
  OpenTickets open;            // every ticket that is neither written off nor cancelled
  int registered_today = 0;
};

// One ticket with its story.
struct Dossier {
  Ticket ticket;
  std::vector<HistoryEntry> history;  // oldest first
  std::vector<Ticket> linked = {};    // merged with it, or of the same incident
};

struct HouseholdRow {
  std::string label;  // "3-1-1502"
  std::string owner;
  std::string phone;
  bool operator==(const HouseholdRow&) const = default;
};

// Puts a newer version of a ticket in the place of the one we hold. Older versions change nothing.
void merge(Record& record, const Ticket& ticket);
// A person's name for his login; what is no account stays as it is.
std::string person_of(const Record& record, const std::string& login);
// The ticket, or nullptr.
const Ticket* find_ticket(const Record& record, const TicketId& id);

}  // namespace huiyin::counter
