// A form as it is printed on A4 and signed: title, form number, boxes with what is known, room for
// what is written by hand, lines to sign. Plain values; app/words fills them, printer/slip draws
// them. Not for lists (table_doc.h).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/ticket.h"

namespace huiyin {

struct FormBox {
  std::string label;
  std::string value;  // empty: to be written by hand
  bool wide = false;  // a row of its own
  int lines = 1;      // at least so high, in lines
};

struct FormDoc {
  std::string title;   // "维修工作单"
  std::string number;  // of the controlled form, "PF-09-R05"; may be empty
  std::string serial;  // of the ticket
  std::string office;
  std::vector<FormBox> boxes;
  std::string letter = {};              // instead of boxes: paragraphs apart by line breaks
  std::vector<std::string> signatures;  // labels of the lines to sign
  std::string printed;                  // "2026-11-28 18:00"
  std::string code = {};                // what a QR in the corner says; empty: none
};

// 维修工作单, 物业返修联系单, 内部联络单, 正式书面回复
inline constexpr std::array<std::string_view, 4> kTicketForms = {"work_order", "rework", "contact",
                                                                 "reply"};
// The form that fits the ticket as it stands.
std::string_view form_for(const Ticket& ticket);

}  // namespace huiyin
