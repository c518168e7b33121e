// What every command of the command line shares: clock, crypto, how to answer and how to fail.
#pragma once

#include <memory>
#include <string>

#include "app/core/result.h"
#include "app/link/sodium_crypto.h"
#include "app/run/system_clock.h"
#include "app/words/i18n.h"

namespace huiyin::cli {

inline constexpr int kExitOk = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;

struct Context {
  bool json = false;         // --json, or standard output is not a terminal
  bool json_errors = false;  // --json
  words::Language language = words::Language::kEn;
  run::SystemClock clock;
  std::unique_ptr<Crypto> crypto = link::make_crypto();
};

// One line (or a JSON text) on standard output, at once.
void say(const std::string& text);
// The error on standard error, as JSON with --json; returns kExitFailed.
int report(const Context& context, const Error& error);
// What a command made goes to this file, and where it went is said as JSON where JSON is wanted.
int keep_made(const Context& context, const std::string& path, const std::string& bytes);

words::Language language_of_environment();

}  // namespace huiyin::cli
