// What a Result says when it refuses, as a word that reads well in an assertion. For tests only.
#pragma once

#include <string>

#include "app/core/result.h"

namespace huiyin {

// "" when the call succeeded, else the code's name ("text_too_long").
template <typename T>
std::string refusal(const Result<T>& result) {
  return result.ok() ? std::string{} : std::string(name_of(result.error().code));
}

// "" when the call succeeded, else what staff read about it.
template <typename T>
std::string detail(const Result<T>& result) {
  return result.ok() ? std::string{} : result.error().detail;
}

}  // namespace huiyin
