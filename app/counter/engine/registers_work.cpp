#include "app/counter/engine/registers_work.h"

#include <variant>

namespace huiyin::counter {
namespace {

void carry(const PageWork& work, const registers::Load&) {
  work.tell(Input{registers::Input{registers::Loaded{}}});
}

}  // namespace

void carry_out(const PageWork& work, const registers::Effect& effect) {
  std::visit([&work](const auto& e) { carry(work, e); }, effect);
}

}  // namespace huiyin::counter
