#include "app/counter/engine/households_work.h"

#include <variant>

namespace huiyin::counter {
namespace {

void carry(const PageWork& work, const households::Load&) {
  work.tell(Input{households::Input{households::Loaded{}}});
}

}  // namespace

void carry_out(const PageWork& work, const households::Effect& effect) {
  std::visit([&work](const auto& e) { carry(work, e); }, effect);
}

}  // namespace huiyin::counter
