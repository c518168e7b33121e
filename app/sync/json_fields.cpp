#include "app/sync/json_fields.h"

#include <algorithm>

namespace huiyin::sync {

Result<Json> parse_object(std::string_view text, std::size_t max_bytes) {
  if (text.size() > max_bytes) {
    return fail(ErrorCode::kProtocol, "message of " + std::to_string(text.size()) +
                                          " bytes, at most " + std::to_string(max_bytes));
  }
  Json json = Json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  if (json.is_discarded()) return fail(ErrorCode::kProtocol, "not JSON");
  if (!json.is_object()) return fail(ErrorCode::kProtocol, "not a JSON object");
  return json;
}

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void JsonFields::fault(std::string_view key) {
  if (error_) return;
  error_ = fail(ErrorCode::kProtocol, "bad field " + place_ + std::string(key));
}

const Json* JsonFields::find(const char* key) {
  if (error_) return nullptr;
  const auto found = object_.find(key);
  if (found == object_.end()) {
    fault(key);
    return nullptr;
  }
  return &*found;
}

std::string JsonFields::text(const char* key, std::size_t max_bytes) {
  const Json* value = find(key);
  if (!value) return {};
  if (!value->is_string() || value->get_ref<const std::string&>().size() > max_bytes) {
    fault(key);
    return {};
  }
  return value->get<std::string>();
}

std::string JsonFields::text_or_empty(const char* key, std::size_t max_bytes) {
  if (error_ || !object_.contains(key)) return {};
  return text(key, max_bytes);
}

std::string JsonFields::hex(const char* key, std::size_t digits) {
  std::string value = text(key, digits);
  const bool all_hex = std::all_of(value.begin(), value.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  if (value.size() != digits || !all_hex) fault(key);
  return ok() ? value : std::string();
}

std::int64_t JsonFields::integer(const char* key, std::int64_t low, std::int64_t high) {
  const Json* value = find(key);
  if (!value) return {};
  // An unsigned number above the signed range would wrap around when read as a signed one.
  const bool fits = value->is_number_integer() &&
                    (!value->is_number_unsigned() ||
                     value->get<std::uint64_t>() <= static_cast<std::uint64_t>(INT64_MAX));
  if (!fits || value->get<std::int64_t>() < low || value->get<std::int64_t>() > high) {
    fault(key);
    return {};
  }
  return value->get<std::int64_t>();
}

std::map<std::string, std::string> JsonFields::texts_or_none(const char* key, std::size_t max_items,
                                                             std::size_t max_bytes) {
  std::map<std::string, std::string> out;
  if (error_ || !object_.contains(key)) return out;
  const Json& value = object_[key];
  if (!value.is_object() || value.size() > max_items) {
    fault(key);
    return out;
  }
  for (const auto& [name, text] : value.items()) {
    const bool fits = text.is_string() && name.size() <= max_bytes &&
                      text.get_ref<const std::string&>().size() <= max_bytes;
    if (fits) {
      out.emplace(name, text.get<std::string>());
    } else {
      fault(key);
    }
  }
  return out;
}

bool JsonFields::boolean_or_false(const char* key) {
  if (error_ || !object_.contains(key)) return false;
  const Json& value = object_[key];
  if (!value.is_boolean()) {
    fault(key);
    return false;
  }
  return value.get<bool>();
}

const Json& JsonFields::array(const char* key, std::size_t max_items) {
  static const Json kEmpty = Json::array();
  const Json* value = find(key);
  if (!value) return kEmpty;
  if (!value->is_array() || value->size() > max_items) {
    fault(key);
    return kEmpty;
  }
  return *value;
}

}  // namespace huiyin::sync
