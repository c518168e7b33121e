#include "tests/unit/counter/scenes.h"

#include "tests/unit/counter/people_scenes.h"

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

void put(Driver& driver, const Ticket& ticket, std::vector<Ticket> linked = {}) {
  Record record = driver.state().record;
  record.open.put(ticket);
  driver.put(RecordLoaded{record}).want(SelectTicket{ticket.id});
  driver.put(TicketLoaded{ticket.id, Dossier{ticket, history_of(ticket), std::move(linked)}});
}

ActionFields facts(std::map<std::string, std::string> said) {
  ActionFields fields;
  fields.facts = std::move(said);
  return fields;
}

Ticket complaint() {
  return ticket({.number = "C041",
                 .category = Category::kComplaint,
                 .text = "污水从地漏漫到走廊，老人小孩经过很危险，前台让我等"});
}

Ticket complaint_in_work() {
  Ticket t = after(complaint(), Action::kAccept,
                   facts({{"severity", "major"},
                          {"harm", "true"},
                          {"place", "3 栋 2 单元走廊"},
                          {"respondent_department", "customer_service"},
                          {"demand", "马上疏通并消毒"}}));
  t = after(t, Action::kDispatch, {.department = "engineering", .person = "吴师傅"});
  t = after(t, Action::kStart);
  return after(t, Action::kRecord, facts({{"harm_stopped", "true"}, {"cause", "facility"}}));
}

// Whole lives: what a step asks, what is written down, what is owed, what belongs together.
Scenes lives_scenes() {
  return {
      {"lives_accept",
       [](Driver& d) {
         at_desk(d);
         put(d, complaint());
         d.want(BeginAction{Action::kAccept});
       }},
      {"lives_owed",
       [](Driver& d) {
         at_desk(d);
         const Ticket t = complaint_in_work();
         Ticket member = find(d.state().record, "A002");
         member.facts["incident"].value = to_string(t.id);
         put(d, t, {member});
       }},
      {"lives_resolve",
       [](Driver& d) {
         at_desk(d);
         put(d, complaint_in_work());
         d.want(BeginAction{Action::kResolve}).want(FocusTaken{}).want(ConfirmAction{});
       }},
      {"lives_paid",
       [](Driver& d) {
         at_desk(d);
         Ticket t = ticket({.number = "C042",
                            .category = Category::kService,
                            .text = "周六上午家政清洁，两室一厅约 80 平米"});
         t = after(t, Action::kAccept);
         t = after(t, Action::kDispatch, {.department = "cleaning", .person = "陈姐"});
         t = after(t, Action::kQuote, facts({{"quote", "180"}, {"quote_items", "日常保洁"}}));
         put(d, t);
         d.want(BeginAction{Action::kConsent});
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
  all.merge(people_scenes());
  all.merge(lives_scenes());
  all.merge(report_scenes());
  all.merge(page_scenes());
  return all;
}

}  // namespace huiyin::counter::samples
