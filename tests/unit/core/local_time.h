// Moments of a site in China, as tests write them. For tests only.
#pragma once

#include <string>
#include <string_view>

#include "app/core/moment.h"

namespace huiyin {

inline constexpr SiteClock kChina{480, 0};

// "2026-11-22T08:29" at the site.
inline Moment at(std::string_view local) {
  return *parse_rfc3339(std::string(local) + ":00+08:00");
}

}  // namespace huiyin
