// Entries in words: cells of lists, the printed form, the monthly summary, the duty report. Pure;
// in the language asked for ("zh_CN", "zh_TW", "en").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/core/form_doc.h"
#include "app/core/register_duties.h"
#include "app/core/register_rules.h"
#include "app/core/table_doc.h"

namespace huiyin {

struct Wording {
  std::string language = "zh_CN";
  std::string office;  // stands under titles
  SiteClock clock;
};

// A value as people read it: the option's title, 是/否, "3/4" of a checklist.
std::string value_words(const RegisterField& field, std::string_view value, const Wording& wording);
// A checklist in full: "☑ … ☐ …", one a line.
std::string checklist_words(const RegisterField& field, std::string_view value,
                            const Wording& wording);
std::string column_title(const RegisterDef& def, std::string_view column, const Wording& wording);
std::string cell(const RegisterDef& def, const Entry& entry, std::string_view column,
                 const Wording& wording);
std::string state_words(const RegisterDef& def, std::string_view state, const Wording& wording);
std::string verb_words(const RegisterDef& def, std::string_view verb, const Wording& wording);

TableDoc list_doc(const RegisterDef& def, const std::vector<Entry>& entries,
                  const std::string& subtitle, const Wording& wording);
FormDoc form_doc(const RegisterDef& def, const Entry& entry, Moment now, const Wording& wording);
// Of a month: how many by group, how many open, late and done, sums.
TableDoc summary_doc(const RegisterDef& def, const std::vector<Entry>& entries, YearMonth month,
                     const Wording& wording);
TableDoc duties_doc(const std::vector<DutyMark>& marks, YearMonth month, const Wording& wording);
std::string duty_state_words(DutyState state, const Wording& wording);

// What a QR on a printed form says, and how a scanned one is known again.
std::string entry_code(const Entry& entry);  // "HUIYIN/E/release/0192…"
struct EntryCode {
  std::string book, id;
};
std::optional<EntryCode> read_entry_code(std::string_view text);

}  // namespace huiyin
