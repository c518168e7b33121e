// Event bodies as canonical text: what is stored, hashed and sent. One `key=value` line a field in
// a fixed order; see the grammar in the .cpp. Unknown keys are ignored when read, so that older
// programs can follow newer devices; the stored text keeps them.
#pragma once

#include <string>
#include <string_view>

#include "app/core/event.h"
#include "app/core/result.h"

namespace huiyin {

inline constexpr int kEventVersion = 1;

struct EncodedBody {
  std::string type;  // "registered", "acted", "slip", "noted", "entry"
  int version = kEventVersion;
  std::string text;
};

EncodedBody encode_body(const EventBody& body);
// Errors: kProtocol with the key at fault. Unknown type: kProtocol "unknown type" (kept, not
// applied).
Result<EventBody> decode_body(std::string_view type, int version, std::string_view text);

std::string encode_private(const Private& p);  // the plain text that is sealed
Result<Private> decode_private(std::string_view text);

// The bytes whose SHA-256 is the event's hash: previous hash (32 bytes or empty), then header and
// body in canonical form. Chained per device.
std::string hash_input(std::string_view previous_hash, const Event& header,
                       const EncodedBody& body);

}  // namespace huiyin
