// A host's store in memory, for tests of the link: devices, pairings, events by device, a feed.
// Thread: any (tests look in while the server works).
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "app/ports/sync_host.h"

namespace huiyin::link {

class MemoryHost final : public SyncHost {
 public:
  Result<PushReply> push(const PushBatch& batch) override {
    const std::lock_guard lock(mutex_);
    std::vector<WireEvent>& held = events_[batch.device.value];
    for (const WireEvent& event : batch.events) {
      if (event.seq == static_cast<std::int64_t>(held.size()) + 1) {
        held.push_back(event);
        ++head_;
      }
    }
    ++pushes_;
    return PushReply{static_cast<std::int64_t>(held.size()), 0, epoch_, head_, Moment{1}};
  }

  Result<FeedPage> feed(std::int64_t after, const std::string& epoch) override {
    const std::lock_guard lock(mutex_);
    FeedPage page;
    page.epoch = epoch_;
    page.after = after;
    page.cursor = head_;
    page.snapshot = epoch != epoch_;
    page.host_time = Moment{1};
    return page;
  }

  std::int64_t head() override {
    const std::lock_guard lock(mutex_);
    return head_;
  }
  std::string epoch() override {
    const std::lock_guard lock(mutex_);
    return epoch_;
  }

  Result<std::optional<PublicTicket>> find_public(const std::string& token_or_number) override {
    const std::lock_guard lock(mutex_);
    for (const PublicTicket& ticket : tickets_) {
      if (ticket.token == token_or_number || ticket.number == token_or_number) {
        return std::optional(ticket);
      }
    }
    return std::optional<PublicTicket>();
  }

  Result<std::optional<OwnerView>> find_own(const OwnerKey& key) override {
    const auto found = find_public(key.subject);
    const bool fits = key.phone_tail.empty() || key.phone_tail == "8000";
    if (!found->has_value() || !fits) return std::optional<OwnerView>();
    return std::optional(OwnerView{**found, {{Moment{1}, "registered", true}}, {}});
  }

  Result<std::vector<PairedDevice>> devices() override {
    const std::lock_guard lock(mutex_);
    return devices_;
  }
  Result<Ok> note_seen(DeviceId device, Moment at, const std::string& health) override {
    const std::lock_guard lock(mutex_);
    for (PairedDevice& known : devices_) {
      if (known.id != device) continue;
      known.last_seen = at;
      known.health = health;
    }
    return Ok{};
  }

  Result<Ok> save_pairing(const PairingRequest& request) override {
    const std::lock_guard lock(mutex_);
    pairings_[request.id] = request;
    return Ok{};
  }
  Result<std::optional<PairingRequest>> find_pairing(const std::string& id) override {
    const std::lock_guard lock(mutex_);
    const auto found = pairings_.find(id);
    if (found == pairings_.end()) return std::optional<PairingRequest>();
    return std::optional(found->second);
  }

  // What tests do and see.
  void pair(const std::string& key_sha256, std::uint64_t device) {
    const std::lock_guard lock(mutex_);
    PairedDevice paired;
    paired.id = DeviceId{device};
    paired.letter = 'A';
    paired.key_sha256 = key_sha256;
    devices_.push_back(paired);
  }
  void revoke_all() {
    const std::lock_guard lock(mutex_);
    for (PairedDevice& device : devices_)
      device.revoked = true;
  }
  // As staff do: approves (or refuses) whoever shows these digits. False: nobody does.
  bool decide_pairing(const std::string& digits, PairingStatus decision) {
    const std::lock_guard lock(mutex_);
    for (auto& [id, request] : pairings_) {
      if (request.digits != digits || request.status != PairingStatus::kWaiting) continue;
      request.status = decision;
      request.device = DeviceId{4711};
      request.letter = 'B';
      if (decision == PairingStatus::kApproved) {
        PairedDevice paired;
        paired.id = request.device;
        paired.key_sha256 = request.key_sha256;
        devices_.push_back(paired);
      }
      return true;
    }
    return false;
  }
  void add_ticket(const PublicTicket& ticket) {
    const std::lock_guard lock(mutex_);
    tickets_.push_back(ticket);
  }
  void grow_feed() {
    const std::lock_guard lock(mutex_);
    ++head_;
  }
  std::size_t held_of(std::uint64_t device) {
    const std::lock_guard lock(mutex_);
    return events_[device].size();
  }
  int pushes() {
    const std::lock_guard lock(mutex_);
    return pushes_;
  }
  std::string health_of_first() {
    const std::lock_guard lock(mutex_);
    return devices_.empty() ? std::string() : devices_.front().health;
  }
  std::size_t pairings() {
    const std::lock_guard lock(mutex_);
    return pairings_.size();
  }

 private:
  std::mutex mutex_;
  std::string epoch_ = "e1";
  std::int64_t head_ = 0;
  int pushes_ = 0;
  std::map<std::uint64_t, std::vector<WireEvent>> events_;
  std::vector<PairedDevice> devices_;
  std::map<std::string, PairingRequest> pairings_;
  std::vector<PublicTicket> tickets_;
};

}  // namespace huiyin::link
