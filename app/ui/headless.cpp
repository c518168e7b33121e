#include "app/ui/headless.h"

#include <cfloat>

#include "app/ui/ui_state.h"
#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

// What a renderer would answer: every texture wish is fulfilled at once.
void fulfil(ImVector<ImTextureData*>& textures) {
  for (ImTextureData* texture : textures) {
    const bool wanted = texture->Status == ImTextureStatus_WantCreate ||
                        texture->Status == ImTextureStatus_WantUpdates;
    if (wanted) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    } else if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
  }
}

}  // namespace

struct Headless::Parts {
  UiState state;
  int64_t now_ms = 1000;
  bool touch;
  size_t vertices = 0;

  explicit Parts(const HeadlessOptions& o)
      : state(o.size, o.density, o.language, o.scale), touch(o.density == Density::kKiosk) {}
};

Headless::Headless(const HeadlessOptions& options) : parts_(std::make_unique<Parts>(options)) {
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  parts_->state.record_texts = true;
}

Headless::~Headless() {
  ImGui::SetCurrentContext(parts_->state.context.get());
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
}

void Headless::set_language(Language language) {
  parts_->state.language = language;
}
void Headless::advance(int64_t ms) {
  parts_->now_ms += ms;
}
int64_t Headless::now_ms() const {
  return parts_->now_ms;
}

void Headless::point(float x_px, float y_px) {
  parts_->state.deliver(
      {.kind = InputEvent::Kind::kPointerMoved, .x = x_px, .y = y_px, .finger = parts_->touch});
}

void Headless::press() {
  parts_->state.deliver({.kind = InputEvent::Kind::kPointerPressed, .finger = parts_->touch});
}

void Headless::release() {
  parts_->state.deliver({.kind = InputEvent::Kind::kPointerReleased, .finger = parts_->touch});
  if (parts_->touch) point(-FLT_MAX, -FLT_MAX);
}

void Headless::wheel(float steps) {
  parts_->state.deliver({.kind = InputEvent::Kind::kWheel, .y = steps});
}

void Headless::key(Key key, Mods mods) {
  parts_->state.deliver({.kind = InputEvent::Kind::kKeyDown, .key = key, .mods = mods});
  parts_->state.deliver({.kind = InputEvent::Kind::kKeyUp, .key = key});
}

void Headless::type(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    parts_->state.deliver({.kind = InputEvent::Kind::kCharacter, .character = c});
  }
}

void Headless::scan(std::string_view line) {
  parts_->state.input.scan = std::string(line);
  parts_->state.input.touched = true;
}

bool Headless::frame(const std::function<void(Ui&)>& draw) {
  Parts& p = *parts_;
  p.now_ms += 16;
  p.state.begin_frame(p.now_ms);
  Ui ui(p.state);
  draw(ui);
  const ImDrawData* data = p.state.end_frame();
  p.vertices = static_cast<size_t>(data->TotalVtxCount);
  fulfil(ImGui::GetPlatformIO().Textures);
  return p.state.input_pending();
}

const UiTree& Headless::tree() const {
  return parts_->state.last_tree;
}
const std::vector<std::string>& Headless::texts() const {
  return parts_->state.texts;
}
const std::vector<std::string>& Headless::cut_texts() const {
  return parts_->state.cuts;
}
std::optional<int64_t> Headless::next_frame_ms() const {
  return parts_->state.next_frame_ms;
}
size_t Headless::vertex_count() const {
  return parts_->vertices;
}

}  // namespace huiyin::ui
