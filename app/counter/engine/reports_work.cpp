#include "app/counter/engine/reports_work.h"

#include <filesystem>
#include <fstream>
#include <variant>

#include "app/report/csv.h"
#include "app/report/xlsx.h"
#include "app/site/report_book.h"
#include "app/words/report_doc.h"
#include "printer/slip/table_pdf.h"

namespace huiyin::counter {
namespace reports {
namespace {

site::WantedReport wanted_of(const reports::Wanted& wanted) {
  return {wanted.kind, wanted.month};
}

std::string name_of_account(db::HostStore& store, const std::string& login) {
  const auto account = store.staff().find(login);
  return account && *account ? (*account)->name : login;
}

std::string role_of(db::HostStore& store, const std::string& login) {
  const auto account = store.staff().find(login);
  return account && *account ? (*account)->role : std::string();
}

Result<reports::Made> make(const PageWork& work, const reports::Wanted& wanted,
                           const std::string& actor) {
  const std::string name = name_of_account(work.store, actor);
  auto report = site::make_report(
      {work.site.config, work.store, work.clock.now(), {actor, name, {}}}, wanted_of(wanted));
  if (!report) return report.error();
  auto file = site::report_file(work.store, wanted_of(wanted));
  if (!file) return file.error();
  return reports::Made{std::make_shared<const Report>(std::move(*report)), file->sign_off,
                       file->checks};
}

words::ReportPaper paper_of(const PageWork& work, const SignOff& sign_off) {
  words::ReportPaper paper;
  paper.office = work.site.config.office.name;
  paper.clock = work.site.config.clock;
  for (std::size_t i = 0; i < sign_off.marks.size(); ++i) {
    if (sign_off.marks[i].by.empty()) continue;
    paper.signers[i] = name_of_account(work.store, sign_off.marks[i].by);
    paper.signed_at[i] = sign_off.marks[i].at;
  }
  return paper;
}

const char* ending_of(Format format) {
  switch (format) {
    case Format::kXlsx: return ".xlsx";
    case Format::kPdf: return ".pdf";
    case Format::kCsv: return ".csv";
  }
  return "";
}

Result<Ok> write_text(const Result<std::string>& text, const std::string& name) {
  if (!text) return text.error();
  std::ofstream file(name, std::ios::binary);
  file << *text;
  file.flush();
  if (!file) return fail(ErrorCode::kIo, "cannot write " + name);
  return Ok{};
}

// SITE/reports/投诉情况月汇总表-2026-11.xlsx, anew each time.
Result<std::string> write(const PageWork& work, const reports::Write& effect) {
  const auto made = make(work, effect.wanted, effect.actor);
  if (!made) return made.error();
  const auto l = words::language_from(effect.language).value_or(words::Language::kZhCn);
  const words::ReportPaper paper = paper_of(work, made->sign_off);
  const TableDoc doc = words::report_doc(l, *made->report, paper);
  const auto folder = work.site.dir / "reports";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const std::string file =
      (folder / (words::report_file_name(l, *made->report) + ending_of(effect.format))).string();
  Result<Ok> done = Ok{};
  if (effect.format == Format::kXlsx) {
    const std::vector<TableDoc> docs = {doc, words::report_details(l, *made->report, paper)};
    done = report::write_xlsx(docs, file);
  } else {
    done = write_text(effect.format == Format::kPdf ? slip::table_pdf(doc)
                                                    : Result<std::string>(report::table_csv(doc)),
                      file);
  }
  if (!done) return done.error();
  const auto noted = work.store.tickets().noted(
      {"report_saved", std::string(name_of(effect.wanted.kind)) + " " +
                           to_text(effect.wanted.month) + ending_of(effect.format)},
      effect.actor);
  if (!noted) return noted.error();
  if (effect.format == Format::kPdf) work.print(file);
  return file;
}

void carry(const PageWork& work, const reports::Load& effect) {
  work.tell(Input{
      reports::Input{reports::Loaded{effect.wanted, make(work, effect.wanted, effect.actor)}}});
}

void carry(const PageWork& work, const reports::Write& effect) {
  work.tell(Input{reports::Input{reports::Written{write(work, effect)}}});
}

void carry(const PageWork& work, const reports::Sign& effect) {
  const site::SignCommand command{effect.step, effect.figures, effect.rev,
                                  role_of(work.store, effect.actor)};
  work.tell(Input{reports::Input{reports::Signed{
      effect.wanted,
      site::take_step(work.store, wanted_of(effect.wanted), command, effect.actor)}}});
}

void carry(const PageWork& work, const reports::Watch& effect) {
  const auto file = site::report_file(work.store, {ReportKind::kComplaintSummary, effect.month});
  if (!file) return work.tell(TroubleSaid{file.error()});
  work.tell(Input{reports::Input{reports::Watched{effect.month, file->sign_off}}});
}

void carry(const PageWork& work, const reports::Judge& effect) {
  const auto judged = site::judge_sample(work.store, wanted_of(effect.wanted),
                                         {effect.ticket, effect.accurate}, effect.actor);
  if (!judged) work.tell(TroubleSaid{judged.error()});
  carry(work, reports::Load{effect.wanted, effect.actor});
}

}  // namespace
}  // namespace reports

void carry_out(const PageWork& work, const reports::Effect& effect) {
  std::visit([&work](const auto& e) { reports::carry(work, e); }, effect);
}

}  // namespace huiyin::counter
