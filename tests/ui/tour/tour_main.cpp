// huiyin-tour DIR: runs the main job through the real windows and leaves in DIR summary.json,
// slip.png, slip.escpos, kiosk-*.png and counter-*.png. Exit code 0 when every step went well.
#include <iostream>

#include "tests/drive/temp_dir.h"
#include "tests/ui/tour/tour.h"

int main(int argc, char** argv) {
  if (argc != 2 || argv[1][0] == '-') {
    std::cerr << "usage: huiyin-tour DIR\n";
    return 2;
  }
  try {
    const huiyin::drive::TempDir state;
    huiyin::drive::Tour tour(argv[1], state.path());
    const bool ok = tour.run_all();
    std::cout << (ok ? "the main job went well" : "the main job FAILED") << ", see " << argv[1]
              << "/summary.json" << std::endl;
    return ok ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "huiyin-tour: " << error.what() << "\n";
    return 1;
  }
}
