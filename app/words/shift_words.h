// Handover sheet, duty log and daily report as tables that people read, sign and file. One making
// for screen, paper and file.
#pragma once

#include <functional>
#include <string>

#include "app/core/duty_log.h"
#include "app/core/handover.h"
#include "app/core/table_doc.h"
#include "app/words/i18n.h"

namespace huiyin::words {

using ShiftNames = std::function<std::string(const std::string& login)>;  // login → name

struct ShiftPaper {
  Language language = Language::kZhCn;
  SiteClock clock;
  std::string office;
  ShiftNames name_of;
  Moment now;  // until when somebody who is still there counts as there
};

TableDoc handover_doc(const Handover& handover, const ShiftPaper& paper);
TableDoc duty_log_doc(const DutyDay& day, const ShiftPaper& paper);
TableDoc daily_doc(const DutyDay& day, const ShiftPaper& paper);

std::string section_words(Language l, DutySection section);

}  // namespace huiyin::words
