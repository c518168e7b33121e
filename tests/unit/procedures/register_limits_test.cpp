// Limits of registers follow the site's own rules and calendar.
#include "app/core/register_limits.h"

#include <gtest/gtest.h>

#include "tests/unit/procedures/shipped.h"

namespace huiyin {
namespace {

RegisterSet one_register() {
  RegisterDef def;
  def.id = "filing";
  def.deadlines.push_back({.titles = {},
                           .from = "planned_on",
                           .when = {},
                           .until = {},
                           .filled = {},
                           .limit = {LimitUnit::kDays, 15},
                           .is_before = true,
                           .clause = {},
                           .rule = "oc.filing.lead"});
  RegisterRule lead;
  lead.number = 3;
  lead.rule = "notice.lead.pest";
  def.rules.push_back(lead);
  RegisterDuty duty;
  duty.day = 15;
  duty.rule = "billing.request_day";
  def.duties.push_back(duty);
  RegisterSet set;
  set.defs.push_back(std::move(def));
  return set;
}

TEST(RegisterLimits, AreTheSitesWhereItHasSetThem) {
  RegisterSet set = one_register();
  apply_limits(set, *shipped({{"oc.filing.lead", "20 days"},
                              {"notice.lead.pest", "5 days"},
                              {"billing.request_day", "12"}}));
  EXPECT_EQ(set.defs[0].deadlines[0].limit, (Limit{LimitUnit::kDays, 20}));
  EXPECT_EQ(set.defs[0].rules[0].number, 5);
  EXPECT_EQ(set.defs[0].duties[0].day, 12);
}

TEST(RegisterLimits, StayAsTheRegisterSaysWhereTheRuleIsOpen) {
  RegisterSet set = one_register();
  set.defs[0].deadlines[0].limit = {LimitUnit::kMonths, 3};
  set.defs[0].deadlines[0].rule = "lostfound.keep";  // U-21: the clause leaves it open
  apply_limits(set, *shipped());
  EXPECT_EQ(set.defs[0].deadlines[0].limit, (Limit{LimitUnit::kMonths, 3}));
}

TEST(RegisterLimits, CountByTheSitesCalendar) {
  RegisterSet set = one_register();
  apply_limits(set, *shipped());
  EXPECT_EQ(set.calendar.covered_to(), shipped()->calendar().covered_to());
}

}  // namespace
}  // namespace huiyin
