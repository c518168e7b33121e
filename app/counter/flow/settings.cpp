#include "app/counter/flow/settings.h"

namespace huiyin::counter {

std::vector<std::string> default_departments() {
  return {"engineering", "security", "cleaning",    "greening",
          "after_sales", "finance",  "site_office", "customer_service"};
}

}  // namespace huiyin::counter
