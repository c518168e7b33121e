#include "printer/device/backend_verdict.h"

#include <array>

namespace huiyin::device {

namespace {

struct Word {
  Verdict verdict;
  std::string_view word;
};

constexpr std::array<Word, 4> kWords = {{{Verdict::kPrinted, "printed"},
                                         {Verdict::kNotSent, "not-sent"},
                                         {Verdict::kUnconfirmed, "unconfirmed"},
                                         {Verdict::kSent, "sent"}}};

std::string start_of(std::string_view word, std::string_view title) {
  return std::string(word).append(" [").append(title).append("]: ");
}

}  // namespace

std::string verdict_message(const TransportOutcome& outcome, std::string_view title,
                            std::size_t slip_bytes) {
  std::string message;
  for (const Word& row : kWords) {
    if (row.verdict == outcome.verdict) message = start_of(row.word, title);
  }
  message += std::to_string(outcome.sent_bytes) + " of " + std::to_string(slip_bytes) + " bytes, ";
  message += outcome.detail;
  const std::string reasons = joined_names(outcome.reasons);
  if (!reasons.empty()) message += " (" + reasons + ")";
  return message;
}

std::optional<ReadVerdict> read_verdict(std::string_view message, std::string_view title) {
  for (const Word& row : kWords) {
    const std::string start = start_of(row.word, title);
    if (message.starts_with(start)) {
      return ReadVerdict{row.verdict, std::string(message.substr(start.size()))};
    }
  }
  return std::nullopt;
}

}  // namespace huiyin::device
