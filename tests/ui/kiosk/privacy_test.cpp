// A screen left alone forgets: after the visit neither the process's memory nor its folder holds
// what the visitor wrote (issue: idle and notices; requirements 5.2).
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/ui/kiosk/lone_station.h"

namespace huiyin::drive {
namespace {

// Long enough that they can stand nowhere by chance.
constexpr const char* kName = "Quillfeather Zanzibar";
constexpr const char* kPhone = "13800138000";
constexpr const char* kWords = "the seventh staircase hums a tune";

// How often the bytes stand in what the process may write: heap, stacks, its data.
int times_in_memory(int pid, const std::string& wanted) {
  const std::string folder = "/proc/" + std::to_string(pid);
  std::ifstream maps(folder + "/maps");
  std::FILE* memory = std::fopen((folder + "/mem").c_str(), "rb");
  if (memory == nullptr) throw std::runtime_error("the memory of the window cannot be read");
  int times = 0;
  for (std::string line; std::getline(maps, line);) {
    if (line.find(" rw") == std::string::npos) continue;
    std::uint64_t from = 0, to = 0;
    if (std::sscanf(line.c_str(), "%lx-%lx", &from, &to) != 2) continue;
    std::string bytes(to - from, '\0');
    if (std::fseek(memory, static_cast<long>(from), SEEK_SET) != 0) continue;
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), memory));
    for (std::size_t at = bytes.find(wanted); at != std::string::npos;
         at = bytes.find(wanted, at + 1))
      ++times;
  }
  std::fclose(memory);
  return times;
}

void write_words(Screen& kiosk, const std::string& field, const char* words) {
  kiosk.type(words);
  kiosk.wait_until(
      [&](const UiTree& tree) {
        const UiItem* text = tree.find(field);
        return text != nullptr && text->label == words;
      },
      std::string(words) + " does not stand in the text");
}

class KioskPrivacy : public testing::Test {
 protected:
  // From the welcome screen to the confirm page with a name and words of one's own.
  void go_to_confirm() {
    Screen& kiosk = station_.kiosk();
    station_.go_to_the_description();
    write_words(kiosk, "describe.text", kWords);
    kiosk.tap("nav.next");
    kiosk.wait_screen("contact");
    kiosk.tap("contact.name");
    write_words(kiosk, "contact.name", kName);
    kiosk.tap("contact.phone");
    write_words(kiosk, "contact.phone", kPhone);
    kiosk.tap("nav.next");
    kiosk.wait_screen("confirm");
  }

  void expect_forgotten() {
    Screen& kiosk = station_.kiosk();
    kiosk.wait_screen("welcome");
    for (const char* secret : {kName, kWords, kPhone}) {
      EXPECT_EQ(times_in_memory(kiosk.process_id(), secret), 0) << secret;
      EXPECT_FALSE(station_.has_on_disk(secret)) << secret;
      EXPECT_EQ(kiosk.log().find(secret), std::string::npos) << secret;
    }
  }

  LoneStation station_;
};

TEST_F(KioskPrivacy, MemoryKnowsAVisitorOnlyUntilHeGoesHome) {
  Screen& kiosk = station_.kiosk();
  kiosk.start();
  go_to_confirm();
  EXPECT_GT(times_in_memory(kiosk.process_id(), kName), 0);

  kiosk.tap("nav.home");

  expect_forgotten();
}

TEST_F(KioskPrivacy, MemoryForgetsARegistrationThatWasStored) {
  Screen& kiosk = station_.kiosk();
  kiosk.start();
  go_to_confirm();
  kiosk.tap("confirm.submit");
  kiosk.wait_screen("done");

  kiosk.tap("done.finish");

  expect_forgotten();
}

}  // namespace
}  // namespace huiyin::drive
