#include "tests/drive/ui_tree.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/drive/process.h"

namespace huiyin::drive {
namespace {

UiItem parse_item(const nlohmann::json& json) {
  return {json.at("id"),
          json.value("label", ""),
          json.at("x"),
          json.at("y"),
          json.at("w"),
          json.at("h"),
          json.at("enabled"),
          json.value("focused", false),
          json.value("selected", false)};
}

}  // namespace

const UiItem* UiTree::find(const std::string& id) const {
  const auto at =
      std::find_if(items.begin(), items.end(), [&id](const UiItem& item) { return item.id == id; });
  return at == items.end() ? nullptr : &*at;
}

bool UiTree::has_enabled(const std::string& id) const {
  const UiItem* item = find(id);
  return item != nullptr && item->is_enabled;
}

const UiItem* UiTree::first(const std::string& id_start, const std::string& label) const {
  const auto at = std::find_if(items.begin(), items.end(), [&](const UiItem& item) {
    return item.id.starts_with(id_start) && item.label.find(label) != std::string::npos;
  });
  return at == items.end() ? nullptr : &*at;
}

std::string UiTree::summary() const {
  std::string text = "screen " + screen + ":";
  for (const UiItem& item : items)
    text += " " + item.id + (item.is_enabled ? "" : "(off)");
  return text;
}

UiTree parse_ui_tree(const std::string& text) {
  try {
    const nlohmann::json json = nlohmann::json::parse(text);
    UiTree tree{json.at("screen"), json.at("frame"), {}};
    for (const nlohmann::json& item : json.at("items"))
      tree.items.push_back(parse_item(item));
    return tree;
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(std::string("not a UI tree: ") + error.what());
  }
}

UiTreeFile::UiTreeFile(std::filesystem::path path)
    : path_(std::move(path)), watch_(path_.parent_path()) {}

std::optional<UiTree> UiTreeFile::now() const {
  if (!std::filesystem::exists(path_)) return std::nullopt;
  return parse_ui_tree(read_file(path_));
}

UiTree UiTreeFile::wait_until(const std::function<bool(const UiTree&)>& holds,
                              const std::string& what, std::chrono::milliseconds time,
                              const std::function<bool()>& may_wait) const {
  std::optional<UiTree> tree;
  bool is_shown = false;
  watch_.wait_until(
      [&] {
        const bool is_last_look = !may_wait();
        tree = now();
        is_shown = tree && holds(*tree);
        return is_shown || is_last_look;
      },
      Deadline(time));
  if (is_shown) return *tree;
  throw std::runtime_error(what + "; " + (tree ? tree->summary() : "no UI tree was ever written"));
}

}  // namespace huiyin::drive
