#include <gtest/gtest.h>

#include "app/ui/window.h"

namespace huiyin::ui {
namespace {

Result<bool> parse(std::vector<std::string> words, WindowOptions& options, int& index) {
  std::vector<char*> argv;
  for (std::string& word : words)
    argv.push_back(word.data());
  return parse_window_option(static_cast<int>(argv.size()), argv.data(), index, options);
}

TEST(WindowOptions, ReadsASize) {
  WindowOptions options;
  int index = 0;
  ASSERT_TRUE(*parse({"--size", "1080x1920"}, options, index));
  EXPECT_EQ(options.width, 1080);
  EXPECT_EQ(options.height, 1920);
  EXPECT_EQ(index, 1);
}

TEST(WindowOptions, RefusesSizesThatAreNone) {
  for (const char* wrong : {"1080", "x", "10x10", "1080x", "1080x1920x3", "99999x99999", "-1x5"}) {
    WindowOptions options;
    int index = 0;
    const auto result = parse({"--size", wrong}, options, index);
    ASSERT_FALSE(result.ok()) << wrong;
    EXPECT_EQ(result.error().code, ErrorCode::kBadValue);
  }
}

TEST(WindowOptions, RefusesALanguageItDoesNotSpeak) {
  WindowOptions options;
  int index = 0;
  EXPECT_FALSE(parse({"--language", "fr"}, options, index).ok());
}

TEST(WindowOptions, RefusesAnOptionWithoutItsValue) {
  WindowOptions options;
  int index = 0;
  EXPECT_FALSE(parse({"--ui-tree"}, options, index).ok());
}

TEST(WindowOptions, LeavesOtherOptionsToTheProgram) {
  WindowOptions options;
  int index = 0;
  EXPECT_FALSE(*parse({"--station", "x"}, options, index));
  EXPECT_EQ(index, 0);
}

}  // namespace
}  // namespace huiyin::ui
