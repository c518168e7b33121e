// huiyin-ink-next WORDS... NEXT: which characters follow each other, once, at build time.
#include <cstdio>
#include <fstream>

#include "kiosk/ink/next_characters.h"
#include "kiosk/ink/template_set.h"

int main(int argc, char** argv) {
  using namespace huiyin::kiosk::ink;
  if (argc < 3) return std::fprintf(stderr, "huiyin-ink-next WORDS... NEXT\n"), 2;
  std::vector<std::string> files;
  for (int i = 1; i + 1 < argc; ++i) {
    auto words = read_file(argv[i]);
    if (!words) return std::fprintf(stderr, "%s\n", words.error().detail.c_str()), 1;
    files.push_back(std::move(*words));
  }
  std::ofstream out(argv[argc - 1], std::ios::binary);
  out << NextCharacters::from_words(files).packed();
  out.close();
  return out ? 0 : (std::fprintf(stderr, "%s: cannot be written\n", argv[argc - 1]), 1);
}
