// Binds the compiled catalogues once for a suite. For tests only.
#pragma once

#include <gtest/gtest.h>

#include "app/core/moment.h"
#include "app/words/i18n.h"

namespace huiyin::words {

inline constexpr SiteClock kChina{480, 0};

class WordsTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const auto ready = init_i18n(default_locale_dir());
    ASSERT_TRUE(ready.ok()) << ready.error().detail;
  }
};

}  // namespace huiyin::words
