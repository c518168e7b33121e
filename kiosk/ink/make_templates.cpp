// huiyin-ink-templates MEDIANS PROJECTION TEMPLATES: places every character, once, at build time.
#include <cstdio>
#include <fstream>

#include "kiosk/ink/template_set.h"

int main(int argc, char** argv) {
  using namespace huiyin;
  using namespace huiyin::kiosk::ink;
  if (argc != 4) {
    return std::fprintf(stderr, "huiyin-ink-templates MEDIANS PROJECTION TEMPLATES\n"), 2;
  }
  const auto refuse = [](const Error& error) {
    return std::fprintf(stderr, "%s\n", error.detail.c_str()), 1;
  };
  const auto medians = read_file(argv[1]);
  if (!medians) return refuse(medians.error());
  const auto known = read_medians(*medians);
  if (!known) return refuse(known.error());
  const auto learnt = read_file(argv[2]);
  if (!learnt) return refuse(learnt.error());
  std::string_view bytes = *learnt;
  auto projection = Projection::taken_from(bytes);
  if (!projection) return refuse(projection.error());
  std::ofstream out(argv[3], std::ios::binary);
  out << TemplateSet::from(*known, std::move(*projection)).packed();
  out.close();
  return out ? 0 : (std::fprintf(stderr, "%s: cannot be written\n", argv[3]), 1);
}
