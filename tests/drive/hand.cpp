#include "tests/drive/hand.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace huiyin::drive {
namespace {

// Code points of a UTF-8 text that our own tests wrote.
std::vector<unsigned long> code_points(std::string_view text) {
  std::vector<unsigned long> points;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) == 0x80U && !points.empty()) {
      points.back() = (points.back() << 6U) | (byte & 0x3FU);
    } else {
      const unsigned mask = byte < 0x80U   ? 0x7FU
                            : byte < 0xE0U ? 0x1FU
                            : byte < 0xF0U ? 0x0FU
                                           : 0x07U;
      points.push_back(byte & mask);
    }
  }
  return points;
}

// X has the Latin-1 characters under their own numbers, all others above this one.
constexpr unsigned long kUnicodeKeys = 0x01000000;

// Between two strokes of a quick typist (200 words a minute); a scanner takes 1 ms.
constexpr unsigned long kTypingGap_ms = 60;

// How long a quick finger rests on the glass, and how long it takes to the next place.
constexpr unsigned long kTouch_ms = 50;

KeySym symbol_of(unsigned long code_point) {
  if (code_point == '\n') return XK_Return;
  return code_point < 0x100 ? code_point : kUnicodeKeys + code_point;
}

}  // namespace

struct Hand::Keyboard {
  explicit Keyboard(const std::string& name) : display(XOpenDisplay(name.c_str())) {
    if (display == nullptr) throw std::runtime_error("no display " + name);
  }
  ~Keyboard() { XCloseDisplay(display); }
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;

  void button(unsigned number, bool is_down, unsigned long delay_ms = 0) {
    XTestFakeButtonEvent(display, number, is_down ? True : False, delay_ms);
  }

  void move(double x, double y) {
    XTestFakeMotionEvent(display, -1, static_cast<int>(x), static_cast<int>(y), CurrentTime);
  }

  void click() {
    button(1, true, kTouch_ms);
    button(1, false, kTouch_ms);
  }

  void key(KeyCode code, bool is_down, unsigned long delay_ms) {
    XTestFakeKeyEvent(display, code, is_down ? True : False, delay_ms);
  }

  // A key that no layout uses gets the symbol, for characters that the US layout has not.
  KeyCode lend_key(KeySym symbol) {
    int lowest = 0;
    int highest = 0;
    XDisplayKeycodes(display, &lowest, &highest);
    std::array<KeySym, 2> symbols = {symbol, symbol};
    XChangeKeyboardMapping(display, highest, 2, symbols.data(), 1);
    XSync(display, False);
    return static_cast<KeyCode>(highest);
  }

  void stroke(KeySym symbol, unsigned long delay_ms) {
    KeyCode code = XKeysymToKeycode(display, symbol);
    if (code == 0) code = lend_key(symbol);
    const bool is_shifted = symbol_at(code, 0) != symbol && symbol_at(code, 1) == symbol;
    const KeyCode shift = XKeysymToKeycode(display, XK_Shift_L);
    if (is_shifted) key(shift, true, 0);
    key(code, true, delay_ms);
    key(code, false, 0);
    if (is_shifted) key(shift, false, 0);
  }

  KeySym symbol_at(KeyCode code, int level) {
    int count = 0;
    KeySym* symbols = XGetKeyboardMapping(display, code, 1, &count);
    const KeySym found = symbols != nullptr && level < count ? symbols[level] : NoSymbol;
    XFree(symbols);
    return found;
  }

  KeyCode named(std::string_view name) {
    const KeySym symbol = XStringToKeysym(std::string(name).c_str());
    const KeyCode code = symbol == NoSymbol ? KeyCode{0} : XKeysymToKeycode(display, symbol);
    if (code == 0) throw std::runtime_error("no key " + std::string(name));
    return code;
  }

  // Returns when the server has handed everything out.
  void done() { XSync(display, False); }

  Display* display;
};

Hand::Hand(const std::string& display_name) : keyboard_(std::make_unique<Keyboard>(display_name)) {}
Hand::~Hand() = default;
Hand::Hand(Hand&&) noexcept = default;

void Hand::tap(double x, double y) {
  keyboard_->move(x, y);
  keyboard_->click();
  keyboard_->done();
}

void Hand::press_at(double x, double y) {
  keyboard_->move(x, y);
  keyboard_->button(1, true);
  keyboard_->done();
}

void Hand::lift() {
  keyboard_->button(1, false);
  keyboard_->done();
}

void Hand::draw(const std::vector<std::pair<double, double>>& way) {
  if (way.empty()) return;
  keyboard_->move(way.front().first, way.front().second);
  keyboard_->button(1, true);
  for (const auto& [x, y] : way)
    keyboard_->move(x, y);
  keyboard_->button(1, false);
  keyboard_->done();
}

void Hand::double_tap(double x, double y) {
  keyboard_->move(x, y);
  keyboard_->click();
  keyboard_->click();
  keyboard_->done();
}

void Hand::point(double x, double y) {
  keyboard_->move(x, y);
  keyboard_->done();
}

void Hand::turn_wheel(int clicks_down) {
  const unsigned wheel = clicks_down > 0 ? 5 : 4;
  for (int i = 0; i < std::abs(clicks_down); ++i) {
    keyboard_->button(wheel, true);
    keyboard_->button(wheel, false);
  }
  keyboard_->done();
}

void Hand::type(std::string_view text) {
  for (const unsigned long point : code_points(text)) {
    keyboard_->stroke(symbol_of(point), kTypingGap_ms);
    keyboard_->done();
  }
}

void Hand::scan(std::string_view text) {
  for (const unsigned long point : code_points(text))
    keyboard_->stroke(symbol_of(point), 1);
  keyboard_->stroke(XK_Return, 1);
  keyboard_->done();
}

void Hand::press(std::string_view key) {
  const KeyCode code = keyboard_->named(key);
  keyboard_->key(code, true, kTypingGap_ms);
  keyboard_->key(code, false, 0);
  keyboard_->done();
}

void Hand::chord(std::string_view modifier, std::string_view key) {
  const KeyCode held = keyboard_->named(modifier);
  keyboard_->key(held, true, 0);
  press(key);
  keyboard_->key(held, false, 0);
  keyboard_->done();
}

}  // namespace huiyin::drive
