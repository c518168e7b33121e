// What the visitor is told with the number: what became of the slip, and what happens next.
#include <utility>

#include "app/words/ticket_words.h"
#include "app/words/wait_words.h"
#include "kiosk/screens/build_views.h"

namespace huiyin::kiosk {
namespace {

using words::tr;
using words::tr_format;

std::string slip_words(words::Language l, const SlipStatus& slip) {
  switch (slip.state) {
    case SlipState::kPrinted: return tr(l, "Your slip is printed. Please take it with you.");
    case SlipState::kNotSent:
      return tr(l, "No slip came out. Please photograph this code, or ask at the counter.");
    case SlipState::kUnknown:
      return tr(l, "If no slip came out: photograph this code, or ask at the counter.");
    case SlipState::kNone:
    case SlipState::kQueued:
    case SlipState::kSending:
      return tr(l, "The slip is still being printed. Your number counts already.");
  }
  HUIYIN_CHECK(false);
}

std::string next_step(words::Language l, const Receipt& receipt, const words::OfficeWords& office) {
  if (receipt.urgency == Urgency::kEmergency) {
    const std::string& phone =
        office.emergency_phone.empty() ? office.service_phone : office.emergency_phone;
    return tr_format(l, "A technician is being sent. If it gets worse, ring {0} at once.", {phone});
  }
  if (receipt.attendance == Attendance::kWaiting) {
    return tr(l, "Please take a seat. We call your number on the screen.");
  }
  return tr(l, "You may go home. We pass it on now and will telephone you.");
}

}  // namespace

PrintingView Views::printing(const place::Printing& at) const {
  PrintingView out;
  out.frame = frame({}, {});
  out.frame.has_back = false;
  out.frame.has_home = false;
  if (!at.receipt) {
    out.words = tr(language, "Your matter is being stored …");
    return out;
  }
  out.number = at.receipt->number;
  out.words = tr(language, "It is stored. Your slip is being printed …");
  const std::string& reason = at.receipt->slip.reason;
  if (!reason.empty()) out.waits_for = words::printer_words(language, reason);
  return out;
}

DoneView Views::done(const place::Done& at) const {
  FrameView shared = frame(tr(language, "Registered, thank you"), {});
  shared.has_back = false;
  return {std::move(shared),
          at.receipt,
          words::when_words(language, at.receipt.promised_at, now.wall, state.site.clock),
          slip_words(language, at.receipt.slip),
          words::wait_words(language, state.calls.pace, at.receipt.people_ahead),
          next_step(language, at.receipt, state.site.office)};
}

}  // namespace huiyin::kiosk
