// What the counter knows and wants about the shift: handover (交接班), duty log, daily report.
// Nested in the counter's own state, intents, effects and inputs; the page's steps are in
// shift_page.cpp and duty_page.cpp, its drawing in screens/shift_page.cpp and duty_page.cpp, its
// work in engine/shift_work.cpp.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/core/duty_log.h"
#include "app/core/handover.h"
#include "app/core/result.h"

namespace huiyin::counter::shift {

enum class Tab { kHandover, kDutyLog, kDaily };
enum class Text {
  kRemarks,
  kPlaceNote,
  kOutgoingPin,
  kIncomingPin,
  kAbsent,      // why who goes is not there
  kNote,        // of the duty log
  kNotePerson,  // who stands in
};
std::string_view name_of(Text text);  // remarks place_note outgoing_pin …
enum class NoteKind { kRemark, kStandIn, kFigure };
std::string_view name_of(NoteKind kind);  // remark stand_in figure

// ---- what a person wants ----
struct Opened {};  // the page comes to the front
struct ShowTab {
  Tab tab = Tab::kHandover;
};
struct Begin {};  // or freeze the list anew
struct CountTool {
  std::size_t index = 0;
  int by = 0;  // from what should be there, when nothing is counted yet; 0: all are there
};
struct TellTool {
  std::size_t index = 0;
  bool is_reason = false;  // else: who has it
  std::string text;
};
struct SeePlace {
  Environment found = Environment::kUnseen;
};
struct EditText {
  Text which = Text::kRemarks;
  std::string text;
};
struct NextIncoming {};  // the next colleague who may take over
struct Sign {
  Side side = Side::kOutgoing;
};
struct Convert {
  TicketId id;
};
struct Write {};  // as a PDF, to print and sign
struct MoveDay {
  int by = 0;
};
struct PickNote {
  NoteKind kind = NoteKind::kRemark;
};
struct AddNote {};
using Intent = std::variant<Opened, ShowTab, Begin, CountTool, TellTool, SeePlace, EditText,
                            NextIncoming, Sign, Convert, Write, MoveDay, PickNote, AddNote>;

// ---- what the flow asks of the world ----
struct Load {
  std::string login;
};
struct BeginHandover {
  std::string actor;
};
struct KeepHandover {
  Handover draft;
  std::string actor;
};
struct SignHandover {
  Handover draft;  // kept first when it has changed
  bool changed = false;
  Side side = Side::kOutgoing;
  std::string actor;  // who is signed in and keeps the draft
  std::string login;
  std::string pin;
  std::string absent_reason;
};
struct ConvertNight {
  TicketId id;
  std::string actor;
};
struct LoadDay {
  std::optional<Day> day;  // none: today
};
struct StoreNote {
  Day day;
  DutyNote note;
};
struct WritePaper {
  Tab tab = Tab::kHandover;
  std::optional<Day> day;
  std::string handover;
};
using Effect = std::variant<Load, BeginHandover, KeepHandover, SignHandover, ConvertNight, LoadDay,
                            StoreNote, WritePaper>;

// ---- what the world answers ----
struct Board {
  Handover handover;  // the newest; state kNone: never one
  ShiftTimes times;
  Shift ending;
  HandoverDuty duty = HandoverDuty::kNone;
  std::vector<Ticket> night_rows;  // must become orders first
  std::vector<Ticket> his_again;   // first received by him, still open
  std::size_t open = 0;
};
struct Loaded {
  std::string login;
  Result<Board> board;
};
struct Changed {  // begun, kept or signed
  Result<Handover> handover;
  bool is_signed = false;
};
struct Converted {
  TicketId id;
  Result<Ticket> ticket;
};
struct DayLoaded {
  Result<DutyDay> day;
};
struct NoteStored {
  std::optional<Error> error;
};
struct Written {
  Result<std::string> file;
};
using Input = std::variant<Loaded, Changed, Converted, DayLoaded, NoteStored, Written>;

struct DutyForm {
  NoteKind kind = NoteKind::kRemark;
  std::string text = {};
  std::string person = {};
  bool busy = false;
};

struct State {
  bool known = false;
  std::optional<Error> error = {};
  Tab tab = Tab::kHandover;
  Board board = {};
  bool must = false;  // this person has to take over before anything else (S-17)
  Handover draft = {};
  bool changed = false;  // the draft, since it was kept
  std::string incoming = {};
  std::string outgoing_pin = {}, incoming_pin = {}, absent_reason = {};
  bool busy = false;
  std::optional<Side> tried = {};  // whose signature was refused, and why
  HandoverFault fault = HandoverFault::kNone;
  std::optional<Error> sign_error = {};
  std::optional<Day> day = {};
  std::optional<DutyDay> log = {};
  DutyForm duty = {};
  std::string written = {};  // the file that was made last
};

}  // namespace huiyin::counter::shift
