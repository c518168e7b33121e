// One filled-in form as people print and file it: title, form number, lines, signatures. What
// printer/slip/form_pdf.h draws; not for lists (table_doc.h).
#pragma once

#include <string>
#include <vector>

namespace huiyin {

struct FormLine {
  std::string label;
  std::string value;
  bool is_wide = false;  // takes the whole width: longer texts, checklists
};

struct FormDoc {
  std::string title;        // "放行条"
  std::string subtitle;     // office
  std::string form_number;  // "表单编号 PF-09-R05", empty: none
  std::vector<FormLine> lines;
  std::vector<std::string> signature_labels;
  std::string footer;   // clause, when it was printed
  std::string qr_text;  // empty: none
};

}  // namespace huiyin
