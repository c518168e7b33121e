#include "app/counter/engine/registers_files.h"

#include <fstream>

#include "app/report/csv.h"
#include "app/report/xlsx.h"
#include "app/site/register_desk.h"
#include "printer/slip/form_pdf.h"
#include "printer/slip/table_pdf.h"

namespace huiyin::counter {

namespace reg = registers;

namespace {

Result<TableDoc> table_for(const PageWork& work, const reg::MakeFileOf& wanted) {
  site::RegisterDesk desk(work.store, work.site, work.clock, work.crypto, *wanted.set);
  const Wording wording = desk.wording(wanted.language);
  if (wanted.what.paper == reg::Paper::kDuties) {
    const auto seen = desk.overview(wanted.month);
    if (!seen) return seen.error();
    return duties_doc(seen->marks, wanted.month, wording);
  }
  const RegisterDef* def = wanted.set->find(wanted.book);
  if (def == nullptr) return fail(ErrorCode::kUnknownEntry, wanted.book);
  if (wanted.what.paper == reg::Paper::kSummary) {
    const auto all = desk.entries(*def, "*", "");
    if (!all) return all.error();
    return summary_doc(*def, *all, wanted.month, wording);
  }
  const auto entries = desk.entries(*def, wanted.state, wanted.search);
  if (!entries) return entries.error();
  return list_doc(*def, *entries, {}, wording);
}

Result<FormDoc> form_for(const PageWork& work, const reg::MakeFileOf& wanted) {
  const RegisterDef* def = wanted.set->find(wanted.book);
  if (def == nullptr) return fail(ErrorCode::kUnknownEntry, wanted.book);
  const auto entry = work.store.entries().get(wanted.book, wanted.entry);
  if (!entry) return entry.error();
  site::RegisterDesk desk(work.store, work.site, work.clock, work.crypto, *wanted.set);
  return form_doc(*def, *entry, work.clock.now(), desk.wording(wanted.language));
}

std::string stem_of(const PageWork& work, const reg::MakeFileOf& wanted) {
  const CivilTime c = civil(work.clock.now(), work.site.config.clock);
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::string book = wanted.book.empty() ? "duties" : wanted.book;
  return book + "-" + std::to_string(c.year) + two(c.month) + two(c.day) + "-" + two(c.hour) +
         two(c.minute) + two(c.second);
}

Result<std::string> write_file(const std::filesystem::path& file, const std::string& bytes) {
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  out.flush();
  if (!out) return fail(ErrorCode::kIo, "cannot write " + file.string());
  return file.string();
}

}  // namespace

Result<std::string> make_register_file(const PageWork& work, const reg::MakeFileOf& wanted) {
  const std::filesystem::path folder = work.site.dir / "files";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const std::filesystem::path stem = folder / stem_of(work, wanted);
  if (wanted.what.paper == reg::Paper::kForm) {
    const auto form = form_for(work, wanted);
    if (!form) return form.error();
    const auto pdf = slip::form_pdf(*form);
    if (!pdf) return pdf.error();
    return write_file(stem.string() + ".pdf", *pdf);
  }
  const auto table = table_for(work, wanted);
  if (!table) return table.error();
  if (wanted.what.kind == reg::FileKind::kXlsx) {
    const std::string file = stem.string() + ".xlsx";
    if (auto written = report::write_xlsx(*table, file); !written) return written.error();
    return file;
  }
  if (wanted.what.kind == reg::FileKind::kCsv) {
    return write_file(stem.string() + ".csv", report::table_csv(*table));
  }
  const auto pdf = slip::table_pdf(*table);
  if (!pdf) return pdf.error();
  return write_file(stem.string() + ".pdf", *pdf);
}

}  // namespace huiyin::counter
