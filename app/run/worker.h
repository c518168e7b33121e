// One thread that does jobs in order. Each outside thing that may block (the database, the printer)
// has one worker of its own; nothing is shared but values.
// Thread: post() and run() from any thread but the worker's own (run() would wait for itself).
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace huiyin::run {

using Job = std::function<void()>;

class Worker {
 public:
  struct Idle {                 // done when no job came for so long
    std::int64_t after_ms = 0;  // 0: never
    Job job;
  };

  explicit Worker(std::string name) : Worker(std::move(name), Idle{}) {}
  Worker(std::string name, Idle idle);
  ~Worker();  // finishes what was posted, then joins
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void post(Job job);
  void run(Job job);  // returns when it is done
  void stop();        // as the destructor; later jobs are dropped

 private:
  void loop();
  std::optional<Job> next();

  std::string name_;
  Idle idle_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;   // guarded by mutex_
  bool stopping_ = false;  // guarded by mutex_
  std::thread thread_;
};

}  // namespace huiyin::run
