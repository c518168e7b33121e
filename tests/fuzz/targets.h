// One function for every reader of outside data. Each must take any bytes at all: no crash, no
// sanitizer report, no endless loop; what was read is written and read again and must stay the
// same. libFuzzer drives them (preset fuzz), and tests/unit/fuzz runs them over the seeds on every
// build.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace huiyin::fuzz {

using Target = void (*)(std::string_view bytes);

void exchange(std::string_view bytes);     // app/sync: push, reply, page, ticket, health, refusal
void pairing(std::string_view bytes);      // app/sync: the messages of pairing
void event_body(std::string_view bytes);   // app/core: canonical event bodies; first line: the type
void scan_line(std::string_view bytes);    // app/core: what a scanner or a person types
void person_text(std::string_view bytes);  // app/core: names, phones, descriptions
void http_words(std::string_view bytes);   // app/link: query, address, languages, route
void escpos(std::string_view bytes);       // printer/slip: printer bytes back to a picture
void config_file(std::string_view bytes);  // app/run: site.toml and station.toml

inline const std::vector<std::pair<std::string_view, Target>> kTargets = {
    {"exchange", exchange},   {"pairing", pairing},         {"event_body", event_body},
    {"scan_line", scan_line}, {"person_text", person_text}, {"http_words", http_words},
    {"escpos", escpos},       {"config_file", config_file},
};

}  // namespace huiyin::fuzz
