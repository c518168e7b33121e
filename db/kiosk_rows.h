// Rows of the kiosk's tables that are not events. Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/exchange.h"
#include "app/core/paired_host.h"
#include "db/database.h"

namespace huiyin::db {

std::optional<PairedHost> load_station(Database& database);
void save_station(Database& database, const PairedHost& host);

// The kiosk's memory of where it stands; one row.
struct Progress {
  std::int64_t seq = 0;
  std::string hash;
  Day number_day;
  int number_last = 0;
  std::string epoch;
  std::int64_t cursor = 0;
  std::int64_t high = 0;
  std::int64_t durable = 0;
  std::int64_t host_offset_ms = 0;
  Day host_day;
  Moment last_contact;
};
Progress load_progress(Database& database);
void save_progress(Database& database, const Progress& progress);

// A ticket of our own, without its personal part. The masked name lives until the slip is printed.
struct OwnTicket {
  Ticket ticket;
  std::string masked_name;
};
std::optional<OwnTicket> load_own(Database& database, const TicketId& id);
std::vector<OwnTicket> load_unprinted(Database& database, Moment since);
std::vector<OwnTicket> load_all_own(Database& database);
void insert_own(Database& database, const OwnTicket& own);
void set_slip(Database& database, const TicketId& id, const SlipStatus& slip);

// Public tickets; `rest` follows "SELECT … FROM public_ticket ".
std::string select_public(std::string_view rest);
PublicTicket read_public(const Statement& row);
// Only a higher rev replaces what is there.
void save_public(Database& database, const PublicTicket& ticket);

}  // namespace huiyin::db
