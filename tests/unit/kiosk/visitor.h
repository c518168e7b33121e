// Drives the flow as a person and the world would; time moves only when a test says so.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kiosk/flow/step.h"

namespace huiyin::kiosk {

class Visitor {
 public:
  Visitor() {
    state_.site.office.public_host = "HUIYIN.EXAMPLE";
    state_.site.doors = std::make_shared<const Doors>(Doors{{
        {"3", {{"1", {{"1501", "3-1-1501"}, {"1502", "3-1-1502"}}}, {"2", {{"101", "3-2-101"}}}}},
        {"9", {{"", {{"8", "9-8"}}}}},
    }});
    says(input::Paired{});
  }

  void says(const Input& input) {
    Step out = step(std::move(state_), input, now_);
    state_ = std::move(out.state);
    for (Effect& effect : out.effects)
      effects_.push_back(std::move(effect));
  }
  void waits(std::int64_t ms) {
    now_.steady_ms += ms;
    says(input::Tick{});
  }
  void types(std::string_view text) { says(input::Type{std::string(text)}); }
  void lives_in_3_1_1502() {
    says(input::ChooseBuilding{"3"});
    says(input::ChooseUnit{"1"});
    says(input::ChooseRoom{"1502"});
  }
  void starts(Category category) {
    says(input::StartRegistration{});
    says(input::ChooseCategory{category});
  }
  void leaves_phone(std::string_view phone) {
    says(input::Focus{Field::kPhone});
    types(phone);
    says(input::GoNext{});
  }
  // A repair, up to the confirm page.
  void describes_a_repair(bool danger = false) {
    starts(Category::kRepair);
    lives_in_3_1_1502();
    types("tap drips");
    says(input::GoNext{});
    says(input::AnswerDanger{danger});
    leaves_phone("13800138000");
  }
  Receipt receipt(SlipState slip = SlipState::kQueued) const {
    Receipt out;
    out.ticket.bytes[0] = 7;
    out.number = "A012";
    out.token = "ABCDEFGH2345";
    out.slip = {1, slip, {}};
    return out;
  }
  void is_registered(SlipState slip = SlipState::kQueued) {
    says(input::Submit{});
    says(input::Registered{state_.visit, receipt(slip)});
  }
  void slip_becomes(SlipState slip) { says(input::SlipChanged{receipt().ticket, {1, slip, {}}}); }

  std::string_view screen() const { return screen_id(state_.place); }
  const Form& form() const { return state_.form; }
  const State& state() const { return state_; }
  template <typename P>
  const P& at() const {
    return std::get<P>(state_.place);
  }
  template <typename E>
  std::vector<E> asked_for() const {
    std::vector<E> out;
    for (const Effect& effect : effects_)
      if (const E* wanted = std::get_if<E>(&effect)) out.push_back(*wanted);
    return out;
  }

 private:
  State state_;
  Now now_{1'000'000, {}};
  std::vector<Effect> effects_;
};

}  // namespace huiyin::kiosk
