// huiyin-ink-templates MEDIANS TEMPLATES: computes the feature vectors once, at build time.
#include <cstdio>
#include <fstream>

#include "kiosk/ink/template_set.h"

int main(int argc, char** argv) {
  using namespace huiyin;
  using namespace huiyin::kiosk::ink;
  if (argc != 3) return std::fprintf(stderr, "huiyin-ink-templates MEDIANS TEMPLATES\n"), 2;
  const auto bytes = read_file(argv[1]);
  const auto known =
      bytes ? read_medians(*bytes) : Result<std::vector<KnownCharacter>>(bytes.error());
  if (!known) return std::fprintf(stderr, "%s\n", known.error().detail.c_str()), 1;
  std::ofstream out(argv[2], std::ios::binary);
  out << TemplateSet::from(*known).packed();
  out.close();
  return out ? 0 : (std::fprintf(stderr, "%s: cannot be written\n", argv[2]), 1);
}
