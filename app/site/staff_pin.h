// The PIN that opens a station's staff page: kept as an argon2id hash in DIR/keys/staff_pin.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "app/core/result.h"
#include "app/ports/crypto.h"

namespace huiyin::site {

// 4 to 8 digits. Errors: kBadValue, kIo.
Result<Ok> set_staff_pin(const std::filesystem::path& station, Crypto& crypto,
                         std::string_view pin);
// None: no PIN is set. Takes about a tenth of a second, as it must.
std::optional<bool> check_staff_pin(const std::filesystem::path& station, Crypto& crypto,
                                    std::string_view pin);

}  // namespace huiyin::site
