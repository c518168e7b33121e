#include "tests/drive/screen.h"

#include <stdexcept>

#include "tests/drive/picture.h"

namespace huiyin::drive {

Screen::Screen(std::string name, Program program, const std::filesystem::path& folder)
    : name_(std::move(name)),
      program_(std::move(program)),
      tree_path_(folder / (name_ + ".tree") / "ui.json"),
      log_(folder / (name_ + ".log")),
      display_(program_.width_px, program_.height_px),
      hand_(display_.name()) {
  std::filesystem::create_directories(tree_path_.parent_path());
  tree_ = std::make_unique<UiTreeFile>(tree_path_);
}

void Screen::start() {
  // What the last run drew is not on the display any more.
  std::filesystem::remove(tree_path_);
  Command command{program_.words, program_.environment, log_, -1};
  const std::string size =
      std::to_string(program_.width_px) + "x" + std::to_string(program_.height_px);
  command.words.insert(command.words.end(), {"--size", size, "--ui-tree", tree_path_.string()});
  command.environment["DISPLAY"] = display_.name();
  process_ = Process(command);
}

void Screen::kill() {
  process_.kill();
}

int Screen::close() {
  return process_.end();
}

UiTree Screen::wait_until(const std::function<bool(const UiTree&)>& holds,
                          const std::string& what) {
  const auto may_wait = [this] { return process_.is_running(); };
  try {
    return tree_->wait_until(holds, name_ + ": " + what, patience_, may_wait);
  } catch (const std::runtime_error& error) {
    if (process_.is_running()) throw;
    throw std::runtime_error(std::string(error.what()) + "; it ended with code " +
                             std::to_string(close()) + ", its log:\n" + log());
  }
}

UiTree Screen::wait_screen(const std::string& id) {
  return wait_until([&id](const UiTree& tree) { return tree.screen == id; },
                    "the screen " + id + " does not come");
}

UiItem Screen::wait_item(const std::string& id) {
  return *wait_until([&id](const UiTree& tree) { return tree.has_enabled(id); },
                     id + " is not there to use")
              .find(id);
}

UiItem Screen::wait_like(const std::string& id_start, const std::string& label) {
  return *wait_until([&](const UiTree& tree) { return tree.first(id_start, label) != nullptr; },
                     "nothing like " + id_start + " \"" + label + "\" comes")
              .first(id_start, label);
}

void Screen::wait_gone(const std::string& id) {
  wait_until([&id](const UiTree& tree) { return tree.find(id) == nullptr; }, id + " stays");
}

UiTree Screen::look() const {
  return tree_->now().value_or(UiTree{});
}

void Screen::tap(const std::string& id) {
  const UiItem item = wait_item(id);
  hand_.tap(item.x + item.width / 2, item.y + item.height / 2);
}

void Screen::draw(const std::string& id, const std::vector<std::pair<double, double>>& way) {
  const UiItem item = wait_item(id);
  std::vector<std::pair<double, double>> places;
  for (const auto& [x, y] : way)
    places.emplace_back(item.x + x * item.width, item.y + y * item.height);
  hand_.draw(places);
}

void Screen::tap_like(const std::string& id_start, const std::string& label) {
  tap(wait_like(id_start, label).id);
}

void Screen::choose(const std::string& id) {
  tap(id);
  wait_until(
      [&id](const UiTree& tree) {
        const UiItem* item = tree.find(id);
        return item != nullptr && item->is_selected;
      },
      id + " is not chosen");
}

void Screen::double_tap(const std::string& id) {
  const UiItem item = wait_item(id);
  hand_.double_tap(item.x + item.width / 2, item.y + item.height / 2);
}

void Screen::turn_wheel_below(const std::string& id, double below_px, int clicks_down) {
  const UiItem item = wait_until([&id](const UiTree& tree) { return tree.find(id) != nullptr; },
                                 id + " is not there to point at")
                          .find(id)[0];
  hand_.point(item.x + item.width / 2, item.y + item.height / 2 + below_px);
  hand_.turn_wheel(clicks_down);
}

void Screen::fill(const std::string& id, const std::string& text) {
  tap(id);
  wait_until(
      [&id](const UiTree& tree) {
        const UiItem* item = tree.find(id);
        return item != nullptr && item->is_focused;
      },
      id + " does not take the keyboard");
  hand_.type(text);
}

void Screen::picture(const std::filesystem::path& png) const {
  take_picture(display(), png);
}

}  // namespace huiyin::drive
