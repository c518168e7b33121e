// Posts, permissions and refusals in words.
#include <array>
#include <utility>

#include "app/counter/screens/parts.h"
#include "app/words/ticket_words.h"

namespace huiyin::counter {

using ui::Language;
using ui::tr;
using ui::tr_format;
using ui::tr_mark;

namespace {

constexpr std::array<std::pair<Role, const char*>, 22> kRoles = {
    {{Role::kReceptionist, tr_mark("Receptionist")},
     {Role::kCsOfficer, tr_mark("Customer-service officer")},
     {Role::kCsClerk, tr_mark("Clerk")},
     {Role::kCsSupervisor, tr_mark("Customer-service supervisor")},
     {Role::kDeputySiteDirector, tr_mark("Deputy director")},
     {Role::kCustomerDirector, tr_mark("Customer director")},
     {Role::kAdminSupervisor, tr_mark("Administrative supervisor")},
     {Role::kFinanceClerk, tr_mark("Finance and stores clerk")},
     {Role::kCashier, tr_mark("Cashier")},
     {Role::kComplaintOfficer, tr_mark("Complaint officer")},
     {Role::kProjectManager, tr_mark("Project manager")},
     {Role::kAssistantManager, tr_mark("Assistant manager")},
     {Role::kSiteDirector, tr_mark("Site director")},
     {Role::kDepartmentHead, tr_mark("Department supervisor")},
     {Role::kAreaSteward, tr_mark("Area steward")},
     {Role::kGateGuard, tr_mark("Gate guard")},
     {Role::kSecurityCaptain, tr_mark("Security captain")},
     {Role::kMaintenanceSupervisor, tr_mark("Maintenance supervisor")},
     {Role::kTechnician, tr_mark("Repair technician")},
     {Role::kNightDutyTechnician, tr_mark("Night-duty technician")},
     {Role::kDutyOfficerInChief, tr_mark("Duty officer in chief")},
     {Role::kAdministrator, tr_mark("Administrator")}}};

constexpr std::array<std::pair<Permission, const char*>, kPermissions> kRights = {
    {{Permission::kSeeContacts, tr_mark("see contacts")},
     {Permission::kRegister, tr_mark("register")},
     {Permission::kServeVisitors, tr_mark("serve visitors")},
     {Permission::kWorkCase, tr_mark("work on a case")},
     {Permission::kDispatch, tr_mark("dispatch")},
     {Permission::kEscalate, tr_mark("report upwards")},
     {Permission::kCallBack, tr_mark("call back")},
     {Permission::kClose, tr_mark("write off")},
     {Permission::kWaive, tr_mark("write off without a call-back")},
     {Permission::kOpenHousehold, tr_mark("open household files")},
     {Permission::kKeepRegisters, tr_mark("keep registers")},
     {Permission::kSignHandover, tr_mark("sign a handover")},
     {Permission::kSignReports, tr_mark("sign reports")},
     {Permission::kCollectMoney, tr_mark("collect money")},
     {Permission::kChangeRules, tr_mark("change rules")},
     {Permission::kManageAccounts, tr_mark("manage accounts")},
     {Permission::kApprovePairing, tr_mark("let a kiosk in")}}};

const char* word_of(Language l, Role role) {
  for (const auto& [known, msgid] : kRoles) {
    if (known == role) return tr(l, msgid);
  }
  return "";
}

const char* word_of(Language l, Permission permission) {
  for (const auto& [known, msgid] : kRights) {
    if (known == permission) return tr(l, msgid);
  }
  return "";
}

std::string who_may_words(Language l, Permission permission) {
  std::string posts;
  for (const Role role : who_may(permission))
    posts += (posts.empty() ? "" : tr(l, ", ")) + std::string(word_of(l, role));
  return tr_format(l, "Who may {0}: {1} and others.", {word_of(l, permission), posts});
}

}  // namespace

std::string post_words(Language l, std::string_view roles) {
  std::string out;
  for (const Role role : parse_roles(roles))
    out += (out.empty() ? "" : tr(l, ", ")) + std::string(word_of(l, role));
  return out.empty() ? std::string(roles) : out;
}

std::string refusal_words(Language l, const Error& error) {
  const std::string said = words::error_words(l, error);
  if (error.code != ErrorCode::kForbidden) return said;
  if (error.detail == "respondent") {
    return tr(l, "This complaint is about yourself: somebody else handles it.");
  }
  for (const auto& [permission, msgid] : kRights) {
    const std::string start = "needs " + std::string(name_of(permission)) + ":";
    if (error.detail.starts_with(start)) return said + " " + who_may_words(l, permission);
  }
  return said;
}

void say_who_may(ui::Ui& ui, ui::Rect rect, Permission permission) {
  ui::card(ui, rect);
  message_in_middle(ui, rect, ui::Icon::kLock, ui.tr("This is not for your post"),
                    who_may_words(ui.language(), permission));
}

}  // namespace huiyin::counter
