// The text input for a real keyboard, on ImGui's editor.
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cmath>

#include "app/ui/field_frame.h"
#include "app/ui/item.h"
#include "app/ui/paint.h"
#include "app/ui/soft_wrap.h"
#include "app/ui/utf8.h"

namespace huiyin::ui {
namespace {

constexpr float kNoWrap = 1e9F;

// What the editor's callback needs to know.
struct Editing {
  std::string before;  // the editor's text at the frame's begin
  AdvanceOf advance;
  float wrap_px = kNoWrap;
  size_t max_bytes = 0;
};

void replace_all(ImGuiInputTextCallbackData& data, const std::string& text, size_t caret) {
  data.DeleteChars(0, data.BufTextLen);
  data.InsertChars(0, text.c_str(), text.c_str() + text.size());
  data.CursorPos = data.SelectionStart = data.SelectionEnd = static_cast<int>(caret);
}

void after_edit(ImGuiInputTextCallbackData& data, const Editing& editing) {
  const std::string_view after(data.Buf, static_cast<size_t>(data.BufTextLen));
  const bool forwards = ImGui::IsKeyPressed(ImGuiKey_Delete);
  Edited edited = read_edit(editing.before, after, static_cast<size_t>(data.CursorPos),
                            forwards ? Erasing::kForwards : Erasing::kBackwards);
  edited.text = cut_at_character(edited.text, editing.max_bytes);
  edited.caret = std::min(edited.caret, edited.text.size());
  const std::string wrapped = wrap_softly(edited.text, editing.wrap_px, editing.advance);
  if (wrapped != after) replace_all(data, wrapped, place_in_wrapped(wrapped, edited.caret));
}

// Where the caret goes instead: nowhere inside a soft break, and the line's end before one is no
// step of its own (it is the same place in the text as the next line's begin).
int place_beside_breaks(const ImGuiInputTextCallbackData& data) {
  const int at = data.CursorPos;
  const bool left = ImGui::IsKeyPressed(ImGuiKey_LeftArrow);
  const bool right = ImGui::IsKeyPressed(ImGuiKey_RightArrow);
  if (right && at < data.BufTextLen && data.Buf[at] == '\r') return at + 2;
  const bool inside = at > 0 && data.Buf[at - 1] == '\r' && data.Buf[at] == '\n';
  if (!inside) return at;
  if (right) return at + 1;
  if (!left || at < 2) return at - 1;
  const std::string_view line(data.Buf, static_cast<size_t>(at - 1));
  return static_cast<int>(cut_at_character(line, line.size() - 1).size());
}

void keep_out_of_breaks(ImGuiInputTextCallbackData& data) {
  const int place = place_beside_breaks(data);
  if (place == data.CursorPos) return;
  const bool selecting = data.HasSelection();
  data.CursorPos = data.SelectionEnd = place;
  if (!selecting) data.SelectionStart = place;
}

int on_callback(ImGuiInputTextCallbackData* data) {
  const Editing& editing = *static_cast<const Editing*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackEdit) after_edit(*data, editing);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackAlways) keep_out_of_breaks(*data);
  return 0;
}

constexpr int kStyleColours = 8;

void push_style(const UiState& state, const TextInputOptions& options, const Face& face) {
  const Palette& c = state.theme.colour;
  ImGui::PushFont(face.font, face.size_px);
  const Colour ink = options.enabled ? c.ink : c.ink_disabled;
  const ImU32 clear = IM_COL32(0, 0, 0, 0);
  ImGui::PushStyleColor(ImGuiCol_Text, packed(ink));
  ImGui::PushStyleColor(ImGuiCol_FrameBg, clear);
  ImGui::PushStyleColor(ImGuiCol_ChildBg, clear);
  ImGui::PushStyleColor(ImGuiCol_NavCursor, clear);
  ImGui::PushStyleColor(ImGuiCol_InputTextCursor, packed(c.primary));
  ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, packed(mix(c.primary_soft, c.primary, 0.15F)));
  ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, clear);
  ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, packed(c.line_strong));
}

void pop_style() {
  ImGui::PopStyleColor(kStyleColours);
  ImGui::PopFont();
}

// The editor itself; `buffer` is its text with soft breaks, in and out.
bool edit(UiState& state, const Rect& room, std::string& buffer, const TextInputOptions& options) {
  const Face face = face_of(state, TextSize::kBody, Weight::kRegular);
  const ImVec2 low = min_px(state, room);
  const ImVec2 size{max_px(state, room).x - low.x, max_px(state, room).y - low.y};
  push_style(state, options, face);
  Editing editing{"", advance_of(face), kNoWrap, options.max_bytes};
  if (options.multiline) {
    editing.wrap_px = size.x - ImGui::GetStyle().ScrollbarSize - 2;
    buffer = wrap_softly(buffer, editing.wrap_px, editing.advance);
  }
  editing.before = buffer;
  ImGuiInputTextState* active = ImGui::GetInputTextState(ImGui::GetID("##text"));
  if (active != nullptr && ImGui::GetActiveID() == active->ID) {
    editing.before.assign(active->TextA.Data, static_cast<size_t>(active->TextLen));
    // The flow has put other text there (emptied a PIN, filled in an owner): it wins over what the
    // editor still holds from the last frame.
    if (editing.before != buffer) {
      active->ReloadUserBufAndMoveToEnd();
      editing.before = buffer;
    }
  }
  ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_CallbackAlways;
  if (options.password) flags |= ImGuiInputTextFlags_Password;
  if (!options.enabled) flags |= ImGuiInputTextFlags_ReadOnly;
  ImGui::SetCursorScreenPos(low);
  bool changed = false;
  if (options.multiline) {
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, 2));
    changed = ImGui::InputTextMultiline("##text", &buffer, size, flags, on_callback, &editing);
  } else {
    const float padding = std::max(0.0F, std::floor((size.y - face.size_px) / 2) - 1);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(0, padding));
    ImGui::SetNextItemWidth(size.x);
    changed = ImGui::InputText("##text", &buffer, flags, on_callback, &editing);
  }
  ImGui::PopStyleVar();
  pop_style();
  return changed;
}

}  // namespace

std::optional<std::string> text_input(Ui& ui, std::string_view id, Rect rect,
                                      std::string_view value, const TextInputOptions& options) {
  UiState& state = ui.state();
  const std::string_view label = options.password ? std::string_view() : value;
  note_item(state, {id, label, "field", options.enabled}, rect);
  if (options.enabled) {
    const StopKind kind = options.multiline ? StopKind::kTextMultiline : StopKind::kText;
    add_stop(state, id, rect, kind);
  }
  const bool wanted = options.enabled && state.focus.has(id);
  const Rect room = draw_field_frame(state, rect,
                                     {.error = options.error,
                                      .icon = options.icon,
                                      .lit = wanted,
                                      .enabled = options.enabled,
                                      .multiline = options.multiline});
  const bool is_seen = can_be_seen(state, rect);
  if (!is_seen && !wanted) return std::nullopt;
  if (value.empty() && !options.hint.empty()) {
    TextStyle hint{.size = TextSize::kBody, .ink = Ink::kMuted};
    if (options.multiline) hint.vertical = VerticalAlign::kTop;
    text(ui, room, options.hint, hint);
  }
  // Who presses somewhere in this very frame has decided himself where he writes.
  const bool pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  // One that is being scrolled into sight takes the keyboard once its middle is there.
  const bool there = can_be_seen(state, {rect.x, rect.y + rect.h / 2 - 1, rect.w, 2});
  if (wanted && there && !pressed && state.focus.take_request(id)) ImGui::SetKeyboardFocusHere();
  std::string buffer(value);
  ImGui::PushID(id.data(), id.data() + id.size());
  const bool changed = edit(state, room, buffer, options);
  ImGui::PopID();
  if (ImGui::IsItemActivated()) state.focus.note(id, true);
  if (ImGui::IsItemActive()) {
    if (state.focus.has(id)) {
      state.writer = id;
    } else {
      ImGui::ClearActiveID();
    }
  }
  // A press elsewhere took the input away.
  if (ImGui::IsItemDeactivated() && wanted && !state.focus.moved()) state.focus.clear();
  if (!changed) return std::nullopt;
  if (!is_seen) bring_into_sight(state, rect);  // nobody writes where he cannot see it
  return unwrap(buffer);
}

}  // namespace huiyin::ui
