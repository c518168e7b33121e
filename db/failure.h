// How errors travel inside this room: thrown as Failure, turned into a Result at its edge by
// guard(). Nothing of this leaves db.
#pragma once

#include <new>
#include <type_traits>
#include <utility>

#include "app/core/result.h"

namespace huiyin::db {

struct Failure {
  Error error;
};

[[noreturn]] inline void raise(ErrorCode code, std::string detail = {}) {
  throw Failure{fail(code, std::move(detail))};
}

// Runs `work` and hands back what it returns; whatever it throws comes back as the error.
template <typename Work>
auto guard(Work&& work) {
  using Value = std::invoke_result_t<Work>;
  using Out = std::conditional_t<std::is_void_v<Value>, Ok, Value>;
  try {
    if constexpr (std::is_void_v<Value>) {
      work();
      return Result<Out>(Ok{});
    } else {
      return Result<Out>(work());
    }
  } catch (const Failure& failure) {
    return Result<Out>(failure.error);
  } catch (const std::bad_alloc&) {
    return Result<Out>(fail(ErrorCode::kIo, "out of memory"));
  }
}

// The value of an inner call that answers with a Result; its error travels on.
template <typename T>
T take(Result<T> result) {
  if (!result.ok()) throw Failure{result.error()};
  return std::move(result).value();
}

}  // namespace huiyin::db
