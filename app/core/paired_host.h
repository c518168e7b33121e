// What a terminal keeps of its host once staff have approved it. A plain value.
#pragma once

#include <string>

#include "app/core/ids.h"
#include "app/core/moment.h"

namespace huiyin {

enum class PairingStatus { kWaiting, kApproved, kRefused, kExpired };

struct PairedHost {
  DeviceId device;  // who we are from now on
  char letter = '?';
  std::string host_url;         // https://HOST:PORT, as it was reached
  std::string host_key_sha256;  // hex, the pin of the host's key
  std::string epoch;
  std::string site_id;
  std::string site_name;        // "翠湖花园物业服务中心"
  std::string public_host;      // of the URLs in QR codes
  std::string seal_public_key;  // base64, personal data is sealed to it
  SiteClock clock;
};

}  // namespace huiyin
