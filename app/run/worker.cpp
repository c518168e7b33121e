#include "app/run/worker.h"

#include <pthread.h>

#include <chrono>
#include <exception>
#include <future>
#include <utility>

#include "app/run/log.h"

namespace huiyin::run {

Worker::Worker(std::string name, Idle idle)
    : name_(std::move(name)), idle_(std::move(idle)), thread_([this] { loop(); }) {}

Worker::~Worker() {
  stop();
}

void Worker::post(Job job) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    jobs_.push_back(std::move(job));
  }
  wake_.notify_one();
}

void Worker::run(Job job) {
  std::promise<void> done;
  auto finished = done.get_future();
  post([&job, held = std::make_shared<std::promise<void>>(std::move(done))] {
    job();
    held->set_value();
  });
  try {
    finished.get();
  } catch (const std::future_error&) {
    // the worker was stopped and dropped the job
  }
}

void Worker::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

// The next job; the idle job when nothing came in time; nullopt at the end.
std::optional<Job> Worker::next() {
  std::unique_lock lock(mutex_);
  const auto ready = [this] { return stopping_ || !jobs_.empty(); };
  if (idle_.after_ms > 0) {
    if (!wake_.wait_for(lock, std::chrono::milliseconds(idle_.after_ms), ready)) return idle_.job;
  } else {
    wake_.wait(lock, ready);
  }
  if (jobs_.empty()) return std::nullopt;
  Job job = std::move(jobs_.front());
  jobs_.pop_front();
  return job;
}

void Worker::loop() {
  pthread_setname_np(pthread_self(), name_.substr(0, 15).c_str());
  while (auto job = next()) {
    try {
      (*job)();
    } catch (const std::exception& e) {  // the last barrier: one bad job must not end the thread
      log_error("worker", name_ + ": " + e.what());
    } catch (...) {
      log_error("worker", name_ + ": a job threw something that is no exception");
    }
  }
}

}  // namespace huiyin::run
