// Pictures: spinner, progress, QR code, 1-bit bitmap.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "app/ui/item.h"
#include "app/ui/paint.h"

namespace huiyin::ui {
namespace {

constexpr int kQuietModules = 4;

std::unique_ptr<ImTextureData> make_texture(const BitmapView& view) {
  auto texture = std::make_unique<ImTextureData>();
  texture->Create(ImTextureFormat_RGBA32, view.width, view.height);
  const size_t row_bytes = (static_cast<size_t>(view.width) + 7) / 8;
  for (int y = 0; y < view.height; ++y) {
    for (int x = 0; x < view.width; ++x) {
      const auto column = static_cast<size_t>(x);
      const uint8_t byte = view.bits[static_cast<size_t>(y) * row_bytes + column / 8];
      const bool black = ((byte >> (7 - column % 8)) & 1U) != 0;
      const ImU32 pixel = black ? IM_COL32(0, 0, 0, 255) : IM_COL32(255, 255, 255, 255);
      std::memcpy(texture->GetPixelsAt(x, y), &pixel, sizeof pixel);
    }
  }
  texture->UsedRect = {0, 0, static_cast<unsigned short>(view.width),
                       static_cast<unsigned short>(view.height)};
  texture->SetStatus(ImTextureStatus_WantCreate);
  return texture;
}

}  // namespace

void spinner(Ui& ui, Rect rect, Ink ink) {
  UiState& state = ui.state();
  constexpr int64_t kFrameMs = 80;
  constexpr int kDots = 10;
  const float side = std::min(rect.w, rect.h);
  const Rect square = rect.centred(side, side);
  const int turn = static_cast<int>(ui.now_ms() / kFrameMs % kDots);
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (int i = 0; i < kDots; ++i) {
    const float angle = 6.2831853F * static_cast<float>(i) / kDots;
    const float reach = side * 0.40F;
    const ImVec2 at = {(square.x + side / 2 + reach * std::sin(angle)) * state.scale,
                       (square.y + side / 2 - reach * std::cos(angle)) * state.scale};
    Colour colour = ui.theme().of(ink);
    const int age = (turn - i + kDots) % kDots;
    colour.a = static_cast<uint8_t>(255 - age * 22);
    list->AddCircleFilled(at, side * 0.065F * state.scale, packed(colour));
  }
  ui.wants_frame_in(kFrameMs - ui.now_ms() % kFrameMs);
}

void progress(Ui& ui, Rect rect, float fraction, Tone tone) {
  UiState& state = ui.state();
  const float radius = rect.h / 2;
  fill(state, rect, ui.theme().colour.line, radius);
  const float width = std::clamp(fraction, 0.0F, 1.0F) * rect.w;
  if (width > 0) {
    fill(state, {rect.x, rect.y, std::max(width, rect.h), rect.h}, ui.theme().ink_of(tone), radius);
  }
}

void qr(Ui& ui, Rect rect, std::span<const uint8_t> modules, int side) {
  UiState& state = ui.state();
  if (side <= 0 || modules.size() < static_cast<size_t>(side) * static_cast<size_t>(side)) return;
  const float room = std::min(rect.w, rect.h) * state.scale;
  const float dot = std::floor(room / static_cast<float>(side + 2 * kQuietModules));
  if (dot < 1) return;
  const float whole = dot * static_cast<float>(side + 2 * kQuietModules);
  const float left = std::round((rect.x + rect.w / 2) * state.scale - whole / 2);
  const float top = std::round((rect.y + rect.h / 2) * state.scale - whole / 2);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled({left, top}, {left + whole, top + whole}, IM_COL32_WHITE);
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      if (modules[static_cast<size_t>(y * side + x)] == 0) continue;
      int end = x;  // one rectangle for a run of dark modules
      while (end < side && modules[static_cast<size_t>(y * side + end)] != 0)
        ++end;
      const float row = top + dot * static_cast<float>(y + kQuietModules);
      list->AddRectFilled({left + dot * static_cast<float>(x + kQuietModules), row},
                          {left + dot * static_cast<float>(end + kQuietModules), row + dot},
                          IM_COL32_BLACK);
      x = end;
    }
  }
}

void bitmap(Ui& ui, Rect rect, const BitmapView& view) {
  UiState& state = ui.state();
  const size_t row_bytes = (static_cast<size_t>(std::max(view.width, 0)) + 7) / 8;
  if (view.width <= 0 || view.height <= 0 ||
      view.bits.size() < row_bytes * static_cast<size_t>(view.height)) {
    return;
  }
  Picture& picture = state.pictures[view.key];
  if (!picture.texture) {
    picture.texture = make_texture(view);
    ImGui::RegisterUserTexture(picture.texture.get());
  }
  picture.seen_in_frame = state.frame;
  const float factor =
      std::min(rect.w / static_cast<float>(view.width), rect.h / static_cast<float>(view.height));
  const Rect place = rect.centred(static_cast<float>(view.width) * factor,
                                  static_cast<float>(view.height) * factor);
  ImGui::GetWindowDrawList()->AddImage(picture.texture->GetTexRef(), min_px(state, place),
                                       max_px(state, place));
}

}  // namespace huiyin::ui
