#include "app/ui/lists.h"

#include <gtest/gtest.h>

#include <chrono>

#include "app/ui/widgets.h"
#include "tests/fakes/ui_harness.h"

namespace huiyin::ui {
namespace {

constexpr size_t kRows = 100000;
constexpr Column kColumns[] = {{.title = "号码", .width = 100}, {.title = "事由"}};

class KioskListTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ui_.show([this](Ui& ui) {
      ui.screen("list");
      ScrollArea area(ui, "list", {0, 0, 1000, 1000}, 100 * kRows);
      const Rect content = area.content();
      const RowRange rows = area.visible_rows(kRows, 100);
      drawn_ = rows.end - rows.first;
      for (size_t i = rows.first; i < rows.end; ++i) {
        const Rect row{content.x, content.y + 100 * static_cast<float>(i), content.w, 96};
        if (button(ui, "row." + std::to_string(i), row, std::to_string(i))) clicked_.push_back(i);
      }
    });
  }

  UiHarness ui_{{.size = {1080, 1920}, .density = Density::kKiosk}};
  size_t drawn_ = 0;
  std::vector<size_t> clicked_;
};

TEST_F(KioskListTest, OnlyRowsThatCanBeSeenAreDrawn) {
  EXPECT_LE(drawn_, 11U);
}

TEST_F(KioskListTest, AHundredThousandRowsCostNoMoreThanAScreenful) {
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i)
    ui_.settle();
  const auto each = (std::chrono::steady_clock::now() - begin) / 20;
  EXPECT_LT(each, std::chrono::milliseconds(20));  // sanitizers included; about 0.3 ms without
}

TEST_F(KioskListTest, ADragScrollsAndPressesNothing) {
  ui_.drag("row.7", -400);
  EXPECT_FALSE(ui_.has("row.1"));
  EXPECT_TRUE(clicked_.empty());
}

TEST_F(KioskListTest, ATrembleIsStillATap) {
  ui_.drag("row.3", 6);
  EXPECT_EQ(clicked_, (std::vector<size_t>{3}));
}

TEST_F(KioskListTest, AFlungListRunsOnAndComesToRest) {
  ui_.drag("row.8", -400);
  EXPECT_NE(ui_.headless().next_frame_ms(), std::nullopt);
  const std::string before = ui_.ids().at(1);
  for (int i = 0; i < 200 && ui_.headless().next_frame_ms(); ++i)
    ui_.advance(16);
  EXPECT_NE(ui_.ids().at(1), before);
  EXPECT_EQ(ui_.headless().next_frame_ms(), std::nullopt);
}

TEST_F(KioskListTest, TheListDoesNotScrollAboveItsBeginning) {
  ui_.drag("row.3", 500);
  EXPECT_TRUE(ui_.has("row.0"));
  EXPECT_EQ(ui_.item("row.0").rect.y, 0);
}

TEST_F(KioskListTest, TheFocusScrollsIntoView) {
  for (int i = 0; i < 14; ++i)
    ui_.key(Key::kTab);
  EXPECT_NE(ui_.focused(), "");
  EXPECT_GE(ui_.item(ui_.focused()).rect.h, 90);
}

class TableTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ui_.show([this](Ui& ui) {
      ui.screen("table");
      Table table(
          ui, "queue", {0, 0, 800, 400},
          {.columns = kColumns, .rows = rows_, .selected = selected_, .empty_words = "没有人在等"});
      drawn_ = table.visible().end - table.visible().first;
      for (size_t i = table.visible().first; i < table.visible().end; ++i) {
        table.row(i, "row." + std::to_string(i), std::to_string(i));
        table.cell(0, "A" + std::to_string(i));
        table.cell(1, "水管漏水");
      }
      if (table.selected_now()) selected_ = table.selected_now();
      if (table.opened_now()) opened_ = table.opened_now();
    });
  }

  UiHarness ui_;
  size_t rows_ = kRows;
  size_t drawn_ = 0;
  std::optional<size_t> selected_;
  std::optional<size_t> opened_;
};

TEST_F(TableTest, OnlyRowsThatCanBeSeenAreDrawn) {
  EXPECT_GT(drawn_, 5U);
  EXPECT_LE(drawn_, 11U);
}

TEST_F(TableTest, AClickSelectsARow) {
  ui_.click("row.3");
  EXPECT_EQ(selected_, 3U);
  EXPECT_EQ(opened_, std::nullopt);
  EXPECT_TRUE(ui_.item("row.3").selected);
}

TEST_F(TableTest, ADoubleClickOpensARow) {
  ui_.double_click("row.2");
  EXPECT_EQ(opened_, 2U);
}

TEST_F(TableTest, ArrowsMoveTheSelectionAndEnterOpens) {
  ui_.key(Key::kTab);
  ui_.key(Key::kDown);
  ui_.key(Key::kDown);
  EXPECT_EQ(selected_, 1U);
  ui_.key(Key::kEnter);
  EXPECT_EQ(opened_, 1U);
}

TEST_F(TableTest, EndGoesToTheLastRowAndShowsIt) {
  ui_.key(Key::kTab);
  ui_.key(Key::kEnd);
  EXPECT_EQ(selected_, kRows - 1);
  EXPECT_TRUE(ui_.has("row.99999"));
}

TEST_F(TableTest, TheWheelScrolls) {
  ui_.wheel_over("row.4", -3);
  EXPECT_FALSE(ui_.has("row.0"));
}

TEST_F(TableTest, AnEmptyTableSaysSo) {
  rows_ = 0;
  ui_.settle();
  EXPECT_TRUE(ui_.shows("没有人在等"));
  ui_.key(Key::kTab);
  ui_.key(Key::kDown);
  EXPECT_EQ(selected_, std::nullopt);
}

}  // namespace
}  // namespace huiyin::ui
