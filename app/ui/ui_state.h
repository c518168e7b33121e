// What the widgets of this room share during a frame, and what the glass remembers between frames.
// Only for app/ui: screens see Ui. Owns the ImGui context; nothing here knows a window or OpenGL.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "app/ui/focus_ring.h"
#include "app/ui/fonts.h"
#include "app/ui/input.h"
#include "app/ui/input_queue.h"
#include "app/ui/ui.h"
#include "app/ui/ui_tree.h"

namespace huiyin::ui {

struct ScrollState {
  float y = 0;           // design px
  float velocity = 0;    // design px a second, while flung
  bool pressed = false;  // a finger went down inside
  bool dragging = false;
  int64_t moved_at_ms = 0;
  std::optional<std::pair<float, float>> wanted;  // scroll_to: y and height in the content
  uint64_t seen_in_frame = 0;                     // as a table
  int page = 0;                                   // of the table
};

struct Hold {
  std::string id;
  int64_t since_ms = 0;
  bool fired = false;
};

struct Picture {
  std::unique_ptr<ImTextureData> texture;
  uint64_t seen_in_frame = 0;
};

struct ContextDeleter {
  void operator()(ImGuiContext* context) const;
};

struct UiState {
  // Throws std::runtime_error with the reason when there is no font.
  UiState(Size window_px, Density density, Language first_language, float scale_px);
  ~UiState();
  UiState(const UiState&) = delete;
  UiState& operator=(const UiState&) = delete;

  void resize(Size window_px);
  // Before a frame: takes input for ImGui, the focus ring and the screen, who get them in the
  // frames that InputQueue chooses.
  void deliver(const InputEvent& event);
  void hand_out(const InputEvent& event);
  void note_pointer(const InputEvent& event);
  void begin_frame(int64_t now);
  ImDrawData* end_frame();
  void release_pictures();
  bool input_pending() const;
  bool editing() const;  // a text_input has the keyboard, or takes it soon
  // A text_input was given the keyboard and its editor does not take letters yet, because it is
  // still being scrolled into sight: what is typed waits for it.
  bool awaits_editor() const;

  Fonts fonts;  // before the context: the atlas reads the mapped files until the end
  std::unique_ptr<ImGuiContext, ContextDeleter> context;
  Theme theme;
  Language language;
  bool low_reach = false;
  float scale;
  Size size;  // design px
  int64_t now_ms = 0;
  uint64_t frame = 0;

  InputBatch input;
  InputQueue queue;
  bool toolkit_busy = false;  // ImGui kept events of the last frame for the next
  FocusRing focus;
  std::string writer;      // id of the text_input whose editor takes letters
  int frames_awaited = 0;  // since a text_input was given the keyboard
  std::string activate;    // id of the button that Enter or Space presses in this frame
  UiTree tree;             // being collected
  UiTree last_tree;        // of the last whole frame
  std::optional<int64_t> next_frame_ms;  // wanted by widgets
  std::map<std::string, ScrollState, std::less<>> scrolls;
  std::string current_scroll;  // the area that is being drawn
  Rect current_content;        // its content's place, to tell where a focused item lies
  std::map<uint64_t, Picture> pictures;
  Hold hold;
  PointerStep pointer;        // where it was last
  std::string inking;         // id of the area that is being drawn in
  int caret = 0;              // of the text_input that has the keyboard, as ImGui's editor counts
  bool record_texts = false;  // headless: keep every drawn text
  bool keeps_texts = false;   // somebody listens
  bool notes_texts() const { return record_texts || keeps_texts; }
  std::vector<std::string> texts;
  std::vector<std::string> cuts;  // headless: drawn texts that cannot be read whole
  size_t reads_from = 0;          // of texts: where the screen's own part begins
};

}  // namespace huiyin::ui
