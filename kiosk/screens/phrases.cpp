#include "kiosk/screens/phrases.h"

#include <array>

#include "app/core/result.h"

namespace huiyin::kiosk {
namespace {

using words::tr_mark;

constexpr std::array kRepair = {tr_mark("A tap is leaking"),
                                tr_mark("The drain is blocked"),
                                tr_mark("Water comes through the ceiling"),
                                tr_mark("No electricity at home"),
                                tr_mark("The door lock is broken"),
                                tr_mark("The intercom does not work"),
                                tr_mark("A lamp in the stairwell is out"),
                                tr_mark("The lift has a fault")};

constexpr std::array kComplaint = {
    tr_mark("Noise from neighbours"),    tr_mark("Decoration noise outside the hours"),
    tr_mark("Rubbish is not collected"), tr_mark("Cars park in the wrong place"),
    tr_mark("Staff were unfriendly"),    tr_mark("Dogs without a leash"),
    tr_mark("Things fall from above"),   tr_mark("The lift is often out of order")};

constexpr std::array kService = {tr_mark("Home cleaning"),
                                 tr_mark("Window cleaning"),
                                 tr_mark("Air conditioner cleaning"),
                                 tr_mark("Opening a lock"),
                                 tr_mark("Help with moving"),
                                 tr_mark("Taking away old furniture"),
                                 tr_mark("Clearing a drain"),
                                 tr_mark("Carrying something upstairs")};

constexpr std::array kInquiry = {tr_mark("About property fees"),
                                 tr_mark("About a parking space"),
                                 tr_mark("About decorating my home"),
                                 tr_mark("About the access card"),
                                 tr_mark("About water and electricity bills"),
                                 tr_mark("About moving in or out"),
                                 tr_mark("About visitors and deliveries"),
                                 tr_mark("About community activities")};

constexpr std::array kAfterSales = {
    tr_mark("A wall has cracks"),           tr_mark("A wall or roof seeps"),
    tr_mark("A window does not close"),     tr_mark("The floor is hollow or uneven"),
    tr_mark("The front door has a defect"), tr_mark("Tiles have come off"),
    tr_mark("Water pipes have a defect"),   tr_mark("Sockets or wiring have a defect")};

constexpr std::array kSuggestion = {
    tr_mark("More light at night"),       tr_mark("More green and benches"),
    tr_mark("Better order of parking"),   tr_mark("Charging places for electric bikes"),
    tr_mark("More for children to play"), tr_mark("Better sorting of rubbish"),
    tr_mark("Better watch at the gate"),  tr_mark("More community activities")};

constexpr std::array kPraise = {
    tr_mark("A guard helped me"),          tr_mark("The repair was quick and good"),
    tr_mark("Everything is very clean"),   tr_mark("The reception was friendly"),
    tr_mark("My lost thing was returned"), tr_mark("The garden is well kept"),
    tr_mark("The technician was patient"), tr_mark("Thank you, everyone")};

constexpr std::array kOther = {
    tr_mark("I have lost something"),           tr_mark("I have found something"),
    tr_mark("I want to collect a document"),    tr_mark("I want to see the manager"),
    tr_mark("I need a release pass for goods"), tr_mark("I want to borrow a tool or trolley"),
    tr_mark("I want to register a car"),        tr_mark("Something else")};

constexpr std::array<std::string_view, 24> kSurnamesCn = {
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙",
    "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁", "宋", "郑", "谢"};
constexpr std::array<std::string_view, 24> kSurnamesTw = {
    "王", "李", "張", "劉", "陳", "楊", "趙", "黃", "周", "吳", "徐", "孫",
    "胡", "朱", "高", "林", "何", "郭", "馬", "羅", "梁", "宋", "鄭", "謝"};

}  // namespace

std::span<const char* const> phrases_of(Category category) {
  switch (category) {
    case Category::kAfterSales: return kAfterSales;
    case Category::kRepair: return kRepair;
    case Category::kComplaint: return kComplaint;
    case Category::kService: return kService;
    case Category::kPraise: return kPraise;
    case Category::kSuggestion: return kSuggestion;
    case Category::kInquiry: return kInquiry;
    case Category::kOther: return kOther;
  }
  HUIYIN_CHECK(false);
}

std::span<const std::string_view> surnames_of(words::Language language) {
  switch (language) {
    case words::Language::kZhCn: return kSurnamesCn;
    case words::Language::kZhTw: return kSurnamesTw;
    case words::Language::kEn: return {};
  }
  HUIYIN_CHECK(false);
}

}  // namespace huiyin::kiosk
