// Small things that several screens of the counter draw or say. For app/counter/screens only.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/counter/flow/views.h"
#include "app/ui/ui.h"
#include "app/ui/widgets.h"

namespace huiyin::counter {

template <typename I>
void tell(Intents& out, I intent) {
  out.push_back(Intent{std::move(intent)});
}

// English words are about twice as wide as Chinese ones: fewer of them stand side by side.
bool is_wordy(const ui::Ui& ui);

ui::Key letter_key(char letter);  // 'A' → Key::kA
ui::Key digit_key(int digit);     // 1 → Key::k1

// A caption over a part of a screen; takes its line off the rectangle.
void heading(ui::Ui& ui, ui::Rect& rect, std::string_view words);
// A word and its value in one line, the word in a column of its own width.
void labelled(ui::Ui& ui, ui::Rect rect, std::string_view label, std::string_view value,
              const ui::TextStyle& style = {});
void message_in_middle(ui::Ui& ui, ui::Rect rect, ui::Icon icon, std::string_view words,
                       std::string_view what_to_do);
void draw_languages(ui::Ui& ui, ui::Rect rect, Intents& out);

ui::Ink category_ink(Category c);
ui::Icon category_icon(Category c);
ui::Tone state_tone(State s);
ui::Tone visit_tone(QueueState s);

struct SlipLook {
  ui::Icon icon = ui::Icon::kNone;
  ui::Ink ink = ui::Ink::kMuted;
};
SlipLook slip_look(SlipState s);

// Words that only the counter says.
std::string minutes_words(ui::Language l, std::int64_t ms);  // 12 分钟, 1 小时 5 分
struct DueText {
  std::string words;  // "逾期 35 分钟", "还剩 25 分钟", "今天 18:00"
  ui::Ink ink = ui::Ink::kNormal;
};
DueText due_text(ui::Language l, const Due& due, const Frame& frame);
// The same for a table's narrow cell: "逾 2 天", "剩 26 分", "18:00", "11/20".
DueText due_short(ui::Language l, const Due& due, const Frame& frame);
std::string notice_words(ui::Language l, const Notice& notice);
ui::Tone notice_tone(const Notice& notice);
const char* filter_words(ui::Language l, Filter filter);
const char* field_words(ui::Language l, Field field);
std::string rule_words(ui::Language l, const FieldRule& rule);  // of a field or a fact
// One fact of an action's form: label and field in one line, choices with their digits below.
float fact_field_height(ui::Ui& ui, const TicketView& view, const FieldRule& rule);
void draw_fact_field(ui::Ui& ui, ui::Rect rect, const TicketView& view, const FieldRule& rule,
                     Intents& out);
// The posts of an account, or of a list of words apart by commas.
std::string post_words(ui::Language l, std::string_view roles);
// An error for people: of a refusal also what is needed and who has it.
std::string refusal_words(ui::Language l, const Error& error);
// Instead of a page that is not for this person: who may.
void say_who_may(ui::Ui& ui, ui::Rect rect, Permission permission);
// One line of a ticket's history: what happened, then what was said.
// People by name, as the record knows them.
std::string event_words(ui::Language l, const HistoryEntry& entry, const SiteClock& clock,
                        const Record& record);
std::string printer_state_words(ui::Language l, const PrinterSaid& printer);
// "stale 3 min": how long ago.
std::string ago_words(ui::Language l, Moment at, Moment now);

}  // namespace huiyin::counter
