// form: a ticket's A4 form as a PDF file.

#include "app/cli/commands.h"
#include "app/cli/find_ticket.h"
#include "app/site/ticket_form.h"
#include "printer/slip/form_pdf.h"

namespace huiyin::cli {
namespace {

Result<std::string> form_bytes(Context& context, const FormOptions& options) {
  auto site = site::load_site(options.site);
  if (!site) return site.error();
  auto store = site::open_store(*site, context.clock, *context.crypto);
  if (!store) return store.error();
  auto ticket = find_ticket(**store, options.ticket, site->config.office.public_host);
  if (!ticket) return ticket.error();
  auto doc = site::ticket_form(*site, *ticket, options.name, context.clock.now());
  if (!doc) return doc.error();
  return slip::form_pdf(*doc);
}

}  // namespace

int run_form(Context& context, const FormOptions& options) {
  auto bytes = form_bytes(context, options);
  if (!bytes) return report(context, bytes.error());
  return keep_made(context, options.out, *bytes);
}

}  // namespace huiyin::cli
