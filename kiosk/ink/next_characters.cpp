#include "kiosk/ink/next_characters.h"

#include <algorithm>
#include <charconv>

namespace huiyin::kiosk::ink {
namespace {

constexpr std::size_t kKept = 10;
using Weights = std::map<std::string, std::map<std::string, long>, std::less<>>;

template <typename Take>
void for_each_line(std::string_view text, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    take(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void add_word(Weights& weights, std::string_view line) {
  const std::size_t first = line.find('\t'), last = line.rfind('\t');
  if (first == std::string_view::npos) return;
  long weight = 0;
  const std::string_view digits = line.substr(last + 1);
  std::from_chars(digits.data(), digits.data() + digits.size(), weight);
  if (weight <= 0) return;
  const auto word = characters_of(line.substr(0, first));
  for (std::size_t i = 1; i < word.size(); ++i)
    weights[std::string(word[i - 1])][std::string(word[i])] += weight;
}

std::string most_usual(const std::map<std::string, long>& followers) {
  std::vector<std::pair<long, std::string_view>> order;
  for (const auto& [character, weight] : followers)
    order.emplace_back(-weight, character);
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), kKept));
  std::string out;
  for (const auto& [weight, character] : order)
    out += character;
  return out;
}

}  // namespace

std::vector<std::string_view> characters_of(std::string_view utf8) {
  std::vector<std::string_view> out;
  while (!utf8.empty()) {
    std::size_t size = 1;
    while (size < utf8.size() && (static_cast<unsigned char>(utf8[size]) >> 6) == 2)
      ++size;
    out.push_back(utf8.substr(0, size));
    utf8.remove_prefix(size);
  }
  return out;
}

NextCharacters NextCharacters::from_words(const std::vector<std::string>& files) {
  Weights weights;
  for (const std::string& file : files)
    for_each_line(file, [&](std::string_view line) { add_word(weights, line); });
  NextCharacters out;
  for (const auto& [character, followers] : weights)
    out.next_[character] = most_usual(followers);
  return out;
}

NextCharacters NextCharacters::unpacked(std::string_view text) {
  NextCharacters out;
  for_each_line(text, [&](std::string_view line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return;
    out.next_[std::string(line.substr(0, tab))] = line.substr(tab + 1);
  });
  return out;
}

std::string NextCharacters::packed() const {
  std::string out;
  for (const auto& [character, followers] : next_)
    out += character + '\t' + followers + '\n';
  return out;
}

std::vector<std::string> NextCharacters::after(std::string_view character) const {
  const auto at = next_.find(character);
  if (at == next_.end()) return {};
  const auto followers = characters_of(at->second);
  return {followers.begin(), followers.end()};
}

}  // namespace huiyin::kiosk::ink
