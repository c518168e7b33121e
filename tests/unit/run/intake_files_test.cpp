// What the kiosk asks: the shipped questions are whole, and a wrong file is refused with its line
// and what is allowed.
#include "app/run/intake_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "tests/unit/core/refusal.h"

namespace huiyin::run {
namespace {

const std::string kGood = R"(category = "repair"
[[question]]
id = "what"
title = ["哪里坏了？", "哪裡壞了？", "What is broken?"]
hint = ["点一下", "點一下", "Touch it"]
choices = [
  { id = "tap", title = ["水龙头", "水龍頭", "A tap"], facts = ["kind=leak"] },
  { id = "lamp", title = ["灯", "燈", "A lamp"] },
]
)";

class IntakeFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "huiyin-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    dir_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(dir_); }

  // What is said about the good file with one part replaced, without its folder.
  std::string told(const std::string& part, const std::string& with) {
    std::string text = kGood;
    text.replace(text.find(part), part.size(), with);
    std::ofstream(dir_ / "repair.toml", std::ios::binary) << text;
    const std::string said = detail(load_intake_form(dir_ / "repair.toml"));
    const std::size_t file = said.find("repair.toml");
    return file == std::string::npos ? said : said.substr(file);
  }

  std::filesystem::path dir_;
};

TEST_F(IntakeFiles, AskSomethingInEveryCategory) {
  const auto book = load_intake(std::filesystem::path(HUIYIN_SOURCE_DIR) / "assets" / "intake");
  ASSERT_TRUE(book.ok()) << book.error().detail;
  for (const Category category : kCategories)
    EXPECT_NE((*book)->of(category), nullptr) << name_of(category);
}

TEST_F(IntakeFiles, AreRefusedWithLineAndAllowedValues) {
  EXPECT_EQ(told("\"repair\"", "\"repairs\"").substr(0, 44),
            "repair.toml:1: category; allowed: repair, co");
  EXPECT_EQ(told("id = \"what\"", "id = \"what\"\nkind = \"menu\""),
            "repair.toml:4: question[1].kind; allowed: choice, danger, prices");
  EXPECT_EQ(told("kind=leak", "kind=flood"), "repair.toml: tap: kind: leak, safety, other");
  EXPECT_EQ(told("kind=leak", "severity=major"),
            "repair.toml: tap: fact severity is not told at a kiosk");
}

TEST_F(IntakeFiles, AskOnlyAfterQuestionsThatAreThere) {
  EXPECT_EQ(told("id = \"what\"", "id = \"what\"\nwhen = \"who = me\""),
            "repair.toml: what: when names no earlier question");
}

TEST_F(IntakeFiles, ReadASitesPriceList) {
  std::ofstream(dir_ / "prices.toml") << "[[price]]\nname = \"开锁\"\nprice = \"80 元/次\"\n";
  const auto prices = load_prices(dir_ / "prices.toml");
  ASSERT_TRUE(prices.ok());
  EXPECT_EQ(*prices, (std::vector<PriceItem>{{"开锁", "80 元/次"}}));
  EXPECT_EQ(*decode_prices(encode_prices(*prices)), *prices);
}

}  // namespace
}  // namespace huiyin::run
