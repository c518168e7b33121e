// {"screen": id, "frame": n, "items": [{"id", "label", "role", "x", "y", "w", "h", "enabled",
//  "focused", "selected"}]}
#include "app/ui/ui_tree.h"

#include <cmath>
#include <cstdio>
#include <fstream>

#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

std::string number(float value) {
  return std::to_string(std::lround(value));
}

const char* word(bool value) {
  return value ? "true" : "false";
}

}  // namespace

const TreeItem* UiTree::find(std::string_view id) const {
  for (const TreeItem& item : items) {
    if (item.id == id) return &item;
  }
  return nullptr;
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == U'"' || c == U'\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == U'\n') {
      out += "\\n";
    } else if (c < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
      out += escape;
    } else {
      append_utf8(out, c);
    }
  }
  return out + '"';
}

std::string to_json(const UiTree& tree, uint64_t frame) {
  std::string out = "{\"screen\": " + json_string(tree.screen) +
                    ", \"frame\": " + std::to_string(frame) + ", \"items\": [";
  const char* separator = "\n";
  for (const TreeItem& item : tree.items) {
    out += separator;
    out += "  {\"id\": " + json_string(item.id) + ", \"label\": " + json_string(item.label);
    out += ", \"role\": " + json_string(item.role);
    out += ", \"x\": " + number(item.rect.x) + ", \"y\": " + number(item.rect.y);
    out += ", \"w\": " + number(item.rect.w) + ", \"h\": " + number(item.rect.h);
    out += std::string(", \"enabled\": ") + word(item.enabled);
    out += std::string(", \"focused\": ") + word(item.focused);
    out += std::string(", \"selected\": ") + word(item.selected) + "}";
    separator = ",\n";
  }
  return out + "\n]}\n";
}

Result<Ok> replace_file(const std::string& path, std::string_view content) {
  const std::string beside = path + ".new";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << content;
  file.close();
  if (!file || std::rename(beside.c_str(), path.c_str()) != 0) {
    return fail(ErrorCode::kIo, "cannot write " + path);
  }
  return Ok{};
}

}  // namespace huiyin::ui
