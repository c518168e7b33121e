// One message, one translation: all catalogues of a language become one, so a second translation of
// the same message would silently lose to the first.
#include <map>
#include <string>

#include "tests/tidy/rules.h"

namespace huiyin::tidy {
namespace {

bool is_catalogue(const SourceFile& file) {
  return file.path.starts_with("assets/locale/") && file.path.ends_with(".po");
}

std::string folder_of(const SourceFile& file) {
  return file.path.substr(0, file.path.rfind('/'));
}

// What stands between the first and the last quote of a line.
std::string quoted(const std::string& line) {
  const std::size_t first = line.find('"'), last = line.rfind('"');
  return first == last ? "" : line.substr(first + 1, last - first - 1);
}

struct Message {
  std::string id;  // with its context in front
  std::string words;
  int line = 0;
};

std::vector<Message> messages_of(const SourceFile& file) {
  std::vector<Message> out;
  std::string context;
  std::string* into = nullptr;
  int number = 0;
  for (const std::string& line : lines_of(file.text)) {
    ++number;
    if (line.starts_with("msgctxt ")) {
      context = quoted(line) + "|";
    } else if (line.starts_with("msgid ")) {
      out.push_back({context + quoted(line), "", number});
      context.clear();
      into = &out.back().id;
    } else if (line.starts_with("msgstr") && !out.empty()) {
      into = &out.back().words;
      *into += quoted(line);
    } else if (line.starts_with('"') && into != nullptr) {
      *into += quoted(line);
    }
  }
  return out;
}

}  // namespace

Faults messages_with_two_translations(const Tree& tree) {
  std::map<std::string, std::string> known;
  Faults faults;
  for (const SourceFile& file : tree) {
    if (!is_catalogue(file)) continue;
    for (const Message& message : messages_of(file)) {
      if (message.id.empty()) continue;  // the head of the catalogue
      const auto [at, is_new] = known.try_emplace(folder_of(file) + message.id, message.words);
      if (is_new || at->second == message.words) continue;
      faults.push_back(
          {file.path, message.line,
           "\"" + message.id + "\" is " + at->second + " elsewhere, " + message.words + " here"});
    }
  }
  return faults;
}

}  // namespace huiyin::tidy
