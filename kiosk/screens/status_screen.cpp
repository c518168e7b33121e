// Where a ticket stands: the question, and the answer in plain words. Nothing personal: whoever
// holds the slip may be anyone (requirements 5.2).
#include <algorithm>
#include <array>

#include "app/ui/widgets.h"
#include "app/words/ticket_words.h"
#include "kiosk/screens/frame.h"
#include "kiosk/screens/screens.h"

namespace huiyin::kiosk {
namespace {

using ui::Align;
using ui::Icon;
using ui::Ink;
using ui::Rect;
using ui::TextSize;
using ui::Weight;

constexpr int kSteps = 5;

// How far along the way a state is, 1 to 5; 0 for a cancelled ticket.
int step_of(huiyin::State state) {
  switch (state) {
    case huiyin::State::kRegistered: return 1;
    case huiyin::State::kAccepted: return 2;
    case huiyin::State::kDispatched:
    case huiyin::State::kInProgress:
    case huiyin::State::kOnHold:
    case huiyin::State::kReopened: return 3;
    case huiyin::State::kResolved: return 4;
    case huiyin::State::kCalledBack:
    case huiyin::State::kClosed: return 5;
    case huiyin::State::kCancelled: return 0;
  }
  HUIYIN_CHECK(false);
}

const char* plain_words(ui::Ui& ui, const PublicTicket& ticket) {
  switch (ticket.queue_state) {
    case QueueState::kWaiting: return ui.tr("You are in the line; we call your number.");
    case QueueState::kCalled: return ui.tr("You are being called: please come to the counter now.");
    case QueueState::kServing: return ui.tr("You are being served at the counter.");
    case QueueState::kNoShow:
      return ui.tr("We called you and you were not here. Please come to the counter.");
    case QueueState::kServed:
    case QueueState::kNone: break;
  }
  switch (ticket.state) {
    case huiyin::State::kRegistered: return ui.tr("We have it and will look at it soon.");
    case huiyin::State::kAccepted:
      return ui.tr("We have taken it on and are finding the right person.");
    case huiyin::State::kDispatched: return ui.tr("Somebody has been sent and will contact you.");
    case huiyin::State::kInProgress: return ui.tr("Somebody is working on it.");
    case huiyin::State::kOnHold:
      return ui.tr("It has to wait for something; we keep an eye on it.");
    case huiyin::State::kResolved: return ui.tr("It is done. We will ask whether all is well.");
    case huiyin::State::kCalledBack:
    case huiyin::State::kClosed: return ui.tr("It is finished. Thank you.");
    case huiyin::State::kCancelled: return ui.tr("It was cancelled.");
    case huiyin::State::kReopened: return ui.tr("We have taken it up again.");
  }
  HUIYIN_CHECK(false);
}

void draw_step(ui::Ui& ui, Rect row, int step, int now, std::string_view label) {
  const std::string id = "status.step." + std::to_string(step);
  const bool is_past = step < now || (step == now && step == kSteps);
  const bool is_now = step == now && !is_past;
  const Rect mark = row.split_left(64, 24).centred(56, 56);
  if (is_past) {
    ui::card(ui, mark, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kOk});
    ui::icon(ui, mark.inset(10), Icon::kCheck, Ink::kOk);
  } else if (is_now) {
    ui::card(ui, mark, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kAccent});
    ui::icon(ui, mark.inset(10), Icon::kForward, Ink::kAccent);
  } else {
    ui::card(ui, mark.inset(12), {.kind = ui::CardKind::kSunken});
  }
  ui::text(ui, row, label,
           {.size = TextSize::kTitle,
            .weight = is_now ? Weight::kBold : Weight::kRegular,
            .ink = is_now ? Ink::kAccent : (is_past ? Ink::kNormal : Ink::kMuted),
            .fit = true,
            .id = id});
}

void draw_way(ui::Ui& ui, Rect rect, int now) {
  const std::array labels = {ui.tr("Registered here"), ui.tr("Taken on by the office"),
                             ui.tr("Being worked on"), ui.tr("The work is finished"),
                             ui.tr("Confirmed with you and closed")};
  ui::card(ui, rect);
  const auto rows = rect.inset(40, 24).rows(kSteps, 8);
  for (int i = 0; i < kSteps; ++i) {
    const auto index = static_cast<std::size_t>(i);
    draw_step(ui, rows[index], i + 1, now, labels[index]);
  }
}

void draw_answer(ui::Ui& ui, Rect rect, const ResultView& view) {
  const PublicTicket& ticket = view.ticket;
  ui::card(ui, rect);
  Rect inner = rect.inset(40, 32);
  ui::text(ui, inner.split_top(std::min(240.0F, inner.h * 0.36F), 8), ticket.number,
           {.size = TextSize::kGiant,
            .weight = Weight::kBold,
            .ink = Ink::kPrimary,
            .align = Align::kCentre,
            .id = "status.number"});
  ui::text(ui, inner.split_top(80, 8), words::state_words(ui.language(), ticket.state),
           {.size = TextSize::kHeadline,
            .weight = Weight::kBold,
            .align = Align::kCentre,
            .fit = true,
            .id = "status.state"});
  const bool is_open_ticket = is_open(ticket.state);
  const Rect due = is_open_ticket ? inner.split_bottom(72, 8) : Rect{};
  ui::text(ui, inner, plain_words(ui, ticket),
           {.size = TextSize::kTitle, .align = Align::kCentre, .wrap = true, .fit = true});
  if (!is_open_ticket) return;
  const std::string words = ui::tr_format(ui.language(), "We answer by {0}", {view.answer_by});
  ui::text(ui, due, words,
           {.size = TextSize::kTitle,
            .weight = Weight::kBold,
            .ink = Ink::kAccent,
            .align = Align::kCentre,
            .fit = true,
            .id = "status.due"});
}

}  // namespace

std::optional<Input> draw_status(ui::Ui& ui, const StatusView& view, InputPanel& panel) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  const PanelView keys{PanelKind::kCode, PadPage::kCapitals, ui.tr("Search"), {}};
  const Rect pad = rest.split_bottom(panel.height(ui, keys), 32);
  const bool tall = ui.portrait();
  const float fault_room = 48;
  Rect query = rest.split_bottom(112 + fault_room, tall ? 32.0F : 0.0F);
  query.h = tall ? 112.0F : 104.0F;
  const Rect hint = rest.centred(rest.w, std::min(rest.h, 480.0F));
  if (tall) {
    ui::card(ui, hint, {.kind = ui::CardKind::kFlat, .tone = ui::Tone::kPrimary});
    Rect inner = hint.inset(40, 24);
    const float side = std::min(240.0F, inner.h - 96);
    ui::icon(ui, inner.split_top(side, 8).centred(side, side), Icon::kScan, Ink::kPrimary);
    ui::text(
        ui, inner, ui.tr("Hold the code of your slip under the scanner"),
        {.size = TextSize::kTitle, .ink = Ink::kPrimary, .align = Align::kCentre, .fit = true});
  }
  ui::field(ui, "status.input", query,
            {.value = view.query,
             .hint = ui.tr("or type the number or the code, such as A012"),
             .icon = Icon::kTicket,
             .focused = true});
  if (!view.fault.empty()) {
    ui::text(ui, {query.x, query.bottom() + 4, query.w, 40}, view.fault,
             {.size = TextSize::kBody, .ink = Ink::kDanger, .fit = true, .id = "status.fault"});
  }
  const ui::ButtonStyle style{.icon = Icon::kSearch,
                              .enabled = !view.is_searching && !view.query.empty(),
                              .size = TextSize::kTitle};
  const char* label = view.is_searching ? ui.tr("Looking …") : ui.tr("Search");
  if (ui::button(ui, "status.search", frame.next, label, style)) frame.input = input::Search{};
  if (auto typed = draw_pad(ui, panel, pad, keys, input::Search{})) return typed;
  return frame.input;
}

std::optional<Input> draw_result(ui::Ui& ui, const ResultView& view) {
  Frame frame = draw_frame(ui, view.frame);
  Rect rest = frame.content;
  if (has_room_above(frame)) {
    draw_answer(ui, frame.above, view);
    draw_way(ui, rest, step_of(view.ticket.state));
  } else if (ui.portrait()) {
    draw_answer(ui, rest.split_top(600, 32), view);
    draw_way(ui, rest.split_top(std::min(rest.h, 640.0F)), step_of(view.ticket.state));
  } else {
    draw_answer(ui, rest.split_left(rest.w * 0.55F, 32), view);
    draw_way(ui, rest, step_of(view.ticket.state));
  }
  const ui::ButtonStyle style{.icon = Icon::kCheck, .size = TextSize::kTitle};
  if (ui::button(ui, "done.finish", frame.next, ui.tr("Finish"), style)) {
    frame.input = input::Finish{};
  }
  return frame.input;
}

}  // namespace huiyin::kiosk
