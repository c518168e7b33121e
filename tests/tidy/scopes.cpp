#include "tests/tidy/scopes.h"

#include <algorithm>
#include <cctype>
#include <regex>

#include "tests/tidy/plain_code.h"

namespace huiyin::tidy {
namespace {

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// public: and its like are no part of the declaration after them.
std::string without_access(std::string head) {
  for (const std::string_view word : {"public:", "private:", "protected:"}) {
    if (head.starts_with(word)) head = squeezed(std::string_view(head).substr(word.size()));
  }
  return head.starts_with(' ') ? head.substr(1) : head;
}

Scope scope_after(const std::string& head, Scope outer) {
  if (outer == Scope::kFunction || outer == Scope::kValue) return outer;
  static const std::regex kNameSpace(R"(^(inline )?namespace\b|^extern "\s*"$)");
  static const std::regex kType(
      R"(^(template ?<.*> ?)?(typedef )?(class|struct|union|enum)\b[^()=]*$)");
  static const std::regex kValue(R"([^=!<>+*/|&^-]= ?[^=]*$)");
  if (std::regex_search(head, kNameSpace)) return Scope::kNamespace;
  if (std::regex_search(head, kType)) return Scope::kType;
  const bool is_lambda = head.find("= [") != std::string::npos;
  const bool is_value =
      std::regex_search(head, kValue) && head.find("operator") == std::string::npos;
  const bool has_list = head.find('(') != std::string::npos;
  return has_list && (is_lambda || !is_value) ? Scope::kFunction : Scope::kValue;
}

struct Open {
  Scope scope = Scope::kNamespace;
  std::string head;
  std::size_t head_offset = 0;
  bool is_in_list = false;  // f(Names names = {}): the declaration goes on after it
};

class Reader {
 public:
  explicit Reader(std::string_view code) : code_(code), lines_(code) {}

  Scopes read() {
    for (std::size_t i = 0; i < code_.size(); ++i) {
      const char c = code_[i];
      if (c == '(') ++brackets_;
      if (c == ')') --brackets_;
      if (c == '{') open(i);
      if (c == '}') close(i);
      if (c == ';' && brackets_ == 0) end_statement(i);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] Scope outer() const {
    return open_.empty() ? Scope::kNamespace : open_.back().scope;
  }

  [[nodiscard]] std::size_t first_letter(std::size_t from) const {
    while (from < code_.size() && std::isspace(static_cast<unsigned char>(code_[from])) != 0)
      ++from;
    return from;
  }

  void remember(const std::string& text, std::size_t offset) {
    if (!text.empty()) found_.statements.push_back({outer(), text, lines_.line_at(offset)});
  }

  void open(std::size_t at) {
    const std::size_t start = first_letter(head_);
    const std::string head = without_access(squeezed(code_.substr(head_, at - head_)));
    const bool is_in_list = brackets_ > 0 && outer() != Scope::kFunction;
    const Scope inner = is_in_list ? Scope::kValue : scope_after(head, outer());
    if (!is_in_list && (inner == Scope::kFunction || inner == Scope::kValue)) remember(head, start);
    open_.push_back({inner, head, start, is_in_list});
    // A lambda that is an argument holds statements of its own.
    kept_brackets_.push_back(brackets_);
    brackets_ = 0;
    if (!is_in_list) head_ = at + 1;
  }

  void close(std::size_t at) {
    if (open_.empty()) return;
    const Open ended = open_.back();
    open_.pop_back();
    brackets_ = kept_brackets_.back();
    kept_brackets_.pop_back();
    if (!ended.is_in_list) head_ = at + 1;
    if (ended.scope != Scope::kFunction || outer() == Scope::kFunction) return;
    found_.functions.push_back({ended.head, lines_.line_at(ended.head_offset), lines_.line_at(at),
                                parameters_in(ended.head)});
  }

  void end_statement(std::size_t at) {
    remember(without_access(squeezed(code_.substr(head_, at - head_))), first_letter(head_));
    head_ = at + 1;
  }

  std::string_view code_;
  LineCounter lines_;
  std::vector<Open> open_;
  std::vector<int> kept_brackets_;
  int brackets_ = 0;
  std::size_t head_ = 0;
  Scopes found_;
};

}  // namespace

Scopes scopes_of(std::string_view code) {
  return Reader(code).read();
}

int parameters_in(std::string_view head) {
  const std::size_t list = head.find('(');
  if (list == std::string_view::npos) return 0;
  int depth = 0;
  int commas = 0;
  bool empty = true;
  for (const char c : head.substr(list)) {
    if (c == ')' && depth == 1) break;
    if (depth == 1 && c != ' ') empty = false;
    if (c == ',' && depth == 1) ++commas;
    if (c == '(' || c == '<' || c == '{' || c == '[') ++depth;
    if (c == ')' || c == '>' || c == '}' || c == ']') --depth;
  }
  return empty ? 0 : commas + 1;
}

}  // namespace huiyin::tidy
