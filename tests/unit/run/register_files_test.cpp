// Definitions of registers: read, checked, and refused with file, line and what is allowed.
#include "app/run/register_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "tests/unit/core/refusal.h"

namespace huiyin::run {
namespace {

const std::string kGoodRegister = R"(id = "box"
system = "R-39"
group = "desk"
title = ["意见箱", "意見箱", "Opinion box"]
hint = ["开箱", "開箱", "Openings"]
list = ["opened_on", "state"]
fields = [
  { key = "opened_on", type = "date", required = true, title = ["日期", "日期", "Date"] },
]
states = [
  { key = "open", title = ["待办", "待辦", "Open"] },
  { key = "done", title = ["已办", "已辦", "Done"], end = true },
]
steps = [
  { verb = "finish", title = ["办结", "辦結", "Finish"], from = ["open"], to = "done" },
]
)";

class RegisterFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "huiyin-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    dir_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(dir_); }

  Result<RegisterDef> read(const std::string& text) {
    std::ofstream(dir_ / "box.toml", std::ios::binary) << text;
    return load_register(dir_ / "box.toml");
  }
  // What is said about the good file with one part replaced, without its folder.
  std::string told(const std::string& part, const std::string& with) {
    std::string text = kGoodRegister;
    text.replace(text.find(part), part.size(), with);
    const std::string said = detail(read(text));
    const std::size_t file = said.find("box.toml");
    return file == std::string::npos ? said : said.substr(file);
  }

  std::filesystem::path dir_;
};

TEST_F(RegisterFiles, AreReadWithFieldsStatesAndSteps) {
  const auto def = read(kGoodRegister);
  ASSERT_TRUE(def.ok()) << def.error().detail;
  EXPECT_EQ(def->titles.in("zh_TW"), "意見箱");
  EXPECT_EQ(def->field("opened_on")->type, FieldType::kDate);
  EXPECT_TRUE(def->is_end("done"));
  EXPECT_EQ(def->steps_from("open").size(), 1u);
}

TEST_F(RegisterFiles, AreRefusedWithLineAndWhatIsAllowed) {
  EXPECT_EQ(told("type = \"date\"", "type = \"day\""),
            "box.toml:8: fields[1].type; allowed: " + field_type_names());
  EXPECT_EQ(told("group = \"desk\"", "group = \"lobby\""),
            "box.toml:3: group; allowed: desk, owners, homes, notices, committee, fees, office");
  EXPECT_EQ(told(", end = true", ", last = true"),
            "box.toml:12: states[2].unknown key last; allowed: key, title, end");
  EXPECT_EQ(told("\"开箱\", ", ""),
            "box.toml:5: hint; allowed: [\"简体\", \"繁體\", \"English\"], none of them empty");
  EXPECT_EQ(told("id = \"box\"", "id = \"bag\""),
            "box.toml:1: id bag; allowed: the file's name, box");
}

TEST_F(RegisterFiles, AreRefusedWhenTheyNameWhatIsNotThere) {
  EXPECT_EQ(told("to = \"done\"", "to = \"gone\""),
            "box.toml: steps.finish: unknown state gone; allowed: open, done");
  EXPECT_EQ(told("list = [\"opened_on\"", "list = [\"closed_on\""),
            "box.toml: list: unknown field closed_on; allowed: opened_on");
}

TEST_F(RegisterFiles, SayTheLineOfWhatIsNoToml) {
  EXPECT_NE(told("system = \"R-39\"", "system = R-39").find("box.toml:2"), std::string::npos);
  EXPECT_NE(told("title = [", "标题 = [").find("box.toml:4"), std::string::npos);
}

TEST_F(RegisterFiles, OfASiteStandInThePlaceOfTheProducts) {
  const std::filesystem::path product = std::string(HUIYIN_SOURCE_DIR) + "/assets/registers";
  const auto standard = load_registers({product});
  ASSERT_TRUE(standard.ok()) << standard.error().detail;
  std::ofstream(dir_ / "box.toml", std::ios::binary) << kGoodRegister;
  const auto own = load_registers({product, dir_});
  ASSERT_TRUE(own.ok()) << own.error().detail;
  EXPECT_EQ(own->defs.size(), standard->defs.size() + 1);
  EXPECT_NE(own->find("box"), nullptr);
  EXPECT_EQ(refusal(load_registers({dir_ / "nothing"})), "no_such_file");
}

}  // namespace
}  // namespace huiyin::run
