#include "db/device_rows.h"

#include "db/event_rows.h"
#include "db/failure.h"
#include "db/host_devices.h"

namespace huiyin::db {

namespace {

constexpr std::string_view kDevices =
    "SELECT d.id, d.name, d.letter, d.key_sha256, d.revoked, coalesce(c.seq, 0), d.last_seen,"
    " d.health FROM device d LEFT JOIN chain c ON c.device = d.id ";

constexpr std::string_view kPairings =
    "SELECT id, name, digits, key_sha256, at, status, device, letter FROM pairing ";

char letter_of(const std::string& text) {
  return text.empty() ? '?' : text.front();
}

PairedDevice read_device(const Statement& row) {
  PairedDevice device;
  device.id = device_of_row(row.integer(0));
  device.name = row.text(1);
  device.letter = letter_of(row.text(2));
  device.key_sha256 = row.text(3);
  device.revoked = row.integer(4) != 0;
  device.high = row.integer(5);
  device.last_seen = Moment{row.integer(6)};
  device.health = row.text(7);
  return device;
}

// The numbers are on disk and never change.
std::int64_t row_of(PairingStatus status) {
  switch (status) {
    case PairingStatus::kWaiting: return 0;
    case PairingStatus::kApproved: return 1;
    case PairingStatus::kRefused: return 2;
    case PairingStatus::kExpired: return 3;
  }
  return 3;
}

PairingStatus status_of_row(std::int64_t row) {
  for (const PairingStatus status :
       {PairingStatus::kWaiting, PairingStatus::kApproved, PairingStatus::kRefused}) {
    if (row_of(status) == row) return status;
  }
  return PairingStatus::kExpired;
}

PairingRequest read_pairing(const Statement& row) {
  PairingRequest request;
  request.id = row.text(0);
  request.name = row.text(1);
  request.digits = row.text(2);
  request.key_sha256 = row.text(3);
  request.at = Moment{row.integer(4)};
  request.status = status_of_row(row.integer(5));
  request.device = device_of_row(row.integer(6));
  request.letter = letter_of(row.text(7));
  return request;
}

}  // namespace

std::vector<PairedDevice> load_devices(Database& database) {
  Statement row = database.query(std::string(kDevices) + "ORDER BY d.letter");
  std::vector<PairedDevice> devices;
  while (row.step())
    devices.push_back(read_device(row));
  return devices;
}

std::optional<PairedDevice> load_device(Database& database, DeviceId id) {
  Statement row = database.query(std::string(kDevices) + "WHERE d.id = ?", to_row(id));
  if (!row.step()) return std::nullopt;
  return read_device(row);
}

std::optional<PairingRequest> load_pairing(Database& database, const std::string& id) {
  Statement row = database.query(std::string(kPairings) + "WHERE id = ?", id);
  if (!row.step()) return std::nullopt;
  return read_pairing(row);
}

std::vector<PairingRequest> load_waiting(Database& database) {
  Statement row = database.query(std::string(kPairings) + "WHERE status = ? ORDER BY at, id",
                                 row_of(PairingStatus::kWaiting));
  std::vector<PairingRequest> requests;
  while (row.step())
    requests.push_back(read_pairing(row));
  return requests;
}

void save_pairing_row(Database& database, const PairingRequest& request) {
  // What staff decided stays decided, whatever the link saves afterwards.
  database.run(
      "INSERT INTO pairing (id, name, digits, key_sha256, at, status, device, letter)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
      " name = excluded.name, digits = excluded.digits, key_sha256 = excluded.key_sha256,"
      " at = excluded.at, status = excluded.status, device = excluded.device,"
      " letter = excluded.letter WHERE pairing.status = 0",
      request.id, request.name, request.digits, request.key_sha256, request.at.utc_ms,
      row_of(request.status), to_row(request.device), std::string(1, request.letter));
}

bool expire_pairings(Database& database, Moment now) {
  return database.run("UPDATE pairing SET status = ? WHERE status = ? AND at < ?",
                      row_of(PairingStatus::kExpired), row_of(PairingStatus::kWaiting),
                      now.utc_ms - kPairingWindow_ms) > 0;
}

}  // namespace huiyin::db
