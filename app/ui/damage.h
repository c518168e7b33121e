// What changed between two frames, so that only that is drawn again. Under software rendering a
// full frame costs 20 to 50 ms, a clock that ticks less than one. Pure: frames are lists of
// triangles.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace huiyin::ui {

struct Corner {
  float x = 0;
  float y = 0;
  float u = 0;
  float v = 0;
  uint32_t colour = 0;
  friend bool operator==(const Corner&, const Corner&) = default;
};

// Window pixels; right and bottom lie outside. Empty when right <= left.
struct PixelBox {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
  bool empty() const { return right <= left || bottom <= top; }
  friend bool operator==(const PixelBox&, const PixelBox&) = default;
};

struct Triangle {
  Corner corners[3];
  PixelBox clip;
  uint64_t texture = 0;  // which texture object, not its name at the driver
  friend bool operator==(const Triangle&, const Triangle&) = default;
};

PixelBox unite(const PixelBox& a, const PixelBox& b);
PixelBox intersect(const PixelBox& a, const PixelBox& b);
// To whole pixels and one more on each side: antialiased edges reach a little over.
PixelBox round_outwards(const PixelBox& box);
// What a triangle may colour: its corners inside its clip.
PixelBox reach_of(const Triangle& triangle);

// The box around all that differs, rounded outwards; none when the frames are equal. A triangle
// that moved counts where it was and where it is; changed clip, texture and order count as change.
std::optional<PixelBox> changed_box(const std::vector<Triangle>& before,
                                    const std::vector<Triangle>& now);

}  // namespace huiyin::ui
