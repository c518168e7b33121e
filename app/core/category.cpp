#include "app/core/category.h"

#include "app/core/words.h"

namespace huiyin {
namespace {

constexpr Words<Category, 8> kCategoryWords{{{{Category::kAfterSales, "after_sales"},
                                              {Category::kRepair, "repair"},
                                              {Category::kComplaint, "complaint"},
                                              {Category::kService, "service"},
                                              {Category::kPraise, "praise"},
                                              {Category::kSuggestion, "suggestion"},
                                              {Category::kInquiry, "inquiry"},
                                              {Category::kOther, "other"}}}};
constexpr Words<Category, 8> kChineseWords{{{{Category::kAfterSales, "售后"},
                                             {Category::kRepair, "报修"},
                                             {Category::kComplaint, "投诉"},
                                             {Category::kService, "服务"},
                                             {Category::kPraise, "表扬"},
                                             {Category::kSuggestion, "建议"},
                                             {Category::kInquiry, "咨询"},
                                             {Category::kOther, "其它"}}}};
constexpr Words<Channel, 6> kChannelWords{{{{Channel::kKiosk, "kiosk"},
                                            {Channel::kCounter, "counter"},
                                            {Channel::kPhone, "phone"},
                                            {Channel::kLetter, "letter"},
                                            {Channel::kOnline, "online"},
                                            {Channel::kForwarded, "forwarded"}}}};
constexpr Words<Attendance, 2> kAttendanceWords{
    {{{Attendance::kDropOff, "drop_off"}, {Attendance::kWaiting, "waiting"}}}};
constexpr Words<Urgency, 2> kUrgencyWords{
    {{{Urgency::kNormal, "normal"}, {Urgency::kEmergency, "emergency"}}}};

}  // namespace

std::string_view name_of(Category c) {
  return kCategoryWords.name(c);
}
std::string_view chinese_word(Category c) {
  return kChineseWords.name(c);
}
std::string_view name_of(Channel c) {
  return kChannelWords.name(c);
}
std::string_view name_of(Attendance a) {
  return kAttendanceWords.name(a);
}
std::string_view name_of(Urgency u) {
  return kUrgencyWords.name(u);
}
std::optional<Category> parse_category(std::string_view name) {
  if (const auto by_name = kCategoryWords.parse(name)) return by_name;
  return kChineseWords.parse(name);
}
std::optional<Channel> parse_channel(std::string_view name) {
  return kChannelWords.parse(name);
}
std::optional<Attendance> parse_attendance(std::string_view name) {
  return kAttendanceWords.parse(name);
}
std::optional<Urgency> parse_urgency(std::string_view name) {
  return kUrgencyWords.parse(name);
}

}  // namespace huiyin
