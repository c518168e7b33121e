// How a test hears that something happened on another thread, without waiting on the clock.
// Thread: any.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace huiyin::run {

class Bell {
 public:
  void ring() {
    const std::lock_guard lock(mutex_);
    ++rings_;
    rung_.notify_all();
  }
  // True as soon as it has rung so often in all; false when that takes too long.
  bool heard(int times = 1) {
    std::unique_lock lock(mutex_);
    return rung_.wait_for(lock, std::chrono::seconds(20), [&] { return rings_ >= times; });
  }
  int rings() {
    const std::lock_guard lock(mutex_);
    return rings_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable rung_;
  int rings_ = 0;  // guarded by mutex_
};

}  // namespace huiyin::run
