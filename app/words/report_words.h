// Words of reports: their titles, figures, tables and rows. In the user's language, ready to show.
#pragma once

#include <string>

#include "app/core/report.h"
#include "app/words/i18n.h"

namespace huiyin::words {

const char* report_title(Language l, ReportKind kind);  // 投诉情况月汇总表
const char* report_name(Language l, ReportKind kind);   // short, for a list of reports
const char* form_number(ReportKind kind);               // "HY-BB-01", the same in each language
const char* report_basis(ReportKind kind);              // the clause that asks for it
const char* figure_words(Language l, const std::string& key);   // "valid" → 有效投诉
const char* section_words(Language l, const std::string& key);  // "by_cause" → 按原因
const char* axis_words(Language l, Axis axis);                  // title of the first column
std::string row_words(Language l, Axis axis, const std::string& key);
// 2026年11月 for a month, 2026年上半年, 2026年
std::string month_words(Language l, ReportKind kind, Month month);
const char* sign_step_words(Language l, SignStep step);  // 制表 审核 签字
const char* stage_words(Language l, SummaryStage stage);

}  // namespace huiyin::words
