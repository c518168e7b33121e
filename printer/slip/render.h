// A slip as picture, PDF page and PNG: one drawing for paper, driver queues and screen, so what is
// previewed is what is printed. Not for choosing words (they come in SlipContent) and not for
// printer commands (escpos.h).
//
// Errors of all calls: kBadUtf8 when a text is not UTF-8; kTextTooLong for a text over
// kMaxTextBytes; kBadValue when the slip would be longer
// than kMaxHeightDots or a QR text does not fit; kIo when Cairo has no memory. Empty fields are
// left out with their spacing. Thread: any; each call stands alone (Pango keeps its fonts per
// thread).
#pragma once

#include <string>

#include "app/core/result.h"
#include "app/core/slip_content.h"
#include "printer/slip/bitmap.h"
#include "printer/slip/paper.h"

namespace huiyin::slip {

inline constexpr std::size_t kMaxTextBytes = 4000;
inline constexpr int kMaxHeightDots = 8000;  // one metre: nothing honest is longer

Result<Bitmap> render_slip(const SlipContent& content, const Paper& paper);
Result<std::string> slip_pdf(const SlipContent& content, const Paper& paper);  // one page
Result<std::string> slip_png(const SlipContent& content, const Paper& paper);

// Loads the fonts of this paper in the default language for the calling thread, so that its first
// slip takes milliseconds like the second (cold: 30 to 125 ms). The other languages and papers load
// theirs with their first slip: kept warm, they would cost memory all day.
void warm_fonts(const Paper& paper);

}  // namespace huiyin::slip
