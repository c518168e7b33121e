// Draws one screen of the counter from a made-up state, for people who judge how it looks:
//   counter-gallery SCENE [window options]      leaves when the picture is taken
// Scenes: sign_in wrong_pin locked desk ticket form call_back register suggestions devices empty
// error.
#include <cstdio>
#include <functional>
#include <map>
#include <string>

#include "app/counter/screens/screens.h"
#include "app/ui/window.h"
#include "tests/unit/counter/samples.h"

namespace {

using namespace huiyin;
using namespace huiyin::counter;
using samples::Driver;

void open(Driver& driver, const std::string& number) {
  const Ticket ticket = samples::find(driver.state().record, number);
  driver.want(SelectTicket{ticket.id});
  driver.put(TicketLoaded{ticket.id, Dossier{ticket, samples::history_of(ticket)}});
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
    if (t.number == "A012") t = samples::after(t, Action::kCall, {.desk = "1"}, "zhang", 1);
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

const std::map<std::string, std::function<void(Driver&)>> kScenes = {
    {"sign_in", [](Driver& d) { d.put(RecordLoaded{samples::busy_record()}); }},
    {"wrong_pin",
     [](Driver& d) {
       d.put(RecordLoaded{samples::busy_record()});
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
       d.signed_in(samples::empty_record());
       d.put(LinkSaid{0, fail(ErrorCode::kPortInUse)});
     }},
    {"error", [](Driver&) {}},
};

}  // namespace

int main(int argc, char** argv) {
  ui::WindowOptions options;
  options.density = ui::Density::kCounter;
  std::string scene = "desk";
  for (int i = 1; i < argc; ++i) {
    const auto known = ui::parse_window_option(argc, argv, i, options);
    if (!known) return std::fprintf(stderr, "%s\n", known.error().detail.c_str()), 2;
    if (!*known) scene = argv[i];
  }
  (void)ui::init_i18n(ui::default_locale_dir());
  auto window = ui::Window::open(options);
  if (!window) return std::fprintf(stderr, "%s\n", window.error().detail.c_str()), 1;
  Driver driver(initial_state(samples::settings(), ui::code_of(options.language), samples::now()));
  const auto at = kScenes.find(scene);
  if (at == kScenes.end()) return std::fprintf(stderr, "no scene %s\n", scene.c_str()), 2;
  at->second(driver);
  int frames = 0;
  const auto draw = [&](ui::Ui& screen) {
    if (scene == "error") {
      draw_start_error(screen, fail(ErrorCode::kDatabaseNewer, "counter.db: schema 7, known 3"));
    } else {
      for (const Intent& intent : draw_counter(screen, driver.state(), driver.at())) {
        if (std::holds_alternative<FocusTaken>(intent)) driver.want(FocusTaken{});
      }
    }
    screen.wants_frame_in(16);
    if (++frames > 4) (*window)->request_close();
  };
  const auto ran = (*window)->run({draw, [](int64_t) { return std::optional<int64_t>(); }});
  return ran ? 0 : 1;
}
