#include "app/counter/engine/reports_work.h"

#include <variant>

namespace huiyin::counter {
namespace {

void carry(const PageWork& work, const reports::Load&) {
  work.tell(Input{reports::Input{reports::Loaded{}}});
}

}  // namespace

void carry_out(const PageWork& work, const reports::Effect& effect) {
  std::visit([&work](const auto& e) { carry(work, e); }, effect);
}

}  // namespace huiyin::counter
