// The picked rule at the right of the rules page, and the words both halves share. For
// rules_page.cpp and rule_detail.cpp only.
#pragma once

#include <string>

#include "app/counter/screens/screens.h"

namespace huiyin::counter {

struct RuleWords {
  std::string number;
  std::string title;
  std::string value;
  std::string group;
  std::string clause;
};
RuleWords rule_words(ui::Language l, const Procedures& procedures, const rules::Row& row);
std::string setting_words(ui::Language l, const Procedures& procedures, const rules::Row& row,
                          const std::string& value);
bool is_set_here(const Procedures& procedures, const rules::Row& row);

void draw_rule_detail(ui::Ui& ui, ui::Rect rect, const RulesView& view, const rules::Row& row,
                      Intents& out);

}  // namespace huiyin::counter
