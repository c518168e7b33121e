// What two terminals say to each other (notes of the sync protocol: commands up, changes down).
// Plain values; app/sync writes and reads them as JSON, app/link carries them, db answers them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/core/event.h"
#include "app/core/event_codec.h"

namespace huiyin {

// One event as it travels: header, canonical body, and its place in the device's hash chain.
struct WireEvent {
  std::int64_t seq = 0;
  std::int64_t at_utc_ms = 0;
  std::string actor;
  std::string ticket;  // UUID text, empty when none
  EncodedBody body;
  std::string hash;  // 64 hex digits, SHA-256 of hash_input(previous, …)
};

// At most kMaxPushEvents events; from_seq is the seq of events[0].
struct PushBatch {
  DeviceId device;
  std::string epoch;  // of the host as the kiosk knows it; empty at first contact
  std::int64_t from_seq = 1;
  std::vector<WireEvent> events;
};
inline constexpr std::size_t kMaxPushEvents = 500;

// `high`: the last seq of this device that is committed at the host. The kiosk adopts it even when
// it is lower than what it was told before (the host was restored). `durable` ≤ high is covered by
// a verified backup; only below it may an outbox row ever go.
struct PushReply {
  std::int64_t high = 0;
  std::int64_t durable = 0;
  std::string epoch;
  std::int64_t head = 0;  // of the feed
  Moment host_time;
};

// What everyone may know of a ticket: nothing personal (requirements 5.2).
struct PublicTicket {
  std::string id;
  std::string number;
  Day day;
  std::string token;
  Category category = Category::kOther;
  Urgency urgency = Urgency::kNormal;
  State state = State::kRegistered;
  QueueState queue_state = QueueState::kNone;
  std::string desk;
  int calls = 0;
  Moment registered_at;
  Moment called_at;
  Moment promised_at;  // by when the owner gets an answer
  int rev = 0;
  std::map<std::string, std::string> facts = {};  // public_facts() of it
};

// What an owner proves that a ticket is his with: the code of the slip, or the number and the last
// four digits of the telephone that was left.
struct OwnerKey {
  std::string subject;     // a token, or a number when phone_tail is given
  std::string phone_tail;  // empty with a token
};

// One thing that happened, as its owner may know it: no name, no internal note.
struct OwnerStep {
  Moment at;
  std::string event;      // event_name()
  bool by_owner = false;  // at a kiosk
  bool operator==(const OwnerStep&) const = default;
};

// A time that binds the office, and the rule it comes from (procedure.h's Due).
struct OwnerDue {
  std::string what;
  Moment at;
  std::string rule;
  std::string clause;
  bool operator==(const OwnerDue&) const = default;
};

// A ticket as its owner may see it: plain facts, nothing personal, whoever holds the slip.
struct OwnerView {
  PublicTicket ticket;
  std::vector<OwnerStep> steps;  // oldest first; empty: not asked at the host
  std::vector<OwnerDue> dues;
};
inline constexpr std::size_t kMaxOwnerSteps = 40;  // the newest ones

// A versioned document of the site that kiosks need: whole, higher version wins.
struct SiteDocument {
  std::string name;  // "households", "notices", "office"
  std::int64_t version = 0;
  std::string text;  // canonical text of its own; no personal data
};

struct FeedPage {
  std::string epoch;
  std::int64_t after = 0;   // the cursor the page was asked with
  std::int64_t cursor = 0;  // the cursor after it
  bool snapshot =
      false;  // replaces everything the kiosk knew (new kiosk, epoch change, old cursor)
  bool more = false;
  std::vector<PublicTicket> tickets;
  std::vector<SiteDocument> documents;
  Moment host_time;
};
inline constexpr int kMaxFeedTickets = 500;

}  // namespace huiyin
