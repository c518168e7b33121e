// Reads the fields of one JSON object, remembering the first one that is missing or not what it
// must be; the values read after a fault are empty. Internal to this room: the only header that
// names the JSON library. Never throws.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/moment.h"
#include "app/core/result.h"

namespace huiyin::sync {

using Json = nlohmann::json;

// A whole message. Errors: kProtocol (too long, not JSON, not an object).
Result<Json> parse_object(std::string_view text, std::size_t max_bytes);

std::string dump(const Json& json);  // broken UTF-8 becomes replacement characters

inline constexpr std::int64_t kMaxMoment_ms = 253'402'300'799'999;  // the year 9999

class JsonFields {
 public:
  explicit JsonFields(const Json& object, std::string place = {})
      : object_(object), place_(std::move(place)) {
    if (!object_.is_object()) fault("");
  }

  std::string text(const char* key, std::size_t max_bytes);
  std::string text_or_empty(const char* key, std::size_t max_bytes);  // may be missing
  std::string hex(const char* key, std::size_t digits);               // lower case
  std::int64_t integer(const char* key, std::int64_t low, std::int64_t high);
  // An object of texts; may be missing.
  std::map<std::string, std::string> texts_or_none(const char* key, std::size_t max_items,
                                                   std::size_t max_bytes);
  bool boolean_or_false(const char* key);
  Moment moment(const char* key) { return Moment{integer(key, -kMaxMoment_ms, kMaxMoment_ms)}; }
  const Json& array(const char* key, std::size_t max_items);

  // A word of one of the core's lists: parse is parse_state and the like.
  template <typename T>
  T word(const char* key, std::optional<T> (*parse)(std::string_view)) {
    const std::optional<T> value = parse(text(key, 64));
    if (!value) fault(key);
    return value.value_or(T{});
  }

  void fault(std::string_view key);  // a check of the caller's own failed
  bool ok() const { return !error_.has_value(); }
  const Error& error() const { return *error_; }
  // The error of a part that was read with fields of its own.
  void take_error_of(const JsonFields& part) {
    if (!error_ && !part.ok()) error_ = part.error();
  }

 private:
  const Json* find(const char* key);  // nullptr and a fault when it is missing

  const Json& object_;
  std::string place_;
  std::optional<Error> error_;
};

}  // namespace huiyin::sync
