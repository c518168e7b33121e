#include "kiosk/engine/receipt_maker.h"

#include "app/core/procedure.h"
#include "app/core/token.h"
#include "printer/slip/escpos.h"
#include "printer/slip/qr.h"
#include "printer/slip/render.h"

namespace huiyin::kiosk {
namespace {

QrPicture qr_picture(const std::string& text) {
  QrPicture picture;
  const auto grid = slip::qr_grid(text);
  if (!grid) return picture;
  picture.side = grid->size;
  picture.modules.reserve(grid->modules.size());
  for (const bool is_black : grid->modules)
    picture.modules.push_back(is_black ? 1 : 0);
  return picture;
}

}  // namespace

Receipt make_receipt(const ReceiptFacts& facts, const Site& site) {
  const Ticket& ticket = facts.ticket;
  Receipt receipt;
  receipt.ticket = ticket.id;
  receipt.number = ticket.number;
  receipt.token = ticket.token;
  receipt.qr_text = qr_text(site.office.public_host, ticket.token);
  receipt.qr = qr_picture(receipt.qr_text);
  receipt.category = ticket.category;
  receipt.urgency = ticket.urgency;
  receipt.attendance = ticket.attendance;
  receipt.registered_at = ticket.registered_at;
  if (site.procedures) receipt.promised_at = promised_to_owner(ticket, *site.procedures);
  receipt.people_ahead = facts.people_ahead;
  receipt.slip = facts.slip;
  return receipt;
}

run::PrintOrder make_print_order(const ReceiptFacts& facts, const Site& site) {
  const words::SlipFacts slip{words::public_view(facts.ticket, site.procedures.get()),
                              facts.ticket.attendance,
                              facts.masked_name,
                              facts.people_ahead,
                              facts.slip.attempt,
                              facts.now};
  const auto language =
      words::language_from(facts.ticket.language).value_or(words::Language::kZhCn);
  return {facts.ticket.id, facts.slip.attempt,
          words::compose_slip(slip, site.office, language, site.clock)};
}

Result<std::string> slip_bytes(const SlipContent& content, int width_dots) {
  auto picture = slip::render_slip(content, slip::paper_for_width(width_dots));
  if (!picture) return picture.error();
  return slip::escpos_bytes(*picture);
}

}  // namespace huiyin::kiosk
