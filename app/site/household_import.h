// Reads a household list (CSV) and says what it would change before anything is written: row by row
// what is wrong, and how many doors are new, different, the same or gone. For the counter and the
// command line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/host_store.h"

namespace huiyin::site {

struct RowFault {
  int line = 0;        // of the file, from 1
  std::string reason;  // a word: no_building no_room bad_part twice bad_phone too_many_cells
                       // unknown_column no_header bad_text
  std::string detail;  // the cell, door or column it is about
  bool operator==(const RowFault&) const = default;
};

struct HouseholdPreview {
  std::vector<db::Household> rows;  // what the directory would be
  std::vector<RowFault> faults;     // any: nothing may be imported
  int added = 0, changed = 0, unchanged = 0;
  std::vector<std::string> removed;  // doors that would go
  bool may_import() const { return faults.empty() && !rows.empty(); }
};

// Columns by their header: building, unit, room, owner, phone, area_m2, note, or 楼栋 单元 房号
// 业主 电话 面积 备注 (traditional too). `now`: the directory as it is.
HouseholdPreview preview_households(std::string_view csv, const std::vector<db::Household>& now);

// The first letters of the owners' names in pinyin, for each that lacks them.
void add_initials(std::vector<db::Household>& rows);

Result<std::string> read_whole_file(const std::string& file);  // kNoSuchFile, kIo

}  // namespace huiyin::site
