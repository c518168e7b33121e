#include <charconv>
#include <cstdlib>
#include <string_view>

#include "app/ui/window.h"

namespace huiyin::ui {
namespace {

Error bad(std::string_view option, std::string_view wanted) {
  return fail(ErrorCode::kBadValue, std::string(option) + " wants " + std::string(wanted));
}

std::optional<int> pixels(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (!whole || value < 320 || value > 8192) return std::nullopt;
  return value;
}

Result<bool> set_size(std::string_view value, WindowOptions& options) {
  const size_t cross = value.find('x');
  if (cross == std::string_view::npos) return bad("--size", "WxH, as 1080x1920");
  const auto width = pixels(value.substr(0, cross));
  const auto height = pixels(value.substr(cross + 1));
  if (!width || !height) return bad("--size", "WxH of 320 to 8192 pixels, as 1080x1920");
  options.width = *width;
  options.height = *height;
  return true;
}

Result<bool> set_scale(const std::string& value, WindowOptions& options) {
  char* end = nullptr;
  const float scale = std::strtof(value.c_str(), &end);
  if (end != value.c_str() + value.size() || !(scale >= 0.5F && scale <= 4)) {
    return bad("--scale", "a number from 0.5 to 4");
  }
  options.scale = scale;
  return true;
}

}  // namespace

Result<bool> parse_window_option(int argc, char** argv, int& index, WindowOptions& options) {
  const std::string_view name = argv[index];
  if (name == "--fullscreen") {
    options.fullscreen = true;
    return true;
  }
  const bool ours = name == "--size" || name == "--language" || name == "--scale" ||
                    name == "--ui-tree" || name == "--screenshot-on-exit";
  if (!ours) return false;
  if (index + 1 >= argc) return bad(name, "a value");
  const std::string value = argv[++index];
  if (name == "--size") return set_size(value, options);
  if (name == "--scale") return set_scale(value, options);
  if (name == "--language") {
    const auto language = language_from(value);
    if (!language) return bad(name, "zh_CN, zh_TW or en");
    options.language = *language;
  }
  if (name == "--ui-tree") options.ui_tree_file = value;
  if (name == "--screenshot-on-exit") options.screenshot_file = value;
  return true;
}

}  // namespace huiyin::ui
