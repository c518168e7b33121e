#include "app/ui/glfw_keys.h"

#include <GLFW/glfw3.h>

namespace huiyin::ui {
namespace {

struct KeyPair {
  int theirs;
  Key ours;
};

constexpr KeyPair kPairs[] = {
    {GLFW_KEY_ENTER, Key::kEnter},
    {GLFW_KEY_KP_ENTER, Key::kEnter},
    {GLFW_KEY_ESCAPE, Key::kEscape},
    {GLFW_KEY_TAB, Key::kTab},
    {GLFW_KEY_SPACE, Key::kSpace},
    {GLFW_KEY_BACKSPACE, Key::kBackspace},
    {GLFW_KEY_DELETE, Key::kDelete},
    {GLFW_KEY_LEFT, Key::kLeft},
    {GLFW_KEY_RIGHT, Key::kRight},
    {GLFW_KEY_UP, Key::kUp},
    {GLFW_KEY_DOWN, Key::kDown},
    {GLFW_KEY_HOME, Key::kHome},
    {GLFW_KEY_END, Key::kEnd},
    {GLFW_KEY_PAGE_UP, Key::kPageUp},
    {GLFW_KEY_PAGE_DOWN, Key::kPageDown},
    {GLFW_KEY_SLASH, Key::kSlash},
    {GLFW_KEY_KP_DIVIDE, Key::kSlash},
    {GLFW_KEY_EQUAL, Key::kPlus},
    {GLFW_KEY_KP_ADD, Key::kPlus},
    {GLFW_KEY_MINUS, Key::kMinus},
    {GLFW_KEY_KP_SUBTRACT, Key::kMinus},
};

Key nth(Key first, int n) {
  return static_cast<Key>(static_cast<int>(first) + n);
}

}  // namespace

Key key_of_glfw(int key) {
  if (key >= GLFW_KEY_A && key <= GLFW_KEY_Z) return nth(Key::kA, key - GLFW_KEY_A);
  if (key >= GLFW_KEY_0 && key <= GLFW_KEY_9) return nth(Key::k0, key - GLFW_KEY_0);
  if (key >= GLFW_KEY_KP_0 && key <= GLFW_KEY_KP_9) return nth(Key::k0, key - GLFW_KEY_KP_0);
  if (key >= GLFW_KEY_F1 && key <= GLFW_KEY_F12) return nth(Key::kF1, key - GLFW_KEY_F1);
  for (const KeyPair& pair : kPairs) {
    if (pair.theirs == key) return pair.ours;
  }
  return Key::kNone;
}

Mods mods_of_glfw(int mods) {
  return {.ctrl = (mods & GLFW_MOD_CONTROL) != 0,
          .shift = (mods & GLFW_MOD_SHIFT) != 0,
          .alt = (mods & GLFW_MOD_ALT) != 0};
}

}  // namespace huiyin::ui
