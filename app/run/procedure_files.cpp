#include "app/run/procedure_files.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>
#include <set>
#include <tuple>

#include "app/run/toml_file.h"

namespace huiyin::run {
namespace {

using Path = std::filesystem::path;
using Need = TomlTable::Need;

template <typename Value>
void take(TomlTable& t, const toml::node& node, Result<Value> read, std::vector<Value>& out) {
  if (read) {
    out.push_back(std::move(*read));
  } else {
    const std::string& detail = read.error().detail;
    const std::size_t allowed = detail.find("; allowed: ");
    t.complain(node, detail.substr(0, allowed),
               detail.substr(std::min(allowed + 11, detail.size())));
  }
}

std::vector<RuleTell> read_tell(TomlTable& t) {
  std::vector<RuleTell> out;
  for (const TomlWord& word : t.list("tell"))
    take(t, *word.node, parse_rule_tell(word.text), out);
  return out;
}

void read_clock(TomlTable& t, RuleClock& out) {
  out.what = t.text("what");
  const std::string stage = t.text("stage");
  if (!stage.empty()) {
    const auto read = parse_rule_stage(stage);
    if (!read) {
      t.complain(*t.find("stage"), "stage", "before_dispatch, in_handling, outside, resolved");
    }
    out.stage = read.value_or(RuleStage::kNone);
  }
  for (const TomlWord& word : t.list("when"))
    take(t, *word.node, parse_rule_test(word.text), out.when);
  out.start = t.words("start");
  out.until = t.words("until");
  out.at = t.text("at");
  out.instead = t.text("instead");
  out.pauses = t.flag("pauses");
  out.by_severity = t.flag("by_severity");
  out.promised = t.flag("promised");
}

Result<Rule> read_rule(TomlTable t, const std::string& group) {
  Rule rule;
  rule.place = t.place(t.table());
  rule.group = group;
  rule.id = t.text("id", Need::kRequired);
  rule.key = t.text("key", Need::kRequired);
  rule.title = t.text("title", Need::kRequired);
  rule.clause = t.text("clause", Need::kRequired);
  const std::string kind = t.text("kind", Need::kRequired);
  const auto known = parse_rule_kind(kind);
  if (!known && !kind.empty()) t.complain(*t.find("kind"), "kind", rule_kind_names());
  rule.kind = known.value_or(RuleKind::kText);
  rule.value = t.text("value", Need::kRequired);
  rule.allowed = t.words("allowed");
  rule.measure = t.text("measure");
  std::tie(rule.low, rule.high) = t.range("range");
  read_clock(t, rule.clock);
  rule.warn = t.text("warn");
  rule.tell = read_tell(t);
  if (auto done = t.finish(); !done) return done.error();
  if (auto fits = check_value(rule, rule.value); !fits) {
    const toml::node* value = t.find("value");
    return fail(ErrorCode::kConfig, t.place(*value) + ": " + fits.error().detail);
  }
  return rule;
}

Result<RuleChoice> read_choice(TomlTable t) {
  RuleChoice choice;
  choice.place = t.place(t.table());
  choice.id = t.text("id", Need::kRequired);
  choice.key = t.text("key", Need::kRequired);
  choice.title = t.text("title", Need::kRequired);
  choice.clause = t.text("clause");
  choice.value = t.text("value", Need::kRequired);
  for (TomlTable& inner : t.tables("option")) {
    ChoiceOption option;
    option.word = inner.text("word", Need::kRequired);
    option.title = inner.text("title", Need::kRequired);
    option.sets = inner.pairs("sets");
    if (auto done = inner.finish(); !done) return done.error();
    choice.options.push_back(std::move(option));
  }
  if (auto done = t.finish(); !done) return done.error();
  return choice;
}

Result<RuleProfile> read_profile(TomlTable t) {
  RuleProfile profile;
  profile.place = t.place(t.table());
  profile.word = t.text("word", Need::kRequired);
  profile.title = t.text("title", Need::kRequired);
  profile.sets = t.pairs("sets");
  if (auto done = t.finish(); !done) return done.error();
  return profile;
}

Result<Ok> read_file(const Path& file, RuleBook& book) {
  auto table = parse_toml_file(file);
  if (!table) return table.error();
  TomlTable root(file.string(), *table);
  const std::string group = root.text("group");
  for (const TomlTable& t : root.tables("rule")) {
    auto rule = read_rule(t, group.empty() ? file.stem().string() : group);
    if (!rule) return rule.error();
    book.rules.push_back(std::move(*rule));
  }
  for (const TomlTable& t : root.tables("choice")) {
    auto choice = read_choice(t);
    if (!choice) return choice.error();
    book.choices.push_back(std::move(*choice));
  }
  for (const TomlTable& t : root.tables("profile")) {
    auto profile = read_profile(t);
    if (!profile) return profile.error();
    book.profiles.push_back(std::move(*profile));
  }
  for (RuleTell& tell : read_tell(root))
    book.tell.push_back(std::move(tell));
  return root.finish();
}

}  // namespace

Result<RuleBook> load_rule_book(const Path& folder) {
  std::error_code error;
  std::set<Path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.insert(entry.path());
  }
  if (error || files.empty()) {
    return fail(ErrorCode::kNoSuchFile, "no procedures in " + folder.string());
  }
  RuleBook book;
  for (const Path& file : files) {
    if (auto read = read_file(file, book); !read) return read.error();
  }
  if (auto checked = check_book(book); !checked) return checked.error();
  return book;
}

std::filesystem::path share_dir() {
  std::array<char, PATH_MAX> buffer{};
  const ssize_t length = readlink("/proc/self/exe", buffer.data(), buffer.size() - 1);
  const Path program = length > 0
                           ? Path(std::string(buffer.data(), static_cast<std::size_t>(length)))
                           : Path("bin/huiyin");
  return program.parent_path().parent_path() / "share" / "huiyin";
}

}  // namespace huiyin::run
