#include "app/counter/flow/rules_page.h"

#include <algorithm>

#include "app/core/text.h"
#include "app/counter/flow/rights.h"
#include "app/counter/flow/turn.h"
#include "app/words/deadline_words.h"

namespace huiyin::counter {
namespace rules {
namespace {

constexpr std::size_t kMostReason_chars = 200;

bool has_all(const std::string& text, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&text](const std::string& word) {
    return text.find(word) != std::string::npos;
  });
}

}  // namespace

std::vector<Row> rows_of(const Procedures& procedures, std::string_view filter) {
  const std::vector<std::string> words = words_in(upper_ascii(filter));
  const RuleBook& book = procedures.book();
  std::vector<Row> out;
  const auto add = [&](const Row& row, const std::string& text) {
    if (has_all(upper_ascii(text + " " + value_in(procedures, row)), words)) out.push_back(row);
  };
  add({std::string(kProfileKey), nullptr, nullptr}, std::string(kProfileKey) + " 楼盘");
  for (const RuleChoice& c : book.choices)
    add({c.key, nullptr, &c}, c.id + " " + c.key + " " + c.title + " " + c.clause);
  for (const std::string& group : groups_of(book)) {
    for (const Rule& r : book.rules) {
      if (r.group != group) continue;
      add({r.key, &r, nullptr}, r.id + " " + r.key + " " + r.title + " " + r.clause);
    }
  }
  return out;
}

std::string value_in(const Procedures& procedures, const Row& row) {
  if (row.rule != nullptr) return procedures.value_of(*row.rule).value;
  return row.choice != nullptr ? procedures.chosen(*row.choice) : procedures.profile();
}

std::string default_of(const Procedures& procedures, const Row& row) {
  if (row.rule != nullptr) return row.rule->value;
  if (row.choice != nullptr) return row.choice->value;
  const auto& profiles = procedures.book().profiles;
  return profiles.empty() ? std::string() : profiles.front().word;
}

std::vector<ChoiceOption> options_of(const Procedures& procedures, const Row& row) {
  if (row.choice != nullptr) return row.choice->options;
  std::vector<ChoiceOption> out;
  if (row.rule == nullptr) {
    for (const RuleProfile& profile : procedures.book().profiles)
      out.push_back({profile.word, profile.title, {}});
  } else if (row.rule->kind == RuleKind::kWord) {
    for (const std::string& word : row.rule->allowed)
      out.push_back({word, word, {}});
  } else if (row.rule->kind == RuleKind::kEvery) {
    for (const std::string& word : words_in(allowed_values(*row.rule), ','))
      out.push_back({trim(word), trim(word), {}});
  }
  return out;
}

namespace {

const Procedures* procedures_of(const Turn& turn) {
  return turn.state.settings.procedures.get();
}

// The picked row when this person may change it; nullopt: there is nothing to change.
std::optional<rules::Row> changeable(const Turn& turn, const Session& session) {
  const Procedures* procedures = procedures_of(turn);
  if (procedures == nullptr || !may(session, Permission::kChangeRules)) return std::nullopt;
  for (const rules::Row& row : rules::rows_of(*procedures, {})) {
    const bool fixed = row.rule != nullptr && row.rule->kind == RuleKind::kTicket;
    if (row.key == session.rules.picked && !fixed) return row;
  }
  return std::nullopt;
}

// Limits are read and typed in words; all other values as they are kept.
std::string as_typed(const Turn& turn, const rules::Row& row) {
  const std::string value = rules::value_in(*procedures_of(turn), row);
  const bool words = row.rule != nullptr && row.rule->kind == RuleKind::kLimit;
  const auto language = words::language_from(turn.state.language);
  if (!words || !language || value == kNotSet) return value;
  return words::value_words(*language, *row.rule, value);
}
std::string as_kept(const Turn& turn, const rules::Edit& edit) {
  const Rule* rule = procedures_of(turn)->book().find(edit.key);
  const std::string value = trim(edit.value);
  if (rule == nullptr || rule->kind != RuleKind::kLimit) return value;
  if (value == "不设" || value == "未设定" || value == "不設" || value == "未設定")
    return std::string(kNotSet);
  const auto limit = words::read_limit(value);
  return limit ? to_text(*limit) : value;
}

void take(Turn& turn, Session& session, const rules::Opened&) {
  if (session.rules.picked.empty()) session.rules.picked = std::string(kProfileKey);
  turn.wish_focus("rules");
  turn.ask(rules::Effect{rules::Load{}});
}

void take(Turn&, Session& session, const rules::EditFilter& in) {
  session.rules.filter = in.text;
}

void take(Turn&, Session& session, const rules::Pick& in) {
  if (session.rules.edit && session.rules.edit->busy) return;
  if (session.rules.picked != in.key) session.rules.edit.reset();
  session.rules.picked = in.key;
}

void take(Turn& turn, Session& session, const rules::Begin&) {
  const auto row = changeable(turn, session);
  if (!row) return;
  session.rules.edit = rules::Edit{row->key, as_typed(turn, *row), {}};
  const bool typed = rules::options_of(*procedures_of(turn), *row).empty();
  turn.wish_focus(typed ? "rules.value" : "rules.reason");
}

void take(Turn&, Session& session, const rules::EditValue& in) {
  if (!session.rules.edit) return;
  session.rules.edit->value = in.text;
  session.rules.edit->error.reset();
}

void take(Turn&, Session& session, const rules::EditReason& in) {
  if (!session.rules.edit) return;
  session.rules.edit->reason = clip_chars(in.text, rules::kMostReason_chars);
  session.rules.edit->error.reset();
}

void take(Turn& turn, Session& session, const rules::SetBack&) {
  const auto row = changeable(turn, session);
  if (!row) return;
  session.rules.edit = rules::Edit{row->key, {}, {}, true};
  turn.wish_focus("rules.reason");
}

void take(Turn& turn, Session& session, const rules::Save&) {
  if (!session.rules.edit || session.rules.edit->busy) return;
  rules::Edit& edit = *session.rules.edit;
  const std::string value = edit.back ? std::string() : as_kept(turn, edit);
  const auto checked = edit.back ? Result<std::string>(edit.key)
                                 : check_setting(procedures_of(turn)->book(), edit.key, value);
  if (!checked) {
    edit.error = checked.error();
    return turn.wish_focus("rules.value");
  }
  if (trim(edit.reason).empty()) {
    edit.error = fail(ErrorCode::kMissingField, "reason");
    return turn.wish_focus("rules.reason");
  }
  edit.busy = true;
  turn.ask(rules::Effect{
      rules::Change{edit.key, value, std::string(trim(edit.reason)), session.account.login}});
}

void take(Turn& turn, Session& session, const rules::Abandon&) {
  session.rules.edit.reset();
  turn.wish_focus("rules");
}

void take(Turn&, Session& session, const rules::ShowReckoning& in) {
  std::string& open = session.rules.reckoned;
  open = open == in.rule ? std::string() : in.rule;
}

void take(Turn& turn, Session& session, const rules::Loaded& in) {
  session.rules.known = true;
  session.rules.error = in.error;
  if (in.error) return;
  session.rules.notes = in.notes;
  for (rules::Note& note : session.rules.notes)
    note.actor = person_of(turn.state.record, note.actor);
}

void take(Turn& turn, Session& session, const rules::Changed& in) {
  rules::State& page = session.rules;
  if (!page.edit || page.edit->key != in.key) return;
  page.edit->busy = false;
  page.edit->error = in.error;
  if (in.error) return turn.wish_focus("rules.value");
  page.edit.reset();
  turn.wish_focus("rules");
  turn.ask(LoadRecord{});  // with the rules that hold now
  turn.ask(rules::Effect{rules::Load{}});
}

}  // namespace
}  // namespace rules

void on(Turn& turn, const rules::Intent& in) {
  Session* session = turn.working();
  if (session == nullptr) return;
  std::visit([&](const auto& intent) { rules::take(turn, *session, intent); }, in);
}

void on(Turn& turn, const rules::Input& in) {
  auto* session = std::get_if<Session>(&turn.state.who);
  if (session == nullptr) return;
  std::visit([&](const auto& input) { rules::take(turn, *session, input); }, in);
}

}  // namespace huiyin::counter
