#include "app/core/decide.h"

#include <string_view>
#include <utility>

#include "app/core/text.h"

namespace huiyin {
namespace {

bool known_language(std::string_view language) {
  return language == "zh_CN" || language == "zh_TW" || language == "en";
}

Result<Private> check_personal(const Private& p) {
  Private out;
  auto text = clean_text(p.text, kMaxDescription_chars);
  if (!text) return text.error();
  auto name = clean_text(p.name, kMaxName_chars);
  if (!name) return name.error();
  out.text = *text;
  out.name = *name;
  out.household = trim(p.household);
  if (!trim(p.phone).empty()) {
    auto phone = clean_phone(p.phone);
    if (!phone) return phone.error();
    out.phone = *phone;
  }
  return out;
}

Result<ActionFields> check_fields(const ActionFields& fields) {
  ActionFields out = fields;
  for (std::string* text : {&out.reason, &out.result, &out.note}) {
    auto clean = clean_text(*text, kMaxNote_chars);
    if (!clean) return clean.error();
    *text = *clean;
  }
  for (std::string* word : {&out.department, &out.person, &out.desk}) {
    auto clean = clean_text(*word, kMaxName_chars);
    if (!clean) return clean.error();
    *word = *clean;
  }
  return out;
}

// Closing what was not called back needs a reason (R-12, N-052: 100 % are called back); what else
// is owed is step_rules.h's.
bool waives_call_back(const Ticket& ticket, const TicketActed& acted) {
  return acted.action == Action::kClose && ticket.state == State::kResolved &&
         !acted.fields.reason.empty();
}

// Asks about the cleaned fields, as evolve() will see them.
bool allowed(const Ticket& ticket, const TicketActed& acted) {
  if (is_visit_action(acted.action)) {
    return next_queue_state(ticket.queue_state, acted.action).has_value();
  }
  return next_state(ticket.state, acted.action, ticket.held_from).has_value() ||
         waives_call_back(ticket, acted);
}

// Nothing personal may stand in a registration, which travels open.
Result<std::map<std::string, std::string>> check_told_facts(const Draft& draft) {
  auto facts = clean_facts(draft.category, draft.facts);
  if (!facts) return facts.error();
  for (const auto& [name, value] : *facts) {
    if (!find_fact_key(name)->at_kiosk) {
      return fail(ErrorCode::kBadValue, name + ": is not told with a registration");
    }
  }
  return facts;
}

}  // namespace

RequiredFields required_fields(Category c, Channel channel) {
  (void)channel;  // the procedures ask the same by every channel
  switch (c) {
    case Category::kAfterSales:
    case Category::kRepair:
    case Category::kService:
    case Category::kComplaint: return {true, true};
    case Category::kPraise:
    case Category::kSuggestion:
    case Category::kInquiry:
    case Category::kOther: return {false, false};
  }
  return {};
}

Result<Draft> check_draft(const Draft& draft, bool household_known) {
  auto personal = check_personal(draft.personal);
  if (!personal) return personal.error();
  if (personal->text.empty())
    return fail(ErrorCode::kEmptyText, "say in a few words what it is about");
  const RequiredFields required = required_fields(draft.category, draft.channel);
  if (required.household && personal->household.empty()) {
    return fail(ErrorCode::kMissingField, "household");
  }
  if (!personal->household.empty() && !household_known) {
    return fail(ErrorCode::kUnknownHousehold, "no such building-unit-room");
  }
  if (required.phone && personal->phone.empty()) return fail(ErrorCode::kMissingField, "phone");
  if (!known_language(draft.language)) {
    return fail(ErrorCode::kBadValue, "language: zh_CN, zh_TW or en");
  }
  auto facts = check_told_facts(draft);
  if (!facts) return facts.error();
  Draft out = draft;
  out.personal = *personal;
  out.facts = std::move(*facts);
  return out;
}

TicketRegistered registered_event(const Draft& checked, const Registration& facts,
                                  PrivatePart personal) {
  TicketRegistered event;
  event.number = facts.number;
  event.day = facts.day;
  event.token = facts.token;
  event.category = checked.category;
  event.channel = checked.channel;
  event.attendance = checked.attendance;
  event.urgency = checked.urgency;
  event.language = checked.language;
  event.personal = std::move(personal);
  event.facts = checked.facts;
  return event;
}

Result<TicketActed> decide(const Ticket& ticket, const ActCommand& command, const Doer& doer) {
  const int seen = command.expected_rev.value_or(ticket.rev);
  if (seen < ticket.matter_rev || seen > ticket.rev) {
    return fail(ErrorCode::kStale, "rev " + std::to_string(ticket.rev));
  }
  auto fields = check_fields(command.fields);
  if (!fields) return fields.error();
  TicketActed acted{command.action, std::move(*fields)};
  if (!allowed(ticket, acted)) {
    const auto from =
        is_visit_action(command.action) ? name_of(ticket.queue_state) : name_of(ticket.state);
    return fail(ErrorCode::kNotAllowedNow,
                std::string(name_of(command.action)) + " from " + std::string(from));
  }
  auto facts = clean_facts(ticket.category, acted.fields.facts);
  if (!facts) return facts.error();
  acted.fields.facts = std::move(*facts);
  if (is_visit_action(acted.action)) return acted;
  add_meant_facts(ticket, acted);
  if (auto fault = step_fault(ticket, acted, doer)) return *fault;
  return acted;
}

}  // namespace huiyin
