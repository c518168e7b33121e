// A station folder as pairing leaves it, without a host: settings, key, a record with homes and
// office. And what is in such a record afterwards.
//
// Errors: what does not work throws std::runtime_error.
#pragma once

#include <filesystem>

#include "app/run/config.h"

namespace huiyin::drive {

run::StationConfig lone_settings();  // its host's port is one where nobody listens
void make_station_folder(const std::filesystem::path& folder, const run::StationConfig& config);
// Homes 1-1-1501 … 3-2-1602; the site's public host is HUIYIN.EXAMPLE.
void pair_with_nobody(const std::filesystem::path& folder);
// Tickets in the record, which no program has open.
int stored_registrations(const std::filesystem::path& folder);

}  // namespace huiyin::drive
