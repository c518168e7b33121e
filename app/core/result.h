// Result<T>: what a call that may fail returns. For faults that belong to life (no paper, peer
// away, bad input); broken invariants use HUIYIN_CHECK instead.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace huiyin {

// What went wrong, as a word that programs compare and screens translate. Add at the end of its
// group; the names are also the `code` of the command line's JSON errors.
enum class ErrorCode {
  // input of a person
  kEmptyText,
  kTextTooLong,
  kBadUtf8,
  kBadPhone,
  kUnknownHousehold,
  kMissingField,
  kBadValue,
  // tickets
  kUnknownTicket,
  kNotAllowedNow,
  kAlreadyDone,
  kStillOwed,  // detail: fact keys, apart by ", "
  kStale,
  kUnknownEntry,  // of a register
  // codes and slips
  kNotOurCode,
  kOtherSite,
  kUnknownToken,
  // printing
  kNoPrinter,
  kPrinterNotReady,
  kPrintUnconfirmed,
  // link and pairing
  kPeerAway,
  kNotPaired,
  kKeyRefused,
  kWrongDigits,
  kProtocol,
  kPortInUse,
  // files and configuration
  kConfig,
  kNoSuchFile,
  kReadOnly,
  kDiskFull,
  kDatabaseBusy,
  kDatabaseDamaged,
  kDatabaseNewer,
  kIo,
  // rights
  kNotSignedIn,
  kForbidden,
};

const char* name_of(ErrorCode code);  // "unknown_household"

// `detail` is for staff and logs, in English, without personal data: file, line, allowed values.
struct Error {
  ErrorCode code = ErrorCode::kIo;
  std::string detail;
};

struct Ok {};  // Result<Ok>: success without a value

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}
  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }
  const T& value() const& { return std::get<T>(state_); }
  T& value() & { return std::get<T>(state_); }
  T&& value() && { return std::get<T>(std::move(state_)); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

inline Error fail(ErrorCode code, std::string detail = {}) {
  return Error{code, std::move(detail)};
}

}  // namespace huiyin

// A broken invariant: says where, and stops; the supervisor restarts and the journal has the state.
#define HUIYIN_CHECK(condition)                                                           \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "check failed: %s (%s:%d)\n", #condition, __FILE__, __LINE__); \
      std::abort();                                                                       \
    }                                                                                     \
  } while (false)
