// Writes Chinese by pinyin: letters in, candidates out, by librime with a schema of our own that
// learns nothing and writes nothing. Not for keys or what they look like (kiosk/panel).
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace huiyin::kiosk::pinyin {

enum class Script { kSimplified, kTraditional };

// Thread: one, the same for all; at most one composer in a process at a time.
// Time: a few milliseconds to make, then well below 10 ms a letter.
class Composer {
 public:
  // `folder`: share/pinyin beside bin/. Without it, or with a damaged one, usable() is false.
  explicit Composer(const std::filesystem::path& folder);
  ~Composer();
  Composer(const Composer&) = delete;
  Composer& operator=(const Composer&) = delete;

  // What nihao gives is compared once, at the start: Rime itself does not say what it lacks.
  bool usable() const { return is_usable_; }
  void write_in(Script script);

  void press(char letter);  // a … z, or ' between syllables; others are ignored
  void erase();             // the last letter
  void clear();             // gives up the letters
  void forget();            // and all that was written before: the next person finds nothing
  bool composing() const;

  // The letters, in syllables, after what is already chosen of them: "物ye". UTF-8.
  std::string letters() const;
  // At most `count`, best first, UTF-8.
  std::vector<std::string> candidates(std::size_t count) const;
  // The finished text, or nothing while letters are left over.
  std::string choose(std::size_t index);

 private:
  bool ready();  // opens a session when there is none

  std::uintptr_t session_ = 0;  // 0: none
  bool is_started_ = false;
  bool is_usable_ = false;
  Script script_ = Script::kSimplified;
};

// Where the program's own files are.
std::filesystem::path default_folder(const std::string& locale_dir);

}  // namespace huiyin::kiosk::pinyin
