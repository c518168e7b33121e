#include <regex>

#include "tests/tidy/plain_code.h"
#include "tests/tidy/rules.h"
#include "tests/tidy/scopes.h"

namespace huiyin::tidy {
namespace {

bool matches(const std::string& text, const std::regex& pattern) {
  return std::regex_search(text, pattern);
}

// Constants may be of any kind: they hold no state. A pointer to const is none.
bool is_constant(const std::string& text) {
  static const std::regex kConstant(R"(\b(constexpr|consteval)\b|\bconst\b)");
  static const std::regex kLoosePointer(
      R"(^(static |inline )*const [\w:]+ ?\* ?(?!const)\w+( ?=|$))");
  return matches(text, kConstant) && !matches(text, kLoosePointer);
}

// What may stand between two semicolons at namespace scope without being a variable.
bool declares_a_variable(const std::string& text) {
  static const std::regex kOther(
      R"(^(using|typedef|namespace|template|friend|static_assert|extern "|class|struct|union)\b|)"
      R"(^enum\b|\boperator\b)");
  // Type, name, perhaps a value; or a name with a value in braces: then the text stops before it.
  static const std::regex kVariable(R"(^[\w:<>,*&\[\]. ]*[\w>*&] [*&]?\w+(\[[^\]]*\])*( ?=.*)?$)");
  if (matches(text, kOther)) return false;
  const std::string before_value = text.substr(0, text.find('='));
  if (before_value.find('(') != std::string::npos) return false;
  return matches(text, kVariable) || text.find('=') != std::string::npos;
}

template <typename Check>
Faults statements_that(const Tree& tree, const char* what, Check check) {
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!file.is_code()) continue;
    for (const Statement& statement : scopes_of(plain_code(file.text)).statements) {
      if (check(statement)) faults.push_back({file.path, statement.line, what + statement.text});
    }
  }
  return faults;
}

}  // namespace

Faults mutable_globals(const Tree& tree) {
  return statements_that(tree, "a global that can change: ", [](const Statement& statement) {
    return statement.scope == Scope::kNamespace && declares_a_variable(statement.text) &&
           !is_constant(statement.text);
  });
}

Faults mutable_statics(const Tree& tree) {
  return statements_that(tree, "a static that can change: ", [](const Statement& statement) {
    static const std::regex kStatic(R"(^(inline )?(static|thread_local)\b)");
    if (statement.scope != Scope::kFunction && statement.scope != Scope::kType) return false;
    if (!statement.text.starts_with("static") && !statement.text.starts_with("inline") &&
        !statement.text.starts_with("thread_local")) {
      return false;
    }
    const bool is_function =
        statement.scope == Scope::kType &&
        statement.text.substr(0, statement.text.find('=')).find('(') != std::string::npos;
    return matches(statement.text, kStatic) && !is_function && !is_constant(statement.text);
  });
}

}  // namespace huiyin::tidy
