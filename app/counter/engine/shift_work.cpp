#include "app/counter/engine/shift_work.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <variant>

#include "app/core/table_doc.h"
#include "app/words/shift_words.h"
#include "printer/slip/table_pdf.h"

namespace huiyin::counter {
namespace shift {
namespace {

void answer(const PageWork& work, shift::Input input) {
  work.tell(Input{std::move(input)});
}

std::optional<Error> error_of(const Result<Ok>& result) {
  return result.ok() ? std::nullopt : std::optional<Error>(result.error());
}

void carry(const PageWork& work, const shift::Load& effect) {
  auto board = work.store.shift().board(effect.login);
  if (!board) return answer(work, shift::Loaded{effect.login, board.error()});
  answer(work, shift::Loaded{effect.login, shift::Board{.handover = std::move(board->handover),
                                                        .times = board->times,
                                                        .ending = board->ending,
                                                        .duty = board->duty,
                                                        .night_rows = std::move(board->night_rows),
                                                        .his_again = std::move(board->his_again),
                                                        .open = board->open}});
}

void carry(const PageWork& work, const shift::BeginHandover& effect) {
  answer(work, shift::Changed{work.store.shift().begin(effect.actor)});
}

void carry(const PageWork& work, const shift::KeepHandover& effect) {
  answer(work, shift::Changed{work.store.shift().keep(effect.draft, effect.actor)});
}

void carry(const PageWork& work, const shift::SignHandover& effect) {
  Handover draft = effect.draft;
  if (effect.changed) {
    auto kept = work.store.shift().keep(draft, effect.actor);
    if (!kept) return answer(work, shift::Changed{kept.error()});
    draft = std::move(*kept);
  }
  auto signed_now = work.store.shift().sign({.handover = draft.id,
                                             .rev = draft.rev,
                                             .side = effect.side,
                                             .login = effect.login,
                                             .pin = effect.pin,
                                             .absent_reason = effect.absent_reason});
  answer(work, shift::Changed{std::move(signed_now), true});
}

void carry(const PageWork& work, const shift::ConvertNight& effect) {
  answer(work, shift::Converted{effect.id, work.store.shift().convert(effect.id, effect.actor)});
}

Day today(const PageWork& work) {
  return local_day(work.clock.now(), work.site.config.clock);
}

void carry(const PageWork& work, const shift::LoadDay& effect) {
  answer(work, shift::DayLoaded{work.store.shift().day(effect.day.value_or(today(work)))});
}

void carry(const PageWork& work, const shift::StoreNote& effect) {
  answer(work, shift::NoteStored{error_of(work.store.shift().note(effect.day, effect.note))});
}

// ---- paper ----

Result<words::ShiftPaper> paper_of(const PageWork& work) {
  auto accounts = work.store.staff().list();
  if (!accounts) return accounts.error();
  std::map<std::string, std::string> names;
  for (const db::StaffAccount& account : *accounts)
    names[account.login] = account.name;
  return words::ShiftPaper{words::Language::kZhCn, work.site.config.clock,
                           work.site.config.office.name,
                           [names = std::move(names)](const std::string& login) {
                             const auto it = names.find(login);
                             return it == names.end() ? login : it->second;
                           },
                           work.clock.now()};
}

struct Sheet {
  TableDoc doc;
  std::string name;
};

Result<Sheet> sheet_of(const PageWork& work, const shift::WritePaper& effect) {
  auto paper = paper_of(work);
  if (!paper) return paper.error();
  if (effect.tab == shift::Tab::kHandover) {
    auto handover = work.store.shift().find(effect.handover);
    if (!handover) return handover.error();
    std::string name = "handover-" + handover->shift;
    std::replace(name.begin(), name.end(), ' ', '-');
    return Sheet{words::handover_doc(*handover, *paper), std::move(name)};
  }
  auto day = work.store.shift().day(effect.day.value_or(today(work)));
  if (!day) return day.error();
  const bool log = effect.tab == shift::Tab::kDutyLog;
  return Sheet{log ? words::duty_log_doc(*day, *paper) : words::daily_doc(*day, *paper),
               (log ? "duty-log-" : "daily-") + to_iso_date(day->day)};
}

Result<std::string> write_sheet(const PageWork& work, const shift::WritePaper& effect) {
  auto sheet = sheet_of(work, effect);
  if (!sheet) return sheet.error();
  auto bytes = slip::table_pdf(sheet->doc);
  if (!bytes) return bytes.error();
  const auto dir = work.site.dir / "papers";
  std::error_code error;
  std::filesystem::create_directories(dir, error);
  const auto file = dir / (sheet->name + ".pdf");
  std::ofstream out(file, std::ios::binary);
  out << *bytes;
  out.flush();
  if (!out) return fail(ErrorCode::kIo, "cannot write " + file.string());
  return file.string();
}

void carry(const PageWork& work, const shift::WritePaper& effect) {
  auto file = write_sheet(work, effect);
  if (file) work.print(*file);
  answer(work, shift::Written{std::move(file)});
}

}  // namespace
}  // namespace shift

void carry_out(const PageWork& work, const shift::Effect& effect) {
  std::visit([&work](const auto& e) { shift::carry(work, e); }, effect);
}

}  // namespace huiyin::counter
