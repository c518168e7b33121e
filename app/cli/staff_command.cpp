// staff: who works here: listed, added, given posts, PINs and passwords, put at rest.
#include <iostream>

#include "app/cli/commands.h"
#include "app/core/permission.h"
#include "app/site/site_dir.h"
#include "app/sync/json_writer.h"

namespace huiyin::cli {
namespace {

std::string random_pin(Crypto& crypto) {
  std::string pin;
  for (const std::uint8_t byte : random_bytes<6>(crypto))
    pin += static_cast<char>('0' + byte % 10);
  return pin;
}

void write(sync::JsonWriter& json, const db::StaffAccount& a) {
  json.begin_object()
      .field("login", a.login)
      .field("name", a.name)
      .field("role", a.role)
      .field("desk", a.desk)
      .field("active", a.active)
      .field("has_password", a.has_password)
      .key("may")
      .begin_array();
  for (int i = 0; i < kPermissions; ++i) {
    const auto permission = static_cast<Permission>(i);
    if (may(a.role, permission)) json.string(name_of(permission));
  }
  json.end_array().end_object();
}

int list(Context& context, db::HostStaff& staff) {
  auto accounts = staff.list();
  if (!accounts) return report(context, accounts.error());
  if (!context.json) {
    for (const db::StaffAccount& a : *accounts)
      say(a.login + "  " + a.name + "  " + a.role + (a.active ? "" : "  (at rest)"));
    return kExitOk;
  }
  sync::JsonWriter json;
  json.begin_object().key("staff").begin_array();
  for (const db::StaffAccount& a : *accounts)
    write(json, a);
  say(json.end_array().end_object().text());
  return kExitOk;
}

// Told once, to whoever asked: a PIN that the program made up.
int say_done(Context& context, const std::string& login, const std::string& pin) {
  if (!context.json) {
    say(login + (pin.empty() ? "" : ", PIN " + pin));
    return kExitOk;
  }
  sync::JsonWriter json;
  json.begin_object().field("ok", true).field("login", login);
  if (!pin.empty()) json.field("pin", pin);
  say(json.end_object().text());
  return kExitOk;
}

Result<db::StaffAccount> find(db::HostStaff& staff, const std::string& login) {
  auto account = staff.find(login);
  if (!account) return account.error();
  if (!*account) return fail(ErrorCode::kBadValue, "no account " + login);
  return **account;
}

int add(Context& context, db::HostStaff& staff, const StaffOptions& o) {
  auto known = staff.find(o.add);
  if (!known) return report(context, known.error());
  if (*known) return report(context, fail(ErrorCode::kAlreadyDone, "account " + o.add));
  if (o.name.empty()) return report(context, fail(ErrorCode::kMissingField, "--name"));
  if (o.role.empty()) return report(context, fail(ErrorCode::kMissingField, "--role"));
  const std::string pin = o.pin.empty() ? random_pin(*context.crypto) : o.pin;
  auto saved = staff.save({o.add, o.name, o.role, o.desk, true}, pin, o.actor);
  if (!saved) return report(context, saved.error());
  return say_done(context, o.add, o.pin.empty() ? pin : "");
}

int set_active(Context& context, db::HostStaff& staff, const StaffOptions& o) {
  const bool active = o.deactivate.empty();
  auto account = find(staff, active ? o.activate : o.deactivate);
  if (!account) return report(context, account.error());
  account->active = active;
  auto saved = staff.save(*account, std::nullopt, o.actor);
  return saved ? say_done(context, account->login, "") : report(context, saved.error());
}

int set_role(Context& context, db::HostStaff& staff, const StaffOptions& o) {
  auto account = find(staff, o.set_role);
  if (!account) return report(context, account.error());
  if (o.role.empty()) return report(context, fail(ErrorCode::kMissingField, "--role"));
  account->role = o.role;
  if (!o.desk.empty()) account->desk = o.desk;
  auto saved = staff.save(*account, std::nullopt, o.actor);
  return saved ? say_done(context, account->login, "") : report(context, saved.error());
}

int reset_pin(Context& context, db::HostStaff& staff, const StaffOptions& o) {
  auto account = find(staff, o.reset_pin);
  if (!account) return report(context, account.error());
  const std::string pin = o.pin.empty() ? random_pin(*context.crypto) : o.pin;
  auto saved = staff.save(*account, pin, o.actor);
  if (!saved) return report(context, saved.error());
  return say_done(context, account->login, o.pin.empty() ? pin : "");
}

// From standard input, so that it stands in no list of processes and in no shell's history.
int set_password(Context& context, db::HostStaff& staff, const StaffOptions& o) {
  std::string password;
  std::getline(std::cin, password);
  auto set = staff.set_password(o.set_password, password, o.actor);
  return set ? say_done(context, o.set_password, "") : report(context, set.error());
}

}  // namespace

int run_staff(Context& context, const StaffOptions& o) {
  auto site = site::load_site(o.site);
  if (!site) return report(context, site.error());
  auto store = site::open_store(*site, context.clock, *context.crypto);
  if (!store) return report(context, store.error());
  db::HostStaff& staff = (*store)->staff();
  if (!o.add.empty()) return add(context, staff, o);
  if (!o.deactivate.empty() || !o.activate.empty()) return set_active(context, staff, o);
  if (!o.set_role.empty()) return set_role(context, staff, o);
  if (!o.reset_pin.empty()) return reset_pin(context, staff, o);
  if (!o.set_password.empty()) return set_password(context, staff, o);
  return list(context, staff);
}

}  // namespace huiyin::cli
