// rules, import calendar: the procedures of a site as they hold now, and what it has set itself.
#include "app/cli/commands.h"
#include "app/cli/open_site.h"
#include "app/run/procedure_files.h"
#include "app/sync/json_writer.h"
#include "app/words/deadline_words.h"

namespace huiyin::cli {
namespace {

void write_rules(sync::JsonWriter& w, const Procedures& p, words::Language language) {
  w.key("rules").begin_array();
  for (const Rule& rule : p.book().rules) {
    const RuleValue value = p.value_of(rule);
    w.begin_object()
        .field("id", rule.id)
        .field("key", rule.key)
        .field("group", rule.group)
        .field("title", rule.title)
        .field("clause", rule.clause)
        .field("value", value.value)
        .field("words", words::value_words(language, rule, value.value))
        .field("default", rule.value)
        .field("source", name_of(value.source))
        .field("allowed", allowed_values(rule))
        .end_object();
  }
  w.end_array();
}

void write_choices(sync::JsonWriter& w, const Procedures& p) {
  w.key("choices").begin_array();
  for (const RuleChoice& choice : p.book().choices) {
    w.begin_object()
        .field("id", choice.id)
        .field("key", choice.key)
        .field("title", choice.title)
        .field("value", p.chosen(choice))
        .field("default", choice.value)
        .key("options")
        .begin_array();
    for (const ChoiceOption& option : choice.options)
      w.begin_object().field("word", option.word).field("title", option.title).end_object();
    w.end_array().end_object();
  }
  w.end_array();
}

void write_history(sync::JsonWriter& w, const std::vector<db::RuleNote>& notes,
                   const SiteClock& clock) {
  w.key("changes").begin_array();
  for (const db::RuleNote& note : notes) {
    w.begin_object()
        .field("at", to_rfc3339(note.at, clock))
        .field("actor", note.actor)
        .field("key", note.key)
        .field("value", note.value)
        .field("reason", note.reason)
        .end_object();
  }
  w.end_array();
}

int say_rules(Context& context, db::HostStore& store) {
  auto procedures = store.procedures();
  if (!procedures) return report(context, procedures.error());
  auto notes = store.rules().history();
  if (!notes) return report(context, notes.error());
  const Procedures& p = **procedures;
  if (context.json) {
    sync::JsonWriter w;
    w.begin_object()
        .field("profile", p.profile())
        .field("calendar_until", to_iso_date(p.calendar().covered_to()));
    write_rules(w, p, context.language);
    write_choices(w, p);
    write_history(w, *notes, p.clock());
    say(w.end_object().text());
    return kExitOk;
  }
  for (const Rule& rule : p.book().rules) {
    const RuleValue value = p.value_of(rule);
    say(rule.id + "  " + rule.title + "  " +
        words::value_words(context.language, rule, value.value) + "  " + rule.clause +
        (value.source == RuleSource::kDefault ? "" : "  *"));
  }
  return kExitOk;
}

// "N-049=48 hours" or, to go back, "N-049".
Result<db::RuleChange> change_of(const RulesOptions& options) {
  if (!options.set.empty() && !options.reset.empty()) {
    return fail(ErrorCode::kBadValue, "--set and --reset; allowed: one of them");
  }
  if (!options.reset.empty()) return db::RuleChange{options.reset, {}, options.reason};
  const std::size_t equals = options.set.find('=');
  if (equals == std::string::npos || equals + 1 == options.set.size()) {
    return fail(ErrorCode::kBadValue, "--set wants KEY=VALUE: " + options.set);
  }
  return db::RuleChange{options.set.substr(0, equals), options.set.substr(equals + 1),
                        options.reason};
}

}  // namespace

int run_rules(Context& context, const RulesOptions& options) {
  const bool changes = !options.set.empty() || !options.reset.empty();
  if (changes && (options.reason.empty() || options.actor.empty())) {
    report(context, fail(ErrorCode::kMissingField, "--set and --reset want --reason and --actor"));
    return kExitUsage;
  }
  auto open = open_site(context, options.site);
  if (!open) return report(context, open.error());
  if (changes) {
    auto change = change_of(options);
    if (!change) return report(context, change.error());
    auto done = open->store->rules().set(*change, options.actor);
    if (!done) return report(context, done.error());
  }
  return say_rules(context, *open->store);
}

int run_import_calendar(Context& context, const FileOptions& options) {
  auto calendar = run::load_calendar(options.file);
  if (!calendar) return report(context, calendar.error());
  auto open = open_site(context, options.site);
  if (!open) return report(context, open.error());
  auto done = open->store->rules().replace_calendar(*calendar, "command line");
  if (!done) return report(context, done.error());
  const std::string until = to_iso_date(calendar->covered_to);
  say(context.json ? sync::JsonWriter{}
                         .begin_object()
                         .field("ok", true)
                         .field("covered_to", until)
                         .field("days", static_cast<std::int64_t>(calendar->marks.size()))
                         .end_object()
                         .text()
                   : std::to_string(calendar->marks.size()) + " days, until " + until);
  return kExitOk;
}

}  // namespace huiyin::cli
