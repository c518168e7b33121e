#include "db/file_steps.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include "db/failure.h"

namespace huiyin::db {

namespace {

ErrorCode code_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: return ErrorCode::kNoSuchFile;
    case EACCES:
    case EPERM:
    case EROFS: return ErrorCode::kReadOnly;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return ErrorCode::kDiskFull;
    default: return ErrorCode::kIo;
  }
}

[[noreturn]] void raise_file(int error, const std::filesystem::path& path) {
  raise(code_of(error), path.string() + ": " + std::generic_category().message(error));
}

void sync_path(const std::filesystem::path& path, int flags) {
  const int fd = ::open(path.c_str(), flags | O_CLOEXEC);
  if (fd < 0) raise_file(errno, path);
  const int error = ::fsync(fd) == 0 ? 0 : errno;
  ::close(fd);
  if (error != 0) raise_file(error, path);
}

void sync_folder_of(const std::filesystem::path& file) {
  const std::filesystem::path dir = file.parent_path();
  sync_path(dir.empty() ? std::filesystem::path(".") : dir, O_RDONLY | O_DIRECTORY);
}

}  // namespace

void make_folder(const std::filesystem::path& dir) {
  std::error_code error;
  std::filesystem::create_directories(dir, error);
  if (error) raise_file(error.value(), dir);
}

void sync_file(const std::filesystem::path& file) {
  sync_path(file, O_RDONLY);
}

void move_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) raise_file(errno, to);
  sync_folder_of(to);
  if (from.parent_path() != to.parent_path()) sync_folder_of(from);
}

void copy_file_synced(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code error;
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
  if (error) raise_file(error.value(), to);
  sync_file(to);
}

std::string file_stamp(Moment at, const SiteClock& clock) {
  const CivilTime t = civil(at, clock);
  char text[32];
  std::snprintf(text, sizeof text, "%04d%02d%02d-%02d%02d%02d", t.year % 10000, t.month % 100,
                t.day % 100, t.hour % 100, t.minute % 100, t.second % 100);
  return text;
}

}  // namespace huiyin::db
