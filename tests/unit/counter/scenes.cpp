#include "tests/unit/counter/scenes.h"

namespace huiyin::counter::samples {
namespace {

void open(Driver& driver, const std::string& number) {
  const Ticket ticket = find(driver.state().record, number);
  driver.want(SelectTicket{ticket.id});
  driver.put(TicketLoaded{ticket.id, Dossier{ticket, history_of(ticket)}});
}

void all_is_well(Driver& driver) {
  driver.put(PrinterSaid{"slip", true, ""});
  driver.put(LinkSaid{8443, std::nullopt});
}

void at_desk(Driver& driver) {
  driver.signed_in();
  all_is_well(driver);
  Record record = driver.state().record;
  for (Ticket& t : record.visits) {
    if (t.number == "A012") t = after(t, Action::kCall, {.desk = "1"}, "zhang", 1);
  }
  driver.put(RecordLoaded{record});
  open(driver, "A003");
}

void suggestions(Driver& driver) {
  at_desk(driver);
  driver.want(GoTo{Screen::kRegister}).want(PickCategory{Category::kRepair});
  driver.want(EditForm{FormField::kHousehold, "3-2-60"});
  driver.put(HouseholdsFound{driver.session().form.serial,
                             {{"3-2-601", "赵磊", "13900551601"},
                              {"3-2-602", "梁国栋", "13900551602"},
                              {"3-2-603", "唐婷婷", "13900551603"}}});
}

// The worklist's own states.
Scenes list_scenes() {
  return {
      {"chips",
       [](Driver& d) {
         at_desk(d);
         d.want(PickFilter{Filter::kAll}).want(list::Intent{list::FlipMark{Mark::kMine}});
         d.want(list::Intent{list::KeepView{"我的全部"}});
         d.want(list::Intent{list::OpenChooser{list::Chooser::kDepartment}});
       }},
      {"marked",
       [](Driver& d) {
         at_desk(d);
         d.want(PickFilter{Filter::kAll});
         open(d, "A014");
         d.want(list::Intent{list::MarkRow{1}}).want(list::Intent{list::MarkRow{1}});
       }},
      {"held",
       [](Driver& d) {
         at_desk(d);
         d.want(PickFilter{Filter::kAll});
         open(d, "A014");
         d.want(list::Intent{list::MarkRow{1}}).want(BeginAction{Action::kAccept});
       }},
      {"palette",
       [](Driver& d) {
         at_desk(d);
         d.want(list::Intent{list::OpenPalette{}}).want(list::Intent{list::EditPalette{"3"}});
       }},
  };
}

Scenes desk_scenes() {
  return {
      {"sign_in", [](Driver& d) { d.put(RecordLoaded{busy_record()}); }},
      {"wrong_pin",
       [](Driver& d) {
         d.put(RecordLoaded{busy_record()});
         d.want(EditPin{"9"})
             .want(SubmitPin{})
             .put(PinChecked{"zhang", fail(ErrorCode::kNotSignedIn)});
       }},
      {"locked", [](Driver& d) { d.signed_in().want(LockNow{}); }},
      {"desk", at_desk},
      {"form",
       [](Driver& d) {
         at_desk(d);
         open(d, "C002");
         d.want(BeginAction{Action::kDispatch}).want(FocusTaken{});
         d.want(EditField{Field::kDepartment, ""}).want(ConfirmAction{});
       }},
      {"call_back",
       [](Driver& d) {
         at_desk(d);
         open(d, "A002");
         d.want(PickFilter{Filter::kCallBacks}).want(BeginAction{Action::kCallBack});
       }},
      {"overdue",
       [](Driver& d) {
         at_desk(d);
         open(d, "A006");
         d.want(PickFilter{Filter::kOverdue});
       }},
      {"register",
       [](Driver& d) {
         at_desk(d);
         d.want(GoTo{Screen::kRegister});
       }},
      {"suggestions", suggestions},
      {"filled",
       [](Driver& d) {
         suggestions(d);
         d.want(TakeSuggestion{0});
         d.want(EditForm{FormField::kText, "热水器修好后又漏气，请尽快上门"});
         d.want(EditForm{FormField::kPhone, "138"}).want(SubmitForm{});
       }},
      {"devices",
       [](Driver& d) {
         at_desk(d);
         Record record = d.state().record;
         record.pairings = {{"地库自助机", "481920", record.visits.front().registered_at}};
         d.put(RecordLoaded{record}).want(GoTo{Screen::kDevices});
       }},
      {"empty",
       [](Driver& d) {
         d.signed_in(empty_record());
         d.put(LinkSaid{0, fail(ErrorCode::kPortInUse)});
       }},
  };
}

}  // namespace

Scenes scenes() {
  Scenes all = list_scenes();
  all.merge(desk_scenes());
  all.merge(report_scenes());
  return all;
}

}  // namespace huiyin::counter::samples
