// Who may do what: the posts of the office (requirements 1.4) and the permissions of each, one
// table. What may be seen of a ticket depends on them too. Pure; the record asks it wherever a
// command is carried out, the screens ask it so that nothing is offered that will be refused.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/decide.h"

namespace huiyin {

enum class Role {
  kReceptionist,           // 接待员
  kCsOfficer,              // 客服管理员
  kCsClerk,                // 事务管理员
  kCsSupervisor,           // 客服主管
  kDeputySiteDirector,     // 管理处副主任
  kCustomerDirector,       // 客户主任
  kAdminSupervisor,        // 行政主管
  kFinanceClerk,           // 财物管理员
  kCashier,                // 出纳
  kComplaintOfficer,       // 投诉接待专职人员
  kProjectManager,         // 项目经理
  kAssistantManager,       // 经理助理
  kSiteDirector,           // 管理处主任
  kDepartmentHead,         // 部门主管
  kAreaSteward,            // 楼管员
  kGateGuard,              // 门岗安护员
  kSecurityCaptain,        // 秩序队长
  kMaintenanceSupervisor,  // 维修主管
  kTechnician,             // 维修工
  kNightDutyTechnician,    // 夜间维修值班人员
  kDutyOfficerInChief,     // 总值班
  kAdministrator,          // of the program
};

std::string_view name_of(Role role);  // receptionist … duty_officer administrator
// Also takes the short words of older records: supervisor, manager, admin.
std::optional<Role> parse_role(std::string_view name);
std::span<const Role> all_roles();  // in the order of a list to choose from

// Small offices combine posts (003 第二篇 §1): "receptionist,cashier". Unknown words are left out.
std::vector<Role> parse_roles(std::string_view names);

enum class Permission {
  kSeeContacts,     // names and telephones in full
  kRegister,        // take a matter in
  kServeVisitors,   // call, serve, send on
  kWorkCase,        // accept, start, hold, resolve, note
  kDispatch,        // to a department or a person
  kEscalate,        // report upwards: everybody
  kCallBack,        // and what it found
  kClose,           // 销账
  kWaive,           // write off without a call-back
  kOpenHousehold,   // 一户一档
  kKeepRegisters,   // 台帐
  kSignHandover,    // 交接班
  kSignReports,     // as checker or approver
  kCollectMoney,    // never who did the work (001 篇5 六-2)
  kChangeRules,     // limits, clauses, the shift's times
  kManageAccounts,  // people, posts, PINs
  kApprovePairing,  // a kiosk that shows the same digits
};
inline constexpr int kPermissions = 17;
std::string_view name_of(Permission p);  // see_contacts … approve_pairing

class Permissions {
 public:
  constexpr Permissions() = default;
  constexpr Permissions(std::initializer_list<Permission> list) {
    for (const Permission p : list)
      bits_ |= bit(p);
  }
  constexpr bool has(Permission p) const { return (bits_ & bit(p)) != 0; }
  constexpr Permissions operator|(Permissions other) const { return of(bits_ | other.bits_); }
  constexpr Permissions without(Permission p) const { return of(bits_ & ~bit(p)); }
  bool operator==(const Permissions&) const = default;

 private:
  static constexpr std::uint32_t bit(Permission p) { return 1U << static_cast<unsigned>(p); }
  static constexpr Permissions of(std::uint32_t bits) {
    Permissions out;
    out.bits_ = bits;
    return out;
  }
  std::uint32_t bits_ = 0;
};

Permissions permissions_of(Role role);
// Of somebody with several posts: what one of them may, he may; but who does repairs never
// collects money for them, whatever else he is.
Permissions permissions_of(const std::vector<Role>& roles);
bool may(std::string_view roles, Permission p);  // of an account's words

// Who may, for "ask one of them": the posts that have it, most usual first, at most `most`.
std::vector<Role> who_may(Permission p, std::size_t most = 3);

// What one step on a ticket needs; every one of them.
std::vector<Permission> needed_for(const Ticket& ticket, const ActCommand& command);

// Somebody as the rules see him.
struct Person {
  std::string_view login;
  std::string_view name;
  std::string_view roles;
};

// A complaint about himself: he sees that it is there, nothing of it, and changes nothing
// (001 篇1 §4.1, P-02).
bool is_respondent(const Ticket& ticket, std::string_view login, std::string_view name);

enum class Sight {
  kAll,
  kNoContact,  // what and where, but nobody's name and telephone in full
  kNothing,    // number, category and state
};
Sight sight_of(const Ticket& ticket, const Person& person);
// The same ticket as that person may see it: what is hidden is empty.
Ticket as_seen(Ticket ticket, Sight sight);

// What keeping an entry of this book needs; nullopt: everybody may.
std::optional<Permission> right_on_book(std::string_view book);

// nullopt: he may. Else the sentence's facts: kForbidden, detail "needs collect_money: cashier,
// finance_clerk" or "respondent".
std::optional<Error> refused(const Ticket& ticket, const ActCommand& command, const Person& person);
Error refusal_of(Permission p);

}  // namespace huiyin
