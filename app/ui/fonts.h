// The typefaces: Noto Sans CJK, regular and bold, in the glyph forms of the language. Font files
// are mapped, not copied (19 MB a face), and shared by both forms. Glyphs are drawn on first use.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>

#include "app/core/result.h"
#include "app/ui/i18n.h"
#include "app/ui/style.h"

struct ImFont;

namespace huiyin::ui {

class MappedFile;

// Thread: the window's. Must outlive the ImGui context whose atlas it fed.
class Fonts {
 public:
  Fonts();
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;

  // Maps the files. kNoSuchFile names the places that were looked at and the package to install.
  Result<Ok> open();
  // Adds the face to the current context's atlas when it is first asked for.
  ImFont* face(Language language, Weight weight);

 private:
  std::array<std::unique_ptr<MappedFile>, 2> files_;  // by Weight
  std::unique_ptr<MappedFile> symbols_;               // may be missing
  std::map<std::pair<int, Weight>, ImFont*> faces_;   // by (face number in the collection, weight)
};

// An ImGui size is the line height of a font; Noto Sans CJK's is 1.448 times its em.
inline constexpr float kLineHeightOfEm = 1.448F;

}  // namespace huiyin::ui
