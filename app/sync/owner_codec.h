// What a kiosk asks about a matter on behalf of its owner, and the answer, as JSON text and back.
// Pure; the rules of exchange_codec.h hold.
#pragma once

#include <string>
#include <string_view>

#include "app/core/exchange.h"
#include "app/core/result.h"

namespace huiyin::sync {

std::string write_owner_key(const OwnerKey& key);
Result<OwnerKey> read_owner_key(std::string_view text);
std::string write_owner_view(const OwnerView& view);
Result<OwnerView> read_owner_view(std::string_view text);

}  // namespace huiyin::sync
