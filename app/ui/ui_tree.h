// The UI tree: what a person sees and can operate, for tests and assistive tools (--ui-tree FILE,
// ARCHITECTURE.md). Pure apart from replace_file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/result.h"
#include "app/ui/layout.h"

namespace huiyin::ui {

struct TreeItem {
  std::string id;
  std::string label;
  std::string_view role;  // "button", "text", "field", "row", "list"; a literal
  Rect rect;              // window pixels, the part that can be seen
  bool enabled = true;
  bool focused = false;
  bool selected = false;
  friend bool operator==(const TreeItem&, const TreeItem&) = default;
};

struct UiTree {
  std::string screen;
  std::vector<TreeItem> items;
  const TreeItem* find(std::string_view id) const;
  friend bool operator==(const UiTree&, const UiTree&) = default;
};

std::string json_string(std::string_view text);  // quoted and escaped; broken UTF-8 becomes U+FFFD
std::string to_json(const UiTree& tree, uint64_t frame);

// Writes beside the file and renames over it, so a reader never sees half a tree. kIo on failure.
Result<Ok> replace_file(const std::string& path, std::string_view content);

}  // namespace huiyin::ui
