// How a terminal says it is.
#include "app/core/terminal_health.h"

#include <gtest/gtest.h>

namespace huiyin {
namespace {

TEST(TerminalHealth, ReadsWhatItWrote) {
  const TerminalHealth health{12, "stopped", "cover_open,paper_out", "disk_full", "0.1.0"};
  EXPECT_EQ(decode_health(encode_health(health)), health);
}

TEST(TerminalHealth, PassesOverWordsItDoesNotKnow) {
  const TerminalHealth health = decode_health("colour=red outbox=3 broken printer=ready");
  EXPECT_EQ(health.outbox, 3);
  EXPECT_EQ(health.printer, "ready");
}

TEST(TerminalHealth, MakesNothingOfGarbage) {
  EXPECT_EQ(decode_health(""), TerminalHealth{});
  EXPECT_EQ(decode_health("outbox=many ===\n  ="), TerminalHealth{});
}

TEST(TerminalHealth, StaysOneWordAValue) {
  const TerminalHealth health{0, "ready now", "a b", "", ""};
  EXPECT_EQ(decode_health(encode_health(health)).printer, "ready_now");
}

}  // namespace
}  // namespace huiyin
