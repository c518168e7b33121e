// A ticket's life as a story tells it: registered, then one step after another, each at its own
// time, through the real record. Steps are written as on the command line. For tests only.
#pragma once

#include <string>
#include <vector>

#include "tests/integration/db/site_fixture.h"

namespace huiyin::db {

using Said = std::vector<std::string>;  // "told=phone"

inline ActionFields fields_of(const Said& said) {
  ActionFields fields;
  for (const std::string& one : said) {
    const std::size_t equals = one.find('=');
    const std::string key = one.substr(0, equals), value = one.substr(equals + 1);
    if (key == "department") {
      fields.department = value;
    } else if (key == "person") {
      fields.person = value;
    } else if (key == "reason") {
      fields.reason = value;
    } else if (key == "result") {
      fields.result = value;
    } else if (key == "note") {
      fields.note = value;
    } else if (key == "satisfaction") {
      fields.satisfaction = parse_satisfaction(value).value_or(Satisfaction::kNone);
    } else {
      fields.facts[key] = value;
    }
  }
  return fields;
}

class Lives : public Site {
 protected:
  TicketId is_registered(Category category, const std::string& text,
                         Urgency urgency = Urgency::kNormal) {
    Draft draft;
    draft.category = category;
    draft.urgency = urgency;
    draft.channel = Channel::kCounter;
    draft.personal = {"3-2-801", "王小明", "13800138000", text};
    return must(host().tickets().register_ticket(must(check_draft(draft, true)), "zhang",
                                                 id_of(++registered_)))
        .id;
  }

  Result<Ticket> tries(const TicketId& id, const std::string& action, const Said& said = {},
                       const std::string& actor = "zhang") {
    clock_.advance(kMinute_ms);
    return host().tickets().act(
        id, ActCommand{parse_action(action).value(), fields_of(said), std::nullopt}, actor);
  }
  Ticket does(const TicketId& id, const std::string& action, const Said& said = {},
              const std::string& actor = "zhang") {
    return must(tries(id, action, said, actor));
  }
  // "" when it was allowed, else the code and what it names.
  std::string refusal(const TicketId& id, const std::string& action, const Said& said = {},
                      const std::string& actor = "zhang") {
    const auto outcome = tries(id, action, said, actor);
    if (outcome.ok()) return {};
    return std::string(name_of(outcome.error().code)) + " " + outcome.error().detail;
  }
  Ticket now(const TicketId& id) { return must(host().tickets().find(id)); }
  std::string fact(const TicketId& id, const std::string& key) {
    return std::string(fact_value(now(id).facts, key));
  }
  // What still blocks the write-off, as keys.
  Said owed(const TicketId& id) {
    Said keys;
    for (const Owed& one : owed_for(now(id), Action::kClose))
      keys.push_back(one.key);
    return keys;
  }
  void goes_to_work(const TicketId& id, const Said& said = {"department=engineering"}) {
    does(id, "accept");
    does(id, "dispatch", said);
    does(id, "start");
    does(id, "resolve", {"result=修好了"});
  }
  void days_pass(int days) { clock_.advance(days * kDay_ms); }

 private:
  int registered_ = 0;
};

}  // namespace huiyin::db
