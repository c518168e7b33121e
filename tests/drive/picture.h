// Pictures of what is on a virtual display, and what a scanner reads in a picture.
#pragma once

#include <filesystem>
#include <string>

namespace huiyin::drive {

// The whole display as PNG. Throws when it cannot be taken or written.
void take_picture(const std::string& display_name, const std::filesystem::path& png);

// The text of the one QR code in a picture, read by zbarimg; empty when it finds none.
std::string read_qr(const std::filesystem::path& png);

}  // namespace huiyin::drive
