// Words in the visitor's language: gettext catalogues with English msgids. Not for numbers, dates
// or choosing a language (the flow does that). Every msgid must have both Chinese translations:
// ctest `i18n_complete` fails otherwise. Catalogues: assets/locale/{zh_CN,zh_TW}/*.po.
//
// Thread: any, after init_i18n has returned. Returned pointers live as long as the program (or as
// the msgid, when there is no translation).
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/result.h"

namespace huiyin::words {

enum class Language { kZhCn, kZhTw, kEn };
inline constexpr Language kLanguages[] = {Language::kZhCn, Language::kZhTw, Language::kEn};

const char* code_of(Language language);         // "zh_CN", "zh_TW", "en"
const char* native_name_of(Language language);  // "简体中文", "繁體中文", "English"
std::optional<Language> language_from(std::string_view code);

// Once at start of main, before any thread: sets LANGUAGE and LC_MESSAGES and binds the catalogues.
// kNoSuchFile when a catalogue is not there (then every text is its English msgid).
Result<Ok> init_i18n(const std::string& locale_dir);
// <folder of the running program>/../share/locale
std::string default_locale_dir();

// The translation of an English msgid. In code always with a literal, so that xgettext finds it.
const char* tr(Language language, const char* msgid);
// The same with a context for short words that mean two things: trc(l, "queue state", "Open").
const char* trc(Language language, const char* context, const char* msgid);
// Plural by n: trn(l, "{0} person ahead", "{0} people ahead", n). Fill {0} with format().
const char* trn(Language language, const char* one, const char* many, unsigned long n);
// Marks a literal for translation where tr() comes later (tables): tr(l, row.label).
constexpr const char* tr_mark(const char* msgid) {
  return msgid;
}

// Replaces {0}..{9} in the pattern by the arguments; "{{" is a brace. A place without an argument
// stays visible as it is, so a wrong translation is seen and nothing crashes.
std::string format(std::string_view pattern, std::initializer_list<std::string_view> arguments);
// format(tr(language, msgid), arguments)
std::string tr_format(Language language, const char* msgid,
                      std::initializer_list<std::string_view> arguments);

}  // namespace huiyin::words
