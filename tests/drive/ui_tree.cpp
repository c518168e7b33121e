#include "tests/drive/ui_tree.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/drive/deadline.h"
#include "tests/drive/process.h"

namespace huiyin::drive {
namespace {

// How long one poll lasts at most: a window that died makes no more trees, so look at it between.
constexpr int kLookAgain_ms = 250;

UiItem parse_item(const nlohmann::json& json) {
  return {json.at("id"),      json.value("label", ""),
          json.at("x"),       json.at("y"),
          json.at("w"),       json.at("h"),
          json.at("enabled"), json.value("focused", false)};
}

void drain(int watch) {
  std::array<char, 4096> events{};
  while (read(watch, events.data(), events.size()) > 0) {
  }
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

UiTreeFile::UiTreeFile(std::filesystem::path path) : path_(std::move(path)) {
  watch_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (inotify_add_watch(watch_, path_.parent_path().c_str(), IN_MOVED_TO | IN_CLOSE_WRITE) < 0) {
    throw std::runtime_error("cannot watch " + path_.parent_path().string());
  }
}

UiTreeFile::~UiTreeFile() {
  close(watch_);
}

std::optional<UiTree> UiTreeFile::now() const {
  if (!std::filesystem::exists(path_)) return std::nullopt;
  return parse_ui_tree(read_file(path_));
}

UiTree UiTreeFile::wait_until(const std::function<bool(const UiTree&)>& holds,
                              const std::string& what, std::chrono::milliseconds time,
                              const std::function<bool()>& may_wait) const {
  const Deadline deadline(time);
  std::optional<UiTree> tree;
  while (true) {
    drain(watch_);
    tree = now();
    if (tree && holds(*tree)) return *tree;
    if (deadline.is_over() || !may_wait()) break;
    pollfd changed{watch_, POLLIN, 0};
    poll(&changed, 1, std::min(deadline.left_ms(), kLookAgain_ms));
  }
  throw std::runtime_error(what + "; " + (tree ? tree->summary() : "no UI tree was ever written"));
}

}  // namespace huiyin::drive
