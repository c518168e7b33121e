// The characters a drawing is compared with: one feature vector each, of simplified and traditional
// forms alike. Made from the stroke medians in assets/ink (Arphic Public License). Not for deciding
// between candidates of several readers (recogniser.h).
// Thread: any once made; it is never changed.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "app/core/result.h"
#include "kiosk/ink/features.h"

namespace huiyin::kiosk::ink {

struct Candidate {
  char32_t character = 0;
  float likeness = 0;  // 0 … 1 of one reader; not comparable between readers
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

  // About 0.1 ms a character: done once, at build time.
  static TemplateSet from(const std::vector<KnownCharacter>& characters);

  // The `count` most alike, best first; empty for an empty drawing.
  std::vector<Candidate> match(const Drawing& drawing, std::size_t count) const;
  std::size_t size() const { return characters_.size(); }
  bool has(char32_t character) const;

 private:
  std::vector<char32_t> characters_;
  std::vector<Features> features_;  // as many as characters_
};

}  // namespace huiyin::kiosk::ink
