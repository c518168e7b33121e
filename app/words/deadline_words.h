// Words for limits, rules and how a due time was counted, line by line. In the user's language,
// ready to show. Not for titles of rules: those come with the procedures.
#pragma once

#include <string>
#include <vector>

#include "app/core/procedure.h"
#include "app/words/i18n.h"

namespace huiyin::words {

std::string limit_words(Language l, const Limit& limit);  // 24 小时, 3 个工作日, 当天
// What a person typed as a limit, in any of the languages or in the code's own words; nullopt: no
// limit. "当天", "3 个工作日", "24 hours".
std::optional<Limit> read_limit(std::string_view typed);
// A rule's value as people read it; "not set" for one that the clause leaves open.
std::string value_words(Language l, const Rule& rule, const std::string& value);
const char* rule_group_words(Language l, const std::string& group);
const char* role_words(Language l, const std::string& role);  // 客服, 主管, 主任, 总经理
const char* rule_source_words(Language l, RuleSource source);  // 默认, 楼盘档案, 选项, 本处

struct ReckoningLine {
  std::string when;  // "10月1日 – 10月8日", "09:00 – 12:00"
  std::string what;  // "国庆节，8 天不计", "计 3 小时"
};
// Start, every step, due time; then who is told when.
std::vector<ReckoningLine> reckoning_words(Language l, const DueReckoning& reckoning,
                                           const Due& due, const SiteClock& clock);

}  // namespace huiyin::words
