// A form as an A4 page, upright: title, boxes, lines to sign; or a letter. The same characters as
// slips. Errors: kBadUtf8, kIo.
#pragma once

#include <string>

#include "app/core/form_doc.h"
#include "app/core/result.h"

namespace huiyin::slip {

Result<std::string> form_pdf(const FormDoc& doc);

}  // namespace huiyin::slip
