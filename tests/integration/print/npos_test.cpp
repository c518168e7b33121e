// Somebody else's decoder sees in our bytes the picture that we drew, dot for dot.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "printer/slip/escpos.h"
#include "printer/slip/render.h"
#include "tests/fakes/sample_slips.h"

namespace huiyin {
namespace {

namespace fs = std::filesystem;

class Npos : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "huiyin-npos-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  // 0 when npos sees our picture in the bytes.
  int judge(const std::string& bytes, const slip::Bitmap& picture) const {
    std::ofstream(folder_ / "slip.escpos", std::ios::binary) << bytes;
    std::ofstream pbm(folder_ / "slip.pbm", std::ios::binary);
    pbm << "P4\n" << picture.width() << " " << picture.height() << "\n";
    for (int y = 0; y < picture.height(); ++y) {
      for (const std::uint8_t byte : picture.row(y))
        pbm.put(static_cast<char>(byte));
    }
    pbm.close();
    const int status =
        std::system(("node " HUIYIN_NPOS_CHECK " " HUIYIN_NPOS_MODULES " " +
                     (folder_ / "slip.escpos").string() + " " + (folder_ / "slip.pbm").string())
                        .c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  fs::path folder_;
};

TEST_F(Npos, SeesOurPictureInOurBytes) {
  for (const SlipContent& content :
       {fakes::chinese_slip(), fakes::traditional_slip(), fakes::english_slip()}) {
    for (const slip::Paper& paper : slip::all_papers()) {
      const auto picture = slip::render_slip(content, paper);
      ASSERT_TRUE(picture.ok());
      const auto bytes = slip::escpos_bytes(*picture, {.blank_rows = slip::BlankRows::kPrint});
      EXPECT_EQ(judge(bytes, *picture), 0) << content.language << " " << paper.width_dots;
    }
  }
}

TEST_F(Npos, WouldSeeASingleWrongDot) {
  const auto picture = slip::render_slip(fakes::chinese_slip(), slip::paper_for_width(384));
  slip::Bitmap other = *picture;
  other.set_black(0, 0);
  const auto bytes = slip::escpos_bytes(*picture, {.blank_rows = slip::BlankRows::kPrint});
  EXPECT_EQ(judge(bytes, other), 1);
}

}  // namespace
}  // namespace huiyin
