// Notices that the office shows in the lobby, as they travel to kiosks: document "notices".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/core/moment.h"
#include "app/core/result.h"

namespace huiyin::words {

struct Notice {
  std::string title;
  std::string text;
  bool colour = false;  // 彩色显示: water and power cuts stand out
  Day from;             // shown on these days, both included
  Day until;
  bool operator==(const Notice&) const = default;
};

std::string encode_notices(const std::vector<Notice>& notices);
Result<std::vector<Notice>> decode_notices(std::string_view text);  // kProtocol
std::vector<Notice> valid_on(const std::vector<Notice>& notices, Day today);

}  // namespace huiyin::words
