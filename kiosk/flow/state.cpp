#include "kiosk/flow/state.h"

#include <array>

#include "kiosk/flow/input.h"

namespace huiyin::kiosk {
namespace {

template <typename Wanted, typename... All>
constexpr std::size_t index_in(const std::variant<All...>*) {
  constexpr std::array<bool, sizeof...(All)> kSame = {std::is_same_v<Wanted, All>...};
  std::size_t at = 0;
  while (!kSame[at])
    ++at;
  return at;
}

}  // namespace

bool is_visitor(const Input& input) {
  constexpr std::size_t kFirstOfWorld = index_in<input::Tick>(static_cast<const Input*>(nullptr));
  return input.index() < kFirstOfWorld;
}

bool is_settled(SlipState state) {
  return state == SlipState::kPrinted || state == SlipState::kNotSent ||
         state == SlipState::kUnknown;
}

bool is_on_paper(const Receipt& receipt) {
  return receipt.slip.state == SlipState::kPrinted;
}

std::string_view screen_id(const Place& place) {
  constexpr std::array<std::string_view, std::variant_size_v<Place>> kIds = {"starting",
                                                                             "pairing",
                                                                             "out_of_order",
                                                                             "welcome",
                                                                             "category",
                                                                             "household.building",
                                                                             "household.unit",
                                                                             "household.room",
                                                                             "describe",
                                                                             "danger",
                                                                             "ask",
                                                                             "urgent",
                                                                             "neighbours",
                                                                             "contact",
                                                                             "confirm",
                                                                             "printing",
                                                                             "done",
                                                                             "status",
                                                                             "status.tail",
                                                                             "status.result",
                                                                             "status.act"};
  return kIds[place.index()];
}

Steps steps_of(const Place& place) {
  if (std::holds_alternative<place::PickCategory>(place)) return {.now = 1};
  if (std::holds_alternative<place::PickBuilding>(place) ||
      std::holds_alternative<place::PickUnit>(place) ||
      std::holds_alternative<place::PickRoom>(place))
    return {.now = 2};
  if (std::holds_alternative<place::Describe>(place) ||
      std::holds_alternative<place::Danger>(place) || std::holds_alternative<place::Ask>(place) ||
      std::holds_alternative<place::Urgent>(place) ||
      std::holds_alternative<place::Neighbours>(place))
    return {.now = 3};
  if (std::holds_alternative<place::Contact>(place)) return {.now = 4};
  if (std::holds_alternative<place::Confirm>(place)) return {.now = 5};
  return {};
}

}  // namespace huiyin::kiosk
