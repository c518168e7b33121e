#include "tests/tidy/rooms.h"

#include <algorithm>
#include <array>

namespace huiyin::tidy {
namespace {

std::vector<Room> make_rooms() {
  return {
      {"app/core", 0, {}, {}},
      {"app/ports", 1, {"app/core"}, {}},
      {"app/words", 1, {"app/core"}, {"libintl.h"}},
      {"app/sync", 1, {"app/core"}, {"nlohmann/"}},
      {"printer/slip", 1, {"app/core"}, {"pango/", "cairo", "qrencode.h", "fontconfig/"}},
      {"db", 2, {"app/core", "app/ports"}, {"sqlite3.h"}},
      {"printer/device", 2, {"app/core", "app/ports", "printer/slip"}, {"cups/"}},
      {"app/link",
       2,
       {"app/core", "app/ports", "app/words", "app/sync"},
       {"boost/", "openssl/", "sodium"},
       true},
      {"app/run", 2, {"app/core", "app/ports"}, {"toml++/", "spdlog/"}, true},
      {"app/ui",
       2,
       {"app/core", "app/words"},
       {"imgui", "misc/freetype/", "backends/", "GLFW/", "GL/", "ft2build"}},
      {"kiosk", 3, {"app/core", "app/ports", "app/words", "app/run", "app/ui"}, {}},
      {"app/counter", 3, {"app/core", "app/ports", "app/words", "app/run", "app/ui"}, {}},
      {"app/cli",
       3,
       {"app/core", "app/ports", "app/words", "db", "app/sync", "app/link", "printer/slip",
        "printer/device", "app/run"},
       {"CLI/"}},
  };
}

constexpr std::array kThreadHeaders = {
    "thread",    "mutex", "shared_mutex", "condition_variable", "future",
    "semaphore", "latch", "barrier",      "stop_token"};

constexpr std::array kInputOutputHeaders = {"fstream", "iostream", "filesystem", "random", "print"};

constexpr std::array kStandardHeaders = {"algorithm",
                                         "any",
                                         "array",
                                         "atomic",
                                         "bit",
                                         "bitset",
                                         "cassert",
                                         "cctype",
                                         "cerrno",
                                         "cfloat",
                                         "charconv",
                                         "chrono",
                                         "cinttypes",
                                         "climits",
                                         "clocale",
                                         "cmath",
                                         "compare",
                                         "complex",
                                         "concepts",
                                         "coroutine",
                                         "csetjmp",
                                         "csignal",
                                         "cstdarg",
                                         "cstddef",
                                         "cstdint",
                                         "cstdio",
                                         "cstdlib",
                                         "cstring",
                                         "cuchar",
                                         "cwchar",
                                         "ctime",
                                         "cwctype",
                                         "deque",
                                         "exception",
                                         "forward_list",
                                         "functional",
                                         "initializer_list",
                                         "iomanip",
                                         "ios",
                                         "iosfwd",
                                         "istream",
                                         "iterator",
                                         "limits",
                                         "list",
                                         "locale",
                                         "map",
                                         "memory",
                                         "memory_resource",
                                         "new",
                                         "numbers",
                                         "numeric",
                                         "optional",
                                         "ostream",
                                         "queue",
                                         "ranges",
                                         "ratio",
                                         "regex",
                                         "scoped_allocator",
                                         "set",
                                         "source_location",
                                         "span",
                                         "sstream",
                                         "stack",
                                         "stdexcept",
                                         "streambuf",
                                         "string",
                                         "string_view",
                                         "system_error",
                                         "tuple",
                                         "type_traits",
                                         "typeindex",
                                         "typeinfo",
                                         "unordered_map",
                                         "unordered_set",
                                         "utility",
                                         "valarray",
                                         "variant",
                                         "vector",
                                         "version"};

constexpr std::array kSystemHeaders = {
    "unistd.h", "fcntl.h",  "poll.h",   "netdb.h",  "dirent.h", "signal.h",  "termios.h",
    "spawn.h",  "pwd.h",    "grp.h",    "syslog.h", "time.h",   "errno.h",   "locale.h",
    "stdlib.h", "string.h", "stdint.h", "dlfcn.h",  "sched.h",  "strings.h", "langinfo.h"};

template <typename List>
bool holds(const List& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

bool is_below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && path.substr(folder.size()).starts_with('/');
}

}  // namespace

const std::vector<Room>& rooms() {
  static const std::vector<Room> kRooms = make_rooms();
  return kRooms;
}

const Room* room_of(std::string_view path) {
  const auto at = std::find_if(rooms().begin(), rooms().end(),
                               [path](const Room& room) { return is_below(path, room.path); });
  return at == rooms().end() ? nullptr : &*at;
}

bool is_program(std::string_view path) {
  return path.ends_with("/main.cpp") || path.ends_with("_main.cpp");
}

bool is_in_house(std::string_view path) {
  return is_below(path, "app") || is_below(path, "kiosk") || is_below(path, "printer") ||
         is_below(path, "db");
}

HeaderKind kind_of_header(std::string_view name) {
  if (holds(kThreadHeaders, name) || name == "pthread.h") return HeaderKind::kThread;
  if (holds(kInputOutputHeaders, name)) return HeaderKind::kInputOutput;
  if (holds(kStandardHeaders, name)) return HeaderKind::kStandard;
  const bool is_system = holds(kSystemHeaders, name) || name.starts_with("sys/") ||
                         name.starts_with("netinet/") || name.starts_with("arpa/") ||
                         name.starts_with("linux/") || name.starts_with("net/");
  return is_system ? HeaderKind::kSystem : HeaderKind::kOutside;
}

}  // namespace huiyin::tidy
