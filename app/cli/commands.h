// The commands of `huiyin`, one function each; main.cpp reads their options. Each returns the exit
// code and has said everything there is to say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/context.h"

namespace huiyin::cli {

struct InitOptions {
  std::string site;
  bool demo = false;
};
int run_init(Context& context, const InitOptions& options);

struct PairOptions {
  std::string station;
  std::string host;
  std::string name;
};
int run_pair(Context& context, const PairOptions& options);

struct PinOptions {
  std::string station;
  std::string pin;  // empty: the first line of standard input
};
int run_pin(Context& context, const PinOptions& options);

struct ApproveOptions {
  std::string site;
  std::string digits;
};
int run_approve(Context& context, const ApproveOptions& options);

struct ServeOptions {
  std::string site;
  std::optional<int> port;
};
int run_serve(Context& context, const ServeOptions& options);

struct RegisterOptions {
  std::string station;
  std::string category;
  std::string household;
  std::string name;
  std::string phone;
  std::string text;
  std::string language = "zh_CN";
  bool waiting = false;
  bool urgent = false;
};
int run_register(Context& context, const RegisterOptions& options);

struct SyncOptions {
  std::string station;
  bool once = false;
};
int run_sync(Context& context, const SyncOptions& options);

// Exactly one of site and station is set.
struct Place {
  std::string site;
  std::string station;
};
struct StatusOptions {
  Place place;
  std::string code;  // token, number or QR text
};
int run_status(Context& context, const StatusOptions& options);

struct TicketsOptions {
  std::string site;
  std::string state;
  int limit = 1000;
};
int run_tickets(Context& context, const TicketsOptions& options);

struct ActOptions {
  std::string site;
  std::string actor;
  std::string ticket;
  std::string action;
  std::vector<std::string> fields;  // k=v
};
int run_act(Context& context, const ActOptions& options);

struct SlipOptions {
  Place place;
  std::string ticket;
  std::string format = "png";
  std::string out;
  int width_dots = 0;  // 0: as the settings say
};
int run_slip(Context& context, const SlipOptions& options);

// ---- registers ----
struct BooksOptions {
  std::string site;
  std::string month;  // of the duties; empty: this one
};
int run_registers(Context& context, const BooksOptions& options);
int run_due(Context& context, const BooksOptions& options);
int run_duties(Context& context, const BooksOptions& options);

struct EntriesOptions {
  std::string site;
  std::string book;
  std::string state = "*";
  std::string text;
};
int run_entries(Context& context, const EntriesOptions& options);

struct EntryOptions {
  std::string site;
  std::string actor;
  std::string book;
  std::vector<std::string> words;   // [ID] VERB
  std::vector<std::string> fields;  // k=v
};
int run_entry(Context& context, const EntryOptions& options);

struct EntryFormOptions {
  std::string site;
  std::string book;
  std::string id;
  std::string out;
};
int run_entry_form(Context& context, const EntryFormOptions& options);

struct FormOptions {
  std::string name;  // work_order, rework, contact, reply
  std::string site;
  std::string ticket;
  std::string out;
};
int run_form(Context& context, const FormOptions& options);

struct ReportOptions {
  std::string name;
  std::string site;
  std::string month;
  std::string day;  // of duty_log and daily
  std::string format = "csv";
  std::string out;
};
// Empty, or the names there are.
std::string report_name_fault(const std::string& name);
int run_report(Context& context, const ReportOptions& options);
// Names "register:BOOK" (the month's entries), "summary:BOOK" and "duties".
bool is_register_report(const std::string& name);
int run_register_report(Context& context, const ReportOptions& options);

struct DutyReportOptions {
  std::string name;  // duty_log, daily
  std::string site;
  std::string day;  // empty: today
  std::string format = "json";
  std::string out;  // empty: standard output
};
int run_duty_report(Context& context, const DutyReportOptions& options);

// At most one of the logins is set; none: they are listed.
struct StaffOptions {
  std::string site;
  std::string actor = "command line";
  std::string add, deactivate, activate, set_role, reset_pin, set_password;
  std::string name, role, desk, pin;
};
int run_staff(Context& context, const StaffOptions& options);

// Nothing but the site: how the handover stands.
struct ShiftOptions {
  std::string site;
  std::string actor = "command line";
  bool begin = false;
  bool all_there = false;          // every tool that is not counted yet
  std::vector<std::string> tools;  // NAME=COUNTED[,WHO,WHY]
  std::string place, place_note, remarks;
  std::string sign, pin, absent;
  std::string convert;
  std::string stand_in, why, remark, figure, day;
  std::string times;
  std::string out;  // the handover sheet as PDF
};
int run_shift(Context& context, const ShiftOptions& options);

struct FileOptions {
  std::string file;
  std::string site;
};
struct RulesOptions {
  std::string site;
  std::string set;    // KEY=VALUE
  std::string reset;  // KEY
  std::string reason;
  std::string actor;
};
int run_rules(Context& context, const RulesOptions& options);
int run_import_calendar(Context& context, const FileOptions& options);
struct ImportOptions {
  std::string file;
  std::string site;
  bool dry_run = false;  // says what would change, writes nothing
};
int run_import_households(Context& context, const ImportOptions& options);
int run_backup(Context& context, const FileOptions& options);
int run_restore(Context& context, const FileOptions& options);
int run_verify(Context& context, const std::string& site);
int run_rebuild(Context& context, const std::string& site);
int run_doctor(Context& context, const Place& place);

}  // namespace huiyin::cli
