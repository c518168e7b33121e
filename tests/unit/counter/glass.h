// The counter's screens on a glass without a window: the flow behind them, the world answered by
// the test. Fast hands are the point: nothing here waits.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/counter/screens/screens.h"
#include "tests/fakes/ui_harness.h"
#include "tests/unit/counter/samples.h"

namespace huiyin::counter::samples {

class Glass {
 public:
  explicit Glass(ui::Size size = {1280, 800}, ui::Language language = ui::Language::kZhCn)
      : driver(initial_state(settings(), ui::code_of(language), now())),
        ui({.size = size, .density = ui::Density::kCounter, .language = language}) {
    ui.show([this](ui::Ui& frame) { draw(frame); });
  }

  // Goes through the flow; effects are kept in `asked` and given to `answer`, when there is one.
  void put(const Input& input) {
    take(input);
    ui.settle();
  }
  template <typename E>
  const E* asked() const {
    for (auto at = effects.rbegin(); at != effects.rend(); ++at) {
      if (const E* effect = std::get_if<E>(&*at)) return effect;
    }
    return nullptr;
  }
  void sign_in(const Record& record = busy_record()) {
    driver.signed_in(record);
    ui.settle();
    effects.clear();
  }
  void open(const std::string& number) {
    const Ticket ticket = find(driver.state().record, number);
    put(Input{Intent{SelectTicket{ticket.id}}});
    put(TicketLoaded{ticket.id, Dossier{ticket, history_of(ticket)}});
  }

  // What the world answers a little later.
  void deliver() {
    for (const Input& input : std::exchange(later, {}))
      put(input);
  }

  Driver driver;
  std::vector<Effect> effects;
  std::vector<Input> later;
  std::function<void(const Effect&)> answer;
  ui::UiHarness ui;

 private:
  void draw(ui::Ui& frame) {
    for (const Intent& intent : draw_counter(frame, driver.state(), driver.at()))
      take(intent);
  }
  void take(const Input& input) {
    driver.put(input);
    for (const Effect& effect : std::vector<Effect>(driver.effects())) {
      effects.push_back(effect);
      if (answer) answer(effect);
    }
  }
};

}  // namespace huiyin::counter::samples
