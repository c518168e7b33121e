// Kiosks as staff see them: approve a pairing by its six digits, revoke, rename. The exchange with
// them is SyncHost's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/ports/sync_host.h"

namespace huiyin::db {

class HostJournal;

inline constexpr std::int64_t kPairingWindow_ms = 2 * 60'000;

class HostDevices {
 public:
  explicit HostDevices(HostJournal& journal) : journal_(journal) {}

  Result<std::vector<PairedDevice>> list();

  // Requests that still wait, oldest first; those past the window become kExpired here.
  Result<std::vector<PairingRequest>> waiting();

  // Gives the station that shows `digits` its device id and letter. A station whose key was paired
  // before gets its old id and letter back. Errors: kWrongDigits (none or two show them),
  // kBadValue (all letters are given away).
  Result<PairedDevice> approve(const std::string& digits, const std::string& actor);
  Result<Ok> refuse(const std::string& digits, const std::string& actor);  // kWrongDigits
  Result<Ok> revoke(DeviceId device, const std::string& actor);            // kNotPaired
  Result<Ok> rename(DeviceId device, const std::string& name);             // kNotPaired

 private:
  HostJournal& journal_;
};

}  // namespace huiyin::db
