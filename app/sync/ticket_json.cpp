#include "app/sync/ticket_json.h"

#include <algorithm>

#include "app/sync/json_writer.h"

namespace huiyin::sync {
namespace {

void moment_field(JsonWriter& w, std::string_view name, Moment at, const SiteClock& clock) {
  w.key(name);
  if (at.is_set()) {
    w.string(to_rfc3339(at, clock));
  } else {
    w.null();
  }
}

// Said only when it is so.
void true_field(JsonWriter& w, std::string_view name, bool value) {
  if (value) w.field(name, value);
}

void write_dues(JsonWriter& w, const std::vector<Due>& dues, const SiteClock& clock) {
  w.key("due").begin_array();
  for (const Due& due : dues) {
    w.begin_object().field("what", due.what);
    moment_field(w, "at", due.at, clock);
    w.field("clause", due.clause);
    true_field(w, "provisional", due.provisional);
    true_field(w, "paused", due.paused);
    w.end_object();
  }
  w.end_array();
}

void write_facts(JsonWriter& w, const Facts& facts) {
  w.key("facts").begin_object();
  for (const auto& [key, fact] : facts)
    w.field(key, fact.value);
  w.end_object();
}

void write_history(JsonWriter& w, const std::vector<HistoryEntry>& history,
                   const SiteClock& clock) {
  w.key("history").begin_array();
  for (const HistoryEntry& entry : history) {
    w.begin_object();
    moment_field(w, "at", entry.at, clock);
    w.field("actor", entry.actor).field("event", entry.event).field("detail", entry.detail);
    w.end_object();
  }
  w.end_array();
}

void write_ticket(JsonWriter& w, const TicketView& view, const SiteClock& clock) {
  const Ticket& t = view.ticket;
  w.begin_object()
      .field("id", to_string(t.id))
      .field("number", t.number)
      .field("day", to_iso_date(t.day))
      .field("token", t.token)
      .field("category", name_of(t.category))
      .field("household", t.personal.household)
      .field("name", t.personal.name)
      .field("phone", t.personal.phone)
      .field("description", t.personal.text)
      .field("personal_known", t.personal_known)
      .field("channel", name_of(t.channel))
      .field("attendance", name_of(t.attendance))
      .field("urgency", name_of(t.urgency))
      .field("language", t.language)
      .field("state", name_of(t.state))
      .field("queue_state", name_of(t.queue_state))
      .field("department", t.department)
      .field("person", t.person)
      .field("first_receiver", t.first_receiver)
      .field("desk", t.desk)
      .field("calls", t.calls)
      .field("escalation", t.escalation)
      .field("satisfaction", name_of(t.satisfaction))
      .field("result", t.result)
      .field("rev", t.rev);
  write_facts(w, t.facts);
  moment_field(w, "created_at", t.registered_at, clock);
  moment_field(w, "called_at", t.called_at, clock);
  moment_field(w, "closed_at", t.closed_at, clock);
  write_dues(w, view.dues, clock);
  w.field("slip_state", name_of(t.slip.state)).field("slip_attempt", t.slip.attempt);
  write_history(w, view.history, clock);
  w.end_object();
}

void write_error_value(JsonWriter& w, const Error& error) {
  w.key("error").begin_object().field("code", name_of(error.code)).field("message", error.detail);
  w.end_object();
}

}  // namespace

std::string ticket_json(const TicketView& view, const SiteClock& clock) {
  JsonWriter w;
  write_ticket(w, view, clock);
  return w.text();
}

std::string tickets_json(const std::vector<TicketView>& views, const SiteClock& clock) {
  JsonWriter w;
  w.begin_object().key("tickets").begin_array();
  for (const TicketView& view : views)
    write_ticket(w, view, clock);
  return w.end_array().end_object().text();
}

std::string public_ticket_json(const PublicTicket& t, const SiteClock& clock) {
  JsonWriter w;
  w.begin_object()
      .field("id", t.id)
      .field("number", t.number)
      .field("day", to_iso_date(t.day))
      .field("token", t.token)
      .field("category", name_of(t.category))
      .field("urgency", name_of(t.urgency))
      .field("state", name_of(t.state))
      .field("queue_state", name_of(t.queue_state))
      .field("desk", t.desk)
      .field("calls", t.calls)
      .field("rev", t.rev)
      .field("personal_known", false);
  w.key("facts").begin_object();
  for (const auto& [key, value] : t.facts)
    w.field(key, value);
  w.end_object();
  moment_field(w, "created_at", t.registered_at, clock);
  moment_field(w, "called_at", t.called_at, clock);
  moment_field(w, "promised_at", t.promised_at, clock);
  return w.end_object().text();
}

std::string status_json(const PublicTicket& t, const SiteClock& clock) {
  JsonWriter w;
  w.begin_object()
      .field("number", t.number)
      .field("category", name_of(t.category))
      .field("state", name_of(t.state))
      .field("queue_state", name_of(t.queue_state))
      .field("desk", t.desk);
  moment_field(w, "created_at", t.registered_at, clock);
  moment_field(w, "called_at", t.called_at, clock);
  moment_field(w, "promised_at", t.promised_at, clock);
  return w.end_object().text();
}

std::string register_json(const RegisterView& view) {
  return JsonWriter()
      .begin_object()
      .field("id", view.id)
      .field("number", view.number)
      .field("token", view.token)
      .field("qr_text", view.qr_text)
      .end_object()
      .text();
}

std::string act_json(State state) {
  return JsonWriter()
      .begin_object()
      .field("ok", true)
      .field("state", name_of(state))
      .end_object()
      .text();
}

std::string act_failed_json(const Error& error) {
  JsonWriter w;
  w.begin_object().field("ok", false);
  write_error_value(w, error);
  return w.end_object().text();
}

std::string verify_json(bool ok, std::int64_t events, std::string_view first_bad) {
  JsonWriter w;
  w.begin_object().field("ok", ok).field("events", events).key("first_bad");
  if (first_bad.empty()) {
    w.null();
  } else {
    w.string(first_bad);
  }
  return w.end_object().text();
}

std::string doctor_json(const std::vector<DoctorCheck>& checks) {
  JsonWriter w;
  const bool ok = std::all_of(checks.begin(), checks.end(), [](const auto& c) { return c.ok; });
  w.begin_object().field("ok", ok).key("checks").begin_array();
  for (const DoctorCheck& check : checks) {
    w.begin_object()
        .field("name", check.name)
        .field("ok", check.ok)
        .field("detail", check.detail)
        .field("remedy", check.remedy)
        .end_object();
  }
  return w.end_array().end_object().text();
}

std::string digits_json(std::string_view digits) {
  return JsonWriter().begin_object().field("digits", digits).end_object().text();
}

std::string error_json(const Error& error) {
  JsonWriter w;
  w.begin_object();
  write_error_value(w, error);
  return w.end_object().text();
}

}  // namespace huiyin::sync
