// How quickly the monthly complaint summary opens: bench_reports [DIR] [COMPLAINTS].
// Makes a demo site with complaints over twelve months, the same ones each time, and prints a line
// a figure: name, median of 5 runs, milliseconds. DIR, when given, keeps the site for looking at.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/link/sodium_crypto.h"
#include "app/report/xlsx.h"
#include "app/site/report_maker.h"
#include "app/site/site_dir.h"
#include "app/words/report_doc.h"
#include "printer/slip/table_pdf.h"
#include "tests/fakes/manual_clock.h"

namespace huiyin {
namespace {

constexpr int kRuns = 5;
constexpr Month kMonth{2026, 11};
constexpr std::int64_t kFrom_ms = 1'764'000'000'000;  // 2025-11-24 in China
constexpr std::array kTexts = {"电梯又停了",     "楼上半夜太吵",    "地库车位被占",
                               "楼道垃圾没人清", "门禁刷卡没反应",  "保安态度不好",
                               "绿化带没人管",   "物业费账单不清楚"};
constexpr std::array kDepartments = {"engineering", "security", "cleaning", "customer_service"};

template <typename T>
T must(Result<T> result) {
  if (result.ok()) return std::move(result).value();
  std::fprintf(stderr, "bench_reports: %s: %s\n", name_of(result.error().code),
               result.error().detail.c_str());
  std::exit(1);
}

// Numbers that look like chance and are the same each time.
class Dice {
 public:
  std::size_t below(std::size_t n) {
    state_ = state_ * 6'364'136'223'846'793'005ULL + 1'442'695'040'888'963'407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % n;
  }

 private:
  std::uint64_t state_ = 20'261'125;
};

Ticket act(db::HostStore& store, const Ticket& ticket, Action action, const ActionFields& fields) {
  return must(store.tickets().act(ticket.id, {action, fields, ticket.rev}, "zhang"));
}

// What the desk writes down on the way: how grave it is, whether it holds, from
// where it came. One in twelve is not judged yet.
std::map<std::string, std::string> judged(Dice& dice) {
  constexpr std::array kCauses = {"internal", "attitude",    "neighbour", "facility",
                                  "company",  "multi_party", "municipal"};
  if (dice.below(12) == 0) return {};
  return {{"validity", dice.below(5) == 0 ? "invalid" : "valid"},
          {"cause", kCauses[dice.below(kCauses.size())]},
          {"reply", "已向业主当面答复处理结果"},
          {"told", "visit"}};
}

void live_on(db::HostStore& store, fakes::ManualClock& clock, Ticket ticket, Dice& dice) {
  constexpr std::array kSeverities = {"minor", "minor", "minor",     "minor",     "minor",
                                      "minor", "minor", "important", "important", "major"};
  const std::size_t fate = dice.below(10);
  clock.advance(20 * kMinute_ms);
  ticket = act(store, ticket, Action::kAccept,
               {.facts = {{"severity", kSeverities[dice.below(kSeverities.size())]}}});
  ticket = act(store, ticket, Action::kDispatch,
               {.department = kDepartments[dice.below(kDepartments.size())]});
  if (fate == 0) return;
  clock.advance(static_cast<std::int64_t>(1 + dice.below(40)) * kHour_ms);
  ticket = act(store, ticket, Action::kStart, {});
  ticket = act(store, ticket, Action::kResolve, {.result = "已处理并答复", .facts = judged(dice)});
  if (fate == 1) return;
  constexpr std::array kOpinions = {Satisfaction::kSatisfied, Satisfaction::kSatisfied,
                                    Satisfaction::kNeutral, Satisfaction::kUnsatisfied};
  act(store, ticket, Action::kCallBack, {.satisfaction = kOpinions[dice.below(4)]});
}

void generate(db::HostStore& store, fakes::ManualClock& clock, Crypto& crypto, int complaints) {
  Dice dice;
  const std::int64_t step = 365 * kDay_ms / complaints;
  for (int i = 0; i < complaints; ++i) {
    const Moment at{kFrom_ms + i * step};
    clock.set_wall(at);
    Draft draft;
    draft.category = Category::kComplaint;
    draft.channel = Channel::kCounter;
    const std::string home =
        std::to_string(1 + dice.below(6)) + "-" + std::to_string(1 + dice.below(2)) + "-" +
        std::to_string(1 + dice.below(18)) + "0" + std::to_string(1 + dice.below(2));
    draft.personal = {home, "王小明", "13800138000", kTexts[dice.below(kTexts.size())]};
    const TicketId id = make_ticket_id(at, random_bytes<10>(crypto));
    live_on(store, clock, must(store.tickets().register_ticket(draft, "zhang", id)), dice);
  }
}

double median_ms(const std::function<void()>& work) {
  std::vector<double> runs;
  for (int i = 0; i < kRuns; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    runs.push_back(took.count());
  }
  std::sort(runs.begin(), runs.end());
  return runs[kRuns / 2];
}

int measure(const std::filesystem::path& dir, int complaints) {
  fakes::ManualClock clock(Moment{kFrom_ms});
  const std::unique_ptr<Crypto> crypto = link::make_crypto();
  must(site::make_site(dir, true, clock, *crypto));
  const site::Site site = must(site::load_site(dir));
  db::StoreOptions options = site::store_options(site, clock, *crypto);
  options.durability = db::Durability::kRelaxed;
  const auto store = must(db::HostStore::open(options, site.seal_keys));
  generate(*store, clock, *crypto, complaints);
  const Moment now{kFrom_ms + 365 * kDay_ms};
  Report report;
  const double open_ms = median_ms([&] {
    report = must(
        site::make_report({site.config, *store, now}, {ReportKind::kComplaintSummary, kMonth}));
  });
  words::ReportPaper paper;
  paper.office = site.config.office.name;
  const TableDoc doc = words::report_doc(words::Language::kZhCn, report, paper);
  const double xlsx_ms =
      median_ms([&] { must(report::write_xlsx(doc, (dir / "summary.xlsx").string())); });
  const double pdf_ms = median_ms([&] { must(slip::table_pdf(doc)); });
  std::printf("%d complaints, %zu behind the figures of %s\n", complaints, report.tickets.size(),
              to_text(kMonth).c_str());
  std::printf("%-28s %10.1f ms\n", "complaint summary opens", open_ms);
  std::printf("%-28s %10.1f ms\n", "as a workbook", xlsx_ms);
  std::printf("%-28s %10.1f ms\n", "as A4 pages", pdf_ms);
  return open_ms < 200 ? 0 : 1;
}

}  // namespace
}  // namespace huiyin

int main(int argc, char** argv) {
  const bool keeps = argc > 1;
  const std::filesystem::path dir =
      keeps ? std::filesystem::path(argv[1])
            : std::filesystem::temp_directory_path() / "huiyin-bench-reports";
  if (!keeps) std::filesystem::remove_all(dir);
  (void)huiyin::words::init_i18n(huiyin::words::default_locale_dir());
  const int result = huiyin::measure(dir, argc > 2 ? std::atoi(argv[2]) : 5000);
  if (!keeps) std::filesystem::remove_all(dir);
  return result;
}
