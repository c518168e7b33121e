#include "printer/slip/qr.h"

#include <qrencode.h>

#include <memory>
#include <string>

namespace huiyin::slip {

namespace {

struct QrDeleter {
  void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

Result<QrGrid> qr_grid(std::string_view text) {
  if (text.empty()) return fail(ErrorCode::kBadValue, "no text for the QR code");
  if (text.find('\0') != std::string_view::npos) {
    return fail(ErrorCode::kBadValue, "zero byte in the text of the QR code");
  }
  // The library refuses QR_MODE_AN as a hint; QR_MODE_8 splits by itself and uses alphanumeric
  // mode for upper-case text.
  const std::unique_ptr<QRcode, QrDeleter> code(
      QRcode_encodeString(std::string(text).c_str(), 0, QR_ECLEVEL_Q, QR_MODE_8, 1));
  if (code == nullptr) return fail(ErrorCode::kBadValue, "text does not fit into a QR code");
  QrGrid grid;
  grid.size = code->width;
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  grid.modules.reserve(count);
  for (std::size_t i = 0; i < count; ++i)
    grid.modules.push_back((code->data[i] & 1) != 0);
  return grid;
}

}  // namespace huiyin::slip
