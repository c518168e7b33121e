#include "app/site/household_import.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "app/core/text.h"
#include "app/pinyin/initials.h"
#include "app/report/csv.h"

namespace huiyin::site {
namespace {

using Field = std::string db::Household::*;

struct ColumnRow {
  Field field;
  std::string_view names;  // apart by blanks
};

constexpr auto kColumns = std::to_array<ColumnRow>({
    {&db::Household::building, "building 楼栋 樓棟 楼号 樓號 栋 棟"},
    {&db::Household::unit, "unit 单元 單元"},
    {&db::Household::room, "room 房号 房號 房间 房間 室"},
    {&db::Household::owner, "owner 业主 業主 姓名 业主姓名 業主姓名"},
    {&db::Household::phone, "phone 电话 電話 手机 手機 联系电话 聯繫電話 聯絡電話"},
    {&db::Household::area_m2, "area_m2 area 面积 面積 建筑面积 建築面積"},
    {&db::Household::note, "note 备注 備註"},
});

bool has_word(std::string_view words, std::string_view word) {
  const std::string all = " " + std::string(words) + " ";
  return !word.empty() && all.find(" " + std::string(word) + " ") != std::string::npos;
}

Field field_of(const std::string& title) {
  for (const ColumnRow& row : kColumns) {
    if (has_word(row.names, trim(title))) return row.field;
  }
  return nullptr;
}

bool is_door_part(const std::string& part) {
  return std::none_of(part.begin(), part.end(), [](char c) {
    return c == '-' || c == ',' || static_cast<unsigned char>(c) < 0x20;
  });
}

// Several numbers may stand in one cell, apart by / or 、 or a comma.
bool is_phone(const std::string& text) {
  std::string one;
  const auto is_bad = [](const std::string& number) {
    return !trim(number).empty() && !clean_phone(trim(number));
  };
  for (const char c : text) {
    if (c != '/' && c != ';' && c != ',') {
      one += c;
      continue;
    }
    if (is_bad(one)) return false;
    one.clear();
  }
  return !is_bad(one);
}

class Checker {
 public:
  explicit Checker(HouseholdPreview& preview) : preview_(preview) {}

  bool header(const report::CsvRow& row) {
    for (const std::string& title : row.cells) {
      fields_.push_back(field_of(title));
      if (fields_.back() == nullptr && !trim(title).empty()) {
        fault(row.line, "unknown_column", title);
      }
    }
    const auto has = [&](Field f) { return std::count(fields_.begin(), fields_.end(), f) == 1; };
    if (has(&db::Household::building) && has(&db::Household::room)) return true;
    if (preview_.faults.empty()) fault(row.line, "no_header", "building, room");
    return false;
  }

  void row(const report::CsvRow& csv) {
    db::Household home;
    for (std::size_t i = 0; i < csv.cells.size(); ++i) {
      const std::string cell = trim(csv.cells[i]);
      if (i >= fields_.size()) {
        if (!cell.empty()) fault(csv.line, "too_many_cells", cell);
      } else if (fields_[i] != nullptr) {
        home.*fields_[i] = cell;
      }
    }
    check(csv.line, home);
    preview_.rows.push_back(std::move(home));
  }

 private:
  void check(int line, const db::Household& home) {
    if (home.building.empty()) fault(line, "no_building", home.room);
    if (home.room.empty()) fault(line, "no_room", home.building);
    for (const std::string* part : {&home.building, &home.unit, &home.room}) {
      if (!is_door_part(*part)) fault(line, "bad_part", *part);
    }
    if (!is_phone(home.phone)) fault(line, "bad_phone", home.label());
    if (!doors_.insert(home.label()).second) fault(line, "twice", home.label());
  }

  void fault(int line, std::string reason, std::string detail) {
    preview_.faults.push_back({line, std::move(reason), std::move(detail)});
  }

  HouseholdPreview& preview_;
  std::vector<Field> fields_;
  std::set<std::string> doors_;
};

bool is_same(db::Household a, db::Household b) {
  a.initials = b.initials = {};
  return a == b;
}

void compare(HouseholdPreview& preview, const std::vector<db::Household>& now) {
  std::map<std::string, const db::Household*> old;
  for (const db::Household& home : now)
    old[home.label()] = &home;
  for (const db::Household& home : preview.rows) {
    const auto it = old.find(home.label());
    if (it == old.end()) {
      ++preview.added;
      continue;
    }
    ++(is_same(*it->second, home) ? preview.unchanged : preview.changed);
    old.erase(it);
  }
  for (const auto& [label, home] : old)
    preview.removed.push_back(label);
}

}  // namespace

HouseholdPreview preview_households(std::string_view csv, const std::vector<db::Household>& now) {
  HouseholdPreview preview;
  if (csv.starts_with("\xEF\xBB\xBF")) csv.remove_prefix(3);  // a spreadsheet's mark
  if (!is_utf8(csv)) {
    preview.faults.push_back({1, "bad_text", "UTF-8"});
    return preview;
  }
  const auto table = report::parse_csv(csv);
  Checker checker(preview);
  if (table.empty()) {
    preview.faults.push_back({1, "no_header", "building, room"});
    return preview;
  }
  if (!checker.header(table.front())) return preview;
  for (std::size_t i = 1; i < table.size(); ++i)
    checker.row(table[i]);
  compare(preview, now);
  return preview;
}

void add_initials(std::vector<db::Household>& rows) {
  std::vector<std::string> names;
  for (const db::Household& home : rows)
    names.push_back(home.initials.empty() ? home.owner : std::string());
  const std::vector<std::string> initials = pinyin::initials_of(names);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!initials[i].empty()) rows[i].initials = initials[i];
  }
}

Result<std::string> read_whole_file(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(ErrorCode::kNoSuchFile, file);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) return fail(ErrorCode::kIo, file);
  return text;
}

}  // namespace huiyin::site
