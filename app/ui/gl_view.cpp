#include "app/ui/gl_view.h"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <GLFW/glfw3.h>

#include <cstring>
#include <string_view>

#include "app/ui/png.h"

namespace huiyin::ui {
namespace {

bool renders_in_software() {
  const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  const std::string_view renderer = name == nullptr ? "" : name;
  return renderer.find("llvmpipe") != std::string_view::npos ||
         renderer.find("softpipe") != std::string_view::npos;
}

PixelBox box_of(const ImVec4& clip) {
  return {clip.x, clip.y, clip.z, clip.w};
}

void append_triangles(const ImDrawList& list, std::vector<Triangle>& triangles) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const PixelBox clip = box_of(command.ClipRect);
    const ImTextureData* object = command.TexRef._TexData;
    const auto texture = object != nullptr ? reinterpret_cast<uintptr_t>(object) + 1
                                           : static_cast<uint64_t>(command.TexRef._TexID);
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
      Triangle triangle;
      triangle.clip = clip;
      triangle.texture = texture;
      for (unsigned k = 0; k < 3; ++k) {
        const auto index = static_cast<int>(command.IdxOffset + i + k);
        const auto vertex = static_cast<int>(command.VtxOffset + list.IdxBuffer[index]);
        const ImDrawVert& v = list.VtxBuffer[vertex];
        triangle.corners[k] = {v.pos.x, v.pos.y, v.uv.x, v.uv.y, v.col};
      }
      triangles.push_back(triangle);
    }
  }
}

bool has_texture_work(const ImDrawData& data) {
  if (data.Textures == nullptr) return false;
  for (const ImTextureData* texture : *data.Textures) {
    if (texture->Status != ImTextureStatus_OK) return true;
  }
  return false;
}

void clear(Colour c) {
  glClearColor(static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255,
               static_cast<float>(c.b) / 255, 1);
  glClear(GL_COLOR_BUFFER_BIT);
}

}  // namespace

GlView::GlView(Colour background)
    : background_(background), damage_clipping_(renders_in_software()) {
  ImGui_ImplOpenGL3_Init("#version 130");
}

GlView::~GlView() {
  ImGui_ImplOpenGL3_Shutdown();
}

void GlView::begin_frame() {
  ImGui_ImplOpenGL3_NewFrame();
}

void GlView::forget() {
  whole_next_ = true;
}

bool GlView::draw(ImDrawData* data) {
  now_.clear();
  for (const ImDrawList* list : data->CmdLists)
    append_triangles(*list, now_);
  const std::optional<PixelBox> changed = changed_box(drawn_, now_);
  const bool textures = has_texture_work(*data);
  if (!changed && !textures && !whole_next_) return false;
  if (whole_next_ || !damage_clipping_) {
    draw_all(data);
  } else {
    draw_box(data, changed.value_or(PixelBox{}));
  }
  whole_next_ = false;
  drawn_.swap(now_);
  return true;
}

void GlView::draw_all(ImDrawData* data) {
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, static_cast<int>(data->DisplaySize.x), static_cast<int>(data->DisplaySize.y));
  clear(background_);
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

// The data is spoilt by this: its clip rectangles are cut to the box (and put back afterwards).
void GlView::draw_box(ImDrawData* data, const PixelBox& box) {
  const PixelBox window{0, 0, data->DisplaySize.x, data->DisplaySize.y};
  const PixelBox part = intersect(box, window);
  std::vector<ImVec4> kept;
  for (ImDrawList* list : data->CmdLists) {
    for (ImDrawCmd& command : list->CmdBuffer) {
      kept.push_back(command.ClipRect);
      const PixelBox cut = intersect(box_of(command.ClipRect), part);
      command.ClipRect =
          cut.empty() ? ImVec4(0, 0, 0, 0) : ImVec4(cut.left, cut.top, cut.right, cut.bottom);
    }
  }
  if (!part.empty()) {
    glEnable(GL_SCISSOR_TEST);
    glScissor(static_cast<int>(part.left), static_cast<int>(window.bottom - part.bottom),
              static_cast<int>(part.right - part.left), static_cast<int>(part.bottom - part.top));
    clear(background_);
  }
  ImGui_ImplOpenGL3_RenderDrawData(data);
  size_t i = 0;
  for (ImDrawList* list : data->CmdLists) {
    for (ImDrawCmd& command : list->CmdBuffer)
      command.ClipRect = kept[i++];
  }
}

Result<Ok> GlView::screenshot(ImDrawData* data, const std::string& png_file) {
  if (data == nullptr || !data->Valid) return fail(ErrorCode::kIo, "nothing has been drawn yet");
  draw_all(data);
  const auto width = static_cast<int>(data->DisplaySize.x);
  const auto height = static_cast<int>(data->DisplaySize.y);
  const size_t row = static_cast<size_t>(width) * 3;
  std::vector<uint8_t> pixels(row * static_cast<size_t>(height));
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadBuffer(GL_BACK);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  std::vector<uint8_t> upright(pixels.size());
  for (size_t y = 0; y < static_cast<size_t>(height); ++y) {
    std::memcpy(upright.data() + y * row,
                pixels.data() + (static_cast<size_t>(height) - 1 - y) * row, row);
  }
  return write_png(png_file, width, height, upright);
}

}  // namespace huiyin::ui
