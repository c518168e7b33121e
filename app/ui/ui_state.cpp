#include "app/ui/ui_state.h"

#include <imgui_internal.h>

#include <cmath>
#include <stdexcept>

#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

constexpr ImGuiWindowFlags kRootFlags =
    ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoCollapse;

struct EditingKey {
  Key ours;
  ImGuiKey theirs;
};

// The keys that edit a text. Tab, Enter in one line and Escape stay with the focus ring and screen.
constexpr EditingKey kEditingKeys[] = {
    {Key::kBackspace, ImGuiKey_Backspace},
    {Key::kDelete, ImGuiKey_Delete},
    {Key::kLeft, ImGuiKey_LeftArrow},
    {Key::kRight, ImGuiKey_RightArrow},
    {Key::kUp, ImGuiKey_UpArrow},
    {Key::kDown, ImGuiKey_DownArrow},
    {Key::kHome, ImGuiKey_Home},
    {Key::kEnd, ImGuiKey_End},
    {Key::kPageUp, ImGuiKey_PageUp},
    {Key::kPageDown, ImGuiKey_PageDown},
    {Key::kA, ImGuiKey_A},
    {Key::kC, ImGuiKey_C},
    {Key::kV, ImGuiKey_V},
    {Key::kX, ImGuiKey_X},
    {Key::kY, ImGuiKey_Y},
    {Key::kZ, ImGuiKey_Z},
};

void style_imgui() {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = {0, 0};
  style.WindowBorderSize = 0;
  style.ChildBorderSize = 0;
  style.FrameBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;
}

void hand_pointer(ImGuiIO& io, const InputEvent& event) {
  if (event.kind == InputEvent::Kind::kWheel) return io.AddMouseWheelEvent(event.x, event.y);
  io.AddMouseSourceEvent(event.finger ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse);
  if (event.kind == InputEvent::Kind::kPointerMoved) return io.AddMousePosEvent(event.x, event.y);
  io.AddMouseButtonEvent(0, event.kind == InputEvent::Kind::kPointerPressed);
}

}  // namespace

void ContextDeleter::operator()(ImGuiContext* context) const {
  ImGui::DestroyContext(context);
}

UiState::UiState(Size window_px, Density density, Language first_language, float scale_px)
    : context(ImGui::CreateContext()),
      theme(make_theme(density)),
      language(first_language),
      scale(scale_px),
      focus(density == Density::kKiosk ? FocusRing::Manner::kKeypad
                                       : FocusRing::Manner::kKeyboard) {
  ImGui::SetCurrentContext(context.get());
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
  io.Fonts->TexMaxWidth = 4096;
  io.Fonts->TexMaxHeight = 4096;
  style_imgui();
  const Result<Ok> opened = fonts.open();
  if (!opened) throw std::runtime_error(opened.error().detail);
  fonts.face(language, Weight::kRegular);
  resize(window_px);
}

UiState::~UiState() {
  ImGui::SetCurrentContext(context.get());
  for (auto& [key, picture] : pictures)
    ImGui::UnregisterUserTexture(picture.texture.get());
}

void UiState::resize(Size window_px) {
  size = {window_px.w / scale, window_px.h / scale};
  ImGui::SetCurrentContext(context.get());
  ImGui::GetIO().DisplaySize = {window_px.w, window_px.h};
}

void UiState::deliver(const InputEvent& event) {
  input.touched = true;
  queue.push(event);
}

void UiState::hand_out(const InputEvent& event) {
  ImGuiIO& io = ImGui::GetIO();
  if (event.kind == InputEvent::Kind::kCharacter) {
    if (event.character < 0x20 || event.character == 0x7F) return;
    append_utf8(input.typed, event.character);
    if (editing()) io.AddInputCharacter(event.character);
    return;
  }
  if (event.kind != InputEvent::Kind::kKeyDown && event.kind != InputEvent::Kind::kKeyUp) {
    note_pointer(event);
    return hand_pointer(io, event);
  }
  const bool down = event.kind == InputEvent::Kind::kKeyDown;
  io.AddKeyEvent(ImGuiMod_Ctrl, event.mods.ctrl);
  io.AddKeyEvent(ImGuiMod_Shift, event.mods.shift);
  io.AddKeyEvent(ImGuiMod_Alt, event.mods.alt);
  for (const EditingKey& pair : kEditingKeys) {
    if (pair.ours == event.key) io.AddKeyEvent(pair.theirs, down);
  }
  // Let go always: the keyboard may have moved on meanwhile, and a stuck Enter ends every text.
  const bool new_line = event.key == Key::kEnter && focus.kind() == StopKind::kTextMultiline;
  if (new_line || (event.key == Key::kEnter && !down)) {
    io.AddKeyEvent(ImGuiKey_Enter, down);
  }
  if (down) input.keys.push_back({event.key, event.mods, false});
}

void UiState::note_pointer(const InputEvent& event) {
  if (event.kind == InputEvent::Kind::kWheel) return;
  if (event.kind == InputEvent::Kind::kPointerPressed) focus.pointer_pressed();
  pointer.kind = event.kind == InputEvent::Kind::kPointerPressed    ? PointerStep::Kind::kPressed
                 : event.kind == InputEvent::Kind::kPointerReleased ? PointerStep::Kind::kReleased
                                                                    : PointerStep::Kind::kMoved;
  if (pointer.kind == PointerStep::Kind::kMoved) {
    pointer.x = event.x;
    pointer.y = event.y;
  }
  input.pointer.push_back(pointer);
}

void UiState::begin_frame(int64_t now) {
  ImGui::SetCurrentContext(context.get());
  ImGuiIO& io = ImGui::GetIO();
  io.DeltaTime = now_ms == 0 ? 0.016F : std::max(0.001F, static_cast<float>(now - now_ms) / 1000);
  now_ms = now;
  ++frame;
  activate.clear();
  frames_awaited = editing() && writer != focus.current() ? frames_awaited + 1 : 0;
  const InputQueue::Moment moment{editing(), toolkit_busy || awaits_editor()};
  for (const InputEvent& event : queue.take(moment))
    hand_out(event);
  for (KeyPress& press : input.keys) {
    press.used = focus.handle(press.key, press.mods);
    const bool presses = press.key == Key::kEnter || press.key == Key::kSpace;
    const bool button = focus.visible() && focus.kind() == StopKind::kButton;
    if (!press.used && presses && button && press.mods == Mods{} && activate.empty()) {
      activate = focus.current();
      press.used = true;
    }
  }
  writer.clear();
  next_frame_ms.reset();
  tree.items.clear();
  texts.clear();
  cuts.clear();
  focus.begin_frame();
  release_pictures();
  ImGui::NewFrame();
  toolkit_busy = context->InputEventsQueue.Size > 0;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(io.DisplaySize);
  ImGui::Begin("root", nullptr, kRootFlags);
}

ImDrawData* UiState::end_frame() {
  ImGui::End();
  ImGui::Render();
  if (focus.end_frame()) next_frame_ms = now_ms;  // its ring is to be drawn yet
  const bool takes_keys = focus.visible() && (!editing() || writer == focus.current());
  for (TreeItem& item : tree.items)
    item.focused = takes_keys && focus.has(item.id);
  last_tree.screen = tree.screen;
  last_tree.items = tree.items;
  input = {};
  return ImGui::GetDrawData();
}

// Before NewFrame only: until then ImGui's list of textures still names those of the last frame.
void UiState::release_pictures() {
  for (auto it = pictures.begin(); it != pictures.end();) {
    ImTextureData& texture = *it->second.texture;
    const bool unused = it->second.seen_in_frame + 2 < frame;
    if (unused && texture.Status == ImTextureStatus_OK) {
      texture.UnusedFrames = 1;
      texture.SetStatus(ImTextureStatus_WantDestroy);
    }
    if (unused && texture.Status == ImTextureStatus_Destroyed) {
      ImGui::UnregisterUserTexture(&texture);
      it = pictures.erase(it);
    } else {
      ++it;
    }
  }
}

bool UiState::editing() const {
  const StopKind kind = focus.kind();
  return kind == StopKind::kText || kind == StopKind::kTextMultiline;
}

bool UiState::awaits_editor() const {
  constexpr int kMostFrames = 12;  // one that cannot be brought into sight never takes any
  return editing() && writer != focus.current() && frames_awaited < kMostFrames;
}

bool UiState::input_pending() const {
  return context->InputEventsQueue.Size > 0 || !queue.empty() || awaits_editor();
}

}  // namespace huiyin::ui
