#include "app/counter/flow/reports_page.h"

#include "app/counter/flow/turn.h"

namespace huiyin::counter {
namespace reports {

const Figure* figure_at(const Report& report, const Place& place) {
  if (!place.section) {
    return place.column < report.figures.size() ? &report.figures[place.column] : nullptr;
  }
  if (*place.section >= report.sections.size()) return nullptr;
  const Section& section = report.sections[*place.section];
  if (place.row >= section.rows.size()) return nullptr;
  const ReportRow& row = section.rows[place.row];
  return place.column < row.figures.size() ? &row.figures[place.column] : nullptr;
}

bool has_changed(const State& state) {
  return state.report && !state.sign_off.figures.empty() &&
         state.sign_off.figures != figures_text(*state.report);
}

namespace {

const Figure* opened_figure(const State& page) {
  return page.report && page.opened ? figure_at(*page.report, *page.opened) : nullptr;
}

void load(Turn& turn, Session& session) {
  State& page = session.reports;
  page.busy = true;
  turn.ask(reports::Effect{reports::Load{page.wanted, session.account.login}});
}

// Another report or month: nothing of the last one stays on the screen.
void show(Turn& turn, Session& session, const reports::Wanted& wanted) {
  State& page = session.reports;
  auto watched = std::move(page.watched);
  page = State{};
  page.watched = std::move(watched);
  page.wanted = wanted;
  load(turn, session);
}

void take(Turn& turn, Session& session, const reports::Opened&) {
  State& page = session.reports;
  if (page.wanted == reports::Wanted{}) {
    page.wanted.month = calendar_month(business_day(turn.now.wall, turn.state.settings.clock));
  }
  load(turn, session);
  if (!page.opened) turn.wish_focus("reports.list");
}

void take(Turn& turn, Session& session, const reports::PickReport& in) {
  if (session.reports.wanted.kind == in.kind && !session.reports.opened) return;
  show(turn, session, {in.kind, session.reports.wanted.month});
}

void take(Turn& turn, Session& session, const reports::MoveMonth& in) {
  const reports::Wanted& now = session.reports.wanted;
  show(turn, session, {now.kind, next_month_of(now.kind, now.month, in.by)});
}

void take(Turn& turn, Session& session, const reports::OpenFigure& in) {
  State& page = session.reports;
  if (!page.report || figure_at(*page.report, in.place) == nullptr) return;
  page.opened = in.place;
  page.row = 0;
  turn.wish_focus("reports.tickets");
}

void take(Turn& turn, Session& session, const reports::CloseFigure&) {
  session.reports.opened.reset();
  turn.wish_focus("reports.list");
}

void take(Turn&, Session& session, const reports::PickTicket& in) {
  session.reports.row = in.row;
}

void take(Turn& turn, Session& session, const reports::Save& in) {
  State& page = session.reports;
  if (!page.report || page.busy) return;
  page.busy = true;
  page.saved.clear();
  turn.ask(reports::Effect{
      reports::Write{page.wanted, in.format, turn.state.language, session.account.login}});
}

void take(Turn& turn, Session& session, const reports::TakeStep&) {
  State& page = session.reports;
  const auto step = next_step(page.sign_off);
  if (!page.report || page.busy || !step) return;
  if (!may_take(*step, page.sign_off, session.account.login, session.account.role)) {
    return say_error(turn, fail(ErrorCode::kForbidden, std::string(name_of(*step))));
  }
  page.busy = true;
  turn.ask(reports::Effect{reports::Sign{page.wanted, *step, figures_text(*page.report),
                                         page.sign_off.rev, session.account.login}});
}

void take(Turn& turn, Session& session, const reports::JudgeSample& in) {
  State& page = session.reports;
  const Figure* figure = opened_figure(page);
  if (figure == nullptr || figure->key != "sample" || page.row >= figure->tickets.size()) return;
  const ReportTicket& ticket = page.report->tickets[figure->tickets[page.row]];
  page.checks[to_string(ticket.id)] = in.accurate;
  turn.ask(reports::Effect{
      reports::Judge{page.wanted, to_string(ticket.id), in.accurate, session.account.login}});
  if (page.row + 1 < figure->tickets.size()) ++page.row;
}

void take(Turn& turn, Session& session, const reports::Loaded& in) {
  State& page = session.reports;
  if (!(page.wanted == in.wanted)) return;
  page.busy = false;
  page.error.reset();
  if (!in.made) {
    page.error = in.made.error();
    return;
  }
  page.report = in.made->report;
  page.sign_off = in.made->sign_off;
  page.checks = in.made->checks;
  for (std::size_t i = 0; i < page.signers.size(); ++i)
    page.signers[i] = person_of(turn.state.record, page.sign_off.marks[i].by);
  if (opened_figure(page) == nullptr) page.opened.reset();
}

void take(Turn&, Session& session, const reports::Watched& in) {
  session.reports.watched = in;
}

void take(Turn& turn, Session& session, const reports::Written& in) {
  session.reports.busy = false;
  if (!in.file) return say_error(turn, in.file.error());
  session.reports.saved = *in.file;
}

void take(Turn& turn, Session& session, const reports::Signed& in) {
  session.reports.busy = false;
  if (!in.done) say_error(turn, in.done.error());
  if (session.reports.wanted == in.wanted) load(turn, session);
  watch_summary(turn);
}

}  // namespace
}  // namespace reports

void watch_summary(Turn& turn) {
  const Day today = local_day(turn.now.wall, turn.state.settings.clock);
  turn.ask(reports::Effect{reports::Watch{calendar_month(today)}});
}

void on(Turn& turn, const reports::Intent& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  std::visit([&](const auto& intent) { reports::take(turn, *session, intent); }, in);
}

void on(Turn& turn, const reports::Input& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  std::visit([&](const auto& input) { reports::take(turn, *session, input); }, in);
}

}  // namespace huiyin::counter
