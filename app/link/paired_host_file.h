// The terminal's memory of its host, keys/host.json in the station directory: pin, identity, site
// facts. Mode 0600, replaced atomically. Written once by pairing, read at each start.
#pragma once

#include <string>

#include "app/core/result.h"
#include "app/ports/link.h"

namespace huiyin::link {

// Errors: kReadOnly, kDiskFull, kIo.
Result<Ok> save_paired_host(const std::string& keys_dir, const PairedHost& host);
// Errors: kNotPaired (no such file), kConfig (damaged), kIo.
Result<PairedHost> load_paired_host(const std::string& keys_dir);

}  // namespace huiyin::link
