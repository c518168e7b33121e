// What the counter knows and wants about the rules: every limit of the procedures with its clause,
// the choices and the estate's profile; who changed what and why. Nested in the counter's own
// state, intents, effects and inputs; the page's step is here, its drawing in
// screens/rules_page.cpp, its work in engine/rules_work.cpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/core/procedure.h"
#include "app/core/result.h"

namespace huiyin::counter::rules {

// A change as the journal has it; an empty value went back to the default.
struct Note {
  std::string key;
  std::string value;
  std::string reason;
  std::string actor;
  Moment at;
};

// ---- what a person wants ----
struct Opened {};  // the page comes to the front
struct EditFilter {
  std::string text;
};
struct Pick {
  std::string key;
};
struct Begin {};  // changes the picked rule
struct EditValue {
  std::string text;
};
struct EditReason {
  std::string text;
};
struct Save {};
struct SetBack {};  // to the default; asks for a reason as well
struct Abandon {};
// On the open ticket: how this due time was counted; told again, it closes.
struct ShowReckoning {
  std::string rule;
};
using Intent = std::variant<Opened, EditFilter, Pick, Begin, EditValue, EditReason, Save, SetBack,
                            Abandon, ShowReckoning>;

// ---- what the flow asks of the world ----
struct Load {};
struct Change {
  std::string key;
  std::string value;  // empty: back to the default
  std::string reason;
  std::string actor;
};
using Effect = std::variant<Load, Change>;

// ---- what the world answers ----
struct Loaded {
  std::optional<Error> error;
  std::vector<Note> notes = {};  // newest first
};
struct Changed {
  std::string key;
  std::optional<Error> error;
};
using Input = std::variant<Loaded, Changed>;

struct Edit {
  std::string key;
  std::string value;
  std::string reason;
  bool back = false;  // to the default: there is no value to give
  bool busy = false;
  std::optional<Error> error = {};
};

struct State {
  bool known = false;
  std::optional<Error> error = {};
  std::vector<Note> notes = {};
  std::string filter = {};
  std::string picked = {};  // key
  std::optional<Edit> edit = {};
  std::string reckoned = {};  // the rule whose due time shows how it was counted
};

// Exactly one of rule and choice, or neither: the estate's profile.
struct Row {
  std::string key;
  const Rule* rule = nullptr;
  const RuleChoice* choice = nullptr;
};
// Profile, choices, then the rules by group: those whose number, key, title, clause or value holds
// every word of the filter.
std::vector<Row> rows_of(const Procedures& procedures, std::string_view filter);
std::string value_in(const Procedures& procedures, const Row& row);
std::string default_of(const Procedures& procedures, const Row& row);
// What may be chosen, words and titles; empty: the value is typed.
std::vector<ChoiceOption> options_of(const Procedures& procedures, const Row& row);

}  // namespace huiyin::counter::rules
