#include "app/core/form_doc.h"

namespace huiyin {

std::string_view form_for(const Ticket& t) {
  switch (t.category) {
    case Category::kAfterSales: return "rework";
    case Category::kRepair:
    case Category::kService: return "work_order";
    case Category::kComplaint: return fact_value(t.facts, "reply").empty() ? "contact" : "reply";
    case Category::kPraise:
    case Category::kSuggestion:
    case Category::kInquiry:
    case Category::kOther: break;
  }
  return fact_value(t.facts, "reply").empty() ? "contact" : "reply";
}

}  // namespace huiyin
