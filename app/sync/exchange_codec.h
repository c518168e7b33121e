// What two terminals say to each other, as JSON text and back. Pure. Fields that are not known are
// ignored, so that an older program follows a newer one; anything malformed is kProtocol with the
// field at fault (never its content), never a check and never an exception.
//
// Versions: a peer names the range it speaks (proto_min..proto_max); agree_proto() picks the newest
// both speak. Fields are only ever added within a version.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "app/core/exchange.h"
#include "app/core/result.h"

namespace huiyin::sync {

inline constexpr int kProtoMin = 1;
inline constexpr int kProtoMax = 1;
inline constexpr std::size_t kMaxPush_bytes = std::size_t{1} << 20;  // a request body
inline constexpr std::size_t kMaxPage_bytes = std::size_t{8} << 20;  // a page with its documents
inline constexpr std::size_t kMaxHealth_bytes = 4096;

// Errors: kProtocol naming both ranges.
Result<int> agree_proto(int peer_min, int peer_max);

// The longest run of the batch's first events that fits into max_bytes, but at least one event:
// the host answers how far it got and the next push goes on from there.
std::string write_push(const PushBatch& batch, std::size_t max_bytes = kMaxPush_bytes);
Result<PushBatch> read_push(std::string_view text);

std::string write_push_reply(const PushReply& reply);
Result<PushReply> read_push_reply(std::string_view text);

std::string write_feed_page(const FeedPage& page);
Result<FeedPage> read_feed_page(std::string_view text);

std::string write_public_ticket(const PublicTicket& ticket);
Result<PublicTicket> read_public_ticket(std::string_view text);

std::string write_health(std::string_view text);  // {"health": text}
Result<std::string> read_health(std::string_view text);

// A host's refusal as it travels, {"error":{"code","message"}}; reading turns the code word back
// into the ErrorCode (kProtocol for a word we do not have, or when it is not such a text at all).
std::string write_error(const Error& error);
Error read_error(std::string_view text);

}  // namespace huiyin::sync
