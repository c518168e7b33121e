#include "app/run/resident.h"

#include <malloc.h>
#include <sys/mman.h>

#include <charconv>
#include <cstdint>
#include <fstream>
#include <string>

namespace huiyin::run {
namespace {

struct Range {
  std::uintptr_t begin = 0, end = 0;
};

Range range_of(std::string_view mapping) {
  Range range;
  const char* last = mapping.data() + mapping.size();
  const auto first = std::from_chars(mapping.data(), last, range.begin, 16);
  if (first.ec != std::errc{} || first.ptr == last) return {};
  const auto second = std::from_chars(first.ptr + 1, last, range.end, 16);
  return second.ec == std::errc{} && range.begin < range.end ? range : Range{};
}

bool is_font(std::string_view mapping) {
  return mapping.ends_with(".ttc") || mapping.ends_with(".ttf") || mapping.ends_with(".otf");
}

}  // namespace

bool is_droppable(std::string_view mapping) {
  // Relocated tables are "r--p" like constants but were written to by the loader: only code and
  // fonts are known to be as they are in the file.
  const bool of_a_file = mapping.find(" /") != std::string_view::npos;
  const bool code = mapping.find(" r-xp ") != std::string_view::npos;
  const bool constant = mapping.find(" r--p ") != std::string_view::npos;
  return of_a_file && (code || (constant && is_font(mapping)));
}

void drop_unused_pages() {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);) {
    if (!is_droppable(line)) continue;
    const Range range = range_of(line);
    if (range.end == 0) continue;
    // Advice only: where it is refused, the pages simply stay.
    void* begin = reinterpret_cast<void*>(range.begin);
    (void)madvise(begin, range.end - range.begin, MADV_DONTNEED);
  }
  (void)malloc_trim(0);
}

}  // namespace huiyin::run
