#include "app/run/register_files.h"

#include <algorithm>
#include <map>

#include "app/core/category.h"
#include "app/core/words.h"
#include "app/run/register_reader.h"

namespace huiyin::run {
namespace {

using Path = std::filesystem::path;

constexpr Words<RegisterRuleKind, 5> kRuleKinds{{{{RegisterRuleKind::kNeeds, "needs"},
                                                  {RegisterRuleKind::kLead, "lead"},
                                                  {RegisterRuleKind::kSame, "same"},
                                                  {RegisterRuleKind::kUntil, "until"},
                                                  {RegisterRuleKind::kLimit, "limit"}}}};
constexpr Words<DutyEvery, 8> kEvery{{{{DutyEvery::kDay, "day"},
                                       {DutyEvery::kWeek, "week"},
                                       {DutyEvery::kTwoWeeks, "two_weeks"},
                                       {DutyEvery::kMonth, "month"},
                                       {DutyEvery::kTwoMonths, "two_months"},
                                       {DutyEvery::kQuarter, "quarter"},
                                       {DutyEvery::kHalfYear, "half_year"},
                                       {DutyEvery::kYear, "year"}}}};

template <typename Enum, std::size_t N>
std::vector<std::string_view> words_of(const Words<Enum, N>& words) {
  std::vector<std::string_view> out;
  for (const auto& row : words.rows)
    out.push_back(row.second);
  return out;
}

std::vector<OptionDef> read_options(TableReader& field) {
  std::vector<OptionDef> out;
  for (TableReader& r : field.tables("options")) {
    out.push_back({r.needed("key"), r.titles("title")});
    r.finish();
  }
  return out;
}

void read_fields(TableReader& root, RegisterDef& def) {
  for (TableReader& r : root.tables("fields")) {
    RegisterField field;
    field.key = r.needed("key");
    field.titles = r.titles("title");
    const std::string type = r.text("type");
    if (const auto known = parse_field_type(type)) {
      field.type = *known;
    } else {
      r.complain("type", field_type_names());
    }
    field.required = r.flag("required");
    field.options = read_options(r);
    field.when = r.condition("when");
    r.finish();
    def.fields.push_back(std::move(field));
  }
}

void read_states(TableReader& root, RegisterDef& def) {
  for (TableReader& r : root.tables("states")) {
    def.states.push_back({r.needed("key"), r.titles("title"), r.flag("end")});
    r.finish();
  }
}

void read_steps(TableReader& root, RegisterDef& def) {
  for (TableReader& r : root.tables("steps")) {
    RegisterStep step;
    step.verb = r.needed("verb");
    step.titles = r.titles("title");
    step.from = r.texts("from");
    step.to = r.needed("to");
    step.needs = r.texts("needs");
    step.asks = r.texts("asks");
    step.roles = r.texts("roles");
    step.ticket = r.text("ticket");
    if (!step.ticket.empty() && !parse_category(step.ticket)) {
      r.complain("ticket", "a category: repair, complaint, service, suggestion, …");
    }
    r.finish();
    def.steps.push_back(std::move(step));
  }
}

void read_rules(TableReader& root, RegisterDef& def) {
  for (TableReader& r : root.tables("rules")) {
    RegisterRule rule;
    rule.kind = kRuleKinds.parse(r.choice("kind", words_of(kRuleKinds))).value_or(rule.kind);
    rule.verbs = r.texts("verbs");
    rule.when = r.condition("when");
    rule.fields = r.texts("fields");
    rule.number = r.number("number", 0, 1'000'000);
    rule.reason = r.text("reason");
    rule.clause = r.text("clause");
    rule.rule = r.text("rule");
    r.finish();
    def.rules.push_back(std::move(rule));
  }
}

void read_deadlines(TableReader& root, RegisterDef& def) {
  for (TableReader& r : root.tables("deadlines")) {
    RegisterDeadline deadline;
    deadline.titles = r.titles("title");
    deadline.from = r.needed("from");
    deadline.when = r.condition("when");
    deadline.until = r.texts("until");
    deadline.filled = r.text("filled");
    deadline.limit = r.limit("limit");
    deadline.is_before = r.flag("before");
    deadline.clause = r.text("clause");
    deadline.rule = r.text("rule");
    r.finish();
    def.deadlines.push_back(std::move(deadline));
  }
}

void read_duties(TableReader& root, RegisterDef& def) {
  for (TableReader& r : root.tables("duties")) {
    RegisterDuty duty;
    duty.key = r.needed("key");
    duty.titles = r.titles("title");
    duty.every = kEvery.parse(r.choice("every", words_of(kEvery))).value_or(duty.every);
    duty.from_day = std::max(1, r.number("from_day", 1, 31));
    duty.day = r.number("day", 1, 31);
    duty.months = r.numbers("months", 1, 12);
    duty.times = std::max(1, r.number("times", 1, 100));
    duty.warn_day = r.number("warn_day", 1, 31);
    duty.when = r.condition("when");
    duty.date = r.text("date");
    duty.states = r.texts("states");
    duty.clause = r.text("clause");
    duty.rule = r.text("rule");
    r.finish();
    def.duties.push_back(std::move(duty));
  }
}

void read_signatures(TableReader& root, RegisterDef& def) {
  for (TableReader& r : root.tables("signatures")) {
    def.signatures.push_back(r.titles("title"));
    r.finish();
  }
}

RegisterDef read_all(TableReader& root) {
  RegisterDef def;
  def.id = root.needed("id");
  def.system = root.needed("system");
  def.group = root.choice("group", {std::begin(kRegisterGroups), std::end(kRegisterGroups)});
  def.clause = root.text("clause");
  def.form_number = root.text("form_number");
  def.titles = root.titles("title");
  def.hint = root.titles("hint");
  read_fields(root, def);
  read_states(root, def);
  read_steps(root, def);
  read_rules(root, def);
  read_deadlines(root, def);
  read_duties(root, def);
  read_signatures(root, def);
  def.list = root.texts("list");
  for (TableReader& r : root.table("summary")) {
    def.summary = {r.text("date"), r.text("group"), r.texts("sum")};
    r.finish();
  }
  root.finish();
  return def;
}

std::size_t group_place(const RegisterDef& def) {
  return static_cast<std::size_t>(
      std::find(std::begin(kRegisterGroups), std::end(kRegisterGroups), def.group) -
      std::begin(kRegisterGroups));
}

bool stands_before(const RegisterDef& a, const RegisterDef& b) {
  if (group_place(a) != group_place(b)) return group_place(a) < group_place(b);
  return a.system != b.system ? a.system < b.system : a.id < b.id;
}

}  // namespace

Result<RegisterDef> load_register(const Path& file) {
  auto table = parse_toml_file(file);
  if (!table) return table.error();
  std::string fault;
  TableReader root(*table, "", fault);
  RegisterDef def = read_all(root);
  if (fault.empty() && def.id != file.stem().string()) {
    fault = "1: id " + def.id + "; allowed: the file's name, " + file.stem().string();
  }
  if (!fault.empty()) return fail(ErrorCode::kConfig, file.string() + ":" + fault);
  if (auto checked = check_register(def); !checked) {
    return fail(ErrorCode::kConfig, file.string() + ": " + checked.error().detail);
  }
  return def;
}

Result<RegisterSet> load_registers(const std::vector<Path>& folders) {
  std::map<std::string, Path> files;
  for (std::size_t i = 0; i < folders.size(); ++i) {
    std::error_code error;
    if (!std::filesystem::is_directory(folders[i], error)) {
      if (i == 0) return fail(ErrorCode::kNoSuchFile, folders[i].string());
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folders[i], error)) {
      if (entry.path().extension() == ".toml") files[entry.path().stem()] = entry.path();
    }
  }
  RegisterSet set;
  for (const auto& [name, file] : files) {
    auto def = load_register(file);
    if (!def) return def.error();
    set.defs.push_back(std::move(*def));
  }
  std::sort(set.defs.begin(), set.defs.end(), stands_before);
  return set;
}

}  // namespace huiyin::run
