// The rules page: finding a rule, changing it with a reason, going back; and a due time that opens
// how it was counted.
#include <gtest/gtest.h>

#include "tests/fakes/sample_rules.h"
#include "tests/unit/counter/glass.h"

namespace huiyin::counter {
namespace {

using samples::Glass;

Record record_of_a_manager() {
  Record record = samples::busy_record();
  for (Account& account : record.accounts) {
    if (account.login == "zhang") account.role = "manager";
  }
  return record;
}

class RulesPage : public testing::Test {
 protected:
  void open(const Record& record = record_of_a_manager()) {
    glass.put(RecordLoaded{record});
    glass.driver.want(PickAccount{"zhang"}).want(EditPin{"1234"}).want(SubmitPin{});
    for (const Account& account : record.accounts) {
      if (account.login == "zhang") glass.put(PinChecked{"zhang", account});
    }
    glass.ui.key(ui::Key::k7, {.ctrl = true});
    glass.put(Input{rules::Input{rules::Loaded{{}, {}}}});
  }
  const rules::Change* asked() {
    const auto* effect = glass.asked<rules::Effect>();
    return effect == nullptr ? nullptr : std::get_if<rules::Change>(effect);
  }
  static std::string row(const std::string& id) { return "rules.row.sample." + id; }

  Glass glass;
};

TEST_F(RulesPage, ShowsEveryRuleWithValueAndClause) {
  open();
  EXPECT_TRUE(glass.ui.has(row("N-042")));
  EXPECT_TRUE(glass.ui.shows("30 分钟"));
  EXPECT_TRUE(glass.ui.shows("001 篇2 §3.17"));
}

TEST_F(RulesPage, TheFilterLeavesWhatHasAllItsWords) {
  open();
  glass.ui.key(ui::Key::kSlash);
  glass.ui.type("n-049 24");
  EXPECT_TRUE(glass.ui.has(row("N-049")));
  EXPECT_FALSE(glass.ui.has(row("N-042")));
}

TEST_F(RulesPage, AManagerChangesAValueByKeysAndSaysWhy) {
  open();
  glass.ui.click(row("N-049"));
  glass.ui.key(ui::Key::kEnter);
  ASSERT_EQ(glass.ui.focused(), "rules.value");
  glass.put(Input{Intent{rules::Intent{rules::EditValue{"48 hours"}}}});
  glass.ui.click("rules.reason");
  glass.ui.type("holiday");
  glass.ui.key(ui::Key::kEnter);
  const rules::Change* change = asked();
  ASSERT_NE(change, nullptr);
  EXPECT_EQ(change->key, "sample.N-049");
  EXPECT_EQ(change->value, "48 hours");
  EXPECT_EQ(change->reason, "holiday");
  EXPECT_EQ(change->actor, "zhang");
}

TEST_F(RulesPage, AWrongValueAndAMissingReasonAreToldAndNothingIsAsked) {
  open();
  glass.ui.click(row("N-049"));
  glass.ui.click("rules.begin");
  glass.put(Input{Intent{rules::Intent{rules::EditValue{"soon"}}}});
  glass.ui.click("rules.save");
  EXPECT_TRUE(glass.ui.has("rules.fault"));
  glass.put(Input{Intent{rules::Intent{rules::EditValue{"48 hours"}}}});
  glass.ui.click("rules.save");
  EXPECT_TRUE(glass.ui.has("rules.fault"));
  EXPECT_EQ(asked(), nullptr);
}

TEST_F(RulesPage, AReceptionistReadsOnly) {
  open(samples::busy_record());
  glass.ui.click(row("N-049"));
  EXPECT_FALSE(glass.ui.has("rules.begin"));
  EXPECT_TRUE(glass.ui.has("rules.manager_only"));
}

TEST_F(RulesPage, NewRulesHoldAtOnceInTheWorklist) {
  glass.sign_in(record_of_a_manager());
  ProcedureFacts facts = sample_procedure_facts();
  facts.settings = {{"sample.N-049", "48 hours"}};
  Record record = record_of_a_manager();
  record.procedures = *Procedures::make(std::move(facts));
  glass.put(RecordLoaded{record});
  EXPECT_EQ(glass.driver.state().settings.procedures, record.procedures);
}

TEST_F(RulesPage, ADueTimeOpensHowItWasCountedAndClosesAgain) {
  glass.sign_in();
  glass.open("A012");
  glass.ui.click("ticket.due.dispatch.why");
  EXPECT_TRUE(glass.ui.has("ticket.reckoning.1"));
  EXPECT_TRUE(glass.ui.shows("开始计时：30 分钟"));
  glass.ui.click("ticket.due.dispatch.why");
  EXPECT_FALSE(glass.ui.has("ticket.reckoning.1"));
}

}  // namespace
}  // namespace huiyin::counter
