// Writes JSON text piece by piece, for the command line's --json answers and whoever else prints
// JSON outside this room. Text that is not UTF-8 is written with replacement characters, never
// refused. The caller keeps objects and arrays balanced; text() checks it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::sync {

class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& number(double value);  // null when it is not finite
  JsonWriter& boolean(bool value);
  JsonWriter& null();
  JsonWriter& raw(std::string_view json);  // a value that is JSON text already

  // key() and value in one go.
  JsonWriter& field(std::string_view name, std::string_view value) {
    return key(name).string(value);
  }
  JsonWriter& field(std::string_view name, const char* value) { return key(name).string(value); }
  JsonWriter& field(std::string_view name, std::int64_t value) { return key(name).number(value); }
  JsonWriter& field(std::string_view name, int value) {
    return key(name).number(std::int64_t{value});
  }
  JsonWriter& field(std::string_view name, bool value) { return key(name).boolean(value); }

  std::string text() const;  // the whole, once everything that was begun has ended

 private:
  void separate();  // the comma before a value or key, where one belongs

  std::string out_;
  std::vector<bool> has_items_;  // per open object or array
  bool after_key_ = false;
};

std::string json_quote(std::string_view text);  // with its quotation marks

}  // namespace huiyin::sync
