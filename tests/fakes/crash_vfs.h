// A disk for SQLite that loses power: files in memory that remember what was synced. A cut drops,
// shortens, reorders and tears (at 512 bytes) the writes since. Registered under a name of its own
// for as long as it lives; nothing may be open on it when it goes.
// Not for: locks between connections (open with an exclusive store), lost directory entries.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3_vfs;

namespace huiyin::fakes {

class CrashVfs {
 public:
  CrashVfs(std::string name, std::uint64_t seed);
  ~CrashVfs();
  CrashVfs(const CrashVfs&) = delete;
  CrashVfs& operator=(const CrashVfs&) = delete;

  const std::string& name() const { return name_; }

  // From now on the operation after `operations` more finds no power, and every one after it.
  void cut_after(int operations) { fuse_ = operations; }
  bool dead() const { return dead_; }
  // Power is back: what was not synced is gone, wholly or in part. Close everything first.
  void power_up();
  // A process died, the machine did not: every write is there, synced or not.
  void forget_cut();

  // Bytes that may still be written before SQLite hears "disk full"; negative: no limit.
  void set_room(std::int64_t bytes) { room_bytes_ = bytes; }
  bool has_limit() const { return room_bytes_ >= 0; }
  std::int64_t syncs() const { return syncs_; }

  // The rest is for the functions that SQLite calls.
  struct Write {
    std::int64_t at = 0;
    std::vector<std::uint8_t> bytes;
    bool cuts_length = false;  // a truncation to `at`
  };
  struct File {
    std::vector<std::uint8_t> bytes;    // as the program sees it
    std::vector<std::uint8_t> durable;  // as the platter has it
    std::vector<Write> since_sync;
  };
  bool has_power();  // counts one operation
  bool takes(std::int64_t bytes);
  void note_sync() { ++syncs_; }
  std::shared_ptr<File> open(std::string_view path);  // empty path: a file without a name
  void remove(std::string_view path) { files_.erase(std::string(path)); }
  bool exists(std::string_view path) const { return files_.count(std::string(path)) != 0; }
  void random(void* out, std::size_t size);

 private:
  void lose_writes(File& file);
  static void apply(std::vector<std::uint8_t>& bytes, const Write& write, std::size_t size);

  std::string name_;
  std::mt19937_64 random_;
  std::map<std::string, std::shared_ptr<File>> files_;
  std::unique_ptr<sqlite3_vfs> vfs_;
  int fuse_ = -1;
  bool dead_ = false;
  std::int64_t room_bytes_ = -1;
  std::int64_t syncs_ = 0;
};

}  // namespace huiyin::fakes
