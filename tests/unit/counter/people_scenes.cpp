// Scenes of the shift and of the accounts.
#include "tests/unit/counter/people_scenes.h"

namespace huiyin::counter::samples {
namespace {

constexpr Moment kThen{kNow_ms - 20 * kMinute_ms};

Ticket night_row() {
  Registered facts;
  facts.number = "A021";
  facts.text = "卫生间水龙头滴水，可明天处理";
  facts.minutes_ago = 300;
  return ticket(facts);
}

shift::Board board_of(Handover h) {
  shift::Board board;
  board.handover = std::move(h);
  board.ending = shift_at(now().wall, settings().clock);
  board.open = board.handover.items.size();
  return board;
}

void at_shift(Driver& d, const shift::Board& board) {
  d.want(GoTo{Screen::kShift});
  d.put(Input{shift::Input{shift::Loaded{d.session().account.login, board}}});
}

void missing_tool(Driver& d) {
  d.signed_in();
  Handover h = handover_of_busy_record();
  h.tools[2].counted = 2;
  h.environment = Environment::kRefused;
  h.shift = "2026-11-17 night";
  shift::Board board = board_of(h);
  board.night_rows = {night_row()};
  at_shift(d, board);
  d.want(shift::Intent{shift::Sign{Side::kOutgoing}});
}

DutyDay day_of_busy_record() {
  DutyDay day;
  day.day = local_day(now().wall, settings().clock);
  day.registered = 14;
  day.closed = 6;
  day.emergencies = 1;
  day.open_at_end = 9;
  day.by_category = {{"repair", 8}, {"complaint", 3}, {"inquiry", 3}};
  day.lines = {
      {DutySection::kCalls, kThen, "zhang", "C003", "inquiry", "", "问明天停水几点恢复"},
      {DutySection::kEmergencies, kThen, "kiosk", "A011", "repair", "3-1-1502", "水管爆裂"},
      {DutySection::kStandIns, kThen, "li", "", "stand_in", "", "赵安 · 维修去 3 号楼"},
      {DutySection::kHandled, kThen, "li", "A011", "resolve", "3-1-1502", "已换阀门，试水正常"}};
  day.presences = {{"zhang", kThen, {}}};
  day.open_repairs = {night_row()};
  return day;
}

void at_day(Driver& d, shift::Tab tab) {
  d.signed_in();
  at_shift(d, board_of({}));
  d.want(shift::Intent{shift::ShowTab{tab}});
  d.put(Input{shift::Input{shift::DayLoaded{day_of_busy_record()}}});
  d.want(shift::Intent{shift::PickNote{shift::NoteKind::kStandIn}});
}

}  // namespace

Account wang() {
  return {"wang", "王建平", "manager", "1"};
}

Driver& sign_in_as(Driver& driver, const Account& account) {
  Record record = busy_record();
  record.accounts.push_back(account);
  driver.put(RecordLoaded{record});
  driver.want(PickAccount{account.login}).want(EditPin{"1234"}).want(SubmitPin{});
  return driver.put(PinChecked{account.login, account});
}

Handover handover_of_busy_record() {
  Handover h;
  h.id = "018f0000-0000-7000-8000-000000000001";
  h.rev = 1;
  h.shift = "2026-11-18 day";
  h.outgoing = "zhang";
  h.state = HandoverState::kPrepared;
  h.prepared_at = kThen;
  h.tools = usual_tools();
  for (ToolCount& tool : h.tools)
    tool.counted = tool.expected;
  std::vector<Ticket> open;
  const Record record = busy_record();
  for (const Ticket& ticket : record.open)
    open.push_back(ticket);
  h.items = frozen_list(open, settings().procedures.get());
  return h;
}

std::vector<people::Colleague> colleagues() {
  return {{"chen", "陈静", "supervisor", "1", true, true},
          {"li", "李强", "receptionist,cashier", "2", true, false},
          {"wang", "王建平", "manager", "1", true, true},
          {"wu", "吴国栋", "technician,night_duty_technician", "", true, false},
          {"zhang", "张丽", "receptionist", "1", true, false},
          {"zhao", "赵安", "gate_guard", "", false, false}};
}

Scenes people_scenes() {
  return {
      {"shift_begin", [](Driver& d) { at_shift(d.signed_in(), board_of({})); }},
      {"handover", [](Driver& d) { at_shift(d.signed_in(), board_of(handover_of_busy_record())); }},
      {"handover_must",
       [](Driver& d) {
         Handover h = handover_of_busy_record();
         h.outgoing = "li";
         h.state = HandoverState::kOutgoingSigned;
         h.outgoing_at = kThen;
         shift::Board board = board_of(h);
         board.duty = HandoverDuty::kMustTakeOver;
         at_shift(d.signed_in(), board);
       }},
      {"handover_missing", missing_tool},
      {"duty_log", [](Driver& d) { at_day(d, shift::Tab::kDutyLog); }},
      {"daily", [](Driver& d) { at_day(d, shift::Tab::kDaily); }},
      {"people",
       [](Driver& d) {
         sign_in_as(d, wang()).want(GoTo{Screen::kPeople});
         d.put(Input{people::Input{people::Loaded{colleagues()}}});
         d.want(people::Intent{people::Pick{"li"}});
       }},
      {"people_add",
       [](Driver& d) {
         sign_in_as(d, wang()).want(GoTo{Screen::kPeople});
         d.put(Input{people::Input{people::Loaded{colleagues()}}});
         d.want(people::Intent{people::Add{}}).want(people::Intent{people::Save{}});
       }},
      {"people_not", [](Driver& d) { d.signed_in().want(GoTo{Screen::kPeople}); }},
      {"gate",
       [](Driver& d) {
         Account account = wang();
         account.has_password = true;
         sign_in_as(d, account).want(GoTo{Screen::kPeople});
         d.want(people::Intent{people::EditPassword{"x"}});
         d.want(people::Intent{people::OpenSettings{}});
         d.put(
             Input{people::Input{people::PasswordChecked{"wang", fail(ErrorCode::kNotSignedIn)}}});
       }},
      {"respondent",
       [](Driver& d) {
         d.signed_in();
         Ticket t = find(d.state().record, "A003");
         t.facts["respondent"] = {"zhang", kThen, "chen"};
         d.want(SelectTicket{t.id}).put(TicketLoaded{t.id, Dossier{t, history_of(t)}});
       }},
  };
}

}  // namespace huiyin::counter::samples
