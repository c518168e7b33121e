#include "app/core/report_topic.h"

#include <array>

namespace huiyin {
namespace {

struct TopicRow {
  std::string_view topic;
  std::string_view words;  // apart by blanks; simplified, traditional, English in small letters
};

// The first that fits counts: the narrower come before the wider.
constexpr auto kTopics = std::to_array<TopicRow>({
    {"lift", "电梯 電梯 升降机 升降機 elevator lift"},
    {"parking", "停车 停車 车位 車位 车库 車庫 乱停 亂停 parking"},
    {"noise", "噪音 噪声 噪聲 扰民 擾民 太吵 吵闹 吵鬧 noise noisy"},
    {"leak", "漏水 渗水 滲水 渗漏 滲漏 滴水 leak"},
    {"drain", "下水 堵塞 马桶 馬桶 污水 返水 drain blocked"},
    {"decoration", "装修 裝修 施工 decoration"},
    {"pet", "宠物 寵物 遛狗 狗 猫 貓 pet dog"},
    {"cleaning", "保洁 保潔 卫生 衛生 垃圾 清洁 清潔 异味 異味 rubbish cleaning"},
    {"gate", "门禁 門禁 对讲 對講 大门 大門 单元门 單元門 刷卡 gate"},
    {"attitude", "态度 態度 不理 推诿 推諉 服务差 服務差 attitude rude"},
    {"security", "保安 安全 盗 盜 偷 巡逻 巡邏 陌生人 security theft"},
    {"light", "路灯 路燈 照明 灯不亮 燈不亮 灯坏 燈壞 light"},
    {"gas", "燃气 燃氣 煤气 煤氣 gas"},
    {"water", "停水 供水 水压 水壓 水管 没水 沒水 water"},
    {"power", "停电 停電 供电 供電 跳闸 跳閘 插座 电路 電路 power"},
    {"network", "网络 網絡 宽带 寬帶 network"},
    {"garden", "绿化 綠化 树 樹 草坪 花园 花園 garden tree"},
    {"fee", "物业费 物業費 收费 收費 费用 費用 账单 賬單 fee bill"},
});

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool contains(std::string_view text, std::string_view word) {
  if (word.size() > text.size()) return false;
  for (std::size_t i = 0; i + word.size() <= text.size(); ++i) {
    std::size_t same = 0;
    while (same < word.size() && lower(text[i + same]) == word[same])
      ++same;
    if (same == word.size()) return true;
  }
  return false;
}

bool has_any(std::string_view text, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    if (contains(text, words.substr(0, end))) return true;
    if (end == std::string_view::npos) break;
    words.remove_prefix(end + 1);
  }
  return false;
}

}  // namespace

std::string_view topic_of(std::string_view text) {
  for (const TopicRow& row : kTopics) {
    if (has_any(text, row.words)) return row.topic;
  }
  return "";
}

}  // namespace huiyin
