// A list as people print and file it: title, columns, rows. What reports are made into (XLSX, PDF,
// CSV); not for screens.
#pragma once

#include <string>
#include <vector>

namespace huiyin {

struct TableColumn {
  std::string title;
  double share = 1;  // of the page's width, relative to the others
};

struct TableDoc {
  std::string title;     // "业主接待记录表"
  std::string subtitle;  // "2026年11月 · 翠湖花园物业服务中心"
  std::vector<TableColumn> columns;
  std::vector<std::vector<std::string>> rows;  // as many cells as columns
  std::vector<std::string> signature_labels;   // "编制", "审核": lines to sign at the end
};

}  // namespace huiyin
