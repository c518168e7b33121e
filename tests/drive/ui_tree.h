// What a person sees in one of our windows, as the window itself tells it (--ui-tree FILE).
// Rectangles are in window pixels, which are screen pixels for a window at the top left corner.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tests/drive/file_watch.h"

namespace huiyin::drive {

struct UiItem {
  std::string id;
  std::string label;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  bool is_enabled = false;
  bool is_focused = false;
  bool is_selected = false;

  bool operator==(const UiItem&) const = default;
};

struct UiTree {
  std::string screen;
  long long frame = 0;
  std::vector<UiItem> items;

  [[nodiscard]] const UiItem* find(const std::string& id) const;
  [[nodiscard]] bool has_enabled(const std::string& id) const;
  // The first item whose id begins so and, when given, whose label holds the text.
  [[nodiscard]] const UiItem* first(const std::string& id_start,
                                    const std::string& label = "") const;
  // One line for messages: the screen and every id.
  [[nodiscard]] std::string summary() const;
};

// Throws std::runtime_error on text that is no UI tree.
UiTree parse_ui_tree(const std::string& text);

// Follows the file. Waits wake when the window replaces it, not by the clock.
class UiTreeFile {
 public:
  explicit UiTreeFile(std::filesystem::path path);

  [[nodiscard]] std::optional<UiTree> now() const;

  // The first tree for which `holds` is true. Throws with `what` and the last tree after `time`, or
  // at once when `may_wait` says that waiting has no sense any more.
  UiTree wait_until(
      const std::function<bool(const UiTree&)>& holds, const std::string& what,
      std::chrono::milliseconds time,
      const std::function<bool()>& may_wait = [] { return true; }) const;

 private:
  std::filesystem::path path_;
  FileWatch watch_;
};

}  // namespace huiyin::drive
