// The characters a drawing is compared with: places among the axes of the projection, as a brush
// and as a ruler draws each; simplified and traditional forms alike. Made from the stroke medians
// in assets/ink (Arphic Public License). Thread: any once made; it is never changed.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/result.h"
#include "kiosk/ink/projection.h"

namespace huiyin::kiosk::ink {

struct Candidate {
  char32_t character = 0;
  float likeness = 0;  // 1: the same; 0 and less: nothing in common
};

struct KnownCharacter {
  char32_t character = 0;
  Drawing drawing;
};

// The medians file: see assets/ink/make_medians.py. Errors: kIo, kProtocol with the byte at fault.
Result<std::vector<KnownCharacter>> read_medians(std::string_view bytes);
Result<std::string> read_file(const std::filesystem::path& path);

class TemplateSet {
 public:
  // A file made by packed(). Errors: kProtocol.
  static Result<TemplateSet> unpacked(std::string_view bytes);
  std::string packed() const;

  // About 0.2 ms a character: done once, at build time. The characters in order of code points.
  static TemplateSet from(const std::vector<KnownCharacter>& characters, Projection projection);

  // The `count` most alike, best first; empty for an empty drawing.
  std::vector<Candidate> match(const Drawing& drawing, std::size_t count) const;
  std::size_t size() const { return characters_.size(); }
  bool has(char32_t character) const;

 private:
  using Template = std::array<std::int8_t, kAxes>;

  explicit TemplateSet(Projection projection) : projection_(std::move(projection)) {}
  Template place_of(const Drawing& drawing) const;
  void add(char32_t character, const Template& place);

  Projection projection_;
  std::vector<char32_t> characters_;
  std::vector<Template> places_;     // as many as characters_
  std::vector<float> share_of_one_;  // 1 / length of each place
};

}  // namespace huiyin::kiosk::ink
