#include "app/link/http_message.h"

#include "app/sync/exchange_codec.h"

namespace huiyin::link {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded = text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                       hex_value(text[i + 2]) >= 0;
    if (!coded) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
    i += 2;
  }
  return out;
}

}  // namespace

HttpReply error_reply(unsigned status, const Error& error) {
  HttpReply reply;
  reply.status = status;
  reply.body = sync::write_error(error);
  return reply;
}

unsigned status_of(ErrorCode code) {
  // A list of the few that have a status of their own; all else is the host's own trouble.
  if (code == ErrorCode::kNotPaired || code == ErrorCode::kKeyRefused ||
      code == ErrorCode::kForbidden) {
    return 403;
  }
  if (code == ErrorCode::kProtocol || code == ErrorCode::kBadValue) return 400;
  if (code == ErrorCode::kUnknownToken || code == ErrorCode::kUnknownTicket) return 404;
  if (code == ErrorCode::kDiskFull || code == ErrorCode::kReadOnly) return 507;
  return 503;
}

std::optional<std::string> query_value(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const std::size_t end = query.find('&');
    const std::string_view pair = query.substr(0, end);
    const std::size_t equals = pair.find('=');
    if (pair.substr(0, equals) == name) {
      const bool bare = equals == std::string_view::npos;
      return bare ? std::string() : percent_decoded(pair.substr(equals + 1));
    }
    if (end == std::string_view::npos) break;
    query.remove_prefix(end + 1);
  }
  return std::nullopt;
}

std::string query_escape(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       c == '-' || c == '_' || c == '.';
    if (plain) {
      out += c;
    } else {
      out += '%';
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    }
  }
  return out;
}

}  // namespace huiyin::link
