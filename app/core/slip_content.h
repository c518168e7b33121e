// What a slip says, already in the visitor's language. Not for layout (printer/slip) and not for
// choosing words (the flow that asks for it does that). Nothing here names the owner beyond a mask:
// requirements 5.2 allows number, category, times, service phone and token on a queue slip.
#pragma once

#include <string>
#include <vector>

namespace huiyin {

struct SlipLine {
  std::string label;  // "预计" / "Expected"
  std::string value;  // "今天 18:00 前"
};

struct SlipContent {
  std::string language = "zh_CN";  // zh_CN, zh_TW or en: chooses the glyph forms
  std::string office_name;         // "翠湖花园物业服务中心"
  std::string title;               // "排队单" or "登记回执"
  std::string banner;           // "急修", "补打 1", or empty: printed inverse under the title
  std::string number_label;     // "您的号码"
  std::string number;           // "A012", printed largest
  std::vector<SlipLine> lines;  // category, time, masked name, people ahead, due
  std::string next_step;        // "请在大厅等候叫号" - one or two sentences, wraps
  std::string qr_text;          // upper-case URL, QR alphanumeric mode
  std::string token;            // printed under the QR in groups of four
  std::string qr_caption;       // "扫一扫查进度"
  std::vector<std::string> footer;  // service phone, opening hours
  int reprint = 0;                  // 0 the first print, n the nth reprint: moves the QR aside, so
                                    // that a dead dot of the head does not hit the same modules
};

}  // namespace huiyin
