// Grammar: word *( " " word ); word = key "=" value; a value has no space.
#include "app/core/terminal_health.h"

#include <algorithm>
#include <charconv>

namespace huiyin {
namespace {

std::string without_spaces(std::string_view value) {
  std::string out;
  for (const char c : value)
    out += c == ' ' || c == '\n' ? '_' : c;
  return out;
}

void add(std::string& text, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  if (!text.empty()) text += ' ';
  text.append(key).append("=").append(without_spaces(value));
}

void take(TerminalHealth& health, std::string_view key, std::string_view value) {
  if (key == "outbox") std::from_chars(value.data(), value.data() + value.size(), health.outbox);
  if (key == "printer") health.printer = value;
  if (key == "reasons") health.reasons = value;
  if (key == "fault") health.fault = value;
  if (key == "version") health.version = value;
}

}  // namespace

std::string encode_health(const TerminalHealth& health) {
  std::string text;
  add(text, "outbox", std::to_string(health.outbox));
  add(text, "printer", health.printer);
  add(text, "reasons", health.reasons);
  add(text, "fault", health.fault);
  add(text, "version", health.version);
  return text;
}

TerminalHealth decode_health(std::string_view text) {
  TerminalHealth health;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t equals = word.find('=');
    if (equals == std::string_view::npos) continue;
    take(health, word.substr(0, equals), word.substr(equals + 1));
  }
  return health;
}

}  // namespace huiyin
