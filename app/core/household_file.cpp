#include "app/core/household_file.h"

#include <algorithm>
#include <array>

namespace huiyin {
namespace {

constexpr auto kPapers =
    std::to_array<PaperKind>({{"use_covenant"},    {"decoration_rules"},   {"decoration_agreement"},
                              {"move_in_form"},    {"service_mandate"},    {"key_mandate"},
                              {"key_promise"},     {"acceptance_form"},    {"key_receipt"},
                              {"household_form"},  {"papers_receipt"},     {"workers_form"},
                              {"safety_letter"},   {"contractor_licence"}, {"identity"},
                              {"security_permit"}, {"lease_permit"},       {"title_deed"},
                              {"payments"},        {"complaints", true},   {"services", true},
                              {"chronicle", true}});
static_assert(kPapers.size() == 22, "N-120");

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

}  // namespace

std::span<const PaperKind> paper_kinds() {
  return kPapers;
}

std::string paper_field(std::string_view key) {
  return "doc." + std::string(key);
}

std::string household_entry(std::string_view label) {
  if (std::all_of(label.begin(), label.end(), is_plain)) return std::string(label);
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out = "x.";
  for (const char c : label) {
    const auto byte = static_cast<unsigned char>(c);
    out += kHex[byte >> 4U];
    out += kHex[byte & 0xFU];
  }
  return out;
}

}  // namespace huiyin
