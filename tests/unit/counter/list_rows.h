// The rows of the worklist as they stand there. For tests only.
#pragma once

#include <vector>

#include "tests/unit/counter/samples.h"

namespace huiyin::counter::samples {

inline std::vector<TicketRow> rows(const Driver& d) {
  const ListView view = list_view(d.state(), d.at());
  std::vector<TicketRow> all;
  for (std::size_t i = 0; i < view.size(); ++i)
    all.push_back(view.row(i));
  return all;
}

}  // namespace huiyin::counter::samples
