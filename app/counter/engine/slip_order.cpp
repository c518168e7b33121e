#include "app/counter/engine/slip_order.h"

#include "app/core/text.h"
#include "printer/slip/escpos.h"
#include "printer/slip/render.h"

namespace huiyin::counter {

int next_attempt(const SlipStatus& slip) {
  if (slip.attempt == 0) return 1;
  return slip.state == SlipState::kNotSent ? slip.attempt : slip.attempt + 1;
}

run::PrintOrder slip_order(const SlipOrderFacts& facts, const words::OfficeWords& office,
                           const Procedures& procedures) {
  const Ticket& ticket = facts.ticket;
  const words::SlipFacts slip{words::public_view(ticket, &procedures),
                              ticket.attendance,
                              mask_name(ticket.personal.name),
                              facts.people_ahead,
                              facts.attempt,
                              facts.now};
  const auto language = words::language_from(ticket.language).value_or(words::Language::kZhCn);
  return {ticket.id, facts.attempt,
          words::compose_slip(slip, office, language, procedures.clock())};
}

Result<std::string> slip_bytes(const SlipContent& content, int width_dots) {
  auto picture = slip::render_slip(content, slip::paper_for_width(width_dots));
  if (!picture) return picture.error();
  return slip::escpos_bytes(*picture);
}

}  // namespace huiyin::counter
