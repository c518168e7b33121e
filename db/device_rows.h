// Paired devices and pairing requests as rows. Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/ports/sync_host.h"
#include "db/database.h"

namespace huiyin::db {

std::vector<PairedDevice> load_devices(Database& database);
std::optional<PairedDevice> load_device(Database& database, DeviceId id);

std::optional<PairingRequest> load_pairing(Database& database, const std::string& id);
std::vector<PairingRequest> load_waiting(Database& database);
void save_pairing_row(Database& database, const PairingRequest& request);
// Requests older than the window stop waiting. True when there were some.
bool expire_pairings(Database& database, Moment now);

}  // namespace huiyin::db
