// What the counter knows and wants about the rules: every limit of the procedures with its clause.
// Nested in the counter's own state, intents, effects and inputs; the page's step is here, its
// drawing in screens/rules_page.cpp, its work in engine/rules_work.cpp.
#pragma once

#include <optional>
#include <variant>

#include "app/core/result.h"

namespace huiyin::counter::rules {

// ---- what a person wants ----
struct Opened {};  // the page comes to the front
using Intent = std::variant<Opened>;

// ---- what the flow asks of the world ----
struct Load {};
using Effect = std::variant<Load>;

// ---- what the world answers ----
struct Loaded {
  std::optional<Error> error;
};
using Input = std::variant<Loaded>;

struct State {
  bool known = false;
  std::optional<Error> error = {};
};

}  // namespace huiyin::counter::rules
