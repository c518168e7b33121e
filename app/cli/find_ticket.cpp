#include "app/cli/find_ticket.h"

#include "app/core/token.h"

namespace huiyin::cli {

Result<Ticket> find_ticket(db::HostStore& store, const std::string& code,
                           const std::string& public_host) {
  if (const auto id = parse_ticket_id(code)) return store.tickets().find(*id);
  auto scan = read_scan(code, public_host);
  if (!scan) return scan.error();
  return scan->kind == ScanKind::kToken ? store.tickets().find_token(scan->text)
                                        : store.tickets().find_number(scan->text);
}

Result<sync::TicketView> view_of(db::HostStore& store, const Ticket& ticket) {
  auto history = store.tickets().history(ticket.id);
  if (!history) return history.error();
  auto procedures = store.procedures();
  if (!procedures) return procedures.error();
  return sync::TicketView{ticket, dues(ticket, **procedures), *history};
}

}  // namespace huiyin::cli
