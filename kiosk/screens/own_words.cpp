#include "kiosk/screens/own_words.h"

#include <array>

#include "app/words/deadline_words.h"
#include "app/words/ticket_words.h"

namespace huiyin::kiosk {
namespace {

using words::tr;
using words::tr_format;
using words::tr_mark;

struct Said {
  std::string_view event;
  const char* by_office;
  const char* by_owner = nullptr;
};

constexpr auto kSaid = std::to_array<Said>({
    {"registered", tr_mark("It was registered"), tr_mark("You registered it")},
    {"accept", tr_mark("The office took it on")},
    {"dispatch", tr_mark("Somebody was sent")},
    {"start", tr_mark("The work began")},
    {"hold", tr_mark("It has to wait for something")},
    {"resume", tr_mark("It goes on")},
    {"resolve", tr_mark("The work is done")},
    {"call_back", tr_mark("We asked whether all is well")},
    {"close", tr_mark("It is closed")},
    {"cancel", tr_mark("The office cancelled it"), tr_mark("You cancelled it")},
    {"reopen", tr_mark("We took it up again"), tr_mark("You said that it is not in order")},
    {"transfer", tr_mark("Another department has it now")},
    {"promise", tr_mark("We promised a time")},
    {"quote", tr_mark("We named a price")},
    {"consent", tr_mark("You answered about the price")},
    {"tell", tr_mark("We told you the result")},
    {"merge", tr_mark("It is handled with the same matter of another number")},
    {"unmerge", tr_mark("It is handled on its own again")},
    {"join_incident", tr_mark("It is handled with others about the same"),
     tr_mark("You joined others about the same")},
    {"leave_incident", tr_mark("It is handled on its own again"),
     tr_mark("You want it handled on its own")},
    {"call", tr_mark("Your number was called")},
    {"serve", tr_mark("You were served at the counter")},
    {"served", tr_mark("Your visit to the counter ended")},
    {"no_show", tr_mark("You were called and were not here")},
    {"return", tr_mark("You came back into the line")},
    {"urge", tr_mark("We were pressed"), tr_mark("You pressed for it")},
    {"add_note", tr_mark("A note was added"), tr_mark("You added a note")},
    {"confirm", tr_mark("The work was confirmed"), tr_mark("You confirmed that it is in order")},
    {"rate", tr_mark("It was rated"), tr_mark("You rated it")},
});

const char* refusal_words(words::Language l, const OwnDeed& deed) {
  const ErrorCode code = deed.error ? deed.error->code : ErrorCode::kIo;
  if (deed.action == Action::kUrge && code == ErrorCode::kAlreadyDone) {
    return tr(l, "You have pressed for it today already. You can do so again tomorrow.");
  }
  if (code == ErrorCode::kAlreadyDone) return tr(l, "You have done this already. Thank you.");
  if (code == ErrorCode::kNotAllowedNow) {
    return tr(l, "This is not possible any more. Please ask at the counter.");
  }
  return nullptr;
}

std::string done_words(words::Language l, const OwnDeed& deed, bool is_online) {
  if (deed.state == ActState::kStoring) return tr(l, "It is being stored …");
  if (deed.state == ActState::kDelivered) return tr(l, "Done. The counter has it.");
  return is_online ? tr(l, "It is stored and on its way to the counter.")
                   : tr(l,
                        "It is stored. The counter cannot be reached now; it is passed on as "
                        "soon as possible.");
}

DeedView reprint_view(words::Language l, const SlipStatus& slip) {
  switch (slip.state) {
    case SlipState::kPrinted: return {tr(l, "The copy is printed. Please take it."), ui::Tone::kOk};
    case SlipState::kNotSent:
      if (slip.reason == name_of(ErrorCode::kForbidden)) {
        return {tr(l, "It was printed several times. For more please ask at the counter."),
                ui::Tone::kWarning};
      }
      return {tr(l, "No copy came out. Please ask at the counter."), ui::Tone::kWarning};
    case SlipState::kUnknown:
      return {tr(l, "If no copy came out, please ask at the counter."), ui::Tone::kWarning};
    case SlipState::kNone:
    case SlipState::kQueued:
    case SlipState::kSending: return {tr(l, "The copy is being printed …"), ui::Tone::kPrimary};
  }
  HUIYIN_CHECK(false);
}

// Without the program's own number of the rule.
std::string_view clause_of(std::string_view clause) {
  const std::size_t blank = clause.find(' ');
  const bool has_id = clause.size() > 2 && clause[1] == '-' && blank != std::string_view::npos;
  return has_id ? clause.substr(blank + 1) : clause;
}

}  // namespace

std::string how_it_stands(words::Language l, const PublicTicket& ticket) {
  switch (ticket.queue_state) {
    case QueueState::kWaiting: return tr(l, "You are in the line; we call your number.");
    case QueueState::kCalled: return tr(l, "You are being called: please come to the counter now.");
    case QueueState::kServing: return tr(l, "You are being served at the counter.");
    case QueueState::kNoShow:
      return tr(l, "We called you and you were not here. Please come to the counter.");
    case QueueState::kServed:
    case QueueState::kNone: break;
  }
  switch (ticket.state) {
    case huiyin::State::kRegistered: return tr(l, "We have it and will look at it soon.");
    case huiyin::State::kAccepted:
      return tr(l, "We have taken it on and are finding the right person.");
    case huiyin::State::kDispatched: return tr(l, "Somebody has been sent and will contact you.");
    case huiyin::State::kInProgress: return tr(l, "Somebody is working on it.");
    case huiyin::State::kOnHold:
      return tr(l, "It has to wait for something; we keep an eye on it.");
    case huiyin::State::kResolved: return tr(l, "It is done. We will ask whether all is well.");
    case huiyin::State::kCalledBack:
    case huiyin::State::kClosed: return tr(l, "It is finished. Thank you.");
    case huiyin::State::kCancelled: return tr(l, "It was cancelled.");
    case huiyin::State::kReopened: return tr(l, "We have taken it up again.");
  }
  HUIYIN_CHECK(false);
}

std::string step_words(words::Language l, const OwnerStep& step) {
  for (const Said& said : kSaid) {
    if (said.event != step.event) continue;
    const bool is_his = step.by_owner && said.by_owner != nullptr;
    return tr(l, is_his ? said.by_owner : said.by_office);
  }
  return step.event;
}

const char* deed_words(words::Language l, Action action) {
  if (action == Action::kUrge) return tr(l, "Press for it");
  if (action == Action::kAddNote) return tr(l, "Add more");
  if (action == Action::kCancel) return tr(l, "Cancel it");
  if (action == Action::kConfirm) return tr(l, "Is it in order?");
  return action == Action::kRate ? tr(l, "Rate it") : tr(l, "Handle it on its own");
}

DeedView deed_view(words::Language l, const Mine& mine, bool is_online) {
  if (mine.reprint && !(mine.deed && mine.deed->state == ActState::kStoring)) {
    return reprint_view(l, *mine.reprint);
  }
  if (!mine.deed) return {};
  const OwnDeed& deed = *mine.deed;
  if (deed.state != ActState::kRefused) {
    const bool is_known = deed.state == ActState::kDelivered;
    return {done_words(l, deed, is_online), is_known ? ui::Tone::kOk : ui::Tone::kPrimary};
  }
  if (const char* plain = refusal_words(l, deed)) return {plain, ui::Tone::kWarning};
  return {words::error_words(l, deed.error.value_or(fail(ErrorCode::kIo))), ui::Tone::kWarning};
}

std::string reason_words(words::Language l, const OwnerDue& due, const Procedures* procedures) {
  const std::string clause(clause_of(due.clause));
  const std::string what = words::due_words(l, due.what);
  const auto limit = procedures != nullptr ? procedures->limit_of(due.rule) : std::nullopt;
  const bool is_agreed = due.what == "promise" || due.what == "appointment";
  if (!limit && is_agreed) return tr_format(l, "{0}: agreed with you ({1})", {what, clause});
  if (!limit) return what + " (" + clause + ")";
  return tr_format(l, "{0}: our rules say {1} ({2})",
                   {what, words::limit_words(l, *limit), clause});
}

}  // namespace huiyin::kiosk
