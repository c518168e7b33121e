#include "app/site/demo.h"

#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "app/core/intake.h"
#include "app/site/household_import.h"
#include "app/words/notices.h"

namespace huiyin::site {
namespace {

constexpr std::array kSurnames{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴",
                               "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗",
                               "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "欧阳"};
constexpr std::array kGivenNames{"秀英", "建国", "丽华", "志强", "桂兰", "晓明", "玉梅", "海涛",
                                 "静",   "伟",   "芳",   "娜",   "敏",   "磊",   "洋",   "艳",
                                 "文斌", "雪梅", "德胜", "春燕", "嘉怡", "子轩", "思远", "雨桐",
                                 "国栋", "淑珍", "永康", "美玲", "俊杰", "婷婷", "宏"};

constexpr int kBuildings = 6, kUnits = 2, kFloors = 18, kDoors = 2;

db::Household household(int building, int unit, int floor, int door, int index) {
  const auto pick = static_cast<std::size_t>(index);
  std::array<char, 32> phone{};
  std::snprintf(phone.data(), phone.size(), "1390055%04d", 1000 + index);
  std::array<char, 48> area{};
  std::snprintf(area.data(), area.size(), "%d.%02d", 78 + 17 * (door - 1) + building, index % 100);
  db::Household h;
  h.building = std::to_string(building);
  h.unit = std::to_string(unit);
  h.room = std::to_string(floor * 100 + door);
  h.owner = std::string(kSurnames[(pick * 7 + 3) % kSurnames.size()]) +
            kGivenNames[(pick * 11 + 5) % kGivenNames.size()];
  h.phone = phone.data();
  h.area_m2 = area.data();
  return h;
}

std::vector<db::Household> households() {
  std::vector<db::Household> rows;
  for (int b = 1; b <= kBuildings; ++b) {
    for (int u = 1; u <= kUnits; ++u) {
      for (int f = 1; f <= kFloors; ++f) {
        for (int d = 1; d <= kDoors; ++d) {
          rows.push_back(household(b, u, f, d, static_cast<int>(rows.size())));
        }
      }
    }
  }
  return rows;
}

std::string notices(Moment now, const SiteClock& clock) {
  const Day today = local_day(now, clock);
  const Day week{today.days + 6}, month{today.days + 29};
  return words::encode_notices(
      {{"停水通知", "2 号楼二次供水水箱清洗，明日 09:00–15:00 停水，请提前储水。", true, today,
        week},
       {"冬季用电安全提示", "请勿在楼道内给电动车充电，离家请关闭取暖设备。", false, today,
        month}});
}

std::vector<PriceItem> price_list() {
  return {{"家政清洁", "45 元/小时"},  {"擦窗", "8 元/平方米"}, {"空调清洗", "90 元/台"},
          {"疏通下水", "60 元/次"},    {"开锁", "80 元/次"},    {"搬运", "50 元/次"},
          {"旧家具清运", "30 元/件起"}};
}

Result<Ok> add_staff(db::HostStore& store) {
  const std::array<db::StaffAccount, 4> people{
      db::StaffAccount{"zhang", "张丽", "receptionist", "1", true},
      db::StaffAccount{"li", "李强", "receptionist", "2", true},
      db::StaffAccount{"chen", "陈静", "supervisor", "1", true},
      db::StaffAccount{"wang", "王建平", "manager", "1", true}};
  for (const db::StaffAccount& person : people) {
    if (auto saved = store.staff().save(person, "1234", "init"); !saved) return saved.error();
  }
  return Ok{};
}

}  // namespace

run::SiteConfig demo_config() {
  run::SiteConfig c;
  c.id = "cuihu";
  c.office.name = "翠湖花园物业服务中心";
  c.office.name_en = "Cuihu Garden Property Service Centre";
  c.office.service_phone = "0755-8600 1200";
  c.office.emergency_phone = "0755-8600 1299";
  c.office.hours = "每天 09:00–21:00，急修 24 小时";
  c.office.public_host = "Q.CUIHU.EXAMPLE";
  c.printer.queue = "slip";
  return c;
}

Result<int> fill_demo(db::HostStore& store, Moment now, const SiteClock& clock) {
  std::vector<db::Household> homes = households();
  add_initials(homes);
  auto count = store.households().replace_all(homes, "init");
  if (!count) return count.error();
  if (auto added = add_staff(store); !added) return added.error();
  auto told = store.documents().put("notices", notices(now, clock), "init");
  if (!told) return told.error();
  auto prices = store.documents().put("prices", encode_prices(price_list()), "init");
  if (!prices) return prices.error();
  return *count;
}

}  // namespace huiyin::site
