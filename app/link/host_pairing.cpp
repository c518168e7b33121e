// The host's half of pairing (host_service.h). The order is what makes it safe: the terminal's
// commitment is here before our secret leaves, and the key that started is the key that goes on.
#include <algorithm>

#include "app/link/host_service.h"
#include "app/link/pairing_rule.h"

namespace huiyin::link {

HttpReply HostService::for_pairing(const HttpRequest& request, Route route) {
  if (request.key_sha256.empty()) {
    return error_reply(403, fail(ErrorCode::kNotPaired, "pairing needs a client key"));
  }
  forget_old_pairings();
  if (route == Route::kPairStart) return pair_start(request);
  if (route == Route::kPairReveal) return pair_reveal(request);
  return pair_status(request);
}

// An approval is told for another window's length, in case its answer was lost on the way.
void HostService::forget_old_pairings() {
  const std::int64_t now_ms = parts_.clock.monotonic_ms();
  std::erase_if(pairings_, [&](const auto& entry) {
    return now_ms - entry.second.started_ms > 2 * options_.pairing_window_ms;
  });
}

// A terminal that starts again shows new digits: its old ones must not be approved any more.
Result<Ok> HostService::end_earlier_pairings(const std::string& key_sha256) {
  for (auto it = pairings_.begin(); it != pairings_.end();) {
    if (it->second.key_sha256 != key_sha256) {
      ++it;
      continue;
    }
    Result<std::optional<PairingRequest>> earlier = parts_.host.find_pairing(it->first);
    if (!earlier) return earlier.error();
    if (*earlier && (*earlier)->status == PairingStatus::kWaiting) {
      (*earlier)->status = PairingStatus::kExpired;
      const Result<Ok> saved = parts_.host.save_pairing(**earlier);
      if (!saved) return saved.error();
    }
    it = pairings_.erase(it);
  }
  return Ok{};
}

HttpReply HostService::pair_start(const HttpRequest& request) {
  const Result<sync::PairStart> start = sync::read_pair_start(request.body);
  if (!start) return failed(start.error());
  if (!pairing_open_)
    return failed(fail(ErrorCode::kForbidden, "pairing is closed at the counter"));
  const Result<Ok> freed = end_earlier_pairings(request.key_sha256);
  if (!freed) return failed(freed.error());
  const auto of_this_address =
      std::count_if(pairings_.begin(), pairings_.end(),
                    [&](const auto& entry) { return entry.second.address == request.address; });
  if (pairings_.size() >= kMaxPairings ||
      of_this_address >= static_cast<std::ptrdiff_t>(kMaxPairingsOfOne)) {
    return error_reply(429, fail(ErrorCode::kForbidden, "too many pairings wait, try later"));
  }
  Pairing pairing;
  pairing.key_sha256 = request.key_sha256;
  pairing.address = request.address;
  pairing.name = start->name;
  pairing.commit = start->commit;
  pairing.host_nonce = make_nonce(parts_.crypto);
  pairing.started_ms = parts_.clock.monotonic_ms();
  const std::string id = make_pairing_id(parts_.crypto);
  HttpReply reply;
  reply.body = sync::write_pair_offer({id, pairing.host_nonce});
  pairings_.emplace(id, std::move(pairing));
  return reply;
}

HttpReply HostService::pair_reveal(const HttpRequest& request) {
  const Result<sync::PairReveal> reveal = sync::read_pair_reveal(request.body);
  if (!reveal) return failed(reveal.error());
  const auto found = pairings_.find(reveal->id);
  if (found == pairings_.end() || found->second.key_sha256 != request.key_sha256) {
    return error_reply(404, fail(ErrorCode::kNotPaired, "no such pairing"));
  }
  Pairing& pairing = found->second;
  if (pairing.revealed || commit_to(parts_.crypto, reveal->nonce) != pairing.commit) {
    // One try: a second guess would need a new commitment.
    pairings_.erase(found);
    return error_reply(403, fail(ErrorCode::kWrongDigits, "not what was committed to"));
  }
  pairing.revealed = true;
  PairingRequest waiting;
  waiting.id = reveal->id;
  waiting.name = pairing.name;
  waiting.key_sha256 = pairing.key_sha256;
  waiting.at = parts_.clock.now();
  waiting.digits = pairing_digits(parts_.crypto, {pairing.key_sha256, host_key_sha256_},
                                  {reveal->nonce, pairing.host_nonce});
  const Result<Ok> saved = parts_.host.save_pairing(waiting);
  if (!saved) return failed(saved.error());
  HttpReply reply;
  reply.body = sync::write_pair_status({PairingStatus::kWaiting, {}});
  return reply;
}

HttpReply HostService::pair_status(const HttpRequest& request) {
  const std::string id = query_value(request.query, "id").value_or("");
  const auto pending = pairings_.find(id);
  const bool same_key =
      pending != pairings_.end() && pending->second.key_sha256 == request.key_sha256;
  if (!same_key || !pending->second.revealed) {
    return error_reply(404, fail(ErrorCode::kNotPaired, "no such pairing"));
  }
  Result<std::optional<PairingRequest>> found = parts_.host.find_pairing(id);
  if (!found) return failed(found.error());
  if (!*found) return error_reply(404, fail(ErrorCode::kNotPaired, "no such pairing"));
  PairingRequest& waiting = **found;
  const std::int64_t age_ms = parts_.clock.monotonic_ms() - pending->second.started_ms;
  if (waiting.status == PairingStatus::kWaiting && age_ms > options_.pairing_window_ms) {
    waiting.status = PairingStatus::kExpired;
    const Result<Ok> saved = parts_.host.save_pairing(waiting);
    if (!saved) return failed(saved.error());
  }
  HttpReply reply;
  reply.body = sync::write_pair_status({waiting.status, facts_for(waiting)});
  return reply;
}

PairedHost HostService::facts_for(const PairingRequest& request) {
  PairedHost facts;
  facts.device = request.device;
  facts.letter = request.letter;
  facts.epoch = parts_.host.epoch();
  facts.site_id = site_.site_id;
  facts.site_name = site_.site_name;
  facts.public_host = site_.public_host;
  facts.seal_public_key = site_.seal_public_key;
  facts.clock = site_.clock;
  return facts;
}

}  // namespace huiyin::link
