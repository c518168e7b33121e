#include "app/run/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace huiyin::run {

void init_log(std::string_view program) {
  auto logger = spdlog::stderr_logger_mt(std::string(program));
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z level=%l program=%n %v");
  spdlog::set_default_logger(std::move(logger));
}

void log_info(std::string_view room, std::string_view message) {
  spdlog::info("room={} {}", room, message);
}
void log_warn(std::string_view room, std::string_view message) {
  spdlog::warn("room={} {}", room, message);
}
void log_error(std::string_view room, std::string_view message) {
  spdlog::error("room={} {}", room, message);
}

}  // namespace huiyin::run
