// The words room (app/words/i18n.h, gettext) under the names that screens use. i18n.cpp moved to
// app/words so that slips and the command line, which know no window, speak the same languages.
#pragma once

#include "app/words/i18n.h"

namespace huiyin::ui {

using words::code_of;
using words::default_locale_dir;
using words::format;
using words::init_i18n;
using words::kLanguages;
using words::Language;
using words::language_from;
using words::native_name_of;
using words::tr;
using words::tr_format;
using words::tr_mark;
using words::trc;
using words::trn;

}  // namespace huiyin::ui
