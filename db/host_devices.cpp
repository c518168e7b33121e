#include "db/host_devices.h"

#include "app/core/number.h"
#include "db/device_rows.h"
#include "db/failure.h"
#include "db/host_journal.h"
#include "db/rights.h"
#include "db/transaction.h"

namespace huiyin::db {

namespace {

PairingRequest waiting_with(HostJournal& journal, const std::string& digits) {
  Database& database = journal.database();
  expire_pairings(database, journal.clock().now());
  std::vector<PairingRequest> matches;
  for (PairingRequest& request : load_waiting(database)) {
    if (request.digits == digits) matches.push_back(std::move(request));
  }
  if (matches.empty()) raise(ErrorCode::kWrongDigits, "no station that waits shows these digits");
  if (matches.size() > 1) raise(ErrorCode::kWrongDigits, "two stations show these digits");
  return matches.front();
}

// Who held this key before stays who it was, so that its chain goes on and its letter is kept.
std::optional<PairedDevice> known_key(Database& database, const std::string& key_sha256) {
  for (PairedDevice& device : load_devices(database)) {
    if (device.key_sha256 == key_sha256) return std::move(device);
  }
  return std::nullopt;
}

PairedDevice new_device(HostJournal& journal, const PairingRequest& request) {
  Database& database = journal.database();
  std::string used;
  for (const PairedDevice& device : load_devices(database))
    used += device.letter;
  const std::optional<char> letter = next_letter(used);
  if (!letter) raise(ErrorCode::kBadValue, "every letter belongs to a terminal already");
  PairedDevice device;
  device.name = request.name;
  device.key_sha256 = request.key_sha256;
  device.letter = *letter;
  while (device.id.value == 0 || device.id == journal.device() ||
         load_device(database, device.id)) {
    for (const std::uint8_t byte : random_bytes<8>(journal.crypto())) {
      device.id.value = device.id.value << 8 | byte;
    }
  }
  return device;
}

void save_device(Database& database, const PairedDevice& device) {
  database.run(
      "INSERT INTO device (id, name, letter, key_sha256, revoked) VALUES (?, ?, ?, ?, 0)"
      " ON CONFLICT (id) DO UPDATE SET name = excluded.name, revoked = 0",
      to_row(device.id), device.name, std::string(1, device.letter), device.key_sha256);
}

void must_know(Database& database, DeviceId device) {
  if (!load_device(database, device)) raise(ErrorCode::kNotPaired, to_string(device));
}

}  // namespace

Result<std::vector<PairedDevice>> HostDevices::list() {
  return guard([&] { return load_devices(journal_.database()); });
}

Result<std::vector<PairingRequest>> HostDevices::waiting() {
  return guard([&] {
    Database& database = journal_.database();
    std::vector<PairingRequest> requests = load_waiting(database);
    const Moment now = journal_.clock().now();
    const bool old_ones = !requests.empty() && requests.front().at + kPairingWindow_ms < now;
    if (!old_ones) return requests;
    Transaction transaction(database);
    expire_pairings(database, now);
    requests = load_waiting(database);
    transaction.commit();
    return requests;
  });
}

Result<PairedDevice> HostDevices::approve(const std::string& digits, const std::string& actor) {
  return guard([&] {
    Database& database = journal_.database();
    Transaction transaction(database);
    require_right(database, actor, Permission::kApprovePairing);
    PairingRequest request = waiting_with(journal_, digits);
    PairedDevice device = known_key(database, request.key_sha256).value_or(PairedDevice{});
    if (device.id.value == 0) device = new_device(journal_, request);
    device.name = request.name;
    device.revoked = false;
    save_device(database, device);
    request.status = PairingStatus::kApproved;
    request.device = device.id;
    request.letter = device.letter;
    save_pairing_row(database, request);
    journal_.note(actor, "paired", to_string(device.id));
    transaction.commit();
    return device;
  });
}

Result<Ok> HostDevices::refuse(const std::string& digits, const std::string& actor) {
  return guard([&] {
    Transaction transaction(journal_.database());
    PairingRequest request = waiting_with(journal_, digits);
    request.status = PairingStatus::kRefused;
    save_pairing_row(journal_.database(), request);
    journal_.note(actor, "pairing_refused", request.id);
    transaction.commit();
  });
}

Result<Ok> HostDevices::revoke(DeviceId device, const std::string& actor) {
  return guard([&] {
    Database& database = journal_.database();
    Transaction transaction(database);
    must_know(database, device);
    database.run("UPDATE device SET revoked = 1 WHERE id = ?", to_row(device));
    journal_.note(actor, "unpaired", to_string(device));
    transaction.commit();
  });
}

Result<Ok> HostDevices::rename(DeviceId device, const std::string& name) {
  return guard([&] {
    Database& database = journal_.database();
    Transaction transaction(database);
    must_know(database, device);
    database.run("UPDATE device SET name = ? WHERE id = ?", name, to_row(device));
    transaction.commit();
  });
}

}  // namespace huiyin::db
