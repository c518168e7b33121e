// report: a month's reception register or complaints, or one of the reports with their figures, as
// JSON, CSV, workbook or A4 pages.
#include <algorithm>
#include <fstream>

#include "app/cli/commands.h"
#include "app/cli/find_ticket.h"
#include "app/cli/report_json.h"
#include "app/core/table_doc.h"
#include "app/report/csv.h"
#include "app/report/xlsx.h"
#include "app/site/report_maker.h"
#include "app/sync/json_writer.h"
#include "app/words/report_doc.h"
#include "app/words/ticket_words.h"
#include "printer/slip/table_pdf.h"

namespace huiyin::cli {
namespace {

// The month's, newest first.
Result<std::vector<Ticket>> tickets_of(db::HostStore& store, const std::string& name, Month month,
                                       const SiteClock& clock) {
  const CountedDays days = period_of(ReportKind::kRepairs, month, ComplaintMonth::k26To25);
  auto read = store.reports().tickets(begin_of(days, clock), end_of(days, clock), std::nullopt);
  if (!read) return read.error();
  std::vector<Ticket> out;
  for (auto t = read->rbegin(); t != read->rend(); ++t) {
    const bool wanted = name != "complaints" || t->category == Category::kComplaint;
    const bool in = calendar_month(local_day(t->registered_at, clock)) == month;
    if (wanted && in) out.push_back(std::move(*t));
  }
  return out;
}

// The register's own columns.
TableDoc table_of(const std::vector<Ticket>& tickets, const ReportOptions& options,
                  const site::Site& site) {
  const SiteClock& clock = site.config.clock;
  TableDoc doc;
  doc.title = options.name == "complaints" ? "投诉情况月汇总表（明细）" : "业主接待记录表";
  doc.subtitle = options.month + "  " + site.config.office.name;
  doc.columns = {{"编号", 0.9},     {"日期", 1.4}, {"时间", 0.9},     {"类别", 0.8},  {"来源", 0.9},
                 {"房号", 1.3},     {"姓名", 1.1}, {"联系电话", 1.6}, {"内容", 4},    {"状态", 1},
                 {"责任部门", 1.2}, {"首接人", 1}, {"处理结果", 2.4}, {"满意度", 0.9}};
  doc.signature_labels = {"编制", "审核", "批准"};
  const auto l = words::Language::kZhCn;
  for (const Ticket& t : tickets) {
    doc.rows.push_back({t.number, to_iso_date(t.day), to_hhmm(t.registered_at, clock),
                        std::string(chinese_word(t.category)), words::channel_words(l, t.channel),
                        t.personal.household, t.personal.name, t.personal.phone, t.personal.text,
                        words::state_words(l, t.state), words::department_words(l, t.department),
                        t.first_receiver, t.result, words::satisfaction_words(l, t.satisfaction)});
  }
  return doc;
}

Result<std::string> json_of(db::HostStore& store, const std::vector<Ticket>& tickets,
                            const SiteClock& clock) {
  std::vector<sync::TicketView> views;
  for (const Ticket& t : tickets) {
    auto view = view_of(store, t);
    if (!view) return view.error();
    views.push_back(std::move(*view));
  }
  return sync::tickets_json(views, clock);
}

// What a format is made of.
struct Made {
  std::vector<TableDoc> docs;
  std::string json;
  std::int64_t rows = 0;
};

Result<Made> make_list(db::HostStore& store, const ReportOptions& options, const site::Site& site,
                       Month month) {
  auto tickets = tickets_of(store, options.name, month, site.config.clock);
  if (!tickets) return tickets.error();
  Made made{{table_of(*tickets, options, site)}, {}, static_cast<std::int64_t>(tickets->size())};
  if (options.format != "json") return made;
  auto json = json_of(store, *tickets, site.config.clock);
  if (!json) return json.error();
  made.json = std::move(*json);
  return made;
}

words::ReportPaper paper_of(const site::Site& site) {
  words::ReportPaper paper;
  paper.office = site.config.office.name;
  paper.clock = site.config.clock;
  return paper;
}

Result<Made> make_figures(db::HostStore& store, const site::Site& site,
                          const site::WantedReport& wanted, Moment now) {
  auto made = site::make_report({site.config, store, now}, wanted);
  if (!made) return made.error();
  const auto l = words::language_from(site.config.language).value_or(words::Language::kZhCn);
  const words::ReportPaper paper = paper_of(site);
  return Made{{words::report_doc(l, *made, paper), words::report_details(l, *made, paper)},
              report_json(*made),
              static_cast<std::int64_t>(made->tickets.size())};
}

Result<Ok> write_text(const Result<std::string>& text, const std::string& name) {
  if (!text) return text.error();
  std::ofstream file(name, std::ios::binary);
  file << *text;
  file.flush();
  if (!file) return fail(ErrorCode::kIo, "cannot write " + name);
  return Ok{};
}

Result<Ok> write(const Made& made, const ReportOptions& options) {
  if (options.format == "xlsx") return report::write_xlsx(made.docs, options.out);
  if (options.format == "json") return write_text(made.json, options.out);
  const TableDoc& first = made.docs.front();
  return write_text(options.format == "pdf" ? slip::table_pdf(first)
                                            : Result<std::string>(report::table_csv(first)),
                    options.out);
}

}  // namespace

std::string report_name_fault(const std::string& name) {
  std::vector<std::string> names = {"tickets", "complaints", "duty_log", "daily"};
  for (const ReportKind kind : kReportKinds)
    names.emplace_back(name_of(kind));
  const bool known = std::find(names.begin(), names.end(), name) != names.end();
  if (known || is_register_report(name)) return {};
  std::string allowed;
  for (const std::string& one : names)
    allowed += one + ", ";
  return allowed + "duties, register:BOOK or summary:BOOK";
}

int run_report(Context& context, const ReportOptions& options) {
  if (is_register_report(options.name)) return run_register_report(context, options);
  if (options.name == "duty_log" || options.name == "daily") {
    return run_duty_report(context,
                           {options.name, options.site, options.day, options.format, options.out});
  }
  if (options.month.empty() || options.out.empty()) {
    report(context, fail(ErrorCode::kMissingField, "--month and -o"));
    return kExitUsage;
  }
  const auto month = parse_month(options.month);
  if (!month) return report(context, fail(ErrorCode::kBadValue, "--month: YYYY-MM"));
  auto site = site::load_site(options.site);
  if (!site) return report(context, site.error());
  auto store = site::open_store(*site, context.clock, *context.crypto);
  if (!store) return report(context, store.error());
  const auto kind = parse_report_kind(options.name);
  const auto made = kind ? make_figures(**store, *site, {*kind, *month}, context.clock.now())
                         : make_list(**store, options, *site, *month);
  if (!made) return report(context, made.error());
  if (auto written = write(*made, options); !written) return report(context, written.error());
  say(sync::JsonWriter{}
          .begin_object()
          .field("ok", true)
          .field("rows", made->rows)
          .end_object()
          .text());
  return kExitOk;
}

}  // namespace huiyin::cli
