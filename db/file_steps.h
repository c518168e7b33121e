// Steps on files that must survive a power cut: synced, renamed, folder synced. Inside this room
// only; throws Failure with kReadOnly, kDiskFull, kNoSuchFile or kIo.
#pragma once

#include <filesystem>
#include <string>

#include "app/core/moment.h"

namespace huiyin::db {

void make_folder(const std::filesystem::path& dir);
void sync_file(const std::filesystem::path& file);
// Within one file system; both folders synced.
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);
void copy_file_synced(const std::filesystem::path& from, const std::filesystem::path& to);
std::string file_stamp(Moment at, const SiteClock& clock);  // 20261122-205316

}  // namespace huiyin::db
