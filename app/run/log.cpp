#include "app/run/log.h"

#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace huiyin::run {
namespace {

constexpr std::size_t kKept_lines = 200;

}  // namespace

void init_log(std::string_view program) {
  auto logger = spdlog::stderr_logger_mt(std::string(program));
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z level=%l program=%n %v");
  auto kept = std::make_shared<spdlog::sinks::ringbuffer_sink_mt>(kKept_lines);
  kept->set_pattern("%m-%d %H:%M:%S %l %v");
  logger->sinks().push_back(std::move(kept));
  spdlog::set_default_logger(std::move(logger));
}

void log_info(std::string_view room, std::string_view message) {
  spdlog::info("room={} {}", room, message);
}
void log_warn(std::string_view room, std::string_view message) {
  spdlog::warn("room={} {}", room, message);
}
std::vector<std::string> last_log_lines(std::size_t most) {
  for (const auto& sink : spdlog::default_logger()->sinks()) {
    const auto kept = std::dynamic_pointer_cast<spdlog::sinks::ringbuffer_sink_mt>(sink);
    if (!kept) continue;
    std::vector<std::string> lines = kept->last_formatted(most);
    for (std::string& line : lines)
      while (!line.empty() && line.back() == '\n')
        line.pop_back();
    return lines;
  }
  return {};
}
void log_error(std::string_view room, std::string_view message) {
  spdlog::error("room={} {}", room, message);
}

}  // namespace huiyin::run
