// The page behind the slip's QR code, for an owner's phone: number, where it stands, by when, and
// nothing that says whose it is (requirements 5.2). 简体, 繁體 or English by the phone's languages.
// Pure; plain HTML without scripts that asks again by itself every half minute.
#pragma once

#include <string>
#include <string_view>

#include "app/core/exchange.h"
#include "app/link/http_message.h"

namespace huiyin::link {

struct PageFacts {
  std::string site_name;
  std::string service_phone;
  SiteClock clock;
};

// "zh_CN", "zh_TW" or "en"; zh_CN when none is asked for.
std::string_view language_of(std::string_view accept_language);

std::string status_html(const PublicTicket& ticket, const PageFacts& facts,
                        std::string_view language);
HttpReply unknown_status_reply(bool json, std::string_view accept_language);  // 404

}  // namespace huiyin::link
