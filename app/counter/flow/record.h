// What the counter knows of the record: a snapshot as the store's worker read it in one go. Plain
// values of this room, so that the flow names neither the store nor the link.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/core/history.h"
#include "app/core/ticket.h"

namespace huiyin::counter {

struct Account {
  std::string login;
  std::string name;
  std::string role;
  std::string desk;  // preferred one, may be empty
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

struct Record {
  Day day;                     // business day of `visits`
  std::vector<Ticket> visits;  // who came to the lobby today
  std::vector<Ticket> open;    // every ticket that is neither written off nor cancelled
  int registered_today = 0;
  std::vector<Account> accounts;  // active ones, who may sign in
  std::vector<Kiosk> kiosks;
  std::vector<Pairing> pairings;
};

// One ticket with its story.
struct Dossier {
  Ticket ticket;
  std::vector<HistoryEntry> history;  // oldest first
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
