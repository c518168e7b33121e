#include "app/counter/flow/households_page.h"

#include <algorithm>

#include "app/core/household_file.h"
#include "app/core/text.h"
#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace households {

int missing_papers(const Home& home) {
  return static_cast<int>(std::count_if(home.papers.begin(), home.papers.end(),
                                        [](const Paper& p) { return !p.is_there; }));
}

namespace {

void find(Turn& turn, State& page) {
  turn.ask(households::Effect{households::Find{++page.serial, trim(page.text)}});
}

void change(Turn& turn, Session& session, std::string verb,
            std::map<std::string, std::string> fields) {
  const auto& home = session.households.home;
  if (!home) return;
  turn.ask(households::Effect{households::Change{
      home->door.label, std::move(verb), std::move(fields), home->rev, session.account.login}});
}

std::string flag(bool on) {
  return on ? "true" : "false";
}

void take(Turn& turn, Session& session, const households::Opened&) {
  turn.ask(households::Effect{households::Prepare{}});
  find(turn, session.households);
  turn.wish_focus("households.search");
}

void take(Turn& turn, Session& session, const households::EditSearch& in) {
  session.households.text = in.text;
  session.households.row = 0;
  find(turn, session.households);
}

void take(Turn&, Session& session, const households::MoveTo& in) {
  session.households.row = in.row;
}

void take(Turn& turn, Session& session, const households::OpenHome& in) {
  session.households.note.clear();
  session.households.happening = 0;
  turn.ask(households::Effect{households::Read{in.label, session.account.login, true}});
}

void take(Turn& turn, Session& session, const households::PickPart& in) {
  session.households.part = in.part;
  if (in.part == households::Part::kNotes) turn.wish_focus("households.note");
  if (in.part == households::Part::kHistory) turn.wish_focus("households.history");
}

void take(Turn& turn, Session& session, const households::FlipPaper& in) {
  if (!session.households.home) return;
  for (const households::Paper& paper : session.households.home->papers) {
    if (paper.key != in.key || paper.kept_by_us) continue;
    change(turn, session, paper.is_there ? "remove_paper" : "add_paper",
           {{paper_field(in.key), paper.is_there ? "" : "true"}});
  }
}

void take(Turn& turn, Session& session, const households::FlipVip&) {
  if (!session.households.home) return;
  change(turn, session, "vip", {{"vip", flag(!session.households.home->vip)}});
}

void take(Turn& turn, Session& session, const households::FlipCustody&) {
  if (!session.households.home) return;
  change(turn, session, "custody", {{"custody", flag(!session.households.home->custody)}});
}

void take(Turn&, Session& session, const households::EditNote& in) {
  session.households.note = in.text;
}

void take(Turn& turn, Session& session, const households::AddNote&) {
  const std::string text = trim(session.households.note);
  if (text.empty()) return;
  change(turn, session, "note", {{"note", text}});
  session.households.note.clear();
}

void take(Turn&, Session& session, const households::PickHappening& in) {
  session.households.happening = in.row;
}

void take(Turn& turn, Session& session, const households::BeginImport&) {
  session.households.importing = households::Importing{};
  session.households.imported.reset();
  turn.wish_focus("households.import.file");
}

void take(Turn&, Session& session, const households::EditFile& in) {
  if (!session.households.importing) return;
  session.households.importing = households::Importing{};
  session.households.importing->file = in.text;
}

void take(Turn& turn, Session& session, const households::CheckFile&) {
  auto& importing = session.households.importing;
  if (!importing || importing->busy || trim(importing->file).empty()) return;
  importing->busy = true;
  importing->error.reset();
  turn.ask(households::Effect{households::Check{trim(importing->file)}});
}

void take(Turn& turn, Session& session, const households::ConfirmImport&) {
  auto& importing = session.households.importing;
  if (!importing || importing->busy || !importing->preview) return;
  if (!importing->preview->may_import) return;
  importing->busy = true;
  turn.ask(households::Effect{households::Import{importing->preview->file, session.account.login}});
}

void take(Turn& turn, Session& session, const households::LeaveImport&) {
  session.households.importing.reset();
  turn.wish_focus("households.search");
}

void take(Turn&, Session& session, const households::Found& in) {
  if (in.serial != session.households.serial || !in.doors) return;
  session.households.doors = *in.doors;
}

void take(Turn& turn, Session& session, const households::HomeRead& in) {
  if (!in.home) return say_error(turn, in.home.error());
  State& page = session.households;
  const bool is_another = !page.home || page.home->door.label != in.label;
  page.home = *in.home;
  for (households::Note& note : page.home->notes)
    note.by = person_of(turn.state.record, note.by);
  for (households::Paper& paper : page.home->papers)
    paper.by = person_of(turn.state.record, paper.by);
  if (is_another) page.part = households::Part::kPapers;
}

void take(Turn& turn, Session& session, const households::Checked& in) {
  auto& importing = session.households.importing;
  if (!importing) return;
  importing->busy = false;
  if (!in.preview) {
    importing->error = in.preview.error();
    return;
  }
  importing->preview = *in.preview;
  if (importing->preview->may_import) turn.wish_focus("households.import.confirm");
}

void take(Turn& turn, Session& session, const households::Imported& in) {
  auto& importing = session.households.importing;
  if (!in.households) {
    if (importing) importing->busy = false;
    return say_error(turn, in.households.error());
  }
  importing.reset();
  session.households.imported = *in.households;
  session.households.home.reset();
  find(turn, session.households);
  turn.wish_focus("households.search");
}

}  // namespace
}  // namespace households

void on(Turn& turn, const households::Intent& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  std::visit([&](const auto& intent) { households::take(turn, *session, intent); }, in);
}

void on(Turn& turn, const households::Input& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  std::visit([&](const auto& input) { households::take(turn, *session, input); }, in);
}

}  // namespace huiyin::counter
