// Whatever is declared in assets/registers works from its form to its end.
#include <deque>
#include <map>

#include "app/report/csv.h"
#include "app/report/xlsx.h"
#include "printer/slip/form_pdf.h"
#include "printer/slip/table_pdf.h"
#include "tests/integration/registers/registers_fixture.h"

namespace huiyin {
namespace {

class EveryRegister : public RegistersTest {
 protected:
  std::string today() { return to_iso_date(local_day(clock_.now(), site_.config.clock)); }

  static bool must_lie_behind(const RegisterDef& def, const std::string& key) {
    for (const RegisterRule& rule : def.rules) {
      if (rule.kind == RegisterRuleKind::kLead && rule.fields[1] == key) return true;
    }
    return false;
  }
  std::string sample(const RegisterDef& def, const RegisterField& field) {
    std::string ticks;
    switch (field.type) {
      case FieldType::kDate: return must_lie_behind(def, field.key) ? "2026-08-20" : today();
      case FieldType::kTime: return "2026-08-20 18:00";
      case FieldType::kMoney:
      case FieldType::kNumber: return "3";
      case FieldType::kYesNo: return "yes";
      case FieldType::kChoice: return field.options.front().key;
      case FieldType::kPhone: return "13800138000";
      case FieldType::kHousehold: return "3-1-1502";
      case FieldType::kChecklist:
        for (const OptionDef& option : field.options)
          ticks += "," + option.key;
        return ticks.substr(1);
      case FieldType::kText:
      case FieldType::kNote:
      case FieldType::kPerson:
      case FieldType::kSignature:
      case FieldType::kTicket: return "样品";
    }
    return {};
  }
  FieldValues all_fields(const RegisterDef& def) {
    FieldValues values;
    for (const RegisterField& field : def.fields)
      values[field.key] = sample(def, field);
    return values;
  }
  // What has to be there, and nothing that would already meet the deadline.
  FieldValues owing(const RegisterDef& def, const RegisterDeadline& deadline) {
    FieldValues values;
    for (const RegisterField& field : def.fields) {
      const bool kept = field.required || field.key == deadline.from || field.key == "event_on";
      if (kept) values[field.key] = sample(def, field);
    }
    if (!deadline.when.field.empty()) values[deadline.when.field] = deadline.when.values.front();
    for (const RegisterRule& rule : def.rules) {
      if (!rule.reason.empty()) values[rule.reason] = "样品";
      const bool creates = rule.verbs.empty() || rule.verbs.front() == "create";
      if (rule.kind != RegisterRuleKind::kNeeds || !creates) continue;
      for (const std::string& key : rule.fields)
        values[key] = sample(def, *def.field(key));
    }
    return values;
  }
  // The verbs that lead from the first state to an end, the shortest way.
  static std::vector<std::string> way_to_end(const RegisterDef& def) {
    std::map<std::string, std::vector<std::string>> ways = {{def.states.front().key, {}}};
    std::deque<std::string> open = {def.states.front().key};
    while (!open.empty()) {
      const std::string state = open.front();
      open.pop_front();
      if (def.is_end(state)) return ways[state];
      for (const RegisterStep* step : def.steps_from(state)) {
        if (ways.count(step->to) > 0) continue;
        ways[step->to] = ways[state];
        ways[step->to].push_back(step->verb);
        open.push_back(step->to);
      }
    }
    return {"no way to an end"};
  }
  std::vector<Entry> listed(const RegisterDef& def, const std::string& state,
                            const std::string& words = "") {
    auto entries = desk_->entries(def, state, words);
    EXPECT_TRUE(entries.ok());
    return entries ? *entries : std::vector<Entry>{};
  }
};

TEST_F(EveryRegister, AsksForWhatItNeedsAndNothingElse) {
  for (const RegisterDef& def : set()->defs) {
    const auto done = tries(def.id, "", "create", {});
    for (const RegisterField& field : def.fields) {
      const bool asked = field.required && field.when.field.empty();
      if (!asked) continue;
      EXPECT_NE(faults(done).find(field.key + ": missing"), std::string::npos) << def.id;
    }
    EXPECT_EQ(refusal(def.id, "", "create", {{"no_such_field", "x"}}).find("no_such_field: unk"),
              0u)
        << def.id;
  }
}

TEST_F(EveryRegister, IsEnteredListedSearchedAndAdvancedToItsEnd) {
  for (const RegisterDef& def : set()->defs) {
    const std::string id = enters(def.id, all_fields(def));
    EXPECT_EQ(listed(def, "*").size(), 1u) << def.id;
    EXPECT_EQ(listed(def, "*", id.substr(0, 13)).size(), 1u) << def.id;
    EXPECT_EQ(listed(def, "*", "没有这样的词").size(), 0u) << def.id;
    Entry last = listed(def, "*").front();
    for (const std::string& verb : way_to_end(def))
      last = does(def.id, id, verb);
    EXPECT_TRUE(def.is_end(last.state)) << def.id << " ends in " << last.state;
    EXPECT_EQ(listed(def, last.state).size(), 1u) << def.id;
  }
  EXPECT_TRUE(store_->archive().verify()->ok);
}

TEST_F(EveryRegister, IsPrintedExportedAndSummedUp) {
  const Wording wording{"zh_CN", "翠湖花园物业服务中心", site_.config.clock};
  TableDoc widest;
  for (const RegisterDef& def : set()->defs) {
    enters(def.id, all_fields(def));
    const Entry entry = listed(def, "*").front();
    const auto form = slip::form_pdf(form_doc(def, entry, clock_.now(), wording));
    ASSERT_TRUE(form.ok()) << def.id;
    EXPECT_TRUE(form->starts_with("%PDF") && form->size() > 3'000) << def.id;
    const TableDoc list = list_doc(def, {entry}, "2026-07", wording);
    EXPECT_NE(report::table_csv(list).find(def.fields.front().titles.zh_cn), std::string::npos);
    const std::string file = (site_.dir / (def.id + ".xlsx")).string();
    ASSERT_TRUE(report::write_xlsx(list, file).ok()) << def.id;
    EXPECT_GT(std::filesystem::file_size(file), 2'000u) << def.id;
    TableDoc summary = summary_doc(def, {entry}, {2026, 7}, wording);
    EXPECT_FALSE(summary.columns.empty() || summary.rows.empty()) << def.id;
    if (summary.columns.size() > widest.columns.size()) widest = std::move(summary);
  }
  // All are drawn by the same hand; the one with the most columns is the hardest to fit.
  const auto pdf = slip::table_pdf(widest);
  EXPECT_TRUE(pdf.ok() && pdf->starts_with("%PDF"));
}

TEST_F(EveryRegister, WithADeadlineAppearsInTheDueListWithItsClause) {
  for (const RegisterDef& def : set()->defs) {
    for (const RegisterDeadline& deadline : def.deadlines) {
      // Deadlines of a later step begin once its date is written down.
      const std::string id = enters(def.id, owing(def, deadline));
      const Entry entry = *store_->entries().get(def.id, id);
      bool found = false;
      for (const EntryDue& due : dues_of(def, entry, desk_->world()))
        found = found || due.deadline->titles.zh_cn == deadline.titles.zh_cn;
      EXPECT_TRUE(found) << def.id << ": " << deadline.titles.zh_cn;
      EXPECT_FALSE(deadline.clause.empty()) << def.id;
    }
    if (def.deadlines.empty()) continue;
    EXPECT_NE(owed(def.id), "") << def.id;
  }
}

TEST_F(EveryRegister, HasThreeLanguagesAndEveryStateLeadsOn) {
  EXPECT_GE(set()->defs.size(), 60u);
  for (const RegisterDef& def : set()->defs) {
    EXPECT_FALSE(def.titles.zh_tw.empty() || def.hint.en.empty()) << def.id;
    EXPECT_FALSE(def.clause.empty() || def.signatures.empty() || def.list.empty()) << def.id;
    for (const RegisterState& state : def.states) {
      EXPECT_EQ(def.steps_from(state.key).empty(), state.is_end) << def.id << " " << state.key;
    }
  }
}

}  // namespace
}  // namespace huiyin
