#include "app/run/sound_config.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/drive/temp_dir.h"

namespace huiyin::run {
namespace {

class SoundConfigTest : public ::testing::Test {
 protected:
  Result<SoundConfig> read(const std::string& text) {
    std::ofstream(folder_ / "sound.toml") << text;
    return load_sound_config(folder_.path());
  }
  drive::TempDir folder_;
};

TEST_F(SoundConfigTest, WithoutAFileIsTheUsualOne) {
  const auto config = load_sound_config(folder_.path());
  ASSERT_TRUE(config.ok());
  EXPECT_EQ(config->device, "default");
  EXPECT_GT(volume_at(*config, 10 * 60), volume_at(*config, 23 * 60));
}

TEST_F(SoundConfigTest, ReadsDeviceClipsAndHours) {
  const auto config = read(
      "device = \"hw:1\"\nclips = \"own\"\n[[volume]]\nfrom = \"22:00\"\npercent = 20\n"
      "[[volume]]\nfrom = \"08:30\"\npercent = 90\n");
  ASSERT_TRUE(config.ok());
  EXPECT_EQ(config->clips, folder_ / "own");
  EXPECT_EQ(volume_at(*config, 9 * 60), 90);
  EXPECT_EQ(volume_at(*config, 0), 20);
}

TEST_F(SoundConfigTest, TheExampleShowsTheUsualSettings) {
  std::filesystem::copy_file(HUIYIN_SOUND_EXAMPLE, folder_ / "sound.toml");
  const auto config = load_sound_config(folder_.path());
  ASSERT_TRUE(config.ok()) << config.error().detail;
  EXPECT_EQ(config->device, SoundConfig{}.device);
  for (const int hour : {3, 7, 12, 21})
    EXPECT_EQ(volume_at(*config, hour * 60), volume_at(SoundConfig{}, hour * 60)) << hour;
}

TEST_F(SoundConfigTest, TellsFileLineAndWhatIsAllowed) {
  const auto percent = read("[[volume]]\nfrom = \"08:00\"\npercent = 101\n");
  EXPECT_NE(percent.error().detail.find("sound.toml:3"), std::string::npos);
  EXPECT_NE(percent.error().detail.find("0 to 100"), std::string::npos);
  const auto key = read("loudness = 3\n");
  EXPECT_NE(key.error().detail.find("sound.toml:1"), std::string::npos);
  EXPECT_NE(key.error().detail.find("device"), std::string::npos) << key.error().detail;
  const auto hour = read("[[volume]]\nfrom = \"24:00\"\npercent = 10\n");
  EXPECT_NE(hour.error().detail.find("23:59"), std::string::npos);
}

}  // namespace
}  // namespace huiyin::run
