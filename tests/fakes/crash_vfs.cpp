#include "tests/fakes/crash_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace huiyin::fakes {

namespace {

constexpr std::size_t kSector_bytes = 512;

// What SQLite holds for an open file; the first member is what it knows.
struct OpenFile {
  sqlite3_file base;
  CrashVfs* disk;
  std::shared_ptr<CrashVfs::File> file;
};

OpenFile& self(sqlite3_file* file) {
  return *reinterpret_cast<OpenFile*>(file);
}
CrashVfs& disk_of(sqlite3_vfs* vfs) {
  return *static_cast<CrashVfs*>(vfs->pAppData);
}

int on_close(sqlite3_file* file) {
  self(file).file.~shared_ptr();
  return SQLITE_OK;
}

int on_read(sqlite3_file* file, void* out, int size, sqlite3_int64 at) {
  OpenFile& open = self(file);
  if (!open.disk->has_power()) return SQLITE_IOERR_READ;
  const std::vector<std::uint8_t>& bytes = open.file->bytes;
  const auto wanted = static_cast<std::size_t>(size);
  const auto from = std::min(static_cast<std::size_t>(at), bytes.size());
  const std::size_t have = std::min(wanted, bytes.size() - from);
  if (have > 0) std::memcpy(out, bytes.data() + from, have);
  if (have == wanted) return SQLITE_OK;
  std::memset(static_cast<char*>(out) + have, 0, wanted - have);
  return SQLITE_IOERR_SHORT_READ;
}

int on_write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
  OpenFile& open = self(file);
  if (!open.disk->has_power()) return SQLITE_IOERR_WRITE;
  if (!open.disk->takes(size)) return SQLITE_FULL;
  const auto* start = static_cast<const std::uint8_t*>(data);
  CrashVfs::Write write{at, {start, start + size}, false};
  std::vector<std::uint8_t>& bytes = open.file->bytes;
  const std::size_t end = static_cast<std::size_t>(at) + write.bytes.size();
  if (bytes.size() < end) bytes.resize(end);
  std::copy(write.bytes.begin(), write.bytes.end(), bytes.begin() + at);
  open.file->since_sync.push_back(std::move(write));
  return SQLITE_OK;
}

int on_truncate(sqlite3_file* file, sqlite3_int64 size) {
  OpenFile& open = self(file);
  if (!open.disk->has_power()) return SQLITE_IOERR_TRUNCATE;
  open.file->bytes.resize(static_cast<std::size_t>(size));
  open.file->since_sync.push_back({size, {}, true});
  return SQLITE_OK;
}

int on_sync(sqlite3_file* file, int) {
  OpenFile& open = self(file);
  if (!open.disk->has_power()) return SQLITE_IOERR_FSYNC;
  open.disk->note_sync();
  for (const CrashVfs::Write& write : open.file->since_sync) {
    std::vector<std::uint8_t>& durable = open.file->durable;
    const auto at = static_cast<std::size_t>(write.at);
    if (write.cuts_length) {
      durable.resize(at);
    } else {
      durable.resize(std::max(durable.size(), at + write.bytes.size()));
      std::copy(write.bytes.begin(), write.bytes.end(), durable.begin() + write.at);
    }
  }
  open.file->since_sync.clear();
  return SQLITE_OK;
}

int on_size(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(self(file).file->bytes.size());
  return SQLITE_OK;
}

int on_lock(sqlite3_file*, int) {
  return SQLITE_OK;
}
int on_reserved(sqlite3_file*, int* held) {
  *held = 0;
  return SQLITE_OK;
}
int on_control(sqlite3_file*, int, void*) {
  return SQLITE_NOTFOUND;
}
int on_sector_size(sqlite3_file*) {
  return static_cast<int>(kSector_bytes);
}
int on_traits(sqlite3_file*) {
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

constexpr sqlite3_io_methods kMethods = {
    1,       on_close, on_read,     on_write,   on_truncate,    on_sync,   on_size,
    on_lock, on_lock,  on_reserved, on_control, on_sector_size, on_traits, nullptr,
    nullptr, nullptr,  nullptr,     nullptr,    nullptr};

int on_open(sqlite3_vfs* vfs, sqlite3_filename path, sqlite3_file* file, int flags,
            int* out_flags) {
  CrashVfs& disk = disk_of(vfs);
  OpenFile& open = self(file);
  open.base.pMethods = nullptr;  // SQLite calls close only when this is set
  if (!disk.has_power()) return SQLITE_CANTOPEN;
  const std::string_view name = path == nullptr ? std::string_view() : std::string_view(path);
  const bool creates = (flags & SQLITE_OPEN_CREATE) != 0 || name.empty();
  if (!creates && !disk.exists(name)) return SQLITE_CANTOPEN;
  open.disk = &disk;
  new (&open.file) std::shared_ptr<CrashVfs::File>(disk.open(name));
  open.base.pMethods = &kMethods;
  if (out_flags != nullptr) *out_flags = flags;
  return SQLITE_OK;
}

int on_delete(sqlite3_vfs* vfs, const char* path, int) {
  CrashVfs& disk = disk_of(vfs);
  if (!disk.has_power()) return SQLITE_IOERR_DELETE;
  if (!disk.exists(path)) return SQLITE_IOERR_DELETE_NOENT;
  disk.remove(path);
  return SQLITE_OK;
}

int on_access(sqlite3_vfs* vfs, const char* path, int, int* result) {
  *result = disk_of(vfs).exists(path) ? 1 : 0;
  return SQLITE_OK;
}

int on_full_path(sqlite3_vfs*, const char* path, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", path);
  return SQLITE_OK;
}

int on_random(sqlite3_vfs* vfs, int size, char* out) {
  disk_of(vfs).random(out, static_cast<std::size_t>(size));
  return size;
}

int on_sleep(sqlite3_vfs*, int us) {
  return us;
}

int on_time(sqlite3_vfs*, double* julian_day) {
  *julian_day = 2461366.0;
  return SQLITE_OK;
}

int on_last_error(sqlite3_vfs*, int, char*) {
  return 0;
}

}  // namespace

CrashVfs::CrashVfs(std::string name, std::uint64_t seed)
    : name_(std::move(name)), random_(seed), vfs_(std::make_unique<sqlite3_vfs>()) {
  *vfs_ = sqlite3_vfs{};
  vfs_->iVersion = 1;
  vfs_->szOsFile = sizeof(OpenFile);
  vfs_->mxPathname = 512;
  vfs_->zName = name_.c_str();
  vfs_->pAppData = this;
  vfs_->xOpen = on_open;
  vfs_->xDelete = on_delete;
  vfs_->xAccess = on_access;
  vfs_->xFullPathname = on_full_path;
  vfs_->xRandomness = on_random;
  vfs_->xSleep = on_sleep;
  vfs_->xCurrentTime = on_time;
  vfs_->xGetLastError = on_last_error;
  sqlite3_vfs_register(vfs_.get(), 0);
}

CrashVfs::~CrashVfs() {
  sqlite3_vfs_unregister(vfs_.get());
}

bool CrashVfs::has_power() {
  if (fuse_ == 0) dead_ = true;
  if (fuse_ > 0) --fuse_;
  return !dead_;
}

bool CrashVfs::takes(std::int64_t bytes) {
  if (room_bytes_ < 0) return true;
  if (bytes > room_bytes_) return false;
  room_bytes_ -= bytes;
  return true;
}

std::shared_ptr<CrashVfs::File> CrashVfs::open(std::string_view path) {
  if (path.empty()) return std::make_shared<File>();
  std::shared_ptr<File>& file = files_[std::string(path)];
  if (!file) file = std::make_shared<File>();
  return file;
}

void CrashVfs::random(void* out, std::size_t size) {
  auto* bytes = static_cast<std::uint8_t*>(out);
  std::generate(bytes, bytes + size, [this] { return static_cast<std::uint8_t>(random_()); });
}

void CrashVfs::apply(std::vector<std::uint8_t>& bytes, const Write& write, std::size_t size) {
  const auto at = static_cast<std::size_t>(write.at);
  if (write.cuts_length) {
    bytes.resize(at);
    return;
  }
  bytes.resize(std::max(bytes.size(), at + size));
  std::copy_n(write.bytes.begin(), size, bytes.begin() + write.at);
}

void CrashVfs::lose_writes(File& file) {
  // none, a prefix, or any of them in any order; one in four is torn at a sector's edge.
  const std::uint64_t fate = random_() % 4;
  std::vector<Write>& writes = file.since_sync;
  if (fate == 0) writes.clear();
  if (fate == 1 && !writes.empty()) writes.resize(random_() % writes.size());
  if (fate == 3) std::shuffle(writes.begin(), writes.end(), random_);
  for (const Write& write : writes) {
    if (fate >= 2 && random_() % 2 == 0) continue;
    std::size_t size = write.bytes.size();
    if (random_() % 4 == 0) size = size * (random_() % 8) / 8 / kSector_bytes * kSector_bytes;
    apply(file.durable, write, size);
  }
}

void CrashVfs::power_up() {
  for (auto& [path, file] : files_) {
    lose_writes(*file);
    file->since_sync.clear();
    file->bytes = file->durable;
  }
  forget_cut();
}

void CrashVfs::forget_cut() {
  fuse_ = -1;
  dead_ = false;
}

}  // namespace huiyin::fakes
