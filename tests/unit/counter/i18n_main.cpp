// The screens speak the built catalogues, as the programs do.
#include <gtest/gtest.h>

#include <cstdio>

#include "app/words/i18n.h"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  const auto ready = huiyin::words::init_i18n(huiyin::words::default_locale_dir());
  if (!ready) {
    std::fprintf(stderr, "no catalogues: %s\n", ready.error().detail.c_str());
    return 1;
  }
  return RUN_ALL_TESTS();
}
