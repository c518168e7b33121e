// huiyin: the office's command line. Reads options; commands.h has what they do.
#include <CLI/CLI.hpp>

#include <unistd.h>

#include <functional>
#include <string>

#include "app/cli/commands.h"
#include "app/core/form_doc.h"

namespace huiyin::cli {
namespace {

using Run = std::function<int(Context&)>;

// Adds a command whose options stay alive in its own callback.
template <typename Options>
Options* add(CLI::App& app, const char* name, const char* help, Run& chosen,
             int (*run)(Context&, const Options&),
             std::function<void(CLI::App&, Options&)> declare) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(name, help);
  declare(*command, *options);
  command->callback([&chosen, run, options] {
    chosen = [run, options](Context& context) { return run(context, *options); };
  });
  return options.get();
}

void site_option(CLI::App& app, std::string& site) {
  app.add_option("--site", site, "the site's directory")->required();
}
void station_option(CLI::App& app, std::string& station) {
  app.add_option("--station", station, "the kiosk's directory")->required();
}
void place_options(CLI::App& app, Place& place) {
  auto* group = app.add_option_group("place", "whose records");
  group->add_option("--site", place.site, "the site's directory");
  group->add_option("--station", place.station, "a kiosk's directory");
  group->require_option(1);
}

void add_set_up(CLI::App& app, Run& chosen) {
  add<InitOptions>(app, "init", "make a site directory", chosen, run_init,
                   [](CLI::App& c, InitOptions& o) {
                     site_option(c, o.site);
                     c.add_flag("--demo", o.demo, "fill it with a community to play with");
                   });
  add<PairOptions>(app, "pair", "join a kiosk to its host; prints six digits and waits", chosen,
                   run_pair, [](CLI::App& c, PairOptions& o) {
                     station_option(c, o.station);
                     c.add_option("--host", o.host, "https://HOST:PORT")->required();
                     c.add_option("--name", o.name, "where the kiosk stands");
                   });
  add<PinOptions>(app, "pin", "set the PIN of a kiosk's staff page; reads it from standard input",
                  chosen, run_pin, [](CLI::App& c, PinOptions& o) {
                    station_option(c, o.station);
                    c.add_option("--pin", o.pin, "4 to 8 digits, seen by who lists processes");
                  });
  add<ApproveOptions>(app, "approve", "let the kiosk in that shows these digits", chosen,
                      run_approve, [](CLI::App& c, ApproveOptions& o) {
                        site_option(c, o.site);
                        c.add_option("digits", o.digits, "six digits")->required();
                      });
  add<ServeOptions>(app, "serve", "the host without a window", chosen, run_serve,
                    [](CLI::App& c, ServeOptions& o) {
                      site_option(c, o.site);
                      c.add_option("--port", o.port, "instead of the one in site.toml")
                          ->check(CLI::Range(0, 65535));
                    });
  add<FileOptions>(app, "backup", "a verified copy into SITE/backups or --to DIR", chosen,
                   run_backup, [](CLI::App& c, FileOptions& o) {
                     site_option(c, o.site);
                     c.add_option("--to", o.file, "another folder, best on another disk");
                   });
  add<FileOptions>(app, "restore", "put a backup in the record's place", chosen, run_restore,
                   [](CLI::App& c, FileOptions& o) {
                     site_option(c, o.site);
                     c.add_option("file", o.file, "the backup; without it the newest one");
                   });
  CLI::App* import = app.add_subcommand("import", "read a file into the site");
  import->require_subcommand(1);
  add<ImportOptions>(*import, "households", "CSV: building,unit,room,owner,phone,area_m2,note",
                     chosen, run_import_households, [](CLI::App& c, ImportOptions& o) {
                       c.add_option("file", o.file, "the CSV file, UTF-8")->required();
                       site_option(c, o.site);
                       c.add_flag("--dry-run", o.dry_run, "say what would change, write nothing");
                     });
  add<FileOptions>(*import, "calendar", "TOML: public holidays and make-up days", chosen,
                   run_import_calendar, [](CLI::App& c, FileOptions& o) {
                     c.add_option("file", o.file, "like assets/calendar/cn.toml")->required();
                     site_option(c, o.site);
                   });
}

void add_tickets(CLI::App& app, Run& chosen) {
  add<RegisterOptions>(app, "register", "register a matter at a kiosk", chosen, run_register,
                       [](CLI::App& c, RegisterOptions& o) {
                         station_option(c, o.station);
                         c.add_option("--category", o.category, "repair, complaint, …")->required();
                         c.add_option("--household", o.household, "building-unit-room");
                         c.add_option("--name", o.name);
                         c.add_option("--phone", o.phone);
                         c.add_option("--text", o.text, "what it is about")->required();
                         c.add_option("--language", o.language, "zh_CN, zh_TW or en");
                         c.add_flag("--waiting", o.waiting, "the owner waits in the lobby");
                         c.add_flag("--urgent", o.urgent, "an emergency repair");
                       });
  add<SyncOptions>(app, "sync", "keep a kiosk and its host in step", chosen, run_sync,
                   [](CLI::App& c, SyncOptions& o) {
                     station_option(c, o.station);
                     c.add_flag("--once", o.once, "until both agree, then end");
                   });
  add<StatusOptions>(app, "status", "how a ticket stands", chosen, run_status,
                     [](CLI::App& c, StatusOptions& o) {
                       place_options(c, o.place);
                       c.add_option("code", o.code, "token, number or the QR's text")->required();
                     });
  add<TicketsOptions>(app, "tickets", "the site's tickets, newest first", chosen, run_tickets,
                      [](CLI::App& c, TicketsOptions& o) {
                        site_option(c, o.site);
                        c.add_option("--state", o.state, "of the case or of the visit");
                        c.add_option("--limit", o.limit)->check(CLI::Range(1, 100000));
                      });
  add<ActOptions>(
      app, "act", "one step on a ticket", chosen, run_act, [](CLI::App& c, ActOptions& o) {
        site_option(c, o.site);
        c.add_option("--actor", o.actor, "who does it")->required();
        c.add_option("ticket", o.ticket, "id, token or number")->required();
        c.add_option("action", o.action, "accept, dispatch, start, resolve, …")->required();
        c.add_option("--field", o.fields, "k=v; may be given again")
            ->take_all()
            ->expected(1)
            ->allow_extra_args(false);
      });
  add<SlipOptions>(
      app, "slip", "a ticket's slip as a file", chosen, run_slip, [](CLI::App& c, SlipOptions& o) {
        place_options(c, o.place);
        c.add_option("ticket", o.ticket, "id, token or number")->required();
        c.add_option("--format", o.format)->check(CLI::IsMember({"png", "pdf", "escpos"}));
        c.add_option("-o,--out", o.out, "the file")->required();
        c.add_option("--width", o.width_dots)->check(CLI::IsMember({576, 384}));
      });
}

void month_option(CLI::App& app, BooksOptions& options) {
  site_option(app, options.site);
  app.add_option("--month", options.month, "YYYY-MM; without it this month");
}

void add_registers(CLI::App& app, Run& chosen) {
  add<BooksOptions>(app, "registers", "the site's registers: fields, states, steps", chosen,
                    run_registers, month_option);
  add<BooksOptions>(app, "due", "what is due in all registers", chosen, run_due, month_option);
  add<BooksOptions>(app, "duties", "a month's recurring duties: done, missed", chosen, run_duties,
                    month_option);
  add<EntriesOptions>(app, "entries", "a register's entries, newest first", chosen, run_entries,
                      [](CLI::App& c, EntriesOptions& o) {
                        site_option(c, o.site);
                        c.add_option("book", o.book, "lost_found, visit, …")->required();
                        c.add_option("--state", o.state, "a state, or open");
                        c.add_option("--text", o.text, "words in any field");
                      });
  add<EntryOptions>(app, "entry", "one step on an entry, or a new one", chosen, run_entry,
                    [](CLI::App& c, EntryOptions& o) {
                      site_option(c, o.site);
                      c.add_option("--actor", o.actor, "who does it")->required();
                      c.add_option("book", o.book, "lost_found, visit, …")->required();
                      c.add_option("words", o.words, "[ID] VERB: create, or ID and edit or a step")
                          ->required()
                          ->expected(1, 2);
                      c.add_option("--field", o.fields, "k=v; may be given again")
                          ->take_all()
                          ->expected(1)
                          ->allow_extra_args(false);
                    });
  add<EntryFormOptions>(app, "entry-form", "an entry's printed form as PDF", chosen, run_entry_form,
                        [](CLI::App& c, EntryFormOptions& o) {
                          site_option(c, o.site);
                          c.add_option("book", o.book, "lost_found, visit, …")->required();
                          c.add_option("id", o.id, "the entry's id or its start")->required();
                          c.add_option("-o,--out", o.out, "the file")->required();
                        });
}

void add_office(CLI::App& app, Run& chosen) {
  add<FormOptions>(app, "form", "a ticket's A4 form as PDF", chosen, run_form,
                   [](CLI::App& c, FormOptions& o) {
                     const std::vector<std::string> names(kTicketForms.begin(), kTicketForms.end());
                     c.add_option("name", o.name)->required()->check(CLI::IsMember(names));
                     site_option(c, o.site);
                     c.add_option("ticket", o.ticket, "id, token or number")->required();
                     c.add_option("-o,--out", o.out, "the file")->required();
                   });
  add<ReportOptions>(
      app, "report", "a month's register (tickets, complaints) or report", chosen, run_report,
      [](CLI::App& c, ReportOptions& o) {
        c.add_option("name", o.name, "a report, or register:BOOK, summary:BOOK")
            ->required()
            ->check([](const std::string& name) { return report_name_fault(name); });
        site_option(c, o.site);
        c.add_option("--month", o.month, "YYYY-MM; of tickets and complaints");
        c.add_option("--day", o.day, "YYYY-MM-DD; of duty_log and daily, without it today");
        c.add_option("--format", o.format)->check(CLI::IsMember({"json", "csv", "xlsx", "pdf"}));
        c.add_option("-o,--out", o.out, "the file");
      });
  add<RulesOptions>(app, "rules", "every limit of the procedures, and what the site has set",
                    chosen, run_rules, [](CLI::App& c, RulesOptions& o) {
                      site_option(c, o.site);
                      c.add_option("--set", o.set, "KEY=VALUE: N-049=\"48 hours\", C-01=all_24");
                      c.add_option("--reset", o.reset, "KEY: back to the default");
                      c.add_option("--reason", o.reason, "why; written down");
                      c.add_option("--actor", o.actor, "who");
                    });
  struct Simple {
    const char* name;
    const char* help;
    int (*run)(Context&, const std::string&);
  };
  for (const Simple& simple : {Simple{"verify", "is the journal whole?", run_verify},
                               Simple{"rebuild", "fold the journal anew", run_rebuild}}) {
    add<std::string>(app, simple.name, simple.help, chosen, simple.run,
                     [](CLI::App& c, std::string& site) { site_option(c, site); });
  }
  add<Place>(app, "doctor", "what is wrong, and what to do", chosen, run_doctor,
             [](CLI::App& c, Place& place) {
               c.add_option("--site", place.site, "the site's directory");
               c.add_option("--station", place.station, "a kiosk's directory");
             });
}

void add_people(CLI::App& app, Run& chosen) {
  add<StaffOptions>(app, "staff", "who works here, posts, PINs", chosen, run_staff,
                    [](CLI::App& c, StaffOptions& o) {
                      site_option(c, o.site);
                      c.add_option("--actor", o.actor, "who does it");
                      auto* what = c.add_option_group("what");
                      what->add_option("--add", o.add, "LOGIN; with --name and --role");
                      what->add_option("--deactivate", o.deactivate, "LOGIN");
                      what->add_option("--activate", o.activate, "LOGIN");
                      what->add_option("--set-role", o.set_role, "LOGIN; with --role");
                      what->add_option("--reset-pin", o.reset_pin, "LOGIN; prints a new PIN");
                      what->add_option("--set-password", o.set_password,
                                       "LOGIN; the password comes from standard input");
                      what->require_option(0, 1);
                      c.add_option("--name", o.name);
                      c.add_option("--role", o.role, "posts, apart by commas");
                      c.add_option("--desk", o.desk);
                      c.add_option("--pin", o.pin, "instead of one that is made up");
                    });
  add<ShiftOptions>(
      app, "shift", "hand over, stand in, add to the day's log", chosen, run_shift,
      [](CLI::App& c, ShiftOptions& o) {
        site_option(c, o.site);
        c.add_option("--actor", o.actor, "who does it");
        c.add_flag("--begin", o.begin, "freeze the list of open matters");
        c.add_option("--tool", o.tools, "NAME=COUNTED[,WHO,WHY]; may be given again")
            ->take_all()
            ->expected(1)
            ->allow_extra_args(false);
        c.add_flag("--all-there", o.all_there, "every tool not counted yet");
        c.add_option("--place", o.place)->check(CLI::IsMember({"accepted", "refused"}));
        c.add_option("--place-note", o.place_note);
        c.add_option("--remarks", o.remarks, "what the next shift should know");
        c.add_option("--sign", o.sign)->check(CLI::IsMember({"outgoing", "incoming"}));
        c.add_option("--pin", o.pin, "of the actor");
        c.add_option("--absent", o.absent, "why who goes is not there");
        c.add_option("--convert", o.convert, "a night matter becomes an order");
        c.add_option("--stand-in", o.stand_in, "name of the guard who stands in");
        c.add_option("--why", o.why);
        c.add_option("--remark", o.remark, "add to the day's log");
        c.add_option("--figure", o.figure, "energy or material of the day");
        c.add_option("--day", o.day, "YYYY-MM-DD; without it today");
        c.add_option("--times", o.times, "day=08:30 night=17:30 …");
        c.add_option("-o,--out", o.out, "the handover sheet as PDF");
      });
}

int run(int argc, char** argv) {
  Context context;
  context.language = language_of_environment();
  Run chosen;
  CLI::App app{"Huiyin: registers, slips and tickets of a property-management office", "huiyin"};
  app.set_version_flag("--version", "huiyin 0.1.0");
  app.add_flag("--json", context.json_errors, "answers and errors as JSON");
  app.fallthrough();
  app.require_subcommand(1);
  add_set_up(app, chosen);
  add_tickets(app, chosen);
  add_registers(app, chosen);
  add_office(app, chosen);
  add_people(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kExitOk : kExitUsage;
  }
  context.json = context.json_errors || isatty(STDOUT_FILENO) == 0;
  if (auto ready = words::init_i18n(words::default_locale_dir()); !ready) {
    context.language = words::Language::kEn;  // still able to help
  }
  return chosen(context);
}

}  // namespace
}  // namespace huiyin::cli

int main(int argc, char** argv) {
  return huiyin::cli::run(argc, argv);
}
