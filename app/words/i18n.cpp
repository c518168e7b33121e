#include "app/words/i18n.h"

#include <libintl.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <clocale>
#include <cstdlib>
#include <filesystem>

namespace huiyin::words {
namespace {

// Each language is a text domain of its own below the one pseudo-language "all". That makes a
// look-up a pure function of (language, msgid): no locale is switched, so threads may use several
// at once, and no locale needs to be generated on the machine.
const char* domain_of(Language language) {
  return language == Language::kZhTw ? "huiyin-zh_TW" : "huiyin-zh_CN";
}

}  // namespace

const char* code_of(Language language) {
  switch (language) {
    case Language::kZhCn: return "zh_CN";
    case Language::kZhTw: return "zh_TW";
    case Language::kEn: return "en";
  }
  HUIYIN_CHECK(false);
}

const char* native_name_of(Language language) {
  switch (language) {
    case Language::kZhCn: return "简体中文";
    case Language::kZhTw: return "繁體中文";
    case Language::kEn: return "English";
  }
  HUIYIN_CHECK(false);
}

std::optional<Language> language_from(std::string_view code) {
  for (const Language language : kLanguages) {
    if (code == code_of(language)) return language;
  }
  return std::nullopt;
}

Result<Ok> init_i18n(const std::string& locale_dir) {
  setenv("LANGUAGE", "all", 1);
  if (std::setlocale(LC_MESSAGES, "C.UTF-8") == nullptr) {
    return fail(ErrorCode::kConfig, "the locale C.UTF-8 is missing");
  }
  for (const Language language : {Language::kZhCn, Language::kZhTw}) {
    const char* domain = domain_of(language);
    bindtextdomain(domain, locale_dir.c_str());
    bind_textdomain_codeset(domain, "UTF-8");
    const std::string file = locale_dir + "/all/LC_MESSAGES/" + domain + ".mo";
    if (access(file.c_str(), R_OK) != 0) return fail(ErrorCode::kNoSuchFile, file);
  }
  return Ok{};
}

std::string default_locale_dir() {
  std::array<char, PATH_MAX> path{};
  const ssize_t length = readlink("/proc/self/exe", path.data(), path.size() - 1);
  if (length <= 0) return "share/locale";
  const std::filesystem::path program(std::string(path.data(), static_cast<size_t>(length)));
  return (program.parent_path().parent_path() / "share" / "locale").string();
}

const char* tr(Language language, const char* msgid) {
  if (language == Language::kEn || *msgid == '\0') return msgid;
  return dgettext(domain_of(language), msgid);
}

const char* trc(Language language, const char* context, const char* msgid) {
  if (language == Language::kEn) return msgid;
  const std::string key = std::string(context) + '\004' + msgid;
  const char* found = dgettext(domain_of(language), key.c_str());
  return found == key.c_str() ? msgid : found;
}

const char* trn(Language language, const char* one, const char* many, unsigned long n) {
  if (language == Language::kEn) return n == 1 ? one : many;
  return dngettext(domain_of(language), one, many, n);
}

std::string format(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const std::string_view rest = pattern.substr(i);
    const bool place = rest.size() >= 3 && rest[0] == '{' && rest[1] >= '0' && rest[1] <= '9' &&
                       rest[2] == '}' && static_cast<size_t>(rest[1] - '0') < arguments.size();
    if (place) {
      out += arguments.begin()[rest[1] - '0'];
      i += 2;
    } else if (rest.starts_with("{{")) {
      out += '{';
      ++i;
    } else {
      out += rest[0];
    }
  }
  return out;
}

std::string tr_format(Language language, const char* msgid,
                      std::initializer_list<std::string_view> arguments) {
  return format(tr(language, msgid), arguments);
}

}  // namespace huiyin::words
