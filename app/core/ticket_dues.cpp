// Which rules run on a ticket, from when, and what they come to.
#include <algorithm>

#include "app/core/holds.h"
#include "app/core/procedure.h"

namespace huiyin {
namespace {

using Clock = Procedures::Clock;

bool before_dispatch(State s) {
  return s == State::kRegistered || s == State::kAccepted || s == State::kReopened;
}
bool outside(State s) {
  return s == State::kDispatched || s == State::kInProgress || s == State::kOnHold;
}

bool is_stage(RuleStage stage, State state) {
  switch (stage) {
    case RuleStage::kNone: return false;
    case RuleStage::kBeforeDispatch: return before_dispatch(state);
    case RuleStage::kInHandling: return before_dispatch(state) || outside(state);
    case RuleStage::kOutside: return outside(state);
    case RuleStage::kResolved: return state == State::kResolved;
  }
  return false;
}

bool passes(const RuleTest& test, const Ticket& t) {
  std::string_view value;
  switch (test.field) {
    case RuleTest::Field::kCategory: value = name_of(t.category); break;
    case RuleTest::Field::kChannel: value = name_of(t.channel); break;
    case RuleTest::Field::kUrgency: value = name_of(t.urgency); break;
    case RuleTest::Field::kFact: value = fact_value(t.facts, test.fact); break;
  }
  const bool found = std::find(test.values.begin(), test.values.end(), value) != test.values.end();
  return found != test.is_not;
}

Moment fact_written(const Ticket& t, std::string_view key) {
  const auto at = t.facts.find(key);
  return at == t.facts.end() || at->second.value.empty() ? Moment{} : at->second.at;
}

Moment when_happened(const Ticket& t, std::string_view event) {
  if (event == "registered") return t.reopened_at.is_set() ? t.reopened_at : t.registered_at;
  if (event == "accepted") return t.accepted_at;
  if (event == "dispatched") return t.dispatched_at;
  if (event == "resolved") return t.resolved_at;
  return fact_written(t, event.substr(event.find('.') + 1));
}

bool runs_on(const Rule& rule, const Ticket& t) {
  const RuleClock& clock = rule.clock;
  const auto ended = [&t](const std::string& event) { return when_happened(t, event).is_set(); };
  return is_stage(clock.stage, t.state) &&
         std::all_of(clock.when.begin(), clock.when.end(),
                     [&t](const RuleTest& test) { return passes(test, t); }) &&
         std::none_of(clock.until.begin(), clock.until.end(), ended);
}

// What is counted for one clock of one ticket.
struct Task {
  Moment by_hand;  // set: the due time itself
  Moment start;
  std::vector<Pause> pauses;
  std::vector<LimitChange> changes;
};

// A date that somebody wrote down without a time means its whole day.
Moment whole_day(Moment at, const SiteClock& clock) {
  const CivilTime c = civil(at, clock);
  return c.hour == 0 && c.minute == 0 && c.second == 0 ? end_of_local_day(at, clock) : at;
}

std::optional<Task> task_of(const Clock& clock, const Ticket& t, const SiteClock& site) {
  const RuleClock& rule = clock.rule->clock;
  Task task;
  for (const std::string& key : {rule.at, rule.instead}) {
    const Moment written = key.empty() ? Moment{} : fact_moment(t.facts, key);
    if (written.is_set()) task.by_hand = whole_day(written, site);
  }
  if (task.by_hand.is_set()) return task;
  for (const std::string& event : rule.start) {
    task.start = when_happened(t, event);
    if (task.start.is_set()) break;
  }
  if (!clock.limit || !task.start.is_set()) return std::nullopt;
  const std::vector<Moment> changes = severity_changes(t);
  if (rule.by_severity && !changes.empty()) task.start = std::max(task.start, changes.back());
  if (rule.pauses) {
    task.pauses = pauses_of(t);
    for (const Moment at : changes)
      task.changes.push_back({at, *clock.limit});
  }
  return task;
}

std::optional<Due> due_of(const Clock& clock, const Ticket& t, const Procedures& procedures) {
  const auto task = task_of(clock, t, procedures.clock());
  if (!task) return std::nullopt;
  Due due{clock.rule->clock.what, task->by_hand, clock.clause, clock.rule->key};
  if (due.at.is_set()) return due;
  const DueTime time = due_time({*clock.limit, task->start, task->pauses, task->changes},
                                procedures.calendar(), procedures.clock());
  due.at = time.at;
  due.provisional = time.provisional;
  due.paused = time.paused;
  return due;
}

const Clock* clock_of(const Due& due, const Ticket& t, const Procedures& procedures) {
  for (const Clock& clock : procedures.clocks(t.category)) {
    if (clock.rule->key == due.rule) return &clock;
  }
  return nullptr;
}

// How long after the due time somebody on the ladder hears of it; nullopt: at once.
std::optional<Limit> later_by(const std::string& when, const Procedures& procedures) {
  if (!when.starts_with("step")) return parse_limit(when);
  auto step = procedures.limit_of("escalation.step");
  if (step && when == "step2") step->amount *= 2;
  return step;
}

Moment warning_at(const std::string& warn, const Due& due, const Procedures& procedures) {
  const SiteClock& clock = procedures.clock();
  if (const auto limit = parse_limit(warn)) {
    return latest_before(*limit, due.at, procedures.calendar(), clock).at;
  }
  const auto span = parse_span("00:00-" + warn);
  const Moment midnight = end_of_local_day(due.at, clock) + (1 - kDay_ms);
  return span ? std::min(midnight + span->to_min * kMinute_ms, due.at) : due.at;
}

}  // namespace

std::vector<Due> dues(const Ticket& t, const Procedures& procedures) {
  std::vector<Due> out;
  for (const Clock& clock : procedures.clocks(t.category)) {
    if (!runs_on(*clock.rule, t)) continue;
    if (auto due = due_of(clock, t, procedures)) out.push_back(std::move(*due));
  }
  std::stable_sort(out.begin(), out.end(), [](const Due& a, const Due& b) { return a.at < b.at; });
  return out;
}

Moment promised_to_owner(const Ticket& t, const Procedures& procedures) {
  const Moment promise = fact_moment(t.facts, "promise");
  if (promise.is_set()) return promise;
  for (const Clock& clock : procedures.clocks(t.category)) {
    const RuleClock& rule = clock.rule->clock;
    const bool fits =
        rule.promised && std::all_of(rule.when.begin(), rule.when.end(),
                                     [&t](const auto& test) { return passes(test, t); });
    if (!fits) continue;
    if (const auto due = due_of(clock, t, procedures)) return due->at;
  }
  return end_of_local_day(t.registered_at, procedures.clock());
}

std::vector<DueNotice> notices_of(const Due& due, const Procedures& procedures) {
  std::vector<DueNotice> out;
  const Rule* rule = procedures.book().find(due.rule);
  if (rule == nullptr) return out;
  for (const RuleTell& tell : rule->tell.empty() ? procedures.book().tell : rule->tell) {
    DueNotice notice{tell.when, tell.role, due.at};
    if (tell.when == "warning") {
      if (rule->warn.empty()) continue;
      notice.at = warning_at(rule->warn, due, procedures);
    } else if (const auto later = later_by(tell.when, procedures)) {
      notice.at = due_time({*later, due.at, {}, {}}, procedures.calendar(), procedures.clock()).at;
    }
    out.push_back(std::move(notice));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const DueNotice& a, const DueNotice& b) { return a.at < b.at; });
  return out;
}

std::optional<DueReckoning> explain(const Due& due, const Ticket& t, const Procedures& procedures) {
  const Clock* clock = clock_of(due, t, procedures);
  if (clock == nullptr) return std::nullopt;
  const auto task = task_of(*clock, t, procedures.clock());
  if (!task) return std::nullopt;
  DueReckoning out;
  out.limit = clock->limit.value_or(Limit{});
  out.by_hand = task->by_hand.is_set();
  if (!out.by_hand) {
    out.steps = explain({out.limit, task->start, task->pauses, task->changes},
                        procedures.calendar(), procedures.clock());
  }
  out.notices = notices_of(due, procedures);
  return out;
}

}  // namespace huiyin
