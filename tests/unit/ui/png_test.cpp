#include "app/ui/png.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace huiyin::ui {
namespace {

uint32_t number_at(const std::string& bytes, size_t at) {
  uint32_t value = 0;
  for (size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

TEST(Png, HoldsThePixelsItWasGiven) {
  const std::string path = ::testing::TempDir() + "png-" + std::to_string(getpid());
  const std::vector<uint8_t> rgb{255, 0, 0, 0, 255, 0};  // one row: red, green
  ASSERT_TRUE(write_png(path, 2, 1, rgb).ok());
  std::stringstream read;
  read << std::ifstream(path, std::ios::binary).rdbuf();
  std::filesystem::remove(path);
  const std::string bytes = read.str();
  ASSERT_EQ(bytes.substr(1, 3), "PNG");
  EXPECT_EQ(number_at(bytes, 16), 2U);
  EXPECT_EQ(number_at(bytes, 20), 1U);
  const uint32_t length = number_at(bytes, 33);
  const std::string data = bytes.substr(41, length);
  std::string raw(7, '\0');
  uLongf size = raw.size();
  ASSERT_EQ(uncompress(reinterpret_cast<Bytef*>(raw.data()), &size,
                       reinterpret_cast<const Bytef*>(data.data()), length),
            Z_OK);
  EXPECT_EQ(raw, std::string("\x00\xFF\x00\x00\x00\xFF\x00", 7));
}

}  // namespace
}  // namespace huiyin::ui
