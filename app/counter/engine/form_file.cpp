#include "app/counter/engine/form_file.h"

#include <fstream>

#include "app/site/ticket_form.h"
#include "printer/slip/form_pdf.h"

namespace huiyin::counter {

Result<std::string> save_form(const site::Site& site, const Ticket& ticket, const std::string& form,
                              Moment now) {
  auto doc = site::ticket_form(site, ticket, form, now);
  if (!doc) return doc.error();
  auto pdf = slip::form_pdf(*doc);
  if (!pdf) return pdf.error();
  const auto folder = site.dir / "forms";
  std::error_code made;
  std::filesystem::create_directories(folder, made);
  const auto path = folder / (to_iso_date(ticket.day) + "-" + ticket.number + "-" + form + ".pdf");
  std::ofstream file(path, std::ios::binary);
  file << *pdf;
  file.flush();
  if (!file) return fail(ErrorCode::kIo, "cannot write " + path.string());
  return path.string();
}

}  // namespace huiyin::counter
