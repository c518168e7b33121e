// Staff accounts of the counter. PINs and passwords rest as argon2id hashes only; neither is ever
// in the journal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/core/result.h"

namespace huiyin::db {

class HostJournal;

struct StaffAccount {
  std::string login;  // "zhang", goes into events as the actor
  std::string name;
  std::string role;  // posts of core's permission.h, apart by commas
  std::string desk;  // preferred desk, may be empty
  bool active = true;
  bool has_password = false;  // told by list() and find(); save() leaves the password alone
  bool operator==(const StaffAccount&) const = default;
};

inline constexpr int kMaxWrongPins = 5;
inline constexpr std::size_t kMinPassword_chars = 8;
inline constexpr std::int64_t kPinLock_ms = 5 * 60'000;

class HostStaff {
 public:
  explicit HostStaff(HostJournal& journal) : journal_(journal) {}

  // Adds or changes an account; without a PIN the old one stays. A new account needs one.
  // Errors: kBadValue (empty login or one with blanks, an unknown post), kMissingField "pin",
  // kForbidden (the actor may not manage accounts), kNotAllowedNow (nobody would be left who may).
  Result<Ok> save(const StaffAccount& account, const std::optional<std::string>& pin,
                  const std::string& actor);
  Result<std::vector<StaffAccount>> list();
  Result<std::optional<StaffAccount>> find(const std::string& login);

  // Errors: kNotSignedIn for an unknown login, a wrong PIN or an account at rest (never which);
  // kForbidden while locked after kMaxWrongPins wrong ones. Both outcomes go into the journal.
  Result<StaffAccount> sign_in(const std::string& login, const std::string& pin);
  // As sign_in(), but for a signature on a page; `verb` is what the journal says of it.
  Result<StaffAccount> confirm(const std::string& login, const std::string& pin,
                               const std::string& verb);
  Result<Ok> signed_out(const std::string& login);

  // The password opens settings (rules, accounts, pairing); an empty one takes it away, and the PIN
  // is enough again. Errors: kBadValue (no such account, shorter than
  // kMinPassword_chars), kForbidden.
  Result<Ok> set_password(const std::string& login, const std::string& password,
                          const std::string& actor);
  // As sign_in(): the same errors, the same count of wrong ones, both outcomes in the journal.
  Result<Ok> check_password(const std::string& login, const std::string& password);

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
