#include "app/ui/fonts.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <imgui.h>

namespace huiyin::ui {

// A read-only mapping of a whole file.
class MappedFile {
 public:
  static std::unique_ptr<MappedFile> open(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return nullptr;
    struct stat info {};
    void* data = MAP_FAILED;
    if (fstat(fd, &info) == 0 && info.st_size > 0) {
      data = mmap(nullptr, static_cast<size_t>(info.st_size), PROT_READ, MAP_PRIVATE, fd, 0);
    }
    close(fd);
    if (data == MAP_FAILED) return nullptr;
    // Glyphs lie all over the file: reading ahead would keep most of 19 MB resident for a few of
    // them. Advice only, so its failure changes nothing.
    (void)madvise(data, static_cast<size_t>(info.st_size), MADV_RANDOM);
    return std::unique_ptr<MappedFile>(new MappedFile(data, static_cast<size_t>(info.st_size)));
  }
  ~MappedFile() { munmap(data_, size_); }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  void* data() const { return data_; }
  int size() const { return static_cast<int>(size_); }

 private:
  MappedFile(void* data, size_t size) : data_(data), size_(size) {}
  void* data_;
  size_t size_;
};

namespace {

constexpr const char* kFolders[] = {
    "/usr/share/fonts/opentype/noto/",
    "/usr/share/fonts/noto-cjk/",
    "/usr/share/fonts/google-noto-cjk/",
    "/usr/share/fonts/opentype/noto-cjk/",
};

constexpr const char* kFiles[] = {"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"};

// Emoji and signs that the typeface lacks (package fonts-symbola); merged when it is there.
constexpr const char* kSymbolFile = "/usr/share/fonts/truetype/ancient-scripts/Symbola_hint.ttf";

void add_mapped(const MappedFile& file, ImFontConfig config, ImFont*& font) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  config.PixelSnapH = true;
  font = atlas.AddFontFromMemoryTTF(file.data(), file.size(), 20.0F, &config);
  // The atlas copies data that it does not own; so it is told only now that the mapping is ours.
  atlas.Sources.back().FontDataOwnedByAtlas = false;
}

// Which face of the collection has the glyph forms of the language.
int face_number(Language language) {
  return language == Language::kZhTw ? 3 : 2;
}

}  // namespace

Fonts::Fonts() = default;
Fonts::~Fonts() = default;

Result<Ok> Fonts::open() {
  for (size_t i = 0; i < files_.size(); ++i) {
    for (const char* folder : kFolders) {
      if (!files_[i]) files_[i] = MappedFile::open(std::string(folder) + kFiles[i]);
    }
    if (!files_[i]) {
      return fail(ErrorCode::kNoSuchFile, std::string(kFiles[i]) + " is not in " + kFolders[0] +
                                              " or its like: install the package fonts-noto-cjk");
    }
  }
  symbols_ = MappedFile::open(kSymbolFile);
  return Ok{};
}

ImFont* Fonts::face(Language language, Weight weight) {
  const auto key = std::pair(face_number(language), weight);
  if (const auto found = faces_.find(key); found != faces_.end()) return found->second;
  ImFont* font = nullptr;
  ImFontConfig config;
  config.FontNo = static_cast<ImU32>(key.first);
  add_mapped(*files_[static_cast<size_t>(weight)], config, font);
  if (symbols_) {
    ImFontConfig merged;
    merged.MergeMode = true;
    merged.DstFont = font;
    add_mapped(*symbols_, merged, font);
  }
  faces_[key] = font;
  return font;
}

}  // namespace huiyin::ui
