// An X server without a screen (Xvfb) on a free display number, for one window of ours.
//
// Errors: throws std::runtime_error when Xvfb does not answer within 20 s.
#pragma once

#include <string>

#include "tests/drive/process.h"

namespace huiyin::drive {

class VirtualDisplay {
 public:
  VirtualDisplay(int width_px, int height_px);

  [[nodiscard]] const std::string& name() const { return name_; }  // ":99"

 private:
  std::string name_;
  Process server_;
};

}  // namespace huiyin::drive
