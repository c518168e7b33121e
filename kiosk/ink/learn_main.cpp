// huiyin-ink-learn MEDIANS PROJECTION: makes assets/ink/projection.bin. Run by hand.
#include <cstdio>
#include <fstream>

#include "kiosk/ink/learn.h"

int main(int argc, char** argv) {
  using namespace huiyin;
  using namespace huiyin::kiosk::ink;
  if (argc != 3) return std::fprintf(stderr, "huiyin-ink-learn MEDIANS PROJECTION\n"), 2;
  const auto bytes = read_file(argv[1]);
  const auto known =
      bytes ? read_medians(*bytes) : Result<std::vector<KnownCharacter>>(bytes.error());
  if (!known) return std::fprintf(stderr, "%s\n", known.error().detail.c_str()), 1;
  const std::string packed = learnt_from(*known).packed();
  std::ofstream file(argv[2], std::ios::binary);
  if (!(file << packed).flush()) return std::fprintf(stderr, "%s: not written\n", argv[2]), 1;
  return 0;
}
