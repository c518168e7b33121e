#include "app/core/ticket.h"

#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<SlipState, 6> kSlipWords{{{{SlipState::kNone, "none"},
                                           {SlipState::kQueued, "queued"},
                                           {SlipState::kSending, "sending"},
                                           {SlipState::kPrinted, "printed"},
                                           {SlipState::kNotSent, "not_sent"},
                                           {SlipState::kUnknown, "unknown"}}}};
constexpr Words<Satisfaction, 6> kSatisfactionWords{
    {{{Satisfaction::kNone, "none"},
      {Satisfaction::kVerySatisfied, "very_satisfied"},
      {Satisfaction::kSatisfied, "satisfied"},
      {Satisfaction::kNeutral, "neutral"},
      {Satisfaction::kUnsatisfied, "unsatisfied"},
      {Satisfaction::kVeryUnsatisfied, "very_unsatisfied"}}}};

}  // namespace

std::string_view name_of(SlipState s) {
  return kSlipWords.name(s);
}
std::optional<SlipState> parse_slip_state(std::string_view name) {
  return kSlipWords.parse(name);
}
std::string_view name_of(Satisfaction s) {
  return kSatisfactionWords.name(s);
}
std::optional<Satisfaction> parse_satisfaction(std::string_view name) {
  return kSatisfactionWords.parse(name);
}

}  // namespace huiyin
