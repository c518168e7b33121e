// What the counter knows and wants about accounts: who works here, posts, PINs, passwords; and the
// password that opens settings. Nested in the counter's own state, intents, effects and inputs; the
// step is here, the drawing in screens/people_page.cpp, the work in engine/people_work.cpp.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/core/permission.h"
#include "app/core/result.h"

namespace huiyin::counter::people {

struct Colleague {
  std::string login;
  std::string name;
  std::string role;  // posts, apart by commas
  std::string desk;
  bool active = true;
  bool has_password = false;
  bool operator==(const Colleague&) const = default;
};

enum class Edited { kLogin, kName, kDesk, kPin, kPassword };
std::string_view name_of(Edited field);  // login name desk pin password

// ---- what a person wants ----
struct Opened {};
struct Pick {
  std::string login;
};
struct Add {};
struct Edit {
  Edited field = Edited::kName;
  std::string text;
};
struct FlipRole {
  Role role = Role::kReceptionist;
};
struct FlipActive {};
struct Save {};
struct Leave {};  // the form, without keeping it
struct EditPassword {
  std::string text;
};
struct OpenSettings {};  // with the password that was typed
using Intent = std::variant<Opened, Pick, Add, Edit, FlipRole, FlipActive, Save, Leave,
                            EditPassword, OpenSettings>;

// ---- what the flow asks of the world ----
struct Load {};
struct Store {
  Colleague colleague;
  std::string pin;       // empty: the old one stays
  std::string password;  // empty: the old one stays
  std::string actor;
};
struct CheckPassword {
  std::string login;
  std::string password;
};
using Effect = std::variant<Load, Store, CheckPassword>;

// ---- what the world answers ----
struct Loaded {
  Result<std::vector<Colleague>> people;
};
struct Stored {
  std::string login;
  std::optional<Error> error;
};
struct PasswordChecked {
  std::string login;
  std::optional<Error> error;
};
using Input = std::variant<Loaded, Stored, PasswordChecked>;

struct Form {
  Colleague colleague = {};
  std::string pin = {};
  std::string password = {};
  bool is_new = false;
  bool busy = false;
  std::optional<Edited> missing = {};
  std::optional<Error> error = {};
};

struct State {
  bool known = false;
  std::optional<Error> error = {};
  std::vector<Colleague> people = {};
  std::optional<Form> form = {};
  // the password before settings
  bool settings_open = false;
  std::string password = {};
  bool busy = false;
  std::optional<ErrorCode> wrong = {};
};

inline constexpr std::size_t kMinPin = 4;

}  // namespace huiyin::counter::people
