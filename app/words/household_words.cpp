#include "app/words/household_words.h"

#include <array>
#include <string_view>

#include "app/words/word_table.h"

namespace huiyin::words {
namespace {

constexpr auto kPapers = std::to_array<Word>({
    {"use_covenant", tr_mark("Covenant on the use of the home")},
    {"decoration_rules", tr_mark("Rules for decoration")},
    {"decoration_agreement", tr_mark("Decoration agreement")},
    {"move_in_form", tr_mark("Move-in form")},
    {"service_mandate", tr_mark("Mandate for services")},
    {"key_mandate", tr_mark("Mandate to keep keys")},
    {"key_promise", tr_mark("Promise to keep keys (copy)")},
    {"acceptance_form", tr_mark("Acceptance of the home")},
    {"key_receipt", tr_mark("Receipt of keys")},
    {"household_form", tr_mark("Form on the household")},
    {"papers_receipt", tr_mark("Receipt of move-in papers")},
    {"workers_form", tr_mark("List of workers")},
    {"safety_letter", tr_mark("Letter on safety")},
    {"contractor_licence", tr_mark("Contractor's licence (copy)")},
    {"identity", tr_mark("Proof of identity (copy)")},
    {"security_permit", tr_mark("Public security permit")},
    {"lease_permit", tr_mark("Lease permit")},
    {"title_deed", tr_mark("Title: contract, deed, payment")},
    {"payments", tr_mark("Papers on payments")},
    {"complaints", tr_mark("Complaints and call-backs")},
    {"services", tr_mark("Services given")},
    {"chronicle", tr_mark("Chronicle of the household")},
});

constexpr auto kFaults = std::to_array<Word>({
    {"no_building", tr_mark("The building is missing")},
    {"no_room", tr_mark("The room is missing")},
    {"bad_part", tr_mark("No dash or comma in building, unit or room")},
    {"twice", tr_mark("This door occurs twice")},
    {"bad_phone", tr_mark("Not a telephone number")},
    {"too_many_cells", tr_mark("More cells than the header has")},
    {"unknown_column", tr_mark("Unknown column")},
    {"no_header", tr_mark("The header with building and room is missing")},
    {"bad_text", tr_mark("The file is not UTF-8 text")},
});

}  // namespace

const char* paper_words(Language l, const std::string& key) {
  const char* words = look_up(l, kPapers, key);
  return words == nullptr ? key.c_str() : words;
}

const char* import_fault_words(Language l, const std::string& reason) {
  const char* words = look_up(l, kFaults, reason);
  return words == nullptr ? reason.c_str() : words;
}

}  // namespace huiyin::words
