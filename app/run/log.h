// Key=value lines on stderr, for journald. Never personal data: no names, telephones, doors, texts.
// Thread: any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace huiyin::run {

void init_log(std::string_view program);  // once, in main
void log_info(std::string_view room, std::string_view message);
void log_warn(std::string_view room, std::string_view message);
// The newest lines since init_log, oldest first: for a staff page at a machine without a keyboard.
std::vector<std::string> last_log_lines(std::size_t most);
void log_error(std::string_view room, std::string_view message);

}  // namespace huiyin::run
