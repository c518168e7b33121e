#include "app/core/ladder.h"

#include <algorithm>
#include <array>
#include <optional>

namespace huiyin {
namespace {

using Roles = std::vector<Role>;

constexpr std::array<std::string_view, 5> kRungs = {"clerk", "head", "supervisor", "director",
                                                    "office"};

Roles heads_of(const Ticket& ticket) {
  if (ticket.department == "engineering" || ticket.department == "after_sales") {
    return {Role::kMaintenanceSupervisor, Role::kDepartmentHead};
  }
  if (ticket.department == "security") return {Role::kSecurityCaptain, Role::kDepartmentHead};
  if (ticket.department.empty()) return {Role::kCsSupervisor};
  return {Role::kDepartmentHead, Role::kAdminSupervisor};
}

Roles posts_on(std::string_view rung, const Ticket& ticket) {
  if (rung == "head") return heads_of(ticket);
  if (rung == "supervisor") return {Role::kCsSupervisor};
  if (rung == "director") {
    return {Role::kSiteDirector, Role::kDeputySiteDirector, Role::kCustomerDirector,
            Role::kProjectManager};
  }
  return {};
}

bool stands_on(const Person& person, std::string_view rung, const Ticket& ticket) {
  if (rung == "clerk") {
    return person.login == ticket.first_receiver ||
           (!ticket.person.empty() && person.name == ticket.person);
  }
  if (rung == "office") return may(person.roles, Permission::kWorkCase);
  const Roles has = parse_roles(person.roles);
  const Roles wanted = posts_on(rung, ticket);
  return std::any_of(has.begin(), has.end(), [&wanted](Role role) {
    return std::find(wanted.begin(), wanted.end(), role) != wanted.end();
  });
}

// Where the looking begins: the manager stands with the director, the general manager outside.
std::size_t first_rung(std::string_view role) {
  const auto found = std::find(kRungs.begin(), kRungs.end(), role);
  if (found != kRungs.end()) return static_cast<std::size_t>(found - kRungs.begin());
  return 3;
}

// Who is complained about keeps none of it: his supervisor has a copy (S-09, 001 篇1 §4.1).
std::optional<Reminder> copy_of_complaint(const Ticket& ticket, Moment now) {
  const auto respondent = ticket.facts.find("respondent");
  const bool is_one = ticket.category == Category::kComplaint && is_open(ticket.state) &&
                      respondent != ticket.facts.end() && !respondent->second.value.empty();
  if (!is_one || now < respondent->second.at) return std::nullopt;
  const Moment at = respondent->second.at;
  return Reminder{ticket.id,
                  ticket.number,
                  ticket.category,
                  {"copy", at, "001 篇1 §4.1", "complaint.copy"},
                  {"due", "supervisor", at}};
}

}  // namespace

std::string Reminder::key() const {
  std::string when = notice.when;
  std::replace(when.begin(), when.end(), ' ', '_');
  return to_string(ticket) + "." + due.rule + "." + notice.role + "." + when + "." +
         std::to_string(due.at.utc_ms / kMinute_ms);
}

std::vector<Reminder> reminders_of(const Ticket& ticket, const Procedures& procedures, Moment now) {
  std::vector<Reminder> out;
  if (auto copy = copy_of_complaint(ticket, now)) out.push_back(std::move(*copy));
  for (const Due& due : dues(ticket, procedures)) {
    if (due.paused) continue;
    for (DueNotice& notice : notices_of(due, procedures)) {
      if (now < notice.at) continue;
      out.push_back({ticket.id, ticket.number, ticket.category, due, std::move(notice)});
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Reminder& a, const Reminder& b) { return a.notice.at < b.notice.at; });
  return out;
}

std::vector<std::string> told_people(const Reminder& reminder, const Ticket& ticket,
                                     const std::vector<Person>& office) {
  std::vector<std::string> out;
  for (std::size_t rung = first_rung(reminder.notice.role); rung < kRungs.size(); ++rung) {
    for (const Person& person : office) {
      if (is_respondent(ticket, person.login, person.name)) continue;
      if (stands_on(person, kRungs[rung], ticket)) out.emplace_back(person.login);
    }
    if (!out.empty()) return out;
  }
  return out;
}

}  // namespace huiyin
