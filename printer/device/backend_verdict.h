// How the backend tells a client, through cupsd, what became of a slip.
//   failed     the last ERROR: line becomes the job's job-printer-state-message and begins with
//                  not-sent|unconfirmed " [" job title "]: " text
//              The title is in it because job ids are used again after a crash of cupsd.
//   completed  cupsd wipes the message; the backend has said `PAGE: 1 1` before, which stays as
//              job-media-sheets-completed = 1, when and only when the printer confirmed the slip.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "printer/device/transport.h"

namespace huiyin::device {

std::string verdict_message(const TransportOutcome& outcome, std::string_view title,
                            std::size_t slip_bytes);

struct ReadVerdict {
  Verdict verdict = Verdict::kUnconfirmed;
  std::string text;
};

// Nothing when the message is not our backend's, or speaks of another job.
std::optional<ReadVerdict> read_verdict(std::string_view message, std::string_view title);

}  // namespace huiyin::device
