// A picture as ESC/POS bytes, and back. Not for talking to a printer (printer/device) and not for
// text mode: the printer's own fonts are never used, so paper and preview are the same picture.
#pragma once

#include <string>
#include <string_view>

#include "app/core/result.h"
#include "printer/slip/bitmap.h"

namespace huiyin::slip {

enum class BlankRows {
  kFeed,   // runs of white rows become feed commands: 40 % fewer bytes
  kPrint,  // every row is sent as picture
};
enum class Cut { kNone, kPartial };

struct EscposOptions {
  BlankRows blank_rows = BlankRows::kFeed;
  Cut cut = Cut::kPartial;
  int band_rows = 240;  // rows in one raster command, 1 to 255
};

// Printers obey real-time commands even inside picture data. This adds one dot wherever the rows of
// the picture would read as one; render_slip has done it, so preview and paper stay the same.
void keep_realtime_commands_out(Bitmap& bitmap);

// Total: any picture up to 4,096 dots wide gives bytes; an empty one gives only init and cut. No
// real-time command stands in them: a picture that was not cleaned before loses that in passing.
std::string escpos_bytes(const Bitmap& bitmap, const EscposOptions& options = {});

// What a printer of this width would put on paper: raster and feeds, everything else is skipped,
// a picture cut short keeps its whole rows. The feed of the cut itself is not part of the picture.
// Any bytes are allowed. Errors: kBadValue for a width outside 1 to 4,096 or a picture longer than
// kMaxDecodedRows.
inline constexpr int kMaxDecodedRows = 20000;
Result<Bitmap> decode_escpos(std::string_view bytes, int width_dots);

}  // namespace huiyin::slip
