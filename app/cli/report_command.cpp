// report: a month's reception register or complaints, as JSON, CSV, workbook or A4 pages.
#include <charconv>
#include <fstream>

#include "app/cli/commands.h"
#include "app/cli/csv.h"
#include "app/cli/find_ticket.h"
#include "app/core/table_doc.h"
#include "app/report/xlsx.h"
#include "app/sync/json_writer.h"
#include "app/words/ticket_words.h"
#include "printer/slip/table_pdf.h"

namespace huiyin::cli {
namespace {

struct Month {
  int year = 0;
  int month = 0;
};

Result<Month> parse_month(const std::string& text) {
  Month m;
  const char* begin = text.data();
  const bool shape = text.size() == 7 && text[4] == '-' &&
                     std::from_chars(begin, begin + 4, m.year).ptr == begin + 4 &&
                     std::from_chars(begin + 5, begin + 7, m.month).ptr == begin + 7;
  if (!shape || m.month < 1 || m.month > 12) return fail(ErrorCode::kBadValue, "--month: YYYY-MM");
  return m;
}

Result<std::vector<Ticket>> tickets_of(db::HostStore& store, const ReportOptions& options,
                                       Month month, const SiteClock& clock) {
  std::vector<Ticket> out;
  db::TicketFilter filter;
  filter.limit = 500;
  if (options.name == "complaints") filter.category = Category::kComplaint;
  do {
    auto page = store.tickets().list(filter);
    if (!page) return page.error();
    for (const Ticket& t : page->tickets) {
      const CivilTime c = civil(t.registered_at, clock);
      if (c.year == month.year && c.month == month.month) out.push_back(t);
    }
    filter.before = page->next;
  } while (filter.before != 0);
  return out;
}

// The register's own columns.
TableDoc table_of(const std::vector<Ticket>& tickets, const ReportOptions& options,
                  const site::Site& site) {
  const SiteClock& clock = site.config.clock;
  TableDoc doc;
  doc.title = options.name == "complaints" ? "投诉情况月汇总表" : "业主接待记录表";
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

std::string csv_of(const TableDoc& doc) {
  std::vector<std::string> titles;
  for (const TableColumn& column : doc.columns)
    titles.push_back(column.title);
  std::string out = "\xEF\xBB\xBF" + csv_line(titles);  // the mark tells spreadsheets: UTF-8
  for (const auto& row : doc.rows)
    out += csv_line(row);
  return out;
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

}  // namespace

int run_report(Context& context, const ReportOptions& options) {
  if (options.name == "duty_log" || options.name == "daily") {
    return run_duty_report(context,
                           {options.name, options.site, options.day, options.format, options.out});
  }
  if (options.month.empty() || options.out.empty()) {
    report(context, fail(ErrorCode::kMissingField, "--month and -o"));
    return kExitUsage;
  }
  const auto month = parse_month(options.month);
  if (!month) return report(context, month.error());
  auto site = site::load_site(options.site);
  if (!site) return report(context, site.error());
  auto store = site::open_store(*site, context.clock, *context.crypto);
  if (!store) return report(context, store.error());
  const SiteClock& clock = site->config.clock;
  auto tickets = tickets_of(**store, options, *month, clock);
  if (!tickets) return report(context, tickets.error());
  const TableDoc doc = table_of(*tickets, options, *site);
  if (options.format == "xlsx") {
    if (auto written = report::write_xlsx(doc, options.out); !written) {
      return report(context, written.error());
    }
  } else {
    auto text = options.format == "json"  ? json_of(**store, *tickets, clock)
                : options.format == "pdf" ? slip::table_pdf(doc)
                                          : Result<std::string>(csv_of(doc));
    if (!text) return report(context, text.error());
    std::ofstream file(options.out, std::ios::binary);
    file << *text;
    file.flush();
    if (!file) return report(context, fail(ErrorCode::kIo, "cannot write " + options.out));
  }
  say(sync::JsonWriter{}
          .begin_object()
          .field("ok", true)
          .field("rows", static_cast<std::int64_t>(tickets->size()))
          .end_object()
          .text());
  return kExitOk;
}

}  // namespace huiyin::cli
