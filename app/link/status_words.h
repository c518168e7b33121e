// The status page's words in its three languages. Internal to the room: windows and slips have
// gettext, this page is served where no window toolkit is.
#pragma once

#include <string_view>

#include "app/core/category.h"
#include "app/core/lifecycle.h"

namespace huiyin::link {

struct StatusWords {
  std::string_view html_lang;
  std::string_view title;  // progress of your request
  std::string_view number;
  std::string_view category;
  std::string_view registered_at;
  std::string_view promised_at;  // answer by
  std::string_view service_phone;
  std::string_view go_to_desk;  // "%" stands for the desk
  std::string_view emergency;
  std::string_view refresh_hint;
  std::string_view unknown_title;
  std::string_view unknown_text;
};

const StatusWords& status_words(std::string_view language);
std::string_view category_word(Category category, std::string_view language);
std::string_view state_word(State state, std::string_view language);
// Empty when there is no visit to speak of.
std::string_view queue_word(QueueState state, std::string_view language);

}  // namespace huiyin::link
