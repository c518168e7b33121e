#include "app/counter/engine/shift_work.h"

#include <variant>

namespace huiyin::counter {
namespace {

void carry(const PageWork& work, const shift::Load&) {
  work.tell(Input{shift::Input{shift::Loaded{}}});
}

}  // namespace

void carry_out(const PageWork& work, const shift::Effect& effect) {
  std::visit([&work](const auto& e) { carry(work, e); }, effect);
}

}  // namespace huiyin::counter
