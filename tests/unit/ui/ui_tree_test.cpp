#include "app/ui/ui_tree.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace huiyin::ui {
namespace {

TEST(UiTree, WordsAreEscapedAsJsonWantsIt) {
  EXPECT_EQ(json_string("a\"b\\c\n\t"), "\"a\\\"b\\\\c\\n\\u0009\"");
  EXPECT_EQ(json_string("报修"), "\"报修\"");
}

TEST(UiTree, BrokenUtf8StaysValidJson) {
  EXPECT_EQ(json_string("a\xFF"), "\"a\uFFFD\"");
}

TEST(UiTree, AnItemSaysWhereItIsAndWhatCanBeDone) {
  UiTree tree{.screen = "welcome",
              .items = {{"category.repair", "报修", "button", {10, 20.4F, 300, 88}, true, true}}};
  EXPECT_EQ(to_json(tree, 7),
            "{\"screen\": \"welcome\", \"frame\": 7, \"items\": [\n"
            "  {\"id\": \"category.repair\", \"label\": \"报修\", \"role\": \"button\", "
            "\"x\": 10, \"y\": 20, \"w\": 300, \"h\": 88, \"enabled\": true, \"focused\": true, "
            "\"selected\": false}\n]}\n");
}

TEST(UiTree, FindsAnItemById) {
  const UiTree tree{.screen = "", .items = {{"a", "", "button", {}}, {"b", "B", "button", {}}}};
  ASSERT_NE(tree.find("b"), nullptr);
  EXPECT_EQ(tree.find("b")->label, "B");
  EXPECT_EQ(tree.find("c"), nullptr);
}

TEST(UiTree, AFileIsReplacedWhole) {
  const std::string path = ::testing::TempDir() + "ui-tree-" + std::to_string(getpid());
  ASSERT_TRUE(replace_file(path, "a long first content").ok());
  ASSERT_TRUE(replace_file(path, "short").ok());
  std::stringstream read;
  read << std::ifstream(path).rdbuf();
  EXPECT_EQ(read.str(), "short");
  EXPECT_FALSE(std::filesystem::exists(path + ".new"));
  std::filesystem::remove(path);
}

TEST(UiTree, AFolderThatIsNotThereIsAnError) {
  const auto result = replace_file("/nowhere/tree.json", "x");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::kIo);
}

}  // namespace
}  // namespace huiyin::ui
