// One counter at work on a demo site of its own, without a kiosk and without a printer, for tests
// that drive the real window. Not for the way through the whole office (tests/ui/tour).
#pragma once

#include <map>
#include <string>

#include "tests/drive/screen.h"
#include "tests/drive/temp_dir.h"

namespace huiyin::drive {

using Settings = std::map<std::string, std::string>;  // key → value of a line in site.toml

inline bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class CounterDesk {
 public:
  explicit CounterDesk(const Settings& settings = {}, int height_px = 800);

  Screen& screen() { return screen_; }
  [[nodiscard]] std::filesystem::path site() const { return folder_ / "site"; }

  void sign_in(const std::string& login = "zhang");
  void sign_out();
  // Registers by keyboard alone and returns the number. Counts the keys besides the typed texts.
  std::string register_by_keys(const std::string& text, bool waits);
  [[nodiscard]] int keys_pressed() const { return keys_; }

  void key(const std::string& name);  // counted
  std::string label_of(const std::string& id);
  void wait_label(const std::string& id, const std::string& label);
  // The command line on the same site; its output.
  [[nodiscard]] std::string ask(Words words) const;
  // A ticket's value of the command line's JSON, by number.
  [[nodiscard]] std::string told(const std::string& number, const std::string& key) const;

 private:
  TempDir folder_;
  int keys_ = 0;
  Screen screen_;
};

}  // namespace huiyin::drive
