#include "app/core/permission.h"

#include <algorithm>

#include "app/core/words.h"

namespace huiyin {
namespace {

using P = Permission;
using R = Role;

constexpr Words<Role, 22> kRoleWords{{{{R::kReceptionist, "receptionist"},
                                       {R::kCsOfficer, "cs_officer"},
                                       {R::kCsClerk, "cs_clerk"},
                                       {R::kCsSupervisor, "cs_supervisor"},
                                       {R::kDeputySiteDirector, "deputy_director"},
                                       {R::kCustomerDirector, "customer_director"},
                                       {R::kAdminSupervisor, "admin_supervisor"},
                                       {R::kFinanceClerk, "finance_clerk"},
                                       {R::kCashier, "cashier"},
                                       {R::kComplaintOfficer, "complaint_officer"},
                                       {R::kProjectManager, "project_manager"},
                                       {R::kAssistantManager, "assistant_manager"},
                                       {R::kSiteDirector, "site_director"},
                                       {R::kDepartmentHead, "department_head"},
                                       {R::kAreaSteward, "area_steward"},
                                       {R::kGateGuard, "gate_guard"},
                                       {R::kSecurityCaptain, "security_captain"},
                                       {R::kMaintenanceSupervisor, "maintenance_supervisor"},
                                       {R::kTechnician, "technician"},
                                       {R::kNightDutyTechnician, "night_duty_technician"},
                                       {R::kDutyOfficerInChief, "duty_officer"},
                                       {R::kAdministrator, "administrator"}}}};

constexpr Words<Role, 3> kShortWords{{{{R::kCsSupervisor, "supervisor"},
                                       {R::kProjectManager, "manager"},
                                       {R::kAdministrator, "admin"}}}};

constexpr Words<Permission, kPermissions> kPermissionWords{
    {{{P::kSeeContacts, "see_contacts"},
      {P::kRegister, "register"},
      {P::kServeVisitors, "serve_visitors"},
      {P::kWorkCase, "work_case"},
      {P::kDispatch, "dispatch"},
      {P::kEscalate, "escalate"},
      {P::kCallBack, "call_back"},
      {P::kClose, "close"},
      {P::kWaive, "waive"},
      {P::kOpenHousehold, "open_household"},
      {P::kKeepRegisters, "keep_registers"},
      {P::kSignHandover, "sign_handover"},
      {P::kSignReports, "sign_reports"},
      {P::kCollectMoney, "collect_money"},
      {P::kChangeRules, "change_rules"},
      {P::kManageAccounts, "manage_accounts"},
      {P::kApprovePairing, "approve_pairing"}}}};

// The desk: everybody of the service centre receives and stays responsible (001 篇3 §4.2); fees
// are its cashier's, for whom the others stand in (003 第二篇 note 1).
constexpr Permissions kDesk = {
    P::kSeeContacts,   P::kRegister,     P::kServeVisitors, P::kWorkCase,      P::kDispatch,
    P::kEscalate,      P::kCallBack,     P::kClose,         P::kWaive,         P::kOpenHousehold,
    P::kKeepRegisters, P::kSignHandover, P::kCollectMoney,  P::kApprovePairing};
constexpr Permissions kLead = kDesk | Permissions{P::kSignReports, P::kChangeRules};
constexpr Permissions kHead = kLead | Permissions{P::kManageAccounts};
constexpr Permissions kDoesWorks = {P::kSeeContacts, P::kWorkCase, P::kEscalate, P::kSignHandover};
constexpr Permissions kGate = {P::kRegister, P::kServeVisitors, P::kEscalate, P::kSignHandover};

struct RoleRow {
  Role role;
  Permissions permissions;
};
constexpr auto kRoleRows = std::to_array<RoleRow>({
    {R::kReceptionist, kDesk},
    {R::kCsOfficer, kDesk},
    {R::kCsClerk, kDesk},
    {R::kComplaintOfficer, kDesk},
    {R::kCashier,
     {P::kSeeContacts, P::kRegister, P::kServeVisitors, P::kWorkCase, P::kEscalate,
      P::kOpenHousehold, P::kSignHandover, P::kCollectMoney}},
    {R::kFinanceClerk,
     {P::kSeeContacts, P::kWorkCase, P::kEscalate, P::kOpenHousehold, P::kKeepRegisters,
      P::kSignReports, P::kCollectMoney}},
    {R::kCsSupervisor, kLead},
    {R::kDeputySiteDirector, kHead},
    {R::kCustomerDirector, kHead},
    {R::kAdminSupervisor, kLead | Permissions{P::kManageAccounts}},
    {R::kAssistantManager, kLead},
    {R::kProjectManager, kHead},
    {R::kSiteDirector, kHead},
    {R::kDutyOfficerInChief, kLead},
    {R::kDepartmentHead,
     kDoesWorks | Permissions{P::kRegister, P::kDispatch, P::kKeepRegisters, P::kSignReports}},
    {R::kAreaSteward, kDoesWorks | Permissions{P::kRegister, P::kOpenHousehold, P::kKeepRegisters}},
    {R::kMaintenanceSupervisor,
     kDoesWorks | Permissions{P::kRegister, P::kDispatch, P::kKeepRegisters, P::kSignReports}},
    {R::kTechnician, kDoesWorks},
    {R::kNightDutyTechnician, kDoesWorks | Permissions{P::kRegister, P::kServeVisitors}},
    {R::kGateGuard, kGate},
    {R::kSecurityCaptain, kGate | Permissions{P::kSeeContacts, P::kWorkCase, P::kKeepRegisters}},
    {R::kAdministrator, kHead},
});

constexpr auto kRoleList = [] {
  std::array<Role, kRoleRows.size()> out{};
  for (std::size_t i = 0; i < kRoleRows.size(); ++i)
    out[i] = kRoleRows[i].role;
  return out;
}();

bool does_repairs(Role role) {
  return role == R::kTechnician || role == R::kNightDutyTechnician ||
         role == R::kMaintenanceSupervisor;
}

Permission of_action(Action a) {
  if (is_visit_action(a)) return P::kServeVisitors;
  if (a == Action::kDispatch || a == Action::kTransfer) return P::kDispatch;
  if (a == Action::kCallBack) return P::kCallBack;
  if (a == Action::kClose) return P::kClose;
  return a == Action::kEscalate ? P::kEscalate : P::kWorkCase;
}

bool takes_money(const ActCommand& command) {
  return command.fields.facts.contains("collected") || command.fields.facts.contains("receipt");
}

}  // namespace

std::string_view name_of(Role role) {
  return kRoleWords.name(role);
}

std::optional<Role> parse_role(std::string_view name) {
  const auto role = kRoleWords.parse(name);
  return role ? role : kShortWords.parse(name);
}

std::span<const Role> all_roles() {
  return kRoleList;
}

std::vector<Role> parse_roles(std::string_view names) {
  std::vector<Role> out;
  while (!names.empty()) {
    const std::size_t comma = names.find(',');
    if (const auto role = parse_role(names.substr(0, comma))) out.push_back(*role);
    names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
  }
  return out;
}

std::string_view name_of(Permission p) {
  return kPermissionWords.name(p);
}

Permissions permissions_of(Role role) {
  for (const RoleRow& row : kRoleRows) {
    if (row.role == role) return row.permissions;
  }
  return {};
}

Permissions permissions_of(const std::vector<Role>& roles) {
  Permissions out;
  for (const Role role : roles)
    out = out | permissions_of(role);
  const bool works = std::any_of(roles.begin(), roles.end(), does_repairs);
  return works ? out.without(P::kCollectMoney) : out;
}

bool may(std::string_view roles, Permission p) {
  return permissions_of(parse_roles(roles)).has(p);
}

std::vector<Role> who_may(Permission p, std::size_t most) {
  std::vector<Role> out;
  for (const RoleRow& row : kRoleRows) {
    if (row.permissions.has(p) && out.size() < most) out.push_back(row.role);
  }
  return out;
}

std::vector<Permission> needed_for(const Ticket& ticket, const ActCommand& command) {
  std::vector<Permission> out = {of_action(command.action)};
  const bool waives = command.action == Action::kClose && ticket.state == State::kResolved;
  if (waives) out.push_back(P::kWaive);
  if (takes_money(command)) out.push_back(P::kCollectMoney);
  return out;
}

bool is_respondent(const Ticket& ticket, std::string_view login, std::string_view name) {
  const std::string_view said = fact_value(ticket.facts, "respondent");
  return !said.empty() && (said == login || said == name);
}

namespace {

// The owner asked that whom it is about does not learn his name: until the desk has written down
// who that is, only those who handle complaints or lead the office read it.
bool hides_name(const Ticket& ticket, const std::vector<Role>& roles) {
  if (!fact_is(ticket.facts, "hide_name", "true")) return false;
  if (!fact_value(ticket.facts, "respondent").empty()) return false;
  const bool handles = std::find(roles.begin(), roles.end(), R::kComplaintOfficer) != roles.end();
  return !handles && !permissions_of(roles).has(P::kChangeRules);
}

}  // namespace

Sight sight_of(const Ticket& ticket, const Person& person) {
  if (is_respondent(ticket, person.login, person.name)) return Sight::kNothing;
  const auto roles = parse_roles(person.roles);
  const bool works = !roles.empty() && std::all_of(roles.begin(), roles.end(), does_repairs);
  // Need to know: who repairs gets rooms and contacts, but no complaint (requirements 5.2).
  if (works && ticket.category == Category::kComplaint) return Sight::kNothing;
  if (hides_name(ticket, roles)) return Sight::kNoContact;
  return permissions_of(roles).has(P::kSeeContacts) ? Sight::kAll : Sight::kNoContact;
}

Ticket as_seen(Ticket ticket, Sight sight) {
  if (sight == Sight::kAll) return ticket;
  ticket.personal.name.clear();
  ticket.personal.phone.clear();
  if (sight == Sight::kNoContact) return ticket;
  ticket.personal = Private{};
  ticket.result.clear();
  ticket.hold_reason.clear();
  ticket.facts.clear();
  return ticket;
}

std::optional<Permission> right_on_book(std::string_view book) {
  if (book == "rules" || book == "calendar" || book == "shift_times") return P::kChangeRules;
  if (book == "shift") return P::kSignHandover;
  if (book == "duty") return std::nullopt;       // whoever is on duty writes into the log
  if (book == "reminders") return std::nullopt;  // what somebody has read himself
  return P::kKeepRegisters;
}

Error refusal_of(Permission p) {
  std::string detail = "needs " + std::string(name_of(p)) + ":";
  for (const Role role : who_may(p))
    detail += (detail.ends_with(':') ? " " : ", ") + std::string(name_of(role));
  return fail(ErrorCode::kForbidden, std::move(detail));
}

std::optional<Error> refused(const Ticket& ticket, const ActCommand& command,
                             const Person& person) {
  const bool about_himself = is_respondent(ticket, person.login, person.name);
  if (about_himself && !is_visit_action(command.action)) {
    return fail(ErrorCode::kForbidden, "respondent");
  }
  const Permissions his = permissions_of(parse_roles(person.roles));
  for (const Permission p : needed_for(ticket, command)) {
    if (!his.has(p)) return refusal_of(p);
  }
  return std::nullopt;
}

}  // namespace huiyin
