#include "printer/slip/render.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

#include "printer/slip/escpos.h"
#include "tests/fakes/sample_slips.h"

namespace huiyin::slip {
namespace {

namespace fs = std::filesystem;

// A folder of this test's own, gone with it.
class SlipPictures : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "huiyin-slip-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path save(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return folder_ / name;
  }

  static std::string output_of(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return "cannot run " + command;
    std::string text;
    for (int byte = std::fgetc(pipe); byte != EOF; byte = std::fgetc(pipe)) {
      text += static_cast<char>(byte);
    }
    pclose(pipe);
    return text;
  }

 private:
  fs::path folder_;
};

std::vector<SlipContent> slips_in_all_languages() {
  return {fakes::chinese_slip(), fakes::traditional_slip(), fakes::english_slip()};
}

int ink(const Bitmap& bitmap) {
  int dots = 0;
  for (int y = 0; y < bitmap.height(); ++y) {
    for (int x = 0; x < bitmap.width(); ++x)
      dots += bitmap.black(x, y) ? 1 : 0;
  }
  return dots;
}

SlipContent slip_with_value(const std::string& value, const std::string& language = "zh_CN") {
  SlipContent slip;
  slip.language = language;
  slip.lines = {{"", value}};
  return slip;
}

Bitmap picture_of(const SlipContent& slip, int width = 576) {
  auto picture = render_slip(slip, paper_for_width(width));
  EXPECT_TRUE(picture.ok()) << picture.error().detail;
  return picture.ok() ? *picture : Bitmap();
}

TEST_F(SlipPictures, SurviveThePrinterWithoutLosingADot) {
  for (const SlipContent& slip : slips_in_all_languages()) {
    for (const Paper& paper : all_papers()) {
      const Bitmap picture = picture_of(slip, paper.width_dots);
      const auto printed = decode_escpos(escpos_bytes(picture), paper.width_dots);
      ASSERT_TRUE(printed.ok());
      EXPECT_EQ(*printed, picture) << slip.language << " " << paper.width_dots;
    }
  }
}

TEST_F(SlipPictures, CarryAQrCodeThatScannersRead) {
  for (const SlipContent& slip : slips_in_all_languages()) {
    for (const Paper& paper : all_papers()) {
      const auto printed =
          decode_escpos(escpos_bytes(picture_of(slip, paper.width_dots)), paper.width_dots);
      const auto file = save("slip.png", *bitmap_png(*printed));
      EXPECT_EQ(output_of("zbarimg --nodbus -q --raw " + file.string()), slip.qr_text + "\n");
    }
  }
}

TEST_F(SlipPictures, ArePagesOfTheSameSizeAsPdf) {
  for (const Paper& paper : all_papers()) {
    const Bitmap picture = picture_of(fakes::chinese_slip(), paper.width_dots);
    const auto pdf = slip_pdf(fakes::chinese_slip(), paper);
    ASSERT_TRUE(pdf.ok());
    const std::string info = output_of("pdfinfo " + save("slip.pdf", *pdf).string());
    double width = 0;
    double height = 0;
    const auto size = info.find("Page size:");
    ASSERT_NE(size, std::string::npos);
    ASSERT_EQ(std::sscanf(info.c_str() + size, "Page size: %lf x %lf", &width, &height), 2);
    EXPECT_NE(info.find("Pages:           1\n"), std::string::npos) << info;
    EXPECT_NEAR(width, picture.width() * 72 / kDotsPerInch, 0.01);
    EXPECT_NEAR(height, picture.height() * 72 / kDotsPerInch, 0.01);
  }
}

TEST_F(SlipPictures, SayInPdfWhatTheSlipSays) {
  const auto pdf = slip_pdf(fakes::chinese_slip(), paper_for_width(576));
  const std::string text =
      output_of("pdftotext -enc UTF-8 " + save("slip.pdf", *pdf).string() + " -");
  for (const char* words : {"翠湖花园物业服务中心", "A012", "今天 14:35 前", "7K3M 9QXA 2FHP"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words << " in " << text;
  }
}

TEST_F(SlipPictures, AreTheSameEveryTime) {
  EXPECT_EQ(picture_of(fakes::english_slip()), picture_of(fakes::english_slip()));
}

TEST_F(SlipPictures, StayInsideTheMargins) {
  for (const SlipContent& slip : slips_in_all_languages()) {
    for (const Paper& paper : all_papers()) {
      const Bitmap picture = picture_of(slip, paper.width_dots);
      for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < paper.margin_dots; ++x) {
          ASSERT_FALSE(picture.black(x, y)) << slip.language << " " << x << "," << y;
          ASSERT_FALSE(picture.black(picture.width() - 1 - x, y)) << slip.language;
        }
      }
    }
  }
}

TEST_F(SlipPictures, WrapALongWordInsteadOfClippingIt) {
  const int rule = ink(picture_of(slip_with_value(""), 384));
  const int one = ink(picture_of(slip_with_value(std::string(10, 'W')), 384)) - rule;
  const int many = ink(picture_of(slip_with_value(std::string(100, 'W')), 384)) - rule;
  EXPECT_NEAR(many, 10 * one, one / 2);
}

TEST_F(SlipPictures, ShrinkANumberThatIsTooWide) {
  SlipContent slip;
  slip.number = "ABCDEFGH012345";
  const Bitmap picture = picture_of(slip, 384);
  EXPECT_LT(picture.height(), paper_for_width(384).number_size_dots * 2);
}

TEST_F(SlipPictures, DrawRareCharactersAsThemselves) {
  const Bitmap missing = picture_of(slip_with_value("\U0010FFFD"));
  const Bitmap first = picture_of(slip_with_value("㐂"));
  const Bitmap second = picture_of(slip_with_value("𠮷"));
  const Bitmap common = picture_of(slip_with_value("吉"));
  EXPECT_NE(first, missing);
  EXPECT_NE(second, missing);
  EXPECT_NE(second, common);
}

TEST_F(SlipPictures, UseTheGlyphFormsOfTheLanguage) {
  const std::string unified = "骨直令誤";
  EXPECT_NE(picture_of(slip_with_value(unified, "zh_CN")),
            picture_of(slip_with_value(unified, "zh_TW")));
}

TEST_F(SlipPictures, LeaveOutWhatIsEmpty) {
  SlipContent slip = fakes::chinese_slip();
  const int full = picture_of(slip).height();
  slip.office_name.clear();
  slip.title.clear();
  slip.number_label.clear();
  slip.lines.clear();
  slip.next_step.clear();
  slip.token.clear();
  slip.qr_caption.clear();
  slip.footer.clear();
  const Bitmap sparse = picture_of(slip);
  EXPECT_LT(sparse.height(), full / 2);
  EXPECT_GT(ink(sparse), 0);
  EXPECT_EQ(ink(picture_of(SlipContent{})), 0);
}

TEST_F(SlipPictures, PrintTheBannerWhiteOnBlack) {
  SlipContent slip;
  slip.banner = "急修";
  const Bitmap picture = picture_of(slip);
  EXPECT_GT(ink(picture), picture.width() * picture.height() / 2);
}

TEST_F(SlipPictures, MoveTheQrAsideOnReprints) {
  std::map<int, Bitmap> pictures;
  for (const int reprint : {0, 1, 2}) {
    SlipContent slip;
    slip.qr_text = "HTTPS://Q.EXAMPLE.CN/T/7K3M9QXA2FHP";
    slip.reprint = reprint;
    pictures[reprint] = picture_of(slip);
    const auto file = save("slip.png", *bitmap_png(pictures[reprint]));
    EXPECT_EQ(output_of("zbarimg --nodbus -q --raw " + file.string()), slip.qr_text + "\n");
  }
  EXPECT_NE(pictures[0], pictures[1]);
  EXPECT_NE(pictures[1], pictures[2]);
}

TEST_F(SlipPictures, RefuseTextThatIsNotUtf8) {
  SlipContent slip = fakes::chinese_slip();
  slip.lines[0].value = "\xC3\x28";
  EXPECT_EQ(render_slip(slip, paper_for_width(576)).error().code, ErrorCode::kBadUtf8);
}

TEST_F(SlipPictures, RefuseASlipAsLongAsARoll) {
  SlipContent slip;
  slip.lines.resize(300, {"时间", "14:05"});
  EXPECT_EQ(render_slip(slip, paper_for_width(384)).error().code, ErrorCode::kBadValue);
}

TEST_F(SlipPictures, RefuseATextOfTenThousandCharacters) {
  const SlipContent slip = slip_with_value(std::string(10000, 'W'));
  EXPECT_EQ(render_slip(slip, paper_for_width(384)).error().code, ErrorCode::kTextTooLong);
}

TEST_F(SlipPictures, RefuseAQrTextTooLongForThePaper) {
  SlipContent slip;
  slip.qr_text = std::string(1500, 'A');
  EXPECT_EQ(render_slip(slip, paper_for_width(384)).error().code, ErrorCode::kBadValue);
}

}  // namespace
}  // namespace huiyin::slip
