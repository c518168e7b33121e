// report register:BOOK, summary:BOOK, duties: a month of a register as a sheet that people file.
#include <fstream>

#include "app/cli/commands.h"
#include "app/cli/open_registers.h"
#include "app/report/csv.h"
#include "app/report/xlsx.h"
#include "app/sync/json_writer.h"
#include "printer/slip/table_pdf.h"

namespace huiyin::cli {
namespace {

constexpr std::string_view kList = "register:";
constexpr std::string_view kSummary = "summary:";

Result<TableDoc> make_doc(OpenRegisters& open, Context& context, const ReportOptions& options) {
  auto desk = open.desk(context);
  const std::string language =
      context.language == words::Language::kEn ? "zh_CN" : words::code_of(context.language);
  const Wording wording = desk.wording(language);
  const auto month = month_or_now(options.month, context.clock.now(), wording.clock);
  if (!month) return month.error();
  if (options.name == "duties") {
    const auto seen = desk.overview(*month);
    if (!seen) return seen.error();
    return duties_doc(seen->marks, *month, wording);
  }
  const bool sums = options.name.starts_with(kSummary);
  const auto def = open.find(options.name.substr(sums ? kSummary.size() : kList.size()));
  if (!def) return def.error();
  const auto entries = desk.entries_of_month(**def, *month);
  if (!entries) return entries.error();
  return sums ? summary_doc(**def, *entries, *month, wording)
              : list_doc(**def, *entries, options.month, wording);
}

std::string json_of(const TableDoc& doc) {
  sync::JsonWriter json;
  json.begin_object().field("title", doc.title).field("subtitle", doc.subtitle);
  json.key("columns").begin_array();
  for (const TableColumn& column : doc.columns)
    json.string(column.title);
  json.end_array().key("rows").begin_array();
  for (const auto& row : doc.rows) {
    json.begin_array();
    for (const std::string& cell : row)
      json.string(cell);
    json.end_array();
  }
  return json.end_array().end_object().text();
}

}  // namespace

bool is_register_report(const std::string& name) {
  return name == "duties" || name.starts_with(kList) || name.starts_with(kSummary);
}

int run_register_report(Context& context, const ReportOptions& options) {
  auto open = open_registers(context, options.site);
  if (!open) return report(context, open.error());
  const auto doc = make_doc(*open, context, options);
  if (!doc) return report(context, doc.error());
  if (options.format == "xlsx") {
    if (auto written = report::write_xlsx(*doc, options.out); !written) {
      return report(context, written.error());
    }
  } else {
    const auto text = options.format == "json"  ? Result<std::string>(json_of(*doc))
                      : options.format == "pdf" ? slip::table_pdf(*doc)
                                                : Result<std::string>(report::table_csv(*doc));
    if (!text) return report(context, text.error());
    std::ofstream file(options.out, std::ios::binary);
    file << *text;
    file.flush();
    if (!file) return report(context, fail(ErrorCode::kIo, "cannot write " + options.out));
  }
  say(sync::JsonWriter{}
          .begin_object()
          .field("ok", true)
          .field("rows", static_cast<std::int64_t>(doc->rows.size()))
          .end_object()
          .text());
  return kExitOk;
}

}  // namespace huiyin::cli
