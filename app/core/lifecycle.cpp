#include "app/core/lifecycle.h"

#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<State, 10> kStateWords{{{{State::kRegistered, "registered"},
                                         {State::kAccepted, "accepted"},
                                         {State::kDispatched, "dispatched"},
                                         {State::kInProgress, "in_progress"},
                                         {State::kOnHold, "on_hold"},
                                         {State::kResolved, "resolved"},
                                         {State::kCalledBack, "called_back"},
                                         {State::kClosed, "closed"},
                                         {State::kCancelled, "cancelled"},
                                         {State::kReopened, "reopened"}}}};
constexpr Words<QueueState, 6> kQueueWords{{{{QueueState::kNone, "none"},
                                             {QueueState::kWaiting, "waiting"},
                                             {QueueState::kCalled, "called"},
                                             {QueueState::kServing, "serving"},
                                             {QueueState::kServed, "served"},
                                             {QueueState::kNoShow, "no_show"}}}};
constexpr Words<Action, 33> kActionWords{{{{Action::kAccept, "accept"},
                                           {Action::kDispatch, "dispatch"},
                                           {Action::kStart, "start"},
                                           {Action::kHold, "hold"},
                                           {Action::kResume, "resume"},
                                           {Action::kResolve, "resolve"},
                                           {Action::kCallBack, "call_back"},
                                           {Action::kClose, "close"},
                                           {Action::kCancel, "cancel"},
                                           {Action::kReopen, "reopen"},
                                           {Action::kEscalate, "escalate"},
                                           {Action::kTransfer, "transfer"},
                                           {Action::kAddNote, "add_note"},
                                           {Action::kUrge, "urge"},
                                           {Action::kPromise, "promise"},
                                           {Action::kPlan, "plan"},
                                           {Action::kQuote, "quote"},
                                           {Action::kConsent, "consent"},
                                           {Action::kRecord, "record"},
                                           {Action::kTell, "tell"},
                                           {Action::kMerge, "merge"},
                                           {Action::kUnmerge, "unmerge"},
                                           {Action::kJoin, "join_incident"},
                                           {Action::kLeave, "leave_incident"},
                                           {Action::kConfirm, "confirm"},
                                           {Action::kRate, "rate"},
                                           {Action::kCall, "call"},
                                           {Action::kRecall, "recall"},
                                           {Action::kServe, "serve"},
                                           {Action::kServed, "served"},
                                           {Action::kNoShow, "no_show"},
                                           {Action::kReturn, "return"},
                                           {Action::kTransferVisit, "transfer_visit"}}}};
// How people and scripts spell an action besides its own word.
constexpr Words<Action, 15> kOtherSpellings{{{{Action::kStart, "in_progress"},
                                              {Action::kStart, "in-progress"},
                                              {Action::kStart, "progress"},
                                              {Action::kCallBack, "callback"},
                                              {Action::kCallBack, "call-back"},
                                              {Action::kClose, "write_off"},
                                              {Action::kClose, "write-off"},
                                              {Action::kServed, "done"},
                                              {Action::kNoShow, "no-show"},
                                              {Action::kNoShow, "noshow"},
                                              {Action::kAddNote, "note"},
                                              {Action::kTransferVisit, "transfer-visit"},
                                              {Action::kJoin, "join"},
                                              {Action::kLeave, "leave"},
                                              {Action::kTell, "reply"}}}};

// One row a legal move of the case. `kSame`: the state stays (noted, escalated).
enum class To { kSame, kHeldFrom, kState };
struct Move {
  Action action;
  State from;
  To to;
  State state = State::kRegistered;
};

constexpr Move move(Action a, State from, State to) {
  return {a, from, To::kState, to};
}
constexpr Move stay(Action a, State s) {
  return {a, s, To::kSame, s};
}

constexpr std::array kMoves = {
    // 受理: who receives first owns it (001 篇3 §4.2)
    move(Action::kAccept, State::kRegistered, State::kAccepted),
    move(Action::kAccept, State::kReopened, State::kAccepted),
    // 派单: within 30 minutes (N-042); again when the person changes
    move(Action::kDispatch, State::kRegistered, State::kDispatched),
    move(Action::kDispatch, State::kAccepted, State::kDispatched),
    move(Action::kDispatch, State::kDispatched, State::kDispatched),
    move(Action::kDispatch, State::kInProgress, State::kDispatched),
    move(Action::kDispatch, State::kReopened, State::kDispatched),
    move(Action::kStart, State::kAccepted, State::kInProgress),
    move(Action::kStart, State::kDispatched, State::kInProgress),
    move(Action::kHold, State::kAccepted, State::kOnHold),
    move(Action::kHold, State::kDispatched, State::kOnHold),
    move(Action::kHold, State::kInProgress, State::kOnHold),
    Move{Action::kResume, State::kOnHold, To::kHeldFrom},
    // 当即落实: what is answered at once is resolved straight from acceptance
    move(Action::kResolve, State::kAccepted, State::kResolved),
    move(Action::kResolve, State::kDispatched, State::kResolved),
    move(Action::kResolve, State::kInProgress, State::kResolved),
    move(Action::kCallBack, State::kResolved, State::kCalledBack),
    move(Action::kClose, State::kCalledBack, State::kClosed),
    move(Action::kCancel, State::kRegistered, State::kCancelled),
    move(Action::kCancel, State::kAccepted, State::kCancelled),
    move(Action::kCancel, State::kDispatched, State::kCancelled),
    move(Action::kCancel, State::kInProgress, State::kCancelled),
    move(Action::kCancel, State::kOnHold, State::kCancelled),
    move(Action::kCancel, State::kReopened, State::kCancelled),
    move(Action::kReopen, State::kResolved, State::kReopened),
    move(Action::kReopen, State::kCalledBack, State::kReopened),
    move(Action::kReopen, State::kClosed, State::kReopened),
    move(Action::kReopen, State::kCancelled, State::kReopened),
    stay(Action::kEscalate, State::kRegistered),
    stay(Action::kEscalate, State::kAccepted),
    stay(Action::kEscalate, State::kDispatched),
    stay(Action::kEscalate, State::kInProgress),
    stay(Action::kEscalate, State::kOnHold),
    stay(Action::kEscalate, State::kResolved),
    stay(Action::kEscalate, State::kReopened),
    move(Action::kTransfer, State::kRegistered, State::kAccepted),
    move(Action::kTransfer, State::kAccepted, State::kAccepted),
    move(Action::kTransfer, State::kDispatched, State::kAccepted),
    move(Action::kTransfer, State::kInProgress, State::kAccepted),
    move(Action::kTransfer, State::kOnHold, State::kAccepted),
    move(Action::kTransfer, State::kReopened, State::kAccepted),
    // the same matter twice: one of them ends and can come back (R-01 Merged-duplicate)
    move(Action::kMerge, State::kRegistered, State::kCancelled),
    move(Action::kMerge, State::kAccepted, State::kCancelled),
    move(Action::kMerge, State::kDispatched, State::kCancelled),
    move(Action::kMerge, State::kInProgress, State::kCancelled),
    move(Action::kMerge, State::kOnHold, State::kCancelled),
    move(Action::kMerge, State::kReopened, State::kCancelled),
    Move{Action::kUnmerge, State::kCancelled, To::kHeldFrom},
};

// What is written down without a move, and while what holds.
enum class While { kHandled, kWorkedOn, kOpen, kNotCancelled, kDone, kEnded };
struct Writing {
  Action action;
  While when;
};
constexpr std::array kWritings = {
    Writing{Action::kUrge, While::kHandled},
    Writing{Action::kPromise, While::kHandled},
    Writing{Action::kPlan, While::kHandled},
    Writing{Action::kQuote, While::kWorkedOn},
    Writing{Action::kConsent, While::kWorkedOn},
    Writing{Action::kTell, While::kOpen},
    Writing{Action::kJoin, While::kOpen},         // one incident, many tickets
    Writing{Action::kLeave, While::kOpen},
    Writing{Action::kConfirm, While::kDone},        // the owner looks at the work
    Writing{Action::kRate, While::kEnded},
    Writing{Action::kRecord, While::kNotCancelled}  // a receipt may come after the write-off
};

bool holds(While when, State s) {
  const bool worked_on = s == State::kAccepted || s == State::kDispatched ||
                         s == State::kInProgress || s == State::kOnHold;
  switch (when) {
    case While::kWorkedOn: return worked_on;
    case While::kHandled: return worked_on || s == State::kRegistered || s == State::kReopened;
    case While::kOpen: return is_open(s);
    case While::kNotCancelled: return s != State::kCancelled;
    case While::kDone: return s == State::kResolved || s == State::kCalledBack;
    case While::kEnded:
      return s == State::kResolved || s == State::kCalledBack || s == State::kClosed;
  }
  return false;
}

struct VisitMove {
  Action action;
  QueueState from, to;
};

constexpr std::array kVisitMoves = {
    VisitMove{Action::kCall, QueueState::kWaiting, QueueState::kCalled},
    VisitMove{Action::kRecall, QueueState::kCalled, QueueState::kCalled},
    VisitMove{Action::kServe, QueueState::kCalled, QueueState::kServing},
    VisitMove{Action::kServe, QueueState::kWaiting, QueueState::kServing},
    VisitMove{Action::kServed, QueueState::kCalled, QueueState::kServed},
    VisitMove{Action::kServed, QueueState::kServing, QueueState::kServed},
    VisitMove{Action::kNoShow, QueueState::kCalled, QueueState::kNoShow},
    VisitMove{Action::kReturn, QueueState::kNoShow, QueueState::kWaiting},
    VisitMove{Action::kTransferVisit, QueueState::kCalled, QueueState::kWaiting},
    VisitMove{Action::kTransferVisit, QueueState::kServing, QueueState::kWaiting},
};

}  // namespace

std::string_view name_of(State s) {
  return kStateWords.name(s);
}
std::string_view name_of(QueueState s) {
  return kQueueWords.name(s);
}
std::string_view name_of(Action a) {
  return kActionWords.name(a);
}
std::optional<State> parse_state(std::string_view name) {
  return kStateWords.parse(name);
}
std::optional<QueueState> parse_queue_state(std::string_view name) {
  return kQueueWords.parse(name);
}
std::optional<Action> parse_action(std::string_view name) {
  if (const auto word = kActionWords.parse(name)) return word;
  return kOtherSpellings.parse(name);
}

bool is_visit_action(Action a) {
  for (const VisitMove& m : kVisitMoves) {
    if (m.action == a) return true;
  }
  return false;
}

bool is_open(State s) {
  return s != State::kClosed && s != State::kCancelled;
}

std::optional<State> next_state(State from, Action a, State held_from) {
  if (a == Action::kAddNote)
    return from;  // a note may always be added: nothing may be hidden (P-03)
  for (const Move& m : kMoves) {
    if (m.action != a || m.from != from) continue;
    if (m.to == To::kSame) return from;
    return m.to == To::kHeldFrom ? held_from : m.state;
  }
  for (const Writing& w : kWritings) {
    if (w.action == a && holds(w.when, from)) return from;
  }
  return std::nullopt;
}

std::optional<QueueState> next_queue_state(QueueState from, Action a) {
  for (const VisitMove& m : kVisitMoves) {
    if (m.action == a && m.from == from) return m.to;
  }
  return std::nullopt;
}

}  // namespace huiyin
