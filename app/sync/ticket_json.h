// The JSON that people and scripts get from the command line and the status page: the shapes of
// the design's section 6. Pure; times are RFC 3339 with the site's offset.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/core/exchange.h"
#include "app/core/history.h"
#include "app/core/procedure.h"
#include "app/core/result.h"
#include "app/core/ticket.h"

namespace huiyin::sync {

// A ticket as a host or its own kiosk shows it to staff.
struct TicketView {
  Ticket ticket;
  std::vector<Due> dues;
  std::vector<HistoryEntry> history;
};

struct RegisterView {
  std::string id;
  std::string number;
  std::string token;
  std::string qr_text;
};

struct DoctorCheck {
  std::string name;
  bool ok = false;
  std::string detail;
  std::string remedy;  // what to do, empty when fine
};

// T: {"id","number","token","category","household","description","channel","state","queue_state",
// "created_at","due":[{"what","at","clause"}],"slip_state","history":[{"at","actor","event"}], …}.
// Personal parts that this device cannot read are empty and "personal_known" is false.
std::string ticket_json(const TicketView& view, const SiteClock& clock);
std::string tickets_json(const std::vector<TicketView>& views,
                         const SiteClock& clock);  // {"tickets":[T]}

// What a kiosk knows of a ticket it did not make: T without its personal keys.
std::string public_ticket_json(const PublicTicket& ticket, const SiteClock& clock);
// /t/TOKEN.json: number, category, states, desk, times. No id, nothing personal.
std::string status_json(const PublicTicket& ticket, const SiteClock& clock);

std::string register_json(const RegisterView& view);  // {"id","number","token","qr_text"}
std::string act_json(State state);                    // {"ok":true,"state"}
std::string act_failed_json(const Error& error);      // {"ok":false,"error":{"code","message"}}
std::string verify_json(bool ok, std::int64_t events, std::string_view first_bad);  // "" → null
std::string doctor_json(const std::vector<DoctorCheck>& checks);  // ok = all of them
std::string digits_json(std::string_view digits);                 // {"digits":"123456"}
std::string error_json(const Error& error);                       // {"error":{"code","message"}}

}  // namespace huiyin::sync
