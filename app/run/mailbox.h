// A bounded queue from many threads to one. The reader is woken by a function of its own (a window
// by an empty event), so it can sleep elsewhere. When it is full the newest is refused: the writer
// hears it and decides.
// Thread: put() from any; take_all() from the reader.
#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace huiyin::run {

inline constexpr std::size_t kMailboxBound = 4096;  // a person cannot cause so many in one frame

template <typename T>
class Mailbox {
 public:
  explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

  bool put(T item) {
    {
      const std::lock_guard lock(mutex_);
      if (items_.size() >= kMailboxBound) return false;
      items_.push_back(std::move(item));
    }
    if (wake_) wake_();
    return true;
  }

  std::vector<T> take_all() {
    const std::lock_guard lock(mutex_);
    return std::exchange(items_, {});
  }

 private:
  std::function<void()> wake_;
  std::mutex mutex_;
  std::vector<T> items_;  // guarded by mutex_
};

}  // namespace huiyin::run
