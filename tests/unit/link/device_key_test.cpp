#include "app/link/device_key.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "tests/drive/temp_dir.h"

namespace huiyin::link {
namespace {

class DeviceKeyTest : public ::testing::Test {
 protected:
  std::string keys() const { return (dir_ / "keys").string(); }
  std::string file() const { return keys() + "/device.pem"; }
  static mode_t mode_of(const std::string& path) {
    struct stat info {};
    EXPECT_EQ(::stat(path.c_str(), &info), 0) << path;
    return info.st_mode & 0777;
  }
  drive::TempDir dir_;
};

TEST_F(DeviceKeyTest, IsMadeOnceAndThenTheSame) {
  const auto first = load_or_make_device_key(keys());
  ASSERT_TRUE(first.ok()) << first.error().detail;
  EXPECT_EQ(first->key_sha256.size(), 64U);
  const auto again = load_or_make_device_key(keys());
  ASSERT_TRUE(again.ok());
  EXPECT_EQ(again->key_sha256, first->key_sha256);
  EXPECT_EQ(again->key_pem, first->key_pem);
  EXPECT_EQ(again->certificate_pem, first->certificate_pem);
}

TEST_F(DeviceKeyTest, NobodyElseCanReadIt) {
  ASSERT_TRUE(load_or_make_device_key(keys()).ok());
  EXPECT_EQ(mode_of(file()), 0600U);
  EXPECT_EQ(mode_of(keys()), 0700U);
}

TEST_F(DeviceKeyTest, LeavesNothingElseBehind) {
  ASSERT_TRUE(load_or_make_device_key(keys()).ok());
  const std::filesystem::directory_iterator files(keys());
  EXPECT_EQ(std::distance(begin(files), end(files)), 1);
}

TEST_F(DeviceKeyTest, IsAnotherOneForEachDevice) {
  EXPECT_NE(make_device_key()->key_sha256, make_device_key()->key_sha256);
}

TEST_F(DeviceKeyTest, ADamagedFileIsToldAndLeftAlone) {
  std::filesystem::create_directories(keys());
  std::ofstream(file()) << "not a key";
  const auto key = load_or_make_device_key(keys());
  ASSERT_FALSE(key.ok());
  EXPECT_EQ(key.error().code, ErrorCode::kConfig);
  EXPECT_NE(key.error().detail.find("device.pem"), std::string::npos);
  EXPECT_EQ(std::filesystem::file_size(file()), 9U);
}

TEST_F(DeviceKeyTest, AKeyWithAnothersCertificateIsToldToo) {
  std::filesystem::create_directories(keys());
  std::ofstream(file()) << make_device_key()->key_pem << make_device_key()->certificate_pem;
  EXPECT_EQ(load_or_make_device_key(keys()).error().code, ErrorCode::kConfig);
}

TEST_F(DeviceKeyTest, AFolderThatCannotBeMadeIsTold) {
  std::ofstream(dir_ / "keys") << "a file where the folder should be";
  EXPECT_FALSE(load_or_make_device_key(keys()).ok());
}

}  // namespace
}  // namespace huiyin::link
