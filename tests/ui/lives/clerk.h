// A clerk at the counter's real window who lives a ticket's life step by step: one key an action,
// its fields, Enter. For the stories of tests/ui/lives.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/ui/counter/counter_desk.h"

namespace huiyin::drive {

using Typed = std::vector<std::pair<std::string, std::string>>;  // field → text or digit

class Clerk {
 public:
  Clerk();

  CounterDesk& desk() { return desk_; }
  Screen& screen() { return desk_.screen(); }

  // Registers at the counter, leaves the ticket open, returns its number.
  std::string registers(const std::string& category, const std::string& text);
  // One action by its key; the form has to be gone afterwards.
  void does(const std::string& key, const Typed& fields = {});
  // The same, refused; what the form says, which is then left.
  std::string is_refused(const std::string& key, const Typed& fields = {});
  // 1 satisfied … 3 not satisfied, with what was said; 4 nobody answered.
  void calls_back(const std::string& digit, const std::string& note = {});
  void waits_for_state(const std::string& word) { desk_.wait_label("ticket.state", word); }
  void opens(const std::string& number);
  // A fact or what is still owed, as the ticket's column shows it: "fact.severity", "owed.reply".
  std::string reads(const std::string& id);
  // Signs out; somebody else sits down.
  void hands_over_to(const std::string& login);

 private:
  void begins(const std::string& key, const Typed& fields);
  CounterDesk desk_{{}, 1400};  // high enough for a whole story
};

}  // namespace huiyin::drive
