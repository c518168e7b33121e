#include "tests/tidy/source_tree.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace huiyin::tidy {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// .gitignore of this project holds plain names only, with slashes at their ends.
std::vector<std::string> ignored_names(const fs::path& root) {
  std::vector<std::string> names{".git"};
  for (std::string line : lines_of(read_file(root / ".gitignore"))) {
    std::erase(line, '/');
    if (!line.empty() && line.front() != '#') names.push_back(line);
  }
  return names;
}

bool is_text(const fs::path& path) {
  constexpr std::array<std::string_view, 8> kBinary = {".png", ".ttf", ".otf", ".ttc",
                                                       ".pdf", ".pbm", ".bin", ".gz"};
  return std::find(kBinary.begin(), kBinary.end(), path.extension().string()) == kBinary.end();
}

}  // namespace

bool SourceFile::is_code() const {
  return path.ends_with(".cpp") || is_header();
}
bool SourceFile::is_header() const {
  return path.ends_with(".h");
}
std::string SourceFile::name() const {
  return fs::path(path).filename().string();
}

Tree read_tree(const fs::path& root) {
  const std::vector<std::string> ignored = ignored_names(root);
  Tree tree;
  for (auto at = fs::recursive_directory_iterator(root); at != fs::end(at); ++at) {
    const std::string name = at->path().filename().string();
    if (std::find(ignored.begin(), ignored.end(), name) != ignored.end()) {
      at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file() || !is_text(at->path())) continue;
    tree.push_back({fs::relative(at->path(), root).generic_string(), read_file(at->path())});
  }
  std::sort(tree.begin(), tree.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return tree;
}

std::vector<std::string> top_level(const fs::path& root) {
  const std::vector<std::string> ignored = ignored_names(root);
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root)) {
    const std::string name = entry.path().filename().string();
    if (std::find(ignored.begin(), ignored.end(), name) == ignored.end()) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string listed(const Faults& faults) {
  std::string text;
  for (const Fault& fault : faults) {
    text += fault.path + ":" + std::to_string(fault.line) + ": " + fault.what + "\n";
  }
  return text;
}

}  // namespace huiyin::tidy
