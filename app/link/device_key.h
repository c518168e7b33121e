// A terminal's own key: P-256, in a self-signed certificate that only carries it. There is no CA:
// who we are is the SHA-256 of the SubjectPublicKeyInfo, which the other side pins at pairing, so
// the certificate's dates say nothing and are ignored (a dead clock battery must not lock a kiosk
// out). The private key never leaves its file, keys/device.pem, mode 0600, replaced atomically.
#pragma once

#include <cstdint>
#include <string>

#include "app/core/result.h"

namespace huiyin::link {

struct DeviceKey {
  std::string key_pem;
  std::string certificate_pem;
  std::string key_sha256;  // 64 hex digits: the pin
};

// Dates as seconds from 1970; the default covers every clock a machine may have.
struct KeyDates {
  std::int64_t not_before_s = 946'684'800;     // 2000-01-01
  std::int64_t not_after_s = 253'402'300'799;  // 9999-12-31
};

// Errors: kIo when OpenSSL cannot make one.
Result<DeviceKey> make_device_key(const KeyDates& dates = {});

// The key in keys_dir/device.pem; makes the folder (0700) and the key when there is none.
// Errors: kConfig (the file is there but is no such key; it is left alone), kReadOnly, kDiskFull,
// kIo.
Result<DeviceKey> load_or_make_device_key(const std::string& keys_dir);

}  // namespace huiyin::link
