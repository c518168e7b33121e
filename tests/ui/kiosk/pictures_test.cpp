// Every screen as a person sees it, left beside the run to be looked at: BUILD/artefacts/kiosk, in
// each language, normal, in large text and in low reach, upright (1080 x 1920) and across (as on
// 1280 x 800). At half of the pixels, so that a run does not wait for them; kiosk-gallery makes the
// whole ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/drive/process.h"
#include "tests/drive/virtual_display.h"

namespace huiyin::drive {
namespace {

struct GlassShape {
  const char* name;
  int width_px;
  int height_px;
};

constexpr GlassShape kUpright{"upright", 540, 960};
constexpr GlassShape kAcross{"across", 800, 500};
constexpr std::chrono::minutes kLongestGallery{5};

// A gallery at work on a display of its own.
struct Gallery {
  explicit Gallery(const GlassShape& shape)
      : folder(std::filesystem::path(HUIYIN_ARTEFACTS) / shape.name),
        display(shape.width_px, shape.height_px) {
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const std::string size = std::to_string(shape.width_px) + "x" + std::to_string(shape.height_px);
    process = Process({{HUIYIN_GALLERY, folder, "--all", "--size", size, "--scale", "0.5"},
                       {{"DISPLAY", display.name()}, {"LSAN_OPTIONS", "exitcode=0"}},
                       folder / "gallery.log",
                       -1});
  }
  [[nodiscard]] std::ptrdiff_t pictures() const {
    const std::filesystem::recursive_directory_iterator all(folder);
    return std::count_if(begin(all), end(all), [](const auto& entry) {
      return entry.path().extension() == ".png" && entry.file_size() > 0;
    });
  }

  std::filesystem::path folder;
  VirtualDisplay display;
  Process process;
};

TEST(KioskPictures, OfEveryScreenInEveryModeAreLeftToBeLookedAt) {
  constexpr int kModes = 9;  // three languages, three ways of reading
  Gallery upright(kUpright), across(kAcross);
  for (Gallery* gallery : {&upright, &across}) {
    EXPECT_EQ(gallery->process.wait(kLongestGallery), 0);
    EXPECT_GT(gallery->pictures(), kModes * 40);
    EXPECT_EQ(gallery->pictures() % kModes, 0);
  }
}

}  // namespace
}  // namespace huiyin::drive
