// Who may do what, and who may see what.
#include "app/core/permission.h"

#include <gtest/gtest.h>

#include "tests/unit/core/story.h"

namespace huiyin {
namespace {

constexpr Person kZhang{"zhang", "张丽", "receptionist"};
constexpr Person kWu{"wu", "吴工", "technician"};

Ticket complaint_about(const std::string& who) {
  Ticket t;
  t.category = Category::kComplaint;
  t.personal = {"3-1-1502", "王建国", "13800138000", "态度不好"};
  t.facts["respondent"] = {who, kMondayTen, "chen"};
  return t;
}

ActCommand with_fact(const std::string& key, const std::string& value) {
  ActCommand command;
  command.fields.facts[key] = value;
  return command;
}

TEST(Permission, IsKnownByOneWordEach) {
  for (const Role role : all_roles())
    EXPECT_EQ(parse_role(name_of(role)), role) << name_of(role);
  EXPECT_EQ(parse_role("supervisor"), Role::kCsSupervisor);
  EXPECT_EQ(parse_role("manager"), Role::kProjectManager);
  EXPECT_EQ(parse_role("boss"), std::nullopt);
}

TEST(Permission, OfTwoPostsIsWhatOneOfThemHas) {
  EXPECT_FALSE(may("cashier", Permission::kDispatch));
  EXPECT_TRUE(may("cashier,receptionist", Permission::kDispatch));
}

TEST(Permission, NeverLetsWhoRepairsCollectMoney) {  // 001 篇5 六-2
  for (const char* roles : {"technician", "night_duty_technician", "maintenance_supervisor",
                            "technician,cashier", "site_director,technician"}) {
    EXPECT_FALSE(may(roles, Permission::kCollectMoney)) << roles;
  }
  const auto error = refused(Ticket{}, with_fact("collected", "80.00"), kWu);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, ErrorCode::kForbidden);
  EXPECT_EQ(error->detail.rfind("needs collect_money: receptionist", 0), 0u) << error->detail;
}

TEST(Permission, LetsEverybodyReportUpwards) {  // 001 篇2 §3.5: nothing is hidden
  for (const Role role : all_roles())
    EXPECT_TRUE(permissions_of(role).has(Permission::kEscalate)) << name_of(role);
}

TEST(Permission, LeavesAccountsToTheHeads) {
  EXPECT_TRUE(may("manager", Permission::kManageAccounts));
  EXPECT_TRUE(may("admin", Permission::kManageAccounts));
  EXPECT_FALSE(may("supervisor", Permission::kManageAccounts));
  EXPECT_FALSE(may("receptionist", Permission::kChangeRules));
}

TEST(Permission, AsksMoreForWritingOffWithoutACallBack) {
  Ticket t;
  t.state = State::kResolved;
  ActCommand close;
  close.action = Action::kClose;
  EXPECT_EQ(needed_for(t, close), (std::vector{Permission::kClose, Permission::kWaive}));
  t.state = State::kCalledBack;
  EXPECT_EQ(needed_for(t, close), std::vector{Permission::kClose});
}

TEST(Sight, OfAComplaintIsNothingForWhomItIsAbout) {  // S-09, 001 篇1 §4.1
  EXPECT_EQ(sight_of(complaint_about("zhang"), kZhang), Sight::kNothing);
  EXPECT_EQ(sight_of(complaint_about("张丽"), kZhang), Sight::kNothing);
  EXPECT_EQ(sight_of(complaint_about("li"), kZhang), Sight::kAll);
  const Ticket seen = as_seen(complaint_about("zhang"), Sight::kNothing);
  EXPECT_EQ(seen.personal, Private{});
  EXPECT_TRUE(seen.facts.empty());
}

TEST(Sight, OfAComplaintIsNoLicenceToChangeIt) {  // S-09: not edited by him after saving
  const auto error = refused(complaint_about("zhang"), ActCommand{}, kZhang);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->detail, "respondent");
  EXPECT_FALSE(refused(complaint_about("li"), ActCommand{}, kZhang));
}

TEST(Sight, HidesANameUntilItIsKnownWhomTheComplaintIsAbout) {
  Ticket t = complaint_about("");
  t.facts["hide_name"].value = "true";
  EXPECT_EQ(sight_of(t, kZhang), Sight::kNoContact);
  EXPECT_EQ(sight_of(t, {"sun", "孙", "complaint_officer"}), Sight::kAll);
  t.facts["respondent"].value = "li";
  EXPECT_EQ(sight_of(t, kZhang), Sight::kAll);
}

TEST(Sight, IsOfWhatTheWorkNeeds) {  // requirements 5.2
  Ticket repair;
  repair.category = Category::kRepair;
  EXPECT_EQ(sight_of(repair, kWu), Sight::kAll);
  EXPECT_EQ(sight_of(complaint_about("li"), kWu), Sight::kNothing);
  EXPECT_EQ(sight_of(repair, {"zhao", "赵", "gate_guard"}), Sight::kNoContact);
}

}  // namespace
}  // namespace huiyin
