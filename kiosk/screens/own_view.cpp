// The views of an owner's matter: looking for it, how it stands, what he is asked before an act.
#include <algorithm>
#include <array>
#include <utility>

#include "app/core/owner_acts.h"
#include "app/words/ticket_words.h"
#include "app/words/wait_words.h"
#include "kiosk/screens/build_views.h"
#include "kiosk/screens/own_words.h"

namespace huiyin::kiosk {
namespace {

using words::tr;
using words::tr_format;

std::string key_fault(words::Language l, const std::optional<Error>& error) {
  if (!error) return {};
  const ErrorCode code = error->code;
  if (code == ErrorCode::kForbidden) {
    return tr(l, "Too many wrong tries. Please scan your slip, or ask at the counter.");
  }
  if (code == ErrorCode::kMissingField) return tr(l, "Please type all four digits.");
  if (code == ErrorCode::kPeerAway) {
    return tr(l, "The counter cannot be reached now. Please scan your slip, or ask there.");
  }
  if (code == ErrorCode::kUnknownTicket) {
    return tr(l, "Number and digits do not fit. Please look again, or scan your slip.");
  }
  return words::error_words(l, *error);
}

Choice reason_choice(words::Language shown, words::Language written, const char* reason, int n) {
  return {"own.choice." + std::to_string(n), tr(shown, reason),
          input::DoOwn{Action::kCancel, tr(written, reason), Satisfaction::kNone}};
}

// The office reads its own language.
std::vector<Choice> cancel_choices(words::Language l, words::Language office) {
  return {reason_choice(l, office, words::tr_mark("It is settled by itself"), 0),
          reason_choice(l, office, words::tr_mark("I do not want it any more"), 1),
          reason_choice(l, office, words::tr_mark("It was registered twice"), 2),
          reason_choice(l, office, words::tr_mark("For another reason"), 3)};
}

std::vector<Choice> rating_choices(words::Language l) {
  constexpr std::array kFaces = {std::pair{Satisfaction::kVerySatisfied, ui::Icon::kFaceDelighted},
                                 std::pair{Satisfaction::kSatisfied, ui::Icon::kFaceGlad},
                                 std::pair{Satisfaction::kNeutral, ui::Icon::kFaceCalm},
                                 std::pair{Satisfaction::kUnsatisfied, ui::Icon::kFaceSad},
                                 std::pair{Satisfaction::kVeryUnsatisfied, ui::Icon::kFaceUpset}};
  std::vector<Choice> out;
  for (const auto& [level, face] : kFaces) {
    out.push_back({"own.choice." + std::to_string(out.size()), words::satisfaction_words(l, level),
                   input::DoOwn{Action::kRate, {}, level}, false, face});
  }
  return out;
}

std::vector<Choice> confirm_choices(words::Language l, words::Language office) {
  return {{"own.choice.0", tr(l, "Yes, it is in order"), input::DoOwn{Action::kConfirm, {}, {}}},
          {"own.choice.1", tr(l, "No, it is not in order yet"),
           input::DoOwn{Action::kReopen, tr(office, "The owner says: not in order yet"), {}}}};
}

struct Question {
  const char* title;
  const char* hint;
};

Question question_of(words::Language l, Action action) {
  if (action == Action::kCancel) {
    return {tr(l, "Why shall it be cancelled?"), tr(l, "It ends with your touch")};
  }
  if (action == Action::kRate) {
    return {tr(l, "How satisfied are you?"), tr(l, "The office counts it without your name")};
  }
  if (action == Action::kConfirm) return {tr(l, "Is the work in order?"), ""};
  return {tr(l, "What do you want to add?"), tr(l, "Only the office reads it")};
}

}  // namespace

StatusView Views::status(const place::StatusSearch& at) const {
  return {frame(tr(language, "Where does my matter stand?"),
                tr(language, "Hold the code of your slip under the scanner")),
          at.query, at.searching,
          at.fault ? words::error_words(language, *at.fault) : std::string()};
}

TailView Views::tail(const place::StatusTail& at) const {
  return {frame(tr(language, "Is it yours?"),
                tr(language, "The last four digits of the telephone that you left with it")),
          at.number, at.tail, at.searching, key_fault(language, at.fault)};
}

ResultView Views::result() const {
  HUIYIN_CHECK(state.mine.has_value());  // who goes there brings it along
  const Mine& mine = *state.mine;
  const OwnerView& own = mine.matter.view;
  const PublicTicket& ticket = state.mine->matter.view.ticket;
  ResultView out{frame(tr(language, "This is how it stands"), {}),
                 ticket,
                 {},
                 {},
                 {},
                 {},
                 {},
                 offered_to_owner(ticket),
                 mine.matter.may_reprint,
                 false,
                 deed_view(language, mine, state.link.online)};
  out.is_busy = mine.deed && mine.deed->state == ActState::kStoring;
  const SiteClock& clock = state.site.clock;
  if (is_open(ticket.state) && ticket.promised_at.is_set()) {
    out.due = tr_format(language, "We answer by {0}",
                        {words::when_words(language, ticket.promised_at, now.wall, clock)});
  }
  const auto due = std::find_if(own.dues.begin(), own.dues.end(), [&ticket](const OwnerDue& d) {
    return d.at == ticket.promised_at;
  });
  if (due != own.dues.end() && !out.due.empty()) {
    out.reason = reason_words(language, *due, state.site.procedures.get());
  }
  if (ticket.queue_state == QueueState::kWaiting) {
    const auto n = static_cast<unsigned long>(std::max(0, mine.matter.people_ahead));
    out.in_line = " " + words::format(words::trn(language, "{0} person is ahead of you.",
                                                 "{0} people are ahead of you.", n),
                                      {std::to_string(n)});
    const std::string wait =
        words::wait_words(language, state.calls.pace, mine.matter.people_ahead);
    if (!wait.empty()) out.in_line += " · " + wait;
  }
  for (auto step = own.steps.rbegin(); step != own.steps.rend(); ++step) {
    out.steps.push_back({words::when_words(language, step->at, now.wall, clock),
                         step_words(language, *step), step->by_owner});
  }
  if (!mine.matter.from_host && own.steps.empty()) {
    out.steps_missing = tr(language,
                           "The counter cannot be reached now: this is how it stood at the last "
                           "contact.");
  }
  return out;
}

OwnAskView Views::own_ask(const place::OwnAsk& at) const {
  OwnAskView out;
  const Question question = question_of(language, at.action);
  out.frame = frame(question.title, question.hint);
  out.action = at.action;
  if (at.action == Action::kCancel) out.choices = cancel_choices(language, state.home_language);
  if (at.action == Action::kRate) out.choices = rating_choices(language);
  if (at.action == Action::kConfirm) out.choices = confirm_choices(language, state.home_language);
  if (state.mine) out.text = state.mine->note;
  if (at.fault) out.error = words::error_words(language, fail(*at.fault));
  out.page = state.pad;
  return out;
}

}  // namespace huiyin::kiosk
