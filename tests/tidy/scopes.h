// Where functions begin and end and what is declared where, by matching braces in plain code.
// Good enough for code that clang-format has laid out; not a C++ parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::tidy {

enum class Scope { kNamespace, kType, kFunction, kValue };

struct Function {
  std::string head;  // its signature on one line
  int first_line = 0;
  int last_line = 0;
  int parameters = 0;

  [[nodiscard]] int lines() const { return last_line - first_line + 1; }
};

// What stands between two of ; { }: a declaration, or the beginning of one.
struct Statement {
  Scope scope = Scope::kNamespace;
  std::string text;  // on one line, blanks squeezed
  int line = 0;
};

struct Scopes {
  std::vector<Function> functions;
  std::vector<Statement> statements;
};

// `code` is what plain_code() returned.
Scopes scopes_of(std::string_view code);

// Parameters of the first list in brackets of a signature: f(a, b<c, d>) has two.
int parameters_in(std::string_view head);

}  // namespace huiyin::tidy
