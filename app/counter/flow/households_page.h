// What the counter knows and wants about the household file (一户一档): finding a door, everything
// about it, which of its papers are missing, and reading a new directory in.
// Nested in the counter's own state, intents, effects and inputs; the page's step is here, its
// drawing in screens/households_*.cpp, its work in engine/households_work.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/core/ids.h"
#include "app/core/moment.h"
#include "app/core/result.h"
#include "app/core/ticket.h"

namespace huiyin::counter::households {

enum class Part { kPapers, kHistory, kNotes };

struct Door {
  std::string label;
  std::string owner;
  std::string phone;
};

struct Paper {
  std::string key;
  bool is_there = false;
  bool kept_by_us = false;
  Moment since;
  std::string by;
};

// One thing that happened: a ticket, or an entry of a register.
struct Happening {
  Moment at;
  std::optional<TicketId> ticket;
  std::string number;  // of the ticket, or the register's name
  std::string kind;    // code name of its category; empty: an entry of a register
  std::string text;
  std::string state;
};

struct Note {
  Moment at;
  std::string by;
  std::string text;
};

struct Home {
  Door door;
  std::string area_m2;
  std::string remark;
  bool vip = false;
  bool custody = false;  // its keys are in our custody
  std::vector<Paper> papers;
  std::vector<Happening> happenings;  // newest first
  std::vector<Note> notes;            // newest first
  int rev = 0;
};

struct Fault {
  int line = 0;
  std::string reason;
  std::string detail;
};
struct Preview {
  std::string file;
  int rows = 0, added = 0, changed = 0, unchanged = 0;
  std::vector<std::string> removed;
  std::vector<Fault> faults;
  bool may_import = false;
};

// ---- what a person wants ----
struct Opened {};  // the page comes to the front
struct EditSearch {
  std::string text;
};
struct MoveTo {
  std::size_t row = 0;
};
struct OpenHome {
  std::string label;
};
struct PickPart {
  Part part = Part::kPapers;
};
struct FlipPaper {
  std::string key;
};
struct FlipVip {};
struct FlipCustody {};
struct EditNote {
  std::string text;
};
struct AddNote {};
struct PickHappening {
  std::size_t row = 0;
};
struct BeginImport {};
struct EditFile {
  std::string text;
};
struct CheckFile {};
struct ConfirmImport {};
struct LeaveImport {};
using Intent = std::variant<Opened, EditSearch, MoveTo, OpenHome, PickPart, FlipPaper, FlipVip,
                            FlipCustody, EditNote, AddNote, PickHappening, BeginImport, EditFile,
                            CheckFile, ConfirmImport, LeaveImport>;

// ---- what the flow asks of the world ----
struct Prepare {};  // the directory's initials, once
struct Find {
  int serial = 0;
  std::string text;
};
struct Read {
  std::string label;
  std::string actor;
  bool is_opening = true;  // written down who looked; not for reading again what is open
};
struct Change {
  std::string label;
  std::string verb;
  std::map<std::string, std::string> fields;
  int rev = 0;
  std::string actor;
};
struct Check {
  std::string file;
};
struct Import {
  std::string file;
  std::string actor;
};
using Effect = std::variant<Prepare, Find, Read, Change, Check, Import>;

// ---- what the world answers ----
struct Found {
  int serial = 0;
  Result<std::vector<Door>> doors;
};
struct HomeRead {
  std::string label;
  Result<Home> home;
};
struct Checked {
  Result<Preview> preview;
};
struct Imported {
  Result<int> households;
};
using Input = std::variant<Found, HomeRead, Checked, Imported>;

struct Importing {
  std::string file;
  bool busy = false;
  std::optional<Preview> preview;
  std::optional<Error> error;
};

struct State {
  std::string text;  // in the search field
  int serial = 0;
  std::vector<Door> doors;
  std::size_t row = 0;
  std::optional<Home> home;
  Part part = Part::kPapers;
  std::size_t happening = 0;
  std::string note;  // being written
  std::optional<Importing> importing;
  std::optional<int> imported;  // how many households the directory has now
};

int missing_papers(const Home& home);

}  // namespace huiyin::counter::households
