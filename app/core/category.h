// The words of the reception register: category, channel, urgency and the rest, each with one
// stable code name for files, wire and command line. Screens translate; the Chinese word of a
// category is fixed by the procedures (001 篇1 §4.4) and must be written exactly so.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace huiyin {

enum class Category {
  kAfterSales,
  kRepair,
  kComplaint,
  kService,
  kPraise,
  kSuggestion,
  kInquiry,
  kOther
};
inline constexpr std::array<Category, 8> kCategories = {
    Category::kRepair,     Category::kComplaint,  Category::kService, Category::kInquiry,
    Category::kAfterSales, Category::kSuggestion, Category::kPraise,  Category::kOther};

enum class Channel { kKiosk, kCounter, kPhone, kLetter, kOnline, kForwarded };
inline constexpr std::array<Channel, 6> kChannels = {Channel::kKiosk,  Channel::kCounter,
                                                     Channel::kPhone,  Channel::kLetter,
                                                     Channel::kOnline, Channel::kForwarded};

enum class Attendance { kDropOff, kWaiting };  // gone after registering | waits in the lobby now
enum class Urgency { kNormal, kEmergency };    // 急修, 001 篇5 六-4

// after_sales repair complaint service praise suggestion inquiry other
std::string_view name_of(Category c);
std::string_view chinese_word(Category c);  // 售后 报修 投诉 服务 表扬 建议 咨询 其它
std::string_view name_of(Channel c);        // kiosk counter phone letter online forwarded
std::string_view name_of(Attendance a);     // drop_off waiting
std::string_view name_of(Urgency u);        // normal emergency
std::optional<Category> parse_category(std::string_view name);
std::optional<Channel> parse_channel(std::string_view name);
std::optional<Attendance> parse_attendance(std::string_view name);
std::optional<Urgency> parse_urgency(std::string_view name);

}  // namespace huiyin
