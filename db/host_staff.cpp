#include "db/host_staff.h"

#include <algorithm>

#include "db/failure.h"
#include "db/host_journal.h"
#include "db/rights.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kStaffColumns =
    "SELECT login, name, role, desk, active, password_hash <> '' FROM staff ";

StaffAccount read_account(const Statement& row) {
  return {row.text(0), row.text(1),         row.text(2),
          row.text(3), row.integer(4) != 0, row.integer(5) != 0};
}

std::optional<StaffAccount> load_account(Database& database, const std::string& login) {
  Statement row = database.query(std::string(kStaffColumns) + "WHERE login = ?", login);
  if (!row.step()) return std::nullopt;
  return read_account(row);
}

struct PinState {
  std::string pin_hash;
  std::string password_hash;
  int wrong = 0;
  Moment locked_until;
};

PinState load_pin(Database& database, const std::string& login) {
  Statement row = database.query(
      "SELECT pin_hash, password_hash, wrong_pins, locked_until FROM staff WHERE login = ?", login);
  if (!row.step()) return {};
  return {row.text(0), row.text(1), row.small(2), Moment{row.integer(3)}};
}

bool is_login(const std::string& login) {
  return !login.empty() && std::none_of(login.begin(), login.end(), [](char c) {
    return static_cast<unsigned char>(c) <= ' ';
  });
}

void count_wrong_pin(HostJournal& journal, const std::string& login, const PinState& pin) {
  const bool locks = pin.wrong + 1 >= kMaxWrongPins;
  const Moment until = locks ? journal.clock().now() + kPinLock_ms : Moment{};
  journal.database().run("UPDATE staff SET wrong_pins = ?, locked_until = ? WHERE login = ?",
                         locks ? 0 : pin.wrong + 1, until.utc_ms, login);
  journal.note(login, locks ? "sign_in_locked" : "sign_in_refused", login);
}

bool manages(const StaffAccount& account) {
  return account.active && may(account.role, Permission::kManageAccounts);
}

// Somebody must be left who can put accounts right again.
void keep_a_manager(Database& database, const StaffAccount& before, const StaffAccount& after) {
  if (!manages(before) || manages(after)) return;
  Statement row = database.query(std::string(kStaffColumns) + "WHERE active = 1");
  while (row.step()) {
    const StaffAccount other = read_account(row);
    if (other.login != after.login && manages(other)) return;
  }
  raise(ErrorCode::kNotAllowedNow, "the last account that manages accounts");
}

void check_account(const StaffAccount& account, const std::optional<std::string>& pin) {
  if (!is_login(account.login)) raise(ErrorCode::kBadValue, "login: one word, not empty");
  const auto words = 1 + std::count(account.role.begin(), account.role.end(), ',');
  const auto posts = static_cast<std::ptrdiff_t>(parse_roles(account.role).size());
  if (!account.role.empty() && posts != words) {
    std::string allowed;
    for (const Role role : all_roles())
      allowed += (allowed.empty() ? "" : ", ") + std::string(name_of(role));
    raise(ErrorCode::kBadValue, "role: " + allowed);
  }
  if (pin && pin->empty()) raise(ErrorCode::kMissingField, "pin");
}

// What was done to the account, one note a thing.
void note_changes(HostJournal& journal, const std::string& actor,
                  const std::optional<StaffAccount>& before, const StaffAccount& after) {
  journal.note(actor, before ? "staff_changed" : "staff_added", after.login);
  if (!before || before->role != after.role) {
    journal.note(actor, "staff_role", after.login + " " + after.role);
  }
  if (before && before->active != after.active) {
    journal.note(actor, after.active ? "staff_back" : "staff_deactivated", after.login);
  }
}

// Which secret, and what the journal says when it is right.
struct Check {
  std::string PinState::*hash = &PinState::pin_hash;
  std::string verb;
};

// Checks a PIN or a password; which of the two, `check` says. The hash is slow on purpose, so it
// is compared before the writer's turn is taken.
StaffAccount check_secret_of(HostJournal& journal, const std::string& login,
                             const std::string& secret, const Check& check) {
  Database& database = journal.database();
  const std::optional<StaffAccount> account = load_account(database, login);
  const PinState state = load_pin(database, login);
  if (state.locked_until > journal.clock().now()) {
    raise(ErrorCode::kForbidden, "too many wrong PINs: locked for some minutes");
  }
  const std::string& hash = state.*check.hash;
  const bool right =
      account && account->active && !hash.empty() && journal.crypto().check_secret(hash, secret);
  Transaction transaction(database);
  if (right) {
    database.run("UPDATE staff SET wrong_pins = 0, locked_until = 0 WHERE login = ?", login);
    journal.note(login, check.verb, login);
  } else if (account) {
    count_wrong_pin(journal, login, load_pin(database, login));
  }
  if (account) transaction.commit();
  if (!right) raise(ErrorCode::kNotSignedIn, "login or PIN is wrong");
  return *account;
}

}  // namespace

Result<Ok> HostStaff::save(const StaffAccount& account, const std::optional<std::string>& pin,
                           const std::string& actor) {
  return guard([&] {
    check_account(account, pin);
    // The hash is slow on purpose, so it is made before the writer's turn is taken.
    const std::string hash = pin ? journal_.crypto().hash_secret(*pin) : std::string();
    Database& database = journal_.database();
    Transaction transaction(database);
    require_right(database, actor, Permission::kManageAccounts);
    const std::optional<StaffAccount> before = load_account(database, account.login);
    if (!before && !pin) raise(ErrorCode::kMissingField, "pin");
    if (before) keep_a_manager(database, *before, account);
    database.run(
        "INSERT INTO staff (login, name, role, desk, active, pin_hash)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (login) DO UPDATE SET"
        " name = excluded.name, role = excluded.role, desk = excluded.desk,"
        " active = excluded.active",
        account.login, account.name, account.role, account.desk, account.active ? 1 : 0, hash);
    if (pin) {
      database.run(
          "UPDATE staff SET pin_hash = ?, wrong_pins = 0, locked_until = 0"
          " WHERE login = ?",
          hash, account.login);
    }
    note_changes(journal_, actor, before, account);
    if (pin && before) journal_.note(actor, "staff_pin", account.login);
    transaction.commit();
  });
}

Result<Ok> HostStaff::set_password(const std::string& login, const std::string& password,
                                   const std::string& actor) {
  return guard([&] {
    if (!password.empty() && password.size() < kMinPassword_chars) {
      raise(ErrorCode::kBadValue, "password: at least 8 characters");
    }
    const std::string hash =
        password.empty() ? std::string() : journal_.crypto().hash_secret(password);
    Database& database = journal_.database();
    Transaction transaction(database);
    require_right(database, actor, Permission::kManageAccounts);
    if (!load_account(database, login)) raise(ErrorCode::kBadValue, "no account " + login);
    database.run("UPDATE staff SET password_hash = ? WHERE login = ?", hash, login);
    journal_.note(actor, password.empty() ? "staff_password_gone" : "staff_password", login);
    transaction.commit();
  });
}

Result<Ok> HostStaff::check_password(const std::string& login, const std::string& password) {
  return guard([&] {
    check_secret_of(journal_, login, password, {&PinState::password_hash, "settings_opened"});
  });
}

Result<std::vector<StaffAccount>> HostStaff::list() {
  return guard([&] {
    Statement row = journal_.database().query(std::string(kStaffColumns) + "ORDER BY login");
    std::vector<StaffAccount> accounts;
    while (row.step())
      accounts.push_back(read_account(row));
    return accounts;
  });
}

Result<std::optional<StaffAccount>> HostStaff::find(const std::string& login) {
  return guard([&] { return load_account(journal_.database(), login); });
}

Result<StaffAccount> HostStaff::sign_in(const std::string& login, const std::string& pin) {
  return guard([&] {
    return check_secret_of(journal_, login, pin, {&PinState::pin_hash, "signed_in"});
  });
}

Result<StaffAccount> HostStaff::confirm(const std::string& login, const std::string& pin,
                                        const std::string& verb) {
  return guard([&] { return check_secret_of(journal_, login, pin, {&PinState::pin_hash, verb}); });
}

Result<Ok> HostStaff::signed_out(const std::string& login) {
  return guard([&] {
    Transaction transaction(journal_.database());
    journal_.note(login, "signed_out", login);
    transaction.commit();
  });
}

}  // namespace huiyin::db
