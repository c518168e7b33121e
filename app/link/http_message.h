// A request and its answer as plain values, so that what the host answers (host_service.h) knows
// nothing of sockets, and what carries it (http_session.h) nothing of tickets. Internal to the
// room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/core/result.h"

namespace huiyin::link {

enum class Door { kTerminals, kStatus, kAdmin };  // the TLS port, the plain status port, loopback

struct HttpRequest {
  Door door = Door::kTerminals;
  std::string method;
  std::string path;   // without the query
  std::string query;  // without the '?'
  std::string body;
  std::string accept_language;
  std::string key_sha256;  // of the client's key; empty: none shown
  std::string address;     // of the peer, without its port
};

struct HttpReply {
  unsigned status = 200;
  std::string content_type = "application/json";
  std::string body;
  bool event_stream = false;         // 200: stays open, head changes follow
  std::optional<std::int64_t> head;  // the feed's head as this call left it
};

HttpReply error_reply(unsigned status, const Error& error);
// The status that belongs to an error of the store or of the message.
unsigned status_of(ErrorCode code);

// "after=5&epoch=e%201" → the value of one name, percent-decoded; nullopt when it is not there.
std::optional<std::string> query_value(std::string_view query, std::string_view name);
std::string query_escape(std::string_view text);

}  // namespace huiyin::link
