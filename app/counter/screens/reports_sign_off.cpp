// Prepared, reviewed, signed: three steps in a row, and when they are owed.
#include "app/counter/screens/reports_parts.h"
#include "app/words/report_words.h"

namespace huiyin::counter {

using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

namespace {

constexpr float kReportsSignOffStep = 132;

const char* step_button_words(ui::Ui& ui, SignStep step) {
  switch (step) {
    case SignStep::kPrepare: return ui.tr("Prepare");
    case SignStep::kReview: return ui.tr("Review");
    case SignStep::kSign: return ui.tr("Sign");
  }
  return "";
}

ui::Tone tone_of(SummaryStage stage) {
  switch (stage) {
    case SummaryStage::kLate: return ui::Tone::kDanger;
    case SummaryStage::kReminder: return ui::Tone::kWarning;
    case SummaryStage::kDraft: return ui::Tone::kPrimary;
    case SummaryStage::kSigned: return ui::Tone::kOk;
    case SummaryStage::kCollecting: return ui::Tone::kNeutral;
  }
  return ui::Tone::kNeutral;
}

void draw_step(ui::Ui& ui, Rect rect, const ReportsView& view, SignStep step) {
  const auto index = static_cast<std::size_t>(step);
  const SignMark& mark = view.page.sign_off.marks[index];
  const bool done = !mark.by.empty();
  Rect inner = rect.inset(10, 4);
  const std::string label = words::sign_step_words(ui.language(), step);
  ui::text(ui, inner.split_top(20), label, {.size = TextSize::kCaption, .ink = Ink::kMuted});
  std::string words = "—";
  if (done) {
    const CivilTime at = civil(mark.at, view.frame.settings.clock);
    words = view.page.signers[index] + "  " + std::to_string(at.month) + "/" +
            std::to_string(at.day) + " " + to_hhmm(mark.at, view.frame.settings.clock);
  }
  ui::text(ui, inner, words,
           {.weight = done ? Weight::kBold : Weight::kRegular,
            .ink = done ? Ink::kOk : Ink::kMuted,
            .fit = true,
            .id = step == SignStep::kPrepare  ? "reports.prepared"
                  : step == SignStep::kReview ? "reports.reviewed"
                                              : "reports.signed"});
}

// What stands in the way, or how the month stands before its 25th.
void draw_state(ui::Ui& ui, Rect rect, const ReportsView& view) {
  const reports::State& page = view.page;
  std::string words;
  ui::Tone tone = ui::Tone::kNeutral;
  if (page.wanted.kind == ReportKind::kComplaintSummary) {
    const Day today = local_day(view.frame.now.wall, view.frame.settings.clock);
    const SummaryStage stage = summary_stage(page.wanted.month, today, page.sign_off);
    words = words::stage_words(ui.language(), stage);
    tone = tone_of(stage);
  }
  if (reports::has_changed(page)) {
    words = ui.tr("The figures have changed since the last signature");
    tone = ui::Tone::kWarning;
  }
  if (!words.empty()) ui::chip(ui, rect.centred(rect.w, 28), words, tone, "reports.stage");
}

}  // namespace

void draw_sign_off(ui::Ui& ui, Rect rect, const ReportsView& view, Intents& out) {
  ui::card(ui, rect, {.kind = ui::CardKind::kSunken});
  Rect inner = rect.inset(4, 2);
  const float width = std::min(kReportsSignOffStep, inner.w / 5);
  for (const SignStep step : kSignSteps)
    draw_step(ui, inner.split_left(width, 2), view, step);
  const auto next = next_step(view.page.sign_off);
  if (next) {
    const Account& account = view.session.account;
    const bool may = may_take(*next, view.page.sign_off, account.login, account.role);
    const Rect place = inner.split_right(is_wordy(ui) ? 136.0F : 112.0F, 8);
    const bool pressed =
        ui::button(ui, "reports.step", place.centred(place.w, 40), step_button_words(ui, *next),
                   {.shortcut = "S", .enabled = may && !view.page.busy});
    if (pressed || (may && ui.pressed(ui::Key::kS))) {
      tell(out, reports::Intent{reports::TakeStep{}});
    }
  }
  draw_state(ui, inner, view);
}

}  // namespace huiyin::counter
