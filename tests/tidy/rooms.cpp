#include "tests/tidy/rooms.h"

#include <algorithm>
#include <array>

namespace huiyin::tidy {
namespace {

using Names = std::vector<std::string_view>;

// What several rooms share.
const Names kCore = {"app/core"};
const Names kFlow = {"app/core", "app/words"};
const Names kScreens = {"app/core", "app/words", "app/ui"};
const Names kJoining = {"app/core",     "app/ports",      "app/words", "app/sync",
                        "printer/slip", "printer/device", "db",        "app/link",
                        "app/run",      "app/site",       "app/report"};

Names with(Names names, const Names& more) {
  names.insert(names.end(), more.begin(), more.end());
  return names;
}

std::vector<Room> make_rooms() {
  constexpr auto kPure = Nature::kPure;
  constexpr auto kThreads = Nature::kThreads;
  constexpr auto kPlain = Nature::kPlain;
  return {
      {"app/core", 0, kPure, {}, {}},
      {"app/ports", 1, kPure, kCore, {}},
      {"app/words", 1, kPlain, kCore, {"libintl.h"}},
      {"app/sync", 1, kPure, kCore, {"nlohmann/"}},
      {"app/report", 1, kPlain, kCore, {"xlsxwriter.h"}},
      {"app/pinyin", 1, kPlain, kCore, {"unicode/"}},
      {"printer/slip", 1, kPure, kCore, {"pango/", "cairo", "qrencode.h", "fontconfig/"}},
      {"db", 2, kPlain, {"app/core", "app/ports"}, {"sqlite3.h"}},
      {"printer/device", 2, kPlain, {"app/core", "app/ports", "printer/slip"}, {"cups/"}},
      {"app/link",
       2,
       kThreads,
       {"app/core", "app/ports", "app/words", "app/sync"},
       {"boost/", "openssl/", "sodium"}},
      {"app/run", 2, kThreads, {"app/core", "app/ports"}, {"toml++/", "spdlog/"}},
      {"app/ui",
       2,
       kPlain,
       kFlow,
       {"imgui", "misc/freetype/", "backends/", "GLFW/", "GL/", "ft2build", "zlib.h"}},
      {"app/site",
       3,
       kPlain,
       {"app/core", "app/ports", "app/words", "app/report", "app/pinyin", "db", "app/link",
        "app/run"},
       {}},
      {"kiosk/flow", 3, kPure, kFlow, {}},
      {"kiosk/ink", 3, kPlain, kCore, {}},
      {"kiosk/pinyin", 3, kPlain, kCore, {"rime_api.h", "glog/"}},
      {"kiosk/panel", 3, kPlain, with(kScreens, {"kiosk/flow", "kiosk/ink", "kiosk/pinyin"}), {}},
      {"kiosk/speech", 3, kPlain, kFlow, {"espeak-ng/", "alsa/"}},
      {"kiosk/screens", 3, kPlain, with(kScreens, {"kiosk/flow", "kiosk/panel"}), {}},
      {"kiosk/engine", 4, kPlain, with(kJoining, {"kiosk/flow", "kiosk/speech"}), {}},
      {"app/counter/flow", 3, kPure, kFlow, {}},
      {"app/counter/screens", 3, kPlain, with(kScreens, {"app/counter/flow"}), {}},
      {"app/counter/engine", 4, kPlain, with(kJoining, {"app/counter/flow", "app/pinyin"}), {}},
      {"app/cli", 4, kPlain, kJoining, {"CLI/"}},
  };
}

// Headers that start threads; locks and signals between them are no threads.
constexpr std::array kThreadHeaders = {"thread", "pthread.h"};
constexpr std::array kLockHeaders = {"mutex",   "shared_mutex", "condition_variable",
                                     "future",  "semaphore",    "latch",
                                     "barrier", "stop_token"};

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
    "unistd.h",  "fcntl.h",   "poll.h",     "netdb.h",  "dirent.h", "signal.h",
    "termios.h", "spawn.h",   "pwd.h",      "grp.h",    "syslog.h", "time.h",
    "errno.h",   "locale.h",  "stdlib.h",   "string.h", "stdint.h", "dlfcn.h",
    "sched.h",   "strings.h", "langinfo.h", "malloc.h"};

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
  if (holds(kThreadHeaders, name)) return HeaderKind::kThread;
  if (holds(kLockHeaders, name)) return HeaderKind::kLock;
  if (holds(kInputOutputHeaders, name)) return HeaderKind::kInputOutput;
  if (holds(kStandardHeaders, name)) return HeaderKind::kStandard;
  const bool is_system = holds(kSystemHeaders, name) || name.starts_with("sys/") ||
                         name.starts_with("netinet/") || name.starts_with("arpa/") ||
                         name.starts_with("linux/") || name.starts_with("net/");
  return is_system ? HeaderKind::kSystem : HeaderKind::kOutside;
}

}  // namespace huiyin::tidy
