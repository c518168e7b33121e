// A list as people print and file it: title, columns, rows, and more tables below. What reports and
// registers are made into (XLSX, PDF, CSV); not for screens.
#pragma once

#include <string>
#include <vector>

namespace huiyin {

// How a cell's text is meant; a spreadsheet stores numbers as numbers. Text stays text: a room
// "3-1-1502" must not become a date.
enum class CellKind { kText, kNumber, kDecimal, kPercent, kPerMille };

enum class ChartKind { kNone, kBars, kStacked, kLine };

struct TableColumn {
  std::string title;
  double share = 1;  // of the page's width, relative to the others
  CellKind kind = CellKind::kText;
};

struct TableBlock {
  std::string heading;  // may be empty
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  // as many cells as columns
  ChartKind chart = ChartKind::kNone;          // how it is also drawn, where that is possible
};

struct TableDoc {
  std::string title;     // "业主接待记录表"
  std::string subtitle;  // "2026年11月 · 翠湖花园物业服务中心"
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  // as many cells as columns
  std::vector<std::string> signature_labels;   // "编制", "审核": lines to sign at the end

  std::string form_number = {};              // "HY-BB-01", at the upper right
  std::string period = {};                   // the days that are counted
  std::string sheet = {};                    // name of the worksheet
  std::string chart_sheet = {};              // of the one with the charts of `blocks`
  std::vector<TableBlock> blocks = {};       // further tables, below the first
  std::vector<std::string> notes = {};       // small lines before the signatures
  std::vector<std::string> signatures = {};  // who has signed already, as signature_labels
  std::string page_words = "- {0} / {1} -";  // {0}: page, {1}: of how many
};

}  // namespace huiyin
