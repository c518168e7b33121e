// The token on a slip: 60 random bits as 12 characters that cannot be misread, and what a scanner
// or a person may hand us instead. The token says nothing about the owner.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/core/result.h"

namespace huiyin {

inline constexpr std::string_view kTokenAlphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
inline constexpr std::size_t kToken_chars = 12;

std::string make_token(const std::array<std::uint8_t, 8>& random);
bool is_token(std::string_view text);
std::string group_token(std::string_view token);  // "ABCD EFGH JKLM"

// "HTTPS://HOST/T/TOKEN", all upper case so that the QR uses its alphanumeric mode.
std::string qr_text(std::string_view public_host, std::string_view token);

enum class ScanKind { kToken, kNumber };
struct Scan {
  ScanKind kind = ScanKind::kToken;
  std::string text;  // the token, or the number in upper case ("A012")
};

// Reads a scanned or typed line: our URL in any case, a bare token with spaces or dashes, a number.
// Errors: kOtherSite (a slip of ours from another host), kNotOurCode (anything else).
Result<Scan> read_scan(std::string_view line, std::string_view public_host);

}  // namespace huiyin
