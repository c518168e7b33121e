// A table of enum values and their stable words: one place for "name of" and "parse".
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace huiyin {

template <typename Enum, std::size_t N>
struct Words {
  std::array<std::pair<Enum, std::string_view>, N> rows;

  constexpr std::string_view name(Enum value) const {
    for (const auto& [v, word] : rows) {
      if (v == value) return word;
    }
    return "?";
  }
  constexpr std::optional<Enum> parse(std::string_view word) const {
    for (const auto& [v, w] : rows) {
      if (w == word) return v;
    }
    return std::nullopt;
  }
};

}  // namespace huiyin
