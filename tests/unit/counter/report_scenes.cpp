// Scenes of the reports page and of the household file.
#include <array>

#include "app/core/household_file.h"
#include "tests/unit/counter/scenes.h"

namespace huiyin::counter::samples {
namespace {

constexpr std::array kTexts = {"电梯又停了，请尽快处理", "楼上半夜太吵",   "地库车位被占",
                               "楼道垃圾没人清",         "门禁刷卡没反应", "保安态度不好"};
constexpr std::array kDepartments = {"engineering", "security", "cleaning", "customer_service"};
constexpr std::array kCauses = {"facility", "neighbour", "internal", "attitude", "municipal"};
constexpr std::array kSeverities = {"minor", "minor", "important", "major"};

std::string one_of(const auto& words, int i) {
  return words[static_cast<std::size_t>(i) % words.size()];
}

void note(Ticket& t, const char* key, const std::string& value) {
  t.facts[key] = {value, t.registered_at, "zhang"};
}

// The i-th complaint before the 18th of November, two days a step.
Ticket complaint(int i) {
  Ticket t = ticket({.number = "C" + std::to_string(100 + i),
                     .category = i % 5 == 4 ? Category::kRepair : Category::kComplaint,
                     .household = std::to_string(1 + i % 4) + "-1-" + std::to_string(301 + i % 9),
                     .text = one_of(kTexts, i / 2),
                     .minutes_ago = i * 31LL * 60});
  note(t, "validity", i % 3 == 0 ? "invalid" : "valid");
  note(t, "cause", one_of(kCauses, i));
  note(t, "severity", one_of(kSeverities, i));
  t.department = one_of(kDepartments, i);
  if (i % 7 == 0) return t;
  t.resolved_at = t.registered_at + (i % 4 == 0 ? 30 : 8) * kHour_ms;
  t.state = State::kResolved;
  if (i % 3 == 0) return t;
  t.called_back_at = t.resolved_at + kHour_ms;
  t.state = State::kCalledBack;
  t.satisfaction = i % 5 == 0 ? Satisfaction::kUnsatisfied : Satisfaction::kSatisfied;
  return t;
}

void show_report(Driver& driver, ReportKind kind, bool is_signed) {
  driver.signed_in();
  driver.want(GoTo{Screen::kReports}).want(reports::Intent{reports::PickReport{kind}});
  std::vector<Ticket> tickets;
  for (int i = 0; i < 280; ++i)
    tickets.push_back(complaint(i));
  ReportInput input;
  input.kind = kind;
  input.month = driver.session().reports.wanted.month;
  input.now = now().wall;
  input.rules.households = 432;
  reports::Made made{std::make_shared<const Report>(make_report(input, tickets)), {}, {}};
  if (is_signed) {
    made.sign_off.marks[0] = {"zhang", now().wall};
    made.sign_off.figures = figures_text(*made.report);
    made.sign_off.rev = 1;
  }
  driver.put(Input{reports::Input{reports::Loaded{{kind, input.month}, made}}});
}

households::Home home() {
  households::Home home{
      {"3-1-1502", "王建国", "13800138000"}, "89.63", "", true, false, {}, {}, {}, 3};
  int index = 0;
  for (const PaperKind& kind : paper_kinds()) {
    const bool there = kind.kept_by_us || index++ % 3 != 0;
    home.papers.push_back({std::string(kind.key), there, kind.kept_by_us, now().wall, "zhang"});
  }
  for (int i = 0; i < 9; ++i) {
    const Ticket t = complaint(i);
    home.happenings.push_back({t.registered_at, t.id, t.number, std::string(name_of(t.category)),
                               t.personal.text, std::string(name_of(t.state))});
  }
  home.notes = {{now().wall, "zhang", "老人独居，上门前先打电话"}};
  return home;
}

void show_household(Driver& driver, households::Part part) {
  driver.signed_in();
  driver.want(GoTo{Screen::kHouseholds});
  std::vector<households::Door> doors;
  for (int i = 0; i < 40; ++i)
    doors.push_back({"3-1-" + std::to_string(1502 + i), "王建国", "13800138000"});
  const int serial = driver.session().households.serial;
  driver.put(Input{households::Input{households::Found{serial, doors}}});
  driver.put(Input{households::Input{households::HomeRead{"3-1-1502", home()}}});
  driver.want(households::Intent{households::PickPart{part}});
}

void show_import(Driver& driver) {
  show_household(driver, households::Part::kPapers);
  driver.want(households::Intent{households::BeginImport{}});
  driver.want(households::Intent{households::EditFile{"/home/office/households.csv"}});
  households::Preview preview{
      "/home/office/households.csv", 431, 3, 12, 414, {"6-2-1802"}, {}, false};
  preview.faults = {{17, "bad_phone", "2-1-301"}, {42, "twice", "3-1-1502"}, {108, "no_room", "5"}};
  driver.put(Input{households::Input{households::Checked{preview}}});
}

}  // namespace

Scenes report_scenes() {
  return {
      {"report", [](Driver& d) { show_report(d, ReportKind::kComplaintSummary, true); }},
      {"report_year", [](Driver& d) { show_report(d, ReportKind::kAnnual, false); }},
      {"report_half", [](Driver& d) { show_report(d, ReportKind::kEffectiveness, false); }},
      {"report_alike", [](Driver& d) { show_report(d, ReportKind::kRecurrence, false); }},
      {"report_tickets",
       [](Driver& d) {
         show_report(d, ReportKind::kComplaintSummary, false);
         d.want(reports::Intent{reports::OpenFigure{{std::nullopt, 0, 0}}});
       }},
      {"household", [](Driver& d) { show_household(d, households::Part::kPapers); }},
      {"household_history", [](Driver& d) { show_household(d, households::Part::kHistory); }},
      {"household_import", show_import},
  };
}

}  // namespace huiyin::counter::samples
