#include "app/cli/context.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include "app/sync/json_writer.h"
#include "app/sync/ticket_json.h"
#include "app/words/ticket_words.h"

namespace huiyin::cli {

void say(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fputc('\n', stdout);
  std::fflush(stdout);
}

int report(const Context& context, const Error& error) {
  std::string line;
  if (context.json_errors) {
    line = sync::error_json(error);
  } else {
    line = "huiyin: " + words::error_words(context.language, error);
    if (!error.detail.empty()) line += " (" + error.detail + ")";
  }
  for (char& c : line) {
    if (c == '\n') c = ' ';
  }
  std::fprintf(stderr, "%s\n", line.c_str());
  return kExitFailed;
}

int keep_made(const Context& context, const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.flush();
  if (!file) return report(context, fail(ErrorCode::kIo, "cannot write " + path));
  if (context.json) {
    say(sync::JsonWriter{}
            .begin_object()
            .field("ok", true)
            .field("file", path)
            .end_object()
            .text());
  }
  return kExitOk;
}

words::Language language_of_environment() {
  for (const char* name : {"HUIYIN_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    const std::string_view text(value);
    if (text.starts_with("zh_TW") || text.starts_with("zh_HK")) return words::Language::kZhTw;
    if (text.starts_with("zh")) return words::Language::kZhCn;
    return words::Language::kEn;
  }
  return words::Language::kEn;
}

}  // namespace huiyin::cli
