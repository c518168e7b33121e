#include "app/link/status_page.h"

#include <cctype>

#include "app/core/text.h"
#include "app/link/status_words.h"

namespace huiyin::link {
namespace {

constexpr std::string_view kStyle =
    "body{margin:0;font:17px/1.5 system-ui,'PingFang SC','Noto Sans CJK SC',sans-serif;"
    "background:#f3f1ec;color:#1d2b2a}"
    "main{max-width:30em;margin:0 auto;padding:1.5em 1.2em}"
    "h1{font-size:1em;font-weight:600;color:#4b5a58;margin:0 0 1em}"
    ".card{background:#fff;border-radius:14px;padding:1.4em;box-shadow:0 1px 4px #0002}"
    ".number{font-size:3.4em;font-weight:700;line-height:1.1;letter-spacing:.02em}"
    ".state{font-size:1.5em;font-weight:600;color:#0b6b5d;margin:.3em 0 0}"
    ".call{background:#0b6b5d;color:#fff;border-radius:10px;padding:.7em 1em;font-size:1.3em;"
    "font-weight:600;margin:1em 0 0}"
    ".urgent{display:inline-block;background:#a3261c;color:#fff;border-radius:6px;padding:0 .6em}"
    "dl{display:grid;grid-template-columns:auto 1fr;gap:.4em 1.2em;margin:1.3em 0 0}"
    "dt{color:#4b5a58}dd{margin:0;text-align:right}"
    "footer{color:#4b5a58;font-size:.85em;margin:1.2em .2em}a{color:#0b6b5d}";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string page(const StatusWords& words, std::string_view refresh, const std::string& body) {
  return "<!doctype html><html lang=\"" + std::string(words.html_lang) +
         "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
         "content=\"width=device-width,initial-scale=1\">" +
         std::string(refresh) + "<meta name=\"robots\" content=\"noindex\"><title>" +
         std::string(words.title) + "</title><style>" + std::string(kStyle) +
         "</style></head><body><main>" + body + "</main></body></html>";
}

std::string row(std::string_view label, const std::string& value) {
  return "<dt>" + std::string(label) + "</dt><dd>" + escaped(value) + "</dd>";
}

std::string date_and_time(Moment at, const SiteClock& clock) {
  return to_iso_date(local_day(at, clock)) + " " + to_hhmm(at, clock);
}

std::string call_box(const PublicTicket& ticket, const StatusWords& words,
                     std::string_view language) {
  const std::string_view visit = queue_word(ticket.queue_state, language);
  if (visit.empty()) return {};
  std::string text = escaped(visit);
  const bool called =
      ticket.queue_state == QueueState::kCalled || ticket.queue_state == QueueState::kServing;
  if (called && !ticket.desk.empty()) {
    std::string go(words.go_to_desk);
    go.replace(go.find('%'), 1, escaped(ticket.desk));
    text += "<br>" + go;
  }
  return "<p class=\"call\">" + text + "</p>";
}

}  // namespace

std::string_view language_of(std::string_view accept_language) {
  // Phones list their languages best first, so the first one that we have is the answer.
  std::string text;
  for (const char c : accept_language.substr(0, 256)) {
    text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = rest.find(',');
    std::string_view tag = rest.substr(0, end);
    while (tag.starts_with(' '))
      tag.remove_prefix(1);
    const bool traditional = tag.starts_with("zh-tw") || tag.starts_with("zh-hk") ||
                             tag.starts_with("zh-mo") || tag.starts_with("zh-hant");
    if (traditional) return "zh_TW";
    if (tag.starts_with("zh")) return "zh_CN";
    if (tag.starts_with("en")) return "en";
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  return "zh_CN";
}

std::string status_html(const PublicTicket& ticket, const PageFacts& facts,
                        std::string_view language) {
  const StatusWords& words = status_words(language);
  std::string body = "<h1>" + escaped(facts.site_name) + "</h1><section class=\"card\">";
  body += "<div class=\"number\">" + escaped(ticket.number) + "</div>";
  body += "<p class=\"state\">" + std::string(state_word(ticket.state, language)) + "</p>";
  body += call_box(ticket, words, language);
  if (ticket.urgency == Urgency::kEmergency) {
    body += "<p><span class=\"urgent\">" + std::string(words.emergency) + "</span></p>";
  }
  body += "<dl>" + row(words.category, std::string(category_word(ticket.category, language)));
  body += row(words.registered_at, date_and_time(ticket.registered_at, facts.clock));
  if (ticket.promised_at.is_set() && is_open(ticket.state)) {
    body += row(words.promised_at, date_and_time(ticket.promised_at, facts.clock));
  }
  body += "</dl></section><footer>";
  if (!facts.service_phone.empty()) {
    const std::string phone = escaped(facts.service_phone);
    body +=
        std::string(words.service_phone) + " <a href=\"tel:" + phone + "\">" + phone + "</a><br>";
  }
  body += std::string(words.refresh_hint) + "</footer>";
  return page(words, "<meta http-equiv=\"refresh\" content=\"30\">", body);
}

HttpReply unknown_status_reply(bool json, std::string_view accept_language) {
  if (json) return error_reply(404, fail(ErrorCode::kUnknownToken, "no ticket has this token"));
  const StatusWords& words = status_words(language_of(accept_language));
  HttpReply reply;
  reply.status = 404;
  reply.content_type = "text/html; charset=utf-8";
  reply.body =
      page(words, "",
           "<section class=\"card\"><p class=\"state\">" + std::string(words.unknown_title) +
               "</p><p>" + std::string(words.unknown_text) + "</p></section>");
  return reply;
}

}  // namespace huiyin::link
