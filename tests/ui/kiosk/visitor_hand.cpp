#include "tests/ui/kiosk/visitor_hand.h"

#include <set>
#include <stdexcept>

namespace huiyin::drive {
namespace {

constexpr int kMostSteps = 200;

const UiItem* focused_in(const UiTree& tree) {
  for (const UiItem& item : tree.items) {
    if (item.is_focused) return &item;
  }
  return nullptr;
}

// Straight towards it, as somebody does who sees where it is; sideways goes as one reads.
std::string arrow_towards(const UiItem& from, const UiItem& to) {
  if (to.y > from.y + from.height) return "Down";
  if (to.y + to.height < from.y) return "Up";
  return to.x > from.x ? "Right" : "Left";
}

}  // namespace

void VisitorHand::moves_the_ring_to(const std::string& id) {
  std::set<std::string> passed;
  bool goes_straight = true;
  for (int i = 0; i < kMostSteps; ++i) {
    const UiTree tree = kiosk_.wait_until([&id](const UiTree& now) { return now.has_enabled(id); },
                                          id + " is not there");
    const UiItem& wanted = *tree.find(id);
    if (wanted.is_focused) return;
    const UiItem* from = focused_in(tree);
    const std::string before = from == nullptr ? std::string() : from->id;
    goes_straight = goes_straight && passed.insert(before).second;
    kiosk_.press(from != nullptr && goes_straight ? arrow_towards(*from, wanted) : "Right");
    kiosk_.wait_until(
        [&before](const UiTree& now) {
          const UiItem* at = focused_in(now);
          return at != nullptr && at->id != before;
        },
        "the ring does not go on from " + before);
  }
  throw std::runtime_error("arrows do not lead to " + id);
}

void VisitorHand::chooses(const std::string& id) {
  const std::string exact = id.ends_with('.') ? kiosk_.wait_like(id).id : id;
  ++touches_;
  if (means_ == Means::kFinger) return kiosk_.tap(exact);
  moves_the_ring_to(exact);
  kiosk_.press("Return");
}

void VisitorHand::walks(const std::vector<std::string>& ids) {
  for (const std::string& id : ids)
    chooses(id);
}

void VisitorHand::writes(const std::string& characters) {
  for (const char c : characters)
    chooses(std::string("pad.key.") + c);
}

}  // namespace huiyin::drive
