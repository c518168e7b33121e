#include "app/counter/engine/rules_work.h"

#include <variant>

namespace huiyin::counter {
namespace {

void carry(const PageWork& work, const rules::Load&) {
  work.tell(Input{rules::Input{rules::Loaded{}}});
}

}  // namespace

void carry_out(const PageWork& work, const rules::Effect& effect) {
  std::visit([&work](const auto& e) { carry(work, e); }, effect);
}

}  // namespace huiyin::counter
