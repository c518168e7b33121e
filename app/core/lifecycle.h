// The one transition table. A ticket has two lives: the case (登记 … 销账) and, when its owner
// waits in the lobby, the visit to the counter (候叫 … 办结). Everything else asks this file what
// is legal.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace huiyin {

enum class State {
  kRegistered,  // 已登记
  kAccepted,    // 已受理
  kDispatched,  // 已派单
  kInProgress,  // 处理中
  kOnHold,      // 挂起 (waits for owner, parts, rain …)
  kResolved,    // 已办结, call-back owed
  kCalledBack,  // 已回访
  kClosed,      // 已销账
  kCancelled,   // 已取消
  kReopened,    // 重新打开
};
inline constexpr std::array<State, 10> kStates = {
    State::kRegistered, State::kAccepted, State::kDispatched, State::kInProgress,
    State::kOnHold,     State::kResolved, State::kCalledBack, State::kClosed,
    State::kCancelled,  State::kReopened};

enum class QueueState { kNone, kWaiting, kCalled, kServing, kServed, kNoShow };
inline constexpr std::array<QueueState, 6> kQueueStates = {
    QueueState::kNone,    QueueState::kWaiting, QueueState::kCalled,
    QueueState::kServing, QueueState::kServed,  QueueState::kNoShow};

enum class Action {
  // the case
  kAccept,
  kDispatch,
  kStart,
  kHold,
  kResume,
  kResolve,
  kCallBack,
  kClose,
  kCancel,
  kReopen,
  kEscalate,
  kTransfer,  // to another department
  kAddNote,
  kUrge,     // the owner or the desk presses (督促)
  kPromise,  // by when it will be answered (承诺)
  kPlan,     // how and by when it will be done (问题处理计划)
  kQuote,    // what it will cost
  kConsent,  // the owner agrees to the quote or refuses it
  kRecord,   // writes down facts: leak test, cause, amount …
  kTell,     // the owner is told: result, written reply
  kMerge,    // the same matter is another ticket's
  kUnmerge,
  kJoin,     // belongs to an incident that another ticket leads
  kLeave,    // belongs to it no more
  kConfirm,  // the owner says that the work is in order
  kRate,     // how satisfied the owner is
  // the visit
  kCall,
  kRecall,
  kServe,
  kServed,
  kNoShow,
  kReturn,         // a no-show came back
  kTransferVisit,  // to another desk, at the front of its line (S-18)
};
inline constexpr std::array<Action, 33> kActions = {
    Action::kAccept,   Action::kDispatch, Action::kStart,        Action::kHold,   Action::kResume,
    Action::kResolve,  Action::kCallBack, Action::kClose,        Action::kCancel, Action::kReopen,
    Action::kEscalate, Action::kTransfer, Action::kAddNote,      Action::kUrge,   Action::kPromise,
    Action::kPlan,     Action::kQuote,    Action::kConsent,      Action::kRecord, Action::kTell,
    Action::kMerge,    Action::kUnmerge,  Action::kJoin,         Action::kLeave,  Action::kConfirm,
    Action::kRate,     Action::kCall,     Action::kRecall,       Action::kServe,  Action::kServed,
    Action::kNoShow,   Action::kReturn,   Action::kTransferVisit};

std::string_view name_of(State s);       // registered … in_progress on_hold … reopened
std::string_view name_of(QueueState s);  // none waiting called serving served no_show
std::string_view name_of(Action a);      // accept … call_back … no_show return transfer_visit
std::optional<State> parse_state(std::string_view name);
std::optional<QueueState> parse_queue_state(std::string_view name);
// Also takes the everyday spellings: in_progress, in-progress, callback, call-back, done,
// write_off.
std::optional<Action> parse_action(std::string_view name);

bool is_visit_action(Action a);
bool is_open(State s);  // not closed, not cancelled

// Where an action leads; nullopt: not allowed from there. `held_from` matters to kResume and
// kUnmerge only.
std::optional<State> next_state(State from, Action a, State held_from);
std::optional<QueueState> next_queue_state(QueueState from, Action a);

}  // namespace huiyin
