#include "db/host_staff.h"

#include <algorithm>

#include "db/failure.h"
#include "db/host_journal.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kColumns = "SELECT login, name, role, desk, active FROM staff ";

StaffAccount read_account(const Statement& row) {
  return {row.text(0), row.text(1), row.text(2), row.text(3), row.integer(4) != 0};
}

std::optional<StaffAccount> load_account(Database& database, const std::string& login) {
  Statement row = database.query(std::string(kColumns) + "WHERE login = ?", login);
  if (!row.step()) return std::nullopt;
  return read_account(row);
}

struct PinState {
  std::string hash;
  int wrong = 0;
  Moment locked_until;
};

PinState load_pin(Database& database, const std::string& login) {
  Statement row =
      database.query("SELECT pin_hash, wrong_pins, locked_until FROM staff WHERE login = ?", login);
  if (!row.step()) return {};
  return {row.text(0), row.small(1), Moment{row.integer(2)}};
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

}  // namespace

Result<Ok> HostStaff::save(const StaffAccount& account, const std::optional<std::string>& pin,
                           const std::string& actor) {
  return guard([&] {
    if (!is_login(account.login)) raise(ErrorCode::kBadValue, "login: one word, not empty");
    if (pin && pin->empty()) raise(ErrorCode::kMissingField, "pin");
    // The hash is slow on purpose, so it is made before the writer's turn is taken.
    const std::string hash = pin ? journal_.crypto().hash_secret(*pin) : std::string();
    Database& database = journal_.database();
    Transaction transaction(database);
    const bool known = load_account(database, account.login).has_value();
    if (!known && !pin) raise(ErrorCode::kMissingField, "pin");
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
    journal_.note(actor, known ? "staff_changed" : "staff_added", account.login);
    transaction.commit();
  });
}

Result<std::vector<StaffAccount>> HostStaff::list() {
  return guard([&] {
    Statement row = journal_.database().query(std::string(kColumns) + "ORDER BY login");
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
    Database& database = journal_.database();
    const std::optional<StaffAccount> account = load_account(database, login);
    const PinState state = load_pin(database, login);
    if (state.locked_until > journal_.clock().now()) {
      raise(ErrorCode::kForbidden, "too many wrong PINs: locked for some minutes");
    }
    const bool right =
        account && account->active && journal_.crypto().check_secret(state.hash, pin);
    Transaction transaction(database);
    if (right) {
      database.run("UPDATE staff SET wrong_pins = 0, locked_until = 0 WHERE login = ?", login);
      journal_.note(login, "signed_in", login);
    } else if (account) {
      count_wrong_pin(journal_, login, load_pin(database, login));
    }
    if (account) transaction.commit();
    if (!right) raise(ErrorCode::kNotSignedIn, "login or PIN is wrong");
    return *account;
  });
}

Result<Ok> HostStaff::signed_out(const std::string& login) {
  return guard([&] {
    Transaction transaction(journal_.database());
    journal_.note(login, "signed_out", login);
    transaction.commit();
  });
}

}  // namespace huiyin::db
