// The messages, one JSON object each (H = 64 hex digits, D = 16):
//   start   {"proto_min","proto_max","name","commit":H}
//   offer   {"id":32 hex digits,"nonce":H}
//   reveal  {"id","nonce":H}
//   status  {"status":"waiting"|"approved"|"refused"|"expired", when approved also the facts}
//   facts   {"device":D,"letter","epoch","site_id","site_name","public_host","seal_public_key",
//            "utc_offset_min","day_change_min"}; the terminal's file adds
//            "host_url","host_key_sha256"
#include "app/sync/pairing_codec.h"

#include <array>
#include <utility>

#include "app/core/text.h"
#include "app/sync/exchange_codec.h"
#include "app/sync/json_fields.h"

namespace huiyin::sync {
namespace {

constexpr std::size_t kMaxMessage_bytes = 16'384;
constexpr std::size_t kMaxText_bytes = 1024;
constexpr std::array<std::pair<PairingStatus, std::string_view>, 4> kStatusWords = {{
    {PairingStatus::kWaiting, "waiting"},
    {PairingStatus::kApproved, "approved"},
    {PairingStatus::kRefused, "refused"},
    {PairingStatus::kExpired, "expired"},
}};

std::string_view word_of(PairingStatus status) {
  for (const auto& [value, word] : kStatusWords) {
    if (value == status) return word;
  }
  return "expired";
}

std::optional<PairingStatus> parse_status(std::string_view text) {
  for (const auto& [value, word] : kStatusWords) {
    if (word == text) return value;
  }
  return std::nullopt;
}

Json facts_json(const PairedHost& host) {
  return Json{{"device", to_string(host.device)},
              {"letter", std::string(1, host.letter)},
              {"epoch", host.epoch},
              {"site_id", host.site_id},
              {"site_name", host.site_name},
              {"public_host", host.public_host},
              {"seal_public_key", host.seal_public_key},
              {"utc_offset_min", host.clock.utc_offset_min},
              {"day_change_min", host.clock.day_change_min}};
}

PairedHost read_facts(JsonFields& fields) {
  PairedHost host;
  const auto device = parse_device_id(fields.hex("device", 16));
  if (!device || device->value == 0) fields.fault("device");
  host.device = device.value_or(DeviceId{});
  const std::string letter = fields.text("letter", 1);
  if (letter.empty() || letter[0] < 'A' || letter[0] > 'Z') fields.fault("letter");
  host.letter = letter.empty() ? '?' : letter[0];
  host.epoch = fields.text("epoch", kMaxText_bytes);
  host.site_id = fields.text("site_id", kMaxText_bytes);
  host.site_name = fields.text("site_name", kMaxText_bytes);
  host.public_host = fields.text("public_host", kMaxText_bytes);
  host.seal_public_key = fields.text("seal_public_key", kMaxText_bytes);
  host.clock.utc_offset_min =
      static_cast<std::int32_t>(fields.integer("utc_offset_min", -840, 840));
  host.clock.day_change_min = static_cast<std::int32_t>(fields.integer("day_change_min", 0, 1439));
  return host;
}

}  // namespace

std::string write_pair_start(const PairStart& start) {
  return dump(Json{{"proto_min", kProtoMin},
                   {"proto_max", kProtoMax},
                   {"name", start.name},
                   {"commit", start.commit}});
}

Result<PairStart> read_pair_start(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxMessage_bytes);
  if (!json) return json.error();
  JsonFields fields(*json);
  const auto peer_min = fields.integer("proto_min", 0, 1'000'000);
  const auto peer_max = fields.integer("proto_max", 0, 1'000'000);
  if (!fields.ok()) return fields.error();
  const Result<int> proto = agree_proto(static_cast<int>(peer_min), static_cast<int>(peer_max));
  if (!proto) return proto.error();
  PairStart start;
  const Result<std::string> name =
      clean_text(fields.text("name", kMaxText_bytes), kMaxTerminalName_chars);
  if (!name || name->find('\n') != std::string::npos) fields.fault("name");
  start.commit = fields.hex("commit", 64);
  if (!fields.ok()) return fields.error();
  start.name = *name;
  return start;
}

std::string write_pair_offer(const PairOffer& offer) {
  return dump(Json{{"id", offer.id}, {"nonce", offer.nonce}});
}

Result<PairOffer> read_pair_offer(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxMessage_bytes);
  if (!json) return json.error();
  JsonFields fields(*json);
  PairOffer offer;
  offer.id = fields.hex("id", 32);
  offer.nonce = fields.hex("nonce", 64);
  if (!fields.ok()) return fields.error();
  return offer;
}

std::string write_pair_reveal(const PairReveal& reveal) {
  return dump(Json{{"id", reveal.id}, {"nonce", reveal.nonce}});
}

Result<PairReveal> read_pair_reveal(std::string_view text) {
  const Result<PairOffer> same = read_pair_offer(text);
  if (!same) return same.error();
  return PairReveal{same->id, same->nonce};
}

std::string write_pair_status(const PairStatus& status) {
  Json json = Json::object();
  if (status.status == PairingStatus::kApproved) json = facts_json(status.host);
  json["status"] = word_of(status.status);
  return dump(json);
}

Result<PairStatus> read_pair_status(std::string_view text) {
  const Result<Json> json = parse_object(text, kMaxMessage_bytes);
  if (!json) return json.error();
  JsonFields fields(*json);
  PairStatus status;
  status.status = fields.word("status", parse_status);
  if (fields.ok() && status.status == PairingStatus::kApproved) status.host = read_facts(fields);
  if (!fields.ok()) return fields.error();
  return status;
}

}  // namespace huiyin::sync
